import { isDuration } from '../../api/worker/durations';
import type { Command } from '../command';
import { EXIT, UsageError } from '../exit';
import { ask, requireSession } from '../session-file';

export const clockCommand: Command = {
  name: 'clock',
  summary: 'Shows or moves the running org’s clock; what falls due on the way runs.',
  options: {
    advance: { type: 'string', value: 'duration', description: 'Move forward, for example 7d, 12h, 30m, 45s.' },
    set: { type: 'string', value: 'ISO time', description: 'Set to a time, for example 2026-03-01T08:00:00Z.' },
  },
  examples: ['local-org clock', 'local-org clock --advance 7d', 'local-org clock --set 2026-03-01T08:00:00Z'],
  run: async (invocation) => {
    const advance = invocation.text('advance');
    const set = invocation.text('set');
    if (advance !== undefined && set !== undefined) throw new UsageError('Give --advance or --set, not both.');
    if (advance !== undefined && !isDuration(advance))
      throw new UsageError(`--advance takes a duration such as 7d, 12h or 30m, not '${advance}'.`);
    if (set !== undefined && Number.isNaN(Date.parse(set)))
      throw new UsageError(`--set takes an ISO time such as 2026-03-01T08:00:00Z, not '${set}'.`);
    const session = requireSession(invocation.cwd);
    const body = advance !== undefined ? { advance } : { set };
    const answer =
      advance === undefined && set === undefined
        ? await ask(session, 'GET', '/local/clock')
        : await ask(session, 'POST', '/local/clock', body);
    invocation.terminal.out((answer as { now: string }).now);
    return EXIT.done;
  },
};
