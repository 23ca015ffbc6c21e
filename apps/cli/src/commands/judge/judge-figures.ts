import { judgesKappa, yesOrNoKappa } from '@retrace/outcomes';

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
      kappaWithWords: yesOrNoKappa(refusals),
    };
  });
}

/** How far two judges agree on what both judged. */
export function kappaBetween(first: readonly JudgedSample[], second: readonly JudgedSample[]): number | null {
  const others = new Map(second.map((sample) => [sample.key, sample]));
  const both = first.flatMap((sample) => {
    const other = others.get(sample.key);
    return other?.isJudged && sample.isJudged ? [[sample, other] as const] : [];
  });
  return judgesKappa(both);
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
