import type {
  ApexSource,
  CustomLabel,
  CustomMetadataRecord,
  CustomNotificationType,
  MetadataComponent,
  MetadataModel,
  PermissionGrant,
  PermissionSetGroup,
  Queue,
  RuleSet,
  ValidationRule,
} from './model';
import type { Schema } from './schema';
import type { BuiltSchema } from './schema-builder';
import { buildSchema } from './schema-builder';
import type { StandardSchema } from './standard/standard-schema';
import { loadStandardSchema } from './standard/standard-schema';
import { apexSource } from './types/apex-source';
import { customMetadataRecord } from './types/custom-metadata';
import { permissionGrant, permissionSetGroup } from './types/permission-grant';
import { queue } from './types/queue';
import { ruleSet } from './types/rule-set';
import { customLabel, customNotificationType } from './types/small-types';
import { validationRule } from './types/validation-rule';

export interface ModelOptions {
  /** `sourceApiVersion`; default 66.0. */
  readonly apiVersion?: string;
  /** Default: loaded afresh with `features`. */
  readonly standard?: StandardSchema;
  /** Org features such as `PersonAccounts`; used when `standard` is not given. */
  readonly features?: readonly string[];
  /** Key prefixes of custom objects given before. */
  readonly keyPrefixes?: ReadonlyMap<string, string>;
}

/** A model that can be stored and extended. */
export interface BuiltModel extends MetadataModel {
  /** Key prefixes of custom objects by API name; keep them with the org. */
  readonly keyPrefixes: ReadonlyMap<string, string>;
  readonly standard: StandardSchema;
  /** Components that another file of the same type and name replaces: the last in path order counts. */
  readonly shadowed: readonly MetadataComponent[];
}

export const DEFAULT_API_VERSION = '66.0';

/** Makes the typed, indexed model of a set of components. Parts are read when they are first asked for. */
export function buildModel(components: readonly MetadataComponent[], options: ModelOptions = {}): BuiltModel {
  return new Model(components, options);
}

/** Identity of a component: two with the same key are the same component. */
export function componentKey(type: string, fullName: string): string {
  return `${type}:${fullName.toLowerCase()}`;
}

function byLowerName<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [nameOf(item).toLowerCase(), item]));
}

function groupByLower<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = nameOf(item).toLowerCase();
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

class Model implements BuiltModel {
  readonly apiVersion: string;
  readonly components: readonly MetadataComponent[];
  readonly standard: StandardSchema;
  readonly shadowed: readonly MetadataComponent[];
  private readonly byType: ReadonlyMap<string, readonly MetadataComponent[]>;
  private readonly byKey: ReadonlyMap<string, MetadataComponent>;
  private readonly previousPrefixes: ReadonlyMap<string, string>;
  private readonly memo = new Map<string, unknown>();

  constructor(components: readonly MetadataComponent[], options: ModelOptions) {
    this.apiVersion = options.apiVersion ?? DEFAULT_API_VERSION;
    const inOrder = components.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
    this.byKey = new Map(inOrder.map((component) => [componentKey(component.type, component.fullName), component]));
    const counts = (component: MetadataComponent): boolean =>
      this.component(component.type, component.fullName) === component;
    this.components = inOrder.filter(counts);
    this.shadowed = inOrder.filter((component) => !counts(component));
    this.standard = options.standard ?? loadStandardSchema({ features: options.features ?? [] });
    this.previousPrefixes = options.keyPrefixes ?? new Map();
    this.byType = groupByLower(this.components, (component) => component.type);
  }

  ofType(type: string): readonly MetadataComponent[] {
    return this.byType.get(type.toLowerCase()) ?? [];
  }

  component(type: string, fullName: string): MetadataComponent | undefined {
    return this.byKey.get(componentKey(type, fullName));
  }

  get schema(): Schema {
    return this.built.schema;
  }

  get keyPrefixes(): ReadonlyMap<string, string> {
    return this.built.keyPrefixes;
  }

  get apexClasses(): ReadonlyMap<string, ApexSource> {
    return this.once('apexClasses', () => this.apex('ApexClass'));
  }

  get apexTriggers(): ReadonlyMap<string, ApexSource> {
    return this.once('apexTriggers', () => this.apex('ApexTrigger'));
  }

  get validationRules(): ReadonlyMap<string, readonly ValidationRule[]> {
    return this.once('validationRules', () =>
      groupByLower(this.ofType('ValidationRule').map(validationRule), (rule) => rule.object),
    );
  }

  get permissionSets(): ReadonlyMap<string, PermissionGrant> {
    return this.once('permissionSets', () => this.grants('PermissionSet'));
  }

  get mutingPermissionSets(): ReadonlyMap<string, PermissionGrant> {
    return this.once('mutingPermissionSets', () => this.grants('MutingPermissionSet'));
  }

  get profiles(): ReadonlyMap<string, PermissionGrant> {
    return this.once('profiles', () => this.grants('Profile'));
  }

  get permissionSetGroups(): ReadonlyMap<string, PermissionSetGroup> {
    return this.once(
      'permissionSetGroups',
      () =>
        new Map(
          this.ofType('PermissionSetGroup').map((component) => [component.fullName, permissionSetGroup(component)]),
        ),
    );
  }

  get customMetadataRecords(): ReadonlyMap<string, readonly CustomMetadataRecord[]> {
    return this.once('customMetadataRecords', () =>
      groupByLower(
        this.ofType('CustomMetadata').map((component) => customMetadataRecord(component, this.schema)),
        (record) => record.type,
      ),
    );
  }

  get labels(): ReadonlyMap<string, CustomLabel> {
    return this.once('labels', () =>
      byLowerName(this.ofType('CustomLabel').map(customLabel), (label) => label.fullName),
    );
  }

  get queues(): ReadonlyMap<string, Queue> {
    return this.once(
      'queues',
      () => new Map(this.ofType('Queue').map((component) => [component.fullName, queue(component)])),
    );
  }

  get customPermissions(): ReadonlySet<string> {
    return this.once(
      'customPermissions',
      () => new Set(this.ofType('CustomPermission').map((component) => component.fullName)),
    );
  }

  get customNotificationTypes(): ReadonlyMap<string, CustomNotificationType> {
    return this.once(
      'notifications',
      () =>
        new Map(
          this.ofType('CustomNotificationType').map((component) => [
            component.fullName,
            customNotificationType(component),
          ]),
        ),
    );
  }

  get assignmentRules(): ReadonlyMap<string, readonly RuleSet[]> {
    return this.once('assignmentRules', () =>
      groupByLower(this.ofType('AssignmentRule').map(ruleSet), (rule) => rule.object),
    );
  }

  private get built(): BuiltSchema {
    return this.once('schema', () =>
      buildSchema({ standard: this.standard, components: this.components, keyPrefixes: this.previousPrefixes }),
    );
  }

  private apex(type: string): ReadonlyMap<string, ApexSource> {
    return byLowerName(
      this.ofType(type).map((component) => apexSource(component, this.apiVersion)),
      (source) => source.name,
    );
  }

  private grants(type: string): ReadonlyMap<string, PermissionGrant> {
    return new Map(this.ofType(type).map((component) => [component.fullName, permissionGrant(component)]));
  }

  private once<T>(name: string, make: () => T): T {
    if (!this.memo.has(name)) this.memo.set(name, make());
    return this.memo.get(name) as T;
  }
}
