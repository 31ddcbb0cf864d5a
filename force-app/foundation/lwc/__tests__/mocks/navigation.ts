import { createTestWireAdapter } from '@salesforce/sfdx-lwc-jest';
import type { LightningElement } from 'lwc';

interface Reference {
  type?: string;
  attributes?: Record<string, unknown>;
  state?: Record<string, unknown>;
}

/** Emit the page's reference through it. */
export const CurrentPageReference = createTestWireAdapter(jest.fn());
/** What was navigated to: page reference, and whether it replaced the current one. */
export const navigated = jest.fn<void, [Reference, boolean?]>();

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

export const NavigationMixin = (Base: typeof LightningElement): typeof LightningElement =>
  class extends Base {
    [Navigate](reference: Reference, replace?: boolean): void {
      navigated(reference, replace);
    }
    [GenerateUrl]({ attributes }: Reference): Promise<string> {
      return Promise.resolve(
        `/lightning/r/${attributes?.objectApiName as string}/${attributes?.recordId as string}/view`,
      );
    }
  } as unknown as typeof LightningElement;
Object.assign(NavigationMixin, { Navigate, GenerateUrl });
