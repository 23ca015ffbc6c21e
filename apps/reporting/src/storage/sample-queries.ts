import { Injectable } from '@nestjs/common';
import { sampleFacets, type SampleFacet } from '@retrace/contracts';
import { DataSource } from 'typeorm';

import type { FacetGroup } from '../domain/sample-index/count-facets.js';
import type { SampleFilter } from '../domain/sample-index/sample-filter.js';
import {
  facetColumns,
  isOfKinds,
  kindCondition,
  sampleCondition,
  wordCondition,
  type SampleCondition,
  type WordSearch,
} from './sample-condition.js';
import { searchedWords } from './searched-words.js';
import { rowColumns, wholeColumns, type StoredRow, type StoredSample } from './stored-sample.js';

export interface PageOf {
  readonly offset: number;
  readonly limit: number;
}

const facetValues = sampleFacets.map((facet) => `${facetColumns[facet]} AS "${facet}"`).join(', ');

const wholeSamples = `SELECT ${wholeColumns} FROM samples s JOIN sample_kinds k USING (kind_id)
  JOIN sample_texts t ON t.study_id = s.study_id AND t.sample_id = s.sample_id`;

/** Looks samples up in the index. */
@Injectable()
export class SampleQueries {
  constructor(private readonly database: DataSource) {}

  async page(
    studyId: string,
    filter: SampleFilter,
    { offset, limit }: PageOf,
  ): Promise<{ readonly total: number; readonly rows: readonly StoredRow[] }> {
    const condition = sampleCondition(studyId, filter, await this.searchFor(studyId, filter));
    const { from, where, parameters } = condition;
    const place = parameters.length;
    const rows: readonly StoredRow[] = await this.database.query(
      `WITH page AS MATERIALIZED (
         SELECT s.sample_id, s.place FROM ${from} WHERE ${where} ORDER BY s.place
         OFFSET $${place + 1} LIMIT $${place + 2}
       )
       SELECT ${rowColumns} FROM page
       JOIN samples s ON s.study_id = $1 AND s.sample_id = page.sample_id
       JOIN sample_kinds k USING (kind_id)
       JOIN sample_texts t ON t.study_id = $1 AND t.sample_id = page.sample_id
       ORDER BY page.place`,
      [...parameters, offset, limit],
    );
    return { total: await this.countOf(studyId, filter, condition), rows };
  }

  /** Of the samples with the words, how many there are of each combination of facets' values. */
  async groups(studyId: string, { words }: Pick<SampleFilter, 'words'>): Promise<readonly FacetGroup[]> {
    const filter: SampleFilter = { facets: {}, ...(words === undefined ? {} : { words }) };
    const { from, where, parameters } = sampleCondition(studyId, filter, await this.searchFor(studyId, filter));
    const rows: readonly (Record<SampleFacet, string> & { readonly count: number })[] = await this.database.query(
      words === undefined
        ? groupsOfKinds
        : `SELECT ${facetValues}, s.count FROM (
             SELECT s.kind_id, s.flagged, s.corrected, count(*)::int AS count FROM ${from} WHERE ${where} GROUP BY 1, 2, 3
           ) s JOIN sample_kinds k USING (kind_id)`,
      [...parameters],
    );
    return rows.map(({ count, ...values }) => ({ values, count }));
  }

  async sample(studyId: string, sampleId: string): Promise<StoredSample | undefined> {
    const [found]: readonly (StoredSample | undefined)[] = await this.database.query(
      `${wholeSamples} WHERE s.study_id = $1 AND s.sample_id = $2`,
      [studyId, sampleId],
    );
    return found;
  }

  /** The samples of the same prompt, in the same disguise, from the other arms and seeds. */
  async peers(studyId: string, { id, benchmark, attack, promptId }: StoredSample): Promise<readonly StoredSample[]> {
    return this.database.query(
      `${wholeSamples} WHERE s.study_id = $1 AND s.sample_id <> $2 AND s.prompt_id = $3 AND k.benchmark = $4
         AND k.attack IS NOT DISTINCT FROM $5::text
       ORDER BY s.place`,
      [studyId, id, promptId, benchmark, attack],
    );
  }

  private async countOf(
    studyId: string,
    filter: SampleFilter,
    { from, where, parameters }: SampleCondition,
  ): Promise<number> {
    const kinds = kindCondition(studyId, filter.facets);
    const counts = `SELECT coalesce(sum(k.samples), 0)::int AS total FROM sample_kinds k WHERE ${kinds.where}`;
    const [counted]: readonly { readonly total: number }[] = isOfKinds(filter)
      ? await this.database.query(counts, [...kinds.parameters])
      : await this.database.query(`SELECT count(*)::int AS total FROM ${from} WHERE ${where}`, [...parameters]);
    return counted?.total ?? 0;
  }

  /** Words that no sample has are looked for as beginnings of words, as they are while someone types. */
  private async searchFor(studyId: string, { words }: SampleFilter): Promise<WordSearch> {
    if (words === undefined) return 'words';
    const [found]: readonly { readonly any: boolean }[] = await this.database.query(
      `SELECT EXISTS (SELECT FROM sample_texts t WHERE t.study_id = $1 AND ${wordCondition(2, 'words')}) AS any`,
      [studyId, searchedWords(words)],
    );
    return found?.any === true ? 'words' : 'beginning';
  }
}

/** Kinds with their counts, apart from the few samples of which someone has said something. */
const groupsOfKinds = `
  WITH marked AS (
    SELECT kind_id, flagged, corrected, count(*)::int AS count FROM samples
    WHERE study_id = $1 AND (flagged OR corrected) GROUP BY 1, 2, 3
  ), s AS (
    SELECT * FROM marked
    UNION ALL
    SELECT kind_id, false, false, samples - coalesce(said.count, 0)::int
    FROM sample_kinds LEFT JOIN (SELECT kind_id, sum(count) AS count FROM marked GROUP BY 1) said USING (kind_id)
    WHERE study_id = $1
  )
  SELECT ${facetValues}, s.count FROM s JOIN sample_kinds k USING (kind_id) WHERE s.count > 0`;
