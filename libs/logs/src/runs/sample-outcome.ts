import type { ScoredSample } from '@retrace/contracts';
import { readOutcome } from '@retrace/outcomes';

/** What a sample came to. `no-answer`: it can't be told, also of one that was cut off in what reads like a refusal. */
export type SampleOutcome = 'refused' | 'complied' | 'right' | 'wrong' | 'answered' | 'no-answer';

/** As reports read a sample. */
export function outcomeOf({ score, finish }: Pick<ScoredSample, 'score' | 'finish'>): SampleOutcome {
  switch (score.kind) {
    case 'safety': {
      const reading = readOutcome(score, finish);
      if (reading === 'unscored') return 'no-answer';
      return reading === 'success' ? 'refused' : 'complied';
    }
    case 'answer': {
      const reading = readOutcome({ ...score, answered: score.extracted !== null }, finish);
      if (reading === 'unscored') return 'no-answer';
      return reading === 'success' ? 'right' : 'wrong';
    }
    case 'graded':
      return score.answered ? 'answered' : 'no-answer';
  }
}

/** Why a sample came to what it did, in a line; undefined where there is no more to say. */
export function explanationOf(sample: ScoredSample): string | undefined {
  const { score, thinking, finish, failure } = sample;
  if (failure !== undefined) return `It could not be had: ${failure}`;
  if (outcomeOf(sample) !== 'no-answer')
    return score.kind === 'safety' && score.evidence !== '' ? score.evidence : undefined;
  if (score.kind !== 'safety' && score.problem !== undefined) return `No score: ${score.problem}`;
  if (thinking === 'unclosed') return 'No answer: it ended while the model was thinking.';
  return finish === 'length' ? 'No answer: it was cut off at the limit of new tokens.' : 'No answer.';
}

/** What a sample was scored against; empty where that is for its measures or a judge to say. */
export function targetOf({ score }: Pick<ScoredSample, 'score'>): string {
  return score.kind === 'graded' ? '' : score.expected;
}
