import type { DeadLetterSummary, DeadLetterView } from '@retrace/contracts';

import type { ListedLetter } from '../dead-letters/letter-store.js';
import type { LetterEntity } from '../dead-letters/letter.entity.js';

export function toDeadLetterSummary(letter: ListedLetter): DeadLetterSummary {
  const { letterId, service, state, studyId, type, reason, tries, origin, at, settledAt } = letter;
  return {
    letterId,
    service,
    state,
    ...(studyId === null ? {} : { studyId }),
    ...(type === null ? {} : { type }),
    reason,
    tries,
    origin,
    at: at.toISOString(),
    ...(settledAt === null ? {} : { settledAt: settledAt.toISOString() }),
  };
}

export function toDeadLetterView(letter: LetterEntity): DeadLetterView {
  const { stack, envelope, record } = letter;
  return {
    ...toDeadLetterSummary(letter),
    ...(stack === null ? {} : { stack }),
    ...(envelope === null ? {} : { envelope }),
    ...(record === null ? {} : { record }),
  };
}
