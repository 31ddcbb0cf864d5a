import type { ClassCoverage, TestMethodResult, TestRunResult } from '../../apex';
import type { FieldValues } from '../../metadata/values';
import { completeRow } from '../async/apex-jobs';
import { SetupTables } from '../boot/setup-table';
import type { Org } from '../org';

interface Lines {
  readonly coveredLines: readonly number[];
  readonly uncoveredLines: readonly number[];
}

/**
 * What tests covered, kept in `ApexCodeCoverage` for each test method and code unit, summed up in `ApexCodeCoverageAggregate` and
 * `ApexOrgWideCoverage`. A later run of a method replaces what it had covered; what was covered of code that has other lines by now counts no more.
 * [Tooling API, ApexCodeCoverage and ApexCodeCoverageAggregate]
 */
export class CodeCoverage {
  constructor(private readonly org: Org) {}

  /** Takes up what tests and their setup methods ran, which `coverageByMethod` told, and sums up anew. */
  keep(result: Pick<TestRunResult, 'methods' | 'setups'>, userId: string): void {
    const methods = [...result.setups, ...result.methods];
    if (!methods.some((method) => method.coverage)) return;
    this.add(methods, userId);
    this.sumUp(userId);
  }

  /** Takes up what the methods ran; the sums stay as they are. */
  add(methods: readonly TestMethodResult[], userId: string): void {
    const told = methods.filter((method) => method.coverage !== undefined);
    const classIds = new Map(
      [...new Set(told.map((one) => one.className))].map((name) => [name, this.idOf('class', name)]),
    );
    this.forget(told, [...classIds.values()]);
    const rows = told.flatMap((method) =>
      (method.coverage ?? []).map((unit) => ({
        ApexTestClassId: classIds.get(method.className) ?? '',
        TestMethodName: method.method,
        ApexClassOrTriggerId: this.idOf(unit.kind, unit.name),
        ...values(linesOf(unit)),
      })),
    );
    // Without an id the code is no longer there.
    this.insert(
      'ApexCodeCoverage',
      rows.filter((row) => row.ApexTestClassId !== '' && row.ApexClassOrTriggerId !== ''),
      userId,
    );
  }

  private forget(methods: readonly TestMethodResult[], classIds: readonly string[]): void {
    const { store } = this.org;
    if (!this.org.deployed.plans.find('ApexCodeCoverage')) return;
    const names = new Set(methods.map((one) => one.method));
    const ids = [...store.idsByValue('ApexCodeCoverage', 'ApexTestClassId', classIds).values()].flat();
    const old = [...store.read('ApexCodeCoverage', ids).values()].filter((row) =>
      names.has(String(row['TestMethodName'])),
    );
    if (old.length > 0)
      store.purge(
        'ApexCodeCoverage',
        old.map((row) => String(row['Id'])),
      );
  }

  /** Makes the sums for all code that is deployed now. */
  sumUp(userId: string): void {
    const tables = new SetupTables(this.org, userId);
    if (!tables.has('ApexCodeCoverage')) return;
    const byUnit = new Map<string, FieldValues[]>();
    for (const row of tables.all('ApexCodeCoverage')) {
      const id = String(row['ApexClassOrTriggerId']);
      byUnit.set(id, [...(byUnit.get(id) ?? []), row]);
    }
    const sums: FieldValues[] = [];
    let hit = 0;
    let all = 0;
    for (const unit of this.org.apexEngine.executableLines()) {
      const id = this.idOf(unit.kind, unit.name);
      const covered = this.coveredLines(unit, byUnit.get(id) ?? []);
      const lines = [...unit.lines.keys()];
      const sum = {
        coveredLines: lines.filter((line) => covered.has(line)),
        uncoveredLines: lines.filter((line) => !covered.has(line)),
      };
      hit += sum.coveredLines.length;
      all += lines.length;
      byUnit.delete(id);
      if (id !== '') sums.push({ ApexClassOrTriggerId: id, ...values(sum) });
    }
    const gone = [...byUnit.values()].flat().map((row) => String(row['Id']));
    if (gone.length > 0) this.org.store.purge('ApexCodeCoverage', gone);
    tables.sync('ApexCodeCoverageAggregate', ['ApexClassOrTriggerId'], sums, { exclusive: true });
    this.keepOrgWide(tables, all === 0 ? 0 : Math.floor((100 * hit) / all), userId);
  }

  private keepOrgWide(tables: SetupTables, percent: number, userId: string): void {
    const [row] = tables.all('ApexOrgWideCoverage');
    if (row) this.org.store.update('ApexOrgWideCoverage', [{ Id: row['Id'] ?? null, PercentCovered: percent }]);
    else this.insert('ApexOrgWideCoverage', [{ PercentCovered: percent }], userId);
  }

  /** Lines that rows of today's code tell as covered; rows of other code go. */
  private coveredLines(unit: ClassCoverage, rows: readonly FieldValues[]): Set<number> {
    const covered = new Set<number>();
    const stale: string[] = [];
    for (const row of rows) {
      const told = JSON.parse(String(row['Coverage'])) as Lines;
      const lines = [...told.coveredLines, ...told.uncoveredLines];
      if (lines.length !== unit.lines.size || lines.some((line) => !unit.lines.has(line)))
        stale.push(String(row['Id']));
      else for (const line of told.coveredLines) covered.add(line);
    }
    if (stale.length > 0) this.org.store.purge('ApexCodeCoverage', stale);
    return covered;
  }

  private idOf(kind: ClassCoverage['kind'], name: string): string {
    return this.org.components.idOf(kind === 'class' ? 'ApexClass' : 'ApexTrigger', name);
  }

  private insert(object: string, rows: readonly FieldValues[], userId: string): void {
    const plan = this.org.deployed.plans.find(object);
    if (!plan || rows.length === 0) return;
    const now = this.org.now().toISOString();
    const audit = {
      CreatedDate: now,
      CreatedById: userId,
      LastModifiedDate: now,
      LastModifiedById: userId,
      SystemModstamp: now,
    };
    this.org.store.insert(
      object,
      rows.map((row) => completeRow(plan, { ...audit, ...row, Id: this.org.store.nextId(object) })),
    );
  }
}

function linesOf(unit: ClassCoverage): Lines {
  const lines = [...unit.lines];
  return {
    coveredLines: lines.filter(([, count]) => count > 0).map(([line]) => line),
    uncoveredLines: lines.filter(([, count]) => count === 0).map(([line]) => line),
  };
}

function values(lines: Lines): FieldValues {
  return {
    NumLinesCovered: lines.coveredLines.length,
    NumLinesUncovered: lines.uncoveredLines.length,
    Coverage: JSON.stringify(lines),
  };
}
