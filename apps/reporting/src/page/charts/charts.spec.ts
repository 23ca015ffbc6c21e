import { armNames } from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { differenceChart } from './difference-chart.js';
import { drawChart, type Chart } from './draw-chart.js';
import { stepShareChart } from './step-share-chart.js';
import { tradeOffChart } from './trade-off-chart.js';

const estimate = (value: number) => ({ estimate: value, interval: { lower: value - 0.1, upper: value + 0.1 } });

const charts: Readonly<Record<string, Chart>> = {
  'trade-off': tradeOffChart({
    utility: 'Safe prompts answered',
    safety: 'Harmful prompts refused',
    points: [
      { arm: 'base', utility: estimate(0.9), safety: estimate(0.2) },
      { arm: 'alttrain', utility: estimate(0.7), safety: estimate(0.8) },
    ],
  }),
  'step shares': stepShareChart([
    { arm: 'base', shares: [{ type: 'SR', share: 1 }] },
    {
      arm: 'alttrain',
      shares: [
        { type: 'PU', share: 0.4 },
        { type: 'HA', share: 0.6 },
      ],
    },
  ]),
  differences: differenceChart([{ name: 'alttrain − base', difference: estimate(0.5) }], 0.2),
};

async function drawn(name: string): Promise<string> {
  const chart = charts[name];
  if (chart === undefined) throw new Error(name);
  return (await drawChart(chart)).source;
}

describe.each(Object.keys(charts))('the chart of %s', (name) => {
  it('is drawn in the colours of the page, and the same each time', async () => {
    const svg = await drawn(name);
    expect(svg).toContain('var(--');
    expect(svg).not.toMatch(/NaN|undefined|https?:|<script|<image/);
    expect(await drawn(name)).toBe(svg);
  });

  it('says in words what it shows', async () => {
    expect(await drawn(name)).toMatch(/role="img" aria-label="[^"]*alttrain/);
  });
});

describe('drawChart', () => {
  it('escapes what it is given', async () => {
    const name = '</svg><img src=x onerror="alert(1)">';
    const { source } = await drawChart(differenceChart([{ name, difference: estimate(0.5) }], 0.2));
    expect(source).not.toContain('<img');
    expect(source).toContain('&lt;img');
  });

  it('gives each arm its own colour and shape', async () => {
    const svg = await drawn('trade-off');
    expect(svg).toContain('var(--arm-base)');
    expect(svg).toContain('var(--arm-alttrain)');
  });

  it.each(armNames)('marks the arm %s with a shape', async (arm) => {
    const points = [{ arm, utility: estimate(0.5), safety: estimate(0.5) }];
    const { source } = await drawChart(tradeOffChart({ utility: 'Utility', safety: 'Safety', points }));
    expect(source).toMatch(new RegExp(`<path[^>]* d="M[^"]{8,}"[^>]* fill="var\\(--arm-${arm}\\)"`));
  });

  it('shows an arm without a sentence as an empty line', async () => {
    const { source } = await drawChart(
      stepShareChart([
        { arm: 'base', shares: [] },
        { arm: 'alttrain', shares: [{ type: 'PU', share: 1 }] },
      ]),
    );
    expect(source).toContain('base: no sentence');
  });
});
