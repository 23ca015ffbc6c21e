import type { CurationStageCount } from '@retrace/contracts';

import type { SetAside } from './set-aside.js';

/** The stages in the order in which every row meets them. */
export const curationStages = [
  'read',
  'map',
  'kinds',
  'score',
  'language',
  'length',
  'exact-duplicates',
  'decontamination',
  'sample',
  'near-duplicates',
  'balance',
  'unsafe-share',
] as const;
export type CurationStage = (typeof curationStages)[number];

/** Stages that a study has only when its spec asks for them. */
const optionalStages: ReadonlySet<CurationStage> = new Set(['score', 'language', 'length', 'unsafe-share']);

/** What told the category of a row. */
export type CategorySource = 'source' | 'words' | 'none';

/** The first rows that were set aside, and how many there were in all. */
export interface SetAsideRows {
  readonly count: number;
  readonly first: readonly SetAside[];
}

/** More rows than this are counted only, so that a broken file of any size takes no memory. */
export const setAsideKept = 1000;

/** Counts what passes each stage. */
export class StageTally {
  readonly #stages = new Map<CurationStage, { in: number; reasons: Map<string, number> }>(
    curationStages.map((stage) => [stage, { in: 0, reasons: new Map() }]),
  );
  readonly #setAside: SetAside[] = [];
  readonly #bySource = new Map<string, { readonly count: number; readonly first: SetAside }>();
  readonly #categories = new Map<CategorySource, number>();
  #setAsideCount = 0;

  enter(stage: CurationStage, count = 1): void {
    this.#of(stage).in += count;
  }

  /** Counts what told a row's category. */
  categorised(by: CategorySource): void {
    this.#categories.set(by, (this.#categories.get(by) ?? 0) + 1);
  }

  get categories(): Readonly<Record<CategorySource, number>> {
    const of = (by: CategorySource): number => this.#categories.get(by) ?? 0;
    return { source: of('source'), words: of('words'), none: of('none') };
  }

  /** Something sound that the study does not need: counted, not listed. */
  leave(stage: CurationStage, reason: string, count = 1): void {
    if (count === 0) return;
    const { reasons } = this.#of(stage);
    reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  }

  /** Something at fault: counted, and listed while there is room. */
  setAside(stage: CurationStage, row: SetAside): void {
    this.leave(stage, row.reason);
    this.#setAsideCount += 1;
    const ofSource = this.#bySource.get(row.dataset) ?? { count: 0, first: row };
    this.#bySource.set(row.dataset, { ...ofSource, count: ofSource.count + 1 });
    if (this.#setAside.length < setAsideKept) this.#setAside.push(row);
  }

  get stages(): readonly CurationStageCount[] {
    const had = curationStages.filter((stage) => !optionalStages.has(stage) || this.#of(stage).in > 0);
    return had.map((stage) => {
      const { in: entered, reasons } = this.#of(stage);
      const left = [...reasons.values()].reduce((sum, count) => sum + count, 0);
      return {
        stage,
        in: entered,
        out: entered - left,
        reasons: Object.fromEntries([...reasons].sort(([a], [b]) => (a < b ? -1 : 1))),
      };
    });
  }

  get setAsideRows(): SetAsideRows {
    return { count: this.#setAsideCount, first: this.#setAside };
  }

  /** Of one data set, however many there were of others before it. */
  setAsideOf(dataset: string): { readonly count: number; readonly first: SetAside | undefined } {
    return this.#bySource.get(dataset) ?? { count: 0, first: undefined };
  }

  #of(stage: CurationStage): { in: number; reasons: Map<string, number> } {
    return this.#stages.get(stage)!; // the map is made with every stage
  }
}
