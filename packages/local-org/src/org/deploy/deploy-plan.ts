import type { Diagnostic } from '../../diagnostics';
import {
  componentKey,
  componentSignature,
  contentPaths,
  mergeModels,
  type BuiltModel,
  type ChangeSet,
  type MetadataComponent,
} from '../../metadata';
import type { Org, PreparedDeploy } from '../org';
import { unseenReports } from './check-only-reports';
import { referencedElsewhere, undeletable, withoutDeleted } from './deletions';
import {
  deletedMessage,
  failureMessage,
  fileNameOf,
  messageFile,
  packageProblemMessage,
  packageXmlMessage,
  successMessage,
} from './deploy-messages';
import type { DeployMessage, PlannedDeletion } from './deploy-types';
import { noEffect } from './effects';
import { fieldTypeChange } from './field-changes';

/** A deploy that leaves out what is broken tries again so often: each round may break what needed the last one's. */
const MAX_ROUNDS = 20;

/** What a deploy would do: the state to put in force when nothing failed, and a message for each component. */
export interface DeployPlan {
  /** Warnings and errors as the checks told them. */
  readonly diagnostics: readonly Diagnostic[];
  readonly prepared: PreparedDeploy | undefined;
  readonly successes: readonly DeployMessage[];
  readonly failures: readonly DeployMessage[];
  /** Components that are written and that are deleted, for source tracking and coverage. */
  readonly written: readonly MetadataComponent[];
  readonly deleted: readonly PlannedDeletion[];
}

interface Round {
  readonly prepared: PreparedDeploy;
  readonly failures: readonly DeployMessage[];
  /** Keys of what failed. */
  readonly broken: ReadonlySet<string>;
}

/** Checks change sets against what is deployed now. Changes nothing. */
export class DeployPlanner {
  private readonly at: string;

  /**
   * @param mirror the org is to become what a project is: what left the project goes without question, and every problem is told for the
   * component that has it
   * @param checkOnly nothing is to be written, which some references need: see `unseenReports`
   */
  constructor(
    private readonly org: Org,
    private readonly sets: readonly ChangeSet[],
    private readonly mirror = false,
    private readonly checkOnly = false,
  ) {
    this.at = org.now().toISOString();
  }

  private get base(): BuiltModel {
    return this.org.model as BuiltModel;
  }

  /** @param partial components that are in order are deployed when others are not (`rollbackOnError` false) */
  plan(partial: boolean): DeployPlan {
    const packageFailures = this.packageFailures();
    let components = this.sets.flatMap((set) => set.components);
    const wanted = this.deletions();
    let { before, after } = wanted;
    const failures: DeployMessage[] = [...packageFailures, ...wanted.failures];
    let round = this.check(components, before, after);
    for (let rounds = 0; partial && round.broken.size > 0 && rounds < MAX_ROUNDS; rounds++) {
      const { broken } = round;
      failures.push(...round.failures);
      const works = (one: { type: string; fullName: string }): boolean =>
        !broken.has(componentKey(one.type, one.fullName));
      components = components.filter(works);
      before = before.filter(works);
      after = after.filter(works);
      round = this.check(components, before, after);
    }
    failures.push(...round.failures);
    const isBroken = round.failures.length > 0 || (!partial && failures.length > 0);
    const failed = new Set(failures.map((one) => componentKey(one.componentType, one.fullName)));
    const deleted = [...before, ...after].filter((one) => !failed.has(componentKey(one.type, one.fullName)));
    return {
      diagnostics: round.prepared.diagnostics,
      prepared: isBroken ? undefined : round.prepared,
      failures: distinct(failures),
      successes: [
        ...this.sets
          .filter((set) => set.problems.length === 0)
          .map((set) => packageXmlMessage(`${set.root}package.xml`, this.at)),
        ...components
          .filter((one) => !failed.has(componentKey(one.type, one.fullName)))
          .map((one) => this.success(one, round.prepared.model)),
        ...deleted.map((one) => deletedMessage(one, one.fileName, this.at)),
        ...wanted.warnings,
      ],
      written: components,
      deleted,
    };
  }

