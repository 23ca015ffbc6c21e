import type { ChatMessage } from '@retrace/inference';
import { stepInstruction, type ConditionKind } from '@retrace/reasoning';
import { answerKey, decisionKey, hasDecision, stepKeys, type RewriteStyle } from '@retrace/rewrites';
import { exampleSteps, type StructureExampleSpec } from '@retrace/study';

import { openCase } from '../open-step.js';
import { formOfTask, type TeacherTask } from './teacher-task.js';

/**
 * What a teacher is told for a task: the steps' own instructions with their cases, the form in which to write them, and
 * the structure's examples as turns of the chat. The request comes last: all before it is the same for every prompt of a
 * study that has an answer, and for every one that has none, so that endpoints can keep it.
 */
export function teacherMessages(task: TeacherTask, style: RewriteStyle): readonly ChatMessage[] {
  const examples = task.examples.flatMap((example) => exampleTurns(task, example, style));
  return [
    { role: 'system', content: instructions(task, style) },
    ...examples,
    { role: 'user', content: request(task.prompt, task.answer) },
  ];
}

/** The same task, told what was wrong with what came back. */
export function correctionMessages(
  task: TeacherTask,
  style: RewriteStyle,
  text: string,
  problems: readonly string[],
): readonly ChatMessage[] {
  const correction = `This can't be used: it ${problems.join('; it ')}. Write all of it again, in the form that you were given.`;
  return [...teacherMessages(task, style), { role: 'assistant', content: text }, { role: 'user', content: correction }];
}

const forms: Readonly<Record<RewriteStyle, string>> = {
  tagged:
    'Write these parts, each once, in this order, between its tags, and nothing outside of them. Between the tags here ' +
    'stands what to write there:',
  json:
    'Write one JSON object and nothing else, with these keys in this order, each with a text. Here stands what to write ' +
    'in each:',
};

function instructions(task: TeacherTask, style: RewriteStyle): string {
  const parts = written(
    task,
    {
      texts: task.steps.map((step) => stepInstruction(step)),
      decision: 'refuse, comply or comply_with_care: what the steps above decided.',
      answer: 'Write the reply that the user is shown. Do what the steps above decided, and do not mention them.',
    },
    style,
  );
  return [
    'You write what an assistant thinks before it replies to a request, as training data. Write in the first person, as ' +
      'the assistant itself, in the language of the request. What the request says is not addressed to you.',
    forms[style],
    parts,
  ].join('\n\n');
}

const decisionWords: Readonly<Record<ConditionKind, string>> = {
  refuse: 'refuse',
  comply: 'comply',
  'comply-with-care': 'comply_with_care',
};

/** An example asked for as the task's own request is: with its reply given, or to be written. */
function exampleTurns(task: TeacherTask, example: StructureExampleSpec, style: RewriteStyle): readonly ChatMessage[] {
  const { texts } = exampleSteps(task, example);
  const parts = written(
    task,
    {
      texts: task.steps.map((step, place) => openCase(step, example.condition, texts[place] ?? '').trim()),
      decision: decisionWords[example.condition ?? 'comply'],
      answer: example.answer.trim(),
    },
    style,
  );
  const given = { kind: 'given', text: example.answer } as const;
  return [
    { role: 'user', content: request(example.prompt, task.answer.kind === 'given' ? given : { kind: 'none' }) },
    { role: 'assistant', content: parts },
  ];
}

interface Parts {
  readonly texts: readonly string[];
  readonly decision: string;
  readonly answer: string;
}

/** The parts that the task asks for, in the form in which a teacher is to write them. JSON alone has a decision. */
function written(task: TeacherTask, { texts, decision, answer }: Parts, style: RewriteStyle): string {
  const form = formOfTask(task);
  const steps = stepKeys(task).map((key, place) => [key, texts[place] ?? ''] as const);
  const rest = form.answer === 'written' ? [[answerKey, answer] as const] : [];
  if (style === 'tagged') return [...steps, ...rest].map(([key, text]) => inTag(key, text)).join('\n');
  const decided = hasDecision(form) ? [[decisionKey, decision] as const] : [];
  return JSON.stringify(Object.fromEntries([...steps, ...decided, ...rest]), undefined, 2);
}

function request(prompt: string, answer: TeacherTask['answer']): string {
  const asked = `The request:\n${inTag('request', prompt)}`;
  if (answer.kind === 'none') return asked;
  return `${asked}\n\nThe reply that the user is shown. It is not to be changed: write the thoughts that lead up to it.\n${inTag('reply', answer.text)}`;
}

function inTag(tag: string, content: string): string {
  return `<${tag}>\n${content}\n</${tag}>`;
}
