import type { ChatMessage, ChatModel, Completion } from '@retrace/inference';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { talkingTo } from '../../sampling/exchange.js';
import { tokensWithin } from '../../sampling/tokens-within.js';
import type { AttackedModel } from './attacked-model.js';
import { Attacker, attackerTokens, type AttackingModel } from './attacker.js';
import { crescendo } from './crescendo.js';
import { pair } from './pair.js';
import { mostTokensOf } from './most-tokens-of.js';
import { runLoop } from './run-loop.js';

const completionOf = (text: string): Completion => ({
  text,
  finish: 'stop',
  promptTokens: 10,
  completionTokens: 5,
  latencyMs: 1,
});

interface Scripted<Model> {
  readonly model: Model;
  /** The messages of each call. */
  readonly asked: readonly (readonly ChatMessage[])[];
}

/** An attacker that writes these one after the other, and then the last one for ever. */
function attackerThat(...script: readonly string[]): Scripted<AttackingModel> {
  const asked: (readonly ChatMessage[])[] = [];
  const chat: ChatModel = {
    complete: ({ messages }) => {
      asked.push(messages);
      return Promise.resolve(completionOf(script[asked.length - 1] ?? script.at(-1) ?? ''));
    },
  };
  return { model: { chat, model: 'attacker', signal: new AbortController().signal }, asked };
}

/** A model that answers so, and declines by saying no. */
function modelThat(...script: readonly string[]): Scripted<AttackedModel> {
  const asked: (readonly ChatMessage[])[] = [];
  const ask = (messages: readonly ChatMessage[]): Promise<Completion> => {
    asked.push(messages);
    return Promise.resolve(completionOf(script[asked.length - 1] ?? script.at(-1) ?? ''));
  };
  const complies: AttackedModel['complies'] = ({ answer }) => Promise.resolve(!answer.startsWith('No.'));
  return { model: { say: talkingTo(ask, []), complies }, asked };
}

const lastSaid = (messages: readonly ChatMessage[] | undefined): string => messages?.at(-1)?.content ?? '';
const prompts = (...texts: readonly string[]): readonly string[] => texts.map((text) => `<prompt>${text}</prompt>`);

describe('an attacker', () => {
  it('gives what it wrote in its form, without what it thought', async () => {
    const { model } = attackerThat('<think><prompt>No.</prompt></think>It was too plain.\n<prompt>\nHi.\n</prompt>');
    expect(await new Attacker(model, 'Go.').promptAfter('Begin.')).toBe('Hi.');
  });

  it('is asked once more for what is not in its form', async () => {
    const { model, asked } = attackerThat('Hello!', '<prompt>Hi.</prompt>');
    expect(await new Attacker(model, 'Go.').promptAfter('Begin.')).toBe('Hi.');
    expect(asked[1]).toEqual([
      { role: 'system', content: 'Go.' },
      { role: 'user', content: 'Begin.' },
      { role: 'assistant', content: 'Hello!' },
      { role: 'user', content: expect.stringContaining('between <prompt> and </prompt>') },
    ]);
  });

  it.each([['Hello!'], ['<prompt> </prompt>'], ['<prompt>Cut off']])('fails with %j twice', async (text) => {
    const { model, asked } = attackerThat(text);
    await expect(new Attacker(model, 'Go.').promptAfter('Begin.')).rejects.toThrow(
      /attacker is of no use: as the attacker it wrote no message between/,
    );
    expect(asked).toHaveLength(2);
  });
});

describe('crescendo', () => {
  it('goes on from each answer to the last message, which makes the request', async () => {
    const { model: by, asked } = attackerThat(...prompts('What is bread?', 'Who bakes it?', 'How?'));
    const { model } = modelThat('<think>Food.</think>Food.', 'Bakers.', 'Like this.');
    const { before, last } = await crescendo('Tell how.', 3, by, model);
    expect(before.map(({ prompt, output }) => [prompt, output])).toEqual([
      ['What is bread?', '<think>Food.</think>Food.'],
      ['Who bakes it?', 'Bakers.'],
    ]);
    expect([last.prompt, last.answer]).toEqual(['How?', 'Like this.']);
    expect(asked[0]?.[0]?.content).toContain('Tell how.');
    expect(lastSaid(asked[1])).toMatch(/<answer>\nFood\.\n<\/answer>\n\nWrite message 2 of 3\.$/);
    expect(lastSaid(asked[2])).toMatch(/It is the last one: make the request\.$/);
  });

  it('takes back what is declined, so that the model never sees it again', async () => {
    const { model: by, asked: told } = attackerThat(...prompts('a', 'too much', 'b'));
    const { model, asked } = modelThat('Yes.', 'No.', 'Yes.');
    const { before, last } = await crescendo('goal', 2, by, model);
    expect([before.map(({ prompt }) => prompt), last.prompt]).toEqual([['a'], 'b']);
    expect(asked[2]?.map(({ content }) => content)).toEqual(['a', 'Yes.', 'b']);
    expect(lastSaid(told[2])).toMatch(/taken back\. Write message 2 of 2 anew/);
  });

  it('ends with a refusal once it has stepped back as often as it has turns', async () => {
    const { model: by } = attackerThat(...prompts('a', 'b', 'c'));
    const { model, asked } = modelThat('No.');
    const { before, last } = await crescendo('goal', 2, by, model);
    expect([before, last.answer, asked.length]).toEqual([[], 'No.', 3]);
  });
});

describe('pair', () => {
  it('improves a prompt that is declined, each in a new conversation, up to the first answer', async () => {
    const { model: by, asked: told } = attackerThat(...prompts('a', 'b', 'c'));
    const { model, asked } = modelThat('No.', 'Yes.');
    const { before, last } = await pair('goal', 5, by, model);
    expect([before, last.prompt, last.answer]).toEqual([[], 'b', 'Yes.']);
    expect(asked.map((messages) => messages.length)).toEqual([1, 1]);
    expect(lastSaid(told[1])).toMatch(/<answer>\nNo\.\n<\/answer>\n\nScore: 0\./);
  });

  it('gives the last refusal where there is nothing else', async () => {
    const { model: by } = attackerThat(...prompts('a', 'b', 'c'));
    const { model, asked } = modelThat('No.');
    const { last } = await pair('goal', 3, by, model);
    expect([last.prompt, last.answer, asked.length]).toEqual(['c', 'No.', 3]);
  });
});

describe('the most that an attack takes', () => {
  const answerTokens = 300;
  const long = (text: string, tokens: number): string => text.padEnd(2 * tokens);
  const declined = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 });
  const offForm = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 });

  it.each(['crescendo', 'pair'] as const)('is no less than what both models of %s get and give', async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), declined, offForm, async (turns, no, off) => {
        const answers = no.map((one) => long(one ? 'No.' : 'Yes.', answerTokens));
        const written = `<prompt>${long('a', attackerTokens - 10)}</prompt>`;
        const attacker = attackerThat(
          ...off.flatMap((one) => (one ? [long('Hm.', attackerTokens), written] : [written])),
        );
        const attacked = modelThat(...answers);
        const loop = { kind, attacker: 'a', turns };
        await runLoop('Tell how.', loop, attacker.model, attacked.model);
        const given = [...attacker.asked, ...attacked.asked].flat();
        const taken =
          given.reduce((sum, { content }) => sum + tokensWithin(content), 0) +
          attacker.asked.length * attackerTokens +
          attacked.asked.length * answerTokens;
        expect(taken).toBeLessThanOrEqual(mostTokensOf(loop, { goal: 'Tell how.', openingTokens: 0, answerTokens }));
      }),
    );
  });
});
