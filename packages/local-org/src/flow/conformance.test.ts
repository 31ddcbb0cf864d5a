import { existsSync } from 'node:fs';
import type { Schema } from '../metadata';
import { runProjectFlows } from './testing/conformance';
import { MemoryHost } from './testing/memory-host';

const dir = process.env['CONFORMANCE_FLOWS_DIR'];
const present = dir !== undefined && existsSync(dir);

describe('flows of a project that was not written here', () => {
  if (!present) {
    console.warn('Skipped: set CONFORMANCE_FLOWS_DIR to a directory of an SFDX project with flows.');
    it.skip('needs CONFORMANCE_FLOWS_DIR', () => undefined);
    return;
  }

  it('loads every flow and runs those that need no person', () => {
    const reports = runProjectFlows(dir, (schema: Schema, isGenerous) => new MemoryHost(schema, isGenerous));

    const bad = reports.filter((r) => r.outcome === 'error' || r.outcome === 'not-loaded' || r.outcome === 'refused');

    expect(reports.length).toBeGreaterThan(0);
    expect(bad).toEqual([]);
  });
});
