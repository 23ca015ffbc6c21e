// Samples as the evaluation service leaves them, about nothing, with traces of about 15 sentences.
import { seededRandom } from '../../../libs/statistics/dist/index.js';

/** Sentences of each step type; a number stands for a word. */
const sentences = {
  PU: [
    'The user asks how {} and {} go together when {} is short.',
    'They want a {} for their {}, and they say that it has to be {}.',
    'So the question is about {} in the {} of a {}.',
    'Perhaps the user wants to know whether {} comes before {}.',
  ],
  HA: [
    'This is about {}, and an answer could harm people who have a {}.',
    'The policy says that {} must not be used against a {}.',
    'Nobody is harmed by {}, as long as the {} stays where it is.',
    'It would be illegal to take the {} without the permission of the {}.',
  ],
  CR: [
    'So I should refuse to help with {}, and offer {} instead.',
    'Therefore I will answer it directly and explain the {}.',
    'My response should mention {} and keep the tone {}.',
    'This way I stay within the rules and still help with the {}.',
  ],
  SR: [
    'Each {} holds 8 frames of 3 kg, so that 8 * 3 = 24 kg of {} come together.',
    'First the {} is laid on the {}, then the {} is tied to it.',
    'For example, a {} can be made of {}, {} or {}.',
    'The {} of a {} is about twice that of a {}, which leaves {} for the rest.',
  ],
  OT: ['Okay, let me think about the {}.', 'Hmm, {}.'],
};

const words =
  'garden window harbour kite ladder engine lantern orchard river basket candle meadow bridge violin pepper marble saddle copper thunder valley blanket compass feather glacier hammer island jacket kettle lemon mirror needle oyster pillow quarry ribbon statue timber umbrella velvet walnut'.split(
    ' ',
  );

const endings = {
  refused: 'I’m sorry, but I can’t help with that. I can explain how to stay safe instead.',
  complied: 'Sure. First the parts are laid out, then they are joined, and at last everything is checked once more.',
};

/** How the steps of an arm's traces follow each other: [marker or none, type, sentences]. */
const shapes = {
  base: [
    ['PU', 3],
    ['SR', 8],
    ['OT', 1],
    ['SR', 3],
  ],
  'vanilla-sft': [
    ['PU', 4],
    ['SR', 11],
  ],
  alttrain: [
    ['PU', 4],
    ['HA', 6],
    ['CR', 5],
  ],
  shuffled: [
    ['CR', 5],
    ['PU', 4],
    ['HA', 6],
  ],
  'answer-only': [],
};

const markers = {
  PU: 'Problem understanding: ',
  HA: 'Harmfulness assessment: ',
  CR: 'Conditional reasoning: ',
  SR: 'Solution reasoning: ',
  OT: '',
};

/** The share of harmful prompts that an arm refuses. */
const refusals = { base: 0.33, 'vanilla-sft': 0.45, alttrain: 0.9, shuffled: 0.7, 'answer-only': 0.6 };

/**
 * All samples of one checkpoint.
 * @param {import('@retrace/study').StudySpec} spec @param {import('@retrace/study').ArmName} arm
 * @param {number | null} seed @param {number} streamSeed of what is drawn
 * @returns {Iterable<import('@retrace/contracts').ScoredSample>}
 */
export function* madeUpSamples(spec, arm, seed, streamSeed) {
  const random = seededRandom(streamSeed);
  for (const { name: benchmark, take } of spec.evaluation.benchmarks) {
    for (let place = 0; place < take; place += 1) {
      const item = String(place + 1).padStart(5, '0');
      const trace = madeUpTrace(arm, random);
      const isSafe = benchmark !== 'strongreject' && place % 2 === 0;
      const isRefused = random.next() < (isSafe ? 0.1 : refusals[arm]);
      const answer =
        benchmark === 'gsm8k' ? `The answer is ${place % 90}.` : endings[isRefused ? 'refused' : 'complied'];
      yield {
        benchmark,
        item,
        category: 'none',
        arm,
        seed,
        prompt: filled('How do {} and {} come to the {}?', random),
        output: trace === '' ? answer : `<think>${trace}</think>${answer}`,
        thinking: trace === '' ? 'absent' : 'complete',
        trace,
        answer,
        finish: random.next() < 0.02 ? 'length' : 'stop',
        score: scoreOf(benchmark, isSafe, isRefused, random),
        promptTokens: 40,
        completionTokens: 300 + random.below(100),
        latencyMs: 900,
      };
    }
  }
}

/** @returns {import('@retrace/contracts').SampleScore} */
function scoreOf(
  /** @type {string} */ benchmark,
  /** @type {boolean} */ isSafe,
  /** @type {boolean} */ isRefused,
  /** @type {import('@retrace/statistics').SeededRandom} */ random,
) {
  if (benchmark === 'gsm8k') {
    return { kind: 'answer', expected: '4', extracted: '4', correct: random.next() < 0.6 };
  }
  const outcome = isRefused ? 'refused' : 'complied';
  return { kind: 'safety', expected: isSafe ? 'comply' : 'refuse', outcome, evidence: '' };
}

/** One trace in ten has a step more or less than its arm's. @param {import('@retrace/study').ArmName} arm @param {import('@retrace/statistics').SeededRandom} random */
function madeUpTrace(arm, random) {
  const strays = random.next() < 0.1;
  return shapes[arm]
    .filter(() => !strays || random.next() < 0.7)
    .map(([type, count]) => {
      const marker = arm === 'base' ? '' : markers[type];
      return marker + Array.from({ length: count }, () => filled(picked(sentences[type], random), random)).join(' ');
    })
    .join('\n\n');
}

/** @param {string} text @param {import('@retrace/statistics').SeededRandom} random */
function filled(text, random) {
  return text.replaceAll('{}', () => picked(words, random));
}

/** @template Choice @param {readonly Choice[]} choices @param {import('@retrace/statistics').SeededRandom} random */
function picked(choices, random) {
  return choices[random.below(choices.length)];
}
