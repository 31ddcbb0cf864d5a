import { childrenOf, parseXml, textOf } from './xml';

describe('metadata XML', () => {
  it('keeps the children in document order', () => {
    const root = parseXml('<?xml version="1.0"?><A><b>1</b><c>2</c><b>3</b></A>', 'a.xml');

    expect(root.name).toBe('A');
    expect(root.children.map((child) => child.text)).toEqual(['1', '2', '3']);
    expect(childrenOf(root, 'b')).toHaveLength(2);
  });

  it('reads entities and gives an empty text for what is absent', () => {
    const root = parseXml('<A><b>x &amp; y &lt; z</b></A>', 'a.xml');

    expect(textOf(root, 'b')).toBe('x & y < z');
    expect(textOf(root, 'missing')).toBe('');
  });

  it('names a file that holds nothing', () => {
    expect(() => parseXml('<?xml version="1.0"?>', 'pages/empty.xml')).toThrow('pages/empty.xml');
  });
});
