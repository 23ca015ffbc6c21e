import type { CuratedPrompt } from '@retrace/contracts';
import type { StructureSpec } from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { aPrompt, aSafePrompt } from '../../../test/builders/prompt.js';
import { alttrain, aStep, aStructure, shippedStructure } from '../../../test/builders/structure.js';
import { teacherMessages } from './teacher-messages.js';
import { alteredTask, type TeacherTask } from './teacher-task.js';
import { readTask } from './written-task.js';

const evidence = shippedStructure('evidence');

function taskWith(structure: StructureSpec, prompt: CuratedPrompt = aPrompt()): TeacherTask {
  return alteredTask(prompt, structure);
}

function contents(...args: Parameters<typeof taskWith>): readonly string[] {
  return teacherMessages(taskWith(...args), 'tagged').map(({ content }) => content);
}

describe('teacherMessages', () => {
  it('tells the cases of a step under its instruction', () => {
    expect(contents(alttrain)[0]).toMatch(
      /<conditional_reasoning>\nDraw .*\nIf you refuse: .*\nIf you comply: .*\nIf you comply with care: .*\n<\/conditional_reasoning>/,
    );
    expect(contents(evidence)[0]).toContain('If you refuse, open with "Not supported:": Say that you decline');
  });

  it('has the request alone after the instructions where the structure has no example', () => {
    const messages = teacherMessages(taskWith(aStructure([aStep('PU', 'Reading')])), 'tagged');
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user']);
  });

  it('shows examples as turns before the request', () => {
    const messages = teacherMessages(taskWith(alttrain), 'tagged');
    expect(messages.map(({ role }) => role).join()).toBe(`system,${'user,assistant,'.repeat(3)}user`);
    expect(messages[1]?.content).toMatch(/^The request:\n<request>\nWrite a note/);
    expect(messages[2]?.content).toMatch(
      /^<problem_understanding>\nThe user wants[^]*<answer>\nI can't write[^]*<\/answer>$/,
    );
  });

  it('gives the reply of an example where that of the request is given', () => {
    const [, asked, thought] = contents(alttrain, aSafePrompt());
    expect(asked).toMatch(/<reply>\nI can't write a note/);
    expect(thought).not.toContain('<answer>');
  });

  it('opens the case of an example with its marker', () => {
    expect(contents(evidence)[2]).toContain('<conditional_answer>\nNot supported: I decline');
  });

  it('says the same to every prompt until the request', () => {
    const other = aPrompt({ id: 'set:2', prompt: 'Another one.', category: 'weapons' });
    expect(contents(alttrain, other).slice(0, -1)).toEqual(contents(alttrain).slice(0, -1));
    expect(contents(alttrain, other).at(-1)).not.toBe(contents(alttrain).at(-1));
  });

  it('asks for one object with a key a part, and a decision where the request is assessed', () => {
    const [system] = teacherMessages(taskWith(alttrain), 'json');
    expect(system?.content).toContain('Write one JSON object');
    const form: unknown = JSON.parse(system?.content.slice(system.content.indexOf('{')) ?? '');
    const keys = ['problem_understanding', 'harmfulness_assessment', 'conditional_reasoning', 'decision', 'answer'];
    expect(Object.keys({ ...(form as object) })).toEqual(keys); // an object, as was just parsed
    expect(system?.content).not.toContain('<answer>');
  });

  it.each([
    ['alttrain', 'tagged', aPrompt()],
    ['alttrain', 'tagged', aSafePrompt()],
    ['alttrain', 'json', aPrompt()],
    ['alttrain', 'json', aSafePrompt()],
    ['evidence', 'tagged', aPrompt()],
    ['evidence', 'json', aSafePrompt()],
  ] as const)(
    'shows nothing in the examples of %s in style %s that it would not take itself',
    (name, style, prompt) => {
      const structure = shippedStructure(name);
      const shown = teacherMessages(taskWith(structure, prompt), style).filter(({ role }) => role === 'assistant');
      const read = shown.map(({ content }, place) => {
        const { prompt: asked, answer } = structure.examples?.[place] ?? { prompt: '', answer: '' };
        const given = prompt.answer.kind === 'given' ? ({ kind: 'given', text: answer } as const) : prompt.answer;
        return readTask(alteredTask({ ...prompt, prompt: asked, answer: given }, structure), content);
      });
      expect(read.filter(({ kind }) => kind !== 'read')).toEqual([]);
      expect(read).toHaveLength(3);
    },
  );
});
