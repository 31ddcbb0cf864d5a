import { LightningElement, api } from 'lwc';
import type { ActiveDay } from '../../types/adoption';
import { dateText } from 'c/lifecycleFormat';
import { fill, numberText } from 'c/textFormat';
import title from '@salesforce/label/c.Ui_Adoption_Trend';
import summaryText from '@salesforce/label/c.Ui_Adoption_Trend_Summary';
import dayColumn from '@salesforce/label/c.Ui_Adoption_Day';
import activeColumn from '@salesforce/label/c.Ui_Adoption_Active_Members';
import showTable from '@salesforce/label/c.Ui_Show_Table';
import hideTable from '@salesforce/label/c.Ui_Hide_Table';

/** Active members per day as bars, with the same numbers in a sentence and as a table. */
export default class AdoptionTrend extends LightningElement {
  /** Oldest first. */
  @api days: ActiveDay[] = [];
  /** What a full bar stands for. */
  @api members = 0;

  tableShown = false;

  label = { title, dayColumn, activeColumn };

  get bars(): object[] {
    const full = Math.max(1, this.members);
    return this.days.map(({ day, active }) => ({
      key: day,
      title: `${dateText(day)}: ${numberText(active)}`,
      className: active === 0 ? 'bar bar_none' : 'bar',
      style: `height: ${Math.round((Math.min(active, full) / full) * 100)}%`,
    }));
  }

  /** What the bars show, for who does not see them. */
  get summary(): string {
    const most = Math.max(0, ...this.days.map(({ active }) => active));
    const last = this.days.at(-1)?.active ?? 0;
    return fill(summaryText, this.days.length, numberText(most), numberText(last));
  }

  get firstDay(): string {
    return dateText(this.days[0]?.day);
  }

  get lastDay(): string {
    return dateText(this.days.at(-1)?.day);
  }

  get rows(): object[] {
    return this.days.map(({ day, active }) => ({ key: day, day: dateText(day), active: numberText(active) }));
  }

  get tableLabel(): string {
    return this.tableShown ? hideTable : showTable;
  }

  get tableExpanded(): string {
    return this.tableShown ? 'true' : 'false';
  }

  handleToggleTable(): void {
    this.tableShown = !this.tableShown;
  }
}
