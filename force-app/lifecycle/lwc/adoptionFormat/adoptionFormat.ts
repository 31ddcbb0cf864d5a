import type {
  Adoption,
  AdoptionFigure,
  AdoptionPhase,
  FigureKey,
  HiddenPart,
  PhaseStatus,
  PhaseVerdict,
} from '../../types/adoption';
import { csvText } from 'c/csvFile';
import { percentText } from 'c/lifecycleFormat';
import { fill, numberText } from 'c/textFormat';
import planned from '@salesforce/label/c.Ui_Adoption_Status_Planned';
import active from '@salesforce/label/c.Ui_Adoption_Status_Active';
import paused from '@salesforce/label/c.Ui_Adoption_Status_Paused';
import go from '@salesforce/label/c.Ui_Adoption_Verdict_Go';
import noGo from '@salesforce/label/c.Ui_Adoption_Verdict_No_Go';
import open from '@salesforce/label/c.Ui_Adoption_Verdict_Open';
import notStarted from '@salesforce/label/c.Ui_Adoption_Verdict_Planned';
import verdictPaused from '@salesforce/label/c.Ui_Adoption_Verdict_Paused';
import noData from '@salesforce/label/c.Ui_Adoption_Verdict_No_Data';
import whyGo from '@salesforce/label/c.Ui_Adoption_Verdict_Why_Go';
import whyNoGo from '@salesforce/label/c.Ui_Adoption_Verdict_Why_No_Go';
import whyOpen from '@salesforce/label/c.Ui_Adoption_Verdict_Why_Open';
import whyNoTargets from '@salesforce/label/c.Ui_Adoption_Verdict_Why_No_Targets';
import whyPlanned from '@salesforce/label/c.Ui_Adoption_Verdict_Why_Planned';
import whyPaused from '@salesforce/label/c.Ui_Adoption_Verdict_Why_Paused';
import daysLabel from '@salesforce/label/c.Ui_Adoption_Figure_Days';
import activeLabel from '@salesforce/label/c.Ui_Adoption_Figure_Active';
import actedLabel from '@salesforce/label/c.Ui_Adoption_Figure_Acted';
import errorsLabel from '@salesforce/label/c.Ui_Adoption_Figure_Errors';
import atLeast from '@salesforce/label/c.Ui_Adoption_At_Least';
import atMost from '@salesforce/label/c.Ui_Adoption_At_Most';
import percentOf from '@salesforce/label/c.Ui_Adoption_Percent_Of';
import rateOf from '@salesforce/label/c.Ui_Adoption_Rate_Of';
import hiddenUsage from '@salesforce/label/c.Ui_Adoption_Hidden_Usage';
import hiddenAlerts from '@salesforce/label/c.Ui_Adoption_Hidden_Alerts';
import hiddenErrors from '@salesforce/label/c.Ui_Adoption_Hidden_Errors';
import phaseColumn from '@salesforce/label/c.Ui_Adoption_Phase';
import statusColumn from '@salesforce/label/c.Ui_Adoption_Status';
import membersColumn from '@salesforce/label/c.Ui_Adoption_Members';
import figureColumn from '@salesforce/label/c.Ui_Adoption_Figure';
import valueColumn from '@salesforce/label/c.Ui_Adoption_Value';
import targetColumn from '@salesforce/label/c.Ui_Adoption_Target';
import verdictColumn from '@salesforce/label/c.Ui_Adoption_Verdict';

const STATUS_WORDS: Readonly<Record<PhaseStatus, string>> = { Planned: planned, Active: active, Paused: paused };
const VERDICT_WORDS: Readonly<Record<PhaseVerdict | AdoptionFigure['verdict'], string>> = {
  go,
  noGo,
  open,
  noData,
  planned: notStarted,
  paused: verdictPaused,
};
const VERDICT_THEMES: Readonly<Record<string, string>> = {
  go: 'slds-badge slds-theme_success',
  noGo: 'slds-badge slds-theme_error',
};
const VERDICT_ICONS: Readonly<Record<string, string>> = { go: 'utility:success', noGo: 'utility:error' };
const FIGURE_WORDS: Readonly<Record<FigureKey, string>> = {
  days: daysLabel,
  active: activeLabel,
  acted: actedLabel,
  errors: errorsLabel,
};
const HIDDEN_WORDS: Readonly<Record<HiddenPart, string>> = {
  usage: hiddenUsage,
  alerts: hiddenAlerts,
  errors: hiddenErrors,
};
const PERCENT: ReadonlySet<FigureKey> = new Set(['active', 'acted']);

const rounded = (value: number): number => Math.round(value * 10) / 10;

export const statusText = (status: PhaseStatus): string => STATUS_WORDS[status];
export const verdictText = (verdict: PhaseVerdict | AdoptionFigure['verdict']): string => VERDICT_WORDS[verdict];
export const verdictClass = (verdict: string): string => VERDICT_THEMES[verdict] ?? 'slds-badge';
export const verdictIcon = (verdict: string): string => VERDICT_ICONS[verdict] ?? 'utility:clock';
export const figureText = (key: FigureKey): string => FIGURE_WORDS[key];
export const hiddenText = (part: HiddenPart): string => HIDDEN_WORDS[part];

/** What is, with what it was calculated from: "62.5 % (5 of 8)". */
export function valueText(figure: AdoptionFigure): string {
  if (figure.value === null) return noData;
  if (figure.part === null || figure.whole === null) return numberText(figure.value);
  const [label, value] = PERCENT.has(figure.key)
    ? [percentOf, percentText(figure.value / 100)]
    : [rateOf, numberText(rounded(figure.value))];
  return fill(label, value, numberText(figure.part), numberText(figure.whole));
}

export function targetText(figure: AdoptionFigure): string {
  const value = PERCENT.has(figure.key) ? percentText(figure.target / 100) : numberText(figure.target);
  return fill(figure.key === 'errors' ? atMost : atLeast, value);
}

/** Why a phase got its verdict, in a sentence. */
export function verdictReason({ verdict, figures }: AdoptionPhase): string {
  if (verdict === 'planned') return whyPlanned;
  if (verdict === 'paused') return whyPaused;
  if (figures.length === 0) return whyNoTargets;
  const named = (wanted: AdoptionFigure['verdict']): string =>
    figures
      .filter((figure) => figure.verdict === wanted)
      .map((figure) => figureText(figure.key))
      .join(', ');
  if (verdict === 'noGo') return fill(whyNoGo, named('noGo'));
  return verdict === 'open' ? fill(whyOpen, named('noData')) : whyGo;
}

/** One line per figure of every phase, for a spreadsheet. */
export function toCsv({ phases }: Adoption): string {
  const header = [phaseColumn, statusColumn, membersColumn, figureColumn, valueColumn, targetColumn, verdictColumn];
  const lines = phases.flatMap((phase) => {
    const start = [phase.label, statusText(phase.status), phase.members];
    const figures = phase.figures.map((figure) => [
      ...start,
      figureText(figure.key),
      figure.value === null ? '' : rounded(figure.value),
      figure.target,
      verdictText(figure.verdict),
    ]);
    return [...figures, [...start, '', '', '', verdictText(phase.verdict)]];
  });
  return csvText([header, ...lines]);
}
