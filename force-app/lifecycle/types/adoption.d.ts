/** What `AdoptionController.getAdoption` answers. */
export type PhaseStatus = 'Planned' | 'Active' | 'Paused';
export type PhaseVerdict = 'go' | 'noGo' | 'open' | 'planned' | 'paused';
export type FigureKey = 'days' | 'active' | 'acted' | 'errors';

export interface AdoptionFigure {
  key: FigureKey;
  /** Null without data. */
  value: number | null;
  target: number;
  verdict: 'go' | 'noGo' | 'noData';
  part: number | null;
  whole: number | null;
}

export interface ActiveDay {
  /** YYYY-MM-DD. */
  day: string;
  active: number;
}

export interface AdoptionPhase {
  name: string;
  label: string;
  status: PhaseStatus;
  startedOn: string | null;
  members: number;
  activeRecent: number;
  activeWindow: number;
  alertsSent: number;
  alertsActed: number;
  workspaces: number;
  openErrors: number;
  /** Oldest first. */
  perDay: ActiveDay[];
  figures: AdoptionFigure[];
  verdict: PhaseVerdict;
}

export type HiddenPart = 'usage' | 'alerts' | 'errors';

export interface Adoption {
  available: boolean;
  generatedAt: string;
  recentDays: number;
  windowDays: number;
  hidden: HiddenPart[];
  isPartial: boolean;
  phases: AdoptionPhase[];
}
