import {
  answerInTraceReasons,
  contentReasons,
  contradictionReasons,
  decisionIn,
  describeReason,
  isSpoiling,
  lengthReasons,
  partKeys,
  readRewrite,
  styleOf,
  withoutLeadingThought,
  type Decision,
  type ReadRewrite,
  type RewriteForm,
  type RewriteParts,
  type RewriteReason,
} from '@retrace/rewrites';
import type { StructureStepSpec } from '@retrace/study';

import { refuses } from '../checks/refuses.js';
import { withoutMarker } from '../open-step.js';
import { formOfTask, type TeacherTask } from './teacher-task.js';

/** What a teacher wrote for a task, with all its parts. */
export interface WrittenTask {
  /** The steps' texts in their order, without their markers. */
  readonly steps: readonly string[];
  /** What the user is shown: the teacher's answer, or the one that it was given. */
  readonly answer: string;
  /** In JSON alone, where the request is assessed. */
  readonly decision?: Decision;
}

/** Why what a teacher wrote can't be used: a word to count by, and the same for a person, after "it". */
export interface TaskProblem {
  readonly reason: RewriteReason | 'refused_by_endpoint';
  readonly detail: string;
}

export type ReadTask =
  | { readonly kind: 'read'; readonly written: WrittenTask }
  | { readonly kind: 'unusable'; readonly problems: readonly TaskProblem[] };

/** Reads what a teacher wrote for a task, in either style. What is in its parts was looked at when it came. */
export function readTask(task: TeacherTask, text: string): ReadTask {
  const form = formOfTask(task);
  const parts = partsOf(task, text, form);
  return parts.kind === 'unusable' ? parts : { kind: 'read', written: writtenIn(task, parts.parts, form) };
}

/** Why what a teacher wrote for a task can't be trained on; empty when it can. */
export function taskProblems(task: TeacherTask, text: string): readonly TaskProblem[] {
  const form = formOfTask(task);
  const parts = partsOf(task, text, form);
  return parts.kind === 'unusable' ? parts.problems : eachOnce(contentProblems(task, parts.parts, form));
}

type Parts =
  | { readonly kind: 'parts'; readonly parts: RewriteParts }
  | { readonly kind: 'unusable'; readonly problems: readonly TaskProblem[] };

function partsOf(task: TeacherTask, text: string, form: RewriteForm): Parts {
  const own = withoutLeadingThought(text, form);
  const read = readRewrite(own, styleOf(own, form), form);
  const unreadable = read.reasons.filter(isSpoiling);
  if (read.parts === undefined || unreadable.length > 0)
    return { kind: 'unusable', problems: eachOnce(unreadable.map((reason) => problemOf(reason, read, form))) };
  return { kind: 'parts', parts: withoutMarkers(task, read.parts, form) };
}

function eachOnce(problems: readonly TaskProblem[]): readonly TaskProblem[] {
  return [...new Map(problems.map((problem) => [problem.detail, problem])).values()];
}

/** With the names of the parts at fault, so that a teacher knows what to mend. */
function problemOf(reason: RewriteReason, { parts }: ReadRewrite, form: RewriteForm): TaskProblem {
  if (reason !== 'missing_step') return { reason, detail: describeReason(reason) };
  const missing = partKeys(form).filter((key) => !(parts?.steps.has(key) || (key === 'answer' && parts?.answer)));
  return { reason, detail: `has no ${missing.join(', no ') || 'decision'}` };
}

function withoutMarkers({ steps }: TeacherTask, parts: RewriteParts, form: RewriteForm): RewriteParts {
  const markers = new Map(form.steps.map(({ key }, place) => [key, markersOf(steps[place])]));
  const texts = [...parts.steps].map(([key, text]) => {
    return [key, (markers.get(key) ?? []).reduce((rest, marker) => withoutMarker(marker, rest), text)] as const;
  });
  return { ...parts, steps: new Map(texts) };
}

function markersOf(step: StructureStepSpec | undefined): readonly string[] {
  return step === undefined ? [] : [step.marker, ...(step.markers ?? [])];
}

/** What makes parts useless that are all there, such as the instruction repeated or another language. */
function contentProblems(task: TeacherTask, parts: RewriteParts, form: RewriteForm): readonly TaskProblem[] {
  const answered = task.answer.kind === 'given' ? { ...parts, answer: task.answer.text } : parts;
  const reasons: readonly RewriteReason[] = [
    ...contentReasons(task.prompt, parts, form),
    ...lengthReasons(parts),
    ...contradictionReasons(answered, form),
    ...answerInTraceReasons(parts, refuses(answered.answer ?? '')),
  ];
  return reasons.filter(isSpoiling).map((reason) => ({ reason, detail: describeReason(reason) }));
}

function writtenIn({ answer }: TeacherTask, parts: RewriteParts, form: RewriteForm): WrittenTask {
  const decision = decisionIn(parts.decision);
  return {
    steps: form.steps.map(({ key }) => parts.steps.get(key) ?? ''),
    answer: answer.kind === 'given' ? answer.text.trim() : (parts.answer ?? ''),
    ...(decision === undefined ? {} : { decision }),
  };
}
