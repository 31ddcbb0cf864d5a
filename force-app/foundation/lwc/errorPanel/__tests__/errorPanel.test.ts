import ErrorPanel from 'c/errorPanel';
import { allInside, clearPage, createComponent, detailsOf, inside, textOf } from 'foundation/testing';

describe('c-error-panel', () => {
  afterEach(clearPage);

  it('says what failed, as an alert', async () => {
    const panel = await createComponent('c-error-panel', ErrorPanel, {
      heading: 'Not loaded',
      error: { body: { message: 'Too many rows' } },
    });

    expect(inside(panel, '[role="alert"]')).toBeTruthy();
    expect(textOf(panel)).toContain('Not loaded');
    expect(allInside(panel, 'li').map((item) => item.textContent)).toEqual(['Too many rows']);
  });

  it('offers to try again only where it can help', async () => {
    const panel = await createComponent('c-error-panel', ErrorPanel, { error: 'Broken' });

    expect(allInside(panel, 'lightning-button')).toHaveLength(0);
  });

  it('fires retry', async () => {
    const panel = await createComponent('c-error-panel', ErrorPanel, { error: 'Broken', retryable: true });
    const retries = detailsOf(panel, 'retry');

    inside(panel, 'lightning-button').click();

    expect(retries).toHaveLength(1);
  });
});
