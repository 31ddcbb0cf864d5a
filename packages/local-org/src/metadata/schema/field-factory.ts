import type { Field, FieldType } from '../schema';

/** What a field is unless something says otherwise: a visible, writable, optional string. */
const DEFAULTS: Omit<Field, 'name' | 'label' | 'type'> = {
  length: 0,
  precision: 0,
  scale: 0,
  custom: false,
  nillable: true,
  createable: true,
  updateable: true,
  filterable: true,
  sortable: true,
  groupable: true,
  aggregatable: true,
  permissionable: true,
  defaultedOnCreate: false,
  nameField: false,
  namePointing: false,
  idLookup: false,
  externalId: false,
  unique: false,
  caseSensitive: false,
  autoNumber: false,
  calculated: false,
  referenceTo: [],
  relationshipName: null,
  masterDetail: false,
  writeRequiresMasterRead: false,
  cascadeDelete: false,
  restrictedDelete: false,
  htmlFormatted: false,
  encrypted: false,
  queryByDistance: false,
  searchPrefilterable: false,
  deprecatedAndHidden: false,
  trackHistory: false,
  longText: false,
};

/** Completes a field from the attributes that differ from the default. */
export function makeField(name: string, label: string, type: FieldType, attributes: Partial<Field> = {}): Field {
  return { name, label, type, ...DEFAULTS, ...attributes };
}

/** Fields by lower-cased name, in the order given; a later field of the same name replaces the earlier one in place. */
export function fieldMap(fields: Iterable<Field>): ReadonlyMap<string, Field> {
  const map = new Map<string, Field>();
  for (const field of fields) map.set(field.name.toLowerCase(), field);
  return map;
}
