import type { PromptKind } from '@retrace/study';

export const promptLabels = ['unsafe', 'safe'] as const;

/** What the source says of a prompt: whether it asks for harm. */
export type PromptLabel = (typeof promptLabels)[number];

/** The answer that the source has for a prompt; without one, the teacher writes it. */
export type PromptAnswer = { readonly kind: 'given'; readonly text: string } | { readonly kind: 'none' };

/** What the source itself has a model think and say, whole: what the arm `policy-cot` is trained on. */
export interface OwnOutput {
  readonly trace: string;
  readonly answer: string;
}

/** A prompt that every trained arm is trained on: a line of the artifact of `PromptsCurated`. */
export interface CuratedPrompt {
  /** Unique in a study: `<data set>:<id in the data set>`. */
  readonly id: string;
  readonly dataset: string;
  readonly prompt: string;
  readonly label: PromptLabel;
  readonly kind: PromptKind;
  readonly category: string;
  readonly answer: PromptAnswer;
  /** There when the study has the arm `policy-cot` and the source has reasoning of its own. */
  readonly own?: OwnOutput;
}
