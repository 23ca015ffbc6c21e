import type { CurationSource } from '../curation-request.js';
import { mapRow } from '@retrace/datasets';
import type { PromptCandidate } from '@retrace/datasets';
import type { SetAside } from '../set-aside.js';
import type { ReadableRow, SourceRow } from '@retrace/datasets';
import type { CurationStage, StageTally } from '../stage-tally.js';
import type { BenchmarkIndex } from './decontamination.js';
import type { ExactDuplicates } from './exact-duplicates.js';

type Fault = Pick<SetAside, 'reason' | 'column' | 'detail'>;

/** The stages that judge a row by itself and by what was read before, with what they remember. */
export class RowScreen {
  constructor(
    private readonly benchmarks: BenchmarkIndex,
    private readonly exactDuplicates: ExactDuplicates,
    private readonly tally: StageTally,
    private readonly maxAnswerWords: number,
  ) {}

  /** The row as a candidate; undefined when a stage kept it back, which is counted there. */
  screen(row: SourceRow, source: CurationSource): PromptCandidate | undefined {
    const setAside = (stage: CurationStage, fault: Fault): undefined => {
      const { name: dataset, file } = source.dataset;
      this.tally.setAside(stage, { dataset, file: row.file ?? file, row: row.row, ...fault });
    };
    this.tally.enter('read');
    if ('problem' in row) return setAside('read', { reason: 'unreadable-row', detail: row.problem });
    const candidate = this.#map(row, source, setAside);
    if (candidate === undefined || !this.#isAskedFor(candidate, source)) return undefined;
    const repeated = this.#findDuplicate(candidate);
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
    const mapped = mapRow(dataset.name, dataset.columns, row, this.maxAnswerWords);
    return mapped.kind === 'candidate' ? mapped.candidate : setAside('map', mapped.defect);
  }

  #isAskedFor({ kind }: PromptCandidate, { kinds }: CurationSource): boolean {
    this.tally.enter('kinds');
    if (kinds === undefined || kinds.includes(kind)) return true;
    this.tally.leave('kinds', 'not-asked-for');
    return false;
  }

  #findDuplicate(candidate: PromptCandidate): Fault | undefined {
    this.tally.enter('exact-duplicates');
    const duplicate = this.exactDuplicates.add(candidate);
    if (duplicate === undefined) return undefined;
    const { of, first } = duplicate;
    const reason = of === 'id' ? 'duplicate-id' : 'duplicate-prompt';
    return { reason, detail: `has the same ${of} as row ${first.row} of ${first.dataset}` };
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
