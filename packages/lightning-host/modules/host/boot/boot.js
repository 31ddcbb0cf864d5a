import { createElement } from 'lwc';
import Shell from 'host/shell';

/** Puts the app on the page. */
export function start(container) {
  container.appendChild(createElement('host-shell', { is: Shell }));
}
