// The program of `npm run bench:report`.
import 'reflect-metadata';

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildReport } from '../../../apps/reporting/dist/domain/build-report.js';
import { sampleReader } from '../../../apps/reporting/dist/domain/samples/digest-sample.js';
import { gatherEvidence } from '../../../apps/reporting/dist/jobs/gather-evidence.js';
import { writeForms } from '../../../apps/reporting/dist/jobs/write-forms.js';
import { FolderArtifactStore } from '../../../libs/artifacts/dist/index.js';
import { retraceHome } from '../../bootstrap/project-paths.mjs';
import { NODE_FLAGS } from '../../bootstrap/run-program.mjs';
import { figureOf, tellFigures } from '../figures.mjs';
import { madeUpSamples } from './made-up-samples.mjs';
import { backbones, madeUpSpec } from './made-up-study.mjs';

const command = 'npm run bench:report';
const folder = mkdtempSync(join(tmpdir(), 'retrace-bench-'));
const program = {
  version: '0.1.0',
  node: process.version,
  platform: process.platform,
  requestedAt: '2026-01-05T10:00:00.000Z',
  publishedAt: '2026-01-05T10:14:30.000Z',
};

try {
  console.log('Making samples up …');
  /** @type {import('../../../apps/reporting/dist/jobs/gather-evidence.js').KnownStudy[]} */
  const studies = JSON.parse(
    execFileSync(
      process.execPath,
      [...NODE_FLAGS, fileURLToPath(new URL('write-artifacts.mjs', import.meta.url)), folder],
      { encoding: 'utf8', maxBuffer: 1e8 },
    ),
  );
  console.log(
    `Reporting ${studies.length} studies of ${madeUpSpec('').arms.length} arms and 3 seeds, one a backbone, one after the ` +
      'other in this process …',
  );
  const reports = [];
  for (const study of studies) reports.push(await measureReport(study));
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  tellFigures(figures(reports, peakBytes, analysisRate()), join(retraceHome(), 'bench/report.json'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {import('../../../apps/reporting/dist/jobs/gather-evidence.js').KnownStudy} study */
async function measureReport(study) {
  const began = performance.now();
  const artifacts = new FolderArtifactStore(folder);
  const { evidence, evaluations } = await gatherEvidence(study, artifacts, program);
  const gathered = performance.now();
  const report = buildReport(evidence);
  const built = performance.now();
  const forms = await writeForms(report, evaluations, artifacts);
  const ended = performance.now();
  return {
    samples: evidence.evaluations.reduce((sum, { samples }) => sum + samples.length, 0),
    gatherSeconds: (gathered - began) / 1000,
    buildSeconds: (built - gathered) / 1000,
    writeSeconds: (ended - built) / 1000,
    seconds: (ended - began) / 1000,
    pageBytes: forms.html.bytes,
    jsonBytes: forms.json.bytes,
  };
}

/** Sentences a second that are segmented, labelled with and without their markers, and measured. */
function analysisRate() {
  const spec = madeUpSpec(backbones[0] ?? '');
  const samples = spec.arms
    .filter((arm) => arm !== 'answer-only')
    .flatMap((arm) => [...madeUpSamples(spec, arm, arm === 'base' ? null : 1, 9)]);
  const reader = sampleReader(spec.structure.steps);
  let sentences = 0;
  const began = performance.now();
  for (const sample of samples) {
    for (const step of reader.digest(sample).trace.steps) sentences += step.sentences;
  }
  return sentences / ((performance.now() - began) / 1000);
}

/**
 * @param {Awaited<ReturnType<typeof measureReport>>[]} reports @param {number} peakBytes @param {number} sentencesPerSecond
 */
function figures(reports, peakBytes, sentencesPerSecond) {
  /** @param {Exclude<keyof typeof reports[number], 'pageBytes' | 'jsonBytes'>} part */
  const total = (part) => reports.reduce((sum, report) => sum + report[part], 0);
  const largest = Math.max(...reports.map(({ pageBytes }) => pageBytes));
  const json = Math.max(...reports.map(({ jsonBytes }) => jsonBytes));
  const seconds = { unit: 's', command };
  return [
    figureOf({ figure: 'samples, in three studies', unit: 'samples', command }, total('samples')),
    figureOf({ figure: 'structure analysis, one core', unit: 'sentences/s', command }, sentencesPerSecond, {
      least: 20_000,
    }),
    figureOf({ ...seconds, figure: 'all three reports, 10,000-draw bootstraps included' }, total('seconds'), {
      most: 60,
    }),
    figureOf({ ...seconds, figure: 'of that, reading samples and analysing their traces' }, total('gatherSeconds')),
    figureOf({ ...seconds, figure: 'of that, measuring, comparing, drawing' }, total('buildSeconds')),
    figureOf({ ...seconds, figure: 'of that, writing every form, samples as CSV included' }, total('writeSeconds')),
    figureOf({ figure: 'peak memory of the process', unit: 'MB', command }, peakBytes / 1e6, { most: 1000 }),
    figureOf({ figure: 'the largest page', unit: 'MB', command }, largest / 1e6, { most: 5 }),
    figureOf({ figure: 'the largest JSON', unit: 'MB', command }, json / 1e6),
  ];
}
