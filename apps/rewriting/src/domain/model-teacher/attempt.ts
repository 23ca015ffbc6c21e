import type { ChatMessage, Completion } from '@retrace/inference';
import type { RewriteStyle } from '@retrace/rewrites';

import { correctionMessages, teacherMessages } from './teacher-messages.js';
import type { AskedStructure, TeacherTask } from './teacher-task.js';
import { readTask, taskProblems, type TaskProblem, type WrittenTask } from './written-task.js';

/** How often a teacher is asked for one piece of writing that can't be used. */
export interface AttemptPolicy {
  /** Times that it is told what was wrong. */
  readonly repairs: number;
  /** Then, times that it is asked anew; the first that can be used is taken. */
  readonly samples: number;
}

/** A finished call of the teacher: it is paid for, so it is kept, whatever came of it. */
export interface Attempt {
  readonly structure: AskedStructure;
  /** From 1. */
  readonly attempt: number;
  readonly text: string;
  /** Why it can't be used; empty when it can. */
  readonly problems: readonly TaskProblem[];
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** Whether the answer was there from a call before, and costs nothing. */
  readonly cached: boolean;
}

/** A call that is to be made. */
export interface TeacherCall {
  readonly task: TeacherTask;
  readonly attempt: number;
  /** What the teacher is told, in a style. */
  readonly messagesIn: (style: RewriteStyle) => readonly ChatMessage[];
  /** Which of several answers to the same question is wanted, from 1; more than the first need chance. */
  readonly sample: number;
}

/** How far a task is, by the attempts that were made. */
export type Standing =
  | { readonly kind: 'open'; readonly call: TeacherCall }
  | { readonly kind: 'written'; readonly written: WrittenTask }
  | { readonly kind: 'given-up'; readonly problems: readonly TaskProblem[] };

/** The first attempt, the repairs and the samples. */
export function mostAttempts({ repairs, samples }: AttemptPolicy): number {
  return 1 + repairs + samples;
}

/** @param attempts those of one prompt, in their order */
export function standingOf(task: TeacherTask, attempts: readonly Attempt[], policy: AttemptPolicy): Standing {
  const last = attempts.findLast(({ structure }) => structure === task.structure);
  if (last === undefined) return asksAnew(task, 1, 1);
  if (last.problems.length === 0) return written(task, last.text);
  if (last.attempt >= mostAttempts(policy)) return { kind: 'given-up', problems: last.problems };
  const attempt = last.attempt + 1;
  if (last.attempt > policy.repairs) return asksAnew(task, attempt, attempt - policy.repairs);
  const problems = last.problems.map(({ detail }) => detail);
  const messagesIn = (style: RewriteStyle): readonly ChatMessage[] =>
    correctionMessages(task, style, last.text, problems);
  return { kind: 'open', call: { task, attempt, messagesIn, sample: 1 } };
}

function asksAnew(task: TeacherTask, attempt: number, sample: number): Standing {
  return { kind: 'open', call: { task, attempt, messagesIn: (style) => teacherMessages(task, style), sample } };
}

function written(task: TeacherTask, text: string): Standing {
  const read = readTask(task, text);
  return read.kind === 'read'
    ? { kind: 'written', written: read.written }
    : { kind: 'given-up', problems: read.problems };
}

/** What a call came to. @param cached whether it was answered without being made */
export function attemptOf({ task, attempt }: TeacherCall, completion: Completion, cached: boolean): Attempt {
  const { text, finish, promptTokens, completionTokens } = completion;
  const found = taskProblems(task, text);
  const cut: readonly TaskProblem[] =
    finish === 'length' ? [{ reason: 'truncated', detail: `was cut off after ${completionTokens} tokens` }] : [];
  const problems = found.length === 0 ? [] : [...cut, ...found];
  return { structure: task.structure, attempt, text, problems, promptTokens, completionTokens, cached };
}

/** A call to which the endpoint gives no answer for as long as it is asked the same: nothing is to be had. */
export function refusedAttempt({ task }: TeacherCall, detail: string, policy: AttemptPolicy): Attempt {
  return {
    structure: task.structure,
    attempt: mostAttempts(policy),
    text: '',
    problems: [{ reason: 'refused_by_endpoint', detail }],
    promptTokens: 0,
    completionTokens: 0,
    cached: false,
  };
}
