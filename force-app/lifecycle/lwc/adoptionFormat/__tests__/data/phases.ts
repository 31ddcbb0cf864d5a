import type { Adoption, AdoptionFigure, AdoptionPhase } from '../../../../types/adoption';

export function figure(patch: Partial<AdoptionFigure> = {}): AdoptionFigure {
  return { key: 'active', value: 62.5, target: 70, verdict: 'noGo', part: 5, whole: 8, ...patch };
}

export function phase(patch: Partial<AdoptionPhase> = {}): AdoptionPhase {
  return {
    name: 'Pilot',
    label: 'Pilot',
    status: 'Active',
    startedOn: '2026-10-01',
    members: 8,
    activeRecent: 5,
    activeWindow: 7,
    alertsSent: 40,
    alertsActed: 26,
    workspaces: 200,
    openErrors: 3,
    perDay: [
      { day: '2026-10-30', active: 0 },
      { day: '2026-10-31', active: 4 },
      { day: '2026-11-01', active: 2 },
    ],
    figures: [
      figure({ key: 'days', value: 31, target: 14, verdict: 'go', part: null, whole: null }),
      figure(),
      figure({ key: 'errors', value: 1.5, target: 5, verdict: 'go', part: 3, whole: 200 }),
    ],
    verdict: 'noGo',
    ...patch,
  };
}

export function adoption(patch: Partial<Adoption> = {}): Adoption {
  return {
    available: true,
    generatedAt: '2026-11-01T08:00:00.000Z',
    recentDays: 7,
    windowDays: 28,
    hidden: [],
    isPartial: false,
    phases: [phase(), phase({ name: 'Team', label: 'Team', status: 'Planned', verdict: 'planned', members: 0 })],
    ...patch,
  };
}
