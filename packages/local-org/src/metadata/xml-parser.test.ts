import { parseXml } from './xml-parser';
import { child, childBool, childNumber, childText, children, childTexts } from './xml-reader';

describe('parseXml', () => {
  it('gives each element its line and column', () => {
    const { root } = parseXml(
      '<?xml version="1.0"?>\n<Flow xmlns="urn:x">\n    <label>Hi</label>\n  <x a="1"><y/></x>\n</Flow>',
      'f.xml',
    );

    expect([root?.line, root?.column]).toEqual([2, 1]);
    expect([child(root, 'label')?.line, child(root, 'label')?.column]).toEqual([3, 5]);
    expect([child(child(root, 'x'), 'y')?.line, child(child(root, 'x'), 'y')?.column]).toEqual([4, 12]);
  });

  it('decodes entities and keeps CDATA as text', () => {
    const { root } = parseXml('<a><b>1 &lt; 2 &amp;&#39;</b><c><![CDATA[<z>]]></c></a>', 'f.xml');

    expect(childText(root, 'b')).toBe("1 < 2 &'");
    expect(childText(root, 'c')).toBe('<z>');
  });

  it('accepts a byte order mark', () => {
    expect(parseXml('\uFEFF<a/>', 'f.xml').root?.name).toBe('a');
  });

  it.each([
    ['an unclosed element', '<a>\n  <b></a>', 2],
    ['an empty file', '', 1],
    ['text before the root', 'x<a/>', 1],
  ])('reports %s as one diagnostic with its place', (_what, text, line) => {
    const { root, diagnostics } = parseXml(text, 'objects/X.xml');

    expect(root).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'metadata/malformed-xml',
      file: 'objects/X.xml',
      line,
      severity: 'error',
    });
    expect(diagnostics[0]?.message).toMatch(/^Error parsing file: .+ \(\d+:\d+\)$/);
  });
});

describe('readers', () => {
  const { root } = parseXml(
    '<a><t> x </t><n>12</n><b>true</b><e/><m>1</m><m>2</m><nil xmlns:xsi="i" xsi:nil="true"/></a>',
    'f.xml',
  );

  it('read text, numbers, booleans and lists', () => {
    expect(childText(root, 't')).toBe('x');
    expect(childNumber(root, 'n')).toBe(12);
    expect(childBool(root, 'b')).toBe(true);
    expect(childTexts(root, 'm')).toEqual(['1', '2']);
    expect(children(root, 'm')).toHaveLength(2);
  });

  it('give undefined or the default for what is absent or empty', () => {
    expect(childText(root, 'e')).toBeUndefined();
    expect(childNumber(root, 't')).toBeUndefined();
    expect(childBool(root, 'none', true)).toBe(true);
  });
});
