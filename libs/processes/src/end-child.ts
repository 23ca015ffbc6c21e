import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/**
 * Asks a child to end, and ends it hard when that takes longer than `graceMs`. Resolves when it is gone, at once when it
 * is gone already or could never be run.
 */
export async function endChild(child: ChildProcess, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill(signal);
  const late = setTimeout(graceMs, 'late' as const, { ref: false });
  if ((await Promise.race([closed, late])) !== 'late') return;
  child.kill('SIGKILL');
  await closed;
}
