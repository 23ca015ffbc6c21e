import type { StudySummary } from '@retrace/contracts';
import Table from 'cli-table3';

/** The studies, the latest first. */
export function studyTable(studies: readonly StudySummary[]): string {
  if (studies.length === 0) return 'There are no studies yet. Start one with `retrace run studies/quickstart.yaml`.';
  const table = new Table({
    head: ['study', 'name', 'state', 'requested', 'verdict'],
    style: { head: [], border: [] },
  });
  for (const { id, name, state, requestedAt, verdict } of studies) {
    table.push([id, name, state, requestedAt.slice(0, 16).replace('T', ' '), verdict ?? '']);
  }
  return table.toString();
}
