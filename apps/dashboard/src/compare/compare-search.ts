import { someTexts } from '../shell/search-text.js';

/** As the API takes sides. */
export const MOST_SIDES = 20;

/** What the address of a comparison holds. */
export interface CompareSearch {
  /** The sides, the reference first: a study's id, or one of its arms as `id:arm`. */
  readonly of?: readonly string[] | undefined;
}

export function readCompareSearch(search: Readonly<Record<string, unknown>>): CompareSearch {
  const sides = someTexts(search['of']);
  return { of: sides === undefined ? undefined : [...new Set(sides)].slice(0, MOST_SIDES) };
}

export interface SideName {
  readonly studyId: string;
  /** Undefined where every arm is compared. */
  readonly arm: string | undefined;
}

export function sideName(side: string): SideName {
  const [studyId = '', arm] = side.split(':');
  return { studyId, arm };
}
