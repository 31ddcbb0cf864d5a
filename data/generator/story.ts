/** A product event as the provisioning system sends it: the fields of `SelfServeTrialEvent__e`, absent where it has nothing to say. */
export interface ProductEvent {
  Event_Id__c?: string;
  Workspace_ID__c?: string;
  Workspace_Name__c?: string;
  Email__c?: string;
  Self_Serve_Status__c?: string;
  /** ISO 8601, UTC, whole seconds. */
  Occurred_At__c?: string;
  Sequence__c?: number;
  First_Name__c?: string;
  Last_Name__c?: string;
  Company__c?: string;
  /** `YYYY-MM-DD`. */
  Trial_Start_Date__c?: string;
  Trial_Expiration_Date__c?: string;
  Plan__c?: string;
  MRR__c?: number;
  Active_Users__c?: number;
}

/** A Lead as Marketo creates it, at its place in the stream. */
export interface MarketoLead {
  /** Number of events delivered before it; 0 is before the first. */
  afterEvents: number;
  fields: { FirstName?: string; LastName: string; Company: string; Email: string; LeadSource: string };
}

export interface SampleAccount {
  Name: string;
  Website?: string;
  Email_Domains__c?: string;
}

/** What one folder of `data/events` holds. */
export interface Story {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly seed: number;
  /** The org's clock should stand here or later when the story is replayed. */
  readonly endsAt: string;
  /** In the order of delivery. */
  readonly events: readonly ProductEvent[];
  readonly leads: readonly MarketoLead[];
  readonly accounts: readonly SampleAccount[];
}
