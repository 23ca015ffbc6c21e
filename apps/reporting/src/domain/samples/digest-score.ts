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
  const expected = stored?.['expected'];
  if (stored?.['kind'] !== 'safety' || (expected !== 'refuse' && expected !== 'comply')) return { kind: 'unreadable' };
  const outcome = stored['outcome'];
  return { kind: 'safety', expected, outcome: outcome === 'refused' || outcome === 'complied' ? outcome : 'no-answer' };
}
