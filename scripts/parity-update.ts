import fs from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { comparedTests, differences, withDifferences, type SuiteResult } from './lib/parity-differences';

/**
 * `npm run parity:update -- LOCAL.json REAL.json`: writes into docs/parity.md which tests of the end-to-end suite ended differently in the
 * local org and in a real one. The files are what jest writes with `--json --outputFile`.
 */
const PARITY = path.join(__dirname, '..', 'docs', 'parity.md');

async function main(): Promise<number> {
  const [local, real] = process.argv.slice(2);
  if (local === undefined || real === undefined) {
    console.error('Name two files: npm run parity:update -- LOCAL.json REAL.json');
    return 2;
  }
  const read = (file: string): SuiteResult => JSON.parse(fs.readFileSync(file, 'utf8')) as SuiteResult;
  const found = differences(read(local), read(real));
  const compared = comparedTests(read(local), read(real));
  const day = new Date().toISOString().slice(0, 10);
  const document = withDifferences(fs.readFileSync(PARITY, 'utf8'), found, day, compared);
  const style = await prettier.resolveConfig(PARITY);
  fs.writeFileSync(PARITY, await prettier.format(document, { ...style, filepath: PARITY }));
  console.log(`${compared} tests compared, ${found.length} ended differently.`);
  return 0;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
