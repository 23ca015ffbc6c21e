import type { Rate } from '../../domain/outcomes/rate.js';
import { html, type Markup } from '../markup.js';

/** What the colour of a bar says. */
export type BarTone = 'structure' | 'good' | 'bad';

/** A rate as a bar from 0 to 100 % with its interval as a line over it. The figures stand beside it in words. */
export function rateBar({ estimate, interval }: Rate, tone: BarTone): Markup {
  if (estimate === null || interval === null) return html``;
  const ends = [interval.lower, interval.upper].map((end) => {
    const at = place(end);
    return html`<line class="whisker" x1="${at}" x2="${at}" y1="3" y2="11" />`;
  });
  return html`<svg class="rate-bar ${tone}" width="100%" height="14" aria-hidden="true">
    <rect class="track" y="3" width="100%" height="8" rx="2" />
    <rect class="bar" y="3" width="${place(estimate)}" height="8" rx="2" />
    <line class="whisker" x1="${place(interval.lower)}" x2="${place(interval.upper)}" y1="7" y2="7" />
    ${ends}
  </svg>`;
}

function place(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
