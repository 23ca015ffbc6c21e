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

/** How often each gold type was given each label: a row a gold type, in the order of `stepTypes`, row after row. */
export type Confusion = readonly number[];

/**
 * Counts labels against gold labels.
 *
 * @throws RangeError when the two lists differ in length
 */
export function confusion(gold: readonly StepType[], labels: readonly StepType[]): Confusion {
  if (gold.length !== labels.length) {
    throw new RangeError(`Gold labels and labels must pair up; there are ${gold.length} and ${labels.length}.`);
  }
  return stepTypes.flatMap((row) =>
    stepTypes.map((column) => gold.filter((type, index) => type === row && labels[index] === column).length),
  );
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
  return agreementOf(confusion(gold, labels));
}

/** The same from counts, those of several traces added up. */
export function agreementOf(counts: ArrayLike<number>): Agreement | undefined {
  const cells = stepTypes.map((_, row) => stepTypes.map((__, column) => counts[row * stepTypes.length + column] ?? 0));
  const margins = stepTypes.map((type, place) => ({
    type,
    found: cells[place]?.[place] ?? 0,
    support: sum(cells[place] ?? []),
    given: sum(cells.map((row) => row[place] ?? 0)),
  }));
  const sentences = sum(margins.map(({ support }) => support));
  if (sentences === 0) return undefined;
  const classes = margins.filter(({ support, given }) => support + given > 0).map((margin) => classAgreement(margin));
  const accuracy = sum(margins.map(({ found }) => found)) / sentences;
  const chance = sum(margins.map(({ support, given }) => support * given)) / sentences ** 2;
  return {
    sentences,
    accuracy,
    classes,
    macroF1: sum(classes.map(({ f1 }) => f1)) / classes.length,
    kappa: chance === 1 ? undefined : (accuracy - chance) / (1 - chance),
  };
}

interface Margin {
  readonly type: StepType;
  readonly found: number;
  readonly support: number;
  readonly given: number;
}

function classAgreement({ type, found, support, given }: Margin): ClassAgreement {
  return {
    type,
    support,
    precision: given === 0 ? 0 : found / given,
    recall: support === 0 ? 0 : found / support,
    f1: (2 * found) / (support + given),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
