import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { readBenchmarkItems } from '../../libs/benchmarks/dist/items/read-benchmark-items.js';
import { untilFirstStop } from '../../libs/benchmarks/dist/scoring/exact-match.js';
import { scoreOutput } from '../../libs/benchmarks/dist/scoring/score-sample.js';
import { OpenAiChatModel } from '../../libs/inference/dist/index.js';
import { startEmbedded } from '../testing/start-embedded.mjs';

const ITEMS = 24;
const MAX_TOKENS = 48;
const program = fileURLToPath(new URL('run_harness.py', import.meta.url));

/** @typedef {{ task: string, item: string, filter: string, output: string, exact: number }} HarnessSample */

/**
 * The embedded model on the same prompts by us and by the harness (`local-chat-completions`), over the same endpoint.
 *
 * @param {string} peer the harness's Python
 * @param {import('../../libs/datasets/dist/index.js').DatasetPlaces} places
 * @returns {Promise<{ compared: number, different: readonly string[] }>}
 */
export async function compareLive(peer, places) {
  const items = (await Promise.all([askable('gsm8k', places), askable('nq-open', places)])).flat();
  const server = await startEmbedded();
  try {
    const ours = await sampleOurs(server.baseUrl, items);
    const theirs = sampleTheirs(peer, server.baseUrl, items);
    const different = theirs.filter((sample) => !isSame(sample, ours.get(`${sample.task}/${sample.item}`)));
    return {
      compared: theirs.length,
      different: different.map(
        ({ task, item, filter, output }) => `${task}/${item} ${filter}: ${JSON.stringify(output)}`,
      ),
    };
  } finally {
    await server.stop();
  }
}

/** @param {'gsm8k' | 'nq-open'} name @param {import('../../libs/datasets/dist/index.js').DatasetPlaces} places */
async function askable(name, places) {
  const items = await readBenchmarkItems(name, places);
  return items.slice(0, ITEMS).map((item) => ({ item, task: name === 'gsm8k' ? 'gsm8k' : 'nq_open' }));
}

/** @param {string} baseUrl @param {Awaited<ReturnType<typeof askable>>} items */
async function sampleOurs(baseUrl, items) {
  const model = new OpenAiChatModel({ baseUrl, maxInFlight: 8, timeoutMs: 300_000, maxRetries: 0 });
  const sampled = items.map(async ({ item, task }) => {
    const messages = [{ role: /** @type {const} */ ('user'), content: item.prompt }];
    const { text, finish } = await model.complete({ model: 'base', messages, maxTokens: MAX_TOKENS, temperature: 0 });
    const never = () => Promise.reject(new TypeError('these are scored here'));
    const { score } = await scoreOutput({ item, output: text, finish }, never);
    return /** @type {const} */ ([`${task}/${item.id}`, { text, score }]);
  });
  return new Map(await Promise.all(sampled));
}

/** @param {string} peer @param {string} baseUrl @param {Awaited<ReturnType<typeof askable>>} items @returns {HarnessSample[]} */
function sampleTheirs(peer, baseUrl, items) {
  const lines = items.map(({ item: { id, prompt, expected }, task }) => {
    const answer =
      expected.kind === 'number' ? `#### ${expected.value}` : 'accepted' in expected ? expected.accepted : '';
    return JSON.stringify({ task, item: id, prompt, answer });
  });
  const said = execFileSync(peer, [program, baseUrl, String(MAX_TOKENS)], {
    input: lines.join('\n'),
    encoding: 'utf8',
    env: { ...process.env, HF_HUB_OFFLINE: '1', HF_DATASETS_OFFLINE: '1', OPENAI_API_KEY: 'none' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return said
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

/** @param {HarnessSample} theirs @param {{ text: string, score: import('../../libs/contracts/dist/index.js').SampleScore } | undefined} ours */
function isSame({ task, filter, output, exact }, ours) {
  if (ours === undefined || ours.score.kind !== 'answer') return false;
  const { text, score } = ours;
  const right = filter === 'strict-match' ? score.measures?.['strict'] : Number(score.correct);
  const sameText = task === 'gsm8k' ? text === output : untilFirstStop(text).trim() === output.trim();
  return sameText && right === exact;
}
