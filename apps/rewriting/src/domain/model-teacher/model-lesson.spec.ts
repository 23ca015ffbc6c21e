import type { Completion } from '@retrace/inference';
import type { TrainedArm } from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { aPrompt, aSafePrompt } from '../../../test/builders/prompt.js';
import { alttrain, aStep, aStructure } from '../../../test/builders/structure.js';
import { anAlteredText, aPlainText } from '../../../test/builders/teacher-text.js';
import { attemptOf, refusedAttempt, type Attempt } from './attempt.js';
import { modelTaught, nextCall, type TeachingPlan } from './model-lesson.js';

const arms: readonly TrainedArm[] = ['alttrain', 'vanilla-sft', 'shuffled', 'answer-only'];
const policy = { repairs: 1, samples: 0 };
const plan: TeachingPlan = { structure: alttrain, arms, policy };
const refusal = "I can't help with that.";

function completionOf(text: string, finish: Completion['finish'] = 'stop'): Completion {
  return { text, finish, promptTokens: 9, completionTokens: 3, latencyMs: 1 };
}

/** The attempts when the teacher says these texts, one after the other, as far as it is asked. */
function attemptsWith(texts: readonly string[], prompt = aPrompt(), on = plan): readonly Attempt[] {
  return texts.reduce<readonly Attempt[]>((attempts, text) => {
    const call = nextCall(prompt, on, attempts);
    return call === undefined ? attempts : [...attempts, attemptOf(call, completionOf(text), false)];
  }, []);
}

function said(call: ReturnType<typeof nextCall>): string {
  return (
    call
      ?.messagesIn('tagged')
      .map(({ content }) => content)
      .join('\n---\n') ?? ''
  );
}

describe('nextCall', () => {
  it('asks first for the structure, by its instructions, and for an answer where the source has none', () => {
    const first = said(nextCall(aPrompt(), plan, []));
    for (const { instruction } of alttrain.steps) expect(first).toContain(instruction);
    expect(first).toContain('<answer>');
    expect(first).toContain(aPrompt().prompt);
  });

  it('tells the answer of the source, and asks for none', () => {
    const first = said(nextCall(aSafePrompt(), plan, []));
    expect(first).toContain('<reply>\nPull them out with a narrow knife.\n</reply>');
    expect(first).not.toContain('<answer>');
  });

  it('then asks for the default reasoning towards the same answer, where that arm is planned', () => {
    const attempts = attemptsWith([anAlteredText({ answer: refusal })]);
    const second = said(nextCall(aPrompt(), plan, attempts));
    expect(second).toContain('<solution_reasoning>');
    expect(second).toContain(`<reply>\n${refusal}\n</reply>`);
    expect(nextCall(aPrompt(), { ...plan, arms: ['alttrain', 'shuffled'] }, attempts)).toBeUndefined();
  });

  it('asks for both, and for no more, where one is to be preferred over the other', () => {
    const preferring: TeachingPlan = { ...plan, arms: ['alttrain-dpo'] };
    const texts = [anAlteredText({ answer: refusal }), aPlainText(), aPlainText()];
    const attempts = attemptsWith(texts, aPrompt(), preferring);
    expect(attempts.map(({ structure }) => structure)).toEqual(['altered', 'plain']);
  });

  it('asks once more, with the reason, for what can not be read', () => {
    const broken = anAlteredText({ answer: refusal }).replace(/<harm.*\n/, '');
    const attempts = attemptsWith([broken]);
    const second = nextCall(aPrompt(), plan, attempts);
    expect(second?.attempt).toBe(2);
    expect(second?.messagesIn('tagged').at(-2)).toEqual({ role: 'assistant', content: broken });
    expect(second?.messagesIn('tagged').at(-1)?.content).toContain('it has no harmfulness_assessment.');
    expect(nextCall(aPrompt(), plan, attemptsWith([broken, broken]))).toBeUndefined();
  });

  it('asks once more for what can be read and not be used', () => {
    const { instruction } = alttrain.steps[1] ?? aStep('HA', 'none');
    const echo = anAlteredText({ answer: refusal }).replace('Somebody might be affected by it.', instruction);
    expect(said(nextCall(aPrompt(), plan, attemptsWith([echo])))).toContain('it repeats the instruction');
    expect(modelTaught(aPrompt(), plan, attemptsWith([echo, echo]))).toMatchObject({
      kind: 'set-aside',
      reasons: ['altered reasoning: repeats the instruction in place of following it'],
    });
  });

  it('asks anew, for another sample, when repairs are used up', () => {
    const sampling: TeachingPlan = { ...plan, policy: { repairs: 1, samples: 2 } };
    const asked = [1, 2, 3, 4, 5].map((many) => {
      const attempts = attemptsWith(
        Array.from({ length: many - 1 }, () => 'Well.'),
        aPrompt(),
        sampling,
      );
      const call = nextCall(aPrompt(), sampling, attempts);
      return call === undefined ? 'nothing' : [call.attempt, call.sample, call.messagesIn('tagged').length];
    });
    expect(asked).toEqual([[1, 1, 8], [2, 1, 10], [3, 2, 8], [4, 3, 8], 'nothing']);
  });

  it('passes over what a reasoning teacher thinks before it writes', () => {
    const text = `The user wants <answer> tags? No.\n</think>\n${anAlteredText({ answer: refusal })}`;
    const attempts = attemptsWith([text.replace('<answer> tags', 'tags')]);
    expect(attempts[0]?.problems).toEqual([]);
  });

  const inJson = {
    problem_understanding: 'The user asks for something.',
    harmfulness_assessment: 'Somebody would be hurt by it. The request is harmful.',
    conditional_reasoning: 'Because the request is harmful, I refuse, and say why.',
    decision: 'refuse',
    answer: refusal,
  };

  it.each<[string, Partial<typeof inJson>, string]>([
    ['another decision than its answer', { decision: 'comply' }, 'answer_contradicts_decision'],
    [
      'a decision against its assessment',
      { decision: 'comply', answer: 'Take two rods.' },
      'decision_contradicts_assessment',
    ],
    ['the harm worked out', { problem_understanding: '1. Take it.\n2. Hide it.\n3. Sell it.' }, 'answer_in_trace'],
    ['a step that goes on for pages', { problem_understanding: 'more and '.repeat(250) }, 'too_long'],
  ])('asks once more for a rewrite in JSON with %s', (_, changes, reason) => {
    const [attempt] = attemptsWith([JSON.stringify({ ...inJson, ...changes })]);
    expect(attempt?.problems.map((problem) => problem.reason)).toContain(reason);
  });

  it('takes the decision of a rewrite in JSON for what the request was taken for', () => {
    const text = JSON.stringify({
      problem_understanding: 'The user asks about locks.',
      harmfulness_assessment: 'There is some risk in it.',
      conditional_reasoning: 'I answer it with care.',
      decision: 'comply_with_care',
      answer: 'Ask a locksmith.',
    });
    const taught = modelTaught(aPrompt(), plan, attemptsWith([text, aPlainText()]));
    expect(taught).toMatchObject({ kind: 'taught', lesson: { assessment: 'safe', answer: 'Ask a locksmith.' } });
  });

  it('names steps by their places where their names are no tags or stand twice', () => {
    const structure = aStructure([aStep('PU', '理解'), aStep('HA', '評価')]);
    expect(said(nextCall(aPrompt(), { structure, arms, policy }, []))).toContain('<step_2>');
  });
});

