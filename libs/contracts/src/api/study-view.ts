import type { ArmName, StageUnit } from '@retrace/study';

import type { VerdictOutcome } from '../reporting/report-published.js';
import type { StudyCost } from '../reporting/study-cost.js';

/** A study as a whole. A failed or cancelled one can be resumed. */
export const studyStates = ['running', 'completed', 'failed', 'cancelled'] as const;
export type StudyState = (typeof studyStates)[number];

/** One unit of a study's plan as the API shows it. Times are ISO 8601. */
export interface UnitView extends StageUnit {
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly counted: string;
  readonly detail?: string;
  /** When it began; anew where it was given up and the study resumed. */
  readonly startedAt?: string;
  /** When it was done or given up. */
  readonly endedAt?: string;
  /** What is counted, a second, over the last minute; missing while nothing moves. */
  readonly rate?: number;
  readonly secondsLeft?: number;
  /** How many attempts at it failed and were followed by another. */
  readonly retries: number;
  /** Why the latest attempt failed, also where a later one went well. */
  readonly lastError?: string;
}

/** How much of a study is done. */
export interface StudyProgress {
  /** Units that are done; one that runs counts by the part of it that is. */
  readonly done: number;
  /** Units of the plan. */
  readonly total: number;
}

/** In which order studies are listed: latest first, by name, longest first. */
export const studyOrders = ['newest', 'name', 'duration'] as const;
export type StudyOrder = (typeof studyOrders)[number];

/** A study as the list of studies shows it. */
export interface StudySummary {
  readonly id: string;
  readonly name: string;
  readonly state: StudyState;
  readonly specSha256: string;
  readonly backbone: string;
  readonly arms: readonly ArmName[];
  readonly progress: StudyProgress;
  /** ISO 8601. */
  readonly requestedAt: string;
  readonly endedAt?: string;
  /** From its request to its end, pauses included; missing while it runs. */
  readonly seconds?: number;
  readonly verdict?: VerdictOutcome;
  /** The verdict in one sentence. */
  readonly summary?: string;
  /** What it took, once its report tells so. */
  readonly cost?: StudyCost;
  /** Rises with every change. */
  readonly revision: number;
}

export interface StudyPage {
  /** Of those that were asked for. */
  readonly total: number;
  readonly studies: readonly StudySummary[];
}

/** A study as the API shows it alone: what was asked for, and how far it is. */
export interface StudyView extends StudySummary {
  readonly spec: unknown;
  readonly units: readonly UnitView[];
}
