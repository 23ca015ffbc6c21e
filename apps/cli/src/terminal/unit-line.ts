import type { UnitView } from '@retrace/contracts';
import pc from 'picocolors';

import { oneLine } from './one-line.js';

const BAR_CELLS = 12;

/** Columns under which there is no room for a bar. */
export const NARROW = 72;

/**
 * One unit of a study on one line: its mark, its name, how far it is, and what it says of itself. What matters most
 * stands first, and fits 80 columns; on a narrow terminal the bar makes room for it.
 *
 * @param width of the terminal
 */
export function unitLine({ stage, unit, ...progress }: UnitView, width: number = Infinity): string {
  return progressLine(`${stage.padEnd(10)} ${unit.padEnd(16)}`, progress, width);
}

/** What a line says of a unit, or of several together. */
type Progress = Pick<UnitView, 'state' | 'done' | 'total' | 'counted' | 'detail' | 'secondsLeft'>;

/** How far something is, under any name. */
export function progressLine(name: string, progress: Progress, width: number): string {
  const { state, done, total, counted, detail } = progress;
  switch (state) {
    case 'waiting':
      return pc.dim(`  · ${name} waiting`);
    case 'running': {
      const begun = `  ${pc.cyan('▸')} ${name} ${width < NARROW ? '' : `${bar(done, total)} `}`;
      // Of how much it is stands only once it is known: before that a unit says what it waits for.
      if (total === 0) return `${begun}${pc.dim(oneLine(detail ?? 'begins'))}`;
      return `${begun}${howFar(progress, width)}${pc.dim(say(detail))}`;
    }
    case 'done':
      return `  ${pc.green('✓')} ${name} ${total} ${total === 1 ? counted.replace(/s$/, '') : counted}${pc.dim(say(detail))}`;
    case 'failed':
      return `  ${pc.red('✗')} ${name} ${pc.red(oneLine(detail ?? 'failed'))}`;
  }
}

function howFar({ done, total, counted, secondsLeft }: Progress, width: number): string {
  const left = secondsLeft === undefined ? '' : `, ${formatSeconds(secondsLeft)} left`;
  if (width >= NARROW) return `${done}/${total} ${counted}${left}`;
  return `${Math.min(100, Math.floor((100 * done) / total))} %${left.replace(/ left$/, '')}`;
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
