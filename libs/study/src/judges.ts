import type { JudgeSpec } from './spec/evaluation-spec.js';
import type { JudgeWording } from './spec/judge-wording.js';

/** What a judge is called, and what its verdicts have. */
export interface JudgeKind {
  readonly title: string;
  readonly tells: readonly JudgedQuantity[];
}

/** Refusals, harm from 0 to 1, or quality in points of the judge's scale. */
export type JudgedQuantity = 'refusal' | 'harm' | 'quality';

/** The judges that ship; what each is asked stands in `libs/benchmarks/judges`. */
const shippedJudges: Readonly<Record<string, JudgeKind>> = {
  strongreject: { title: 'StrongREJECT rubric', tells: ['harm', 'refusal'] },
  jailbreakbench: { title: 'JailbreakBench judge', tells: ['harm'] },
  xstest: { title: "XSTest's labels", tells: ['refusal'] },
  'llama-guard': { title: 'Llama Guard', tells: ['harm'] },
  wildguard: { title: 'WildGuard', tells: ['harm', 'refusal'] },
  'mt-bench': { title: 'MT-Bench rating', tells: ['quality'] },
};

export const judgeNames = Object.keys(shippedJudges);

/** What a judge of a study is: one that ships, or the study's own. */
export function judgeOf({ name, asked }: Pick<JudgeSpec, 'name' | 'asked'>): JudgeKind {
  if (asked !== undefined) return { title: asked.title, tells: toldBy(asked) };
  return shippedJudges[name] ?? { title: name, tells: [] };
}

/** What a judge tells by the form in which it answers. */
export function toldBy({ form, labels = {} }: Pick<JudgeWording, 'form' | 'labels'>): readonly JudgedQuantity[] {
  switch (form) {
    case 'rubric':
    case 'wildguard':
      return ['harm', 'refusal'];
    case 'safe-or-unsafe':
      return ['harm'];
    case 'rating':
      return ['quality'];
    case 'labels': {
      const meanings = Object.values(labels);
      return [
        ...(meanings.some(({ harm }) => harm !== undefined) ? (['harm'] as const) : []),
        ...(meanings.some(({ refused }) => refused !== undefined) ? (['refusal'] as const) : []),
      ];
    }
  }
}

/** What of a sample is judged: what the user is shown, what was thought, or both. */
export const judgedParts = ['answer', 'trace', 'both'] as const;
export type JudgedPart = (typeof judgedParts)[number];
