import { mapRow, uncategorised, type PromptCandidate, type ReadableRow, type SourceRow } from '@retrace/datasets';
import type { ColumnMapping } from '@retrace/study';

import { categoryByWords } from '../categories/category-by-words.js';
import { BadRow } from '../bad-row.js';
import type { CurationRequest, CurationSource } from '../curation-request.js';
import type { SetAside } from '../set-aside.js';
import type { CategorySource, CurationStage, StageTally } from '../stage-tally.js';
import type { BenchmarkIndex } from './decontamination.js';
import type { ExactDuplicates } from './exact-duplicates.js';
import { languageFault, lengthFault } from './row-limits.js';

type Fault = Pick<SetAside, 'reason' | 'column' | 'detail'>;

/** The stages that judge a row by itself and by what was read before, with what they remember. */
export class RowScreen {
  constructor(
    private readonly benchmarks: BenchmarkIndex,
    private readonly exactDuplicates: ExactDuplicates,
    private readonly tally: StageTally,
    private readonly request: Pick<CurationRequest, 'maxAnswerWords' | 'limits' | 'onBadRow'>,
  ) {}

  /** The row as a candidate; undefined when a stage kept it back, which is counted there. */
  screen(row: SourceRow, source: CurationSource): PromptCandidate | undefined {
    const setAside = (stage: CurationStage, fault: Fault): undefined => {
      const { name: dataset, file } = source.dataset;
      const aside = { dataset, file: row.file ?? file, row: row.row, ...fault };
      if (this.request.onBadRow === 'fail' && (stage === 'read' || stage === 'map')) throw new BadRow(aside);
      this.tally.setAside(stage, aside);
    };
    this.tally.enter('read');
    if ('problem' in row) return setAside('read', { reason: 'unreadable-row', detail: row.problem });
    const candidate = this.#map(row, source, setAside);
    if (candidate === undefined || !this.#isAskedFor(candidate, source)) return undefined;
    if (!this.#scoresEnough(candidate, source)) return undefined;
    const limit = this.#findLimit(candidate);
    if (limit !== undefined) return setAside(limit.stage, limit.fault);
    const repeated = this.#findDuplicate(candidate, source.dataset.columns);
    if (repeated !== undefined) return setAside('exact-duplicates', repeated);
    const contaminated = this.#findContamination(candidate);
    return contaminated === undefined ? candidate : setAside('decontamination', contaminated);
  }

  #map(
    row: ReadableRow,
    { dataset }: CurationSource,
    setAside: (stage: CurationStage, fault: Fault) => undefined,
  ): PromptCandidate | undefined {
    this.tally.enter('map');
    const mapped = mapRow(dataset.name, dataset.columns, row, this.request.maxAnswerWords);
    return mapped.kind === 'candidate' ? this.#categorised(mapped.candidate) : setAside('map', mapped.defect);
  }

  /** The source's own category; else, of a harmful prompt, the one that its words tell. */
  #categorised(candidate: PromptCandidate): PromptCandidate {
    if (candidate.category !== uncategorised) return this.#counted(candidate, 'source');
    const category = candidate.kind === 'harmful' ? categoryByWords(candidate.prompt) : undefined;
    return category === undefined
      ? this.#counted(candidate, 'none')
      : this.#counted({ ...candidate, category }, 'words');
  }

  #counted(candidate: PromptCandidate, by: CategorySource): PromptCandidate {
    this.tally.categorised(by);
    return candidate;
  }

  #isAskedFor({ kind }: PromptCandidate, { kinds }: CurationSource): boolean {
    this.tally.enter('kinds');
    if (kinds === undefined || kinds.includes(kind)) return true;
    this.tally.leave('kinds', 'not-asked-for');
    return false;
  }

  /** A row without a score has none that is enough. */
  #scoresEnough({ score }: PromptCandidate, { minScore }: CurationSource): boolean {
    if (minScore === undefined) return true;
    this.tally.enter('score');
    if (score !== undefined && score >= minScore) return true;
    this.tally.leave('score', score === undefined ? 'no-score' : 'lower-score');
    return false;
  }

  #findLimit(candidate: PromptCandidate): { readonly stage: CurationStage; readonly fault: Fault } | undefined {
    const { limits = {} } = this.request;
    if (limits.languages !== undefined) {
      this.tally.enter('language');
      const fault = languageFault(limits, candidate);
      if (fault !== undefined) return { stage: 'language', fault };
    }
    if (limits.tokens === undefined) return undefined;
    this.tally.enter('length');
    const fault = lengthFault(limits, candidate);
    return fault === undefined ? undefined : { stage: 'length', fault };
  }

  #findDuplicate(candidate: PromptCandidate, columns: ColumnMapping): Fault | undefined {
    this.tally.enter('exact-duplicates');
    const duplicate = this.exactDuplicates.add(candidate);
    if (duplicate === undefined) return undefined;
    const { of, first } = duplicate;
    const reason = of === 'id' ? 'duplicate-id' : 'duplicate-prompt';
    const same = of === 'id' ? `id, ${candidate.id},` : 'prompt';
    const column = columns[of]?.column;
    return {
      reason,
      ...(column === undefined ? {} : { column }),
      detail: `has the same ${same} as row ${first.row} of ${first.dataset}`,
    };
  }

  #findContamination({ prompt }: PromptCandidate): Fault | undefined {
    this.tally.enter('decontamination');
    const contamination = this.benchmarks.find(prompt);
    if (contamination === undefined) return undefined;
    const { benchmark, matched } = contamination;
    return {
      reason: 'stands-in-benchmark',
      detail: `repeats ${benchmark.id}: "${matched.slice(0, 200)}"`,
    };
  }
}
