import { unwrap } from 'lwc';
import { deepFreeze } from 'host/http';

const adapterByResult = new WeakMap();

/** Asks again what a wire gave; components may hold a reactive proxy of it. Resolves when the wire has its new value. */
export function refreshWire(result) {
  const adapter = adapterByResult.get(unwrap(result));
  return adapter ? adapter.refresh() : Promise.resolve();
}

/**
 * Base of wire adapters that load something by their configuration: says { data: undefined, error: undefined } at first, does
 * not ask while a value of the configuration is undefined, and drops answers that a newer question has overtaken.
 */
export class LoadingAdapter {
  config;
  connected = false;
  turn = 0;

  constructor(emit) {
    this.emitValue = emit;
    this.send(undefined, undefined);
  }

  update(config) {
    if (this.config !== undefined && JSON.stringify(config) === JSON.stringify(this.config)) return;
    this.config = config;
    if (this.connected) this.refresh();
  }

  connect() {
    this.connected = true;
    if (this.config !== undefined) this.refresh();
  }

  disconnect() {
    this.connected = false;
    this.turn++;
  }

  /** Names of the configuration that must have a value before anything is asked. */
  get required() {
    return Object.keys(this.config ?? {});
  }

  async refresh() {
    if (this.required.some((name) => this.config?.[name] === undefined)) return;
    const turn = ++this.turn;
    try {
      const data = await this.load(this.config);
      if (turn === this.turn) this.send(data, undefined);
    } catch (error) {
      if (turn === this.turn) this.send(undefined, error);
    }
  }

  send(data, error) {
    this.sendResult({ data: deepFreeze(data), error });
  }

  sendResult(result) {
    adapterByResult.set(result, this);
    this.emitValue(result);
  }
}
