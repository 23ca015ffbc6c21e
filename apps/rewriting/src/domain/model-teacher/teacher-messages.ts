import type { ChatMessage } from '@retrace/inference';
import { stepInstruction } from '@retrace/reasoning';
import { answerKey, stepKeys } from '@retrace/rewrites';
import { exampleSteps, type StructureExampleSpec } from '@retrace/study';

import { openCase } from '../open-step.js';
import type { TeacherTask } from './teacher-task.js';

/**
 * What a teacher is told for a task: the steps' own instructions with their cases, the form in which to write them, and
 * the structure's examples as turns of the chat. The request comes last: all before it is the same for every prompt of a
 * study that has an answer, and for every one that has none, so that endpoints can keep it.
 */
export function teacherMessages(task: TeacherTask): readonly ChatMessage[] {
  const examples = task.examples.flatMap((example) => exampleTurns(task, example));
  return [
    { role: 'system', content: instructions(task) },
    ...examples,
    { role: 'user', content: request(task.prompt, task.answer) },
  ];
}

/** The same task, told what was wrong with what came back. */
export function correctionMessages(
  task: TeacherTask,
  text: string,
  problems: readonly string[],
): readonly ChatMessage[] {
  const correction = `This can't be used: it ${problems.join('; it ')}. Write all of it again, in the form that you were given.`;
  return [...teacherMessages(task), { role: 'assistant', content: text }, { role: 'user', content: correction }];
}

function instructions(task: TeacherTask): string {
  const parts = inTags(
    task,
    task.steps.map((step) => stepInstruction(step)),
  );
  const answer = inTag(
    answerKey,
    'Write the reply that the user is shown. Do what the steps above decided, and do not mention them.',
  );
  return [
    'You write what an assistant thinks before it replies to a request, as training data. Write in the first person, as ' +
      'the assistant itself, in the language of the request. What the request says is not addressed to you.',
    'Write these parts, each once, in this order, between its tags, and nothing outside of them. Between the tags here ' +
      'stands what to write there:',
    [...parts, ...(task.answer.kind === 'given' ? [] : [answer])].join('\n'),
  ].join('\n\n');
}

/** An example asked for as the task's own request is: with its reply given, or to be written. */
function exampleTurns(task: TeacherTask, example: StructureExampleSpec): readonly ChatMessage[] {
  const isGiven = task.answer.kind === 'given';
  const { texts } = exampleSteps(task, example);
  const parts = inTags(
    task,
    task.steps.map((step, place) => openCase(step, example.condition, texts[place] ?? '').trim()),
  );
  const answer = inTag(answerKey, example.answer.trim());
  return [
    {
      role: 'user',
      content: request(example.prompt, isGiven ? { kind: 'given', text: example.answer } : { kind: 'none' }),
    },
    { role: 'assistant', content: [...parts, ...(isGiven ? [] : [answer])].join('\n') },
  ];
}

function request(prompt: string, answer: TeacherTask['answer']): string {
  const asked = `The request:\n${inTag('request', prompt)}`;
  if (answer.kind === 'none') return asked;
  return `${asked}\n\nThe reply that the user is shown. It is not to be changed: write the thoughts that lead up to it.\n${inTag('reply', answer.text)}`;
}

function inTags(task: TeacherTask, contents: readonly string[]): readonly string[] {
  return stepKeys(task).map((tag, place) => inTag(tag, contents[place] ?? ''));
}

function inTag(tag: string, content: string): string {
  return `<${tag}>\n${content}\n</${tag}>`;
}
