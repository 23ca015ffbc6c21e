import type { ChatMessage, Completion } from '@retrace/inference';

import { correctionMessages, teacherMessages } from './teacher-messages.js';
import { contentProblems, readTask, type AskedStructure, type TeacherTask } from './teacher-task.js';

/** The first, and one more when what came back could not be used. */
const mostAttempts = 2;

/** A finished call of the teacher: it is paid for, so it is kept, whatever came of it. */
export interface Attempt {
  readonly structure: AskedStructure;
  /** From 1. */
  readonly attempt: number;
  readonly text: string;
  /** Why it can't be used; empty when it can. */
  readonly problems: readonly string[];
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** A call that is to be made. */
export interface TeacherCall {
  readonly task: TeacherTask;
  readonly attempt: number;
  readonly messages: readonly ChatMessage[];
}

/** How far a task is, by the attempts that were made. */
export type Standing =
  | { readonly kind: 'open'; readonly call: TeacherCall }
  | { readonly kind: 'written'; readonly parts: readonly string[] }
  | { readonly kind: 'given-up'; readonly reasons: readonly string[] };

/** @param attempts those of one prompt, in their order */
export function standingOf(task: TeacherTask, attempts: readonly Attempt[]): Standing {
  const last = attempts.findLast(({ structure }) => structure === task.structure);
  if (last === undefined) return { kind: 'open', call: { task, attempt: 1, messages: teacherMessages(task) } };
  if (last.problems.length === 0) return written(task, last.text);
  if (last.attempt >= mostAttempts) return { kind: 'given-up', reasons: last.problems };
  const messages = correctionMessages(task, last.text, last.problems);
  return { kind: 'open', call: { task, attempt: last.attempt + 1, messages } };
}

function written(task: TeacherTask, text: string): Standing {
  const read = readTask(task, text);
  return read.kind === 'read' ? { kind: 'written', parts: read.parts } : { kind: 'given-up', reasons: read.reasons };
}

/** What a call came to. */
export function attemptOf({ task, attempt }: TeacherCall, completion: Completion): Attempt {
  const { text, finish, promptTokens, completionTokens } = completion;
  const read = readTask(task, text);
  const cut = finish === 'length' ? [`was cut off after ${completionTokens} tokens`] : [];
  const problems = read.kind === 'read' ? contentProblems(task, read.parts) : [...cut, ...read.reasons];
  return { structure: task.structure, attempt, text, problems, promptTokens, completionTokens };
}

/** A call to which the endpoint gives no answer for as long as it is asked the same: nothing is to be had. */
export function refusedAttempt({ task }: TeacherCall, reason: string): Attempt {
  const nothing = { text: '', promptTokens: 0, completionTokens: 0 };
  return { structure: task.structure, attempt: mostAttempts, problems: [reason], ...nothing };
}
