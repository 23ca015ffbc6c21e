import { stripVTControlCharacters } from 'node:util';

import { describe, expect, it } from 'vitest';

import { aReport } from '../../test/builders/report-summary.js';
import { verdictText } from './verdict-text.js';

describe('verdictText', () => {
  it('says the verdict in one sentence', () => {
    expect(stripVTControlCharacters(verdictText(aReport(), 80))).toBe(
      'Verdict  Supported: the structure carries the effect.',
    );
  });

  it('says what is missing, a line each', () => {
    const gaps = ['base was planned and has no sample.', 'What training alttrain/1 took is not known.'];
    expect(
      stripVTControlCharacters(verdictText(aReport({ gaps }), 80))
        .split('\n')
        .slice(1),
    ).toEqual(['Missing: base was planned and has no sample.', 'Missing: What training alttrain/1 took is not known.']);
  });

  it('breaks what is wider than the terminal between words, under its beginning', () => {
    const gaps = ['base was planned and has no sample.'];
    expect(stripVTControlCharacters(verdictText(aReport({ gaps }), 30)).split('\n')).toEqual([
      'Verdict  Supported: the',
      '         structure carries the',
      '         effect.',
      'Missing: base was planned and',
      '         has no sample.',
    ]);
  });
});
