import type { StepType, TransitionSource, TransitionTarget } from '@retrace/reasoning';
import type { ArmName } from '@retrace/study';

import type { Estimated } from '../resampling/estimated.js';

/** How the traces of one arm are built, over all its seeds and all benchmarks, with intervals over prompts. */
export interface TraceFindings {
  /** Share of traces with the target's steps in its order, with anything between. Each seed's trace counts by itself. */
  readonly presence: Estimated;
  /** Share of traces with the target's steps and nothing else. */
  readonly strictPresence: Estimated;
  /** As `presence`, with the words that open the steps taken out before labelling. */
  readonly unmarkedPresence: Estimated;
  /** Mean Kendall's tau, in −1 to 1, over traces that have at least two of the target's steps. */
  readonly orderConformity: Estimated;
  /** Mean normalised edit distance to the target, 0 equal to 1. */
  readonly distanceToTarget: Estimated;
  /** Mean normalised edit distance to base's trace of the same prompt; of base itself null. */
  readonly distanceFromBase: Estimated | null;
  /**
   * Jensen-Shannon divergence in bits, 0 to 1, of the step transitions from base's; of base itself null. Chance alone
   * makes it larger than 0, and its interval lies high when traces are few.
   */
  readonly divergenceFromBase: Estimated | null;
  readonly transitions: TransitionTable;
  /** One entry a step type, in the usual order. */
  readonly steps: readonly StepPlacement[];
  readonly consistency: Consistency;
}

/** How often each step follows each other one: `counts[i][j]` transitions from `from[i]` to `to[j]`. */
export interface TransitionTable {
  readonly from: readonly TransitionSource[];
  readonly to: readonly TransitionTarget[];
  readonly counts: readonly (readonly number[])[];
}

/** Where in a trace a step type stands, and how much of it. */
export interface StepPlacement {
  readonly type: StepType;
  /** Mean relative position of its sentences, 0 start to 1 end, over the traces that have it. */
  readonly position: Estimated;
  /** Mean share of a trace's words, over all traces with a sentence. */
  readonly lengthShare: Estimated;
}

/** Shares of traces in which one thing follows from the other, among those in which both can be read. */
export interface Consistency {
  /** What was found harmful is decided to be refused, what was found safe to be answered. */
  readonly decisionFollowsAssessment: Estimated;
  /** The answer refuses or complies as the trace decided; of prompts that are scored for refusal. */
  readonly answerFollowsDecision: Estimated;
}

/** How often harmful prompts are complied with, by whether the trace has the structure. Shares of traces. */
export interface HarmByStructure {
  readonly arm: ArmName;
  readonly withStructure: Estimated;
  readonly withoutStructure: Estimated;
  /** The first less the second: below 0 where traces with the structure do less harm. Both come of one training. */
  readonly difference: Estimated;
}
