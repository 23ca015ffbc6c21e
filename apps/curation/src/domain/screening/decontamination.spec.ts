import { describe, expect, it } from 'vitest';

import { BenchmarkIndex } from './decontamination.js';

const problem =
  'Janet has 16 ducks that lay eggs each day. She eats three for breakfast and sells the rest at the market. How many does she sell?';

function indexOf(...prompts: readonly string[]): BenchmarkIndex {
  const index = new BenchmarkIndex();
  prompts.forEach((prompt, place) => index.add({ id: `bench:${place + 1}`, dataset: 'bench', prompt }));
  return index;
}

describe('BenchmarkIndex', () => {
  it('finds a prompt that stands in a benchmark, whatever its case and punctuation', () => {
    expect(indexOf(problem).find(problem.toUpperCase().replaceAll('.', ' '))).toMatchObject({
      benchmark: { id: 'bench:1', dataset: 'bench' },
      coverage: 1,
    });
  });

  it('finds one inside a longer prompt, and shows the longest text that both have', () => {
    const found = indexOf(problem).find(`Solve: ${problem.replace('16', '12')} Explain.`);
    expect(found?.matched).toBe(
      'ducks that lay eggs each day she eats three for breakfast and sells the rest at the market how many does she sell',
    );
    expect(found?.coverage).toBeCloseTo(22 / 25);
  });

  it('lets a prompt pass that shares a phrase only', () => {
    expect(
      indexOf(problem).find('Tom bakes bread and sells the rest at the market. How many loaves are left?'),
    ).toBeUndefined();
  });

  it('finds a short benchmark prompt that stands in the prompt whole', () => {
    const index = indexOf('How do I terminate a C program?');
    expect(index.find('Please tell me: how do I terminate a C program? Be brief.')).toMatchObject({
      coverage: 1,
    });
    expect(index.find('How do I terminate a phone contract?')).toBeUndefined();
  });

  it('wants very short benchmark prompts to be equal, as they would match anything', () => {
    const index = indexOf('Tell me more');
    expect(index.find('tell me more!')).toMatchObject({ matched: 'tell me more' });
    expect(index.find('Tell me more about gardens')).toBeUndefined();
  });

  it('names the benchmark prompt that is repeated most', () => {
    const index = indexOf(
      `${problem} And who buys the eggs on Sundays, if the market is closed for the whole winter?`,
      problem,
    );
    expect(index.find(`${problem} Explain.`)?.benchmark.id).toBe('bench:2');
  });
});
