import { readFile } from 'node:fs/promises';

import { DatasetIsAttack, DatasetIsBenchmark, DatasetUnknown, entryOfSpec, type Catalogue } from '@retrace/datasets';
import { describeError } from '@retrace/observability';
import {
  parseStudySpec,
  readYaml,
  SpecInvalid,
  type ResolveNames,
  type SpecProblem,
  type StudySpec,
} from '@retrace/study';

import { SpecUnreadable } from '../study-errors.js';

/** What specs are checked against. */
export interface Checking {
  readonly resolve: ResolveNames;
  readonly catalogue: Catalogue;
}

/** A spec's file as it was found. */
export type CheckedSpec =
  | { readonly file: string; readonly valid: true; readonly spec: StudySpec }
  | { readonly file: string; readonly valid: false; readonly problems: readonly SpecProblem[] };

/** Reads and checks a spec without a server: its form, what it names, and its data sets. */
export async function checkSpec(file: string, { resolve, catalogue }: Checking): Promise<CheckedSpec> {
  const invalid = (...problems: readonly SpecProblem[]): CheckedSpec => ({ file, valid: false, problems });
  try {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      throw new SpecUnreadable(file, error);
    });
    const spec = parseStudySpec(text, file, resolve);
    const problems = datasetProblems(spec, catalogue, text);
    return problems.length === 0 ? { file, valid: true, spec } : invalid(...problems);
  } catch (error) {
    if (error instanceof SpecInvalid) return invalid(...error.problems);
    // A name that nobody has ends the reading, and is the only problem that is known.
    return invalid({ path: '', expected: describeError(error) });
  }
}

/** Data sets that are none, or not for training, each with its line. */
function datasetProblems({ prompts }: StudySpec, catalogue: Catalogue, text: string): readonly SpecProblem[] {
  const document = readYaml(text);
  const known = catalogue.with((prompts.datasets ?? []).map(entryOfSpec));
  return prompts.sources.flatMap(({ dataset }, place): readonly SpecProblem[] => {
    const steps = ['prompts', 'sources', place, 'dataset'];
    const line = document.kind === 'read' ? { line: document.lineAt(steps) } : {};
    const problem = problemOf(() => known.getForTraining(dataset));
    return problem === undefined ? [] : [{ path: `prompts.sources[${place}].dataset`, expected: problem, ...line }];
  });
}

function problemOf(asking: () => unknown): string | undefined {
  try {
    asking();
    return undefined;
  } catch (error) {
    const isKnown =
      error instanceof DatasetUnknown || error instanceof DatasetIsBenchmark || error instanceof DatasetIsAttack;
    if (isKnown) return error.message;
    throw error;
  }
}
