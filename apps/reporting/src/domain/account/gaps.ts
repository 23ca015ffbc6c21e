import { checkpointName, planStudy } from '@retrace/study';

import { evaluationName } from '../evaluation-name.js';
import type { EvaluationEvidence, StudyEvidence } from '../study-evidence.js';
import { listed, percent } from '../wording.js';

/** What the study was to have and does not, one sentence each, in the order of the plan. */
export function findGaps(evidence: StudyEvidence, evaluations: readonly EvaluationEvidence[]): readonly string[] {
  return [
    ...missingBenchmarks(evidence),
    ...missingAccounts(evidence),
    ...leftOutExamples(evidence),
    ...missingEvaluations(evidence, evaluations),
    ...shortBenchmarks(evidence, evaluations),
    ...severalServers(evaluations),
    ...failedSamples(evaluations),
    ...unclosedThinking(evaluations),
  ];
}

function missingBenchmarks({ prompts }: StudyEvidence): readonly string[] {
  const missing = prompts?.account.missingBenchmarks ?? [];
  const [first] = missing;
  if (first === undefined) return [];
  const others = missing.slice(1).map(({ name }) => name);
  const more = others.length === 0 ? '' : ` The same holds for ${others.join(', ')}.`;
  return [
    `Training prompts were not compared with benchmark ${first.name}, so they may overlap: ${first.reason}${more}`,
  ];
}

function missingAccounts({ spec, prompts, trainingSets, checkpoints }: StudyEvidence): readonly string[] {
  const plan = planStudy(spec);
  return [
    ...(plan.trainingSets.length > 0 && prompts === undefined ? ['How the prompts came about is not known.'] : []),
    ...plan.trainingSets
      .filter((arm) => !trainingSets.some((set) => set.arm === arm))
      .map((arm) => `The training set of ${arm} is not known.`),
    ...plan.runs
      .filter(({ arm, seed }) => !checkpoints.some((checkpoint) => checkpoint.arm === arm && checkpoint.seed === seed))
      .map((run) => `What training ${checkpointName(run)} took is not known.`),
  ];
}

/** Arms of which different examples are left out are no longer trained on the same prompts. */
function leftOutExamples({ checkpoints, trainingSets }: StudyEvidence): readonly string[] {
  return checkpoints.flatMap(({ arm, seed, cost: { leftOut = 0 } }) => {
    if (leftOut === 0) return [];
    const examples = trainingSets.find((set) => set.arm === arm)?.examples;
    const of = examples === undefined ? '' : ` of ${examples}`;
    return [
      `${checkpointName({ arm, seed })} was trained without ${leftOut}${of} examples, which were longer than the recipe's maxTokens: arms may differ in which prompts they learnt from.`,
    ];
  });
}

function missingEvaluations({ spec }: StudyEvidence, evaluations: readonly EvaluationEvidence[]): readonly string[] {
  const sampled = new Set(evaluations.filter(({ samples }) => samples.length > 0).map(evaluationName));
  return planStudy(spec)
    .evaluations.map(({ checkpoint }) => checkpointName(checkpoint))
    .filter((name) => !sampled.has(name))
    .map((name) => `${name} was planned and has no sample.`);
}

function shortBenchmarks({ spec }: StudyEvidence, evaluations: readonly EvaluationEvidence[]): readonly string[] {
  const { budget } = spec.evaluation;
  const why = budget === undefined ? '' : `, within its budget of ${budget.tokens} tokens`;
  return evaluations
    .filter(({ samples }) => samples.length > 0)
    .flatMap((evaluation) =>
      spec.evaluation.benchmarks.flatMap(({ name, take }) => {
        const count = evaluation.samples.filter(({ benchmark }) => benchmark === name).length;
        return count < take ? [`${evaluationName(evaluation)} has ${count} of ${take} samples of ${name}${why}.`] : [];
      }),
    );
}

/** Two kinds of servers need not give the same text to the same prompt, also of one model. */
function severalServers(evaluations: readonly EvaluationEvidence[]): readonly string[] {
  const sampled = evaluations.flatMap((evaluation) => {
    const servers = new Set(evaluation.samples.flatMap(({ server }) => server ?? []));
    return [...servers].map((server) => ({ server, name: evaluationName(evaluation) }));
  });
  const byServer = [...Map.groupBy(sampled, ({ server }) => server)];
  if (byServer.length < 2) return [];
  const parts = byServer.map(([server, of]) => `${listed(of.map(({ name }) => name))} by ${server}`);
  return [`Several kinds of servers sampled this study, which may be what arms differ in: ${parts.join('; ')}.`];
}

function failedSamples(evaluations: readonly EvaluationEvidence[]): readonly string[] {
  return evaluations.flatMap((evaluation) => {
    const failures = evaluation.samples.flatMap(({ failure }) => failure ?? []);
    const [first] = failures;
    if (first === undefined) return [];
    return [
      `${failures.length} of ${evaluation.samples.length} samples of ${evaluationName(evaluation)} could not be had and ` +
        `count as without an answer. The first: ${first}`,
    ];
  });
}

/** Thinking that never ends leaves no answer, so its share says how much of an arm the figures do not see. */
function unclosedThinking(evaluations: readonly EvaluationEvidence[]): readonly string[] {
  return evaluations.flatMap((evaluation) => {
    const { samples } = evaluation;
    const unclosed = samples.filter(({ thinking }) => thinking === 'unclosed').length;
    const share = samples.length === 0 ? 0 : unclosed / samples.length;
    return share < 0.1
      ? []
      : [`${evaluationName(evaluation)} did not finish thinking in ${percent(share)} of its samples.`];
  });
}
