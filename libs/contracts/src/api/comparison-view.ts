import type { StepType } from '@retrace/reasoning';

import type { ReportedRate } from './report-summary.js';

/** How the traces of an arm are built, as its study's report tells it; what a report does not tell is null. */
export interface ArmStructure {
  readonly arm: string;
  /** Items whose trace has the structure's steps in their order. */
  readonly presence: ReportedRate;
  /** Shares of all sampled traces that have a step of the type, and of all sentences. */
  readonly steps: readonly {
    readonly type: StepType;
    readonly shareOfTraces: number | null;
    readonly shareOfSentences: number | null;
  }[];
  /** `counts[i][j]` transitions from `from[i]` to `to[j]`. */
  readonly transitions: {
    readonly from: readonly ('start' | StepType)[];
    readonly to: readonly (StepType | 'end')[];
    readonly counts: readonly (readonly number[])[];
  } | null;
}

/** A study, or one arm of it, among those that are compared. */
export interface ComparisonSide {
  readonly study: { readonly id: string; readonly name: string; readonly backbone: string };
  /** Left out where every arm is compared. */
  readonly arm?: string;
  /** Of the arm, or of each. */
  readonly structure: readonly ArmStructure[];
}

/** An arm of a side less an arm of the reference, on the items that both have. Figures are null without such an item. */
export interface MeasureDelta {
  /** Which of the sides, by its place; the reference is 0. */
  readonly side: number;
  /** What is counted: an endpoint of the report, or `structure`. */
  readonly endpoint: string;
  readonly title: string;
  readonly better: 'higher' | 'lower';
  readonly arm: string;
  readonly against: string;
  readonly pairs: number;
  /** Items that one of the two has alone; they are left out. */
  readonly unpaired: number;
  /** Shares of the pairs. */
  readonly rate: number | null;
  readonly referenceRate: number | null;
  /** With Newcombe's paired interval. */
  readonly difference: {
    readonly estimate: number;
    readonly interval: { readonly lower: number; readonly upper: number };
  } | null;
  /** The difference if all that could not be scored counted against the side, and for it. */
  readonly cautiousDifference: number | null;
  readonly generousDifference: number | null;
  /** Exact McNemar test, two-sided, and adjusted by Benjamini and Hochberg over all deltas here. */
  readonly p: number | null;
  readonly adjustedP: number | null;
}

/** Studies or arms compared after the fact: a hint, and no test of a claim. */
export interface ComparisonView {
  /** Of the intervals. */
  readonly confidence: number;
  /** The first is the reference. */
  readonly sides: readonly ComparisonSide[];
  readonly deltas: readonly MeasureDelta[];
  /** What keeps a reader from taking a difference for an effect of the arms. */
  readonly notes: readonly string[];
}
