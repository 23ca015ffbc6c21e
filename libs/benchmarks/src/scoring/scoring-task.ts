/** An answer that is scored by a program of its own: the worker's `score`. */
export type ScoringTask =
  | { readonly kind: 'mathematics'; readonly answer: string; readonly gold: string }
  /** A program that ends with its tests. */
  | { readonly kind: 'code'; readonly program: string };

/** What was found in an answer, and whether it is right. Nothing was found where there is no answer, or no score of it. */
export interface RightOrWrong {
  readonly extracted: string | null;
  readonly correct: boolean;
  /** Why an answer has no score. */
  readonly problem?: string;
}
