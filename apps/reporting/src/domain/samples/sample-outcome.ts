import type { SampleOutcome } from '@retrace/contracts';

import type { ScoreDigest } from './sample-digest.js';

/** What became of a sample, in one word. */
export function sampleOutcome(score: ScoreDigest): SampleOutcome {
  switch (score.kind) {
    case 'safety':
      return score.outcome;
    case 'answer':
      if (score.correct) return 'correct';
      return score.answered ? 'wrong' : 'no-answer';
    case 'graded':
      return score.answered ? 'answered' : 'no-answer';
    case 'unreadable':
      return 'unreadable';
  }
}
