/** An answer that is scored by a program of its own: the worker's `score`. */
export type ScoringTask =
  | { readonly kind: 'mathematics'; readonly answer: string; readonly gold: string }
  /** A program that ends with its tests. */
  | { readonly kind: 'code'; readonly program: string }
  | { readonly kind: 'summary'; readonly answer: string; readonly references: readonly string[] };

/** What the program says of an answer. */
export type TaskScore =
  /** What was found in it; null where there was nothing to be found. */
  | { readonly kind: 'decided'; readonly extracted: string | null; readonly correct: boolean }
  /** Figures from 0 to 1, by name. */
  | { readonly kind: 'measured'; readonly measures: Readonly<Record<string, number>> }
  | { readonly kind: 'unscored'; readonly problem: string };
