import { LightningElement, api } from 'lwc';
import type { DayCount } from '../../types/errors';
import { dayText } from 'c/errorFormat';
import { fill, numberText } from 'c/textFormat';
import title from '@salesforce/label/c.Eui_Trend';
import summary from '@salesforce/label/c.Eui_Trend_Text';
import none from '@salesforce/label/c.Eui_Trend_None';
import showTable from '@salesforce/label/c.Eui_Show_Table';
import showChart from '@salesforce/label/c.Eui_Show_Chart';
import dayColumn from '@salesforce/label/c.Eui_Day';
import dayBar from '@salesforce/label/c.Eui_Day_Bar';
import stillOpen from '@salesforce/label/c.Eui_Still_Open';
import resolved from '@salesforce/label/c.Eui_Resolved';

/** Every how many days the axis names one. */
const AXIS_STEP = 7;

/** Errors by day, still open and resolved, as columns or as a table. Fires `dayselect` with the day, empty when taken back. */
export default class ErrorTrend extends LightningElement {
  /** Oldest first; undefined while they load. */
  @api days: DayCount[] | undefined;
  /** Day that is chosen, YYYY-MM-DD. */
  @api selected = '';

  isTable = false;
  label = { title, none, dayColumn, stillOpen, resolved };

  get isLoading(): boolean {
    return this.days === undefined;
  }

  get isEmpty(): boolean {
    return this.total === 0;
  }

  get total(): number {
    return (this.days ?? []).reduce((sum, { open, resolved: done }) => sum + open + done, 0);
  }

  /** The chart in one sentence, which is also what a screen reader hears of it. */
  get summary(): string {
    const days = this.days ?? [];
    const open = days.reduce((sum, day) => sum + day.open, 0);
    const most = days.reduce((max, day) => (count(day) > count(max) ? day : max), days[0] as DayCount);
    return fill(summary, numberText(this.total), numberText(open), dayText(most.day), numberText(count(most)));
  }

  get switchLabel(): string {
    return this.isTable ? showChart : showTable;
  }

  get columns(): object[] {
    const days = this.days ?? [];
    const most = Math.max(1, ...days.map(count));
    return days.map((day, i) => ({
      day: day.day,
      text: dayText(day.day),
      axis: (days.length - 1 - i) % AXIS_STEP === 0 ? dayText(day.day) : '',
      title: fill(dayBar, dayText(day.day), day.open, day.resolved),
      open: numberText(day.open),
      resolved: numberText(day.resolved),
      openHeight: `height: ${((day.open / most) * 100).toFixed(1)}%`,
      resolvedHeight: `height: ${((day.resolved / most) * 100).toFixed(1)}%`,
      pressed: day.day === this.selected ? 'true' : 'false',
      className: day.day === this.selected ? 'column column_selected' : 'column',
    }));
  }

  handleSwitch(): void {
    this.isTable = !this.isTable;
  }

  handleDay(event: Event): void {
    const { day = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('dayselect', { detail: { day: day === this.selected ? '' : day } }));
  }
}

function count({ open, resolved: done }: DayCount): number {
  return open + done;
}
