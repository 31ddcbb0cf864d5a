/**
 * Tells how much of a usage list the local org's Apex library implements.
 *
 *   ts-node -T scripts/apex-stdlib-coverage.ts FILE.tsv [--missing N]
 *
 * FILE has tab-separated columns, a heading first: kind, member (`List#size` of an instance, `String.join` of a class), files,
 * repos, uses; most used first. Only rows of kind `method` count. Exit code 2 on wrong use.
 */
import { readFileSync } from 'node:fs';
import { lookup, type StdClass } from '../packages/local-org/src/apex/stdlib';

type Verdict = 'implemented' | 'signature only' | 'missing' | 'not of the library';

/** Names that stand for something else in usage lists. */
const ALIASES: Readonly<Record<string, string>> = {
  CustomSetting: 'settings',
  CustomMetadata: 'settings',
  AggregateResult: 'SObject',
};

function findMember(type: StdClass, name: string): { implemented: boolean } | undefined {
  const own = type.find(name);
  if (own.length > 0) {
    return { implemented: own.some((m) => m.implemented) };
  }
  for (const ref of [...(type.parent ? [type.parent] : []), ...type.interfaces]) {
    const parent = lookup(ref.name);
    const found = parent ? findMember(parent, name) : undefined;
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** An object's own tokens (`Schema.Log__c.SObjectType.getDescribe`) are describe calls on some object. */
const isToken = (member: string): boolean =>
  /^Schema\.\w+\.|^Schema\.[A-Za-z]+__c|^schema\.sobjecttype\./i.test(member) &&
  !lookup(member.replace(/[#.][^#.]*$/, ''));

function judge(member: string): Verdict {
  const cut = Math.max(member.lastIndexOf('#'), member.lastIndexOf('.'));
  const [owner, name] = [member.slice(0, cut), member.slice(cut + 1)];
  if (ALIASES[owner] === 'settings') {
    return 'implemented';
  }
  const type = isToken(member) ? lookup('Schema.DescribeFieldResult') : lookup(ALIASES[owner] ?? owner);
  if (!type) {
    return 'not of the library';
  }
  const found =
    findMember(type, name) ??
    (isToken(member)
      ? (findMember(lookup('Schema.SObjectTypeFields') as StdClass, name) ??
        findMember(lookup('Schema.DescribeSObjectResult') as StdClass, name) ??
        findMember(lookup('Schema.SObjectType') as StdClass, name) ??
        findMember(lookup('Schema.FieldSet') as StdClass, name))
      : undefined);
  const inherited = found ?? findMember(lookup('System.Object') as StdClass, name);
  return inherited ? (inherited.implemented ? 'implemented' : 'signature only') : 'missing';
}

function main(): void {
  const [file, flag, count] = process.argv.slice(2);
  if (!file || file === '--help') {
    process.stderr.write('usage: apex-stdlib-coverage FILE.tsv [--missing N]\n');
    process.exit(file ? 0 : 2);
  }
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const methods = rows.filter((row) => row[0] === 'method').map((row) => row[1] as string);
  const verdicts = methods.map(judge);
  for (const top of [100, 300, 500, methods.length]) {
    const part = verdicts.slice(0, top);
    const of = (verdict: Verdict): number => part.filter((v) => v === verdict).length;
    process.stdout.write(
      `top ${part.length}: ${of('implemented')} implemented, ${of('signature only')} signature only, ${of('missing')} missing, ${of('not of the library')} not of the library\n`,
    );
  }
  const limit = flag === '--missing' ? Number(count ?? 50) : 40;
  const open = methods
    .map((member, i) => `${String(i + 1).padStart(5)} ${member}: ${verdicts[i] as string}`)
    .filter((_, i) => verdicts[i] !== 'implemented');
  process.stdout.write(`${open.slice(0, limit).join('\n')}\n`);
}

main();
