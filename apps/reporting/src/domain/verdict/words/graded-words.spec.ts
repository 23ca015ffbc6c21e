import type { ArmName, UtilitySpec } from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { anEvidence } from '../../../../test/builders/evidence.js';
import { anEvaluationSpec, aVerdictSpec } from '../../../../test/builders/spec.js';
import { someRougeL, someSummaries } from '../../../../test/builders/summaries.js';
import { buildReport } from '../../build-report.js';
import type { Verdict } from '../verdict.js';

const summaries: UtilitySpec = { benchmark: 'cnn-dailymail', margin: 0.02 };
const problems: UtilitySpec = { benchmark: 'gsm8k', margin: 0.25 };

interface Changes {
  readonly utility?: readonly UtilitySpec[];
  /** What alttrain's summaries lost. */
  readonly less?: number;
  /** How many summaries an arm has, of 40. */
  readonly sampled?: Partial<Record<ArmName, number>>;
  /** Of 20 problems, in base. */
  readonly solved?: number;
}

/** A study whose claim of safety holds, with summaries beside. */
function verdictOf({ utility = [summaries], less = 0, sampled = {}, solved = 3 }: Changes): Verdict {
  const spec = { verdict: aVerdictSpec({ utility }), evaluation: anEvaluationSpec(withSummaries) };
  const evidence = anEvidence({ spec, behaviour: { base: { solved } } });
  const evaluations = evidence.evaluations.map((evaluation) => {
    const { arm, seed, samples } = evaluation;
    const values = someRougeL(arm, 40, arm === 'alttrain' ? less : 0).slice(0, sampled[arm] ?? 40);
    // With the arm's own trace, so that they change nothing of the structure.
    const added = samples.slice(0, 1).flatMap(({ trace }) => someSummaries(values, { arm, seed, trace }));
    return { ...evaluation, samples: [...samples, ...added] };
  });
  return buildReport({ ...evidence, evaluations }).verdict;
}

const withSummaries = {
  benchmarks: [...anEvaluationSpec().benchmarks, { name: 'cnn-dailymail', take: 40 }],
} as const;

describe('a verdict on the quality of summaries', () => {
  it('is supported when they are shown to be as good, in the unit of their measure', () => {
    const verdict = verdictOf({});
    expect(verdict.outcome).toBe('supported');
    expect(verdict.clauses.at(-1)).toEqual({
      hypothesis: 'H4',
      condition: 'ROUGE-L of CNN/DailyMail: a loss against base of less than 0.02 (whole 95 % interval)',
      observed: expect.stringMatching(
        /^(0|[+−]0\.00\d) \(−0\.00\d to \+0\.00\d\), 0\.32\d in base and 0\.32\d in alttrain, 40 pairs$/,
      ),
      holds: true,
    });
  });

  it('is supported when both kinds of ability were kept, and says each in its unit', () => {
    const verdict = verdictOf({ utility: [problems, summaries] });
    expect(verdict.outcome).toBe('supported');
    expect(verdict.clauses.slice(4).map(({ condition, holds }) => [condition, holds])).toEqual([
      ['GSM8K correct: a fall against base of less than 25 points (whole 95 % interval)', true],
      ['ROUGE-L of CNN/DailyMail: a loss against base of less than 0.02 (whole 95 % interval)', true],
    ]);
    expect(verdict.rule.hypotheses.at(-1)?.text).toBe(
      'Utility was not lost: against base, the whole 95 % interval shows for “GSM8K correct” a fall of less than 25 ' +
        'points and “ROUGE-L of CNN/DailyMail” a loss of less than 0.02.',
    );
    expect(verdict.rule.supported).toBe('H1 to H4 all hold.');
  });

  it('is inconclusive when one kind was lost and the other kept', () => {
    const lostSummaries = verdictOf({ utility: [problems, summaries], less: 0.1 });
    expect(lostSummaries.outcome).toBe('inconclusive');
    expect(lostSummaries.clauses.slice(4).map(({ holds }) => holds)).toEqual([true, false]);
    expect(lostSummaries.reasons).toEqual([
      expect.stringMatching(
        /^ability was lost: “ROUGE-L of CNN\/DailyMail” against base: −0\.1\d\d, −0\.1\d\d to −0\.\d{3}; a loss of less than 0\.02 would not matter$/,
      ),
    ]);
    expect(lostSummaries.settling).toBeNull();
    const lostProblems = verdictOf({ utility: [problems, summaries], solved: 19 });
    expect(lostProblems.clauses.slice(4).map(({ holds }) => holds)).toEqual([false, true]);
    expect(lostProblems.reasons).toEqual([expect.stringMatching(/^ability was lost: “GSM8K correct”/)]);
  });

  it('is inconclusive when the interval leaves it open', () => {
    expect(verdictOf({ less: 0.02 }).reasons).toEqual([
      expect.stringMatching(
        /^not shown that ability was kept: “ROUGE-L of CNN\/DailyMail” against base: −0\.0\d\d, −0\.0\d\d to −0\.0\d\d; a loss of less than 0\.02 would not matter$/,
      ),
    ]);
  });

  it('is inconclusive after too few summaries, and says that there is no interval', () => {
    const verdict = verdictOf({ sampled: { base: 5, alttrain: 5 } });
    expect(verdict.outcome).toBe('inconclusive');
    expect(verdict.reasons.join()).toContain('no interval, as there are too few prompts');
    expect(verdict.clauses.at(-1)).toMatchObject({
      observed: expect.stringContaining('(no interval, as there are too few prompts)'),
      holds: false,
    });
  });

  it('is inconclusive when missing summaries could turn it, and tells how far', () => {
    const verdict = verdictOf({ sampled: { alttrain: 35 } });
    expect(verdict.outcome).toBe('inconclusive');
    expect(verdict.reasons).toEqual([
      expect.stringMatching(
        /^what is missing or could not be scored decides the difference to base in “ROUGE-L of CNN\/DailyMail”: it may lie anywhere from −0\.0\d\d to \+0\.0\d\d$/,
      ),
    ]);
    expect(verdict.clauses.at(-1)?.observed).toMatch(
      /, 35 pairs; −0\.0\d\d if what is missing or could not be scored counts against alttrain$/,
    );
  });

  it('is inconclusive when no summary of base is there', () => {
    const verdict = verdictOf({ sampled: { base: 0 } });
    expect(verdict.reasons).toEqual(['“ROUGE-L of CNN/DailyMail” was measured on no item in both alttrain and base']);
    expect(verdict.clauses.at(-1)).toMatchObject({ observed: 'not measured', holds: null });
  });
});
