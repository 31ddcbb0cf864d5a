import type { ApexContext } from '../../runtime/context';

/** Id of a record type: read once from the org's RecordType rows; null when the org has none of that name. */
export function recordTypeId(rt: ApexContext, object: string, developerName: string): string | null {
  const ids = rt.once('recordTypes', () => load(rt));
  return ids.get(`${object.toLowerCase()}.${developerName.toLowerCase()}`) ?? null;
}

function load(rt: ApexContext): Map<string, string> {
  const result = new Map<string, string>();
  if (!rt.host.schema.object('RecordType')) {
    return result;
  }
  const query = rt.host.compileQuery('SELECT Id, DeveloperName, SobjectType FROM RecordType');
  for (const row of rt.host.query(query, new Map(), { mode: 'system', sharing: false }).records) {
    const { Id, DeveloperName, SobjectType } = row.fields;
    result.set(`${String(SobjectType).toLowerCase()}.${String(DeveloperName).toLowerCase()}`, String(Id));
  }
  return result;
}
