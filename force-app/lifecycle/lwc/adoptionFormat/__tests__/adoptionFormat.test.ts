import { targetText, toCsv, valueText, verdictReason } from 'c/adoptionFormat';
import { adoption, figure, phase } from './data/phases';

jest.mock('@salesforce/label/c.Ui_Adoption_Percent_Of', () => ({ default: '{0} ({1} of {2})' }), { virtual: true });
jest.mock('@salesforce/label/c.Ui_Adoption_Rate_Of', () => ({ default: '{0} ({1} in {2})' }), { virtual: true });
jest.mock('@salesforce/label/c.Ui_Adoption_At_Least', () => ({ default: 'at least {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Ui_Adoption_At_Most', () => ({ default: 'at most {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Ui_Adoption_Verdict_Why_No_Go', () => ({ default: 'Short: {0}.' }), { virtual: true });
jest.mock('@salesforce/label/c.Ui_Adoption_Verdict_Why_Open', () => ({ default: 'No data: {0}.' }), { virtual: true });

describe('c-adoption-format', () => {
  it('writes a share with what it was calculated from, and its target', () => {
    expect(valueText(figure())).toBe('62.5% (5 of 8)');
    expect(targetText(figure())).toBe('at least 70%');
  });

  it('writes a rate per hundred that must stay below its target', () => {
    const errors = figure({ key: 'errors', value: 1.4567, target: 5, part: 3, whole: 206 });

    expect(valueText(errors)).toBe('1.5 (3 in 206)');
    expect(targetText(errors)).toBe('at most 5');
  });

  it('writes a plain number, and says where there is no data', () => {
    expect(valueText(figure({ key: 'days', value: 31, part: null, whole: null }))).toBe('31');
    expect(valueText(figure({ value: null, verdict: 'noData' }))).toBe('c.Ui_Adoption_Verdict_No_Data');
  });

  it('gives the reason of every verdict', () => {
    expect(verdictReason(phase())).toBe('Short: c.Ui_Adoption_Figure_Active.');
    expect(verdictReason(phase({ verdict: 'go' }))).toBe('c.Ui_Adoption_Verdict_Why_Go');
    expect(verdictReason(phase({ verdict: 'planned' }))).toBe('c.Ui_Adoption_Verdict_Why_Planned');
    expect(verdictReason(phase({ verdict: 'paused' }))).toBe('c.Ui_Adoption_Verdict_Why_Paused');
    expect(verdictReason(phase({ verdict: 'open', figures: [] }))).toBe('c.Ui_Adoption_Verdict_Why_No_Targets');
    expect(verdictReason(phase({ verdict: 'open', figures: [figure({ verdict: 'noData' })] }))).toBe(
      'No data: c.Ui_Adoption_Figure_Active.',
    );
  });

  it('exports a line per figure and one for the phase, and no formula for a spreadsheet', () => {
    const lines = toCsv(adoption({ phases: [phase({ label: '=HYPERLINK("x"),y', figures: [figure()] })] }))
      .trim()
      .split('\r\n');

    expect(lines[0]).toBe(
      'c.Ui_Adoption_Phase,c.Ui_Adoption_Status,c.Ui_Adoption_Members,c.Ui_Adoption_Figure,c.Ui_Adoption_Value,' +
        'c.Ui_Adoption_Target,c.Ui_Adoption_Verdict',
    );
    expect(lines[1]).toBe(
      `"'=HYPERLINK(""x""),y",c.Ui_Adoption_Status_Active,8,c.Ui_Adoption_Figure_Active,62.5,70,c.Ui_Adoption_Verdict_No_Go`,
    );
    expect(lines).toHaveLength(3);
  });
});
