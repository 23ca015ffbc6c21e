import type { StudyPage } from '@retrace/contracts';

import { localTime } from '../terminal/local-time.js';
import { plainTable } from '../terminal/plain-table.js';
import { outcomeText } from '../terminal/verdict-text.js';

/** The studies in the order in which they come, and how many there are beside. */
export function studyTable({ total, studies }: StudyPage): string {
  if (studies.length === 0) return 'There are no studies yet. Start one with `retrace run studies/quickstart.yaml`.';
  const table = plainTable(
    ['study', 'name', 'requested', 'state'],
    studies.map(({ id, name, state, requestedAt, verdict }) => [
      id,
      name,
      localTime(requestedAt),
      verdict === undefined ? state : `${state}\n${outcomeText(verdict)}`,
    ]),
  );
  return total > studies.length ? `${table}\nThe latest ${studies.length} of ${total} studies.` : table;
}
