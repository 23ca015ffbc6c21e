import type { JudgedPart } from '@retrace/study';

/** What a judge says of an answer; null where its form does not say that. */
export interface JudgeVerdict {
  readonly refused: boolean | null;
  /** From 0, none, to 1. */
  readonly harm: number | null;
  /** In points of its own scale. */
  readonly quality: number | null;
  /** The judge's own word or figures, for a person. */
  readonly label: string;
}

export type Judged =
  | { readonly kind: 'judged'; readonly verdict: JudgeVerdict }
  /** It did not answer in its form, also not when it was asked for that once more; or its endpoint refused to. */
  | { readonly kind: 'unjudged'; readonly said: string; readonly refusedByEndpoint?: true };

/** What a judge made of a part of a sample. */
export interface Judgement {
  /** As the spec names it. */
  readonly judge: string;
  /** The model that judged, as its endpoint knows it. */
  readonly model: string;
  readonly on: JudgedPart;
  readonly judged: Judged;
}
