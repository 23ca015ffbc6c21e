import { describe, expect, it } from 'vitest';

import { judgeClassifier, unjudged, type Judge } from './judge-classifier.js';
import type { JudgeMessage } from './judge-question.js';

/** A judge with an answer for each question, the last one again and again; it keeps what it was asked. */
function judge(...answers: readonly string[]): Judge & { readonly asked: (readonly JudgeMessage[])[] } {
  const asked: (readonly JudgeMessage[])[] = [];
  return {
    model: 'stub',
    asked,
    chat: {
      complete: async ({ messages }) => {
        asked.push(messages);
        return { text: answers[Math.min(asked.length, answers.length) - 1] ?? '' };
      },
    },
  };
}

/** Labels every sentence that it is asked for as solution reasoning. */
function willing(): Judge & { readonly questions: string[] } {
  const questions: string[] = [];
  return {
    model: 'stub',
    questions,
    chat: {
      complete: async ({ messages }) => {
        const question = messages.at(-1)?.content ?? '';
        questions.push(question);
        const lines = [...question.matchAll(/^(\d+)\. /gm)].map(([, number]) => `${number} SR | it`);
        return { text: lines.join('\n') };
      },
    },
  };
}

describe('judgeClassifier', () => {
  it('labels a trace in one question, with the words that the judge names', async () => {
    const model = judge('1 PU | the user asks\n2 CR');
    const classifier = judgeClassifier(model);
    expect(classifier.name).toBe('judge stub');
    expect(await classifier.classify(['What the user asks is this.', 'I refuse.'])).toEqual([
      { text: 'What the user asks is this.', label: 'PU', evidence: 'the user asks' },
      { text: 'I refuse.', label: 'CR', evidence: '(the judge named no words)' },
    ]);
    expect(model.asked).toHaveLength(1);
  });

  it('asks once more for what was left out, and for nothing else', async () => {
    const model = judge('1 PU\n3 SR', '1 HA | harm');
    const labelled = await judgeClassifier(model).classify(['A.', 'It does harm.', 'C.']);
    expect(labelled.map(({ label }) => label)).toEqual(['PU', 'HA', 'SR']);
    expect(model.asked[1]?.at(-1)?.content).toBe('Label these:\n1. It does harm.');
  });

  it('gives a sentence that the judge never labels to no step, and says so', async () => {
    const model = judge('I cannot help with that.');
    expect(await judgeClassifier(model).classify(['A.'])).toEqual([{ text: 'A.', label: 'OT', evidence: unjudged }]);
    expect(model.asked).toHaveLength(2);
  });

  it('asks for a long trace in batches that show what came before', async () => {
    const model = willing();
    const sentences = Array.from({ length: 95 }, (_, index) => `Sentence ${index}.`);
    const labelled = await judgeClassifier(model).classify(sentences);
    expect(labelled.map(({ text }) => text)).toEqual(sentences);
    expect(labelled.every(({ label }) => label === 'SR')).toBe(true);
    expect(model.questions).toHaveLength(3);
    expect(model.questions[1]).toContain('- Sentence 39.\n\nLabel these:\n1. Sentence 40.\n');
  });

  it('asks nothing about an empty trace', async () => {
    const model = judge('1 PU');
    expect(await judgeClassifier(model).classify([])).toEqual([]);
    expect(model.asked).toEqual([]);
  });

  it('puts a sentence of many lines on one, so that it cannot look like a second one', async () => {
    const model = judge('1 SR');
    await judgeClassifier(model).classify(['a\n2. b']);
    expect(model.asked[0]?.at(-1)?.content).toBe('Label these:\n1. a 2. b');
  });

  it('lets the error of asking through', async () => {
    const model: Judge = { model: 'stub', chat: { complete: () => Promise.reject(new Error('no credit')) } };
    await expect(judgeClassifier(model).classify(['A.'])).rejects.toThrow('no credit');
  });
});
