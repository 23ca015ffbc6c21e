import { stepInstruction } from '@retrace/reasoning';

import { exampleArms } from '../arm.js';
import { planStudy } from '../plan-study.js';
import type { StudySpec } from '../spec/study-spec.js';
import { teacherOf, type TeacherModel } from '../spec/teacher-spec.js';

/** Tokens and, where the spec names a price, money. */
export interface TeachingCost {
  readonly calls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly money?: number;
}

/** What a study will ask of a teacher that is a model, before any of it is asked. */
export interface TeachingEstimate {
  readonly prompts: number;
  readonly currency?: string;
  /** As it goes as a rule: see the assumptions. */
  readonly likely: TeachingCost;
  /** When every rewrite takes all its attempts and every answer all its tokens. */
  readonly most: TeachingCost;
  readonly budget: TeacherModel['budget'];
  readonly assumptions: readonly string[];
}

/** Rules of thumb, of texts as this project has them; a token is some four characters of English. */
const charactersPerToken = 4;
const fixedInstructions = 170;
const tokensOfPrompt = 60;
const tokensOfStep = 55;
const tokensOfAnswer = 90;
const againShare = 0.1;

/** Undefined for the template teacher, which asks nobody and costs nothing. */
export function estimateTeaching(spec: StudySpec): TeachingEstimate | undefined {
  const teacher = teacherOf(spec);
  if (teacher.kind === 'template') return undefined;
  const { trainingSets } = planStudy(spec);
  if (trainingSets.length === 0) return { ...nothing(teacher), prompts: 0 };
  const prompts = spec.prompts.sources.reduce((sum, { take }) => sum + take, 0);
  const altered = {
    promptTokens: fixedInstructions + tokensOf(structureText(spec)) + tokensOfPrompt,
    completionTokens: spec.structure.steps.length * tokensOfStep + tokensOfAnswer,
  };
  // two default steps towards the answer, which is told
  const plain = {
    promptTokens: fixedInstructions + 120 + tokensOfPrompt + tokensOfAnswer,
    completionTokens: 2 * tokensOfStep,
  };
  const hasPlain = exampleArms(trainingSets).some((arm) => arm === 'vanilla-sft' || arm === 'policy-cot');
  const tasks = hasPlain ? [altered, plain] : [altered];
  const attempts = 1 + teacher.repairs + teacher.samples;
  const sum = (of: (task: typeof altered) => number): number => tasks.reduce((total, task) => total + of(task), 0);
  const costOf = (times: number, answered: (task: typeof altered) => number): TeachingCost =>
    priced(teacher, {
      calls: Math.ceil(prompts * tasks.length * times),
      promptTokens: Math.ceil(prompts * times * sum(({ promptTokens }) => promptTokens)),
      completionTokens: Math.ceil(prompts * times * sum(answered)),
    });
  return {
    prompts,
    ...(teacher.price === undefined ? {} : { currency: teacher.price.currency }),
    likely: costOf(1 + againShare, ({ completionTokens }) => completionTokens),
    most: costOf(attempts, () => teacher.maxTokens),
    budget: teacher.budget,
    assumptions: [
      `every source gives all that it is asked for; a prompt has ${tokensOfPrompt} tokens, a step ${tokensOfStep}, an answer ${tokensOfAnswer}`,
      `${againShare * 100} % of rewrites are asked for once more`,
      'nothing is answered from before',
    ],
  };
}

function nothing(teacher: TeacherModel): Omit<TeachingEstimate, 'prompts'> {
  const cost = priced(teacher, { calls: 0, promptTokens: 0, completionTokens: 0 });
  return { likely: cost, most: cost, budget: teacher.budget, assumptions: ['no arm is trained'] };
}

function priced({ price }: TeacherModel, cost: TeachingCost): TeachingCost {
  if (price === undefined) return cost;
  const { promptTokens, completionTokens } = cost;
  const money = (promptTokens * price.promptPerMillion + completionTokens * price.completionPerMillion) / 1_000_000;
  return { ...cost, money };
}

/** All that is told of the structure with each call. */
function structureText({ structure: { steps, examples = [] } }: StudySpec): string {
  const shown = examples.map(({ prompt, steps: texts, answer }) =>
    [prompt, ...Object.values(texts), answer].join('\n'),
  );
  return [...steps.map((step) => stepInstruction(step)), ...shown].join('\n');
}

function tokensOf(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}
