import type { SavedOutput, Scores } from './saved-output.ts';

/** Figures that differ by less are equal. */
const tolerance = 1e-6;

/** A kind of output that two scorers see differently, and why. */
export interface KnownDifference {
  readonly task: string;
  readonly form: string;
  readonly why: string;
}

export interface Scored {
  readonly saved: SavedOutput;
  readonly ours: Scores;
  readonly theirs: Scores;
}

export interface Agreement {
  readonly task: string;
  readonly measure: string;
  readonly compared: number;
  readonly equal: number;
  /** Outputs that are seen differently without a known reason. */
  readonly unexplained: readonly SavedOutput[];
}

/** How far two scorers agree on each measure of each task. */
export function agreementsOf(scored: readonly Scored[], known: readonly KnownDifference[]): readonly Agreement[] {
  return [...Map.groupBy(scored, ({ saved }) => saved.task)].flatMap(([task, ones]) =>
    measuresOf(ones).map((measure) => {
      const different = ones.filter((one) => differs(one, measure));
      const isKnown = ({ saved }: Scored): boolean => known.some((one) => one.task === task && one.form === saved.form);
      return {
        task,
        measure,
        compared: ones.length,
        equal: ones.length - different.length,
        unexplained: different.filter((one) => !isKnown(one)).map(({ saved }) => saved),
      };
    }),
  );
}

/** Known differences that did not occur: what is written about them is no longer true. */
export function staleDifferences(
  scored: readonly Scored[],
  known: readonly KnownDifference[],
): readonly KnownDifference[] {
  const occurring = scored.filter((one) => measuresOf([one]).some((measure) => differs(one, measure)));
  return known.filter(({ task, form }) => !occurring.some(({ saved }) => saved.task === task && saved.form === form));
}

function measuresOf(scored: readonly Scored[]): readonly string[] {
  return [...new Set(scored.flatMap(({ theirs }) => Object.keys(theirs)))];
}

function differs({ ours, theirs }: Scored, measure: string): boolean {
  const [own, other] = [ours[measure], theirs[measure]];
  return own === undefined || other === undefined || !(Math.abs(own - other) <= tolerance);
}
