import type { SampleRow } from '@retrace/contracts';

import { oneLine } from '../../terminal/one-line.js';
import { plainTable } from '../../terminal/plain-table.js';

const promptWidth = 60;

/** Samples for a person, one a line. */
export function sampleTable(rows: readonly SampleRow[]): string {
  return plainTable(
    ['id', 'arm', 'benchmark', 'prompt', 'outcome', 'steps', 'begins'],
    rows.map((row) => [
      row.id,
      row.seed === null ? row.arm : `${row.arm}/${row.seed}`,
      row.attack === undefined ? row.benchmark : `${row.benchmark}, ${row.attack}`,
      oneLine(row.promptId),
      row.outcome,
      `${row.steps.join(' ')}${row.flagged ? ' ⚑' : ''}${row.corrected ? ' ✎' : ''}`,
      oneLine(row.prompt).slice(0, promptWidth),
    ]),
  );
}
