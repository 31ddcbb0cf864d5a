import { SalesforceError } from '../../diagnostics';
import type { ReportColumn, ReportTypeModel } from '../../metadata/analytics/report-schema';
import type { FieldRef } from '../../soql';
import type { OrgCore } from '../core';
import type { ReportPart } from './report-source';

/** What of a report type a user may see. */
export interface ReportAccess {
  canRead(column: ReportColumn): boolean;
  /** The column itself. @throws SalesforceError when it is hidden from the user */
  require(column: ReportColumn): ReportColumn;
}

/** @throws SalesforceError when the user may not read one of the objects */
export function reportAccess(
  org: OrgCore,
  type: ReportTypeModel,
  parts: readonly ReportPart[],
  userId: string,
): ReportAccess {
  const objects = [...type.tables.map((table) => table.object), ...(type.also === null ? [] : [type.also])];
  const hidden = objects.find((object) => !org.security.objectAccess(userId, object).read);
  if (hidden !== undefined)
    throw new SalesforceError('FORBIDDEN', `You don't have access to the object ${hidden} of this report.`, [], 403);
  const known = new Map<string, boolean>();
  const canRead = (column: ReportColumn): boolean => {
    const before = known.get(column.code);
    if (before !== undefined) return before;
    const read = parts.flatMap((part) => {
      const ref = part.ref(column);
      return ref ? [canReadRef(org, userId, part.object, ref)] : [];
    });
    const result = read.length > 0 && read.every(Boolean);
    known.set(column.code, result);
    return result;
  };
  return {
    canRead,
    require: (column) => {
      if (canRead(column)) return column;
      throw new SalesforceError(
        'FORBIDDEN',
        `The report uses a field that you can't access: ${column.label} (${column.name}).`,
        [],
        403,
      );
    },
  };
}

function canReadRef(org: OrgCore, userId: string, object: string, ref: FieldRef): boolean {
  const { schema } = org.deployed;
  const holders = [object, ...ref.hops.map((hop) => hop.object ?? '')];
  const steps = [...ref.hops.map((hop) => hop.field), ...(ref.field ? [ref.field] : [])];
  return steps.every((field, i) => {
    const type = schema.object(holders[i] ?? '');
    return (
      !type || (org.security.objectAccess(userId, type.name).read && org.security.canReadField(userId, type, field))
    );
  });
}
