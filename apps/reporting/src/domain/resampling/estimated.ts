import type { Interval } from '@retrace/statistics';

/**
 * A mean, share or distance over traces with its percentile bootstrap interval over prompts, at 95 % unless told: the traces
 * of a prompt are drawn together, whatever seed they are of, and the same prompts are drawn for every arm.
 */
export interface Estimated {
  /** Null where there is nothing to take it from. */
  readonly estimate: number | null;
  readonly interval: Interval | null;
  /** Why there is no interval; null where there is one. */
  readonly noInterval: NoInterval | null;
  /** The traces it rests on. */
  readonly traces: number;
  /** Their prompts. */
  readonly prompts: number;
}

/**
 * `nothing-measured`: there is no estimate either. `one-prompt`: one prompt shows no spread. `no-spread`: all prompts
 * agree, so that drawing among them says nothing of others. `too-few-prompts`: it is undefined on too many draws, or
 * they are too few for what it has to decide.
 */
export type NoInterval = 'nothing-measured' | 'one-prompt' | 'no-spread' | 'too-few-prompts';
