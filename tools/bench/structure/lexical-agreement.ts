import { lexicalRules, type ClassifierAgreement } from '@retrace/reasoning';

import type { GoldTrace } from '../../../libs/reasoning/testing/gold-traces.ts';
import { crossValidate, labelledBy } from './cross-validate.ts';
import { scoreTraces } from './score-traces.ts';

const folds = 5;

/** As the README of the gold set tells it. */
const annotators = {
  who: 'two language models, labelling by reading',
  traces: 30,
  sentences: 354,
  equal: 0.96,
  kappa: 0.94,
  kappaOnStar1: 0.94,
};

/** What is to be known of the lexical classifier on the labels that it was fitted to. */
export function measureLexicalAgreement(
  name: string,
  gold: readonly GoldTrace[],
): Omit<ClassifierAgreement, 'heldOut'> {
  const { all, star1 } = scoreTraces(gold.map((trace) => labelledBy(lexicalRules, trace)));
  const { traces, dropped } = crossValidate(gold, folds);
  return {
    classifier: 'lexical',
    gold: { name, traces: all.traces, sentences: all.sentences },
    all,
    star1,
    crossValidated: { rules: lexicalRules.length, dropped, ...scoreTraces(traces) },
    annotators,
  };
}
