import { randomInt } from 'node:crypto';
import type { ProductEvent } from '../../../data/generator/story';
import { domainOfEmail, isFreeMail } from './reference-people';

const RADIX = 36;
const MINUTE_MS = 60_000;
/** `e`, five digits of the minute it began, three of chance, `x`; fixed length, so that no run's id begins another's. */
const RUN_ID = /^e([0-9a-z]{5})[0-9a-z]{3}x$/;

/**
 * The names of one run. Whatever a run makes begins with its id (workspaces and events with their ids, people with mailbox and domain,
 * accounts with name and domain), so that runs in one org do not meet and each can be found and removed.
 */
export class RunNames {
  constructor(readonly id: string) {
    if (!RUN_ID.test(id)) throw new Error(`${id} is no run id.`);
  }

  static begin(now = Date.now()): RunNames {
    const minute = Math.floor(now / MINUTE_MS)
      .toString(RADIX)
      .padStart(5, '0');
    const chance = randomInt(RADIX ** 3)
      .toString(RADIX)
      .padStart(3, '0');
    return new RunNames(`e${minute}${chance}x`);
  }

  /** The minute the run began, as the machine that ran it saw it. */
  get began(): Date {
    const [, minute = '0'] = RUN_ID.exec(this.id) ?? [];
    return new Date(parseInt(minute, RADIX) * MINUTE_MS);
  }

  /** A workspace id, event id, name or subject of this run. */
  name(text: string): string {
    return this.id + text;
  }

  /** Domains of free mail are everybody's and stay. */
  domain(host: string): string {
    const own = domainOfEmail(`x@${host}`);
    if (isFreeMail(own)) return host;
    return host.slice(0, host.length - own.length) + this.id + host.slice(host.length - own.length);
  }

  /** What is no address (tests send such) gets the id before it. */
  email(address: string): string {
    const at = address.lastIndexOf('@');
    return at < 0 ? this.id + address : `${this.id}${address.slice(0, at)}@${this.domain(address.slice(at + 1))}`;
  }

  /** The event under the names of this run. */
  event(event: ProductEvent): ProductEvent {
    const { Event_Id__c, Workspace_ID__c, Email__c } = event;
    return {
      ...event,
      ...(Event_Id__c === undefined ? {} : { Event_Id__c: this.name(Event_Id__c) }),
      ...(Workspace_ID__c === undefined ? {} : { Workspace_ID__c: this.name(Workspace_ID__c) }),
      ...(Email__c === undefined ? {} : { Email__c: this.email(Email__c) }),
    };
  }
}
