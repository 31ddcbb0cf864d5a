import { dateText, daysText, monthText, percentText, statusClass, urgency } from 'c/lifecycleFormat';
import { fill } from 'c/textFormat';

describe('c-lifecycle-format', () => {
  it('fills the places of a label and leaves those without a value', () => {
    expect(fill('{0} of {1}, {2}', 1, 'two')).toBe('1 of two, {2}');
  });

  it('writes a date as it is, whatever the zone', () => {
    expect(dateText('2026-03-01')).toBe('Mar 1, 2026');
    expect(dateText(null)).toBe('');
  });

  it('writes months and rates', () => {
    expect(monthText('2026-05')).toBe('May 2026');
    expect(percentText(0.125)).toBe('12.5%');
    expect(percentText(null)).toBe('–');
  });

  it.each([
    [0, 'c.Ui_Ends_Today', 'urgent'],
    [1, 'c.Ui_In_One_Day', 'urgent'],
    [7, 'c.Ui_In_Days', 'urgent'],
    [8, 'c.Ui_In_Days', 'calm'],
    [-1, 'c.Ui_One_Day_Overdue', 'overdue'],
    [-9, 'c.Ui_Days_Overdue', 'overdue'],
  ])('says how %i days left read and how urgent they are', (days, text, level) => {
    expect(daysText(days)).toBe(text);
    expect(urgency(days)).toBe(level);
  });

  it('gives each status its badge and the unknown a plain one', () => {
    expect(statusClass('Paid')).toContain('success');
    expect(statusClass('Paused')).toBe('slds-badge');
  });
});
