import path from 'node:path';
import { readStory } from '../../data/generator/files';
import type { ProductEvent } from '../../data/generator/story';
import { ensureScheduledJobs } from '../../packages/salesforce-client/src';
import { TestOrg } from './support/org';
import { actual, expected } from './support/outcome';
import { ownerless } from './support/ownerless';
import { activateFlow, changeMetadata, namesOf } from './support/overrides';
import { renamed, seeded, shuffled } from './support/variants';

const STORY = readStory(path.join(__dirname, '..', '..', 'data', 'events', 'three-hundred'));
const REPEATS = 0.2;
const MAX_BATCH = 80;
/** The first scheduled retries come within the hour, and so does the sweep. */
const RECOVERY = '100m';
/** Half the story keeps a scenario at a few seconds. */
const EVENTS = 150;

jest.setTimeout(600_000);

/** What goes wrong in the middle of the stream. */
interface Disturbance {
  readonly name: string;
  begin(org: TestOrg): Promise<unknown>;
  end(org: TestOrg): Promise<unknown>;
  /** The bus does not keep what no subscriber took: the sender sends again. */
  readonly isResent?: boolean;
}

function faults(name: string, rules: readonly object[], isResent = false): Disturbance {
  return {
    name,
    begin: (org) => org.local('POST', '/local/faults', rules),
    end: (org) => org.local('DELETE', '/local/faults'),
    isResent,
  };
}

/** Every row of these objects may be held by another transaction when it is written. */
function locks(objects: readonly string[], rate: number, each = 'record'): Disturbance {
  return faults(
    `locks on ${objects.join(', ')} (${each})`,
    objects.map((object) => ({ object, each, rate, errorCode: 'UNABLE_TO_LOCK_ROW' })),
  );
}

/** Transactions of the flows run into a limit sooner than they should. */
function limits(limit: string, entryPoint: string, isResent = false): Disturbance {
  return faults(`${limit} exceeded in ${entryPoint}`, [{ limit, entryPoint, after: 1, rate: 0.4 }], isResent);
}

const DISTURBANCES: readonly Disturbance[] = [
  locks(['Workspace__c'], 0.2),
  locks(['Workspace_Event__c'], 0.2),
  locks(['Lead', 'Contact'], 0.4),
  locks(['Workspace__c', 'Workspace_Event__c', 'Lead', 'Contact'], 0.4, 'statement'),
  locks(['Error_Log__c'], 0.5, 'statement'),
  locks(['Error_Log__c'], 0.5),
  faults('errors held when they are counted', [{ object: 'Error_Log__c', operation: 'lock', rate: 0.5 }]),
  faults('workspaces held when they are read for update', [{ object: 'Workspace__c', operation: 'lock', rate: 0.5 }]),
  limits('queries', '^Flow Workspace_'),
  limits('dmlStatements', '^Flow Workspace_'),
  limits('cpuTime', '^Flow Workspace_'),
  limits('queries', '^Flow Self_Serve_Event_Ingestion', true),
  limits('dmlRows', '^Flow Self_Serve_Event_Ingestion', true),
  ...namesOf('customMetadata', '.md-meta.xml', 'Automation_Switch.').map((record) => ({
    name: `${record} switched off`,
    begin: (org: TestOrg) => changeMetadata(org, record, 'Active__c', 'false'),
    end: (org: TestOrg) => changeMetadata(org, record, 'Active__c', 'true'),
  })),
  ...namesOf('flows', '.flow-meta.xml').map((flow) => ({
    name: `flow ${flow} deactivated`,
    begin: (org: TestOrg) => activateFlow(org, flow, false),
    end: (org: TestOrg) => activateFlow(org, flow, true),
    isResent: flow === 'Self_Serve_Event_Ingestion',
  })),
];

let org: TestOrg;

beforeAll(async () => {
  org = await TestOrg.start({ now: STORY.endsAt });
  await ensureScheduledJobs(org.connection);
});
afterAll(() => org.stop());

async function deliver(deliveries: readonly ProductEvent[], random: () => number): Promise<void> {
  for (let at = 0; at < deliveries.length;) {
    const size = 1 + Math.floor(random() * MAX_BATCH);
    await org.publish(deliveries.slice(at, at + size));
    at += size;
  }
}

it.each(DISTURBANCES.map((disturbance, i) => ({ ...disturbance, seed: i + 1 })))(
  'in mid-stream: $name; after recovery and the scheduled retries the state is the reference model’s [fault]',
  async ({ begin, end, isResent, seed }) => {
    const prefix = `q${String(seed).padStart(2, '0')}x`;
    const { events, leads, accounts } = renamed({ ...STORY, events: STORY.events.slice(0, EVENTS) }, prefix);
    const marketo = leads.map(({ fields }) => fields);
    const random = seeded(seed * 6007);
    const deliveries = shuffled(events, random, REPEATS);
    const third = Math.floor(deliveries.length / 3);
    await deliver(deliveries.slice(0, third), random);
    await begin(org);
    await deliver(deliveries.slice(third, 2 * third), random);
    await org.drain();
    await end(org);
    await org.insertAll('Account', accounts);
    await org.insertAll('Lead', marketo);
    await deliver(deliveries.slice(2 * third), random);

    if (isResent) await deliver(deliveries, random);
    await org.drain();
    await org.advanceClock(RECOVERY);
    await org.drain();

    expect({ seed, ...(await actual(org, prefix)) }).toEqual({
      seed,
      ...expected(deliveries, { accounts, leads: marketo }),
    });
    const { byRow, inOrg } = await ownerless(org);
    expect(byRow).toBe(inOrg);
  },
);
