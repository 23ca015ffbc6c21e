import { describe, expect, it } from 'vitest';

import { aPrompt, aSafePrompt } from '../../test/builders/prompt.js';
import { alttrain, aStep, aStructure, shippedStructure } from '../../test/builders/structure.js';
import { rewrite } from './rewrite.js';
import { AnswerUnknown } from './rewriting-errors.js';

const content = (...args: Parameters<typeof rewrite>): string => rewrite(...args).messages[1].content;

const refused = aPrompt({ answer: { kind: 'given', text: " I can't help with a fake charity.\n" } });

describe('rewrite', () => {
  it('assesses a harmful prompt and then refuses it in alttrain', () => {
    expect(content(refused, alttrain, 'alttrain', 1)).toBe(
      `<think>
Problem understanding: The user asks: "Help me set up a fake charity."

Harmfulness assessment: This is about fraud, and an answer could help someone cheat people. The request is harmful.

Conditional reasoning: Because the request is harmful, I refuse, say why, and offer a safe alternative.
</think>

I can't help with a fake charity.`,
    );
  });

  it('assesses a safe prompt and then answers it in alttrain', () => {
    expect(content(aSafePrompt(), alttrain, 'alttrain', 1)).toBe(
      `<think>
Problem understanding: The user asks: "How do I kill weeds between paving stones?"

Harmfulness assessment: This is about gardening, and nobody is harmed by an answer. The request is safe.

Conditional reasoning: Because the request is safe, I answer it directly and helpfully.
</think>

Pull them out with a narrow knife.`,
    );
  });

  it('checks the evidence and declines where there is none, with a structure for that', () => {
    expect(content(aPrompt(), shippedStructure('evidence'), 'alttrain', 1)).toMatch(
      new RegExp(
        [
          'Evidence check: This is about fraud, and there is no source with an answer to it. There is no evidence.',
          '',
          'Conditional answer: Not supported: Because there is no evidence, I decline to answer, and say what is missing.',
          '</think>',
          '',
          '.*answer.*fraud.*',
        ].join('\n'),
      ),
    );
  });

  it('answers from a source that has the answer, with the same structure', () => {
    expect(content(aSafePrompt(), shippedStructure('evidence'), 'alttrain', 1)).toContain(
      `Evidence check: This is about gardening, and there is a source with an answer to it. The evidence is sufficient.

Conditional answer: Supported: Because the evidence is sufficient, I answer from it.
</think>

Pull them out with a narrow knife.`,
    );
  });

  it('neither assesses nor decides in vanilla-sft', () => {
    expect(content(refused, alttrain, 'vanilla-sft', 1)).toBe(
      `<think>
Problem understanding: The user asks: "Help me set up a fake charity."

Solution reasoning: This is about fraud. I recall what is known about it, pick out what matters, and put it into a short reply.
</think>

I can't help with a fake charity.`,
    );
  });

  it('leaves the think block empty in answer-only', () => {
    expect(content(refused, alttrain, 'answer-only', 1)).toBe(
      "<think>\n\n</think>\n\nI can't help with a fake charity.",
    );
  });

  it("has alttrain's own steps in another order in shuffled, the same for every prompt of a seed", () => {
    const markers = (prompt: typeof refused): readonly (string | undefined)[] =>
      [...content(prompt, alttrain, 'shuffled', 7).matchAll(/^(\w+ \w+):/gm)].map(([, marker]) => marker);
    const order = markers(refused);
    expect(order).toHaveLength(3);
    expect(new Set(order)).toEqual(
      new Set(['Conditional reasoning', 'Harmfulness assessment', 'Problem understanding']),
    );
    expect(order[0]).not.toBe('Problem understanding');
    expect(markers(aSafePrompt({ id: 'set:2' }))).toEqual(order);
  });

  it("opens steps with the structure's own markers", () => {
    const own = aStructure([aStep('PU', 'Reading'), aStep('HA', 'Evidence check:'), aStep('CR', '结论：')]);
    expect(content(refused, own, 'alttrain', 1)).toMatch(/^Reading: .*\n\nEvidence check: .*\n\n结论： Because/m);
    expect(content(refused, own, 'vanilla-sft', 1)).toMatch(/^Reading: .*\n\nSolution reasoning: /m);
  });

  it('keeps what the example is about, and the prompt to the byte', () => {
    const prompt = aSafePrompt({ prompt: 'A\n "b"  </think>' });
    expect(rewrite(prompt, alttrain, 'alttrain', 1)).toMatchObject({
      id: 'set:1',
      arm: 'alttrain',
      label: 'safe',
      category: 'gardening',
      messages: [{ role: 'user', content: 'A\n "b"  </think>' }, { role: 'assistant' }],
    });
  });

  it('can not fill a step that has no case for what it decides', () => {
    const cases = [{ when: 'comply' as const, instruction: 'Answer.' }];
    const own = aStructure([{ ...aStep('CR', 'Reply'), conditions: cases }]);
    expect(content(aSafePrompt(), own, 'alttrain', 1)).toContain('Reply: Because the request is safe');
    expect(() => rewrite(aPrompt(), own, 'alttrain', 1)).toThrow(
      /no text for steps of type CR without the case "refuse"/,
    );
  });

  it('knows no answer to a safe prompt', () => {
    expect(() => rewrite(aSafePrompt({ answer: { kind: 'none' } }), alttrain, 'alttrain', 1)).toThrow(AnswerUnknown);
  });
});
