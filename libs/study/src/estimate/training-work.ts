import { preferenceArm } from '../arm.js';
import { planStudy } from '../plan-study.js';
import { embeddedBackbone } from '../spec/backbone-spec.js';
import type { StudySpec } from '../spec/study-spec.js';
import { recipeOf } from '../spec/training-spec.js';
import type { EstimateTerms } from './estimate-terms.js';
import { measured } from './measured.js';
import { durationOf, sumOf, type Range } from './range.js';
import type { WorkEstimate } from './work-estimate.js';

/** The training of every arm and seed; undefined where no arm is trained. */
export function trainingWork(spec: StudySpec, { trainingRate }: EstimateTerms): WorkEstimate | undefined {
  const { runs } = planStudy(spec);
  if (runs.length === 0) return undefined;
  const examples = spec.prompts.sources.reduce((sum, { take }) => sum + take, 0);
  const passes = runs.map(({ arm }) => {
    const { epochs, maxTokens } = recipeOf(spec.training, arm);
    const shown = examples * epochs;
    // A preference is two turns, each read by the model that is trained and by the one that it is held to.
    const readings = arm === preferenceArm ? 4 : 1;
    const least = Math.min(measured.exampleTokens, maxTokens);
    return { count: shown, tokens: { from: shown * readings * least, to: shown * readings * maxTokens } };
  });
  const count = passes.reduce((sum, pass) => sum + pass.count, 0);
  const tokens = sumOf(passes.map((pass) => pass.tokens));
  const rate = rateOf(spec, trainingRate);
  return {
    work: 'training',
    count: { from: count, to: count },
    tokens,
    ...(rate === undefined ? {} : { seconds: durationOf(tokens, rate) }),
    basis: [
      `every source gives all that it is asked for; an example has from ${measured.exampleTokens} tokens, as in the first study, to the recipe's maxTokens`,
      ...(rate === undefined ? [] : [`${rateBasis(trainingRate, rate)} are trained on`]),
    ],
    unknown:
      rate === undefined
        ? [`how fast ${spec.backbone} is trained on your machine: tell it by --train-rate, in tokens a second`]
        : [],
  };
}

function rateOf({ backbone }: StudySpec, told: number | undefined): Range | undefined {
  if (told !== undefined) return { from: told, to: told };
  return backbone === embeddedBackbone ? measured.trainingTokensPerSecond : undefined;
}

/** Where a rate is from. */
export function rateBasis(told: number | undefined, { from, to }: Range): string {
  return told === undefined
    ? `${from} to ${to} tokens a second, as seen on 2 cores,`
    : `${told} tokens a second, as told,`;
}
