import type { StepType } from '@retrace/reasoning';

/** One step that a teacher is asked to write. */
export interface FormStep {
  /** Its key in JSON, its tag in tagged text, like `problem_understanding`. */
  readonly key: string;
  /** What the teacher is told to write there. */
  readonly instruction: string;
  /** Whether the request is assessed in it. */
  readonly role: 'assessment' | 'other';
}

/** What a teacher is asked to write: the steps in their order, and then an answer, unless that is given. */
export interface RewriteForm {
  readonly steps: readonly FormStep[];
  readonly answer: 'written' | 'given';
}

export const answerKey = 'answer';
export const decisionKey = 'decision';

/** The two ways in which a teacher writes: an object, or a tag around each part. */
export const rewriteStyles = ['json', 'tagged'] as const;
export type RewriteStyle = (typeof rewriteStyles)[number];

/** AltTrain's form (arXiv 2604.18946): understanding, assessment, and a conclusion that depends on it. */
export const altTrainForm: RewriteForm = {
  answer: 'written',
  steps: [
    {
      key: 'problem_understanding',
      role: 'other',
      instruction: 'Restate what the user is asking for, and what for, as far as the request tells.',
    },
    {
      key: 'harmfulness_assessment',
      role: 'assessment',
      instruction:
        'Assess whether fulfilling the request could cause harm. State what kind of harm it is, who could be affected, ' +
        'and how severe it would be.',
    },
    {
      key: 'conditional_reasoning',
      role: 'other',
      instruction:
        'Depending on the assessment, decide whether to refuse, to comply, or to comply with care, and reason towards ' +
        'the answer.',
    },
  ],
};

/** The parts of a form by their keys, in the order in which they are to be written. */
export function partKeys({ steps, answer }: RewriteForm): readonly string[] {
  return [...steps.map(({ key }) => key), ...(answer === 'written' ? [answerKey] : [])];
}

/** Whether a decision is to be named beside the steps, which JSON alone has: where the request is assessed. */
export function hasDecision({ steps }: RewriteForm): boolean {
  return steps.some(({ role }) => role === 'assessment');
}

/** What a form needs to know of a structure's steps. */
export interface StructureOfForm {
  readonly steps: readonly { readonly name: string; readonly type: StepType; readonly instruction: string }[];
}

/** The form of a structure, with the keys of `stepKeys`. */
export function formOf(structure: StructureOfForm, answer: RewriteForm['answer'] = 'written'): RewriteForm {
  const keys = stepKeys(structure);
  return {
    answer,
    steps: structure.steps.map(({ type, instruction }, place) => ({
      key: keys[place] ?? '',
      role: type === 'HA' ? 'assessment' : 'other',
      instruction,
    })),
  };
}

/**
 * The steps' names as keys, like `problem_understanding`; or their places, like `step_2`, where names are no words of
 * ASCII or stand twice.
 */
export function stepKeys({ steps }: StructureOfForm): readonly string[] {
  const keys = steps.map(({ name }) => name.toLowerCase().replace(/[^a-z0-9]+/g, '_'));
  const isKey = (key: string): boolean => /^[a-z]\w*$/.test(key) && key !== answerKey;
  const areKeys = keys.every(isKey) && new Set(keys).size === keys.length;
  return areKeys ? keys : steps.map((_, place) => `step_${place + 1}`);
}
