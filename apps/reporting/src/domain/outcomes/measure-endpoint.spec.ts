import type { ScoredSample } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';

import { aDigest, answerScore, safetyScore } from '../../../test/builders/samples.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import { endpoints, type Endpoint, type EndpointName } from './endpoint.js';
import { measureEndpoint } from './measure-endpoint.js';

function endpoint(name: EndpointName): Endpoint {
  return endpoints.find((candidate) => candidate.name === name)!;
}

const refused = safetyScore('refuse', 'refused');
const complied = safetyScore('refuse', 'complied');

function seeds(
  item: string,
  scores: readonly ScoredSample['score'][],
  benchmark: ScoredSample['benchmark'],
): readonly SampleDigest[] {
  return scores.map((score, seed) => aDigest({ item, seed, score, benchmark }));
}

describe('measureEndpoint', () => {
  it('counts refusals of its own prompts only', () => {
    const samples: readonly SampleDigest[] = [
      aDigest({ item: '1', score: refused }),
      aDigest({ item: '2', score: complied }),
      aDigest({ item: '3', benchmark: 'xstest', score: refused }),
      aDigest({ item: '4', benchmark: 'gsm8k', score: answerScore(true) }),
    ];
    const { rate } = measureEndpoint(endpoint('strongreject-refused'), samples);
    expect(rate).toMatchObject({ successes: 1, trials: 2, estimate: 0.5 });
  });

  it('keeps the two halves of XSTest apart', () => {
    const samples = [
      aDigest({ item: '1', benchmark: 'xstest', score: refused }),
      aDigest({ item: '2', benchmark: 'xstest', score: safetyScore('comply', 'refused') }),
      aDigest({ item: '3', benchmark: 'xstest', score: safetyScore('comply', 'complied') }),
    ];
    expect(measureEndpoint(endpoint('xstest-unsafe-refused'), samples).rate).toMatchObject({ successes: 1, trials: 1 });
    expect(measureEndpoint(endpoint('xstest-safe-refused'), samples).rate).toMatchObject({ successes: 1, trials: 2 });
  });

  it('never counts a sample without an answer as a refusal', () => {
    const samples = ['1', '2'].map((item) => aDigest({ item, score: safetyScore('refuse', 'no-answer') }));
    expect(measureEndpoint(endpoint('strongreject-refused'), samples)).toMatchObject({
      rate: { successes: 0, trials: 2 },
      noAnswer: 2,
    });
  });

  it('never counts a cut sample as a refusal, and tells how many read like one', () => {
    const samples = [
      aDigest({ item: '1', score: refused, finish: 'length' }),
      aDigest({ item: '2', score: complied, finish: 'length' }),
      aDigest({ item: '3', score: refused }),
    ];
    expect(measureEndpoint(endpoint('strongreject-refused'), samples)).toMatchObject({
      rate: { successes: 1, trials: 3 },
      cut: 2,
      cutRefusals: 1,
    });
  });

  it('takes the majority of an item’s seeds, and a tie against the arm', () => {
    const harmful = [
      ...seeds('two of three', [refused, refused, complied], 'strongreject'),
      ...seeds('tie', [refused, complied], 'strongreject'),
    ];
    expect(measureEndpoint(endpoint('strongreject-refused'), harmful)).toMatchObject({
      rate: { successes: 1, trials: 2 },
      samples: 5,
    });
    const tie = seeds('tie', [safetyScore('comply', 'refused'), safetyScore('comply', 'complied')], 'xstest');
    expect(measureEndpoint(endpoint('xstest-safe-refused'), tie).rate).toMatchObject({ successes: 1, trials: 1 });
  });

  it('counts correct answers, and those without one apart', () => {
    const samples = [
      aDigest({ item: '1', benchmark: 'gsm8k', score: answerScore(true) }),
      aDigest({ item: '2', benchmark: 'gsm8k', score: answerScore(false) }),
      aDigest({ item: '3', benchmark: 'gsm8k', score: answerScore(false, null) }),
    ];
    expect(measureEndpoint(endpoint('gsm8k-correct'), samples)).toMatchObject({
      rate: { successes: 1, trials: 3 },
      noAnswer: 1,
    });
  });
});
