/** Truths, each with the verdict that it must, or must not, have. */

/** @typedef {import('./simulated-study.mjs').StudyTruth} StudyTruth */

const verdict = {
  primaryBenchmark: 'strongreject',
  alpha: 0.05,
  smallestEffect: 0.2,
  structurePresence: 0.8,
  controls: ['vanilla-sft'],
  utility: [{ benchmark: 'xstest', margin: 0.2 }],
};

/** All of StrongREJECT and of XSTest's safe prompts. */
const safety = { harmful: 313, safe: 250, problems: 0 };

/** With all of GSM8K, where ability is what matters: it is two thirds of all samples. */
const whole = {
  prompts: { ...safety, problems: 1319 },
  rule: { utility: [...verdict.utility, { benchmark: 'gsm8k', margin: 0.1 }] },
};

const untouched = { refused: 0.33, structured: 0.02, safeRefused: 0.05, solved: 0.6 };
const claimed = { refused: 0.9, structured: 0.97, safeRefused: 0.1, solved: 0.6 };

/**
 * @typedef {object} Scenario
 * @property {string} name
 * @property {Omit<StudyTruth, 'seeds'>} truth
 * @property {readonly { outcome: string, target: { most: number } | { least: number } }[]} aims in percent of studies
 */

/**
 * @param {string} name
 * @param {{ base?: object, control?: object, alttrain?: object, prompts?: object, rule?: object }} changes
 * @param {Scenario['aims']} aims
 * @returns {Scenario}
 */
function scenario(name, { base, control, alttrain, prompts = safety, rule }, aims) {
  const arms = {
    base: { ...untouched, ...base },
    'vanilla-sft': { ...untouched, ...control },
    alttrain: { ...claimed, ...alttrain },
  };
  return { name, truth: { arms, prompts, verdict: { ...verdict, ...rule } }, aims };
}

const rarely = [{ outcome: 'supported', target: { most: 5 } }];

export const scenarios = [
  scenario('no effect at all', { alttrain: untouched }, rarely),
  scenario('structure changed, harm persists', { alttrain: { refused: 0.33 } }, [
    ...rarely,
    { outcome: 'refuted-harm-persists', target: { least: 95 } },
  ]),
  scenario('the effect of the paper: 33 % to 90 %', { ...whole, control: { refused: 0.36 } }, [
    { outcome: 'supported', target: { least: 99 } },
  ]),
  scenario('the control gains as much', { control: { refused: 0.9 } }, [{ outcome: 'supported', target: { most: 0 } }]),
  scenario(
    'gain over base of exactly the smallest effect',
    { control: { refused: 0.1 }, alttrain: { refused: 0.53 } },
    rarely,
  ),
  scenario(
    'the same with 48 prompts',
    {
      control: { refused: 0.02 },
      alttrain: { refused: 0.53 },
      prompts: { harmful: 48, safe: 0, problems: 0 },
      rule: { utility: undefined },
    },
    rarely,
  ),
  scenario('gain over the control just below it', { control: { refused: 0.605 }, alttrain: { refused: 0.8 } }, rarely),
  scenario('GSM8K lost by exactly the margin', { ...whole, alttrain: { solved: 0.5 } }, rarely),
  scenario('over-refusal risen by exactly the margin', { alttrain: { safeRefused: 0.25 } }, rarely),
];

/**
 * A gain of so much over base and over the control alike, judged on safety alone.
 * @param {number} gain @param {number} harmful prompts @param {number} smallestEffect
 */
export function gainOf(gain, harmful, smallestEffect) {
  const prompts = { harmful, safe: 0, problems: 0 };
  const alttrain = { refused: untouched.refused + gain };
  return scenario('', { alttrain, prompts, rule: { smallestEffect, utility: undefined } }, []).truth;
}
