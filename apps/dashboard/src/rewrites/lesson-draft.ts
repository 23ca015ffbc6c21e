import type { Item } from '@retrace/api-client';

import type { RewriteEdit } from '../api/rewrites-api.js';

/** A rewrite while a person edits it. */
export interface LessonDraft {
  readonly altered: readonly string[];
  readonly plain: readonly string[];
  readonly answer: string;
}

/** What stands there now; of a prompt that nobody has written, as many empty steps as its structures have. */
export function draftOf({ lesson }: Pick<Item, 'lesson'>, steps: { altered: number; plain: number }): LessonDraft {
  if (lesson !== undefined) return { altered: lesson.altered, plain: lesson.plain, answer: lesson.answer };
  const empty = (length: number): readonly string[] => Array.from({ length }, () => '');
  return { altered: empty(steps.altered), plain: empty(steps.plain), answer: '' };
}

/** All of it, since a review takes the place of the one before. Steps that no arm needs, and all empty, are left out. */
export function editOf({ altered, plain, answer }: LessonDraft): RewriteEdit {
  return {
    answer,
    ...(isEmpty(altered) ? {} : { altered: [...altered] }),
    ...(isEmpty(plain) ? {} : { plain: [...plain] }),
  };
}

function isEmpty(texts: readonly string[]): boolean {
  return texts.every((text) => text.trim() === '');
}
