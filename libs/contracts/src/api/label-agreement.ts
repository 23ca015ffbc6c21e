import type { StepType } from '@retrace/reasoning';

/** A figure with its 95 % interval; null where there is too little to draw from. */
export interface AgreementFigure {
  readonly estimate: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** How well the classifier's labels agree with those that people gave. */
export interface LabelAgreement {
  readonly traces: number;
  readonly sentences: number;
  /** Null without a sentence. */
  readonly accuracy: number | null;
  readonly macroF1: AgreementFigure;
  /** Cohen's. */
  readonly kappa: AgreementFigure;
  readonly classes: readonly {
    readonly type: StepType;
    readonly support: number;
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
  }[];
}

/** The classifier of a study against the labels that people gave its traces. */
export interface StudyLabelAgreement {
  readonly classifier: string;
  /** Who gave labels, by name. */
  readonly by: readonly string[];
  /** Of the sentences that someone labelled. Who marks only what is wrong makes it too low. */
  readonly labelled: LabelAgreement;
  /** Of all sentences of the traces in which someone labelled one, the others taken as agreed with: it may be too high. */
  readonly traces: LabelAgreement;
}
