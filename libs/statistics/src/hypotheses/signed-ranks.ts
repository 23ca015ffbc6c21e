export interface SignedRanks {
  /** Differences that are not 0. */
  readonly count: number;
  /** Sum of the ranks of positive differences, by size. */
  readonly positiveRankSum: number;
  /** Σ(t³ − t) over groups of t differences of equal size; 0 when all sizes are distinct. */
  readonly tieTerm: number;
}

/** Ranks the sizes of differences that are not 0 from 1; those of equal size share their mean rank. */
export function signedRanks(differences: readonly number[]): SignedRanks {
  const bySize = differences.filter((value) => value !== 0).toSorted((a, b) => Math.abs(a) - Math.abs(b));
  let positiveRankSum = 0;
  let tieTerm = 0;
  let before = 0;
  for (const tied of Map.groupBy(bySize, Math.abs).values()) {
    const meanRank = before + (tied.length + 1) / 2;
    positiveRankSum += meanRank * tied.filter((value) => value > 0).length;
    tieTerm += tied.length ** 3 - tied.length;
    before += tied.length;
  }
  return { count: bySize.length, positiveRankSum, tieTerm };
}
