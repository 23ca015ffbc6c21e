// The program of `npm run bench:training`.
import 'reflect-metadata';

import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

import { placesIn } from '../../../libs/hosting/dist/index.js';
import { shippedParts } from '../../../libs/spec-parts/dist/index.js';
import { parseStudySpec } from '../../../libs/study/dist/index.js';
import { projectFolder, retraceHome } from '../../bootstrap/project-paths.mjs';
import { readFileSync } from 'node:fs';
import { figureOf, tellFigures } from '../figures.mjs';
import { benchExamples } from './bench-examples.mjs';
import { measureService } from './measure-service.mjs';

const command = 'npm run bench:training';
const places = placesIn(retraceHome());

/** @typedef {{ firstStepSeconds: number, seconds: number, tokens: number, finalLoss: number, peakResidentBytes: number }} Run */

const file = join(projectFolder, 'studies/offline.yaml');
const resolve = await shippedParts();
const spec = parseStudySpec(readFileSync(file, 'utf8'), file, (raw) => {
  const training = { seeds: [1995], recipe: { extends: 'cpu-small', epochs: 1, maxTokens: 512 } };
  return resolve({ ...raw, arms: ['base', 'alttrain'], verdict: { ...raw['verdict'], controls: undefined }, training });
});
const examples = await benchExamples();
const scratch = await mkdtemp(join(tmpdir(), 'retrace-bench-'));
const job = join(scratch, 'job.json');
await writeFile(join(scratch, 'train.jsonl'), examples.map((example) => `${JSON.stringify(example)}\n`).join(''));
await writeFile(
  job,
  JSON.stringify({
    model: join(places.models, spec.backbone),
    trainingSet: join(scratch, 'train.jsonl'),
    output: scratch,
    seed: 1995,
    recipe: spec.training.recipe,
  }),
);

/** @param {string} loss @param {string} order @returns {Run} */
function script(loss, order) {
  const words = ['-m', 'benchmarks.plain_trl', job, '--loss', loss, '--order', order];
  const options = { cwd: places.trainer, encoding: /** @type {const} */ ('utf8'), stdio: ['ignore', 'pipe', 'ignore'] };
  return JSON.parse(execFileSync(places.python, words, options).trim().split('\n').at(-1) ?? '');
}

/** @param {Run} run */
const speed = ({ tokens, seconds }) => tokens / seconds;
/** @param {readonly number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

console.log(`${examples.length} examples of GSM8K, one epoch of cpu-small (load ${loadavg()[0]?.toFixed(1)}) …`);
/** @type {Run[]} */
const [scripts, services] = [[], []];
for (let round = 1; round <= 2; round += 1) {
  console.log(`TRL alone, in our order, round ${round} …`);
  scripts.push(script('stock', 'length'));
  console.log(`through the service, round ${round} …`);
  services.push(await measureService(spec, examples, places));
}
console.log(
  'TRL alone, in its own order; without its figures over the whole vocabulary; logits where they are learnt …',
);
const plain = script('stock', 'chance');
const bare = script('bare', 'chance');
const answers = script('answers', 'chance');
const sorted = script('answers', 'length');
await rm(scratch, { recursive: true });

const [scriptSpeed, serviceSpeed] = [mean(scripts.map(speed)), mean(services.map(speed))];
const apart = Math.max(...services.map((run, round) => Math.abs(run.finalLoss - (scripts[round]?.finalLoss ?? NaN))));
const waited = mean(services.map((run, round) => run.firstStepSeconds / (scripts[round]?.firstStepSeconds ?? NaN)));
/** @type {readonly (readonly [string, Run])[]} */
const ladder = [
  ['TRL alone, its own order', plain],
  ['… without entropy and accuracy over the vocabulary', bare],
  ['… and logits only where a token is learnt', answers],
  ['… and examples of like length together', sorted],
];

tellFigures(
  [
    figureOf({ figure: 'through the service, of TRL alone', unit: '×', command }, serviceSpeed / scriptSpeed, {
      least: 0.97,
    }),
    figureOf({ figure: 'through the service', unit: 'tokens/s', command }, serviceSpeed),
    figureOf({ figure: 'last loss, apart from TRL alone', unit: 'nats', command }, apart, { most: 0.001 }),
    figureOf({ figure: 'time to the first step, of TRL alone', unit: '×', command }, waited, { most: 1.3 }),
    ...ladder.map(([figure, run]) => figureOf({ figure, unit: 'tokens/s', command }, speed(run))),
    figureOf({ figure: 'all of that, of TRL alone', unit: '×', command }, speed(sorted) / speed(plain), { least: 1 }),
    figureOf(
      { figure: 'last loss of TRL alone, with all of that in its order', unit: 'nats', command },
      answers.finalLoss - plain.finalLoss,
    ),
    figureOf(
      { figure: 'peak memory', unit: 'GB', command },
      Math.max(...services.map(({ peakResidentBytes }) => peakResidentBytes)) / 1e9,
      { most: 3 },
    ),
    figureOf({ figure: 'peak memory of TRL alone', unit: 'GB', command }, plain.peakResidentBytes / 1e9),
  ],
  join(retraceHome(), 'bench/training.json'),
);
