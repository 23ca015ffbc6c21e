import type { DeadLetterSummary } from '@retrace/contracts';

import { localTime } from '../../terminal/local-time.js';
import { oneLine } from '../../terminal/one-line.js';
import { plainTable } from '../../terminal/plain-table.js';

const LONGEST_REASON = 120;

/** Letters as they come, one a line; a reason that is long is shown whole when a letter is shown alone. */
export function letterTable(letters: readonly DeadLetterSummary[]): string {
  return plainTable(
    ['letter', 'given up', 'state', 'service', 'type', 'tries', 'reason'],
    letters.map(({ letterId, at, state, service, type, tries, reason }) => [
      letterId,
      localTime(at),
      state,
      oneLine(service),
      oneLine(type ?? 'unreadable'),
      String(tries),
      shortened(oneLine(reason)),
    ]),
  );
}

function shortened(reason: string): string {
  return reason.length <= LONGEST_REASON ? reason : `${reason.slice(0, LONGEST_REASON - 1).trimEnd()}…`;
}
