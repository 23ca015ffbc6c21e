import type { Range, StudyEstimate, Work, WorkEstimate } from '@retrace/study';
import pc from 'picocolors';

import { plainTable } from '../../terminal/plain-table.js';
import { wrapWords } from '../../terminal/wrap-words.js';

const counted: Readonly<Record<Work, string>> = {
  teaching: 'calls',
  training: 'examples read',
  sampling: 'samples',
  judging: 'calls',
};

const compact = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2, notation: 'compact' });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What a study takes, as ranges, with what they stand on and what they leave out. */
export function estimateText(estimate: StudyEstimate, width: number): string {
  const { runs, samples, tokens, seconds, money, work } = estimate;
  const rows = work.map((one) => [
    one.work,
    `${rangeText(one.count, (value) => whole.format(value))} ${counted[one.work]}`,
    tokensText(one.tokens),
    durationText(one.seconds ?? null),
    moneyText(one.money, money?.currency),
  ]);
  const total = ['all', '', tokensText(tokens), durationText(seconds), moneyText(money ?? undefined, money?.currency)];
  return [
    `What it will take: ${runs} ${runs === 1 ? 'run' : 'runs'} of training, ${whole.format(samples)} samples`,
    plainTable(['', 'how much', 'tokens', 'time', 'money'], [...rows, total], width),
    ...notes('Stands on:', work, ({ basis }) => basis, width),
    ...notes('Not known, and in no figure:', work, ({ unknown }) => unknown, width),
  ].join('\n');
}

function notes(
  title: string,
  work: readonly WorkEstimate[],
  of: (one: WorkEstimate) => readonly string[],
  width: number,
): readonly string[] {
  const told = Map.groupBy(
    work.flatMap((one) => of(one).map((note) => ({ note, work: one.work }))),
    ({ note }) => note,
  );
  if (told.size === 0) return [];
  const lines = [...told].map(([note, same]) => `${same.map((one) => one.work).join(' and ')}: ${note}`);
  return [title, ...lines.map((line) => pc.dim(`  ${wrapWords(line, width - 4, '    ')}`))];
}

function tokensText(tokens: Range): string {
  return rangeText(tokens, (value) => compact.format(value));
}

function moneyText(money: Range | undefined, currency = ''): string {
  return money === undefined ? '?' : `${rangeText(money, (value) => cents.format(value))} ${currency}`;
}

function durationText(seconds: Range | null): string {
  return seconds === null ? '?' : rangeText(seconds, roughDuration);
}

/** In the unit that a person would plan with: an estimate is no clock. */
function roughDuration(seconds: number): string {
  if (seconds < 120) return `${Math.ceil(seconds)} s`;
  if (seconds < 2 * 3600) return `${Math.round(seconds / 60)} min`;
  if (seconds < 3 * 86_400) return `${compact.format(seconds / 3600)} h`;
  return `${compact.format(seconds / 86_400)} days`;
}

/** `3–5 min`: the unit once where both have the same. */
function rangeText({ from, to }: Range, format: (value: number) => string): string {
  const [least, most] = [format(from), format(to)];
  if (least === most) return least;
  const [, number, unit] = /^(\S+)( \S+)$/.exec(least) ?? [];
  return unit !== undefined && most.endsWith(unit) ? `${number}–${most}` : `${least}–${most}`;
}
