import { createHash } from 'node:crypto';

import type { StudyView } from '@retrace/contracts';

/**
 * The strong ETag of a study: its revision, and a hash of all that is shown, which is not the same in every version of
 * Retrace.
 */
export function studyTag(view: StudyView): string {
  const shown = createHash('sha256').update(JSON.stringify(view)).digest('hex').slice(0, 16);
  return `"${view.revision}-${shown}"`;
}

/**
 * The revisions that an `If-Match` header names, as ETags or as `"7"`. Undefined when any will do: there is no header, or
 * it is `*`. A tag that is not of this form names none.
 */
export function revisionsIn(ifMatch: string | undefined): readonly number[] | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  return ifMatch.split(',').flatMap((tag) => {
    const revision = /^\s*"(\d+)(?:-[0-9a-f]+)?"\s*$/.exec(tag)?.[1];
    return revision === undefined ? [] : [Number(revision)];
  });
}
