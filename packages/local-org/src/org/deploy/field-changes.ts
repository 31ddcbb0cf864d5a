import { childText, type MetadataComponent, type MetadataModel } from '../../metadata';
import type { Store } from '../../store/store';

/** Types whose values are text of any form. */
const TEXTS = ['Text', 'TextArea', 'LongTextArea', 'Html', 'Email', 'Phone', 'Url', 'Picklist', 'AutoNumber'];
const NUMBERS = ['Number', 'Currency', 'Percent'];

/** Changes that lose nothing. Salesforce Help, "Notes on Changing Custom Field Types". */
function isLossless(from: string, to: string): boolean {
  if (NUMBERS.includes(from)) return NUMBERS.includes(to) || to === 'Text' || to === 'TextArea';
  if (from === 'MultiselectPicklist') return to === 'Picklist' || TEXTS.includes(to);
  if (TEXTS.includes(from)) return TEXTS.includes(to) || (from === 'Picklist' && to === 'MultiselectPicklist');
  if (from === 'Date' || from === 'DateTime') return ['Date', 'DateTime', 'Text'].includes(to);
  if (from === 'Lookup' || from === 'MasterDetail') return to === 'Lookup' || to === 'MasterDetail';
  return false;
}

const typeOf = ({ xml }: MetadataComponent): string =>
  childText(xml, 'formula') === undefined ? (childText(xml, 'type') ?? '') : 'Formula';

/** Why a field's type may not change so; undefined when it may or does not. */
export function fieldTypeChange(component: MetadataComponent, model: MetadataModel, store: Store): string | undefined {
  if (component.type !== 'CustomField') return undefined;
  const old = model.component('CustomField', component.fullName);
  if (!old) return undefined;
  const from = typeOf(old);
  const to = typeOf(component);
  if (from === to || from === '' || to === '') return undefined;
  for (const kind of ['Formula', 'Summary', 'AutoNumber']) {
    if (from === kind && kind !== 'AutoNumber') return `Cannot update a field from a ${kind} to something else`;
    if (to === kind && kind !== 'AutoNumber') return `Cannot update a field to a ${kind} from something else`;
  }
  if (isLossless(from, to)) return undefined;
  return hasValues(component.fullName, store) ? 'Cannot change type due to existing data' : undefined;
}

function hasValues(fullName: string, store: Store): boolean {
  const [object = '', name = ''] = fullName.split('.');
  const field = store.schema.field(object, name);
  const type = store.schema.object(object);
  if (!field || !type) return false;
  const columns = store.system.all<{ n: number }>(
    'SELECT count(*) AS n FROM sys_columns WHERE object = ? AND name = ?',
    object.toLowerCase(),
    name.toLowerCase(),
  );
  if ((columns[0]?.n ?? 0) === 0) return false;
  const used = field.type === 'boolean' ? `"${field.name}" <> 0` : `"${field.name}" IS NOT NULL`;
  return store.system.all(`SELECT 1 FROM "${type.name}" WHERE ${used} LIMIT 1`).length > 0;
}
