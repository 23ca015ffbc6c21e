// The program of `npm run bench:verdict`.
import 'reflect-metadata';

import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { retraceHome } from '../../bootstrap/project-paths.mjs';
import { figureOf, tellFigures } from '../figures.mjs';
import { correlation } from './latent-prompts.mjs';
import { gainOf, scenarios } from './scenarios.mjs';
import { judgeSimulatedStudy } from './simulated-study.mjs';

const command = 'npm run bench:verdict';
const { values } = parseArgs({
  options: { studies: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const [studies, seed] = [Number(values.studies), Number(values.seed)];

/** A quarter of the studies in each cell of the table of power, which has many. */
const studiesOfCell = Math.ceil(studies / 4);
const sizes = [50, 100, 200, 313, 500];
const gains = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];

console.log(
  `${studies} simulated studies each, seed ${seed}. Outcomes of one prompt correlate by ${correlation} between arms and seeds.\n`,
);
tellFigures(
  [...calibration(1), ...calibration(3), ...power(0.2), ...power(0)],
  join(retraceHome(), 'bench/verdict.json'),
);

/** @param {number} seeds */
function calibration(seeds) {
  const named = seeds === 1 ? '1 seed' : `${seeds} seeds`;
  console.log(`${named}: verdicts in % of studies`);
  const columns = ['supported', 'refuted-harm-persists', 'refuted-safe-without-structure', 'inconclusive'];
  console.log(
    `${''.padEnd(46)}${['supported', 'harm', 'safe w/o', 'inconcl.'].map((word) => word.padStart(10)).join('')}`,
  );
  const figures = scenarios.flatMap(({ name, truth, aims }, place) => {
    const { shares, byEstimate } = judgeMany({ ...truth, seeds }, studies, place);
    console.log(`${name.padEnd(46)}${columns.map((outcome) => shares(outcome).toFixed(1).padStart(10)).join('')}`);
    const what = { figure: `${name}, ${named}`, unit: '%', command };
    return [
      ...aims.map(({ outcome, target }) =>
        figureOf({ ...what, figure: `${outcome}: ${what.figure}` }, shares(outcome), target),
      ),
      ...(name.startsWith('gain over')
        ? [figureOf({ ...what, figure: `significant and estimate ≥ smallest effect: ${what.figure}` }, byEstimate)]
        : []),
    ];
  });
  console.log();
  return figures;
}

/**
 * How often a true gain is found, by its size and the number of prompts. A gain no larger than the smallest effect is
 * none by the rule.
 * @param {number} smallestEffect
 */
function power(smallestEffect) {
  console.log(
    `supported, in % of ${studiesOfCell} studies, by the true gain over base and control; 1 seed, smallest effect ${smallestEffect}`,
  );
  console.log(`${'prompts'.padEnd(10)}${gains.map((gain) => `+${gain}`.padStart(8)).join('')}`);
  const figures = sizes.flatMap((harmful, row) => {
    const cells = gains.map((gain, column) => {
      const truth = { ...gainOf(gain, harmful, smallestEffect), seeds: 1 };
      return judgeMany(truth, studiesOfCell, 100 + row * gains.length + column).shares('supported');
    });
    console.log(`${String(harmful).padEnd(10)}${cells.map((cell) => cell.toFixed(1).padStart(8)).join('')}`);
    return gains.map((gain, column) => {
      const figure = `supported: gain ${gain} on ${harmful} prompts, smallest effect ${smallestEffect}`;
      return figureOf({ figure, unit: '%', command }, cells[column] ?? null);
    });
  });
  console.log();
  return figures;
}

/** @param {import('./simulated-study.mjs').StudyTruth} truth @param {number} count @param {number} place of these studies, for their seeds */
function judgeMany(truth, count, place) {
  /** @type {Map<string, number>} */
  const outcomes = new Map();
  let passedByEstimate = 0;
  for (let study = 0; study < count; study += 1) {
    const { verdict, comparisons } = judgeSimulatedStudy(truth, seed * 1e8 + place * 1e5 + study);
    outcomes.set(verdict.outcome, (outcomes.get(verdict.outcome) ?? 0) + 1);
    const { alpha, smallestEffect } = truth.verdict;
    const planned = comparisons.filter(({ status }) => status === 'planned');
    if (planned.every(({ difference, adjustedP }) => adjustedP <= alpha && difference.estimate >= smallestEffect)) {
      passedByEstimate += 1;
    }
  }
  return {
    /** @param {string} outcome */
    shares: (outcome) => (100 * (outcomes.get(outcome) ?? 0)) / count,
    byEstimate: (100 * passedByEstimate) / count,
  };
}
