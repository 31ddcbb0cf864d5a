import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ChildRelationship, Field, Picklist, PicklistValue, SObjectKind } from '../schema';
import { makeField } from '../schema/field-factory';
import { corrected, correctedAbilities } from './corrections';
import { HUB_OBJECT_NAMES } from './hub-objects';
import { isInEveryOrg } from './feature-fields';
import { supplementFields, supplementObjects } from './supplement';
import type {
  ChildRow,
  FieldExtras,
  FieldRow,
  LineRange,
  ObjectBody,
  ObjectHeaderRow,
  StandardHeader,
  ValueRow,
  ValueSetRow,
} from './format';

/** What is known of a standard object without decoding its fields. */
export interface StandardObject {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string | null;
  readonly kind: SObjectKind;
  /** The object can have record types. */
  readonly recordTypes: boolean;
  /** `createable`, `queryable`, `triggerable` and so on, as the describe names them. */
  readonly flags: ReadonlySet<string>;
}

/** Features that add standard fields: the data's own names. */
export type OrgFeature = 'PersonAccounts' | 'MultiCurrency' | 'StateAndCountryPicklist' | 'Division';

export interface StandardSchemaOptions {
  /** Features that are on; default none. Others than those of `OrgFeature` are ignored here. */
  readonly features?: readonly string[];
  /** False leaves out the objects of a Dev Hub. Default true. */
  readonly devHub?: boolean;
  /** Path of another data file, for tests of the format. */
  readonly file?: string;
}

const DATA_FILE = join(__dirname, '../../../data/standard-schema.jsonl.gz');
const TYPES_WITHOUT_SORT = new Set(['base64', 'address', 'location']);

/**
 * Opens the descriptions of the standard objects. Reading and unpacking takes some 20 ms; objects are decoded when asked for.
 */
export function loadStandardSchema(options: StandardSchemaOptions = {}): StandardSchema {
  return new StandardSchema(
    gunzipSync(readFileSync(options.file ?? DATA_FILE)),
    new Set(options.features ?? []),
    options.devHub ?? true,
  );
}

function idField(label: string): Field {
  const readOnly = { createable: false, updateable: false, nillable: false };
  return makeField('Id', `${label} ID`, 'id', { ...readOnly, length: 18, idLookup: true });
}

export class StandardSchema {
  private readonly byName = new Map<string, { readonly object: StandardObject; readonly row?: ObjectHeaderRow }>();
  private readonly bodies = new Map<string, ObjectBody>();
  private readonly bodyStart: number;
  private readonly header: StandardHeader;
  private sets: Readonly<Record<string, ValueSetRow>> | undefined;
  private lists: Readonly<Record<string, readonly ValueRow[]>> | undefined;

  constructor(
    private readonly data: Buffer,
    readonly features: ReadonlySet<string>,
    devHub = true,
  ) {
    const end = data.indexOf(10);
    this.header = JSON.parse(data.toString('utf8', 0, end)) as StandardHeader;
    this.bodyStart = end + 1;
    for (const row of this.header.objects) {
      const [name, label, labelPlural, keyPrefix, kind, recordTypes, flags] = row;
      const object = {
        name,
        label,
        labelPlural,
        keyPrefix,
        kind,
        recordTypes: recordTypes === 1,
        flags: correctedAbilities(kind, new Set(flags.split(' '))),
      };
      this.byName.set(name.toLowerCase(), { object, row });
    }
    for (const [key, { object }] of supplementObjects) if (!this.byName.has(key)) this.byName.set(key, { object });
    if (!devHub) for (const name of HUB_OBJECT_NAMES) this.byName.delete(name);
  }

  /** All objects, in name order. */
  objects(): readonly StandardObject[] {
    return [...this.byName.values()].map(({ object }) => object);
  }

  /** Case-insensitive. */
  object(name: string): StandardObject | undefined {
    return this.byName.get(name.toLowerCase())?.object;
  }

  /** Key prefixes of objects that the platform has and this data does not describe. */
  get otherKeyPrefixes(): Readonly<Record<string, string>> {
    return this.header.otherKeyPrefixes;
  }

  /** Names of all standard value sets, those without known values included. */
  get valueSetNames(): readonly string[] {
    return this.header.valueSetNames;
  }

  /** Values of a standard value set, or undefined when none are known. */
  valueSet(name: string): readonly PicklistValue[] | undefined {
    const set = this.valueSets()[name];
    if (!set || set.values.length === 0) return undefined;
    return set.values.map(({ value, label, default: isDefault, ...attributes }) => ({
      value,
      label: label ?? value,
      active: true,
      default: isDefault === true,
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    }));
  }

  /**
   * Fields in describe order, those of features that are off left out.
   * @param options.recordTypes true when the org has record types on this object; they bring `RecordTypeId`
   */
  fields(name: string, options: { readonly recordTypes?: boolean } = {}): readonly Field[] {
    const entry = this.byName.get(name.toLowerCase());
    if (!entry) return [];
    const { name: object } = entry.object;
    const body = this.body(name);
    if (!body) return supplementObjects.get(object.toLowerCase())?.fields ?? [];
    const described = body.fields
      .filter((row) => this.isOn(object, row, options.recordTypes ?? false))
      .map((row) => corrected(object, this.field(row)));
    const all = [...described, ...supplementFields(object)];
    // The Tooling API's WSDL, from which setup objects are described, declares the Id in a common base.
    const isKeyed = entry.object.keyPrefix !== null && !all.some((field) => field.name === 'Id');
    return isKeyed ? [idField(entry.object.label), ...all] : all;
  }

