import type { Estimated } from '../../domain/resampling/estimated.js';
import { percent, percentInterval } from '../../domain/wording.js';
import { decimal } from '../figures.js';
import { html, type Markup } from '../markup.js';

/** A share of traces with its bootstrap interval. */
export function shareCell({ estimate, interval }: Estimated): Markup {
  if (estimate === null) return html`<span class="muted">–</span>`;
  const range = interval === null ? null : html` <span class="range">${percentInterval(interval)}</span>`;
  return html`<strong>${percent(estimate)}</strong>${range}`;
}

/** A figure to two decimals with its bootstrap interval. */
export function figureCell(figure: Estimated | null): Markup {
  if (figure === null || figure.estimate === null) return html`<span class="muted">–</span>`;
  const { estimate, interval } = figure;
  const range =
    interval === null
      ? null
      : html` <span class="range">${decimal(interval.lower, 2)} to ${decimal(interval.upper, 2)}</span>`;
  return html`<strong>${decimal(estimate, 2)}</strong>${range}`;
}
