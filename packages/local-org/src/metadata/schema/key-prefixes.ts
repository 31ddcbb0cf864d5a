const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** First letter of the prefixes of each kind of custom object, by the suffix of its name. */
const FAMILIES: Readonly<Record<string, string>> = { __c: 'a', __e: 'e', __mdt: 'm', __x: 'x', __kav: 'k', __b: 'b' };

function family(name: string): string | undefined {
  const suffix = /__[a-z]+$/i.exec(name)?.[0].toLowerCase();
  return suffix === undefined ? undefined : FAMILIES[suffix];
}

/** `a00`, `a01` ... `a0Z`, `a0a` ... `azz`. */
function* prefixesOf(letter: string): Generator<string> {
  for (const high of DIGITS) for (const low of DIGITS) yield `${letter}${high}${low}`;
}

/**
 * Gives each custom object its three characters: those it had before, else the next free ones in name order. The same
 * input gives the same prefixes, and objects added later never move those that are there.
 */
export function allotKeyPrefixes(
  names: Iterable<string>,
  previous: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const result = new Map(previous);
  const known = new Set([...previous.keys()].map((name) => name.toLowerCase()));
  const used = new Set([...taken, ...previous.values()]);
  const generators = new Map<string, Generator<string>>();
  const fresh = [...names]
    .filter((name) => !known.has(name.toLowerCase()))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  for (const name of fresh) {
    const letter = family(name);
    if (letter === undefined) continue;
    const generator = generators.get(letter) ?? prefixesOf(letter);
    generators.set(letter, generator);
    for (let next = generator.next(); !next.done; next = generator.next()) {
      if (used.has(next.value)) continue;
      used.add(next.value);
      result.set(name, next.value);
      break;
    }
  }
  return result;
}
