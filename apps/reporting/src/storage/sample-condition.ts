import type { SampleFacet } from '@retrace/contracts';
import { storableText } from '@retrace/persistence';

import { noValue, type FacetFilter } from '../domain/sample-index/sample-filter.js';

/** What a query looks for: SQL after `WHERE`, and the values of its parameters. */
export interface SampleCondition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** How each facet's value is read from a row of `samples s`. */
export const facetColumns: Readonly<Record<SampleFacet, string>> = {
  arm: 's.arm',
  seed: `coalesce(s.seed::text, '${noValue}')`,
  benchmark: 's.benchmark',
  attack: `coalesce(s.attack, '${noValue}')`,
  category: 's.category',
  outcome: 's.outcome',
  structure: 's.structure',
  flagged: 's.flagged::text',
  corrected: 's.corrected::text',
};

/** Samples of a study that pass the filters on facets. */
export function facetCondition(studyId: string, facets: FacetFilter): SampleCondition {
  const wanted = Object.entries(facetColumns).flatMap(([facet, column]) => {
    const values = facets[facet as SampleFacet]; // the columns' own keys
    return values === undefined ? [] : [{ column, values }];
  });
  const marked = facets.flagged?.join() === 'true' || facets.corrected?.join() === 'true';
  return {
    sql: [
      's.study_id = $1',
      // implied by the others: it lets the index of the few samples be used that someone has looked at
      ...(marked ? ['(s.flagged OR s.corrected)'] : []),
      ...wanted.map(({ column }, place) => `${column} = ANY($${place + 2}::text[])`),
    ].join(' AND '),
    parameters: [studyId, ...wanted.map(({ values }) => values)],
  };
}

/** How words are looked for: as words, or, where no sample has them as such, as a part of the text. */
export type WordSearch = 'words' | 'part';

/** The condition with words to be found in `sample_texts t`. */
export function withWords({ sql, parameters }: SampleCondition, words: string, search: WordSearch): SampleCondition {
  const parameter = `$${parameters.length + 1}`;
  const folded = `lower(${parameter}::text COLLATE pg_c_utf8)`;
  const text = `lower((t.prompt || ' ' || t.answer) COLLATE pg_c_utf8)`;
  const found =
    search === 'words' ? `t.words @@ websearch_to_tsquery('simple', ${folded})` : `strpos(${text}, ${folded}) > 0`;
  return { sql: `${sql} AND ${found}`, parameters: [...parameters, storableText(words)] };
}
