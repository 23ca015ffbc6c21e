import type { CuratedPrompt } from '@retrace/contracts';
import { exampleArms, type StructureSpec, type TrainedArm } from '@retrace/study';

import type { Taught } from '../lesson.js';
import { openStep } from '../open-step.js';
import { assessmentIn } from './assessment.js';
import { standingOf, type Attempt, type AttemptPolicy, type Standing, type TeacherCall } from './attempt.js';
import { alteredTask, plainTask, type TeacherTask } from './teacher-task.js';

/** What a study wants of its teacher. */
export interface TeachingPlan {
  readonly structure: StructureSpec;
  readonly arms: readonly TrainedArm[];
  readonly policy: AttemptPolicy;
}

/** The call that a prompt needs next; undefined when all is written or given up. @param attempts in their order */
export function nextCall(
  prompt: CuratedPrompt,
  plan: TeachingPlan,
  attempts: readonly Attempt[],
): TeacherCall | undefined {
  for (const asked of tasksOf(prompt, plan, attempts)) if (asked?.standing.kind === 'open') return asked.standing.call;
  return undefined;
}

/** What a model has to say to a prompt, by the calls that were made. */
export function modelTaught(prompt: CuratedPrompt, plan: TeachingPlan, attempts: readonly Attempt[]): Taught {
  const { structure } = plan;
  const [altered, plain] = tasksOf(prompt, plan, attempts);
  const unwritten = [altered, plain].flatMap((one) => (one === undefined ? [] : whyUnwritten(one)));
  if (altered?.standing.kind !== 'written' || unwritten.length > 0)
    return {
      kind: 'set-aside',
      cause: 'not-taught',
      counted: [...new Set(unwritten.map(({ counted }) => counted))],
      reasons: unwritten.map(({ reason }) => reason),
    };
  const { written } = altered.standing;
  return {
    kind: 'taught',
    lesson: {
      answer: written.answer,
      assessment: assessmentIn(structure.steps, written),
      altered: stepsIn(altered),
      plain: plain === undefined ? [] : stepsIn(plain),
    },
  };
}

interface Unwritten {
  readonly counted: string;
  readonly reason: string;
}

interface AskedTask {
  readonly task: TeacherTask;
  readonly standing: Standing;
}

/** The altered reasoning, and once that is written the default one, where an arm needs it: it is told the answer. */
function tasksOf(
  prompt: CuratedPrompt,
  { structure, arms, policy }: TeachingPlan,
  attempts: readonly Attempt[],
): readonly [AskedTask, AskedTask?] {
  const task = alteredTask(prompt, structure);
  const standing = standingOf(task, attempts, policy);
  if (standing.kind !== 'written' || !needsPlain(prompt, arms)) return [{ task, standing }];
  const plain = plainTask(prompt, structure, standing.written.answer);
  return [
    { task, standing },
    { task: plain, standing: standingOf(plain, attempts, policy) },
  ];
}

/** `policy-cot` needs the default reasoning where the source has none of its own. */
function needsPlain({ own }: CuratedPrompt, arms: readonly TrainedArm[]): boolean {
  const written = exampleArms(arms);
  return written.includes('vanilla-sft') || (written.includes('policy-cot') && own === undefined);
}

function stepsIn({ task, standing }: AskedTask): readonly string[] {
  if (standing.kind !== 'written') return [];
  return task.steps.map(({ marker }, place) => openStep(marker, standing.written.steps[place] ?? ''));
}

function whyUnwritten({ task, standing }: AskedTask): readonly Unwritten[] {
  const whose = task.structure === 'altered' ? 'altered reasoning' : 'default reasoning';
  switch (standing.kind) {
    case 'written':
      return [];
    case 'open':
      return [{ counted: 'not-asked', reason: `${whose}: was not written` }];
    case 'given-up':
      return standing.problems.map(({ reason, detail }) => ({ counted: reason, reason: `${whose}: ${detail}` }));
  }
}
