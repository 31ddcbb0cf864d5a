// eslint-disable-next-line @lwc/lwc/no-disallowed-lwc-imports -- the host is what sets the engine's features
import { createElement, setFeatureFlag } from 'lwc';
import Shell from 'host/shell';

// As Lightning Experience has it: state managers are signals.
setFeatureFlag('ENABLE_EXPERIMENTAL_SIGNALS', true);

/** Puts the app on the page. */
export function start(container) {
  container.appendChild(createElement('host-shell', { is: Shell }));
}
