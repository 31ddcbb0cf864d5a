/** Exit codes of every command. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** The command line is wrong; ends with exit code 2 and the command's help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The work failed for a reason already told in full; ends with exit code 1. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}
