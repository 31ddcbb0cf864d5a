import type { ApexHost } from '../host';
import { ApexContext, type UserTypes } from '../runtime/context';
import type { ApexType } from '../runtime/apex-type';
import type { ApexObject } from '../runtime/object';

/** Methods that may be active at once. */
const STACK_LIMIT = 1001;

/** Statements and calls between two looks at the clock. */
export const FUEL = 10_000;

/**
 * CPU time of the org's thread, milliseconds. Not the time on the wall: a busy machine does not use up a transaction's limit.
 */
export function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** What generated code needs of a transaction beyond the runtime's context. */
export class EngineContext extends ApexContext {
  /** Static values of each class by its number, made when the class is first touched. */
  readonly cells: (Record<string, unknown> | undefined)[];
  /** The stack: names of the active methods, outermost first, and for each the line of its caller. */
  depth = 0;
  readonly names: string[] = new Array<string>(STACK_LIMIT).fill('');
  readonly lines = new Int32Array(STACK_LIMIT);
  fuel = FUEL;
  /** Set once a limit is passed: `finally` blocks no longer run. */
  dead = false;
  /** Milliseconds already charged as CPU time. */
  cpuStart = cpuMilliseconds();
  stubFactory: (type: ApexType, provider: ApexObject) => ApexObject = () => {
    throw new TypeError('no stub factory');
  };

  /** An object graph as JSON and back, for the state of asynchronous jobs. */
  freeze: (value: unknown) => string = () => {
    throw new TypeError('no freezer');
  };
  thaw: (text: string) => unknown = () => {
    throw new TypeError('no freezer');
  };

  constructor(host: ApexHost, userTypes: UserTypes) {
    super(host, userTypes);
    // Jobs that a test drains see the test's statics and mocks, as on the platform.
    const test = host.isTest && running?.host.isTest ? running : null;
    this.cells = test ? test.cells : [];
    if (test) Object.defineProperty(this, 'statics', { value: test.statics });
    this.stackSource = () => this.stackText();
  }

  /** `Class.Foo.bar: line 12, column 1`, innermost first. */
  private stackText(): string {
    const lines: string[] = [];
    let line = this.line;
    for (let i = Math.min(this.depth, STACK_LIMIT - 1) - 1; i >= 0; i--) {
      lines.push(`${this.names[i]}: line ${line}, column 1`);
      line = this.lines[i] as number;
    }
    return lines.join('\n');
  }
}

let running: EngineContext | null = null;

/** The context whose code runs now; for JavaScript accessors, which take no arguments. */
export function current(): EngineContext {
  if (!running) throw new TypeError('no Apex is running');
  return running;
}

/** Runs `work` with `rt` as the current context. */
export function within<T>(rt: EngineContext, work: () => T): T {
  const before = running;
  running = rt;
  try {
    return work();
  } finally {
    running = before;
  }
}
