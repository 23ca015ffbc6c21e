/** Changes a source's value before it is used: see transformField in libs/datasets. */
export const fieldTransforms = [
  'after-think',
  'within-think',
  'gsm8k',
  'first-of-list',
  'first-user-turn',
  'first-assistant-turn',
] as const;
export type FieldTransform = (typeof fieldTransforms)[number];

/** What becomes of a row whose answer is missing or longer than the study allows. */
export const answerFallbacks = ['teacher', 'set-aside'] as const;
export type AnswerFallback = (typeof answerFallbacks)[number];

/** Where a field's value comes from: a column of the row, or the same constant for every row. */
export interface FieldMapping {
  /** With a full stop for a value within a value: `score.accuracy`. */
  readonly column?: string;
  readonly constant?: string;
  /** The source's words for ours: `{ toxic: unsafe }`. A value that isn't named here is set aside. */
  readonly values?: Readonly<Record<string, string>>;
  readonly transform?: FieldTransform;
}

export interface AnswerMapping {
  readonly column: string;
  readonly transform?: FieldTransform;
  /** `teacher`: the teacher writes the answer. `set-aside`: the row is not used, as the teacher can't know it. */
  readonly fallback: AnswerFallback;
}

/** How the columns of a data set become the fields of a prompt. */
export interface ColumnMapping {
  /** Left out where the source has no ids: the row's number is taken. */
  readonly id?: FieldMapping;
  readonly prompt: FieldMapping;
  readonly label: FieldMapping;
  readonly kind: FieldMapping;
  /** Left out where the source has no categories. */
  readonly category?: FieldMapping;
  /** Left out where the source has no answers: the teacher writes them. */
  readonly answer?: AnswerMapping;
  /** The source's own reasoning, for the arm `policy-cot`. Left out where the source has none. */
  readonly trace?: FieldMapping;
  /** A number that tells how good or how difficult the source holds the row to be; higher is better. */
  readonly score?: FieldMapping;
}
