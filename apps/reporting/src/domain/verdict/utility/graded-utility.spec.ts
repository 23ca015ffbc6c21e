import { describe, expect, it } from 'vitest';

import { aSummary, anUnmeasuredSummary, someRougeL, someSummaries } from '../../../../test/builders/summaries.js';
import type { SampleDigest } from '../../samples/sample-digest.js';
import { abilityOf, type GradedAbility } from './ability.js';
import { gradedDifference, type GradedDifference } from './graded-difference.js';
import { gradedUtility } from './graded-utility.js';
import type { Utility } from './utility.js';

const rougeL = abilityOf('cnn-dailymail') as GradedAbility; // its entry says so, and a test beside holds it
const margin = 0.02;

function found(base: readonly SampleDigest[], alttrain: readonly SampleDigest[], seeds = 1): GradedDifference {
  const arms = { base: { samples: base, seeds: 1 }, alttrain: { samples: alttrain, seeds } };
  return gradedDifference(rougeL, arms, { bootstrap: { draws: 1000, seed: 7 }, alpha: 0.05 });
}

function utility(base: readonly SampleDigest[], alttrain: readonly SampleDigest[], seeds = 1): Utility {
  return gradedUtility(found(base, alttrain, seeds), margin);
}

const base = someSummaries(someRougeL('base', 100));
const alike = someSummaries(someRougeL('alttrain', 100));
const worse = someSummaries(someRougeL('alttrain', 100, 0.1));

/** Without the first samples, or with others in their place. */
function replaced(samples: readonly SampleDigest[], ...by: readonly SampleDigest[]): readonly SampleDigest[] {
  return [...by, ...samples.slice(by.length)];
}

describe('gradedUtility', () => {
  it('is kept when the whole interval of the difference lies above the margin with a minus', () => {
    expect(utility(base, alike)).toBe('kept');
  });

  it('is lost when the whole interval lies below it', () => {
    expect(utility(base, worse)).toBe('lost');
  });

  it('is open when the interval has the margin in it, though the difference is smaller', () => {
    const scattered = someRougeL('alttrain', 20).map((value, place) => value + (place % 2 === 0 ? 0.2 : -0.2));
    expect(utility(base.slice(0, 20), someSummaries(scattered))).toBe('open');
  });

  it('is kept where every summary is better, however much they differ', () => {
    expect(utility(worse, base)).toBe('kept');
  });

  it('takes its interval at 1 − alpha', () => {
    const arms = { base: { samples: base, seeds: 1 }, alttrain: { samples: alike, seeds: 1 } };
    const widths = [0.2, 0.01].map((alpha) => {
      const { interval } = gradedDifference(rougeL, arms, { bootstrap: { draws: 1000, seed: 7 }, alpha }).measured;
      return interval!.upper - interval!.lower; // a hundred prompts with spread
    });
    expect(widths[0]).toBeLessThan(widths[1] ?? 0);
  });

  it('pairs summaries, so that hard articles widen nothing', () => {
    const articles = Array.from({ length: 40 }, (_, place) => (place % 2 === 0 ? 0.05 : 0.9));
    const after = articles.map((value, place) => value + 0.001 * (place % 3));
    expect(utility(someSummaries(articles), someSummaries(after))).toBe('kept');
  });

  it('counts a prompt once, by the mean of its seeds', () => {
    const seeds = [1, 2].flatMap((seed) => someSummaries([0.1 * seed, 0.2 * seed, 0.3], { seed }));
    expect(found(someSummaries([0.1, 0.2, 0.3]), seeds, 2).measured.estimate).toBeCloseTo((0.05 + 0.1 + 0) / 3);
  });
});

