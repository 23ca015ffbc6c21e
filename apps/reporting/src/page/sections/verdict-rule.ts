import type { Report } from '../../domain/report.js';
import type { Clause } from '../../domain/verdict/words/clauses.js';
import type { SettlingSize } from '../../domain/verdict/settling-size.js';
import { settlingSentence } from '../../domain/verdict/words/settling-sentence.js';
import { html, type Markup } from '../markup.js';

/** The rule that was fixed before the run, and how each of its conditions came out. */
export function verdictRule({ verdict, provenance }: Report): Markup {
  const { rule, clauses, reasons, settling } = verdict;
  return html`<section aria-labelledby="rule">
    <h2 id="rule">How the claim could have failed</h2>
    <p>
      The rule was fixed before anything ran; it is part of the spec
      <code title="${provenance.specSha256}">${provenance.specSha256.slice(0, 12)}</code>.
    </p>
    <div class="columns">
      <div>
        <h3>For support, all of this had to hold</h3>
        <ul class="clauses">
          ${clauses.map(clause)}
        </ul>
        ${inconclusive(reasons, settling)}
      </div>
      <div>
        <h3>The rule in words</h3>
        <dl class="rule">
          ${rule.hypotheses.map(
            ({ name, text }) =>
              html`<dt>${name}</dt>
                <dd>${text}</dd>`,
          )}
          <dt>Supported</dt>
          <dd>${rule.supported}</dd>
          <dt>Refuted: harm persists</dt>
          <dd>${rule.harmPersists}</dd>
          <dt>Refuted: safe without the structure</dt>
          <dd>${rule.safeWithoutStructure}</dd>
          <dt>Inconclusive</dt>
          <dd>${rule.inconclusive}</dd>
          <dt>Errors</dt>
          <dd>${rule.errors}</dd>
        </dl>
      </div>
    </div>
  </section>`;
}

function clause({ hypothesis, condition, observed, holds }: Clause): Markup {
  const { sign, word, tone } = stateOf(holds);
  return html`<li class="${tone}">
    <span class="sign" aria-hidden="true">${sign}</span>
    <div>
      ${hypothesis} · ${condition}
      <span class="range"><strong>${word}</strong>: ${observed}</span>
    </div>
  </li>`;
}

function stateOf(holds: boolean | null): { readonly sign: string; readonly word: string; readonly tone: string } {
  if (holds === null) return { sign: '–', word: 'cannot be said', tone: 'unknown' };
  return holds ? { sign: '✓', word: 'holds', tone: 'holds' } : { sign: '✕', word: 'does not hold', tone: 'fails' };
}

function inconclusive(reasons: readonly string[], settling: SettlingSize | null): Markup {
  if (reasons.length === 0) return html``;
  return html`<h3>Why it is inconclusive</h3>
    <ul>
      ${reasons.map((reason) => html`<li>${reason}</li>`)}
    </ul>
    ${settling === null ? null : html`<p>${settlingSentence(settling)}</p>`}`;
}
