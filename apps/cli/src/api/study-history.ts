import type { ApiRequests } from './api-requests.js';

/** One thing that happened in a study. */
export interface HistoryEvent {
  /** ISO 8601. */
  readonly at: string;
  readonly kind: string;
  readonly stage?: string;
  readonly unit?: string;
  readonly text: string;
}

export interface HistoryPage {
  /** How many there are in all. */
  readonly total: number;
  /** The latest first. */
  readonly events: readonly HistoryEvent[];
}

/** The latest of what happened in a study. @throws ApiRefused, ApiUnreachable */
export function studyHistory(requests: ApiRequests, id: string, limit: number): Promise<HistoryPage> {
  return requests.ask(`studies/${encodeURIComponent(id)}/history?offset=0&limit=${limit}`);
}
