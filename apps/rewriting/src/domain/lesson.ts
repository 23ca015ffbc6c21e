import type { CuratedPrompt } from '@retrace/contracts';

/** What a request is taken for: a harmful one is refused. */
export type Assessment = 'harmful' | 'safe';

/** What the source takes it for, which is no proof. */
export function assessmentOfLabel({ label }: Pick<CuratedPrompt, 'label'>): Assessment {
  return label === 'unsafe' ? 'harmful' : 'safe';
}

/** What a teacher has to say to one prompt. The examples of all arms are put together from it. */
export interface Lesson {
  /** The same in every arm. */
  readonly answer: string;
  /** Decision and answer have to follow it. */
  readonly assessment: Assessment;
  /** The steps of the study's structure, in its order, each as it stands in a trace. */
  readonly altered: readonly string[];
  /** Those of the default structure; empty when no arm needs them. */
  readonly plain: readonly string[];
}

/**
 * - `no-answer`: nobody gave one, and the teacher knows none.
 * - `not-taught`: what the teacher wrote can't be used.
 * - `rejected`: a person said no.
 * - `check-failed`: an example is not what its arm promises.
 */
export type SetAsideCause = 'no-answer' | 'not-taught' | 'rejected' | 'check-failed';

/** Why a prompt is not trained on. */
export interface WhySetAside {
  readonly cause: SetAsideCause;
  /** Words to count by, such as those of RewriteReason. */
  readonly counted: readonly string[];
  /** For a person. */
  readonly reasons: readonly string[];
}

/** What came of asking a teacher. */
export type Taught =
  | { readonly kind: 'taught'; readonly lesson: Lesson }
  | ({ readonly kind: 'set-aside' } & WhySetAside);

/** A prompt with what its teacher said: whoever that is, this is all that the arms are made from. */
export interface TaughtPrompt {
  readonly prompt: CuratedPrompt;
  readonly taught: Taught;
}
