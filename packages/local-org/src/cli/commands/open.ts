import type { Command } from '../command';
import { EXIT } from '../exit';
import { ask, requireSession } from '../session-file';

export const openCommand: Command = {
  name: 'open',
  summary: 'Prints a link that opens the running org in a browser, logged in.',
  options: { path: { type: 'string', value: 'path', description: 'Page to open, for example /lightning/page/home.' } },
  examples: ['local-org open', 'local-org open --path /lightning/page/home'],
  run: async (invocation) => {
    const target = invocation.text('path');
    const suffix = target === undefined ? '' : `?redirect_uri=${encodeURIComponent(target)}`;
    const answer = await ask(requireSession(invocation.cwd), 'GET', `/services/oauth2/singleaccess${suffix}`);
    invocation.terminal.out((answer as { frontdoor_uri: string }).frontdoor_uri);
    return EXIT.done;
  },
};
