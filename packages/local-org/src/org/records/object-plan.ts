import type { Field, RollUpSummary, Schema, SObjectType } from '../../metadata/schema';

/** A roll-up summary field of a parent that reads this object. */
export interface RollUpTarget {
  readonly parentObject: string;
  readonly parentField: Field;
  readonly summary: RollUpSummary;
}

const SYSTEM_FIELDS = new Set([
  'id',
  'isdeleted',
  'createddate',
  'createdbyid',
  'lastmodifieddate',
  'lastmodifiedbyid',
  'systemmodstamp',
  'lastvieweddate',
  'lastreferenceddate',
  'lastactivitydate',
  'userrecordaccessid',
]);

/** Fields that a caller with "Set Audit Fields" may write on insert. */
const AUDIT_FIELDS = new Set(['createddate', 'createdbyid', 'lastmodifieddate', 'lastmodifiedbyid']);

/** Types that hold no column: they are computed when read. */
const COMPOUND_TYPES = new Set(['address', 'location']);

/**
 * Facts of one object that every save needs, sorted once from its schema: what is stored, defaulted, required, unique and
 * referenced. Read-only, valid for one schema.
 */
export class ObjectPlan {
  readonly name: string;
  readonly stored: readonly Field[];
  readonly storedNames: ReadonlySet<string>;
  readonly constantDefaults: readonly Field[];
  readonly formulaDefaults: readonly Field[];
  readonly booleans: readonly Field[];
  /** Must hold a value after defaults and before-save automation; in describe order. */
  readonly required: readonly Field[];
  readonly references: readonly Field[];
  readonly unique: readonly Field[];
  readonly autoNumbers: readonly Field[];
  readonly tracked: readonly Field[];
  readonly masters: readonly Field[];
  readonly lookupFilters: readonly Field[];
  readonly rollUps: readonly RollUpTarget[];
  readonly historyObject: string | null;
  readonly hasOwner: boolean;
  readonly hasRecordTypes: boolean;
  readonly hasSystemFields: boolean;
  private readonly resolved = new Map<string, Field | null>();

  constructor(
    readonly type: SObjectType,
    schema: Schema,
    rollUps: readonly RollUpTarget[],
  ) {
    this.name = type.name;
    const fields = [...type.fields.values()];
    const personName = fields.some((f) => f.name === 'LastName');
    this.stored = fields.filter((f) => isStored(f, personName));
    this.storedNames = new Set(this.stored.map((f) => f.name));
    const writable = this.stored.filter((f) => !SYSTEM_FIELDS.has(f.name.toLowerCase()) && !f.calculated);
    this.constantDefaults = writable.filter((f) => f.defaultValue !== undefined && f.defaultValue !== null);
    this.formulaDefaults = writable.filter((f) => f.defaultFormula !== undefined && f.defaultFormula !== '');
    this.booleans = writable.filter((f) => f.type === 'boolean');
    this.required = writable.filter(
      (f) => !f.nillable && f.createable && !f.autoNumber && f.type !== 'boolean' && f.name !== 'OwnerId',
    );
    this.references = writable.filter((f) => f.type === 'reference' && f.referenceTo.length > 0);
    this.unique = writable.filter((f) => f.unique && !f.autoNumber);
    this.autoNumbers = this.stored.filter((f) => f.autoNumber);
    this.tracked = writable.filter((f) => f.trackHistory);
    this.masters = this.references.filter((f) => f.masterDetail);
    this.lookupFilters = this.references.filter((f) => f.lookupFilter?.active && !f.lookupFilter.optional);
    this.rollUps = rollUps;
    this.historyObject = historyObjectName(type, schema);
    this.hasOwner = type.fields.has('ownerid');
    this.hasRecordTypes = type.fields.has('recordtypeid');
    this.hasSystemFields = type.fields.has('systemmodstamp') || type.fields.has('createddate');
  }

  /** A field by API name in any case. */
  field(name: string): Field | undefined {
    const known = this.resolved.get(name);
    if (known !== undefined) return known ?? undefined;
    const field = this.type.fields.get(name.toLowerCase());
    this.resolved.set(name, field ?? null);
    return field;
  }

  has(name: string): boolean {
    return this.storedNames.has(name);
  }

  isSystem(field: Field): boolean {
    return SYSTEM_FIELDS.has(field.name.toLowerCase());
  }

  isAudit(field: Field): boolean {
    return AUDIT_FIELDS.has(field.name.toLowerCase());
  }
}

function isStored(field: Field, personName: boolean): boolean {
  if (COMPOUND_TYPES.has(field.type)) return false;
  if (field.calculated && !field.summary) return false;
  return !(personName && field.name === 'Name');
}

function historyObjectName(type: SObjectType, schema: Schema): string | null {
  if (type.name === 'Opportunity') return schema.object('OpportunityFieldHistory') ? 'OpportunityFieldHistory' : null;
  const name = type.custom ? type.name.replace(/__c$/, '__History') : `${type.name}History`;
  return schema.object(name)?.name ?? null;
}

/** Plans by object, made when first asked for and dropped with the schema. */
export class ObjectPlans {
  private readonly plans = new Map<string, ObjectPlan>();
  private readonly rollUpsByChild = new Map<string, RollUpTarget[]>();

  constructor(readonly schema: Schema) {
    for (const type of schema.objects.values()) {
      for (const field of type.fields.values()) {
        if (!field.summary) continue;
        const key = field.summary.childObject.toLowerCase();
        const list = this.rollUpsByChild.get(key) ?? [];
        list.push({ parentObject: type.name, parentField: field, summary: field.summary });
        this.rollUpsByChild.set(key, list);
      }
    }
  }

  /** Undefined when the schema has no such object. */
  find(object: string): ObjectPlan | undefined {
    const known = this.plans.get(object);
    if (known) return known;
    const type = this.schema.object(object);
    if (!type) return undefined;
    const plan =
      this.plans.get(type.name) ??
      new ObjectPlan(type, this.schema, this.rollUpsByChild.get(type.name.toLowerCase()) ?? []);
    this.plans.set(type.name, plan);
    this.plans.set(object, plan);
    return plan;
  }
}
