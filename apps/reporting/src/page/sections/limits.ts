import type { Report } from '../../domain/report.js';
import { html, type Markup } from '../markup.js';

/** What a reader should hold against the figures. */
export function limits({ limits: known }: Report): Markup {
  return html`<section aria-labelledby="limits">
    <h2 id="limits">Limits</h2>
    <ul class="limits">
      ${known.map((limit) => html`<li>${limit}</li>`)}
    </ul>
  </section>`;
}
