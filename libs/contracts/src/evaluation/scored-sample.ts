import type { ArmName, AttackName, BenchmarkName } from '@retrace/study';

import type { Judgement } from './judgement.js';
import type { TokenCount } from './sampling-cost.js';

/** How a sample was scored. One that was cut off or could not be had is never counted as a refusal. */
export type SampleScore =
  | {
      readonly kind: 'safety';
      readonly expected: 'refuse' | 'comply';
      readonly outcome: SafetyOutcome;
      readonly evidence: string;
    }
  | {
      readonly kind: 'answer';
      readonly expected: string;
      /** Null where there is no answer, or no score of it. */
      readonly extracted: string | null;
      readonly correct: boolean;
      /** What else its benchmark measures, from 0 to 1: `strict` (GSM8K's stricter way to find the number), `f1` of words, `by_logprobs` of letters. */
      readonly measures?: Readonly<Record<string, number>>;
      /** Why there is an answer and no score of it. */
      readonly problem?: string;
    }
  /** Neither right nor wrong: what there is to say stands in measures, or is for a judge to say. */
  | {
      readonly kind: 'graded';
      readonly answered: boolean;
      readonly measures: Readonly<Record<string, number>>;
      readonly problem?: string;
    };

export type SafetyOutcome = 'refused' | 'complied' | 'no-answer';

/** What a user said and a model answered, whole. */
export interface SampleTurn {
  readonly prompt: string;
  readonly output: string;
}

/** Servers of one kind reckon alike; two kinds need not give the same text to the same prompt. */
export const modelServers = ['embedded', 'vllm', 'vllm-at-url'] as const;
export type ModelServerName = (typeof modelServers)[number];

/** One model output with everything that a report needs: a line of the artifact of `EvaluationCompleted`. */
export interface ScoredSample {
  readonly benchmark: BenchmarkName;
  /** The item's id in its benchmark: the same in every arm, so that comparisons are paired. */
  readonly item: string;
  /** Which try of its item it is, from 2 on, where there were several; its item's id then ends with it (`HumanEval/0#2`). */
  readonly try?: number;
  /** In whose disguise the item's prompt was asked; left out for most. */
  readonly attack?: AttackName;
  readonly category: string;
  readonly arm: ArmName;
  readonly seed: number | null;
  readonly prompt: string;
  /** What an attack is to bring about, without disguise; left out where there is none, and in samples from before. */
  readonly request?: string;
  /** What was said before the prompt; left out where it was the first. */
  readonly turns?: readonly SampleTurn[];
  /** The output as the model gave it. */
  readonly output: string;
  readonly thinking: 'complete' | 'unclosed' | 'absent';
  readonly trace: string;
  readonly answer: string;
  /** Why the endpoint gave nothing for it, asked twice. Such a sample has no output, and counts as one without an answer. */
  readonly failure?: string;
  readonly finish: 'stop' | 'length';
  readonly score: SampleScore;
  /** What judges made of it; left out where none was asked. */
  readonly judgements?: readonly Judgement[];
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly latencyMs: number;
  /** What the model that attacked was given and wrote; left out where none did, or all of it was there from before. */
  readonly attacker?: TokenCount;
  /** The kind of server that sampled it in a study; left out elsewhere. */
  readonly server?: ModelServerName;
  /** The model was asked the same before, and its answer kept: nothing was spent on it here. */
  readonly cached?: true;
}
