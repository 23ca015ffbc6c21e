import type { Report } from '../../domain/report.js';
import { html, type Markup } from '../markup.js';

/** What is missing, before any figure. */
export function gaps({ gaps: missing }: Report): Markup {
  if (missing.length === 0) return html``;
  return html`<section class="gaps" aria-labelledby="gaps">
    <h2 id="gaps"><span aria-hidden="true">⚠</span> What this study lacks</h2>
    <ul>
      ${missing.map((gap) => html`<li>${gap}</li>`)}
    </ul>
  </section>`;
}
