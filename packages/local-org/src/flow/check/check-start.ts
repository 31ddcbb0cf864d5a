import type { FlowChecker } from './check-flow';

/** Elements that a before-save flow cannot hold [B1.8]. */
const NOT_BEFORE_SAVE: ReadonlySet<string> = new Set([
  'recordCreates',
  'recordDeletes',
  'screens',
  'waits',
  'subflows',
  'recordRollbacks',
  'actionCalls',
]);

/** The start element: what starts the flow, where it goes, and what goes together. */
export function checkStart(checker: FlowChecker): void {
  const { flow } = checker;
  const { start } = flow;
  checker.connector(start.connector);
  for (const path of start.scheduledPaths) checker.connector(path.connector);
  const isConnected = start.connector !== null || start.scheduledPaths.some((p) => p.connector !== null);
  if (!isConnected && flow.elements.size > 0) {
    checker.integrity(
      'not-connected',
      "The flow can't run because nothing is connected to the Start element.",
      start.place,
    );
  }
  if (start.object && checker.object(start.object, start.place)) {
    for (const f of start.filters.filters) {
      checker.field(start.object, f.field, f.place);
      checker.value(f.value);
    }
    if (start.filterFormula)
      checker.formula(start.filterFormula, start.place, { dataType: 'Boolean', context: 'entryCriteria' });
  }
  checkTrigger(checker);
  checkCustomErrors(checker);
  checkPaths(checker);
  checkProcessType(checker);
  if (['AutoLaunchedFlow', 'Workflow', 'InvocableProcess', 'CustomEvent'].includes(flow.processType)) {
    for (const element of flow.elements.values()) {
      if (element.kind === 'screens')
        checker.integrity(
          'screen',
          `The element "${element.name}" isn't supported in flows of type ${flow.processType}.`,
          element.place,
        );
    }
  }
}

function checkTrigger(checker: FlowChecker): void {
  const { start } = checker.flow;
  const type = start.triggerType;
  const wrong = (message: string): void => checker.integrity('trigger', message, start.place);
  if (type?.startsWith('Record')) {
    if (!start.object) wrong(`The trigger type ${type} requires an object.`);
    if (!start.recordTriggerType) wrong(`The trigger type ${type} requires a recordTriggerType.`);
    else if ((type === 'RecordBeforeDelete') !== (start.recordTriggerType === 'Delete'))
      wrong(`The recordTriggerType ${start.recordTriggerType} isn't supported with the trigger type ${type}.`);
  } else if (start.recordTriggerType)
    wrong(
      `The recordTriggerType ${start.recordTriggerType} isn't supported${type ? ` with the trigger type ${type}` : ' without a trigger type'}.`,
    );
  if (type === 'PlatformEvent' && !/(__e|Event)$/.test(start.object ?? ''))
    wrong('The trigger type PlatformEvent requires a platform event.');
  if (type === 'Scheduled' && !start.schedule?.frequency) wrong('The trigger type Scheduled requires a schedule.');
  if (start.filters.filters.length > 0 && start.filterFormula) wrong('Use either filters or a filterFormula.');
  if (start.changedToMeet && (start.recordTriggerType === 'Create' || type === 'RecordBeforeDelete')) {
    wrong('doesRequireRecordChangedToMeetCriteria is supported only for flows that run on update.');
  }
  if (type !== 'RecordBeforeSave') return;
  for (const element of checker.flow.elements.values()) {
    if (NOT_BEFORE_SAVE.has(element.kind))
      checker.integrity(
        'before-save',
        `The element "${element.name}" isn't supported in flows that run before a record is saved.`,
        element.place,
      );
  }
}

/** Custom errors reject the save that started the flow; other flows have none to reject. [B2.20] */
function checkCustomErrors(checker: FlowChecker): void {
  if (checker.flow.start.triggerType?.startsWith('Record')) return;
  for (const element of checker.flow.elements.values()) {
    if (element.kind !== 'customErrors') continue;
    checker.integrity(
      'custom-error',
      `The element "${element.name}" is supported only in flows that start when a record is saved or deleted.`,
      element.place,
    );
  }
}

/** Kinds of flow that the engine starts or that others call. */
const RUN_TYPES: ReadonlySet<string> = new Set(['AutoLaunchedFlow', 'Flow', 'RoutingFlow', 'ContactRequestFlow']);

/** A process or orchestration that is active would be expected to run: that it does not is said when it is deployed. */
function checkProcessType(checker: FlowChecker): void {
  const { flow } = checker;
  if (RUN_TYPES.has(flow.processType) || flow.status !== 'Active') return;
  const what = flow.processType === 'Workflow' ? 'Process Builder processes' : `flows of type ${flow.processType}`;
  checker.problem(
    'unsupported',
    `The local org does not run ${what}: ${flow.fullName} will not start.`,
    flow.start.place,
    'warning',
  );
}

/** Conditions under which time-based paths are allowed [B6.4]. */
function checkPaths(checker: FlowChecker): void {
  const { start } = checker.flow;
  for (const path of start.scheduledPaths) {
    if (start.triggerType !== 'RecordAfterSave')
      checker.integrity(
        'scheduled-path',
        'Scheduled paths are supported only in flows that run after a record is saved.',
        path.place,
      );
    if (!path.async && path.timeSource === 'RecordField') {
      if (path.recordField) checker.field(start.object, path.recordField, path.place);
      else checker.integrity('scheduled-path', `The scheduled path ${path.name} requires a recordField.`, path.place);
    }
  }
}
