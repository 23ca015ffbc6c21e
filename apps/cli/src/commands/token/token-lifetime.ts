import { InvalidArgumentError } from 'commander';

const hours: ReadonlyMap<string, number> = new Map([
  ['h', 1],
  ['d', 24],
  ['w', 7 * 24],
]);

/** What `--expires` says, in milliseconds: `12h`, `90d`, `4w`. */
export function tokenLifetime(word: string): number {
  const [, count, unit = ''] = /^([1-9]\d{0,4})([hdw])$/.exec(word) ?? [];
  const inHours = Number(count) * (hours.get(unit) ?? Number.NaN);
  if (Number.isNaN(inHours)) throw new InvalidArgumentError('It has to be hours, days or weeks: 12h, 90d, 4w.');
  return inHours * 3_600_000;
}
