/** One thing that is wrong with a spec: where, what was expected, and what was found. */
export interface SpecProblem {
  /** Path in the file, like `training.recipe.epochs` or `prompts.sources[1].take`; empty for the whole. */
  readonly path: string;
  readonly expected: string;
  readonly found?: string;
  /** Line in the file, from 1, where it is known. */
  readonly line?: number;
}

/** What a file was read as. */
export type SpecSubject = 'study spec' | 'structure' | 'recipe' | 'backbone';

/** A study spec, or a part that one can name, that can't be used, with every problem that was found. */
export class SpecInvalid extends Error {
  readonly code = 'spec-invalid';
  readonly retriable = false;

  constructor(
    readonly source: string,
    readonly problems: readonly SpecProblem[],
    subject: SpecSubject = 'study spec',
  ) {
    super(
      `${source} is not a valid ${subject}:\n${problems.map((problem) => `  ${describeProblem(problem)}`).join('\n')}`,
    );
    this.name = 'SpecInvalid';
  }
}

export function describeProblem({ path, expected, found, line }: SpecProblem): string {
  const where = path === '' ? 'the file' : path;
  const at = line === undefined ? '' : ` (line ${line})`;
  return `${where}${at}: ${expected}${found === undefined ? '' : `, found ${found}`}`;
}
