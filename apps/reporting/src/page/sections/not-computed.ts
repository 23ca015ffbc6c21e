import type { Report } from '../../domain/report.js';
import { html, type Markup } from '../markup.js';

/** Every figure that is missing, with why: nothing stands in for it. */
export function notComputed({ notComputed: missing }: Report): Markup {
  if (missing.length === 0) return html``;
  return html`<section aria-labelledby="not-computed">
    <h2 id="not-computed">What could not be computed</h2>
    <ul class="limits">
      ${missing.map(({ what, why }) => html`<li><strong>${what}</strong>: ${why}</li>`)}
    </ul>
  </section>`;
}
