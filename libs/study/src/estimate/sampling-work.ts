import { takesAttacker, usualTurns } from '../attacks.js';
import { planStudy } from '../plan-study.js';
import { embeddedBackbone } from '../spec/backbone-spec.js';
import type { StudySpec } from '../spec/study-spec.js';
import type { EstimateTerms } from './estimate-terms.js';
import { measured } from './measured.js';
import { durationOf, type Range } from './range.js';
import { rateBasis } from './training-work.js';
import type { WorkEstimate } from './work-estimate.js';

/** The sampling of every checkpoint on every benchmark and attack. */
export function samplingWork(spec: StudySpec, { samplingRate }: EstimateTerms): WorkEstimate {
  const { evaluations } = planStudy(spec);
  const { maxNewTokens, budget, attacks = [] } = spec.evaluation;
  const samples = evaluations.reduce((sum, evaluation) => sum + evaluation.samples, 0);
  const attacked = attacks.filter(({ name }) => takesAttacker(name));
  // Each message of a conversation is answered, and each answer is read again with the next.
  const further = attacked.reduce((sum, { take, turns = usualTurns }) => sum + take * (turns - 1), 0);
  const answers: Range = { from: samples, to: samples + further * evaluations.length };
  const least = Math.min(measured.outputTokens, maxNewTokens);
  const asked = { from: answers.from * measured.promptTokens, to: answers.to * measured.promptTokens };
  const outputs = { from: answers.from * least, to: answers.to * maxNewTokens };
  const most = (budget?.tokens ?? Infinity) * evaluations.length;
  const bounded = ({ from, to }: Range): Range => ({ from: Math.min(from, most), to: Math.min(to, most) });
  const told = samplingRate === undefined ? undefined : { from: samplingRate, to: samplingRate };
  const rate = told ?? (spec.backbone === embeddedBackbone ? measured.samplingTokensPerSecond : undefined);
  return {
    work: 'sampling',
    count: { from: samples, to: samples },
    tokens: bounded({ from: asked.from + outputs.from, to: asked.to + outputs.to }),
    ...(rate === undefined ? {} : { seconds: durationOf(bounded(outputs), rate) }),
    basis: [
      `a prompt has ${measured.promptTokens} tokens, as in the first study; an output from ${least} to maxNewTokens (${maxNewTokens})`,
      ...(rate === undefined ? [] : [`${rateBasis(samplingRate, rate)} are sampled`]),
      ...(budget === undefined ? [] : [`no checkpoint takes more than its budget of ${budget.tokens} tokens`]),
    ],
    unknown: [
      ...(rate === undefined
        ? [`how fast ${spec.backbone} is sampled on your machine: tell it by --sample-rate, in tokens a second`]
        : []),
      ...(attacked.length === 0 ? [] : ['what the models that attack cost and how long they take']),
      ...(attacks.length === attacked.length ? [] : ['how much longer a disguise makes a prompt']),
    ],
  };
}
