import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseQuery } from './parser';

const file = resolve(__dirname, '../../../../../../shared/vectors/soql-syntax.json');
const vectors: { q: string; ok: boolean; line?: number; col?: number }[] = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8')).cases
  : [];
if (vectors.length === 0)
  console.warn('soql-syntax vectors are not present: the syntax is not checked against public queries');

function refusal(text: string): unknown {
  try {
    parseQuery(text);
    return null;
  } catch (error) {
    return error;
  }
}

(vectors.length > 0 ? describe : describe.skip)('queries of public projects', () => {
  it('accepts every query that the reference grammar accepts', () => {
    const refused = vectors
      .filter((v) => v.ok)
      .map((v) => [v.q, refusal(v.q)] as const)
      .filter(([, error]) => error !== null);

    expect(refused.map(([q, error]) => `${q} => ${String(error)}`)).toEqual([]);
  });

  it('refuses what the reference grammar refuses, at the same token', () => {
    const accepted = vectors.filter((v) => !v.ok && refusal(v.q) === null).map((v) => v.q);
    const elsewhere = vectors
      .filter((v) => !v.ok)
      .filter((v) => {
        const error = refusal(v.q) as { details?: { row: number; column: number } } | null;
        return error?.details && (error.details.row !== v.line || error.details.column !== (v.col ?? 0) + 1);
      })
      .map((v) => [v.q, v.line, v.col, (refusal(v.q) as { details: unknown }).details]);

    expect(accepted).toEqual([]);
    expect(elsewhere).toEqual([]);
  });
});
