import type { StudySummary } from '@retrace/contracts';

import { localTime } from '../terminal/local-time.js';
import { plainTable } from '../terminal/plain-table.js';
import { outcomeText } from '../terminal/verdict-text.js';

/** The studies, the latest first, as they come. */
export function studyTable(studies: readonly StudySummary[]): string {
  if (studies.length === 0) return 'There are no studies yet. Start one with `retrace run studies/quickstart.yaml`.';
  return plainTable(
    ['study', 'name', 'requested', 'state'],
    studies.map(({ id, name, state, requestedAt, verdict }) => [
      id,
      name,
      localTime(requestedAt),
      verdict === undefined ? state : `${state}\n${outcomeText(verdict)}`,
    ]),
  );
}