  /** Child relationships to objects and fields that exist here. */
  children(name: string): readonly ChildRelationship[] {
    const rows = this.body(name)?.children ?? [];
    return rows
      .filter(
        ([child, field, , , , feature]) =>
          this.byName.has(child.toLowerCase()) && this.hasFeature(child, field, feature, false),
      )
      .map(childRelationship);
  }

  private isOn(object: string, [name, , , , , , , extras]: FieldRow, recordTypes: boolean): boolean {
    return this.hasFeature(object, name, extras?.feature, recordTypes);
  }

  private hasFeature(object: string, field: string, feature: string | undefined, recordTypes: boolean): boolean {
    if (feature === undefined || this.features.has(feature)) return true;
    if (feature === 'RecordTypes') return recordTypes;
    return feature === 'other' && isInEveryOrg(object, field);
  }

  private field([name, label, type, flags, length, precision, scale, extras = {}]: FieldRow): Field {
    const is = (letter: string): boolean => flags.includes(letter);
    const picklist =
      type === 'picklist' || type === 'multipicklist' || type === 'combobox'
        ? this.picklist(extras, is('R'))
        : undefined;
    const defaultValue = extras.default ?? picklist?.values.find((value) => value.default)?.value;
    return makeField(name, label, type, {
      length,
      precision,
      scale,
      nillable: is('n'),
      createable: is('c'),
      updateable: is('u'),
      filterable: is('f'),
      sortable: is('s') && !TYPES_WITHOUT_SORT.has(type),
      groupable: is('g'),
      defaultedOnCreate: is('d'),
      aggregatable: is('a'),
      permissionable: is('p'),
      nameField: is('N'),
      autoNumber: is('A'),
      calculated: is('C'),
      idLookup: is('L'),
      externalId: is('E'),
      unique: is('U'),
      caseSensitive: is('S'),
      cascadeDelete: is('X'),
      restrictedDelete: is('T'),
      namePointing: is('Q'),
      htmlFormatted: is('H'),
      encrypted: is('Y'),
      deprecatedAndHidden: is('h'),
      searchPrefilterable: is('q'),
      queryByDistance: is('B'),
      referenceTo: this.targets(extras),
      relationshipName: extras.relationshipName ?? null,
      longText: type === 'textarea' && !is('f'),
      ...(defaultValue === undefined ? {} : { defaultValue }),
      ...(picklist ? { picklist } : {}),
      ...(extras.compoundFieldName ? { compoundFieldName: extras.compoundFieldName } : {}),
      ...(extras.extraTypeInfo ? { extraTypeInfo: extras.extraTypeInfo } : {}),
    });
  }

  /** Polymorphic targets come from a richer org: those that do not exist here are left out. */
  private targets({ referenceTo = [] }: FieldExtras): readonly string[] {
    const known = referenceTo.filter((target) => this.byName.has(target.toLowerCase()));
    return known.length > 0 ? known : referenceTo;
  }

  private picklist(extras: FieldExtras, restricted: boolean): Picklist {
    const fromSet = extras.valueSet === undefined ? undefined : this.valueSet(extras.valueSet);
    const rows =
      extras.values ?? (extras.valuesRef === undefined ? undefined : this.valueLists()[extras.valuesRef]) ?? [];
    const values =
      fromSet ??
      rows.map(([value, label, isDefault]) => ({
        value,
        label: label ?? value,
        active: true,
        default: Boolean(isDefault),
      }));
    return {
      restricted,
      sorted: false,
      values,
      ...(extras.valueSet === undefined ? {} : { valueSetName: extras.valueSet }),
    };
  }

  private valueSets(): Readonly<Record<string, ValueSetRow>> {
    this.sets ??= this.parse<Readonly<Record<string, ValueSetRow>>>(this.header.valueSets);
    return this.sets;
  }

  private valueLists(): Readonly<Record<string, readonly ValueRow[]>> {
    this.lists ??= this.parse<Readonly<Record<string, readonly ValueRow[]>>>(this.header.valueLists);
    return this.lists;
  }

  private body(name: string): ObjectBody | undefined {
    const key = name.toLowerCase();
    const known = this.bodies.get(key);
    if (known) return known;
    const entry = this.byName.get(key);
    if (!entry?.row) return undefined;
    const body = this.parse<ObjectBody>([entry.row[7], entry.row[8]]);
    this.bodies.set(key, body);
    return body;
  }

  private parse<T>([offset, length]: LineRange): T {
    const start = this.bodyStart + offset;
    return JSON.parse(this.data.toString('utf8', start, start + length)) as T;
  }
}

function childRelationship([childObject, field, relationshipName, cascade, restrict]: ChildRow): ChildRelationship {
  return { childObject, field, relationshipName, cascadeDelete: cascade === 1, restrictedDelete: restrict === 1 };
}
