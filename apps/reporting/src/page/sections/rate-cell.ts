import type { EndpointFinding } from '../../domain/outcomes/measure-endpoint.js';
import type { Rate } from '../../domain/outcomes/rate.js';
import { percent, percentInterval } from '../../domain/wording.js';
import { rateBar, type BarTone } from '../charts/rate-bar.js';
import { html, type Markup } from '../markup.js';

/** A rate with its bar, count and interval. */
export function rateCell(rate: Rate, tone: BarTone): Markup {
  if (rate.estimate === null) return html`<span class="muted">not measured</span>`;
  return html`<strong class="figure">${percent(rate.estimate)}</strong>${rateBar(rate, tone)}<span class="range"
      >${rate.successes} of ${rate.trials} · ${percentInterval(rate.interval)}</span
    >`;
}

/** The same in little space. */
export function compactRate(rate: Rate): Markup {
  if (rate.estimate === null) return html`<span class="muted">–</span>`;
  return html`<strong>${percent(rate.estimate)}</strong> <span class="range">${percentInterval(rate.interval)}</span>`;
}

/** An endpoint's rate, and what of its samples could not be counted. */
export function endpointCell(finding: EndpointFinding, better: 'higher' | 'lower'): Markup {
  const asides = [
    ...(finding.noAnswer > 0 ? [`${finding.noAnswer} without an answer`] : []),
    ...(finding.cut > 0 ? [`${finding.cut} cut at the token limit${cutRefusals(finding)}`] : []),
  ];
  const hides = finding.noAnswer + finding.cutRefusals > 0;
  const aside =
    asides.length === 0 ? null : html`<span class="aside ${hides ? 'warn' : ''}">${asides.join(', ')}</span>`;
  return html`${rateCell(finding.rate, better === 'higher' ? 'good' : 'bad')}${aside}`;
}

function cutRefusals({ cutRefusals: count }: EndpointFinding): string {
  return count === 0 ? '' : ` (${count} of them read like refusals and are not counted)`;
}
