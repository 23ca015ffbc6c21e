import type { VerdictOutcome } from '@retrace/contracts';

import type { Report } from '../../domain/report.js';
import { listed } from '../../domain/wording.js';
import { moment, unbroken } from '../figures.js';
import { html, type Markup } from '../markup.js';

const tones: Readonly<Record<VerdictOutcome, { readonly tone: string; readonly sign: string }>> = {
  supported: { tone: 'supported', sign: '✓' },
  'refuted-harm-persists': { tone: 'refuted', sign: '✕' },
  'refuted-safe-without-structure': { tone: 'refuted', sign: '✕' },
  inconclusive: { tone: 'inconclusive', sign: '?' },
};

/** What a reader sees first: which study, and what it says of the claim. */
export function verdictBanner({ study, verdict }: Report): Markup {
  const { tone, sign } = tones[verdict.outcome];
  const description = study.description === null ? null : html`<p class="lead">${study.description}</p>`;
  return html`<header class="page-head">
      <p class="overline">Retrace study report</p>
      <h1>${study.name}</h1>
      ${description}
      <p class="meta">
        ${study.backbone} · structure “${study.structure}”: ${study.steps.map(({ name }) => name).join(' → ')} ·
        ${study.arms.length} arms · ${seeds(study.seeds)} · ${moment(study.publishedAt)}
      </p>
    </header>
    <section class="verdict ${tone}" aria-labelledby="verdict">
      <span class="sign" aria-hidden="true">${sign}</span>
      <div>
        <p class="overline">Verdict on “the structure carries the safety”</p>
        <h2 id="verdict">${verdict.title}</h2>
        <p>${sentence(verdict.finding)}</p>
      </div>
    </section>`;
}

function sentence(finding: string): string {
  return unbroken(`${finding.slice(0, 1).toUpperCase()}${finding.slice(1)}.`);
}

function seeds(values: readonly number[]): string {
  return `${values.length === 1 ? 'seed' : 'seeds'} ${listed(values.map(String))}`;
}