describe('gradedUtility with summaries that are not known', () => {
  it.each([
    ['missing', []],
    ['failed', [anUnmeasuredSummary('0', { failure: 'refused by the endpoint' })]],
    ['unmeasured', [anUnmeasuredSummary('0')]],
    ['without an answer', [aSummary('0', 0, { score: { kind: 'graded', answered: false } })]],
  ])('moves the bounds by what one that is %s could be, either way', (_, ofFirst) => {
    const alttrain = [...ofFirst, ...someSummaries(someRougeL('base', 100)).slice(1)];
    const { lowest, highest } = found(base, alttrain);
    // the first summary of base has 0.3: alttrain's may have had 0 to 1
    expect(lowest.estimate).toBeCloseTo(-0.3 / 100);
    expect(highest.estimate).toBeCloseTo(0.7 / 100);
  });

  it('takes one that base lacks for as good as can be when it asks whether ability was kept', () => {
    const { lowest, highest } = found(replaced(base, anUnmeasuredSummary('0')), base);
    expect(lowest.estimate).toBeCloseTo(-0.7 / 100);
    expect(highest.estimate).toBeCloseTo(0.3 / 100);
  });

  it('counts a seed that is missing as a part of its prompt', () => {
    const { lowest } = found(base, base, 2);
    expect(lowest.estimate).toBeCloseTo(-(found(base, base).base ?? 0) / 2);
  });

  it('is still kept when a few could not undo it', () => {
    expect(utility(base, replaced(alike, anUnmeasuredSummary('0')))).toBe('kept');
  });

  it('is unscored when they could undo what would be kept', () => {
    const failed = Array.from({ length: 10 }, (_, place) => anUnmeasuredSummary(String(place), { failure: 'away' }));
    expect(utility(base, replaced(alike, ...failed))).toBe('unscored');
    expect(utility(base, alike.slice(10))).toBe('unscored');
  });

  it('is unscored when they could undo what would be lost', () => {
    expect(utility(base, worse.slice(15))).toBe('unscored');
    expect(utility(base, worse.slice(1))).toBe('lost');
  });
});

describe('gradedUtility without an interval', () => {
  it('is open after one prompt', () => {
    expect(found([aSummary('0', 0.3)], [aSummary('0', 0.9)]).measured.noInterval).toBe('one-prompt');
    expect(utility([aSummary('0', 0.3)], [aSummary('0', 0.9)])).toBe('open');
  });

  it('is open after a handful, whose intervals are too short', () => {
    const five = found(base.slice(0, 5), alike.slice(0, 5));
    expect(five.measured).toMatchObject({ interval: null, noInterval: 'too-few-prompts' });
    expect(gradedUtility(five, margin)).toBe('open');
    expect(utility(base.slice(0, 6), alike.slice(0, 6))).toBe('kept');
  });

  it('is open where all prompts differ by the same, which no real measure gives', () => {
    const quarter = someSummaries(Array.from({ length: 200 }, () => 0.25));
    const half = someSummaries(Array.from({ length: 200 }, () => 0.5));
    expect(found(quarter, half).measured.noInterval).toBe('no-spread');
    expect(utility(quarter, half)).toBe('open');
    expect(utility(half, quarter)).toBe('open');
  });

  it('is kept where both arms came out the same on so many prompts that a loss by the margin would have shown', () => {
    const same = someSummaries(someRougeL('base', 183));
    const { interval } = found(same, same).measured;
    // 1 − 0.025^(1 / 183)
    expect(interval?.upper).toBeCloseTo(0.01996, 5);
    expect(interval?.lower).toBeCloseTo(-0.01996, 5);
    expect(utility(same, same)).toBe('kept');
  });

  it('is open where both came out the same on fewer', () => {
    const same = someSummaries(someRougeL('base', 182));
    expect(utility(same, same)).toBe('open');
  });

  it('is open where nothing was measured in either arm', () => {
    const nothing = [anUnmeasuredSummary('0'), anUnmeasuredSummary('1')];
    expect(found(nothing, nothing).measured).toMatchObject({ estimate: null, prompts: 0 });
    expect(utility(nothing, nothing)).toBe('open');
  });
});
