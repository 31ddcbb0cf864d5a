import WorkspaceActionModal from 'c/workspaceActionModal';
import type { ActionName, ActionOutcome, WorkspaceRow } from '../../types/dashboard';

/** `lightning/modal` opens by a static method that its type lacks. */
interface Opener {
  open(properties: object): Promise<ActionOutcome | undefined>;
}

/** Opens the dialog of an action. Undefined when the user thinks better of it. */
export function runAction(
  action: ActionName,
  label: string,
  rows: readonly WorkspaceRow[],
): Promise<ActionOutcome | undefined> {
  return (WorkspaceActionModal as unknown as Opener).open({
    size: 'small',
    label,
    action,
    workspaces: rows.map(({ id, name }) => ({ id, name })),
  });
}
