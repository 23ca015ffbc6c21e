import type { SampleIndexState, SampleRow } from '@retrace/contracts';

import type { SampleFilters, SamplesApi } from '../../api/samples-api.js';

/** The most that the server gives at once. */
const pageSize = 1000;

/** Samples as they come, and what was told of all of them at first. */
export interface SampleStream {
  readonly total: number;
  readonly index: SampleIndexState;
  readonly rows: AsyncIterable<SampleRow>;
}

/** The samples of a study that pass the filters, a page at a time, `most` of them at most. */
export async function sampleStream(
  api: SamplesApi,
  studyId: string,
  filters: SampleFilters,
  most: number,
): Promise<SampleStream> {
  const askFrom = (offset: number): ReturnType<SamplesApi['page']> =>
    api.page(studyId, filters, offset, Math.min(pageSize, most - offset));
  const first = await askFrom(0);
  async function* rows(): AsyncGenerator<SampleRow> {
    let page = first;
    let given = 0;
    for (;;) {
      yield* page.samples;
      given += page.samples.length;
      if (page.samples.length === 0 || given >= Math.min(page.total, most)) return;
      page = await askFrom(given);
    }
  }
  return { total: first.total, index: first.index, rows: rows() };
}
