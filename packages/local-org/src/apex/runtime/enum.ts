import type { ApexType } from './apex-type';
import { systemType } from './apex-type';
import type { ApexContext } from './context';
import { throwApex } from './exceptions';
import { ApexObject } from './object';

/** One value of an enum. Identity is equality: there is one object for each value and deployment. */
export class ApexEnumValue extends ApexObject {
  constructor(
    override readonly apexType: ApexType,
    readonly name: string,
    readonly ordinal: number,
  ) {
    super();
  }

  override toString(): string {
    return this.name;
  }
}

const systemEnums = new Map<string, readonly ApexEnumValue[]>();

/** Declares a system enum; `name` in full, as `System.LoggingLevel`. */
export function registerEnum(name: string, values: readonly string[]): void {
  const type = systemType(name);
  systemEnums.set(
    name.toLowerCase(),
    values.map((value, ordinal) => new ApexEnumValue(type, value, ordinal)),
  );
}

/** Values of a system enum, in order. */
export const systemEnumValues = (name: string): readonly ApexEnumValue[] => systemEnums.get(name.toLowerCase()) ?? [];

/** One value of a system enum, by name in any case; null when it has none of that name. */
export function systemEnum(className: string, value: string): ApexEnumValue | null {
  const key = value.toLowerCase();
  return systemEnumValues(className).find((v) => v.name.toLowerCase() === key) ?? null;
}

/** `Enum.valueOf(name)`. @throws NoSuchElementException `No enum constant Outer.Color.BLUE` */
export function enumValueOf(
  rt: ApexContext,
  enumName: string,
  values: readonly ApexEnumValue[],
  name: string | null,
): ApexEnumValue {
  // A null name is no constant either; public code relies on the exception that it can catch.
  const key = name?.toLowerCase() ?? null;
  return (
    values.find((v) => v.name.toLowerCase() === key) ??
    throwApex(rt, 'System.NoSuchElementException', `No enum constant ${enumName}.${String(name)}`)
  );
}
