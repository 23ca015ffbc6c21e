import type { Estimated, NoInterval } from '../../resampling/estimated.js';
import { notMeasured } from '../../wording.js';
import type { GradedDifference } from '../utility/graded-difference.js';

/** `−0.012, −0.020 to −0.004`: of a measure, in its own unit. */
export function gradedRange({ measured }: GradedDifference): string {
  return `${signedDecimal(measured.estimate)}, ${intervalWords(measured)}`;
}

/** The figures of a clause: what there was to lose stands beside the difference. */
export function gradedObservation({ measured, base, alttrain, lowest }: GradedDifference): string {
  const { estimate, prompts } = measured;
  const cautious =
    lowest.estimate === estimate
      ? ''
      : `; ${signedDecimal(lowest.estimate)} if what is missing or could not be scored counts against alttrain`;
  return (
    `${signedDecimal(estimate)} (${intervalWords(measured)}), ${decimal(base)} in base and ${decimal(alttrain)} in ` +
    `alttrain, ${prompts} pairs${cautious}`
  );
}

/** `−0.200 to +0.100`: how far what is not known could move it. */
export function gradedBounds({ lowest, highest }: GradedDifference): string {
  return `${signedDecimal(lowest.estimate)} to ${signedDecimal(highest.estimate)}`;
}

function intervalWords({ interval, noInterval }: Estimated): string {
  if (interval !== null) return `${signedDecimal(interval.lower)} to ${signedDecimal(interval.upper)}`;
  return `no interval, as ${whyNone[noInterval ?? 'nothing-measured']}`;
}

const whyNone: Readonly<Record<NoInterval, string>> = {
  'nothing-measured': 'nothing was measured',
  'one-prompt': 'a single prompt shows no spread',
  'too-few-prompts': 'there are too few prompts',
  'no-spread': 'all prompts differ by the same',
};

/** A difference of means: `+0.012`, `−0.004`, `0`. */
function signedDecimal(value: number | null): string {
  if (value === null) return notMeasured;
  const digits = Math.abs(value).toFixed(3);
  if (Number(digits) === 0) return '0';
  return value > 0 ? `+${digits}` : `−${digits}`;
}

function decimal(value: number | null): string {
  return value === null ? notMeasured : value.toFixed(3);
}
