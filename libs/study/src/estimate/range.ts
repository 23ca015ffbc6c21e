/** From the least to the most that something is expected to be. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const zero: Range = { from: 0, to: 0 };

export function sumOf(ranges: readonly Range[]): Range {
  return ranges.reduce((sum, { from, to }) => ({ from: sum.from + from, to: sum.to + to }), zero);
}

export function timesOf({ from, to }: Range, factor: number): Range {
  return { from: from * factor, to: to * factor };
}

/** How long an amount takes at a rate: the least at the fastest, the most at the slowest. */
export function durationOf(amount: Range, perSecond: Range): Range {
  return { from: amount.from / perSecond.to, to: amount.to / perSecond.from };
}
