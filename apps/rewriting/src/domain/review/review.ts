import { EditInvalid } from '../rewriting-errors.js';
import type { Lesson, TaughtPrompt } from '../lesson.js';

/** What a person has put in place of a teacher's words. */
export interface LessonEdit {
  readonly answer?: string;
  /** The steps of the study's structure, in its order, as they stand in a trace. */
  readonly altered?: readonly string[];
  /** Those of the default structure. */
  readonly plain?: readonly string[];
}

/** What a person has decided about one prompt's rewrite. */
export type Review =
  | { readonly verdict: 'accepted'; readonly edit?: LessonEdit; readonly note?: string }
  | { readonly verdict: 'rejected'; readonly note?: string };

/**
 * A prompt as its review leaves it: a rejected one is set aside, and an edited one has the person's words. Words in
 * place of all that a teacher should have written also mend a prompt that was set aside. The checks of examples follow.
 */
export function reviewed(taught: TaughtPrompt, review: Review | undefined): TaughtPrompt {
  if (review === undefined) return taught;
  const { prompt } = taught;
  if (review.verdict === 'rejected') {
    const reason = review.note === undefined ? 'a person rejected it' : `a person rejected it: ${review.note}`;
    return { prompt, taught: { kind: 'set-aside', cause: 'rejected', counted: ['rejected'], reasons: [reason] } };
  }
  const { edit } = review;
  if (edit === undefined) return taught;
  if (taught.taught.kind === 'taught')
    return { prompt, taught: { kind: 'taught', lesson: edited(taught.taught.lesson, edit) } };
  const { answer, altered, plain = [] } = edit;
  if (answer === undefined || altered === undefined) return taught;
  const assessment = prompt.label === 'unsafe' ? 'harmful' : 'safe';
  return { prompt, taught: { kind: 'taught', lesson: { answer, assessment, altered, plain } } };
}

function edited(lesson: Lesson, edit: LessonEdit): Lesson {
  assertSameSteps('altered', lesson.altered, edit.altered);
  assertSameSteps('plain', lesson.plain, edit.plain);
  return { ...lesson, ...edit };
}

function assertSameSteps(which: string, were: readonly string[], are: readonly string[] | undefined): void {
  if (are !== undefined && are.length !== were.length) throw new EditInvalid(which, were.length, are.length);
}
