import { stepTypes, type StepType } from '../step-type.js';

/** How well one step type is found. */
export interface ClassAgreement {
  readonly type: StepType;
  /** Gold sentences of the type. */
  readonly support: number;
  /** Right labels among those given; 0 when the type was never given. */
  readonly precision: number;
  /** Gold sentences found; 0 when gold has none. */
  readonly recall: number;
  /** Harmonic mean of both; 0 when both are. */
  readonly f1: number;
}

export interface Agreement {
  readonly sentences: number;
  readonly accuracy: number;
  /** Types that occur in gold or among the labels given, in the order of `stepTypes`. */
  readonly classes: readonly ClassAgreement[];
  /** Mean F1 over `classes`. */
  readonly macroF1: number;
  /** Undefined when chance alone would agree on everything (one type throughout). */
  readonly kappa: number | undefined;
}

/**
 * Agreement of labels with gold labels: precision TP/(TP+FP), recall TP/(TP+FN), F1, their macro mean, and Cohen's
 * κ = (pₒ − pₑ) / (1 − pₑ).
 * Sources: C. J. van Rijsbergen, Information Retrieval, 2nd ed. (1979), ch. 7; J. Cohen, "A coefficient of agreement for
 * nominal scales", Educ. Psychol. Meas. 20 (1960).
 *
 * @returns undefined without sentences
 * @throws RangeError when the two lists differ in length
 */
export function agreement(gold: readonly StepType[], labels: readonly StepType[]): Agreement | undefined {
  if (gold.length !== labels.length) {
    throw new RangeError(`Gold labels and labels must pair up; there are ${gold.length} and ${labels.length}.`);
  }
  if (gold.length === 0) return undefined;
  const classes = stepTypes
    .filter((type) => gold.includes(type) || labels.includes(type))
    .map((type) => classAgreement(type, gold, labels));
  const accuracy = gold.filter((type, index) => type === labels[index]).length / gold.length;
  return {
    sentences: gold.length,
    accuracy,
    classes,
    macroF1: classes.reduce((sum, { f1 }) => sum + f1, 0) / classes.length,
    kappa: cohensKappa(accuracy, chanceAgreement(gold, labels)),
  };
}

function classAgreement(type: StepType, gold: readonly StepType[], labels: readonly StepType[]): ClassAgreement {
  const support = count(gold, type);
  const given = count(labels, type);
  const found = gold.filter((label, index) => label === type && labels[index] === type).length;
  return {
    type,
    support,
    precision: given === 0 ? 0 : found / given,
    recall: support === 0 ? 0 : found / support,
    f1: (2 * found) / (support + given),
  };
}

function chanceAgreement(gold: readonly StepType[], labels: readonly StepType[]): number {
  return stepTypes.reduce((sum, type) => sum + (count(gold, type) * count(labels, type)) / gold.length ** 2, 0);
}

function cohensKappa(observed: number, expected: number): number | undefined {
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

function count(labels: readonly StepType[], type: StepType): number {
  return labels.filter((label) => label === type).length;
}
