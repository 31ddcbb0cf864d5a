import PageHeader from 'c/pageHeader';
import { allInside, clearPage, createComponent, detailsOf, flushPromises, inside, textOf } from 'foundation/testing';

const create = (rest: object = {}): Promise<HTMLElement> =>
  createComponent('c-page-header', PageHeader, { heading: 'Orders', iconName: 'standard:orders', ...rest });

describe('c-page-header', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    clearPage();
    jest.useRealTimers();
  });

  it('says how old the content is, to the minute', async () => {
    const header = await create({ showsAge: true });
    expect(textOf(header)).toContain('c.Ui_Loading');

    Object.assign(header, { updatedAt: Date.now() });
    await flushPromises();
    expect(textOf(header)).toContain('c.Ui_Updated_Now');

    jest.advanceTimersByTime(120_000);
    await flushPromises();
    expect(textOf(header)).toContain('c.Ui_Updated_Minutes');
  });

  it('says whether it is live', async () => {
    expect(textOf(await create({ showsAge: true }))).toContain('c.Ui_Not_Live');
    const header = await create({ showsAge: true, isLive: true });

    expect(textOf(header)).toContain('c.Ui_Live');
    expect(allInside(header, '.dot_live')).toHaveLength(1);
  });

  it('shows a subtitle and announces', async () => {
    const header = await create({ subtitle: 'Of this year', announcement: 'Done' });

    expect(textOf(header)).toContain('Of this year');
    expect(inside(header, '[role="status"]').textContent).toBe('Done');
    expect(allInside(header, '.age')).toHaveLength(0);
  });

  it('asks for a refresh, once at a time', async () => {
    const header = await create();
    const asked = detailsOf(header, 'refresh');

    inside(header, 'lightning-button').click();

    expect(asked).toHaveLength(1);
    expect(inside(await create({ refreshing: true }), 'lightning-button').disabled).toBe(true);
  });
});
