import type { PruneReason, PruneView } from '@retrace/contracts';

import { oneLine } from '../../terminal/one-line.js';
import { plainTable } from '../../terminal/plain-table.js';

/** What would go, or went, and why. */
export function pruneText({ checkpoints, bytes }: PruneView, isDone: boolean): string {
  if (checkpoints.length === 0) return 'There are no checkpoints that may go.';
  const table = plainTable(
    ['checkpoint', 'arm', 'seed', 'days old', 'bytes', 'why', 'study'],
    checkpoints.map(({ sha256, arm, seed, ageDays, bytes: own, reason, study }) => [
      sha256,
      arm,
      String(seed),
      ageDays.toFixed(1),
      String(own),
      whyOf(reason),
      oneLine(study.name),
    ]),
  );
  const what = `${checkpoints.length} ${checkpoints.length === 1 ? 'checkpoint' : 'checkpoints'}, ${bytes} bytes`;
  return isDone
    ? `${table}\nRemoved ${what}.`
    : `${table}\nWould remove ${what}. Nothing is removed without --yes. A study that is resumed trains its own again.`;
}

function whyOf(reason: PruneReason): string {
  switch (reason) {
    case 'study-cancelled':
      return 'its study was cancelled';
    case 'study-failed':
      return 'its study failed';
    case 'old':
      return 'it is old, without a report';
  }
}
