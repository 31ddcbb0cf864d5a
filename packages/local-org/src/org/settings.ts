/**
 * Named switches for behaviour that the documentation leaves open, contradicts itself on, or that an org can configure.
 * Each has its default and its source on the parity page; `POST /local/settings` changes them while the org runs.
 */
export interface OrgSettings {
  /** Messages in one batch of a platform-event-triggered flow: 200 in recent guides, 2,000 in older ones. [B8.2] */
  eventFlowBatchSize: number;
  /** Messages in one batch of an Apex event trigger without a PlatformEventSubscriberConfig. [D3.5] */
  eventTriggerBatchSize: number;
  /** Retries after `EventBus.RetryableException`; the run after the last one stops the subscriber. [A4 of the API facts] */
  eventTriggerRetries: number;
  /** Hours that the bus keeps an event. [D3.3] */
  eventRetentionHours: number;
  /**
   * Which nested save counts as recursive and skips steps 9 to 17: re-entry on a record whose own save is open, any
   * nested save, or none. The documentation does not define it. [A1.21, E6]
   */
  recursionReading: 'sameRecord' | 'anyNested' | 'none';
  /** How often one id may stand in one update call: 12 in the SOAP guide and flow logs, 5 in the Apex guide. [A3.11] */
  duplicateUpdatesPerCall: number;
  /** True: formats, lengths and restricted picklists of API and Apex rows are checked before before-save automation. [A1.2a, E16] */
  validateFormatsBeforeAutomation: boolean;
  /** "Require Validation for Converted Leads" of Lead settings. [C2.8] */
  requireValidationForConvertedLeads: boolean;
  /** Stores nothing of a flow's write to fields it may not write, instead of failing the element. [B3.9] */
  filterInaccessibleFlowFields: boolean;
  /** Minutes between the attempts of a failed scheduled or asynchronous path; the help page has no 240. [B6.9] */
  scheduledPathRetryMinutes: readonly number[];
  /** Depth of nested saves that fire triggers. [A2.10] */
  triggerDepth: number;
  /** Depth of after-save flows that start each other. [A5.2] */
  flowDepth: number;
  /** Records in one chunk of a save. [A3.1] */
  chunkSize: number;
  /** Where the org is reached: `URL.getOrgDomainUrl()`, links in mails. Whoever serves the org says it. */
  baseUrl: string;
  /** IANA zone of the organisation; scheduled flows start in it. [B7.1] */
  timeZone: string;
  /** 1 = January. */
  fiscalYearStartMonth: number;
  /** Transactions kept for `GET /local/limits`. */
  governorHistory: number;
  /** External recipients of single emails in a day (GMT). [C6.11] */
  dailySingleEmails: number;
  /** Custom notification actions in an hour; more are lost without a word. [C6.13] */
  hourlyNotifications: number;
  /** Scratch orgs alive at once and made in a day: the allocation of an Enterprise Edition Dev Hub. [DX guide, Supported Scratch Org Editions and Allocations] */
  activeScratchOrgs: number;
  dailyScratchOrgs: number;
  /** Changes of one transaction that are told one by one; of more, only the object is. [Change Data Capture guide, Overflow Events] */
  changeEventsPerTransaction: number;
  /** How the bus treats deliveries, to test subscribers against at-least-once. */
  eventFaults: EventFaults;
}

/** Chances between 0 and 1, drawn from the org's seeded generator. */
export interface EventFaults {
  /** A message is put on the bus a second time with its own replay id and the same EventUuid. */
  duplicate: number;
  /** A message changes places with its neighbour. */
  reorder: number;
  /** A message is stored but never delivered to subscribers inside the org. */
  drop: number;
  /** Milliseconds (virtual) by which every delivery is late. */
  delayMs: number;
}

export const defaultSettings: Readonly<OrgSettings> = {
  eventFlowBatchSize: 200,
  eventTriggerBatchSize: 2000,
  eventTriggerRetries: 9,
  eventRetentionHours: 72,
  recursionReading: 'sameRecord',
  duplicateUpdatesPerCall: 12,
  validateFormatsBeforeAutomation: true,
  requireValidationForConvertedLeads: true,
  filterInaccessibleFlowFields: false,
  scheduledPathRetryMinutes: [15, 30, 60, 120, 240],
  triggerDepth: 16,
  flowDepth: 50,
  chunkSize: 200,
  baseUrl: 'http://127.0.0.1:7443',
  timeZone: 'America/Los_Angeles',
  fiscalYearStartMonth: 1,
  governorHistory: 500,
  dailySingleEmails: 5000,
  hourlyNotifications: 10_000,
  activeScratchOrgs: 40,
  dailyScratchOrgs: 80,
  changeEventsPerTransaction: 100_000,
  eventFaults: { duplicate: 0, reorder: 0, drop: 0, delayMs: 0 },
};
