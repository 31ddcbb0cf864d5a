import { csvText, saveAsFile } from 'c/csvFile';

const body = (rows: Parameters<typeof csvText>[0]): string => csvText(rows).slice(1);

describe('csvText', () => {
  it('begins with a byte order mark and ends each line as RFC 4180 says', () => {
    expect(csvText([['Name'], ['Åse']])).toBe('\uFEFFName\r\nÅse\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(body([['a,b', 'say "hi"', 'two\nlines']])).toBe('"a,b","say ""hi""","two\nlines"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x")'])(
    'keeps %j from being run as a formula',
    (text) => {
      expect(body([[text]])).toMatch(/^"?'/);
    },
  );

  it('writes numbers as numbers, negative ones too, and nothing for what is missing', () => {
    expect(body([[-5, 1.5, 0, null, undefined]])).toBe('-5,1.5,0,,\r\n');
  });
});

describe('saveAsFile', () => {
  it('offers the text as a download and leaves nothing behind', () => {
    const create = jest.fn(() => 'blob:1');
    const revoke = jest.fn();
    Object.assign(URL, { createObjectURL: create, revokeObjectURL: revoke });
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);

    saveAsFile('workspaces.csv', 'a');

    expect(click).toHaveBeenCalledTimes(1);
    expect(revoke).toHaveBeenCalledWith('blob:1');
    expect(document.body.childElementCount).toBe(0);
  });
});
