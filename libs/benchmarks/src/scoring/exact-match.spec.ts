import { describe, expect, it } from 'vitest';

import { matchesExactly, untilFirstStop } from './exact-match.js';

describe('matchesExactly', () => {
  // made with the metric of lm-eval 0.4.13, task nq_open 4.0
  it.each([
    ['Paris', ['Paris'], true],
    ['  the City of Light! ', ['City of light'], true],
    ['Rome', ['Paris', 'Rome'], true],
    ['a the', ['the'], true],
    ['theatre', ['atre'], false],
    ['The', [''], false],
    ['U.S.', ['us'], true],
    ['Éa b', ['éa b'], true],
    ['Paris, France', ['Paris'], false],
    ['Paris', [' Paris'], false],
    ['', [], false],
  ])('holds %j against %j as lm-evaluation-harness does', (answer, accepted, expected) => {
    expect(matchesExactly(answer, accepted)).toBe(expected);
  });
});

describe('untilFirstStop', () => {
  it.each([
    ['Paris. It is in France', 'Paris'],
    ['\n Paris, France', 'Paris'],
    ['Paris', 'Paris'],
    ['', ''],
  ])('ends %j at the first line end, full stop or comma', (answer, expected) => {
    expect(untilFirstStop(answer)).toBe(expected);
  });
});
