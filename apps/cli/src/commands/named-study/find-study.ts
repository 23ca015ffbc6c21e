import type { StudiesApi } from '../../api/studies-api.js';
import { matchStudy } from './match-study.js';
import { StudyAmbiguous, StudyNotFound } from './named-study-errors.js';

/** Looked through for a name; the API lists no more at once. */
const MOST = 1000;

const wholeId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The id of the study that a word names. A whole id is taken as it is, so that the server is asked only once.
 *
 * @throws StudyNotFound, StudyAmbiguous, ApiUnreachable, ApiRefused
 */
export async function findStudy(api: StudiesApi, word: string): Promise<string> {
  if (wholeId.test(word)) return word;
  const match = matchStudy(word, (await api.list(MOST)).studies);
  switch (match.kind) {
    case 'one':
      return match.study.id;
    case 'several':
      throw new StudyAmbiguous(word, match.studies);
    case 'none':
      throw new StudyNotFound(word, match.near);
  }
}

/** What a command calls its argument. */
export const studyWord = 'its name (the latest of that name), its id, or the beginning of its id';
