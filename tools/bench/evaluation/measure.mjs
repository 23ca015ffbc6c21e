// The program of `npm run bench:evaluation`.
import 'reflect-metadata';

import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { drawItems, readBenchmarkItems, scoreOutput } from '../../../libs/benchmarks/dist/index.js';
import { gsm8kOutputs, rougeOutputs } from '../../agreement/make-outputs.ts';
import { scoreSummaries } from '../../agreement/score-ours.mjs';
import { loadCatalogue, openDataset } from '../../../libs/datasets/dist/index.js';
import { projectFolder, retraceHome } from '../../bootstrap/project-paths.mjs';
import { installPeer } from '../../bootstrap/python-peer.mjs';
import { NODE_FLAGS } from '../../bootstrap/run-program.mjs';
import { figureOf, tellFigures } from '../figures.mjs';
import { startEmbedded } from '../../testing/start-embedded.mjs';
import { loadOf } from './load-generator.mjs';
import { startStub } from '../stub-process.mjs';

const command = 'npm run bench:evaluation';
const CONCURRENCY = 64;
/** Of an endpoint that takes 50 ms. */
const LIMIT = CONCURRENCY * 20;
const EMBEDDED_SAMPLES = 96;
const EMBEDDED_TOKENS = 48;
const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const places = {
  configured: process.env['RETRACE_DATA'],
  projectRoot: projectFolder,
  downloads: join(retraceHome(), 'datasets'),
};

/**
 * @param {string} baseUrl @param {number} concurrency @param {number} maxTokens @param {readonly object[]} benchmarks
 * @param {readonly string[]} attacks @returns {{ samples: number, tokens: number, seconds: number, peakBytes: number }}
 */
function sampleOurs(baseUrl, concurrency, maxTokens, benchmarks, attacks = []) {
  const words = [baseUrl, String(concurrency), String(maxTokens), JSON.stringify(benchmarks), attacks.join(',')];
  return JSON.parse(
    execFileSync(process.execPath, [...NODE_FLAGS, here('sample-ours.mjs'), ...words], { encoding: 'utf8' }),
  );
}

const many = ['strongreject', 'xstest', 'gsm8k', 'nq-open'].map((name) => ({ name }));
const disguises = [
  'role-play',
  'refusal-suppression',
  'prefix-injection',
  'payload-splitting',
  'base64',
  'rot13',
  'past-tense',
  'many-shot',
  'system-override',
];

console.log(`Some 10,000 samples, ${CONCURRENCY} at a time, an endpoint of 50 ms (load ${loadavg()[0]?.toFixed(1)}) …`);
const stub = await startStub(new URL('stub-model.mjs', import.meta.url));
const ours = sampleOurs(stub.baseUrl, CONCURRENCY, 64, many, disguises);
const oursAsked = await stub.calls();
stub.stop();

console.log('The same number by lm-evaluation-harness …');
const peer = await installPeer('agreement', join(projectFolder, 'tools/agreement/requirements.lock'));
const peerStub = await startStub(new URL('stub-model.mjs', import.meta.url));
execFileSync(peer, [here('sample_by_harness.py'), peerStub.baseUrl, String(ours.samples), String(CONCURRENCY)], {
  env: { ...process.env, HF_HUB_OFFLINE: '1', HF_DATASETS_OFFLINE: '1', OPENAI_API_KEY: 'none' },
  stdio: 'ignore',
});
const theirsAsked = await peerStub.calls();
peerStub.stop();

console.log('The embedded server, by us and by a plain load generator …');
const server = await startEmbedded();
const benchmarks = [{ name: 'gsm8k', take: EMBEDDED_SAMPLES }];
const prompts = drawItems(await readBenchmarkItems('gsm8k', places), EMBEDDED_SAMPLES, 1).map(({ prompt }) => prompt);
await loadOf(server.baseUrl, prompts.slice(0, 8), 8, 8);
const bare = [];
for (const concurrency of [32, 64, 96]) bare.push(await loadOf(server.baseUrl, prompts, concurrency, EMBEDDED_TOKENS));
const embedded = sampleOurs(server.baseUrl, 128, EMBEDDED_TOKENS, benchmarks);
await server.stop();

console.log('Scores …');
const rows = [];
for await (const row of (await openDataset((await loadCatalogue()).get('gsm8k'), places)).rows)
  if ('value' in row) rows.push(row.value);
const [item] = await readBenchmarkItems('gsm8k', places);
if (item === undefined) throw new Error('GSM8K has no items');
const outputs = gsm8kOutputs(rows);
const scoring = performance.now();
for (let place = 0; place < 100_000; place += 1) {
  const { output } = outputs[place % outputs.length] ?? { output: '' };
  await scoreOutput({ item, output, finish: 'stop' }, () => Promise.reject(new TypeError('scored here')));
}
const gsm8kSeconds = (performance.now() - scoring) / 1000;
const pairs = rougeOutputs(rows);
const tenThousand = Array.from({ length: 10_000 }, (_, place) => pairs[place % pairs.length]).flatMap(
  (one) => one ?? [],
);
const summing = performance.now();
await scoreSummaries(tenThousand);
const rougeSeconds = (performance.now() - summing) / 1000;

const asking = oursAsked.answered / oursAsked.seconds;
const theirs = theirsAsked.answered / theirsAsked.seconds;
/** @param {string} figure @param {string} unit */
const of = (figure, unit) => ({ figure, unit, command });
tellFigures(
  [
    figureOf(of('samples a second, first call to last answer', 'a second'), asking, { least: 0.9 * LIMIT }),
    figureOf(of('lm-evaluation-harness, the same', 'a second'), theirs),
    figureOf(of('… ours for one of theirs', ''), asking / theirs, { least: 1.5 }),
    figureOf(of('samples', ''), ours.samples, { least: 10_000 }),
    figureOf(of('memory', 'MB'), ours.peakBytes / 1e6, { most: 600 }),
    figureOf(of('embedded server: tokens a second by us', 'a second'), embedded.tokens / embedded.seconds),
    figureOf(of('… by a plain load generator at its best', 'a second'), Math.max(...bare)),
    figureOf(of('… of it', ''), embedded.tokens / embedded.seconds / Math.max(...bare), { least: 0.95 }),
    figureOf(of('scoring of 100,000 outputs for GSM8K', 's'), gsm8kSeconds, { most: 5 }),
    figureOf(of('ROUGE of 10,000 pairs', 's'), rougeSeconds, { most: 20 }),
  ],
  join(retraceHome(), 'bench/evaluation.json'),
);
