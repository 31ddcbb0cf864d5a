import { SaxesParser } from 'saxes';
import type { Diagnostic } from '../diagnostics';
import type { XmlNode } from './xml';

export interface ParsedXml {
  /** Undefined when the text is not well-formed. */
  readonly root: XmlNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface OpenNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
  line: number;
  column: number;
}

/** The platform reads XML with Xerces, whose words for the commonest mistake are public. */
function platformWords(message: string, closed: string | undefined): string {
  return message === 'unexpected close tag.' && closed !== undefined
    ? `The element type "${closed}" must be terminated by the matching end-tag "</${closed}>".`
    : message;
}

/**
 * Parses metadata XML and keeps the place of every element. The first error ends the parse; it becomes one diagnostic
 * in the words of a deploy (`Error parsing file: ...`).
 */
export function parseXml(text: string, file: string): ParsedXml {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: OpenNode[] = [];
  let root: XmlNode | undefined;
  // An element is closed, then told to have the wrong end tag.
  let closed: OpenNode | undefined;
  let place = { line: 1, column: 1 };
  let failure: { readonly message: string; readonly line: number; readonly column: number } | undefined;

  parser.on('error', (error) => {
    failure ??= {
      message: platformWords(error.message.replace(/^\d+:\d+: /, ''), closed?.name),
      line: parser.line,
      column: parser.column + 1,
    };
  });
  // `opentagstart` fires after `<name` was read: the tag began one character before the name.
  parser.on('opentagstart', (tag) => {
    place = { line: parser.line, column: Math.max(1, parser.column - tag.name.length - 1) };
  });
  parser.on('opentag', (tag) => {
    const node: OpenNode = {
      name: tag.name,
      attributes: { ...(tag.attributes as Record<string, string>) },
      children: [],
      text: '',
      ...place,
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  const addText = (more: string): void => {
    const current = open.at(-1);
    if (current) current.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    closed = open.pop();
    if (open.length === 0) root ??= closed;
  });

  try {
    parser.write(text.startsWith('\uFEFF') ? text.slice(1) : text).close();
  } catch (error) {
    failure ??= {
      message: error instanceof Error ? error.message : String(error),
      line: parser.line,
      column: parser.column + 1,
    };
  }
  if (!failure && root) return { root, diagnostics: [] };
  const { message, line, column } = failure ?? { message: 'Premature end of file.', line: 1, column: 1 };
  return {
    root: undefined,
    diagnostics: [
      {
        code: 'metadata/malformed-xml',
        message: `Error parsing file: ${message} (${line}:${column})`,
        severity: 'error',
        file,
        line,
        column,
      },
    ],
  };
}
