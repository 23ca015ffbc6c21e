import { Injectable } from '@nestjs/common';
import { sampleFacets, type SampleFacet } from '@retrace/contracts';
import { DataSource } from 'typeorm';

import type { FacetGroup } from '../domain/sample-index/count-facets.js';
import type { SampleFilter } from '../domain/sample-index/sample-filter.js';
import { facetColumns, facetCondition, withWords, type SampleCondition, type WordSearch } from './sample-condition.js';
import { rowColumns, wholeColumns, type StoredRow, type StoredSample } from './stored-sample.js';

export interface PageOf {
  readonly offset: number;
  readonly limit: number;
}

/** What an item of a benchmark is asked as. */
interface Asked {
  readonly benchmark: string;
  readonly attack: string | null;
  readonly prompt_id: string;
}

/** Looks samples up in the index. */
@Injectable()
export class SampleQueries {
  constructor(private readonly database: DataSource) {}

  async page(
    studyId: string,
    filter: SampleFilter,
    { offset, limit }: PageOf,
  ): Promise<{ readonly total: number; readonly rows: readonly StoredRow[] }> {
    const { sql, parameters, from } = await this.conditionOf(studyId, filter);
    const [{ total } = { total: 0 }]: readonly { readonly total: number }[] = await this.database.query(
      `SELECT count(*)::int AS total FROM ${from} WHERE ${sql}`,
      [...parameters],
    );
    const place = parameters.length;
    const rows: readonly StoredRow[] = await this.database.query(
      `WITH page AS (
         SELECT s.sample_id, s.place FROM ${from} WHERE ${sql} ORDER BY s.place OFFSET $${place + 1} LIMIT $${place + 2}
       )
       SELECT ${rowColumns} FROM page
       JOIN samples s ON s.study_id = $1 AND s.sample_id = page.sample_id
       JOIN sample_texts t ON t.study_id = $1 AND t.sample_id = page.sample_id
       ORDER BY page.place`,
      [...parameters, offset, limit],
    );
    return { total, rows };
  }

  /** Of the samples with the words, how many there are of each combination of facets' values. */
  async groups(studyId: string, { words }: Pick<SampleFilter, 'words'>): Promise<readonly FacetGroup[]> {
    const { sql, parameters, from } = await this.conditionOf(studyId, {
      facets: {},
      ...(words === undefined ? {} : { words }),
    });
    const columns = sampleFacets.map((facet) => `${facetColumns[facet]} AS "${facet}"`);
    const rows: readonly (Record<SampleFacet, string> & { readonly count: number })[] = await this.database.query(
      `SELECT ${columns.join(', ')}, count(*)::int AS count FROM ${from} WHERE ${sql}
       GROUP BY ${sampleFacets.map((_, place) => place + 1).join(', ')}`,
      [...parameters],
    );
    return rows.map(({ count, ...values }) => ({ values, count }));
  }

  async sample(studyId: string, sampleId: string): Promise<StoredSample | undefined> {
    const [found]: readonly (StoredSample | undefined)[] = await this.database.query(
      `SELECT ${wholeColumns} FROM samples s JOIN sample_texts t USING (study_id, sample_id)
       WHERE study_id = $1 AND sample_id = $2`,
      [studyId, sampleId],
    );
    return found;
  }

  /** The samples of the same prompt, in the same disguise, from the other arms and seeds. */
  async peers(studyId: string, sampleId: string): Promise<readonly StoredSample[] | undefined> {
    const [asked]: readonly (Asked | undefined)[] = await this.database.query(
      'SELECT benchmark, attack, prompt_id FROM samples WHERE study_id = $1 AND sample_id = $2',
      [studyId, sampleId],
    );
    if (asked === undefined) return undefined;
    return this.database.query(
      `SELECT ${wholeColumns} FROM samples s JOIN sample_texts t USING (study_id, sample_id)
       WHERE study_id = $1 AND sample_id <> $2 AND benchmark = $3 AND prompt_id = $4
         AND attack IS NOT DISTINCT FROM $5::text
       ORDER BY place`,
      [studyId, sampleId, asked.benchmark, asked.prompt_id, asked.attack],
    );
  }

  private async conditionOf(
    studyId: string,
    { facets, words }: SampleFilter,
  ): Promise<SampleCondition & { readonly from: string }> {
    const condition = facetCondition(studyId, facets);
    if (words === undefined) return { ...condition, from: 'samples s' };
    const searched = withWords(condition, words, await this.searchFor(studyId, words));
    return { ...searched, from: 'samples s JOIN sample_texts t USING (study_id, sample_id)' };
  }

  /** Languages that set no spaces have few words of their own in the index, and so has a part of a word. */
  private async searchFor(studyId: string, words: string): Promise<WordSearch> {
    const { sql, parameters } = withWords({ sql: 't.study_id = $1', parameters: [studyId] }, words, 'words');
    const [found]: readonly { readonly any: boolean }[] = await this.database.query(
      `SELECT EXISTS (SELECT FROM sample_texts t WHERE ${sql}) AS any`,
      [...parameters],
    );
    return found?.any === true ? 'words' : 'part';
  }
}
