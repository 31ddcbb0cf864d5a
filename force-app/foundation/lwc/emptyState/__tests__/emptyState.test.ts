import EmptyState from 'c/emptyState';
import { allInside, clearPage, createComponent, inside, textOf } from 'foundation/testing';

describe('c-empty-state', () => {
  afterEach(clearPage);

  it('says why there is nothing and what to do', async () => {
    const empty = await createComponent('c-empty-state', EmptyState, { heading: 'No match', body: 'Remove a filter.' });

    expect(textOf(empty)).toContain('No match');
    expect(textOf(empty)).toContain('Remove a filter.');
    expect(inside(empty, 'lightning-icon').iconName).toBe('utility:search');
  });

  it('shows no icon and no body when there are none', async () => {
    const empty = await createComponent('c-empty-state', EmptyState, { heading: 'No match', iconName: '' });

    expect(allInside(empty, 'lightning-icon')).toHaveLength(0);
    expect(allInside(empty, 'p')).toHaveLength(1);
  });
});
