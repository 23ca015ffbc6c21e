import { join } from 'node:path';

import { formOf } from '../../libs/benchmarks/dist/forms/form-of.js';
import { scoreOutput } from '../../libs/benchmarks/dist/scoring/score-sample.js';
import { ScorerPool } from '../../libs/benchmarks/dist/scorer/scorer-pool.js';
import { loadCatalogue, mapRow } from '../../libs/datasets/dist/index.js';
import { projectFolder, retraceHome } from '../bootstrap/project-paths.mjs';

/** @typedef {import('./saved-output.ts').SavedOutput} SavedOutput @typedef {import('./saved-output.ts').Scores} Scores */

const benchmarkOf = /** @type {const} */ ({ gsm8k: 'gsm8k', nq_open: 'nq-open', humaneval: 'humaneval' });
const trainer = join(projectFolder, 'apps/trainer');
const python = join(retraceHome(), 'python/bin/python');
const catalogue = await loadCatalogue();

/** Scores outputs as the evaluation service does. @param {readonly SavedOutput[]} saved @returns {Promise<readonly Scores[]>} */
export async function scoreOurs(saved) {
  const scorer = new ScorerPool({ python, trainer });
  try {
    return await Promise.all(saved.map((one) => figuresOf(one, scorer)));
  } finally {
    scorer.stop();
  }
}

/** As the worker scores summaries. @param {readonly SavedOutput[]} saved @returns {Promise<readonly Scores[]>} */
export async function scoreSummaries(saved) {
  const scorer = new ScorerPool({ python, trainer });
  try {
    return await Promise.all(saved.map((one) => rougeOf(one, scorer)));
  } finally {
    scorer.stop();
  }
}

/** @param {SavedOutput} saved @param {ScorerPool} scorer @returns {Promise<Scores>} */
async function rougeOf({ output, row }, scorer) {
  const score = await scorer.score({ kind: 'summary', answer: output, references: [String(row['reference'])] });
  if (score.kind !== 'measured') throw new TypeError('a summary has no figures');
  return score.measures;
}

/** @param {SavedOutput} saved @param {ScorerPool} scorer @returns {Promise<Scores>} */
async function figuresOf({ task, output, row }, scorer) {
  if (task === 'rouge') throw new TypeError('summaries are scored together');
  const benchmark = benchmarkOf[task];
  const mapped = mapRow(benchmark, catalogue.get(benchmark).columns, { row: 1, value: row }, Infinity);
  const [formed] = mapped.kind === 'candidate' ? formOf(benchmark)(mapped.candidate, row) : [];
  if (formed === undefined) throw new TypeError(`a row of ${task} has no item`);
  const item = { benchmark, id: '1', category: '', ...formed };
  const { score } = await scoreOutput({ item, output, finish: 'stop' }, scorer.score);
  if (score.kind !== 'answer') throw new TypeError(`${task} is no ability`);
  const correct = Number(score.correct);
  if (task === 'gsm8k') return { flexible: correct, strict: score.measures?.['strict'] ?? NaN };
  return task === 'nq_open' ? { exact: correct } : { passed: correct };
}
