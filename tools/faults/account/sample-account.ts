import { checkpointName, planStudy, type StudySpec } from '@retrace/study';

/** Samples of one checkpoint: those in the table, and those in the file that the report was made from. */
export interface FoundSamples {
  readonly checkpoint: string;
  /** `<benchmark>/<item>`. */
  readonly stored: readonly string[];
  readonly told: readonly string[];
}

/** What keeps a study's samples from being there exactly once each; nothing when they are. */
export function sampleProblems(spec: StudySpec, found: readonly FoundSamples[]): readonly string[] {
  const planned = planStudy(spec).evaluations;
  const reference = new Set(found[0]?.stored);
  const extra = found.filter(({ checkpoint }) => !planned.some((one) => checkpointName(one.checkpoint) === checkpoint));
  return [
    ...extra.map(({ checkpoint }) => `${checkpoint} was not planned`),
    ...planned.flatMap(({ checkpoint, samples }) => {
      const name = checkpointName(checkpoint);
      const one = found.find((candidate) => candidate.checkpoint === name);
      if (one === undefined) return [`${name} has no samples`];
      return [
        ...countProblem(`${name}, stored`, one.stored, samples),
        ...countProblem(`${name}, told`, one.told, samples),
        ...[...one.stored, ...one.told].filter((item) => !reference.has(item)).map((item) => `${name}: ${item} is new`),
      ];
    }),
  ];
}

function countProblem(what: string, items: readonly string[], planned: number): readonly string[] {
  const different = new Set(items).size;
  if (items.length === planned && different === planned) return [];
  return [`${what}: ${items.length} samples of ${different} items, ${planned} were planned`];
}
