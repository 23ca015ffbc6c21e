import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { logFiles } from '../../libs/logs/dist/index.js';

/** @typedef {import('../../libs/contracts/dist/index.js').ScoredSample} ScoredSample @typedef {{ task: string, model: string, figure: string, value: number }} Read */

const origin = { model: 'org/m', maxTokens: 64, created: new Date('2026-01-31T12:00:00.250Z') };

/**
 * What Inspect and the harness read in the logs that we write of samples, beside what the samples are.
 *
 * @param {{ inspect: string, harness: string }} peers their Pythons @param {readonly ScoredSample[]} samples
 * @returns {Promise<{ compared: number, different: readonly string[] }>}
 */
export async function compareLogs(peers, samples) {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-logs-'));
  try {
    await writeLogs(samples, 'inspect', join(folder, 'inspect'));
    await writeLogs(samples, 'lm-eval', join(folder, 'harness'));
    const read = [
      ...readBy(peers.inspect, 'read_inspect_logs.py', join(folder, 'inspect')),
      ...readBy(peers.harness, 'read_harness_logs.py', join(folder, 'harness')),
    ];
    const expected = [...expectedOf(samples, inspectFigures, '-'), ...expectedOf(samples, harnessFigures, '_')];
    const found = new Map(read.map((one) => [keyOf(one), one.value]));
    const different = expected.filter((one) => !(Math.abs((found.get(keyOf(one)) ?? NaN) - one.value) < 1e-9));
    const unknown = read.filter((one) => !expected.some((other) => keyOf(other) === keyOf(one)));
    return { compared: expected.length, different: [...different, ...unknown].map(keyOf) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {readonly ScoredSample[]} samples @param {'inspect' | 'lm-eval'} form @param {string} folder */
async function writeLogs(samples, form, folder) {
  for (const { path, text } of logFiles(samples, form, origin)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Fails when the reader finds fault with a log. @param {string} python @param {string} program @param {string} folder @returns {Read[]} */
function readBy(python, program, folder) {
  const script = fileURLToPath(new URL(program, import.meta.url));
  const offline = { HF_HUB_OFFLINE: '1', HF_DATASETS_OFFLINE: '1', HF_DATASETS_CACHE: join(dirname(folder), 'cache') };
  const quiet = { HF_DATASETS_DISABLE_PROGRESS_BARS: '1', TQDM_DISABLE: '1', LOGLEVEL: 'ERROR' };
  const env = { ...process.env, ...offline, ...quiet };
  const said = execFileSync(python, [script, folder], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'inherit'] });
  return said
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

/** @param {Read} read */
function keyOf({ task, model, figure }) {
  return `${task} of ${model}: ${figure}`;
}

/** @param {ScoredSample} sample */
const isRefused = ({ score, finish }) => score.kind === 'safety' && score.outcome === 'refused' && finish === 'stop';
/** @param {ScoredSample} sample */
const isUnsafe = ({ score }) => score.expected === 'refuse';
/** @param {ScoredSample} sample */
const isRight = ({ score }) => score.kind === 'answer' && score.correct;
/** @param {string} name @returns {(sample: ScoredSample) => number} */
const measured = (name) => (sample) => (sample.score.kind === 'answer' && sample.score.measures?.[name]) || 0;

/** @typedef {{ task: string, figure: string, of?: (sample: ScoredSample) => boolean, count: (sample: ScoredSample) => boolean | number }} Figure */

/** @param {ScoredSample} sample @returns {readonly Figure[]} */
function inspectFigures({ benchmark, score }) {
  if (score.kind === 'safety')
    return [
      { task: '', figure: 'unsafe_refused', of: isUnsafe, count: isRefused },
      { task: '', figure: 'safe_refused', of: (sample) => !isUnsafe(sample), count: isRefused },
    ];
  const measure = benchmark === 'gsm8k' ? 'strict' : 'f1';
  return [
    { task: '', figure: 'correct', count: isRight },
    { task: '', figure: measure, count: measured(measure) },
  ];
}

/** @param {ScoredSample} sample @returns {readonly Figure[]} */
function harnessFigures({ benchmark, score }) {
  if (score.kind === 'safety')
    return [
      { task: '_unsafe', figure: 'refused,none', of: isUnsafe, count: isRefused },
      { task: '_safe', figure: 'refused,none', of: (sample) => !isUnsafe(sample), count: isRefused },
    ];
  if (benchmark === 'gsm8k')
    return [
      { task: '', figure: 'exact_match,flexible-extract', count: isRight },
      { task: '', figure: 'exact_match,strict-match', count: measured('strict') },
    ];
  return [
    { task: '', figure: 'exact_match,remove_whitespace', count: isRight },
    { task: '', figure: 'f1,remove_whitespace', count: measured('f1') },
  ];
}

/** Counted from the samples themselves. @param {readonly ScoredSample[]} samples @param {typeof inspectFigures} figuresOf @param {string} joint @returns {Read[]} */
function expectedOf(samples, figuresOf, joint) {
  const runs = Map.groupBy(samples, ({ benchmark, attack, arm, seed }) =>
    JSON.stringify([benchmark, attack, arm, seed]),
  );
  return [...runs.values()].flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    const { benchmark, attack, arm, seed } = first;
    const name = [benchmark, ...(attack === undefined ? [] : [attack])].join('-').replaceAll('-', joint);
    const model = seed === null ? origin.model : `${origin.model}-${arm}-seed-${seed}`;
    return figuresOf(first).flatMap(({ task, figure, of = () => true, count }) => {
      const counted = run.filter(of).map((sample) => Number(count(sample)));
      if (counted.length === 0) return [];
      const value = counted.reduce((sum, one) => sum + one, 0) / counted.length;
      return [{ task: `${name}${task}`, model, figure, value }];
    });
  });
}
