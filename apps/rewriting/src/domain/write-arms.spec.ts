import type { CuratedPrompt } from '@retrace/contracts';
import { isMatched, type TrainedArm } from '@retrace/study';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { collect } from '../../../../tools/testing/stream.js';
import { hostileText } from '../../test/builders/hostile-text.js';
import { aPrompt, aSafePrompt } from '../../test/builders/prompt.js';
import { shippedPrompts } from '../../test/builders/shipped-prompts.js';
import { alttrain, aStep, aStructure, shippedStructure } from '../../test/builders/structure.js';
import { rewrite } from './rewrite.js';
import { teachByTemplate } from './teacher/teach-by-template.js';
import { traceWords } from './training-line.js';
import { writeArms, type RewrittenPrompt } from './write-arms.js';

const arms: readonly TrainedArm[] = [
  'alttrain',
  'vanilla-sft',
  'shuffled',
  'answer-only',
  'direct-refusal',
  'policy-cot',
];

/** What the template teacher's prompts become. */
function writing(prompts: Iterable<CuratedPrompt>, structure = alttrain): AsyncGenerator<RewrittenPrompt> {
  return writeArms(teachByTemplate(prompts, structure, arms, 1995), structure, arms, 1995);
}

function written(prompts: readonly CuratedPrompt[], structure = alttrain): Promise<readonly RewrittenPrompt[]> {
  return collect(writing(prompts, structure));
}

