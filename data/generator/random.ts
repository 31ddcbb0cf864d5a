import { Faker, en, base } from '@faker-js/faker';

/** Random choices from a seed: the same seed gives the same story, on every machine. */
export class Random {
  readonly faker: Faker;

  constructor(seed: number) {
    this.faker = new Faker({ locale: [en, base], seed });
  }

  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number {
    return this.faker.number.int({ min, max });
  }

  /** True in `share` of the cases, 0 to 1. */
  chance(share: number): boolean {
    return this.faker.number.float({ min: 0, max: 1 }) < share;
  }

  pick<T>(list: readonly T[]): T {
    return this.faker.helpers.arrayElement(list);
  }

  hex(length: number): string {
    return this.faker.string.hexadecimal({ length, prefix: '', casing: 'lower' });
  }
}
