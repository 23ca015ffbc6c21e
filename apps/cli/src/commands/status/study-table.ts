import type { StudyPage } from '@retrace/contracts';

import { localTime } from '../../terminal/local-time.js';
import { plainTable } from '../../terminal/plain-table.js';
import { outcomeText } from '../../terminal/verdict-text.js';

/** Digits of an id that tell studies apart, and name one in every command. */
const SHORT = 8;

/** The studies in the order in which they come, and how many there are beside. Names, which may be long, come last. */
export function studyTable({ total, studies }: StudyPage): string {
  if (studies.length === 0) return 'There are no studies yet. Start one with `retrace run studies/quickstart.yaml`.';
  const table = plainTable(
    ['study', 'state', 'requested', 'name'],
    studies.map(({ id, name, state, requestedAt, verdict }) => [
      id.slice(0, SHORT),
      state,
      localTime(requestedAt),
      verdict === undefined ? name : `${name}\n${outcomeText(verdict)}`,
    ]),
  );
  return total > studies.length ? `${table}\nThe latest ${studies.length} of ${total} studies.` : table;
}
