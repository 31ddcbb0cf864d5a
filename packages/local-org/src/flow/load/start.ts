import type { FlowSchedule, FlowStart, OffsetUnit, ScheduledPath, TriggerType } from '../definition';
import { parseLogic } from './logic';
import type { FlowLoader } from './loader';
import type { XmlReader } from './xml-reader';

const TRIGGERS: ReadonlySet<string> = new Set([
  'RecordBeforeSave',
  'RecordAfterSave',
  'RecordBeforeDelete',
  'Scheduled',
  'PlatformEvent',
]);
/** Name of the asynchronous path, which carries none in metadata [B1.2]. */
export const ASYNC_PATH = 'AsyncAfterCommit';

export function readStart(root: XmlReader, loader: FlowLoader): FlowStart {
  const node = root.child('start');
  const first = root.text('startElementReference');
  const firstConnector = first
    ? { target: first, place: root.child('startElementReference')?.place ?? root.place }
    : null;
  if (!node) {
    return {
      connector: firstConnector,
      object: null,
      triggerType: null,
      recordTriggerType: null,
      filters: { logicText: 'and', logic: parseLogic('and', 0), filters: [] },
      filterFormula: null,
      changedToMeet: false,
      scheduledPaths: [],
      schedule: null,
      flowRunAsUser: null,
      place: root.place,
    };
  }
  const record = node.text('recordTriggerType');
  return {
    connector: loader.connector(node, 'connector') ?? firstConnector,
    object: node.text('object'),
    triggerType: readTrigger(node, loader),
    recordTriggerType: record === 'None' ? null : (record as FlowStart['recordTriggerType']),
    filters: loader.filters(node),
    filterFormula: node.raw('filterFormula'),
    changedToMeet: node.flag('doesRequireRecordChangedToMeetCriteria'),
    scheduledPaths: node.children('scheduledPaths').map((p) => readPath(p, loader)),
    schedule: readSchedule(node.child('schedule')),
    flowRunAsUser: node.text('flowRunAsUser'),
    place: node.place,
  };
}

function readTrigger(node: XmlReader, loader: FlowLoader): TriggerType | null {
  const type = node.text('triggerType');
  if (type === null || type === 'None') return null;
  if (!TRIGGERS.has(type)) {
    loader.problem('unsupported', `The local org does not support flows with triggerType ${type}.`, node.place);
    return null;
  }
  return type as TriggerType;
}

function readPath(node: XmlReader, loader: FlowLoader): ScheduledPath {
  const pathType = node.text('pathType');
  const isAsync = pathType === 'AsyncAfterCommit';
  if (pathType !== null && !isAsync) {
    loader.problem(
      'unsupported',
      `The local org does not support scheduled paths of pathType ${pathType}.`,
      node.place,
    );
  }
  return {
    name: node.text('name') ?? ASYNC_PATH,
    label: node.text('label') ?? '',
    async: isAsync,
    offset: node.number('offsetNumber') ?? 0,
    offsetUnit: (node.text('offsetUnit') as OffsetUnit | null) ?? 'Minutes',
    timeSource: node.text('timeSource') === 'RecordField' ? 'RecordField' : 'RecordTriggerEvent',
    recordField: node.text('recordField'),
    maxBatchSize: Math.min(200, Math.max(1, node.number('maxBatchSize') ?? 200)),
    connector: loader.connector(node, 'connector'),
    place: node.place,
  };
}

function readSchedule(node: XmlReader | null): FlowSchedule | null {
  if (!node) return null;
  return {
    frequency: node.text('frequency') ?? '',
    startDate: (node.text('startDate') ?? '').slice(0, 10),
    startTime: node.text('startTime') ?? '00:00:00.000Z',
  };
}
