import { Injectable } from '@nestjs/common';
import type { StudyLabelAgreement } from '@retrace/contracts';
import { lexicalClassifier, type StepType } from '@retrace/reasoning';

import { correctSentences } from '../domain/corrections/correct-sentences.js';
import { goldTrace, type CorrectedTrace } from '../domain/corrections/gold-trace.js';
import { labelledAgreement, traceAgreement } from '../domain/corrections/label-agreement.js';
import { SampleNotFound, StepNotFound } from '../domain/sample-index/sample-errors.js';
import { MarkStore, type MarkedSentence } from '../storage/mark-store.js';
import { SampleIndex } from '../storage/sample-index.js';
import { SampleQueries } from '../storage/sample-queries.js';

const readAtOnce = 100;

/** What people say of samples, and what is made of it. */
@Injectable()
export class SampleMarks {
  constructor(
    private readonly index: SampleIndex,
    private readonly queries: SampleQueries,
    private readonly marks: MarkStore,
  ) {}

  /** @throws StudyNotFound, SampleNotFound */
  async flag(studyId: string, sampleId: string, flagged: boolean, by: string): Promise<void> {
    await this.index.stateOf(studyId);
    if ((await this.queries.sample(studyId, sampleId)) === undefined) throw new SampleNotFound(studyId, sampleId);
    await this.marks.flag(studyId, sampleId, flagged, by);
  }

  /** @throws StudyNotFound, SampleNotFound, StepNotFound */
  async label(place: SentencePlace, { label, by, note }: SaidLabel): Promise<void> {
    await this.marks.label(await this.sentenceAt(place), label, by, note);
  }

  /** Takes the label of a sentence back. @throws StudyNotFound, SampleNotFound, StepNotFound */
  async takeBack(place: SentencePlace, by: string): Promise<void> {
    await this.marks.label(await this.sentenceAt(place), null, by);
  }

  /** The corrected traces as gold data, one a JSON line. @throws StudyNotFound */
  async gold(studyId: string): Promise<AsyncIterable<string>> {
    await this.index.stateOf(studyId);
    return this.goldLines(studyId);
  }

  /** @throws StudyNotFound */
  async agreement(studyId: string): Promise<StudyLabelAgreement> {
    await this.index.stateOf(studyId);
    const traces: CorrectedTrace[] = [];
    const by = new Set<string>();
    for await (const { trace, labelledBy } of this.corrected(studyId)) {
      traces.push(trace);
      for (const name of labelledBy) by.add(name);
    }
    return {
      classifier: lexicalClassifier().name,
      by: [...by].toSorted(),
      labelled: labelledAgreement(traces),
      traces: traceAgreement(traces),
    };
  }

  private async sentenceAt({ studyId, sampleId, step }: SentencePlace): Promise<MarkedSentence> {
    await this.index.stateOf(studyId);
    const sample = await this.queries.sample(studyId, sampleId);
    if (sample === undefined) throw new SampleNotFound(studyId, sampleId);
    const sentence = sample.sentences[step];
    if (sentence === undefined) throw new StepNotFound(sampleId, step, sample.sentences.length);
    const [given, start, end] = sentence;
    return { studyId, sampleId, step, given, text: sample.trace.slice(start, end) };
  }

  private async *goldLines(studyId: string): AsyncGenerator<string> {
    for await (const { trace } of this.corrected(studyId)) yield `${JSON.stringify(goldTrace(studyId, trace))}\n`;
  }

  private async *corrected(
    studyId: string,
  ): AsyncGenerator<{ readonly trace: CorrectedTrace; readonly labelledBy: readonly string[] }> {
    let after = '-1';
    for (;;) {
      const samples = await this.marks.corrected(studyId, after, readAtOnce);
      if (samples.length === 0) return;
      const said = await this.marks.correctionsOf(
        studyId,
        samples.map(({ id }) => id),
      );
      for (const { id, benchmark, trace, sentences } of samples) {
        const corrections = said.get(id) ?? [];
        const steps = correctSentences(trace, sentences, corrections);
        const labelled = steps.filter(({ corrected }) => corrected !== undefined);
        // one that was replaced by a sample with other sentences is no longer labelled
        if (labelled.length === 0) continue;
        yield {
          trace: {
            id,
            benchmark,
            sentences: steps.map(({ text, label, corrected }) => ({
              text,
              given: label,
              ...(corrected === undefined ? {} : { label: corrected }),
            })),
          },
          labelledBy: labelled.flatMap(({ index }) => corrections.find(({ step }) => step === index)?.by ?? []),
        };
      }
      after = samples.at(-1)?.place ?? after;
    }
  }
}

export interface SentencePlace {
  readonly studyId: string;
  readonly sampleId: string;
  readonly step: number;
}

export interface SaidLabel {
  readonly label: StepType;
  readonly by: string;
  readonly note?: string;
}
