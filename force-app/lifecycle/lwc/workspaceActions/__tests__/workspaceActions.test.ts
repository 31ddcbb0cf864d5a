import WorkspaceActions from 'c/workspaceActions';
import { allInside, clearPage, createComponent, detailsOf, inside, textOf } from 'foundation/testing';

describe('c-workspace-actions', () => {
  afterEach(clearPage);

  it('offers what the permissions allow and says for how many', async () => {
    const actions = await createComponent('c-workspace-actions', WorkspaceActions, {
      count: 1200,
      rights: { logCall: true, createTask: false, changeOwner: true },
    });

    expect(allInside(actions, 'lightning-button[data-name]').map((button) => button.dataset.name)).toEqual([
      'logCall',
      'changeOwner',
    ]);
    expect(textOf(actions)).toContain('c.Ui_Selected');
  });

  it('tells which action is chosen, and that the selection is to be cleared', async () => {
    const actions = await createComponent('c-workspace-actions', WorkspaceActions, {
      count: 2,
      rights: { logCall: true, createTask: true, changeOwner: true },
    });
    const chosen = detailsOf(actions, 'actionselect');
    const cleared = detailsOf(actions, 'selectionclear');

    inside(actions, '[data-name="createTask"]').click();
    inside(actions, 'lightning-button:not([data-name])').click();

    expect(chosen).toEqual([{ name: 'createTask' }]);
    expect(cleared).toHaveLength(1);
  });
});
