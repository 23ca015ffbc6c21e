import type { Estimate } from '../intervals/interval.js';
import { twoSidedZ } from '../normal.js';
import { rate, type Proportion } from '../outcomes/proportion.js';

export interface OddsRatio extends Estimate {
  /** True when 0.5 was added to every cell because one was empty. */
  readonly corrected: boolean;
}

/**
 * Odds of success in the first sample over those in the second, (a/b) / (c/d), with Woolf's interval
 * exp(ln OR ± z √(1/a + 1/b + 1/c + 1/d)). When a cell is empty, 0.5 is added to all four.
 * Sources: B. Woolf, Ann. Hum. Genet. 19 (1955); J. B. S. Haldane, Ann. Hum. Genet. 20 (1956); F. J. Anscombe,
 * Biometrika 43 (1956).
 */
export function oddsRatio(first: Proportion, second: Proportion, confidence = 0.95): OddsRatio {
  const cells = [...oddsCells(first), ...oddsCells(second)] as const;
  const corrected = cells.some((cell) => cell === 0);
  const addend = corrected ? 0.5 : 0;
  const [a, b, c, d] = [cells[0] + addend, cells[1] + addend, cells[2] + addend, cells[3] + addend];
  const logOdds = Math.log((a * d) / (b * c));
  const half = twoSidedZ(confidence) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return {
    estimate: Math.exp(logOdds),
    interval: { lower: Math.exp(logOdds - half), upper: Math.exp(logOdds + half) },
    corrected,
  };
}

/** Successes and failures. */
function oddsCells(proportion: Proportion): readonly [number, number] {
  rate(proportion);
  return [proportion.successes, proportion.trials - proportion.successes];
}
