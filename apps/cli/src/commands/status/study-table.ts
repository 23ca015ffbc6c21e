import type { StudySummary } from '@retrace/contracts';

import { localTime } from '../../terminal/local-time.js';
import { plainTable } from '../../terminal/plain-table.js';
import { outcomeText } from '../../terminal/verdict-text.js';

/** Digits of an id that tell studies apart, and name one in every command. */
const SHORT = 8;

/** The studies, the latest first, as they come. Names, which may be long, come last. */
export function studyTable(studies: readonly StudySummary[]): string {
  if (studies.length === 0) return 'There are no studies yet. Start one with `retrace run studies/quickstart.yaml`.';
  return plainTable(
    ['study', 'state', 'requested', 'name'],
    studies.map(({ id, name, state, requestedAt, verdict }) => [
      id.slice(0, SHORT),
      state,
      localTime(requestedAt),
      verdict === undefined ? name : `${name}\n${outcomeText(verdict)}`,
    ]),
  );
}
