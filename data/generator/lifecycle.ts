import type { Person } from './people';
import type { Random } from './random';
import type { ProductEvent } from './story';

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

const PLANS = [
  { name: 'Starter', perUser: 9 },
  { name: 'Team', perUser: 19 },
  { name: 'Business', perUser: 39 },
  { name: 'Enterprise', perUser: 69 },
] as const;

/** How likely each turn of a workspace's life is, 0 to 1. */
export interface LifeOdds {
  readonly converts: number;
  readonly paidChurns: number;
  readonly expiredChurns: number;
  readonly comesBack: number;
  readonly emailChanges: number;
  readonly extends: number;
  readonly startsPaid: number;
}

export const TYPICAL_ODDS: LifeOdds = {
  converts: 0.25,
  paidChurns: 0.15,
  expiredChurns: 0.6,
  comesBack: 0.08,
  emailChanges: 0.02,
  extends: 0.05,
  startsPaid: 0.02,
};

export interface LifeInput {
  readonly workspaceNumber: number;
  readonly person: Person;
  /** Address from some point on, for those whose email changes. */
  readonly newEmail: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly odds: LifeOdds;
}

/** The events of one workspace's life in the order they happened, none after `endMs`. */
export function liveWorkspace(random: Random, input: LifeInput): ProductEvent[] {
  return new Life(random, input).run();
}

class Life {
  private readonly events: ProductEvent[] = [];
  private readonly id: string;
  private readonly name: string;
  private email: string;
  private now: number;
  private plan: (typeof PLANS)[number];
  private users: number;
  private trialStart: number;
  private trialEnd: number;

  constructor(
    private readonly random: Random,
    private readonly input: LifeInput,
  ) {
    this.id = `ws-${String(input.workspaceNumber).padStart(6, '0')}`;
    this.name =
      `${input.person.company ?? `${input.person.firstName} ${input.person.lastName}`} ${random.pick(['Workspace', 'Team', 'Lab', 'HQ'])}`.slice(
        0,
        80,
      );
    this.email = random.chance(0.02) ? input.person.email.toUpperCase() : input.person.email;
    this.now = input.startMs;
    this.plan = random.pick(PLANS);
    this.users = random.integer(1, 8);
    this.trialStart = input.startMs;
    this.trialEnd = input.startMs + random.pick([14, 14, 30]) * DAY_MS;
  }

  run(): ProductEvent[] {
    const { odds } = this.input;
    if (this.random.chance(odds.startsPaid)) this.emit('Paid');
    else this.runTrial();
    return this.events;
  }

  private runTrial(): void {
    const { odds } = this.input;
    this.emit('Trial');
    const updates = this.random.integer(0, 2);
    for (let i = 0; i < updates; i++) this.use('Trial');
    if (this.random.chance(odds.emailChanges)) this.changeEmail('Trial');
    if (this.random.chance(odds.extends)) this.extend();
    if (this.random.chance(odds.converts)) this.runPaid();
    else this.expire();
  }

  private runPaid(): void {
    const { odds } = this.input;
    this.move(this.random.integer(1, Math.max(1, Math.floor((this.trialEnd - this.now) / DAY_MS))) * DAY_MS);
    this.emit('Paid');
    const updates = this.random.integer(1, 4);
    for (let i = 0; i < updates; i++) this.use('Paid');
    if (!this.random.chance(odds.paidChurns)) return;
    this.move(this.random.integer(10, 60) * DAY_MS);
    this.emit('Churned');
    this.maybeReturn();
  }

  private expire(): void {
    const { odds } = this.input;
    if (!this.random.chance(odds.expiredChurns)) return;
    this.now =
      Math.max(this.now, this.trialEnd) + this.random.integer(0, 5) * DAY_MS + this.random.integer(1, 20) * HOUR_MS;
    this.emit('Churned');
    this.maybeReturn();
  }

  private maybeReturn(): void {
    if (!this.random.chance(this.input.odds.comesBack)) return;
    this.move(this.random.integer(5, 40) * DAY_MS);
    if (this.random.chance(0.5)) {
      this.emit('Paid');
      return;
    }
    this.trialStart = this.now;
    this.trialEnd = this.now + 14 * DAY_MS;
    this.emit('Trial');
  }

  private use(status: string): void {
    this.move(this.random.integer(1, 6) * DAY_MS);
    this.users = Math.max(1, this.users + this.random.integer(-2, 5));
    this.emit(status);
  }

  private changeEmail(status: string): void {
    this.email = this.input.newEmail;
    this.use(status);
  }

  private extend(): void {
    this.trialEnd += 14 * DAY_MS;
    this.use('Trial');
  }

  private move(byMs: number): void {
    this.now += byMs + this.random.integer(0, 8) * HOUR_MS + this.random.integer(0, 3599) * 1000;
  }

  private emit(status: string): void {
    if (this.now > this.input.endMs) return;
    const { person } = this.input;
    const event: ProductEvent = {
      Event_Id__c: `evt-${this.random.hex(20)}`,
      Workspace_ID__c: this.id,
      Workspace_Name__c: this.name,
      Email__c: this.email,
      Self_Serve_Status__c: this.random.chance(0.01) ? status.toUpperCase() : status,
      Occurred_At__c: isoSeconds(this.now),
      Sequence__c: this.events.length + 1,
      First_Name__c: person.firstName,
      Last_Name__c: person.lastName,
      Trial_Start_Date__c: isoDate(this.trialStart),
      Trial_Expiration_Date__c: isoDate(this.trialEnd),
      Plan__c: this.plan.name,
      MRR__c: status === 'Paid' ? this.users * this.plan.perUser : 0,
      Active_Users__c: this.users,
    };
    if (person.company !== undefined) event.Company__c = person.company;
    this.events.push(event);
  }
}

export function isoSeconds(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function isoDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
