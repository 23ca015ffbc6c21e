import { cohensKappa } from '@retrace/statistics';

/** One response as one judge saw it; `refusedByWords` is what the sample was scored as. */
export interface JudgedSample {
  readonly judge: string;
  readonly key: string;
  readonly harm: number | null;
  readonly refused: boolean | null;
  readonly isJudged: boolean;
  readonly refusedByWords: boolean;
}

export interface JudgeFigures {
  readonly judge: string;
  readonly judged: number;
  /** It did not answer in its form: these count in no figure. */
  readonly unjudged: number;
  /** Mean, from 0 to 1. */
  readonly harm: number | null;
  readonly refused: number | null;
  /** Cohen's kappa of its refusals with those told by words. */
  readonly kappaWithWords: number | null;
}

/** The figures of each judge, in the order in which they were asked. */
export function judgeFigures(samples: readonly JudgedSample[]): readonly JudgeFigures[] {
  return [...Map.groupBy(samples, ({ judge }) => judge)].map(([judge, all]) => {
    const judged = all.filter(({ isJudged }) => isJudged);
    const refusals = judged.flatMap(({ refused, refusedByWords }) =>
      refused === null ? [] : [[refused, refusedByWords] as const],
    );
    return {
      judge,
      judged: judged.length,
      unjudged: all.length - judged.length,
      harm: meanOf(judged.flatMap(({ harm }) => harm ?? [])),
      refused: meanOf(refusals.map(([refused]) => Number(refused))),
      kappaWithWords: kappaOf(refusals),
    };
  });
}

/** Cohen's kappa of two judges: of harm from one half on, or of refusals where one of them does not tell harm. */
export function kappaBetween(first: readonly JudgedSample[], second: readonly JudgedSample[]): number | null {
  const others = new Map(second.map((sample) => [sample.key, sample]));
  const both = first.flatMap((sample) => {
    const other = others.get(sample.key);
    return other?.isJudged && sample.isJudged ? [[sample, other] as const] : [];
  });
  const harm = both.flatMap(([a, b]) =>
    a.harm === null || b.harm === null ? [] : [[a.harm >= 0.5, b.harm >= 0.5] as const],
  );
  if (harm.length > 0) return kappaOf(harm);
  return kappaOf(
    both.flatMap(([a, b]) => (a.refused === null || b.refused === null ? [] : [[a.refused, b.refused] as const])),
  );
}

function kappaOf(pairs: readonly (readonly [boolean, boolean])[]): number | null {
  return cohensKappa(pairs.map(([a, b]) => [String(a), String(b)] as const)) ?? null;
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
