export * from './diagnostic';
export * from './salesforce-error';
