// The program of `npm run test:agreement`: the same outputs scored by us, by lm-evaluation-harness and by rouge-score; the
// same model sampled by us and by the harness; and our logs read by Inspect and by the harness. Ends with 1 where they differ
// for no reason that is written down.
import 'reflect-metadata';

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parse } from 'yaml';

import { loadCatalogue, openDataset } from '../../libs/datasets/dist/index.js';
import { projectFolder, retraceHome } from '../bootstrap/project-paths.mjs';
import { installPeer } from '../bootstrap/python-peer.mjs';
import { compareLive } from './compare-live.mjs';
import { compareLogs } from './compare-logs.mjs';
import { agreementsOf, staleDifferences } from './compare-scores.ts';
import { loggedSamples } from './logged-samples.mjs';
import { gsm8kOutputs, humanEvalOutputs, nqOutputs, rougeOutputs } from './make-outputs.ts';
import { scoreOurs, scoreSummaries } from './score-ours.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const places = {
  configured: process.env['RETRACE_DATA'],
  projectRoot: projectFolder,
  downloads: join(retraceHome(), 'datasets'),
};
const catalogue = await loadCatalogue();

/** @param {string} name @param {number} count */
async function rowsOf(name, count) {
  const values = [];
  for await (const row of (await openDataset(catalogue.get(name), places)).rows) {
    if ('value' in row) values.push(row.value);
    if (values.length === count) break;
  }
  return values;
}

/** @param {string} peer @param {readonly import('./saved-output.ts').SavedOutput[]} saved */
function scoreTheirs(peer, saved) {
  const input = saved.map((one) => JSON.stringify(one)).join('\n');
  const said = execFileSync(peer, [join(here, 'score_by_harness.py')], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, HF_HUB_OFFLINE: '1' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

console.log('lm-evaluation-harness 0.4.13 and rouge-score 0.1.2 are made ready …');
const peer = await installPeer('agreement', join(here, 'requirements.lock'));
const gsm8k = await rowsOf('gsm8k', 400);
const nq = await rowsOf('nq-open', 400);
const answers = [
  ...gsm8kOutputs(gsm8k),
  ...nqOutputs(nq),
  ...humanEvalOutputs(await rowsOf('humaneval', 40)).filter(
    ({ form, item }) => form !== 'never ends' || item.endsWith('/0'),
  ),
];
const summaries = rougeOutputs(gsm8k);
const saved = [...answers, ...summaries];
console.log(`${saved.length} outputs are scored by both …`);
const ours = [...(await scoreOurs(answers)), ...(await scoreSummaries(summaries))];
const theirs = scoreTheirs(peer, saved);
const scored = saved.map((one, place) => ({ saved: one, ours: ours[place] ?? {}, theirs: theirs[place] ?? {} }));

/** @type {import('./compare-scores.ts').KnownDifference[]} */
const known = parse(readFileSync(join(here, 'differences.yaml'), 'utf8'));
const agreements = agreementsOf(scored, known);
for (const { task, measure, compared, equal, unexplained } of agreements) {
  const explained = compared - equal - unexplained.length;
  const rest = explained === 0 ? '' : `, ${explained} for a reason in differences.yaml`;
  console.log(`${task.padEnd(10)} ${measure.padEnd(9)} ${equal} of ${compared} equal${rest}`);
  for (const { item, form, output } of unexplained.slice(0, 5))
    console.log(`  ${item}, ${form}: ${JSON.stringify(output)}`);
}
const stale = staleDifferences(scored, known);
for (const { task, form } of stale) console.log(`differences.yaml has one that is none: ${task}, ${form}`);

console.log('The embedded model is sampled by both …');
const live = await compareLive(peer, places);
console.log(`samples    ${live.compared - live.different.length} of ${live.compared} equal, text and score`);
for (const line of live.different.slice(0, 10)) console.log(`  ${line}`);

console.log('Inspect 0.3.285 is made ready, and our logs are read by it and by the harness …');
const inspect = await installPeer('inspect', join(here, 'inspect-requirements.lock'));
const samples = await loggedSamples({ gsm8k: gsm8k.slice(0, 52), nq: nq.slice(0, 52) }, places);
const logs = await compareLogs({ inspect, harness: peer }, samples);
console.log(`logs       ${logs.compared - logs.different.length} of ${logs.compared} figures equal, read from files`);
for (const line of logs.different.slice(0, 10)) console.log(`  ${line}`);

const isWhole = agreements.every(({ unexplained }) => unexplained.length === 0);
process.exitCode = isWhole && stale.length === 0 && live.different.length === 0 && logs.different.length === 0 ? 0 : 1;
