import { LightningElement, api } from 'lwc';
import type { AdoptionPhase as Phase } from '../../types/adoption';
import { dateText } from 'c/lifecycleFormat';
import { fill, numberText } from 'c/textFormat';
import {
  figureText,
  statusText,
  targetText,
  valueText,
  verdictClass,
  verdictIcon,
  verdictReason,
  verdictText,
} from 'c/adoptionFormat';
import startedOn from '@salesforce/label/c.Ui_Adoption_Started_On';
import noStart from '@salesforce/label/c.Ui_Adoption_Not_Started';
import noMembers from '@salesforce/label/c.Ui_Adoption_No_Members';
import members from '@salesforce/label/c.Ui_Adoption_Members';
import activeRecent from '@salesforce/label/c.Ui_Adoption_Active_Recent';
import activeWindow from '@salesforce/label/c.Ui_Adoption_Active_Window';
import alertsSent from '@salesforce/label/c.Ui_Adoption_Alerts_Sent';
import alertsActed from '@salesforce/label/c.Ui_Adoption_Alerts_Acted';
import workspaces from '@salesforce/label/c.Ui_Adoption_Workspaces';
import openErrors from '@salesforce/label/c.Ui_Adoption_Open_Errors';
import figureColumn from '@salesforce/label/c.Ui_Adoption_Figure';
import valueColumn from '@salesforce/label/c.Ui_Adoption_Value';
import targetColumn from '@salesforce/label/c.Ui_Adoption_Target';
import verdictColumn from '@salesforce/label/c.Ui_Adoption_Verdict';
import figuresOf from '@salesforce/label/c.Ui_Adoption_Figures_Of';

/** One phase of the rollout with its verdict and what the verdict rests on. */
export default class AdoptionPhase extends LightningElement {
  @api phase: Phase | undefined;
  /** Length in days of the short and the long window that activity is counted in. */
  @api recentDays = 7;
  @api windowDays = 28;
  /** Parts that the user may not read. */
  @api hiddenParts: string[] = [];

  label = { noMembers, figureColumn, valueColumn, targetColumn, verdictColumn };

  get hasMembers(): boolean {
    return (this.phase?.members ?? 0) > 0;
  }

  get hasFigures(): boolean {
    return this.hasMembers && (this.phase?.figures.length ?? 0) > 0;
  }

  get showsTrend(): boolean {
    return this.hasMembers && !this.hiddenParts.includes('usage');
  }

  get status(): string {
    return this.phase ? statusText(this.phase.status) : '';
  }

  get started(): string {
    return this.phase?.startedOn ? fill(startedOn, dateText(this.phase.startedOn)) : noStart;
  }

  get verdict(): string {
    return this.phase ? verdictText(this.phase.verdict) : '';
  }

  get verdictClass(): string {
    return `${verdictClass(this.phase?.verdict ?? '')} verdict`;
  }

  get verdictIcon(): string {
    return verdictIcon(this.phase?.verdict ?? '');
  }

  get reason(): string {
    return this.phase ? verdictReason(this.phase) : '';
  }

  get caption(): string {
    return fill(figuresOf, this.phase?.label ?? '');
  }

  get numbers(): { key: string; label: string; value: string }[] {
    const phase = this.phase;
    if (!phase) return [];
    const number = (key: keyof Phase, label: string, part = ''): { key: string; label: string; value: string }[] => {
      if (this.hiddenParts.includes(part)) return [];
      return [{ key, label, value: numberText(phase[key] as number) }];
    };
    return [
      ...number('members', members),
      ...number('activeRecent', fill(activeRecent, this.recentDays), 'usage'),
      ...number('activeWindow', fill(activeWindow, this.windowDays), 'usage'),
      ...number('alertsSent', alertsSent, 'alerts'),
      ...number('alertsActed', alertsActed, 'alerts'),
      ...number('workspaces', workspaces, 'errors'),
      ...number('openErrors', openErrors, 'errors'),
    ];
  }

  get figures(): object[] {
    return (this.phase?.figures ?? []).map((figure) => ({
      key: figure.key,
      label: figureText(figure.key),
      value: valueText(figure),
      target: targetText(figure),
      verdict: verdictText(figure.verdict),
      verdictClass: verdictClass(figure.verdict),
    }));
  }
}
