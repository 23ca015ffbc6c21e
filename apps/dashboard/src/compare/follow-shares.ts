import type { ArmStructure } from '@retrace/contracts';

/** Of the times that a step is left, the shares that go to each other; null where it never is. */
export interface FollowShares {
  readonly from: string;
  readonly total: number;
  readonly cells: readonly { readonly to: string; readonly share: number | null }[];
}

export function followShares({ from, to, counts }: NonNullable<ArmStructure['transitions']>): readonly FollowShares[] {
  return from.map((type, row) => {
    const ofRow = to.map((_, column) => counts[row]?.[column] ?? 0);
    const total = ofRow.reduce((sum, one) => sum + one, 0);
    return {
      from: type,
      total,
      cells: to.map((next, column) => ({ to: next, share: total === 0 ? null : (ofRow[column] ?? 0) / total })),
    };
  });
}
