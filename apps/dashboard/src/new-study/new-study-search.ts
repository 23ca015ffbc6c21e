import { someText } from '../shell/search-text.js';

/** What the address of the editor holds. */
export interface NewStudySearch {
  /** The study whose spec it begins with. */
  readonly from?: string | undefined;
}

export function readNewStudySearch(search: Readonly<Record<string, unknown>>): NewStudySearch {
  return { from: someText(search['from']) };
}
