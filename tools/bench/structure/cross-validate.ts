import { agreementOf, confusion, lexicalRules, ruleClassifier } from '@retrace/reasoning';

import type { GoldTrace } from '../../../libs/reasoning/testing/gold-traces.ts';
import type { ScoredTrace } from './score-traces.ts';

type Rules = typeof lexicalRules;

export interface CrossValidated {
  /** Every trace, labelled by rules that were chosen without it; in the order given. */
  readonly traces: readonly ScoredTrace[];
  /** How many rules were dropped, fold by fold. */
  readonly dropped: readonly number[];
}

/**
 * Leaves out a fold of the traces at a time, drops the rules that do not pay on the others, and labels the fold by the
 * rest. It shows how far the choice of rules fits the traces, not their wording: that was written with all in view.
 */
export function crossValidate(gold: readonly GoldTrace[], folds: number, rules: Rules = lexicalRules): CrossValidated {
  const kept = Array.from({ length: folds }, (_, fold) =>
    rulesThatPay(
      rules,
      gold.filter((__, index) => index % folds !== fold),
    ),
  );
  return {
    traces: gold.map((trace, index) => labelledBy(kept[index % folds] ?? rules, trace)),
    dropped: kept.map(({ length }) => rules.length - length),
  };
}

/** From the last rule to the first, a rule goes when macro-F1 is no lower without it. */
function rulesThatPay(rules: Rules, traces: readonly GoldTrace[]): Rules {
  let kept = rules;
  let best = macroF1(kept, traces);
  for (const rule of rules.toReversed()) {
    const without = kept.filter((other) => other !== rule);
    const reached = macroF1(without, traces);
    if (reached < best) continue;
    kept = without;
    best = reached;
  }
  return kept;
}

function macroF1(rules: Rules, traces: readonly GoldTrace[]): number {
  const scored = traces.map((trace) => labelledBy(rules, trace));
  const counts = confusion(
    scored.flatMap(({ gold }) => gold.labels),
    scored.flatMap(({ given }) => given),
  );
  return agreementOf(counts)?.macroF1 ?? 0;
}

/** A trace, labelled by some of the lexical classifier's rules. */
export function labelledBy(rules: Rules, gold: GoldTrace): ScoredTrace {
  return {
    gold,
    given: ruleClassifier(rules)
      .classify(gold.sentences)
      .map(({ label }) => label),
  };
}
