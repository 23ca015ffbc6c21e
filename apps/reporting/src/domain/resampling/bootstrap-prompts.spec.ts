import { clusterBootstrap, mean } from '@retrace/statistics';
import { describe, expect, it } from 'vitest';

import { bootstrapPrompts } from './bootstrap-prompts.js';
import { differenceEstimand, meanEstimand, type Estimand } from './estimand.js';
import type { Estimated } from './estimated.js';
import { promptTable, type PromptTable } from './prompt-table.js';

const plan = { draws: 2000, seed: 7 };

/** A table with the values of one figure, prompt by prompt. */
function tableOf(values: readonly (readonly number[])[]): { readonly table: PromptTable; readonly mean: Estimand } {
  const table = promptTable(values.map((_, row) => `p${row}`));
  const [total, counted] = [table.addColumn(), table.addColumn()];
  values.forEach((ofPrompt, row) => {
    for (const value of ofPrompt) {
      table.add(total, `p${row}`, value);
      table.add(counted, `p${row}`, 1);
    }
  });
  return { table, mean: meanEstimand(total, counted) };
}

function found(values: readonly (readonly number[])[]): Estimated {
  const { table, mean: estimand } = tableOf(values);
  return bootstrapPrompts(table, [estimand], plan)(estimand);
}

const several = [[0, 1, 1], [0], [1, 1], [0, 0, 1], [1], [0, 1], [1, 1, 1], [0]];

describe('bootstrapPrompts', () => {
  it('has the mean, the traces and the prompts', () => {
    expect(found(several)).toMatchObject({ estimate: 10 / 16, traces: 16, prompts: 8, noInterval: null });
  });

  it('agrees with the percentile bootstrap of the statistics library up to the draws', () => {
    const clusters = several.map((values) => [values.reduce((sum, value) => sum + value, 0), values.length]);
    const other = clusterBootstrap({ clusters, statistic: mean, method: 'percentile', draws: 20_000, seed: 3 });
    const { interval } = found(several);
    expect(Math.abs(interval!.lower - other.interval.lower)).toBeLessThan(0.03);
    expect(Math.abs(interval!.upper - other.interval.upper)).toBeLessThan(0.03);
  });

  it('gives the same interval for the same seed, and another for another one', () => {
    const { table, mean: estimand } = tableOf(several);
    const intervalWith = (seed: number): Estimated['interval'] =>
      bootstrapPrompts(table, [estimand], { draws: 50, seed })(estimand).interval;
    expect(intervalWith(1)).toEqual(intervalWith(1));
    expect(intervalWith(1)).not.toEqual(intervalWith(2));
  });

  it('draws the same prompts for all figures, so that equal ones differ by nothing', () => {
    const { table, mean: estimand } = tableOf(several);
    const difference = differenceEstimand(estimand, { ...estimand });
    expect(bootstrapPrompts(table, [difference], plan)(difference)).toMatchObject({
      estimate: 0,
      interval: null,
      noInterval: 'no-spread',
    });
  });

  it.each([
    ['nothing-measured', [[], []]],
    ['one-prompt', [[1, 0], []]],
    ['no-spread', [[1], [1, 1], [1]]],
    ['too-few-prompts', [[1], [0], ...Array.from({ length: 40 }, () => [])]],
  ] as const)('says why there is no interval: %s', (noInterval, values) => {
    expect(found(values)).toMatchObject({ interval: null, noInterval });
  });

  it('invents no estimate without a value', () => {
    expect(found([[], []]).estimate).toBeNull();
  });
});
