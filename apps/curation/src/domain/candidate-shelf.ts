import type { PromptCandidate } from '@retrace/datasets';

/** What of a candidate is needed to choose among them; its texts lie on a shelf. */
export interface ShelvedCandidate extends Pick<PromptCandidate, 'id' | 'dataset' | 'kind' | 'category' | 'row'> {
  readonly place: number;
}

/** Holds candidates by the place that it gave them, so that a hundred thousand need not be in memory. */
export interface CandidateShelf {
  put(candidate: PromptCandidate): number;
  get(place: number): PromptCandidate;
}
