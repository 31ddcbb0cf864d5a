import type { LifecycleCharts, LifecycleSummary } from '../../../../types/dashboard';

export const SUMMARY: LifecycleSummary = {
  total: 6,
  trial: 3,
  paid: 2,
  churned: 1,
  trialMrr: 50,
  paidMrr: 900,
  mrr: 900,
  mrrState: 'live',
  mrrAsOf: null,
  switchedOn: true,
  currencyIsoCode: 'EUR',
  generatedAt: '2026-05-20T10:00:00.000Z',
  hiddenFields: [],
};

export const CHARTS: LifecycleCharts = {
  switchedOn: true,
  hiddenFields: [],
  expiration: [{ key: 'overdue', label: 'Overdue', count: 1 }],
  cohorts: [{ month: '2026-05', started: 3, converted: 1, churned: 0, conversionRate: 0.33, churnRate: 0, mrr: 900 }],
};
