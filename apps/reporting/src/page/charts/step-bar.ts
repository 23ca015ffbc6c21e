import { stepTypeNames } from '@retrace/reasoning';

import type { StepShare } from '../../domain/structure/measure-structure.js';
import { percent } from '../../domain/wording.js';
import { html, type Markup } from '../markup.js';

/** Narrower parts have no room for their two letters. */
const labelledFrom = 0.09;

/** The shares of sentences by step type, side by side. A table holds the same figures. */
export function stepBar(arm: string, steps: readonly StepShare[]): Markup {
  if (steps.every(({ sentences }) => sentences === 0)) {
    return html`<p class="no-trace">no reasoning to show</p>`;
  }
  const words = steps
    .filter(({ sentences }) => sentences > 0)
    .map(({ type, shareOfSentences }) => `${stepTypeNames[type]} ${percent(shareOfSentences)}`);
  return html`<svg class="step-bar" width="100%" height="30" role="img" aria-label="${arm}: ${words.join(', ')}">
    ${segments(steps)}
  </svg>`;
}

function segments(steps: readonly StepShare[]): readonly Markup[] {
  let from = 0;
  return steps.map(({ type, shareOfSentences }) => {
    const share = shareOfSentences ?? 0;
    const start = from;
    from += share;
    if (share === 0) return html``;
    const label =
      share < labelledFrom
        ? html``
        : html`<text x="${place(start + share / 2)}" y="20" text-anchor="middle">${type}</text>`;
    return html`<g class="step-${type}">
      <rect x="${place(start)}" width="${place(share)}" height="30" />
      ${label}
    </g>`;
  });
}

function place(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
