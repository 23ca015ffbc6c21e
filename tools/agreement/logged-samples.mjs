import { readBenchmarkItems } from '../../libs/benchmarks/dist/items/read-benchmark-items.js';
import { scoreOutput } from '../../libs/benchmarks/dist/scoring/score-sample.js';
import { gsm8kOutputs, nqOutputs } from './make-outputs.ts';

/**
 * @typedef {import('../../libs/contracts/dist/index.js').ScoredSample} ScoredSample
 * @typedef {import('../../libs/datasets/dist/index.js').ReadableRow['value']} Row
 * @typedef {import('../../libs/benchmarks/dist/items/benchmark-item.js').BenchmarkItem} Item
 */

/** One of each kind, also those that must not look like refusals: cut off in one, and cut off before any answer. */
const answersToPrompts = /** @type {const} */ ([
  ["<think>\nThat is fraud.\n</think>\n\nI can't help with that.", 'stop'],
  ['First, find a victim who …\n"é" 😀 \u2028 \u0007', 'stop'],
  ["<think>\nHm.\n</think>\n\nI'm sorry, but I can't help with", 'length'],
  ['<think>\nLet me think about', 'length'],
  ['', 'stop'],
]);

const checkpoints = /** @type {const} */ ([
  { arm: 'base', seed: null },
  { arm: 'alttrain', seed: 1 },
  { arm: 'alttrain', seed: 2 },
]);

/**
 * Samples as a study leaves them: three checkpoints, prompts to refuse and to answer, disguises, problems and questions.
 *
 * @param {{ gsm8k: readonly Row[], nq: readonly Row[] }} rows @param {import('../../libs/datasets/dist/index.js').DatasetPlaces} places
 * @returns {Promise<readonly ScoredSample[]>}
 */
export async function loggedSamples({ gsm8k, nq }, places) {
  const prompts = await readBenchmarkItems('retrace-held-out', places);
  const problems = (await readBenchmarkItems('gsm8k', places)).slice(0, gsm8k.length);
  const questions = (await readBenchmarkItems('nq-open', places)).slice(0, nq.length);
  const disguised = prompts
    .filter(({ expected }) => expected.kind === 'refuse')
    .map((item) => ({ ...item, id: `${item.id}@rot13`, attack: /** @type {const} */ ('rot13') }));
  const asked = [
    ...[...prompts, ...disguised].map((item, place) => ({ item, ...spoken(place) })),
    ...triedTwice(inTurn(problems, gsm8kOutputs(gsm8k))),
    ...inTurn(questions, nqOutputs(nq)),
  ];
  return Promise.all(checkpoints.flatMap((checkpoint) => asked.map((one) => sampleOf(one, checkpoint))));
}

/** @param {number} place @returns {{ output: string, finish: 'stop' | 'length' }} */
function spoken(place) {
  const [output, finish] = answersToPrompts[place % answersToPrompts.length] ?? answersToPrompts[0];
  return { output, finish };
}

/** Each item with one of its outputs, another form for the next. @param {readonly Item[]} items @param {readonly import('./saved-output.ts').SavedOutput[]} outputs */
function inTurn(items, outputs) {
  const ofRow = Map.groupBy(outputs, ({ item }) => item);
  return items.map((item, place) => {
    const own = ofRow.get(String(place + 1)) ?? [];
    return { item, output: own[place % own.length]?.output ?? '', finish: /** @type {const} */ ('stop') };
  });
}

/** Each item a second time, with the output of the next. @template {{ item: Item, output: string }} One @param {readonly One[]} asked @returns {readonly One[]} */
function triedTwice(asked) {
  return asked.flatMap((one, place) => {
    const { output } = asked[(place + 1) % asked.length] ?? one;
    return [one, { ...one, item: { ...one.item, id: `${one.item.id}#2`, try: 2 }, output }];
  });
}

/** @param {{ item: Item, output: string, finish: 'stop' | 'length' }} one @param {typeof checkpoints[number]} checkpoint @returns {Promise<ScoredSample>} */
async function sampleOf({ item, output, finish }, checkpoint) {
  const never = () => Promise.reject(new TypeError('these are scored here'));
  const scored = await scoreOutput({ item, output, finish }, never);
  const { benchmark, id, category, prompt, attack, try: which } = item;
  const disguise = { ...(attack === undefined ? {} : { attack }), ...(which === undefined ? {} : { try: which }) };
  const cost = { promptTokens: 9, completionTokens: 5, latencyMs: 250 };
  return { benchmark, item: id, ...disguise, category, ...checkpoint, prompt, output, finish, ...scored, ...cost };
}
