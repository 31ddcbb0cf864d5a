import { OBJECT, STRING, mapOf, systemType, type ApexType } from '../../runtime/apex-type';
import { ApexList, ApexMap } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { fromHost } from '../../runtime/dml';
import { required, throwApex } from '../../runtime/exceptions';
import { StdObject } from '../../runtime/object';
import { stdJsonFields } from '../../runtime/to-string';
import { stdClass } from '../registry';

type Rt = ApexContext;
type Self = StdObject;

/** Values go to the flow and come back as Apex values; the host converts records and collections. */
function inputs(map: ApexMap | null): Record<string, unknown> {
  return Object.fromEntries((map?.entries() ?? []).map(([k, v]) => [String(k), v]));
}

const interview = (rt: Rt, name: string, map: ApexMap | null): StdObject => {
  if (!rt.host.model.component('Flow', name)) {
    throwApex(rt, 'System.TypeException', `Invalid type: Flow.Interview.${name}`);
  }
  return new StdObject(systemType('Flow.Interview'), { name, inputs: inputs(map), outputs: {} });
};

/** `new Flow.Interview.Name(map)`. What generated code calls. */
export const newInterview = interview;

export const flowInterview = stdClass('Flow.Interview', [
  [
    'static Flow.Interview createInterview(String flowName, Map<String, Object> inputs)',
    (rt: Rt, name: string | null, map: ApexMap | null) => interview(rt, required(rt, name, 1), map),
  ],
  [
    'static Flow.Interview createInterview(String namespace, String flowName, Map<String, Object> inputs)',
    (rt: Rt, _ns: string | null, name: string | null, map: ApexMap | null) => interview(rt, required(rt, name, 2), map),
  ],
  [
    'void start()',
    (rt: Rt, self: Self) => {
      const outputs = fromHost(rt, 'System.FlowException', () =>
        rt.host.startFlow(self.data['name'] as string, self.data['inputs'] as Record<string, unknown>),
      );
      self.data['outputs'] = outputs;
    },
  ],
  [
    'Object getVariableValue(String name)',
    (_: Rt, self: Self, name: string) => {
      const all = { ...(self.data['inputs'] as object), ...(self.data['outputs'] as object) } as Record<
        string,
        unknown
      >;
      const key = Object.keys(all).find((k) => k.toLowerCase() === name.toLowerCase());
      return key === undefined ? null : (all[key] ?? null);
    },
  ],
]);

export const invocableAction = stdClass('Invocable.Action', [
  [
    'static Invocable.Action createCustomAction(String type, String name)',
    (_: Rt, type: string, name: string) => new StdObject(systemType('Invocable.Action'), { type, name, rows: [{}] }),
  ],
  [
    'static Invocable.Action createCustomAction(String type, String namespace, String name)',
    (_: Rt, type: string, namespace: string, name: string) =>
      new StdObject(systemType('Invocable.Action'), { type, namespace, name, rows: [{}] }),
  ],
  [
    'static Invocable.Action createStandardAction(String type)',
    (_: Rt, type: string) =>
      new StdObject(systemType('Invocable.Action'), { type, name: null, standard: true, rows: [{}] }),
  ],
  ['String getName()', (_: Rt, self: Self) => self.data['name']],
  ['String getNamespace()', (_: Rt, self: Self) => self.value('namespace')],
  ['String getType()', (_: Rt, self: Self) => self.data['type']],
  ['Boolean isStandard()', (_: Rt, self: Self) => self.data['standard'] === true],
  [
    'Invocable.Action setInvocationParameter(String name, Object value)',
    (_: Rt, self: Self, name: string, value: unknown) => {
      (self.data['rows'] as Record<string, unknown>[])[0] = {
        ...(self.data['rows'] as Record<string, unknown>[])[0],
        [name]: value,
      };
      return self;
    },
  ],
  [
    'Invocable.Action setInvocations(List<Map<String, Object>> invocations)',
    (_: Rt, self: Self, list: ApexList) => {
      self.data['rows'] = (list.items as ApexMap[]).map((m) => inputs(m));
      return self;
    },
  ],
  [
    'Invocable.Action addInvocation()',
    (_: Rt, self: Self) => {
      (self.data['rows'] as unknown[]).push({});
      return self;
    },
  ],
  [
    'Invocable.Action clearInvocation()',
    (_: Rt, self: Self) => {
      self.data['rows'] = [{}];
      return self;
    },
  ],
  [
    'List<Map<String, Object>> getInvocations()',
    (rt: Rt, self: Self) =>
      new ApexList(
        rt,
        mapOf(STRING, OBJECT),
        (self.data['rows'] as Record<string, unknown>[]).map((r) => new ApexMap(rt, STRING, OBJECT, Object.entries(r))),
      ),
  ],
  ['List<Invocable.Action.Result> invoke()', (rt: Rt, self: Self) => invoke(rt, self)],
]);

