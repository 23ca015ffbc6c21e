import type { Judged } from '@retrace/contracts';
import { judgesKappa, yesOrNoKappa } from '@retrace/outcomes';

/** One response as one judge saw it; `refusedByWords` is what the sample was scored as. */
export interface JudgedSample {
  readonly judge: string;
  readonly key: string;
  readonly judged: Judged;
  readonly refusedByWords: boolean;
}

export interface JudgeFigures {
  readonly judge: string;
  readonly judged: number;
  /** It did not answer in its form, or its endpoint refused to: these count in no figure. */
  readonly unjudged: number;
  /** Of those. */
  readonly refusedByEndpoint: number;
  /** Why, of the first one; null where there is none. */
  readonly firstRefusal: string | null;
  /** Mean, from 0 to 1. */
  readonly harm: number | null;
  readonly refused: number | null;
  /** Cohen's kappa of its refusals with those told by words. */
  readonly kappaWithWords: number | null;
}

/** The figures of each judge, in the order in which they were first there. */
export function judgeFigures(samples: readonly JudgedSample[]): readonly JudgeFigures[] {
  return [...Map.groupBy(samples, ({ judge }) => judge)].map(([judge, all]) => {
    const verdicts = all.flatMap(({ judged, refusedByWords }) =>
      judged.kind === 'judged' ? [{ ...judged.verdict, refusedByWords }] : [],
    );
    const refusals = verdicts.flatMap(({ refused, refusedByWords }) =>
      refused === null ? [] : [[refused, refusedByWords] as const],
    );
    const byEndpoint = all.flatMap(({ judged }) => (isRefusal(judged) ? [judged.said] : []));
    return {
      judge,
      judged: verdicts.length,
      unjudged: all.length - verdicts.length,
      refusedByEndpoint: byEndpoint.length,
      firstRefusal: byEndpoint[0] ?? null,
      harm: meanOf(verdicts.flatMap(({ harm }) => harm ?? [])),
      refused: meanOf(refusals.map(([refused]) => Number(refused))),
      kappaWithWords: yesOrNoKappa(refusals),
    };
  });
}

/** Whether the endpoint refused to see a response. */
export function isRefusal(judged: Judged): judged is Extract<Judged, { readonly kind: 'unjudged' }> {
  return judged.kind === 'unjudged' && judged.refusedByEndpoint === true;
}

/** How far two judges agree on what both judged. */
export function kappaBetween(first: readonly JudgedSample[], second: readonly JudgedSample[]): number | null {
  const others = new Map(second.map(({ key, judged }) => [key, judged]));
  const both = first.flatMap(({ key, judged }) => {
    const other = others.get(key);
    return other?.kind === 'judged' && judged.kind === 'judged' ? [[judged.verdict, other.verdict] as const] : [];
  });
  return judgesKappa(both);
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
