import { sampleFacets, type SampleFacet } from '@retrace/contracts';

import { noValue, type FacetFilter, type SampleFilter } from '../domain/sample-index/sample-filter.js';
import { searchedWords } from './searched-words.js';

/** What a query looks for: SQL after `FROM` and after `WHERE`, and the values of its parameters. */
export interface SampleCondition {
  readonly from: string;
  readonly where: string;
  readonly parameters: readonly unknown[];
}

/** Facets by which samples of one kind are alike, as they are read from `sample_kinds k`. */
const kindColumns = {
  arm: 'k.arm',
  seed: `coalesce(k.seed::text, '${noValue}')`,
  benchmark: 'k.benchmark',
  attack: `coalesce(k.attack, '${noValue}')`,
  category: `coalesce(nullif(k.category, ''), '${noValue}')`,
  outcome: 'k.outcome',
  structure: 'k.structure',
} as const satisfies Partial<Readonly<Record<SampleFacet, string>>>;

/** What people say of single samples, as it is read from `samples s`. */
const markColumns = { flagged: 's.flagged::text', corrected: 's.corrected::text' } as const;

/** How each facet's value is read. */
export const facetColumns: Readonly<Record<SampleFacet, string>> = { ...kindColumns, ...markColumns };

/** Kinds of samples of a study that pass the filters. */
export function kindCondition(studyId: string, facets: FacetFilter): Omit<SampleCondition, 'from'> {
  const wanted = Object.entries<string>(kindColumns).flatMap(([facet, column]) => {
    const values = facets[facet as SampleFacet]; // the columns' own keys
    return values === undefined ? [] : [{ column, values }];
  });
  return {
    where: ['k.study_id = $1', ...wanted.map(({ column }, place) => `${column} = ANY($${place + 2}::text[])`)].join(
      ' AND ',
    ),
    parameters: [studyId, ...wanted.map(({ values }) => values)],
  };
}

/** Whether kinds alone say how many samples pass. */
export function isOfKinds({ facets, words }: SampleFilter): boolean {
  return words === undefined && facets.flagged === undefined && facets.corrected === undefined;
}

/** Samples of a study that pass the filters. */
export function sampleCondition(studyId: string, { facets, words }: SampleFilter, search: WordSearch): SampleCondition {
  const kinds = kindCondition(studyId, facets);
  const ofKind = sampleFacets.some((facet) => facet in kindColumns && facets[facet] !== undefined);
  const { flagged, corrected } = facets;
  const marks = Object.entries({ flagged, corrected }).flatMap(([facet, values]) =>
    values === undefined
      ? []
      : [`s.${facet}::text IN (${values.map((value) => (value === 'true' ? `'true'` : `'false'`)).join()})`],
  );
  // implied by the others: it lets the index be used of the few samples of which someone has said something
  const isMarked = flagged?.join() === 'true' || corrected?.join() === 'true' ? ['(s.flagged OR s.corrected)'] : [];
  return {
    from:
      words === undefined
        ? 'samples s'
        : `samples s JOIN ${samplesWith(kinds.parameters.length + 1, search)} USING (sample_id)`,
    where: [
      's.study_id = $1',
      ...(ofKind ? [`s.kind_id = ANY(ARRAY(SELECT k.kind_id FROM sample_kinds k WHERE ${kinds.where}))`] : []),
      ...isMarked,
      ...marks,
    ].join(' AND '),
    parameters: [...kinds.parameters, ...(words === undefined ? [] : [searchedWords(words)])],
  };
}

/** The words are looked up first, by their index (`OFFSET 0` holds the planner to that): texts are long to read one by one. */
function samplesWith(parameter: number, search: WordSearch): string {
  const condition = wordCondition(parameter, search);
  return `(SELECT t.sample_id FROM sample_texts t WHERE t.study_id = $1 AND ${condition} OFFSET 0) found`;
}

/** How words are looked for: as they are, or the last of them as the beginning of one. */
export type WordSearch = 'words' | 'beginning';

/** That `sample_texts t` has the words that are the parameter of this number. */
export function wordCondition(parameter: number, search: WordSearch): string {
  const query = `websearch_to_tsquery('simple', spaced_words($${parameter}))`;
  switch (search) {
    case 'words':
      return `t.words @@ ${query}`;
    case 'beginning':
      // a query may also end in a bracket, after which nothing is a word's beginning
      return `t.words @@ (SELECT CASE WHEN q ~ '''$' THEN q || ':*' ELSE q END FROM (SELECT ${query}::text AS q))::tsquery`;
  }
}
