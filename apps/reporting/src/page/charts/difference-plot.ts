import type { Estimate } from '@retrace/statistics';

import { html, type Markup } from '../markup.js';

/** A difference with its interval on a line from −100 to +100 points; a dashed line marks the smallest effect. */
export function differencePlot({ estimate, interval }: Estimate, smallestEffect: number | null): Markup {
  const limit =
    smallestEffect === null
      ? null
      : html`<line class="limit" x1="${place(smallestEffect)}" x2="${place(smallestEffect)}" y1="0" y2="16" />`;
  return html`<svg class="difference-plot" width="100%" height="16" aria-hidden="true">
    <line class="axis" x1="0" x2="100%" y1="8" y2="8" />
    <line class="zero" x1="50%" x2="50%" y1="1" y2="15" />
    ${limit}
    <line class="whisker" x1="${place(interval.lower)}" x2="${place(interval.upper)}" y1="8" y2="8" />
    <circle class="estimate" cx="${place(estimate)}" cy="8" r="4" />
  </svg>`;
}

function place(difference: number): string {
  return `${((difference + 1) * 50).toFixed(1)}%`;
}
