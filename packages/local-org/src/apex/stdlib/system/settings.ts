import type { SObjectType } from '../../../metadata/schema';
import { STRING, sobjectOf } from '../../runtime/apex-type';
import { CaseInsensitiveMap, type ApexMap } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { setDefaults } from '../../runtime/default-values';
import { throwApex } from '../../runtime/exceptions';
import { objectType } from '../../runtime/records';
import { query } from '../../runtime/dml';
import { SObjectValue } from '../../runtime/sobject';

type Rt = ApexContext;
export type SettingsMethod = 'getinstance' | 'getvalues' | 'getorgdefaults' | 'getall';

const SYSTEM = { mode: 'system', sharing: false } as const;

/** Rows of an object with all their fields. Custom settings do not count as queries. */
function rowsOf(rt: Rt, type: SObjectType, where: string, binds: Record<string, string>): SObjectValue[] {
  const fields = [...type.fields.values()].filter((f) => !['address', 'location'].includes(f.type)).map((f) => f.name);
  const bound = rt.host.compileQuery(`SELECT ${fields.join(', ')} FROM ${type.name}${where}`);
  const list = query(rt, bound, new Map(Object.entries(binds)), SYSTEM);
  return list.items as SObjectValue[];
}

function isCustomMetadata(type: SObjectType): boolean {
  return type.kind === 'customMetadata';
}

/** Custom metadata comes from the deployed model when the store has no rows for it. */
function metadataRows(rt: Rt, type: SObjectType): SObjectValue[] {
  return rt.once(`metadata.${type.name}`, () =>
    rowsOf(rt, type, '', {}).map((record) => Object.assign(record, { readOnly: false })),
  );
}

const textOf = (record: SObjectValue, field: string): string => String(record.values.get(field) ?? '');

function metadataInstance(rt: Rt, type: SObjectType, key: string | null): SObjectValue | null {
  const wanted = (key ?? '').toLowerCase();
  const found = metadataRows(rt, type).find((r) =>
    [textOf(r, 'Id'), textOf(r, 'Id').slice(0, 15), textOf(r, 'DeveloperName'), textOf(r, 'QualifiedApiName')].some(
      (v) => v.toLowerCase() === wanted,
    ),
  );
  return found ? found.copy(true) : null;
}

function byName(rt: Rt, type: SObjectType, rows: readonly SObjectValue[], key: string): ApexMap {
  return new CaseInsensitiveMap(
    rt,
    STRING,
    sobjectOf(type.name),
    rows.map((r): [unknown, unknown] => [r.values.get(key), r.copy(true)]),
  );
}

function listSetting(rt: Rt, type: SObjectType, name: string | null): SObjectValue | null {
  return rowsOf(rt, type, ' WHERE Name = :name', { name: name ?? '' })[0] ?? null;
}

const ownerOf = (rt: Rt): string[] => {
  const user = rt.host.userInfo();
  return [rt.host.userId, String(user['ProfileId'] ?? ''), String(rt.host.organization()['Id'] ?? '')];
};

function settingOf(rt: Rt, type: SObjectType, owner: string): SObjectValue | null {
  return rowsOf(rt, type, ' WHERE SetupOwnerId = :owner', { owner })[0] ?? null;
}

/** Values of the user win over those of the profile, these over the org's; an empty record with defaults when there is none. */
function hierarchy(rt: Rt, type: SObjectType, owners: readonly string[]): SObjectValue {
  const rows = owners
    .map((owner) => (owner === '' ? null : settingOf(rt, type, owner)))
    .filter((r): r is SObjectValue => r !== null);
  const first = rows[0];
  const result = first ? first.copy(false) : new SObjectValue(type);
  result.isClone = false;
  result.fromQuery = false;
  for (const row of rows.slice(1)) {
    for (const [name, value] of row.values) {
      const current = result.values.get(name);
      if ((current === null || current === undefined) && name.endsWith('__c')) {
        result.values.set(name, value);
      }
    }
  }
  if (!first) {
    setDefaults(rt, result, null);
  }
  return result;
}

/**
 * `X__c.getInstance()`, `X__mdt.getAll()` and their kin. What generated code calls.
 * @param method lower-cased
 */
export function settings(
  rt: Rt,
  object: string,
  method: SettingsMethod,
  argument: string | null = null,
  given = argument !== null,
): unknown {
  const type = objectType(rt, object);
  if (isCustomMetadata(type)) {
    return method === 'getall'
      ? byName(rt, type, metadataRows(rt, type), 'DeveloperName')
      : metadataInstance(rt, type, argument);
  }
  if (type.customSettingsType === 'List') {
    return method === 'getall' ? byName(rt, type, rowsOf(rt, type, '', {}), 'Name') : listSetting(rt, type, argument);
  }
  const [user, profile, org] = ownerOf(rt) as [string, string, string];
  switch (method) {
    case 'getorgdefaults':
      return settingOf(rt, type, org) ?? hierarchy(rt, type, []);
    case 'getvalues':
      return settingOf(rt, type, argument ?? user);
    case 'getinstance':
      return hierarchy(
        rt,
        type,
        given && argument !== user
          ? argument?.startsWith('00e')
            ? [argument, org]
            : [argument ?? user, org]
          : [user, profile, org],
      );
    default:
      return throwApex(rt, 'System.TypeException', `Method does not exist: ${object}.${method}`);
  }
}

/** `System.Label.Name`. The checker made sure that it exists. */
export function label(rt: Rt, name: string): string {
  const found = rt.host.model.labels.get(name.toLowerCase());
  return found ? found.value : throwApex(rt, 'System.TypeException', `External string does not exist: ${name}`);
}

export const labels = (rt: Rt, namespace: string | null, name: string): string =>
  label(rt, namespace && namespace.toLowerCase() !== 'c' ? `${namespace}__${name}` : name);
