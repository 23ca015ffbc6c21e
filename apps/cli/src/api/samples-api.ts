import type { SamplePage } from '@retrace/contracts';

import { ApiRequests } from './api-requests.js';

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
  private readonly requests: ApiRequests;

  /** @param url where reporting's API is served, like `http://127.0.0.1:4800` */
  constructor(url: string) {
    this.requests = new ApiRequests(url);
  }

  page(studyId: string, filters: SampleFilters, offset: number, limit: number): Promise<SamplePage> {
    const query = new URLSearchParams({ offset: String(offset), limit: String(limit) });
    for (const [name, values] of Object.entries(filters)) {
      for (const value of values ?? []) query.append(name, value);
    }
    return this.requests.ask(`samples/${encodeURIComponent(studyId)}?${query.toString()}`);
  }
}
