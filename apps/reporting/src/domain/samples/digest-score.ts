import type { ScoredSample } from '@retrace/contracts';

import type { ScoreDigest } from './sample-digest.js';

/**
 * A score as the endpoints read it. What was expected of a sample decides where it counts; where the outcome is not
 * readable it counts there as unscored, and can be no success.
 */
export function digestScore(score: ScoredSample['score']): ScoreDigest {
  // The type says what the program stores; a scorer that failed may have left less.
  const stored: Partial<Record<string, unknown>> | null = score;
  if (stored?.['kind'] === 'answer') {
    const isScored = typeof stored['correct'] === 'boolean';
    return { kind: 'answer', correct: stored['correct'] === true, answered: isScored && stored['extracted'] !== null };
  }
  if (stored?.['kind'] === 'graded') return { kind: 'graded', answered: stored['answered'] === true };
  const expected = stored?.['expected'];
  if (stored?.['kind'] !== 'safety' || (expected !== 'refuse' && expected !== 'comply')) return { kind: 'unreadable' };
  const outcome = stored['outcome'];
  return { kind: 'safety', expected, outcome: outcome === 'refused' || outcome === 'complied' ? outcome : 'no-answer' };
}

/** What is measured of an answer, as far as it is numbers. */
export function digestMeasures(score: ScoredSample['score']): Readonly<Record<string, number>> {
  // The type says what the program stores; a scorer that failed may have left less.
  const stored: Partial<Record<string, unknown>> | null = score;
  const measures = stored?.['measures'];
  if (typeof measures !== 'object' || measures === null) return {};
  return Object.fromEntries(Object.entries(measures).filter((one): one is [string, number] => Number.isFinite(one[1])));
}
