// The program of `npm run bench:rewriting`.
import 'reflect-metadata';

import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { retraceHome } from '../../bootstrap/project-paths.mjs';
import { NODE_FLAGS } from '../../bootstrap/run-program.mjs';
import { figureOf, tellFigures } from '../figures.mjs';
import { CONCURRENCY, REWRITES } from './bench-study.mjs';
import { measureDistilabel } from './distilabel.mjs';
import { measureRewrites } from './measure-rewrites.mjs';
import { startStub } from '../stub-process.mjs';
import { ceiling } from './ceiling.mjs';

const command = 'npm run bench:rewriting';
const teacher = new URL('stub-teacher.mjs', import.meta.url);
/** Of an endpoint that takes 100 ms. */
const LIMIT = CONCURRENCY * 10;

/** @param {string[]} words @returns {{ rows: number, seconds: number, peakBytes: number } | undefined} */
function curation(...words) {
  const program = fileURLToPath(new URL('curate-rows.mjs', import.meta.url));
  try {
    return JSON.parse(execFileSync(process.execPath, [...NODE_FLAGS, program, ...words], { encoding: 'utf8' }));
  } catch (error) {
    console.log(`Not measured: ${error instanceof Error ? error.message.split('\n').at(-2) : String(error)}`);
    return undefined;
  }
}

console.log(
  `${REWRITES} rewrites, ${CONCURRENCY} calls at a time, an endpoint of 100 ms (load ${loadavg()[0]?.toFixed(1)}) …`,
);
const asked = await startStub(teacher, 'sound');
const bare = await ceiling(asked.baseUrl, REWRITES, CONCURRENCY);
asked.stop();
const sound = await startStub(teacher, 'sound');
const run = await measureRewrites(sound.baseUrl, 30);
const soundCalls = await sound.calls();
sound.stop();

console.log('The same calls by distilabel …');
const peer = await startStub(teacher, 'sound');
const distilabel = await measureDistilabel(peer.baseUrl);
const peerCalls = await peer.calls();
peer.stop();

console.log('The same, 5 % 429, 2 % 500, 1 % hung, 1 % cut off …');
const faulty = await startStub(teacher, 'faulty');
const faultyRun = await measureRewrites(faulty.baseUrl, 5);
const faultyCalls = await faulty.calls();
faulty.stop();

console.log('Curation of STAR-1, GSM8K and NQ-open, and of 1,000,000 made-up rows …');
const published = curation('published');
const made = curation('made', '1000000');

const asking = REWRITES / soundCalls.seconds;
const settled = faultyRun.set.examples + faultyRun.set.setAside;
/** @param {string} figure @param {string} unit */
const of = (figure, unit) => ({ figure, unit, command });
tellFigures(
  [
    figureOf(of('rewrites a second, first call to last answer', 'a second'), asking, { least: 0.9 * LIMIT }),
    figureOf(of('… of what a bare client does with the same stub', ''), asking / bare),
    figureOf(of('a bare client, calls a second', 'a second'), bare),
    figureOf(of('rewrites a second, message to training set', 'a second'), REWRITES / run.seconds),
    figureOf(
      of('distilabel, first call to last answer', 'a second'),
      (distilabel && distilabel.answers / peerCalls.seconds) ?? null,
    ),
    figureOf(
      of('distilabel, its start to its data set', 'a second'),
      (distilabel && distilabel.answers / distilabel.seconds) ?? null,
    ),
    figureOf(
      of('rewrites of ours for one of distilabel, first call to last answer', ''),
      (distilabel && asking / (distilabel.answers / peerCalls.seconds)) ?? null,
    ),
    figureOf(of('calls for each rewrite', ''), soundCalls.asked / REWRITES),
    figureOf(of('with faults: finished or set aside', 'of 2000'), settled, { least: REWRITES }),
    figureOf(of('with faults: calls for each that was needed', ''), faultyCalls.asked / REWRITES, { most: 1.1 }),
    figureOf(of('with faults: rewrites a second', 'a second'), REWRITES / faultyRun.seconds),
    figureOf(
      of('curation of published data', 'rows a second'),
      (published && published.rows / published.seconds) || null,
      {
        least: 5000,
      },
    ),
    figureOf(of('curation of 1,000,000 rows: memory', 'GB'), made ? made.peakBytes / 1e9 : null, { most: 1 }),
    figureOf(of('curation of 1,000,000 rows', 'rows a second'), made ? made.rows / made.seconds : null),
  ],
  join(retraceHome(), 'bench/rewriting.json'),
);
