/** An XML element with its place, so that a problem in a file can be told with line and column. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Text directly inside the element, entities decoded, not trimmed. */
  readonly text: string;
  /** 1-based, of the opening tag. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}
