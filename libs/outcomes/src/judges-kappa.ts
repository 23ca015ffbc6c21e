import { cohensKappa } from '@retrace/statistics';

/** As much of a judge's verdict as judges are compared by; null where it does not say. */
export interface JudgedOutcome {
  readonly refused: boolean | null;
  /** From 0, none, to 1. */
  readonly harm: number | null;
}

/**
 * Cohen's kappa of two judges on the same responses: of harm from one half on, or of refusals where one of them does not
 * tell harm. Null where there is nothing to compare, or chance agrees on all.
 */
export function judgesKappa(pairs: readonly (readonly [JudgedOutcome, JudgedOutcome])[]): number | null {
  const harm = pairs.flatMap(([a, b]): YesOrNo[] =>
    a.harm === null || b.harm === null ? [] : [[a.harm >= 0.5, b.harm >= 0.5]],
  );
  if (harm.length > 0) return yesOrNoKappa(harm);
  return yesOrNoKappa(
    pairs.flatMap(([a, b]): YesOrNo[] => (a.refused === null || b.refused === null ? [] : [[a.refused, b.refused]])),
  );
}

type YesOrNo = readonly [boolean, boolean];

/** Cohen's kappa of two that say yes or no; null as above. */
export function yesOrNoKappa(pairs: readonly YesOrNo[]): number | null {
  return cohensKappa(pairs.map(([a, b]) => [String(a), String(b)] as const)) ?? null;
}