  /** Problems with files and manifest. */
  private packageFailures(): DeployMessage[] {
    return this.sets.flatMap((set) => [
      ...set.problems.map((problem) => packageProblemMessage(problem, this.at)),
      ...set.diagnostics
        .filter((diagnostic) => diagnostic.severity === 'error')
        .map((diagnostic) =>
          failureMessage(
            { type: diagnostic.componentType ?? '', fullName: diagnostic.fullName ?? diagnostic.file },
            diagnostic.file,
            diagnostic.message,
            this.at,
            diagnostic,
          ),
        ),
    ]);
  }

  private deletions(): {
    readonly before: readonly PlannedDeletion[];
    readonly after: readonly PlannedDeletion[];
    readonly failures: readonly DeployMessage[];
    readonly warnings: readonly DeployMessage[];
  } {
    const failures: DeployMessage[] = [];
    const warnings: DeployMessage[] = [];
    const keep = (given: readonly PlannedDeletion[]): PlannedDeletion[] =>
      given.flatMap((one): PlannedDeletion[] => {
        const found = this.base.component(one.type, one.fullName);
        if (!found) {
          const text = `No ${one.type} named: ${one.fullName} found`;
          warnings.push(deletedMessage(one, one.fileName, this.at, text));
          return [];
        }
        const isActive = one.type === 'Flow' && this.org.deployed.flows.get(one.fullName)?.status === 'Active';
        const refusal = this.mirror ? undefined : undeletable(found, isActive);
        if (refusal === undefined) return [{ ...one, fullName: found.fullName }];
        failures.push(failureMessage(one, one.fileName, refusal, this.at));
        return [];
      });
    const named = (which: 'before' | 'after', file: string): PlannedDeletion[] =>
      this.sets.flatMap((set) => set[which].map((one) => ({ ...one, fileName: set.root + (one.file ?? file) })));
    return {
      before: keep(named('before', 'destructiveChanges.xml')),
      after: keep(named('after', 'destructiveChangesPost.xml')),
      failures,
      warnings,
    };
  }

  private check(
    components: readonly MetadataComponent[],
    before: readonly PlannedDeletion[],
    after: readonly PlannedDeletion[],
  ): Round {
    const failures: DeployMessage[] = [];
    let start = this.base;
    if (before.length > 0) {
      start = withoutDeleted(this.base, before);
      if (!this.mirror) failures.push(...this.refusedDeletions(this.org.prepare(start).diagnostics, start, before));
    }
    const apiVersion = this.sets[0]?.apiVersion;
    const merged = mergeModels(start, this.org.addition(components, apiVersion));
    let prepared = this.org.prepare(merged);
    const own = new Map(components.map((one) => [componentKey(one.type, one.fullName), one]));
    failures.push(...this.broken(prepared, own, failures.length > 0));
    if (!this.mirror) failures.push(...this.typeChanges(components));
    if (this.checkOnly) failures.push(...this.unseen(components));
    if (after.length > 0 && failures.length === 0) {
      const end = withoutDeleted(merged, after);
      prepared = this.org.prepare(end);
      failures.push(...this.refusedDeletions(prepared.diagnostics, end, after));
    }
    return {
      prepared,
      failures,
      broken: new Set(failures.map((one) => componentKey(one.componentType, one.fullName))),
    };
  }

  private unseen(components: readonly MetadataComponent[]): DeployMessage[] {
    return unseenReports(components, this.base).map(({ component, problem, node }) =>
      failureMessage(component, fileNameOf(component), problem, this.at, node),
    );
  }

  private typeChanges(components: readonly MetadataComponent[]): DeployMessage[] {
    return components.flatMap((one) => {
      const problem = fieldTypeChange(one, this.base, this.org.store);
      return problem === undefined ? [] : [failureMessage(one, fileNameOf(one), problem, this.at)];
    });
  }

  /** What the new components break, told for them: their own errors, and those of what depends on them. */
  private broken(
    { model, diagnostics }: PreparedDeploy,
    own: ReadonlyMap<string, MetadataComponent>,
    deletionsFailed: boolean,
  ): DeployMessage[] {
    const owner = ownerOf(model);
    const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
    const found = errors.map((diagnostic) => ({ diagnostic, component: owner(diagnostic) }));
    const isOwn = (component: MetadataComponent | undefined): boolean =>
      component !== undefined && own.has(componentKey(component.type, component.fullName));
    const direct = found.filter(({ component }) => this.mirror || isOwn(component));
    const messages = direct.map(({ diagnostic, component }) =>
      failureMessage(
        component ?? { type: diagnostic.componentType ?? '', fullName: diagnostic.fullName ?? diagnostic.file },
        messageFile(diagnostic, component),
        diagnostic.message,
        this.at,
        diagnostic,
      ),
    );
    if (messages.length > 0 || deletionsFailed || found.length === 0) return messages;
    const old = this.oldErrors();
    return found.flatMap(({ diagnostic, component }) => {
      if (old.has(keyOf(diagnostic))) return [];
      const cause = causeOf(diagnostic, [...own.values()]);
      return cause ? [this.dependent(cause, diagnostic, component)] : [];
    });
  }

