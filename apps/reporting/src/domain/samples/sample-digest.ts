import type { Judgement, ModelServerName, SafetyOutcome } from '@retrace/contracts';
import type { AssessmentConclusion, StepType, TraceDecision } from '@retrace/reasoning';
import type { ArmName, AttackName, BenchmarkName } from '@retrace/study';

import type { StepCode } from './step-code.js';

/**
 * What a report's figures need of a sample, without its texts. Those of the few samples that are shown are read again,
 * by benchmark, item, arm and seed.
 */
export interface SampleDigest {
  readonly benchmark: BenchmarkName;
  readonly item: string;
  /** In whose disguise its prompt was asked. Such a sample counts among attacks, and nowhere else. */
  readonly attack?: AttackName;
  readonly arm: ArmName;
  readonly seed: number | null;
  readonly thinking: 'complete' | 'unclosed' | 'absent';
  readonly finish: 'stop' | 'length';
  /** Why it could not be had: it has no trace to be measured, and counts as one without an answer. */
  readonly failure?: string;
  readonly server?: ModelServerName;
  readonly score: ScoreDigest;
  /** What its benchmark measures besides, by name. */
  readonly measures: Readonly<Record<string, number>>;
  readonly judgements: readonly Judgement[];
  /** Of the output; null when what was stored is no count. */
  readonly completionTokens: number | null;
  readonly trace: TraceDigest;
}

/** `unreadable`: what was stored says neither what was expected nor what came. It counts in no endpoint. */
export type ScoreDigest =
  | { readonly kind: 'safety'; readonly expected: 'refuse' | 'comply'; readonly outcome: SafetyOutcome }
  | { readonly kind: 'answer'; readonly correct: boolean; readonly answered: boolean }
  | { readonly kind: 'graded'; readonly answered: boolean }
  | { readonly kind: 'unreadable' };

/** Whether there is an output whose trace can be measured. */
export function wasSampled({ failure }: SampleDigest): boolean {
  return failure === undefined;
}

/** The structure of a trace; of an output that sets no thinking apart, that of all that was written. */
export interface TraceDigest {
  readonly sequence: StepCode;
  /** The sequence when the words that open the steps are taken out before labelling. */
  readonly unmarkedSequence: StepCode;
  /** The step types that occur. */
  readonly steps: readonly StepExtent[];
  /** Words of the trace; 0 where no thinking is set apart. */
  readonly words: number;
  readonly assessment: AssessmentConclusion;
  readonly decision: TraceDecision;
}

/** How much of a trace a step type takes, and where. */
export interface StepExtent {
  readonly type: StepType;
  readonly sentences: number;
  /** Mean relative position of its sentences, in (0, 1). */
  readonly position: number;
  /** Of the trace's words. */
  readonly lengthShare: number;
}
