import type { XmlNode } from '../../metadata/xml';
import type { Place } from '../definition';

/** Reads the children of one XML element by name; every absent thing is null, every text but raw text is trimmed. */
export class XmlReader {
  constructor(readonly node: XmlNode) {}

  get place(): Place {
    return { line: this.node.line, column: this.node.column };
  }

  child(name: string): XmlReader | null {
    const found = this.node.children.find((c) => c.name === name);
    return found ? new XmlReader(found) : null;
  }

  children(name: string): XmlReader[] {
    return this.node.children.filter((c) => c.name === name).map((c) => new XmlReader(c));
  }

  /** Text as written, white space included: text templates, formulas, string values. */
  raw(name: string): string | null {
    return this.child(name)?.node.text ?? null;
  }

  /** Trimmed text; null when absent or blank. */
  text(name: string): string | null {
    const text = this.raw(name)?.trim();
    return text ? text : null;
  }

  texts(name: string): string[] {
    return this.children(name)
      .map((c) => c.node.text.trim())
      .filter((t) => t !== '');
  }

  flag(name: string): boolean {
    return this.text(name)?.toLowerCase() === 'true';
  }

  number(name: string): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const value = Number(text);
    return Number.isFinite(value) ? value : null;
  }
}
