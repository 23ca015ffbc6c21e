import type { ClassAgreement } from '../metrics/agreement.js';

/** A figure with its bootstrap interval at 95 %, whole traces resampled. */
export interface MeasuredFigure {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** How well labels agree with gold labels, over some traces. */
export interface AgreementReport {
  readonly traces: number;
  readonly sentences: number;
  readonly accuracy: number;
  readonly macroF1: MeasuredFigure;
  readonly kappa: MeasuredFigure;
  readonly classes: readonly ClassAgreement[];
}

/** On all traces of a gold set, and on those from STAR-1 alone: the solutions of sums among the rest are easy. */
export interface AgreementReports {
  readonly all: AgreementReport;
  readonly star1: AgreementReport;
}

/** On the held-out traces: their sentences were labelled once, and the classifier was finished without a look at them. */
export interface HeldOutAgreement extends AgreementReport {
  readonly name: string;
  readonly labelledBy: string;
  /**
   * Sentences without a label, and labels without their sentence: what segmentation parts otherwise than when the labels
   * were given. Neither is scored.
   */
  readonly unmatched: { readonly sentences: number; readonly labels: number };
}

/** What is known of a classifier's agreement with readers. */
export interface ClassifierAgreement extends AgreementReports {
  readonly classifier: string;
  /**
   * The figure that matters most, and the one to show first: all others here are of labels that the classifier was fitted
   * to, so they say less of how it does on a new trace.
   */
  readonly heldOut: HeldOutAgreement;
  readonly gold: { readonly name: string; readonly traces: number; readonly sentences: number };
  /** Each fold scored by the rules that pay on the other folds. */
  readonly crossValidated: AgreementReports & {
    readonly rules: number;
    /** How many of the rules were left out, fold by fold. */
    readonly dropped: readonly number[];
  };
  /** How well the annotators agree with each other: what no classifier can be expected to pass. */
  readonly annotators: {
    readonly who: string;
    readonly traces: number;
    readonly sentences: number;
    readonly equal: number;
    readonly kappa: number;
    readonly kappaOnStar1: number;
  };
}
