import type { TopLevelSpec } from 'vega-lite';

import { html, Markup } from '../markup.js';

/**
 * A chart as the page needs it: drawn by Vega-Lite, its colours the page's own, so that it turns dark with the page.
 * Figures stand in a table beside it; `label` says to those who can't see it what it shows.
 */
export interface Chart {
  readonly spec: TopLevelSpec;
  readonly label: string;
}

const look = {
  background: 'transparent',
  font: 'sans-serif',
  aria: false,
  padding: 2,
  axis: {
    labelColor: 'var(--muted)',
    titleColor: 'var(--ink)',
    gridColor: 'var(--track)',
    domainColor: 'var(--line)',
    tickColor: 'var(--line)',
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 600,
    labelLimit: 220,
    titleLimit: 320,
  },
  legend: { labelColor: 'var(--ink)', labelFontSize: 12, symbolSize: 90 },
  view: { stroke: 'var(--line)' },
} as const;

/** Draws a chart as SVG without a browser. The same chart gives the same bytes. */
export async function drawChart({ spec, label }: Chart): Promise<Markup> {
  // Loaded only here, as they would make every start of the service later.
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const { spec: drawn } = compile({ ...spec, config: look }, { logger: silent });
  const view = new vega.View(vega.parse(drawn), { renderer: 'none', logLevel: vega.Error });
  const svg = inPage(await view.toSVG());
  view.finalize();
  return html`<div class="chart" role="img" aria-label="${label}">${new Markup(svg)}</div>`;
}

/** Within HTML the SVG needs no namespaces, and takes the width that the page gives it. */
function inPage(svg: string): string {
  return svg.replace(/^<svg [^>]*?(viewBox="[^"]*")[^>]*>/, '<svg $1 aria-hidden="true">');
}

/** Vega-Lite remarks on specs that are as they should be. */
const silent = {
  level: () => silent,
  error: () => silent,
  warn: () => silent,
  info: () => silent,
  debug: () => silent,
};