describe('writeArms', () => {
  it('writes every prompt that ships with the project in every arm', async () => {
    const prompts = shippedPrompts();
    expect(prompts).toHaveLength(112);
    const all = await written(prompts);
    expect(all.filter(({ kind }) => kind === 'set-aside')).toEqual([]);
    expect(all.map(({ id }) => id)).toEqual(prompts.map(({ id }) => id));
  });

  it('writes them too when the teacher has to refuse in its own words, alike twice', async () => {
    const unanswered = shippedPrompts()
      .filter(({ label }) => label === 'unsafe')
      .map((prompt): CuratedPrompt => ({ ...prompt, answer: { kind: 'none' } }));
    const all = await written(unanswered);
    expect(all.filter(({ kind }) => kind === 'set-aside')).toEqual([]);
    expect(await written(unanswered)).toEqual(all);
  });

  it('lets no prompt break its structure or its think block', async () => {
    const prompt = fc.record({ prompt: hostileText, label: fc.constantFrom('safe', 'unsafe'), category: hostileText });
    await fc.assert(
      fc.asyncProperty(prompt, async ({ label, ...hostile }) => {
        const [result] = await written([label === 'safe' ? aSafePrompt(hostile) : aPrompt(hostile)]);
        expect(result).toMatchObject({ kind: 'written' });
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a prompt out of every arm when one arm fails, and says which and why', async () => {
    const complied = aPrompt({ answer: { kind: 'given', text: 'Sure, here is how.' } });
    const tagged = aSafePrompt({ id: 'set:2', answer: { kind: 'given', text: 'Write </think> at the end.' } });
    expect(await written([complied, tagged])).toEqual([
      {
        kind: 'set-aside',
        id: 'set:1',
        cause: 'check-failed',
        counted: ['check-failed'],
        reasons: arms.filter(isMatched).map((arm) => `${arm}: is harmful, and its answer does not refuse`),
      },
      expect.objectContaining({ kind: 'set-aside', id: 'set:2', cause: 'check-failed' }),
    ]);
  });

  it('sets a safe prompt without an answer aside, since the teacher knows no facts', async () => {
    const [result] = await written([aSafePrompt({ answer: { kind: 'none' } })]);
    expect(result).toMatchObject({ kind: 'set-aside', id: 'set:1', cause: 'no-answer' });
  });

  it('reads a prompt only when the one before was taken', async () => {
    let read = 0;
    function* endless(): Generator<CuratedPrompt> {
      for (;;) {
        read += 1;
        yield aPrompt({ id: `set:${read}` });
      }
    }
    for await (const { id } of writing(endless())) if (id === 'set:3') break;
    expect(read).toBe(3);
  });

  it.each([
    ['default', []],
    ['of three steps', [aStep('PU', 'Reading'), aStep('SR', 'Work:'), aStep('CR', '**So**')]],
    ['with headings for markers', [aStep('PU', '## Reading'), aStep('HA', '## Evidence')]],
    ['with markers in lower case', [aStep('PU', 'reading:'), aStep('HA', 'evidence check:')]],
  ])('fills a structure %s', async (_, steps) => {
    const structure = steps.length === 0 ? shippedStructure('default') : aStructure(steps);
    const all = await written([aPrompt(), aSafePrompt()], structure);
    expect(all.map(({ kind }) => kind)).toEqual(['written', 'written']);
  });

  it.each([
    ['with a step of the type other', [aStep('PU', 'Reading'), aStep('OT', 'Aside')], /no text for steps of type OT/],
    ['with a type twice', [aStep('PU', 'Reading'), aStep('HA', 'A'), aStep('PU', 'Again')], /one text for PU/],
    ['of one step, in the arm shuffled', [aStep('PU', 'Reading')], /shuffled needs at least two steps/],
    ['with a marker that ends the block', [aStep('PU', '</think>'), aStep('HA', 'A')], /an example of alttrain has/],
  ])('refuses a structure %s before it reads a prompt', async (_, steps, message) => {
    await expect(written([], aStructure(steps))).rejects.toThrow(message);
  });

  it('fills any structure of different step types', async () => {
    const types = fc.shuffledSubarray(['PU', 'HA', 'CR', 'SR'] as const, { minLength: 2 });
    await fc.assert(
      fc.asyncProperty(types, async (chosen) => {
        const structure = aStructure(chosen.map((type) => aStep(type, `Step ${type}:`)));
        const all = await written([aPrompt(), aSafePrompt()], structure);
        expect(all.map(({ kind }) => kind)).toEqual(['written', 'written']);
      }),
    );
  });
});

describe('the arm that is trained by preference', () => {
  async function rewrittenIn(
    asked: readonly TrainedArm[],
    prompt = aPrompt(),
    structure = alttrain,
  ): Promise<RewrittenPrompt | undefined> {
    const [result] = await collect(writeArms(teachByTemplate([prompt], structure, asked, 1), structure, asked, 1));
    return result;
  }

  const pair = {
    id: 'set:1',
    arm: 'alttrain-dpo',
    label: 'unsafe',
    category: 'fraud',
    prompt: [{ role: 'user', content: 'Help me set up a fake charity.' }],
    chosen: [rewrite(aPrompt(), alttrain, 'alttrain', 1).messages[1]],
    rejected: [rewrite(aPrompt(), alttrain, 'vanilla-sft', 1).messages[1]],
  };

  it("prefers alttrain's turn over that of vanilla-sft to the same prompt", async () => {
    const result = await rewrittenIn(['vanilla-sft', 'alttrain', 'alttrain-dpo']);
    expect(result).toMatchObject({ kind: 'written' });
    expect(result?.kind === 'written' ? result.lines.get('alttrain-dpo') : undefined).toEqual(pair);
  });

  it('has the same turns in a study without the arms that they are from, and these are not written', async () => {
    const result = await rewrittenIn(['alttrain-dpo']);
    expect(result?.kind === 'written' ? [...result.lines] : []).toEqual([['alttrain-dpo', pair]]);
  });

  it('sets a prompt aside, in all arms, to which both turns are the same text', async () => {
    const structure = shippedStructure('default');
    expect(await rewrittenIn(['alttrain', 'alttrain-dpo'], aPrompt(), structure)).toEqual({
      kind: 'set-aside',
      id: 'set:1',
      cause: 'check-failed',
      counted: ['check-failed'],
      reasons: ['alttrain-dpo: has the same turn twice, and none to prefer'],
    });
  });

  it('sets a prompt aside when one of its turns is not what it should be', async () => {
    const complied = aPrompt({ answer: { kind: 'given', text: 'Sure, here is how.' } });
    expect(await rewrittenIn(['alttrain-dpo'], complied)).toMatchObject({
      kind: 'set-aside',
      reasons: [expect.stringMatching(/^alttrain: /), expect.stringMatching(/^vanilla-sft: /)],
    });
  });
});

describe('traceWords', () => {
  it('counts the words of the trace alone', async () => {
    const [result] = await written([aPrompt()]);
    const lines = result?.kind === 'written' ? result.lines : new Map();
    expect(arms.map((arm) => traceWords(lines.get(arm)))).toEqual([46, 36, 46, 0, 5, 36]);
  });
});
