/** One trace: whether the mediator was there (it has the structure), and the outcome (it refused). */
export interface MediatedSample {
  readonly mediator: boolean;
  readonly outcome: boolean;
}

/** One prompt's samples in the arm whose effect is explained and in the arm that it is compared with. */
export interface MediatedPrompt {
  readonly treated: readonly MediatedSample[];
  readonly control: readonly MediatedSample[];
}

export type Group = keyof MediatedPrompt;

/** Samples of one group that have the mediator, or that lack it. */
export interface Cell {
  readonly group: Group;
  readonly mediator: boolean;
}

/** The four cells, in the order of their sums: two sums a cell, its samples and those of them with the outcome. */
export const cells: readonly Cell[] = [
  { group: 'treated', mediator: false },
  { group: 'treated', mediator: true },
  { group: 'control', mediator: false },
  { group: 'control', mediator: true },
];

/** What mediation is computed from, as one cluster's row. */
export function mediationSums(prompt: MediatedPrompt): readonly number[] {
  return cells.flatMap(({ group, mediator }) => {
    const samples = prompt[group].filter((sample) => sample.mediator === mediator);
    return [samples.length, samples.filter(({ outcome }) => outcome).length];
  });
}

export interface CellCounts {
  readonly samples: number;
  readonly outcomes: number;
}

/** A cell's counts in sums of {@link mediationSums}. */
export function cellCounts(sums: Float64Array, group: Group, mediator: boolean): CellCounts {
  const start = (group === 'treated' ? 0 : 4) + (mediator ? 2 : 0);
  return { samples: sums[start] ?? 0, outcomes: sums[start + 1] ?? 0 };
}