interface ActionHost {
  /** Runs an action of the org; set by the engine. One outcome for each row. */
  invokeAction?(
    type: string,
    name: string | null,
    rows: readonly Record<string, unknown>[],
  ): readonly {
    readonly outputs: Record<string, unknown>;
    readonly errors: readonly { readonly code: string; readonly message: string }[];
  }[];
}

function invoke(rt: Rt, action: Self): ApexList {
  const run = (rt as unknown as ActionHost).invokeAction;
  const [type, name] = [action.data['type'] as string, action.data['name'] as string | null];
  const rows = action.data['rows'] as Record<string, unknown>[];
  if (type.toLowerCase() === 'flow' && name !== null) {
    return results(
      rt,
      rows.map((row) => ({ outputs: { ...rt.host.startFlow(name, row) }, errors: [] })),
      action,
    );
  }
  return run
    ? results(rt, run.call(rt, type, name, rows), action)
    : throwApex(rt, 'System.UnsupportedOperationException', `Action type ${type} cannot be invoked`);
}

function results(
  rt: Rt,
  outcomes: readonly {
    readonly outputs: Record<string, unknown>;
    readonly errors: readonly { readonly code: string; readonly message: string }[];
  }[],
  action: Self,
): ApexList {
  const type = systemType('Invocable.Action.Result');
  return new ApexList(
    rt,
    type,
    outcomes.map(
      (o) =>
        new StdObject(type, {
          action,
          outputparameters: new ApexMap(rt, STRING, OBJECT, Object.entries(o.outputs)),
          errors: new ApexList(
            rt,
            systemType('Invocable.Action.Error'),
            o.errors.map(
              (e) => new StdObject(systemType('Invocable.Action.Error'), { code: e.code, message: e.message }),
            ),
          ),
          success: o.errors.length === 0,
        }),
    ),
  );
}
stdJsonFields.set('Invocable.Action', [
  ['type', 'String'],
  ['namespace', 'String'],
  ['name', 'String'],
]);
stdJsonFields.set('Invocable.Action.Error', [
  ['code', 'String'],
  ['message', 'String'],
]);
stdJsonFields.set('Invocable.Action.Result', [
  ['action', 'Invocable.Action'],
  ['errors', 'List<Invocable.Action.Error>'],
  ['success', 'Boolean'],
  ['outputParameters', 'Map<String, Object>'],
]);
stdClass('Invocable.Action.Result', [
  ['Invocable.Action getAction()', (_: Rt, s: Self) => s.data['action']],
  ['List<Invocable.Action.Error> getErrors()', (_: Rt, s: Self) => s.data['errors']],
  ['Map<String, Object> getOutputParameters()', (_: Rt, s: Self) => s.value('outputparameters')],
  ['Boolean isSuccess()', (_: Rt, s: Self) => s.data['success']],
]);
stdClass('Invocable.Action.Error', [
  ['String getCode()', (_: Rt, s: Self) => s.data['code']],
  ['String getMessage()', (_: Rt, s: Self) => s.data['message']],
]);
export type { ApexType };
