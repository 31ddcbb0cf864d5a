/** Modules of the Lightning platform that `@salesforce/lightning-types` does not describe. Shapes: Lightning component reference. */

declare module '@salesforce/apex' {
  export function refreshApex(wiredResult: unknown): Promise<void>;
}

declare module '@salesforce/apex/*' {
  import type { WireAdapterConstructor } from 'lwc';
  const method: {
    (params?: object): Promise<unknown>;
    // Wire configurations mix values with '$property' names, which the adapter's own type cannot tell apart.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an adapter's configuration and value are the importing method's own
    adapter: WireAdapterConstructor<any, any>;
  };
  export default method;
}

declare module '@salesforce/label/*' {
  const text: string;
  export default text;
}

declare module '@salesforce/resourceUrl/*' {
  const url: string;
  export default url;
}

declare module '@salesforce/i18n/*' {
  const value: string;
  export default value;
}

declare module 'lightning/navigation' {
  import type { LightningElement, WireAdapterConstructor } from 'lwc';

  export interface PageReference {
    type: string;
    attributes: Record<string, unknown>;
    state: Record<string, string | undefined>;
  }
  export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference>;

  export interface Navigates {
    [NAVIGATE](reference: Partial<PageReference>, replace?: boolean): void;
    [GENERATE_URL](reference: Partial<PageReference>): Promise<string>;
  }
  const NAVIGATE: unique symbol;
  const GENERATE_URL: unique symbol;
  export function NavigationMixin(base: typeof LightningElement): new () => LightningElement & Navigates;
  export namespace NavigationMixin {
    const Navigate: typeof NAVIGATE;
    const GenerateUrl: typeof GENERATE_URL;
  }
}

declare module 'lightning/empApi' {
  export interface Subscription {
    id: unknown;
    channel: string;
  }
  export function subscribe(
    channel: string,
    replayId: number,
    onMessage: (message: unknown) => void,
  ): Promise<Subscription>;
  export function unsubscribe(subscription: Subscription, callback?: (response: unknown) => void): Promise<unknown>;
  export function onError(callback: (error: unknown) => void): void;
  export function isEmpEnabled(): Promise<boolean>;
}

declare module 'lightning/platformShowToastEvent' {
  export class ShowToastEvent extends CustomEvent<unknown> {
    constructor(toast: { title?: string; message?: string; variant?: string; mode?: string });
  }
}

declare module '@salesforce/schema/*' {
  const reference: { objectApiName: string; fieldApiName?: string };
  export default reference;
}

declare module 'lightning/actions' {
  export class CloseActionScreenEvent extends CustomEvent<unknown> {
    constructor();
  }
}

declare module 'lightning/uiRecordApi' {
  export function notifyRecordUpdateAvailable(items: { recordId: string }[]): Promise<void>;
}

declare module 'lightning/uiObjectInfoApi' {
  import type { WireAdapterConstructor } from 'lwc';
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- wire configurations mix values with '$property' names
  export const getObjectInfo: WireAdapterConstructor<any, any>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  export const getPicklistValues: WireAdapterConstructor<any, any>;
}

declare module '@salesforce/sfdx-lwc-jest' {
  import type { WireAdapterConstructor } from 'lwc';
  /** A wire adapter that a test feeds. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an adapter's configuration and value are the importing method's own
  type TestWireAdapter = WireAdapterConstructor<any, any> & {
    emit(data: unknown): void;
    error(body?: unknown, status?: number, statusText?: string): void;
    getLastConfig(): Record<string, unknown>;
  };
  export function createApexTestWireAdapter(imperative?: unknown): TestWireAdapter;
  export function createTestWireAdapter(imperative?: unknown): TestWireAdapter;
}
