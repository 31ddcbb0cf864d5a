import { INTEGER, OBJECT, STRING, systemType, type ApexType } from '../../runtime/apex-type';
import { ApexList, ApexMap, ApexSet } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { throwApex } from '../../runtime/exceptions';
import { StdObject } from '../../runtime/object';
import { stdClass, stdInterface, type StdRow } from '../registry';
import { newInstanceOf } from '../system/type';

type Rt = ApexContext;

interface Entry {
  readonly value: unknown;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

/** Keys are `scope.partition.key`; tests have a cache of their own, lost with the transaction. */
const store = (rt: Rt): Map<string, unknown> =>
  rt.host.isTest ? rt.once('Cache.test', () => new Map<string, unknown>()) : rt.host.cache;

function partitionName(name: string): string {
  return name.toLowerCase().includes('.') ? name.toLowerCase() : `local.${name.toLowerCase()}`;
}

class Space {
  constructor(
    private readonly rt: Rt,
    private readonly prefix: string,
  ) {}
  private key(key: string): string {
    if (!/^[A-Za-z0-9]{1,50}$/.test(key)) {
      throwApex(this.rt, 'Cache.InvalidParamException', `Invalid key: ${key}`);
    }
    return `${this.prefix}.${key}`;
  }
  get(key: string): unknown {
    const entry = store(this.rt).get(this.key(key)) as Entry | undefined;
    if (entry && entry.expires <= this.rt.host.now().getTime()) {
      store(this.rt).delete(this.key(key));
      return null;
    }
    return entry?.value ?? null;
  }
  put(key: string, value: unknown, seconds = 86400): void {
    if (value === null) {
      throwApex(this.rt, 'System.NullPointerException', 'Argument 2 cannot be null');
    }
    store(this.rt).set(this.key(key), {
      value,
      expires: this.rt.host.now().getTime() + seconds * 1000,
    } satisfies Entry);
  }
  remove(key: string): boolean {
    return store(this.rt).delete(this.key(key));
  }
  keys(): string[] {
    const start = `${this.prefix}.`;
    return [...store(this.rt).keys()].filter((k) => k.startsWith(start)).map((k) => k.slice(start.length));
  }
}

const spaceOf = (rt: Rt, scope: 'org' | 'session', partition: string): Space =>
  new Space(rt, `${scope}:${scope === 'session' ? rt.host.userId : ''}:${partition}`);

/** `ns.partition.key` or `key` of the default partition. */
function located(rt: Rt, scope: 'org' | 'session', full: string): [Space, string] {
  const parts = full.split('.');
  const key = parts.pop() as string;
  return [spaceOf(rt, scope, parts.length ? partitionName(parts.join('.')) : 'default'), key];
}

function build(rt: Rt, space: Space, key: string, builder: ApexType): unknown {
  const name = key.replace(/[^A-Za-z0-9]/g, '');
  const cached = space.get(name);
  if (cached !== null) {
    return cached;
  }
  const value = rt.invoke(newInstanceOf(rt, builder) as object, 'doLoad', [key]);
  if (value !== null) {
    space.put(name, value);
  }
  return value;
}

type Find = (rt: Rt, self: StdObject | null, key: string) => [Space, string];

/** Members of a cache, on the class (statics) or on a partition. */
function rows(isStatic: boolean, find: Find): StdRow[] {
  const prefix = isStatic ? 'static ' : '';
  type Body = (rt: Rt, space: Space, key: string, ...rest: never[]) => unknown;
  const row = (returns: string, name: string, parameters: string, body: Body): StdRow => {
    const call = (rt: Rt, self: StdObject | null, key: string, rest: unknown[]): unknown => {
      const [space, local] = find(rt, self, key);
      return body(rt, space, local, ...(rest as never[]));
    };
    return [
      `${prefix}${returns} ${name}(${parameters})`,
      isStatic
        ? (rt: Rt, key: string, ...rest: unknown[]) => call(rt, null, key, rest)
        : (rt: Rt, self: StdObject, key: string, ...rest: unknown[]) => call(rt, self, key, rest),
    ];
  };
  const put: Body = (_rt, space, key, value: unknown, second?: unknown) =>
    space.put(key, value, typeof second === 'number' ? second : undefined);
  const keysRow = (returns: string, name: string, body: (rt: Rt, space: Space) => unknown): StdRow => [
    `${prefix}${returns} ${name}()`,
    isStatic
      ? (rt: Rt) => body(rt, find(rt, null, '')[0])
      : (rt: Rt, self: StdObject) => body(rt, find(rt, self, '')[0]),
  ];
  return [
    row('Object', 'get', 'String key', (_rt, space, key) => space.get(key)),
    row('Object', 'get', 'System.Type builder, String key', () => null),
    row('Boolean', 'contains', 'String key', (_rt, space, key) => space.get(key) !== null),
    row('Boolean', 'remove', 'String key', (_rt, space, key) => space.remove(key)),
    row('void', 'put', 'String key, Object value', put),
    row('void', 'put', 'String key, Object value, Integer ttlSeconds', put),
    row('void', 'put', 'String key, Object value, Cache.Visibility visibility', put),
    row(
      'void',
      'put',
      'String key, Object value, Integer ttlSeconds, Cache.Visibility visibility, Boolean immutable',
      put,
    ),
    keysRow('Set<String>', 'getKeys', (rt, space) => new ApexSet(rt, STRING, space.keys())),
    keysRow('Long', 'getNumKeys', (_rt, space) => BigInt(space.keys().length)),
    keysRow('Double', 'getCapacity', () => 0),
    keysRow('Long', 'getAvgGetTime', () => 0n),
    keysRow('Long', 'getMaxGetTime', () => 0n),
    keysRow('Double', 'getMissRate', () => 0),
    keysRow('String', 'getName', () => null),
  ].filter((r) => !r[0].includes('System.Type builder'));
}

const partitionRows: readonly StdRow[] = (() => {
  const find: Find = (rt, self, key) => [
    spaceOf(rt, (self as StdObject).data['scope'] as 'org', (self as StdObject).data['name'] as string),
    key,
  ];
  return [
    ...rows(false, find).filter((r) => !r[0].includes('getName(')),
    ['String getName()', (_: Rt, self: StdObject) => self.data['name']],
    ['Boolean isAvailable()', () => true],
    [
      'Object get(System.Type builder, String key)',
      (rt: Rt, self: StdObject, builder: ApexType, key: string) => build(rt, find(rt, self, key)[0], key, builder),
    ],
    [
      'Boolean contains(Set<String> keys)',
      (rt: Rt, self: StdObject, keys: ApexSet) =>
        (keys.values() as string[]).every((k) => find(rt, self, k)[0].get(k) !== null),
    ],
    [
      'Map<String, Object> get(Set<String> keys)',
      (rt: Rt, self: StdObject, keys: ApexSet) =>
        new ApexMap(
          rt,
          STRING,
          OBJECT,
          (keys.values() as string[]).map((k): [unknown, unknown] => [k, find(rt, self, k)[0].get(k)]),
        ),
    ],
    [
      'Boolean remove(System.Type builder, String key)',
      (rt: Rt, self: StdObject, _b: ApexType, key: string) =>
        find(rt, self, key)[0].remove(key.replace(/[^A-Za-z0-9]/g, '')),
    ],
    [
      'static String createFullyQualifiedKey(String namespace, String partition, String key)',
      (_: Rt, n: string, p: string, k: string) => `${n}.${p}.${k}`,
    ],
    [
      'static String createFullyQualifiedPartition(String namespace, String partition)',
      (_: Rt, n: string, p: string) => `${n}.${p}`,
    ],
    ['static void validateKey(Boolean isDefault, String key)', () => undefined],
    ['static void validateKeys(Boolean isDefault, Set<String> keys)', () => undefined],
    ['static void validateKeyValue(Boolean isDefault, String key, Object value)', () => undefined],
    ['static void validatePartitionName(String name)', () => undefined],
  ] as StdRow[];
})();

stdClass('Cache.Partition', partitionRows);
stdClass('Cache.OrgPartition', partitionRows, { parent: 'Cache.Partition' });
stdClass('Cache.SessionPartition', partitionRows, { parent: 'Cache.Partition' });

for (const scope of ['org', 'session'] as const) {
  const name = scope === 'org' ? 'Org' : 'Session';
  stdClass(`Cache.${name}`, [
    ...rows(true, (rt, _self, key) => located(rt, scope, key)),
    [
      `static Cache.${name}Partition getPartition(String name)`,
      (rt: Rt, partition: string) => {
        const wanted = partitionName(partition);
        const known = rt.host.model.ofType('PlatformCachePartition');
        if (known.length > 0 && !known.some((c) => partitionName(c.fullName) === wanted)) {
          throwApex(rt, `Cache.${name}.${name}CacheException`, `Partition ${partition} does not exist`);
        }
        return new StdObject(systemType(`Cache.${name}Partition`), { scope, name: wanted });
      },
    ],
    [
      'static Object get(System.Type builder, String key)',
      (rt: Rt, builder: ApexType, key: string) => build(rt, spaceOf(rt, scope, 'default'), key, builder),
    ],
    ['static Boolean isAvailable()', () => true],
    ['static final String MAX_TTL_SECS', () => '172800'],
  ]);
}
stdInterface('Cache.CacheBuilder', [['Object doLoad(String key)']]);
export { ApexList, INTEGER };
