import { RowSlots } from '../rowSlots';

const slots = (placed: RowSlots, ids: readonly string[]): string[] => {
  placed.place(ids);
  return ids.map((id) => placed.slotOf(id));
};

describe('row slots', () => {
  it('use the rows of the table again for the answer to another question', () => {
    const placed = new RowSlots();
    expect(slots(placed, ['a', 'b', 'c'])).toEqual(['row-0', 'row-1', 'row-2']);

    placed.startAgain();
    expect(placed.slotOf('c')).toBe('row-2');
    expect(slots(placed, ['c', 'x'])).toEqual(['row-0', 'row-1']);
  });

  it('leave a record its row when the same question is read again, and never give one row to two', () => {
    const placed = new RowSlots();
    placed.place(['a', 'b', 'c']);

    expect(slots(placed, ['x', 'c', 'a', 'y'])).toEqual(['row-1', 'row-2', 'row-0', 'row-3']);
  });
});
