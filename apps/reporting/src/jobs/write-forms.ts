import { readJsonLines, type ArtifactStore } from '@retrace/artifacts';
import type { ArtifactRef, ScoredSample } from '@retrace/contracts';
import { targetOrder } from '@retrace/reasoning';

import type { Fact } from '../domain/fact.js';
import { inCheckpointOrder } from '../domain/in-order.js';
import type { Report } from '../domain/report.js';
import { sampleReader } from '../domain/samples/digest-sample.js';
import { renderLatex } from '../exports/latex/render-latex.js';
import { renderMarkdown } from '../exports/markdown/render-markdown.js';
import type { CsvSample } from '../exports/samples-csv/csv-sample.js';
import { samplesCsv } from '../exports/samples-csv/samples-csv.js';
import { renderReport } from '../page/render-report.js';
import { loadReferences } from '../references/load-references.js';

/** A report in every form, as artifacts. */
export interface ReportForms {
  readonly html: ArtifactRef;
  readonly json: ArtifactRef;
  readonly markdown: ArtifactRef;
  readonly latex: ArtifactRef;
  /** Every sample as CSV. */
  readonly samples: ArtifactRef;
}

/** Every form, and what it is called in a folder for people. */
export const formFiles: readonly (readonly [form: keyof ReportForms, name: string])[] = [
  ['html', 'report.html'],
  ['json', 'report.json'],
  ['markdown', 'report.md'],
  ['latex', 'report.tex'],
  ['samples', 'samples.csv'],
];

/**
 * Stores a report in every form. Samples are read once more and passed on one at a time.
 *
 * @throws ReferenceInvalid for a file of published figures with mistakes; ArtifactMissing, ArtifactDamaged
 */
export async function writeForms(
  report: Report,
  facts: readonly Fact[],
  artifacts: ArtifactStore,
): Promise<ReportForms> {
  const references = await loadReferences();
  const reader = sampleReader(report.provenance.spec.structure.steps);
  const reading = { endpoints: report.endpoints, target: targetOrder(report.provenance.spec.structure) };
  const samples = readSamples(facts, artifacts, (sample) => ({ sample, digest: reader.digest(sample) }));
  return {
    html: await artifacts.put([await renderReport(report, references)], 'text/html'),
    json: await artifacts.put([`${JSON.stringify(report, undefined, 2)}\n`], 'application/json'),
    markdown: await artifacts.put([renderMarkdown(report, references)], 'text/markdown'),
    latex: await artifacts.put([renderLatex(report)], 'application/x-tex'),
    samples: await artifacts.put(samplesCsv(samples, reading), 'text/csv'),
  };
}

/** In the order of arms and seeds, whatever the order in which they were heard of. */
async function* readSamples(
  facts: readonly Fact[],
  artifacts: ArtifactStore,
  read: (sample: ScoredSample) => CsvSample,
): AsyncGenerator<CsvSample> {
  const evaluations = facts.flatMap((fact) => (fact.kind === 'evaluation' ? [fact.said] : []));
  for (const { samples } of inCheckpointOrder(evaluations)) {
    for await (const sample of readJsonLines<ScoredSample>(await artifacts.fileOf(samples))) yield read(sample);
  }
}
