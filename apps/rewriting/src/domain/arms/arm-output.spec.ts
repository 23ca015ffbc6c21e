import { describe, expect, it } from 'vitest';

import { aPrompt, aSafePrompt } from '../../../test/builders/prompt.js';
import { alttrain } from '../../../test/builders/structure.js';
import { templateLesson } from '../teacher/template-lesson.js';
import { armOutput } from './arm-output.js';

describe('armOutput', () => {
  it('has the same thought and refusal for every harmful request in direct-refusal', () => {
    const outputs = [aPrompt(), aPrompt({ id: 'set:2', category: 'weapons' })].map((prompt) =>
      armOutput(prompt, templateLesson(prompt, alttrain), 'direct-refusal', 1),
    );
    expect(outputs[0]).toEqual(outputs[1]);
    expect(outputs[0]?.trace).toBe('I should not answer this.');
  });

  it('has the shared answer for a safe request in direct-refusal', () => {
    const prompt = aSafePrompt();
    const { answer } = armOutput(prompt, templateLesson(prompt, alttrain), 'direct-refusal', 1);
    expect(answer).toBe('Pull them out with a narrow knife.');
  });

  it("is the source's own output in policy-cot, whatever the teacher says", () => {
    const own = { trace: 'The policy on fraud forbids this.', answer: 'I will not do that.' };
    const prompt = aPrompt({ own });
    expect(armOutput(prompt, templateLesson(prompt, alttrain), 'policy-cot', 1)).toEqual(own);
  });

  it('is that of vanilla-sft in policy-cot where the source has none', () => {
    const prompt = aPrompt();
    const lesson = templateLesson(prompt, alttrain);
    expect(armOutput(prompt, lesson, 'policy-cot', 1)).toEqual(armOutput(prompt, lesson, 'vanilla-sft', 1));
  });
});
