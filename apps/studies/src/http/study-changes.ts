import type { StudyView } from '@retrace/contracts';
import { concatMap, distinctUntilChanged, filter, takeWhile, timer, type Observable } from 'rxjs';

import type { StudyStore } from '../storage/study-store.js';
import { toView } from './study-view.js';

const LOOK_EVERY_MS = 300;

/**
 * A study as it is, and again after every change until it has ended. It is read from the database, so that it does not
 * matter which replica of the service took the change in.
 */
export function studyChanges(studies: StudyStore, id: string): Observable<StudyView> {
  return timer(0, LOOK_EVERY_MS).pipe(
    concatMap(() => studies.find(id)),
    filter((stored) => stored !== undefined),
    distinctUntilChanged((before, after) => before.study.revision === after.study.revision),
    concatMap(async (stored) => toView(stored)),
    takeWhile(({ state }) => state === 'running', true),
  );
}
