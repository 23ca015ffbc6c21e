import type { UnitView } from '@retrace/contracts';
import pc from 'picocolors';

const BAR_CELLS = 20;

/** One unit of a study on one line: its mark, its name, how far it is, and what it says of itself. */
export function unitLine({ stage, unit, state, done, total, counted, detail, secondsLeft }: UnitView): string {
  const name = `${stage.padEnd(10)} ${unit.padEnd(18)}`;
  switch (state) {
    case 'waiting':
      return pc.dim(`  · ${name} waiting`);
    case 'running': {
      const left = secondsLeft === undefined ? '' : `, ${formatSeconds(secondsLeft)} left`;
      return `  ${pc.cyan('▸')} ${name} ${bar(done, total)} ${done}/${total} ${counted}${pc.dim(`${say(detail)}${left}`)}`;
    }
    case 'done':
      return `  ${pc.green('✓')} ${name} ${total} ${counted}${pc.dim(say(detail))}`;
    case 'failed':
      return `  ${pc.red('✗')} ${name} ${pc.red(detail ?? 'failed')}`;
  }
}

function say(detail: string | undefined): string {
  return detail === undefined ? '' : `, ${detail}`;
}

function bar(done: number, total: number): string {
  const full = total === 0 ? 0 : Math.floor((BAR_CELLS * done) / total);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}`;
}

/** `45 s`, `3 min 5 s`, `1 h 2 min`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
