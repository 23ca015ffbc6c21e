import type { Estimate } from '@retrace/statistics';

import type { Report } from '../report.js';
import { endpointTitle } from './endpoint.js';
import { signedPoints } from '../wording.js';

/** What alttrain gained over one other arm on the primary endpoint, to be read as part of one sentence. */
export interface ClaimedGain {
  /** `alttrain differs by `, and what joins each further one to the one before. */
  readonly lead: string;
  /** `+71 points (+57 to +81)` */
  readonly figures: string;
  /** Every control has the prompts and answers of alttrain: what is left between them is the reasoning. */
  readonly over: string;
}

/** The claim in numbers: its endpoint, and each planned comparison that was measured. */
export function claimedGains(report: Report): { readonly title: string; readonly gains: readonly ClaimedGain[] } {
  const { comparisons, endpoints, primaryEndpoint } = report;
  const title = endpointTitle(primaryEndpoint, endpoints);
  const measured = comparisons.flatMap(({ status, against, difference }) => {
    if (status !== 'planned' || difference === null) return [];
    const over = against === 'base' ? 'the untouched model' : `${against}, trained on the same answers`;
    return [{ figures: `${signedPoints(difference.estimate)} points (${range(difference)})`, over }];
  });
  return { title, gains: measured.map((gain, place) => ({ lead: leadOf(place, measured.length), ...gain })) };
}

function leadOf(place: number, count: number): string {
  if (place === 0) return 'alttrain differs by ';
  return place === count - 1 ? ', and by ' : ', by ';
}

function range({ interval: { lower, upper } }: Estimate): string {
  return `${signedPoints(lower)} to ${signedPoints(upper)}`;
}
