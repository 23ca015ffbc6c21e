import type { StageUnit } from '@retrace/study';

/** What can happen to a study. How far a unit is, is none of it. */
export const studyEventKinds = [
  'taken-in',
  'unit-started',
  /** An attempt at a unit failed, and another one is made. */
  'unit-retried',
  'unit-done',
  /** Its service gave the unit up. */
  'unit-failed',
  /** The unit waits in vain: what would have begun it is among the dead letters. */
  'unit-given-up',
  'dead-lettered',
  'letter-replayed',
  'letter-discarded',
  'cancelled',
  'resumed',
  /** Its report is there. */
  'completed',
] as const;
export type StudyEventKind = (typeof studyEventKinds)[number];

/** One thing that happened to a study. */
export interface StudyEventView extends Partial<StageUnit> {
  /** ISO 8601, by the clock of the service in which it happened. */
  readonly at: string;
  readonly kind: StudyEventKind;
  /** For a person: what happened, with the error where there is one. */
  readonly text: string;
}

export interface StudyHistoryPage {
  /** Of those that are kept: the latest 1,000 of a study. */
  readonly total: number;
  /** The latest first. */
  readonly events: readonly StudyEventView[];
}
