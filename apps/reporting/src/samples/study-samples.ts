import { Injectable } from '@nestjs/common';
import type { LabelCorrection, SampleFacets, SamplePage, SamplePeers, SampleRow, SampleView } from '@retrace/contracts';

import { correctSentences } from '../domain/corrections/correct-sentences.js';
import { countFacets } from '../domain/sample-index/count-facets.js';
import { SampleNotFound } from '../domain/sample-index/sample-errors.js';
import type { SampleFilter } from '../domain/sample-index/sample-filter.js';
import { decodeSteps } from '../domain/samples/step-code.js';
import { MarkStore, type StoredCorrection } from '../storage/mark-store.js';
import { SampleIndex } from '../storage/sample-index.js';
import { SampleQueries, type PageOf } from '../storage/sample-queries.js';
import type { StoredRow, StoredSample } from '../storage/stored-sample.js';

/** The samples of studies, as they are looked at. */
@Injectable()
export class StudySamples {
  constructor(
    private readonly index: SampleIndex,
    private readonly queries: SampleQueries,
    private readonly marks: MarkStore,
  ) {}

  /** @throws StudyNotFound */
  async list(studyId: string, filter: SampleFilter, page: PageOf): Promise<SamplePage> {
    const index = await this.index.stateOf(studyId);
    const { total, rows } = await this.queries.page(studyId, filter, page);
    return { total, index, samples: rows.map(rowView) };
  }

  /** @throws StudyNotFound */
  async facets(studyId: string, { facets, ...words }: SampleFilter): Promise<SampleFacets> {
    const index = await this.index.stateOf(studyId);
    return { index, ...countFacets(await this.queries.groups(studyId, words), facets) };
  }

  /** @throws StudyNotFound, SampleNotFound */
  async get(studyId: string, sampleId: string): Promise<SampleView> {
    await this.index.stateOf(studyId);
    const sample = await this.queries.sample(studyId, sampleId);
    const [view] = sample === undefined ? [] : await this.viewsOf(studyId, [sample]);
    if (view === undefined) throw new SampleNotFound(studyId, sampleId);
    return view;
  }

  /** @throws StudyNotFound, SampleNotFound */
  async peers(studyId: string, sampleId: string): Promise<SamplePeers> {
    await this.index.stateOf(studyId);
    const sample = await this.queries.sample(studyId, sampleId);
    if (sample === undefined) throw new SampleNotFound(studyId, sampleId);
    return { samples: await this.viewsOf(studyId, await this.queries.peers(studyId, sample)) };
  }

  private async viewsOf(studyId: string, samples: readonly StoredSample[]): Promise<readonly SampleView[]> {
    const ids = samples.map(({ id }) => id);
    const flags = await this.marks.flagsOf(studyId, ids);
    const corrections = await this.marks.correctionsOf(studyId, ids);
    return samples.map((sample) => {
      const { trace, sentences, told } = sample;
      const said = corrections.get(sample.id) ?? [];
      return {
        ...factsOf(sample),
        ...told,
        judgements: told.judgements ?? [],
        trace,
        steps: correctSentences(trace, sentences, said),
        corrections: said.map(correctionView),
        flags: flags.get(sample.id) ?? [],
      };
    });
  }
}

/** What the sentence was is told by its place. */
function correctionView({ step, label, given, by, at, note }: StoredCorrection): LabelCorrection {
  return { step, label, given, by, at, ...(note === undefined ? {} : { note }) };
}

function rowView(row: StoredRow): SampleRow {
  return { ...factsOf(row), steps: decodeSteps(row.steps) };
}

function factsOf(row: StoredRow): Omit<SampleRow, 'steps'> {
  const { id, arm, seed, benchmark, attack, promptId, category, harmful, outcome, structure, flagged, corrected } = row;
  return {
    id,
    arm,
    seed,
    benchmark,
    ...(attack === null ? {} : { attack }),
    promptId,
    ...(category === '' ? {} : { category }),
    harmful,
    outcome,
    structure,
    flagged,
    corrected,
    prompt: row.prompt,
    answer: row.answer,
  };
}
