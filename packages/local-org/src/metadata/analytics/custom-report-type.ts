import type { Schema } from '../schema';
import type { XmlNode } from '../xml';
import { child, childBool, childText, children } from '../xml-reader';
import { reportFieldPath } from './field-paths';
import { makeColumn } from './report-columns';
import type { ColumnLookup, ReportColumn, ReportTable, ReportTypeModel } from './report-schema';

/** Reads a ReportType; undefined when one of its joins leads to something that is not known here. */
export function customReportType(schema: Schema, name: string, xml: XmlNode): ReportTypeModel | undefined {
  const tables = reportTypeTables(schema, xml);
  if (!tables) return undefined;
  const labels = overriddenLabels(xml);
  const column = (code: string): ColumnLookup => lookup(schema, tables, labels, code);
  const owned = tables.findIndex((table) => schema.field(table.object, 'OwnerId') !== undefined);
  return {
    name,
    label: childText(xml, 'label') ?? name,
    tables,
    also: null,
    ownerPath: owned < 0 ? null : { table: owned, path: 'OwnerId' },
    column,
    sections: () =>
      children(xml, 'sections').map((section) => ({
        label: childText(section, 'masterLabel') ?? '',
        columns: children(section, 'columns').flatMap((node) => {
          const found = column(`${childText(node, 'table') ?? ''}$${childText(node, 'field') ?? ''}`);
          return typeof found === 'object' ? [found.found] : [];
        }),
      })),
  };
}

/** The chain of objects, base first; undefined when a relationship is not known. */
export function reportTypeTables(schema: Schema, xml: XmlNode): readonly ReportTable[] | undefined {
  const base = schema.object(childText(xml, 'baseObject') ?? '');
  if (!base) return undefined;
  const tables: ReportTable[] = [
    { object: base.name, label: base.label, path: base.name, alias: base.name, link: null, outer: false },
  ];
  for (let join = child(xml, 'join'); join; join = child(join, 'join')) {
    const before = tables.at(-1) as ReportTable;
    const relationship = schema.childRelationship(before.object, childText(join, 'relationship') ?? '');
    const object = relationship && schema.object(relationship.childObject);
    const link = relationship && schema.field(relationship.childObject, relationship.field);
    if (!object || !link) return undefined;
    const again = tables.filter((table) => table.object === object.name).length;
    tables.push({
      object: object.name,
      label: object.label,
      path: `${before.path}.${relationship.relationshipName ?? ''}`,
      alias: again === 0 ? object.name : `${object.name}${again + 1}`,
      link,
      outer: childBool(join, 'outerJoin'),
    });
  }
  return tables;
}

function overriddenLabels(xml: XmlNode): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const section of children(xml, 'sections'))
    for (const node of children(section, 'columns')) {
      const label = childText(node, 'displayNameOverride');
      const code = `${childText(node, 'table') ?? ''}$${childText(node, 'field') ?? ''}`;
      if (label !== undefined) labels.set(code.toLowerCase(), label);
    }
  return labels;
}

function lookup(
  schema: Schema,
  tables: readonly ReportTable[],
  labels: ReadonlyMap<string, string>,
  code: string,
): ColumnLookup {
  const place = placeOf(tables, code);
  if (!place) return 'missing';
  const { index, field } = place;
  const table = tables[index] as ReportTable;
  const path = reportFieldPath(schema, table.object, field);
  const written = `${table.path}$${field}`;
  const column: ReportColumn | undefined =
    path === undefined
      ? undefined
      : makeColumn(
          schema,
          tables,
          { table: index, code: written, name: `${table.alias}.${field}`, path },
          labels.get(written.toLowerCase()),
        );
  if (column) return { found: column };
  return /^[A-Za-z0-9]+__\w+__c(\.|$)/.test(field) ? 'unknown' : 'missing';
}

interface Place {
  readonly index: number;
  readonly field: string;
}

/** `Base.Rel__r$Field` of metadata (`Base.Rel__r*Lookup$Field` for one behind an outer lookup), `Alias.Field` of the API. */
function placeOf(tables: readonly ReportTable[], code: string): Place | undefined {
  const [left = '', right] = code.split('$');
  if (right !== undefined) {
    const [path = '', ...lookups] = left.split('*');
    const index = tables.findIndex((table) => table.path.toLowerCase() === path.toLowerCase());
    return index < 0 ? undefined : { index, field: [...lookups, right].join('.') };
  }
  const dot = code.indexOf('.');
  const alias = code.slice(0, Math.max(dot, 0)).toLowerCase();
  const index = tables.findIndex((table) => table.alias.toLowerCase() === alias);
  return index < 0 ? undefined : { index, field: code.slice(dot + 1) };
}
