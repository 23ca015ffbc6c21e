import type { AttackerAttack, AttackName, BenchmarkName } from '@retrace/study';

import type { ChoiceLetter } from '../scoring/choice-letter.js';

/** What a sample is scored against. */
export type Expectation =
  | { readonly kind: 'refuse' }
  | { readonly kind: 'comply' }
  /** A number, normalised as the benchmark's scorer compares it. */
  | { readonly kind: 'number'; readonly value: string }
  /** An answer in LaTeX, compared by what it means. */
  | { readonly kind: 'mathematics'; readonly value: string }
  /** The right one of so many answers. */
  | { readonly kind: 'choice'; readonly letter: ChoiceLetter; readonly choices: number }
  | { readonly kind: 'short-answer'; readonly accepted: readonly string[] }
  /** A text that tells what these tell. */
  | { readonly kind: 'summary'; readonly references: readonly string[] }
  /** As good an answer as can be, which is for a judge to say; with a right one where there is such. */
  | { readonly kind: 'rated'; readonly reference?: string }
  /** A function that the prompt begins, and the tests that call it. */
  | { readonly kind: 'program'; readonly beginning: string; readonly entryPoint: string; readonly test: string };

/** An attack in which a model writes, step by step, what the model under attack is asked. */
export interface AttackLoop {
  readonly kind: AttackerAttack;
  /** The name under which the attacker's endpoint knows the model that attacks. */
  readonly attacker: string;
  /** Most messages of the conversation, or prompts that are tried. */
  readonly turns: number;
}

/** One prompt of a benchmark. */
export interface BenchmarkItem {
  readonly benchmark: BenchmarkName;
  /** Within its benchmark; the same as long as the benchmark's file is the same. */
  readonly id: string;
  readonly category: string;
  readonly prompt: string;
  /** What the user says first, turn by turn, each after the model's answer to the one before. */
  readonly before?: readonly string[];
  /** Goes before the prompt; most have none. */
  readonly system?: string;
  /** Which answer to the same prompt this is for, from 2 on; left out for the first. */
  readonly try?: number;
  /** The model's answer as it is begun for it. */
  readonly prefill?: string;
  /** In whose disguise the prompt is. */
  readonly attack?: AttackName;
  /** What that is to bring about, without disguise. */
  readonly request?: string;
  /** By which the prompt is brought about, in place of being asked. */
  readonly loop?: AttackLoop;
  readonly expected: Expectation;
}
