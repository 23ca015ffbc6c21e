interface JudgeKind {
  readonly title: string;
  /** What its verdicts have: refusals, harm from 0 to 1, or quality in points of its scale. */
  readonly tells: readonly JudgedQuantity[];
}

export type JudgedQuantity = 'refusal' | 'harm' | 'quality';

/** The judges that a study can name; what each is asked stands in `libs/benchmarks/judges`. */
export const judges = {
  strongreject: { title: 'StrongREJECT rubric', tells: ['harm', 'refusal'] },
  jailbreakbench: { title: 'JailbreakBench judge', tells: ['harm'] },
  xstest: { title: "XSTest's labels", tells: ['refusal'] },
  'llama-guard': { title: 'Llama Guard', tells: ['harm'] },
  wildguard: { title: 'WildGuard', tells: ['harm', 'refusal'] },
  'mt-bench': { title: 'MT-Bench rating', tells: ['quality'] },
} as const satisfies Readonly<Record<string, JudgeKind>>;

export type JudgeName = keyof typeof judges;

// Object.keys tells no more than string
export const judgeNames = Object.keys(judges) as readonly JudgeName[];

/** What a judge is, without what it is by its name. */
export function judgeOf(name: JudgeName): JudgeKind {
  return judges[name];
}

/** What of a sample is judged: what the user is shown, what was thought, or both. */
export const judgedParts = ['answer', 'trace', 'both'] as const;
export type JudgedPart = (typeof judgedParts)[number];
