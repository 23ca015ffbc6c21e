import type { UnitView } from '@retrace/contracts';
import pc from 'picocolors';

import { oneLine } from './one-line.js';

const BAR_CELLS = 12;

/**
 * One unit of a study on one line: its mark, its name, how far it is, and what it says of itself. What matters most
 * stands first, and fits 80 columns.
 */
export function unitLine({ stage, unit, state, done, total, counted, detail, secondsLeft }: UnitView): string {
  const name = `${stage.padEnd(10)} ${unit.padEnd(16)}`;
  switch (state) {
    case 'waiting':
      return pc.dim(`  · ${name} waiting`);
    case 'running': {
      const left = secondsLeft === undefined ? '' : `, ${formatSeconds(secondsLeft)} left`;
      const begun = `  ${pc.cyan('▸')} ${name} ${bar(done, total)}`;
      // Of how much it is stands only once it is known: before that a unit says what it waits for.
      if (total === 0) return `${begun} ${pc.dim(oneLine(detail ?? 'begins'))}`;
      return `${begun} ${done}/${total} ${counted}${left}${pc.dim(say(detail))}`;
    }
    case 'done':
      return `  ${pc.green('✓')} ${name} ${total} ${total === 1 ? counted.replace(/s$/, '') : counted}${pc.dim(say(detail))}`;
    case 'failed':
      return `  ${pc.red('✗')} ${name} ${pc.red(oneLine(detail ?? 'failed'))}`;
  }
}

function say(detail: string | undefined): string {
  return detail === undefined ? '' : `, ${oneLine(detail)}`;
}

/** Full at most: a count may pass what was planned. */
function bar(done: number, total: number): string {
  const full = total === 0 ? 0 : Math.min(BAR_CELLS, Math.floor((BAR_CELLS * done) / total));
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}`;
}

/** `45 s`, `3 min 5 s`, `1 h 2 min`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
