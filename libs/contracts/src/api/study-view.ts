import type { StageUnit } from '@retrace/study';

import type { VerdictOutcome } from '../reporting/report-published.js';

/** A study as a whole. A failed or cancelled one can be resumed. */
export const studyStates = ['running', 'completed', 'failed', 'cancelled'] as const;
export type StudyState = (typeof studyStates)[number];

/** One unit of a study's plan as the API shows it. */
export interface UnitView extends StageUnit {
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly counted: string;
  readonly detail?: string;
  readonly secondsLeft?: number;
}

/** A study as the list of studies shows it. */
export interface StudySummary {
  readonly id: string;
  readonly name: string;
  readonly state: StudyState;
  readonly specSha256: string;
  /** ISO 8601. */
  readonly requestedAt: string;
  readonly endedAt?: string;
  readonly verdict?: VerdictOutcome;
  /** The verdict in one sentence. */
  readonly summary?: string;
}

/** A study as the API shows it alone: what was asked for, and how far it is. */
export interface StudyView extends StudySummary {
  readonly spec: unknown;
  readonly units: readonly UnitView[];
  /** Rises with every change. */
  readonly revision: number;
}
