import { readJsonLines, type ArtifactStore } from '@retrace/artifacts';
import type { ArtifactRef, ScoredSample } from '@retrace/contracts';
import { targetOrder } from '@retrace/reasoning';

import { inCheckpointOrder } from '../domain/in-order.js';
import type { Report } from '../domain/report.js';
import { renderLatex } from '../exports/latex/render-latex.js';
import { renderMarkdown } from '../exports/markdown/render-markdown.js';
import type { CsvSample } from '../exports/samples-csv/csv-sample.js';
import { samplesCsv } from '../exports/samples-csv/samples-csv.js';
import { renderReport } from '../page/render-report.js';
import { loadReferences } from '../references/load-references.js';
import type { StoredEvaluation } from './gather-evidence.js';

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
 * Stores a report in every form. Texts of samples are read once more and passed on one at a time, each with its digest.
 *
 * @throws ReferenceInvalid for a file of published figures with mistakes; ArtifactMissing, ArtifactDamaged
 */
export async function writeForms(
  report: Report,
  evaluations: readonly StoredEvaluation[],
  artifacts: ArtifactStore,
): Promise<ReportForms> {
  const references = await loadReferences();
  const reading = { endpoints: report.endpoints, target: targetOrder(report.provenance.spec.structure) };
  const samples = withTexts(evaluations, artifacts);
  return {
    html: await artifacts.put([await renderReport(report, references)], 'text/html'),
    json: await artifacts.put([`${JSON.stringify(report, undefined, 2)}\n`], 'application/json'),
    markdown: await artifacts.put([renderMarkdown(report, references)], 'text/markdown'),
    latex: await artifacts.put([renderLatex(report)], 'application/x-tex'),
    samples: await artifacts.put(samplesCsv(samples, reading), 'text/csv'),
  };
}

/** In the order of arms and seeds, whatever the order in which they were heard of. */
async function* withTexts(
  evaluations: readonly StoredEvaluation[],
  artifacts: ArtifactStore,
): AsyncGenerator<CsvSample> {
  const checkpoints = evaluations.map(({ evaluation: { arm, seed, samples }, samples: ref }) => ({
    arm,
    seed,
    digests: samples,
    ref,
  }));
  for (const { digests, ref } of inCheckpointOrder(checkpoints)) {
    // Digests are in the order of the artifact that they were read from.
    const next = digests[Symbol.iterator]();
    for await (const sample of readJsonLines<ScoredSample>(await artifacts.fileOf(ref))) {
      const { value: digest } = next.next();
      if (digest !== undefined) yield { sample, digest };
    }
  }
}
