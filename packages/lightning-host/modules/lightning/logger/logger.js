/** Salesforce keeps these lines for event monitoring; here the browser's console does. */
export function log(message) {
  console.info('[lightning/logger]', message);
}
