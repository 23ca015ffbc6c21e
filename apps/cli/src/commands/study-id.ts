import { NoStudyId } from './study-errors.js';

/** A word that is to be the id of a study. @throws NoStudyId */
export function studyId(word: string): string {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(word)) throw new NoStudyId(word);
  return word;
}
