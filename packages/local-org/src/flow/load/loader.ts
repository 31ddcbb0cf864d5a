import type { Diagnostic } from '../../diagnostics';
import type {
  Condition,
  ConditionSet,
  Connector,
  FilterSet,
  FlowDataType,
  Place,
  RecordFilter,
  ValueSource,
} from '../definition';
import { parseLogic } from './logic';
import type { XmlReader } from './xml-reader';

/** What the readers of elements and resources share: where problems go and how the common parts are read. */
export class FlowLoader {
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    private readonly file: string,
    private readonly fullName: string,
  ) {}

  problem(code: string, message: string, place: Place, severity: 'error' | 'warning' = 'error'): void {
    this.diagnostics.push({
      code: `flow/${code}`,
      message,
      severity,
      file: this.file,
      ...place,
      componentType: 'Flow',
      fullName: this.fullName,
    });
  }

  connector(node: XmlReader, name: string): Connector | null {
    const child = node.child(name);
    return child ? this.connectorOf(child) : null;
  }

  connectorOf(child: XmlReader): Connector | null {
    const target = child.text('targetReference');
    return target === null ? null : { target, place: child.place };
  }

  /** `FlowElementReferenceOrValue`; null when absent or empty. */
  value(node: XmlReader | null): ValueSource | null {
    if (!node) return null;
    const place = node.place;
    const formula = node.raw('formulaExpression');
    if (formula !== null) {
      return {
        kind: 'formula',
        expression: formula,
        dataType: node.text('formulaDataType') as FlowDataType | null,
        place,
      };
    }
    for (const child of node.node.children) {
      const text = child.text;
      const read = VALUE_READERS[child.name];
      if (read) return read(text, place);
      if (child.name === 'collectionElements') {
        const elements = node.children('collectionElements').map((c) => this.value(c));
        return { kind: 'list', elements: elements.filter((e): e is ValueSource => e !== null), place };
      }
    }
    const other = node.node.children[0];
    return other ? { kind: 'unsupported', what: `a flow value of kind ${other.name}`, place } : null;
  }

  /** A reference or value as in `value`, below a child of this name. */
  valueOf(node: XmlReader, name: string): ValueSource | null {
    return this.value(node.child(name));
  }

  conditions(node: XmlReader, tag = 'conditions', logicTag = 'conditionLogic'): ConditionSet {
    const conditions = node.children(tag).map((c) => this.condition(c));
    const logicText = node.text(logicTag) ?? 'and';
    return { logicText, logic: this.logic(logicText, conditions.length, node), conditions };
  }

  private condition(node: XmlReader): Condition {
    if (node.children('conditions').length > 0) {
      this.problem(
        'unsupported',
        'A condition with conditions of its own is not supported by the local org.',
        node.place,
      );
    }
    return {
      left: node.text('leftValueReference') ?? '',
      operator: node.text('operator') ?? 'EqualTo',
      right: this.valueOf(node, 'rightValue'),
      place: node.place,
    };
  }

  filters(node: XmlReader): FilterSet {
    const filters = node.children('filters').map((f): RecordFilter => ({
      field: f.text('field') ?? '',
      operator: f.text('operator') ?? 'EqualTo',
      value: this.valueOf(f, 'value'),
      place: f.place,
    }));
    const logicText = node.text('filterLogic') ?? 'and';
    return { logicText, logic: this.logic(logicText, filters.length, node), filters };
  }

  private logic(text: string, count: number, node: XmlReader): ReturnType<typeof parseLogic> {
    if (/^(formula_evaluates_to_true|no_conditions)$/i.test(text)) return parseLogic('and', count);
    const logic = parseLogic(text, count);
    if (!logic) this.problem('invalid-logic', `The condition logic is invalid: ${text}.`, node.place);
    return logic;
  }
}

const VALUE_READERS: Readonly<Record<string, (text: string, place: Place) => ValueSource>> = {
  stringValue: (text, place) =>
    text.includes('{!')
      ? { kind: 'template', text, place }
      : { kind: 'literal', dataType: 'String', value: text, place },
  numberValue: (text, place) => ({
    kind: 'literal',
    dataType: 'Number',
    value: text.trim() === '' ? null : Number(text),
    place,
  }),
  booleanValue: (text, place) => ({
    kind: 'literal',
    dataType: 'Boolean',
    value: text.trim().toLowerCase() === 'true',
    place,
  }),
  dateValue: (text, place) => ({ kind: 'literal', dataType: 'Date', value: text.trim().slice(0, 10) || null, place }),
  dateTimeValue: (text, place) => ({ kind: 'literal', dataType: 'DateTime', value: instant(text.trim()), place }),
  timeValue: (text, place) => ({ kind: 'literal', dataType: 'Time', value: text.trim() || null, place }),
  elementReference: (text, place) => ({ kind: 'reference', path: stripBraces(text), place }),
  sobjectValue: (text, place) => ({ kind: 'reference', path: stripBraces(text), place }),
};

function instant(text: string): string | null {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** `{!x}` and `x` are the same reference. */
export function stripBraces(text: string): string {
  const trimmed = text.trim();
  const match = /^\{!\s*(.*?)\s*\}$/.exec(trimmed);
  return match ? match[1] : trimmed;
}
