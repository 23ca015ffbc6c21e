import type { Endpoint } from '../../domain/outcomes/endpoint.js';
import type { EndpointFinding } from '../../domain/outcomes/measure-endpoint.js';
import type { Rate } from '../../domain/outcomes/rate.js';
import { percent, percentInterval } from '../../domain/wording.js';
import { rateBar, type BarTone } from '../charts/rate-bar.js';
import { html, type Markup } from '../markup.js';

/** How a rate is set among those of its column. */
export interface CellStanding {
  readonly best: boolean;
  /** Of the arms that it differs from, `*†`. */
  readonly marks: string;
}

/** A rate with its bar, count and interval. */
export function rateCell(rate: Rate, tone: BarTone, { best, marks }: CellStanding): Markup {
  if (rate.estimate === null) return html`<span class="muted">not measured</span>`;
  const figure = best
    ? html`<strong class="figure">${percent(rate.estimate)}</strong>`
    : html`<span class="figure">${percent(rate.estimate)}</span>`;
  const raised = marks === '' ? null : html`<sup>${marks}</sup>`;
  return html`${figure}${raised}${rateBar(rate, tone)}<span class="range"
      >${rate.successes} of ${rate.trials} · ${percentInterval(rate.interval)}</span
    >`;
}

/** An endpoint's rate, and what of its samples could not be counted. */
export function endpointCell(finding: EndpointFinding, { better }: Endpoint, standing: CellStanding): Markup {
  const asides = [
    ...(finding.noAnswer > 0 ? [`${finding.noAnswer} without an answer`] : []),
    ...(finding.cut > 0 ? [`${finding.cut} cut at the token limit${cutRefusals(finding)}`] : []),
  ];
  const hides = finding.noAnswer + finding.cutRefusals > 0;
  const aside =
    asides.length === 0 ? null : html`<span class="aside ${hides ? 'warn' : ''}">${asides.join(', ')}</span>`;
  return html`${rateCell(finding.rate, better === 'higher' ? 'good' : 'bad', standing)}${aside}`;
}

function cutRefusals({ cutRefusals: count }: EndpointFinding): string {
  return count === 0 ? '' : ` (${count} of them read like refusals and are not counted)`;
}
