import type { SampleDigest } from '../../samples/sample-digest.js';

/** A measure of one prompt in one arm: the mean over its seeds, so that every prompt counts the same. */
export interface PromptScore {
  /** Over the samples that have a value, as in the report's means; undefined without one. */
  readonly measured: number | undefined;
  /** Over all samples that there were to be, each of which nothing is known taken for 0. */
  readonly lowest: number;
  /** The same with 1. */
  readonly highest: number;
}

/**
 * A sample that is missing, failed, gave no answer or was not measured is not known, though it may have a value: that of an
 * empty text. As with what is counted, it could have come out anyhow.
 *
 * @param samples of one prompt in one arm; there may be none
 * @param seeds how many there were to be
 */
export function promptScore(samples: readonly SampleDigest[], measure: string, seeds: number): PromptScore {
  const values = samples.flatMap(({ measures }) => measures[measure] ?? []);
  const known = samples.filter(isAnswered).flatMap(({ measures }) => measures[measure] ?? []);
  const planned = Math.max(seeds, samples.length);
  const sum = sumOf(known);
  return {
    measured: values.length === 0 ? undefined : sumOf(values) / values.length,
    lowest: sum / planned,
    highest: (sum + (planned - known.length)) / planned,
  };
}

function isAnswered({ failure, score }: SampleDigest): boolean {
  return failure === undefined && score.kind === 'graded' && score.answered;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
