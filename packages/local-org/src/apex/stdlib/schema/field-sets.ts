import type { SObjectType } from '../../../metadata/schema';
import type { XmlNode } from '../../../metadata/xml';
import { systemType } from '../../runtime/apex-type';
import type { ApexContext } from '../../runtime/context';
import { systemEnum } from '../../runtime/enum';
import { StdObject } from '../../runtime/object';
import { findField } from '../../runtime/sobject';
import { stdClass } from '../registry';
import { listOfClass } from '../system/collections';
import { tokenOfField, tokenOfType } from './tokens';
import { stringOf } from '../../runtime/to-string';

type Rt = ApexContext;

function textOf(node: XmlNode | undefined, name: string): string {
  const child = node?.children.find((c) => c.name === name);
  return child?.text ?? '';
}

/** Field sets of an object, from its FieldSet components. */
export function fieldSetsOf(rt: Rt, type: SObjectType): StdObject[] {
  const prefix = `${type.name.toLowerCase()}.`;
  return rt.host.model
    .ofType('FieldSet')
    .filter((component) => component.fullName.toLowerCase().startsWith(prefix))
    .map((component) => {
      const fields = (component.xml?.children ?? []).filter((c) => c.name === 'displayedFields');
      return new StdObject(systemType('Schema.FieldSet'), {
        name: component.fullName.slice(prefix.length),
        label: textOf(component.xml, 'label'),
        description: textOf(component.xml, 'description'),
        type,
        members: fields.map((f) => member(rt, type, textOf(f, 'field'), textOf(f, 'isRequired') === 'true')),
      });
    });
}

function member(rt: Rt, type: SObjectType, path: string, isRequired: boolean): StdObject {
  return new StdObject(systemType('Schema.FieldSetMember'), { path, isRequired, ...resolve(rt, type, path) });
}

/** The object and field at the end of a path such as `Account.Owner.Name`. */
function resolve(rt: Rt, type: SObjectType, path: string): Record<string, unknown> {
  const parts = path.split('.');
  let object: SObjectType | undefined = type;
  for (const part of parts.slice(0, -1)) {
    const target: string | undefined = object
      ? rt.host.schema.parentRelationship(object.name, part)?.referenceTo[0]
      : undefined;
    object = target === undefined ? undefined : rt.host.schema.object(target);
  }
  const field = object ? findField(object, parts[parts.length - 1] as string) : undefined;
  return object && field ? { object, field } : {};
}

type Self = StdObject;
const fieldOf = (self: Self): ReturnType<typeof findField> => self.data['field'] as ReturnType<typeof findField>;

export const fieldSet = stdClass('Schema.FieldSet', [
  ['String getName()', (_: Rt, self: Self) => self.data['name']],
  ['String getNamespace()', () => null],
  ['String getNameSpace()', () => null],
  ['String getLabel()', (_: Rt, self: Self) => self.data['label']],
  ['String getDescription()', (_: Rt, self: Self) => self.data['description']],
  ['Schema.SObjectType getSObjectType()', (_: Rt, self: Self) => tokenOfType(self.data['type'] as SObjectType)],
  [
    'List<Schema.FieldSetMember> getFields()',
    (rt: Rt, self: Self) => listOfClass(rt, 'Schema.FieldSetMember', self.data['members'] as Self[]),
  ],
]);

export const fieldSetMember = stdClass('Schema.FieldSetMember', [
  ['String getFieldPath()', (_: Rt, self: Self) => self.data['path']],
  ['String getLabel()', (_: Rt, self: Self) => fieldOf(self)?.label ?? null],
  ['Boolean getRequired()', (_: Rt, self: Self) => self.data['isRequired']],
  [
    'Boolean getDBRequired()',
    (_: Rt, self: Self) => fieldOf(self)?.nillable === false && fieldOf(self)?.type !== 'boolean',
  ],
  [
    'Schema.DisplayType getType()',
    (_: Rt, self: Self) =>
      systemEnum('Schema.DisplayType', fieldOf(self)?.type === 'int' ? 'INTEGER' : (fieldOf(self)?.type ?? 'STRING')),
  ],
  [
    'Schema.SObjectField getSObjectField()',
    (_: Rt, self: Self) => {
      const field = fieldOf(self);
      return field ? tokenOfField(self.data['object'] as SObjectType, field) : null;
    },
  ],
]);

export { stringOf };
