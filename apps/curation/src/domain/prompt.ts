import type { PromptKind } from '@retrace/study';

export const promptLabels = ['unsafe', 'safe'] as const;

/** What the source says of a prompt: whether it asks for harm. */
export type PromptLabel = (typeof promptLabels)[number];

/** The answer that the source has for a prompt; without one, the teacher writes it. */
export type PromptAnswer = { readonly kind: 'given'; readonly text: string } | { readonly kind: 'none' };

/** A prompt that every trained arm is trained on. */
export interface Prompt {
  /** Unique in a study: `<data set>:<id in the data set>`. */
  readonly id: string;
  readonly dataset: string;
  readonly prompt: string;
  readonly label: PromptLabel;
  readonly kind: PromptKind;
  readonly category: string;
  readonly answer: PromptAnswer;
}

/** A row that was understood, and may become a prompt of the study. */
export interface PromptCandidate extends Prompt {
  /** Where it stands in its file: see SourceRow. */
  readonly row: number;
}

/** A prompt of a benchmark, which no training prompt may repeat. */
export interface BenchmarkPrompt {
  readonly id: string;
  readonly dataset: string;
  readonly prompt: string;
}

/** The prompt as it is stored: field order is fixed, so that the same prompts give the same bytes. */
export function toPrompt({ id, dataset, prompt, label, kind, category, answer }: PromptCandidate): Prompt {
  return { id, dataset, prompt, label, kind, category, answer };
}