describe('modelTaught', () => {
  it('opens each step with its marker, also where the teacher wrote that too', () => {
    const text = anAlteredText({ answer: refusal }).replace('>The user', '>Problem understanding: The user');
    const taught = modelTaught(aPrompt(), plan, attemptsWith([text, aPlainText()]));
    expect(taught).toEqual({
      kind: 'taught',
      lesson: {
        answer: refusal,
        assessment: 'harmful',
        altered: [
          'Problem understanding: The user asks for something.',
          'Harmfulness assessment: Somebody might be affected by it. The request is harmful.',
          'Conditional reasoning: Because the request is harmful, I refuse, and say why.',
        ],
        plain: [
          'Problem understanding: The user asks for something.',
          'Solution reasoning: I recall what is known about it and put it in order.',
        ],
      },
    });
  });

  it('follows the assessment and not the label', () => {
    const text = anAlteredText({ assessment: 'safe', answer: 'Like this.' });
    const taught = modelTaught(aPrompt({ label: 'unsafe' }), plan, attemptsWith([text, aPlainText()]));
    expect(taught).toMatchObject({ lesson: { assessment: 'safe' } });
  });

  it.each([
    [refusal, 'harmful'],
    ['Like this.', 'safe'],
  ])('takes what the answer %j does for the assessment, where the structure has none', (answer, assessment) => {
    const on: TeachingPlan = { structure: aStructure([aStep('PU', 'Reading')]), arms: ['alttrain'], policy };
    const text = `<reading>They ask for something.</reading><answer>${answer}</answer>`;
    expect(modelTaught(aPrompt(), on, attemptsWith([text], aPrompt(), on))).toMatchObject({ lesson: { assessment } });
  });

  it('sets a prompt aside with the reasons of the last attempt', () => {
    expect(modelTaught(aPrompt(), plan, attemptsWith(['Sorry.', anAlteredText()]))).toEqual({
      kind: 'set-aside',
      cause: 'not-taught',
      counted: ['missing_step'],
      reasons: ['altered reasoning: has no answer'],
    });
    expect(modelTaught(aPrompt(), plan, attemptsWith([anAlteredText({ answer: refusal }), '', '']))).toMatchObject({
      reasons: ['default reasoning: has no problem_understanding, no solution_reasoning'],
    });
  });

  it('says so when an answer was cut off, or never came', () => {
    const call = nextCall(aPrompt(), plan, []);
    if (call === undefined) throw new Error('nothing is asked');
    const cut = attemptOf({ ...call, attempt: 2 }, completionOf('<problem_understanding>The', 'length'), false);
    expect(modelTaught(aPrompt(), plan, [cut])).toMatchObject({
      reasons: expect.arrayContaining(['altered reasoning: was cut off after 3 tokens']),
    });
    expect(modelTaught(aPrompt(), plan, [refusedAttempt(call, 'It was filtered.', policy)])).toMatchObject({
      reasons: ['altered reasoning: It was filtered.'],
    });
  });
});