  /** What an earlier release of the checks let pass is nobody's fault now. */
  private oldErrors(): ReadonlySet<string> {
    return new Set(this.org.prepare(this.base).diagnostics.map(keyOf));
  }

  private dependent(
    cause: MetadataComponent,
    diagnostic: Diagnostic,
    component: MetadataComponent | undefined,
  ): DeployMessage {
    const isApex = component?.type === 'ApexClass' || component?.type === 'ApexTrigger';
    const place = `line ${diagnostic.line}, column ${diagnostic.column}: ${diagnostic.message}`;
    const problem = isApex
      ? `Dependent class is invalid and needs recompilation:\n Class ${component.fullName} : ${place}`
      : `This change breaks ${component?.type ?? ''} ${component?.fullName ?? diagnostic.file}: ${diagnostic.message}`;
    return failureMessage(cause, fileNameOf(cause), problem, this.at);
  }

  private refusedDeletions(
    diagnostics: readonly Diagnostic[],
    model: BuiltModel,
    deletions: readonly PlannedDeletion[],
  ): DeployMessage[] {
    const owner = ownerOf(model);
    const users = new Map<PlannedDeletion, Set<MetadataComponent>>();
    for (const diagnostic of diagnostics) {
      if (diagnostic.severity !== 'error') continue;
      const component = owner(diagnostic);
      const deletion = causeOf(diagnostic, deletions);
      if (component && deletion) users.set(deletion, (users.get(deletion) ?? new Set()).add(component));
    }
    return [...users].map(([deletion, by]) =>
      failureMessage(deletion, deletion.fileName, referencedElsewhere(deletion, [...by]), this.at),
    );
  }

  private success(component: MetadataComponent, model: BuiltModel): DeployMessage {
    const { type, fullName } = component;
    const old = this.base.component(type, fullName);
    const now = model.component(type, fullName);
    const changed = !old || !now || componentSignature(old) !== componentSignature(now);
    return successMessage(
      component,
      { created: !old, changed, id: this.org.components.idOf(type, fullName), warning: noEffect(type) },
      this.at,
    );
  }
}

function keyOf({ code, file, message }: Diagnostic): string {
  return `${code}\0${file}\0${message}`;
}

/** Finds the component that a diagnostic is about, by its name or by its file. */
function ownerOf(model: BuiltModel): (diagnostic: Diagnostic) => MetadataComponent | undefined {
  const byFile = new Map<string, MetadataComponent>();
  for (const component of model.components) {
    byFile.set(component.file, component);
    for (const path of contentPaths(component)) byFile.set(path, component);
    if (component.source !== undefined) byFile.set(component.file.replace(/-meta\.xml$/, ''), component);
  }
  return ({ componentType, fullName, file }) =>
    (componentType !== undefined && fullName !== undefined ? model.component(componentType, fullName) : undefined) ??
    byFile.get(file);
}

/** Which of some components a message speaks of: the one whose name is in it, the longest first; else the first. */
function causeOf<T extends { readonly fullName: string }>(
  diagnostic: Diagnostic,
  candidates: readonly T[],
): T | undefined {
  const names = candidates
    .map((candidate) => ({ candidate, name: candidate.fullName.split(/[./]/).at(-1) ?? candidate.fullName }))
    .toSorted((a, b) => b.name.length - a.name.length);
  const message = diagnostic.message.toLowerCase();
  return (names.find(({ name }) => message.includes(name.toLowerCase())) ?? { candidate: candidates[0] }).candidate;
}

function distinct(messages: readonly DeployMessage[]): readonly DeployMessage[] {
  const keys = new Set<string>();
  return messages.filter((one) => {
    const key = `${one.fileName}:${one.componentType}:${one.fullName}:${one.problem}:${one.lineNumber}:${one.columnNumber}`;
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  });
}
