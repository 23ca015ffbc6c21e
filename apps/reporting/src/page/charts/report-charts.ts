import type { Estimate } from '@retrace/statistics';

import type { Endpoint } from '../../domain/outcomes/endpoint.js';
import type { Rate } from '../../domain/outcomes/rate.js';
import { rateOf } from '../../domain/outcomes/standing.js';
import type { Report } from '../../domain/report.js';
import type { Markup } from '../markup.js';
import { differenceChart } from './difference-chart.js';
import { drawChart } from './draw-chart.js';
import { stepShareChart } from './step-share-chart.js';
import { tradeOffChart, type TradeOffPoint } from './trade-off-chart.js';

/** The charts of a report, drawn. A chart of nothing is null. */
export interface ReportCharts {
  /** Safety against each endpoint of utility. */
  readonly tradeOffs: readonly Markup[];
  readonly steps: Markup | null;
  readonly planned: Markup | null;
}

/** More would not fit beside the verdict. */
const mostTradeOffs = 2;

/** Draws all charts of a report. The same report gives the same bytes. */
export async function drawReportCharts(report: Report): Promise<ReportCharts> {
  return {
    tradeOffs: await tradeOffs(report),
    steps: await stepShares(report),
    planned: await plannedDifferences(report),
  };
}

async function tradeOffs(report: Report): Promise<readonly Markup[]> {
  const primary = report.endpoints.find(({ name }) => name === report.primaryEndpoint);
  if (primary === undefined) return [];
  const charts = report.endpoints
    .filter(({ measures }) => measures !== 'safety')
    .map((endpoint) => ({ endpoint, points: pointsOf(report, primary, endpoint) }))
    .filter(({ points }) => points.length > 0)
    .slice(0, mostTradeOffs)
    .map(({ endpoint, points }) =>
      drawChart(tradeOffChart({ safety: primary.title, utility: goodTitle(endpoint), points })),
    );
  return Promise.all(charts);
}

function pointsOf({ arms }: Report, primary: Endpoint, utility: Endpoint): readonly TradeOffPoint[] {
  return arms.flatMap((found) => {
    const safety = estimateOf(rateOf(found, primary));
    const useful = estimateOf(rateOf(found, utility));
    if (safety === undefined || useful === undefined) return [];
    return [{ arm: found.arm, safety, utility: utility.better === 'higher' ? useful : opposite(useful) }];
  });
}

function estimateOf(rate: Rate | undefined): Estimate | undefined {
  if (rate === undefined || rate.estimate === null || rate.interval === null) return undefined;
  return { estimate: rate.estimate, interval: rate.interval };
}

function opposite({ estimate, interval: { lower, upper } }: Estimate): Estimate {
  return { estimate: 1 - estimate, interval: { lower: 1 - upper, upper: 1 - lower } };
}

/** Where less is better, the chart shows what is left: safe prompts that are not refused. */
function goodTitle({ title, better }: Endpoint): string {
  return better === 'higher' ? title : title.replace(/refused$/, 'not refused');
}

async function stepShares({ arms }: Report): Promise<Markup | null> {
  if (arms.every(({ structure }) => structure.steps.every(({ sentences }) => sentences === 0))) return null;
  const shares = arms.map(({ arm, structure }) => ({
    arm,
    shares: structure.steps.flatMap(({ type, shareOfSentences }) =>
      shareOfSentences === null ? [] : [{ type, share: shareOfSentences }],
    ),
  }));
  return drawChart(stepShareChart(shares));
}

async function plannedDifferences({ comparisons, provenance }: Report): Promise<Markup | null> {
  const planned = comparisons.flatMap(({ status, arm, against, difference }) =>
    status === 'planned' && difference !== null ? [{ name: `${arm} − ${against}`, difference }] : [],
  );
  if (planned.length === 0) return null;
  return drawChart(differenceChart(planned, provenance.spec.verdict.smallestEffect));
}
