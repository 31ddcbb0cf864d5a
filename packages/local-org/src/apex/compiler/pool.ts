import type { ApexType } from '../runtime/apex-type';

/** Objects that generated code of one class refers to: types, bodies of system methods, classes. They become constants of its factory. */
export class ConstantPool {
  readonly values: unknown[] = [];
  private readonly index = new Map<unknown, string>();

  /** Name of the constant that holds `value`. */
  ref(value: unknown): string {
    const known = this.index.get(value);
    if (known) return known;
    const name = `$k${this.values.length}`;
    this.values.push(value);
    this.index.set(value, name);
    return name;
  }

  /** Types are equal by name, so that each is held once. */
  type(type: ApexType): string {
    const key = `type ${type.kind} ${type.key}`;
    const known = this.index.get(key);
    if (known) return known;
    const name = `$k${this.values.length}`;
    this.values.push(type);
    this.index.set(key, name);
    return name;
  }
}
