import { describeReason, isSpoiling, type RewriteReason } from '@retrace/rewrites';
import pc from 'picocolors';

import { oneLine } from '../../terminal/one-line.js';
import { plainTable } from '../../terminal/plain-table.js';

/** What is said of one output of a teacher. */
export interface CheckedOutput {
  readonly id: string;
  readonly valid: boolean;
  readonly reasons: readonly RewriteReason[];
}

/** A line for an output that can't be used: its id and why. */
export function invalidText({ id, reasons }: CheckedOutput): string {
  const why = reasons.filter(isSpoiling).map(describeReason).join('; it ');
  return `${pc.red('✗')} ${pc.bold(oneLine(id))}  it ${why}`;
}

/** How many outputs can be used, and each reason with its count, the commonest first. */
export function yieldText(valid: number, total: number, reasons: ReadonlyMap<RewriteReason, number>): string {
  const head = `${valid} of ${total} can be used (${Math.round((valid / total) * 100)} %).`;
  if (reasons.size === 0) return head;
  const rows = [...reasons]
    .toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([reason, count]) => [
      String(count),
      reason,
      isSpoiling(reason) ? 'no' : 'yes',
      `it ${describeReason(reason)}`,
    ]);
  return `${head}\n${plainTable(['count', 'reason', 'usable', 'meaning'], rows)}`;
}
