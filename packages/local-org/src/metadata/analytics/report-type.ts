import type { MetadataModel } from '../model';
import type { Schema } from '../schema';
import { customReportType } from './custom-report-type';
import { joinedObjectsType } from './joined-objects-type';
import type { ReportTypeModel } from './report-schema';
import { standardReportType } from './standard-report-type';
import { STANDARD_REPORT_TYPES, UNMODELLED_REPORT_TYPES } from './standard-types';

/** `invalid`: the platform refuses it. `unmodelled`: it may exist there, and its rows are not known here. */
export type ReportTypeLookup = { readonly found: ReportTypeModel } | 'invalid' | 'unmodelled';

const cache = new WeakMap<MetadataModel, Map<string, ReportTypeLookup>>();

/** The report type of this name: a custom one, one that an object brings with it, or a standard one. */
export function findReportType(model: MetadataModel, name: string): ReportTypeLookup {
  const known = cache.get(model) ?? new Map<string, ReportTypeLookup>();
  cache.set(model, known);
  const found = known.get(name) ?? find(model, name);
  known.set(name, found);
  return found;
}

function find(model: MetadataModel, name: string): ReportTypeLookup {
  const { schema } = model;
  if (name.includes('$') || name.includes('@')) return joinedObjectsType(schema, name);
  if (/__c$/.test(name)) return ofCustomReportType(model, name);
  const standard = STANDARD_REPORT_TYPES[name];
  if (standard) return { found: standardReportType(schema, name, standard) };
  return UNMODELLED_REPORT_TYPES.has(name) ? 'unmodelled' : 'invalid';
}

function ofCustomReportType(model: MetadataModel, name: string): ReportTypeLookup {
  const component = model.component('ReportType', name.replace(/__c$/, ''));
  if (!component?.xml) return /^[A-Za-z0-9]+__\w+__c$/.test(name) ? 'unmodelled' : 'invalid';
  const found = customReportType(model.schema, name, component.xml);
  return found ? { found } : 'unmodelled';
}

/** All report types that an org offers, by name: custom ones, those of custom objects, standard ones. */
export function reportTypeNames(model: MetadataModel): readonly { readonly name: string; readonly category: string }[] {
  const custom = model
    .ofType('ReportType')
    .filter((c) => c.xml?.children.some((n) => n.name === 'deployed' && n.text.trim() === 'true'))
    .map((c) => ({ name: `${c.fullName}__c`, category: 'Custom Report Types' }));
  const objects = reportableObjects(model.schema, model).map((object) => ({
    name: `CustomEntity$${object}`,
    category: 'Other Reports',
  }));
  const standard = Object.keys(STANDARD_REPORT_TYPES).map((name) => ({ name, category: 'Standard Reports' }));
  return [...standard, ...objects, ...custom];
}

/** Custom objects that allow reports. */
function reportableObjects(schema: Schema, model: MetadataModel): readonly string[] {
  return model.ofType('CustomObject').flatMap((c) => {
    const type = schema.object(c.fullName);
    const allowed = c.xml?.children.some((n) => n.name === 'enableReports' && n.text.trim() === 'true') ?? false;
    return type?.kind === 'custom' && type.custom && allowed ? [type.name] : [];
  });
}
