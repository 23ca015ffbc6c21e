import type { paths } from '@retrace/api-client';
import type { SamplePage } from '@retrace/contracts';

import type { ApiRequests } from './api-requests.js';

type SampleQuery = NonNullable<paths['/api/samples/{studyId}']['get']['parameters']['query']>;

/** Which samples to list; what is left out does not matter. Of several values one has to be met. */
export interface SampleFilters {
  readonly arm?: readonly string[];
  readonly seed?: readonly string[];
  readonly benchmark?: readonly string[];
  readonly attack?: readonly string[];
  readonly category?: readonly string[];
  readonly outcome?: readonly string[];
  readonly structure?: readonly string[];
  readonly flagged?: readonly string[];
  readonly corrected?: readonly string[];
  /** Words of the prompt or the answer. */
  readonly q?: readonly string[];
}

/** The samples of studies of a running Retrace. */
export class SamplesApi {
  constructor(private readonly requests: ApiRequests) {}

  page(studyId: string, filters: SampleFilters, offset: number, limit: number): Promise<SamplePage> {
    const words: object = { ...filters, offset, limit };
    // values are a person's words: the server names those that there are
    const params = { path: { studyId }, query: words as SampleQuery };
    return this.requests.ask((client) => client.GET('/api/samples/{studyId}', { params }));
  }
}
