import type { CheckpointView, CurvePoint, ReportOnCheckpoints } from '@retrace/contracts';
import { cardTable } from '@retrace/data-card';

/** What the checkpoint learnt from. */
export function trainingDataPart(
  { trainingSet, prompts, examples, run }: CheckpointView,
  report: ReportOnCheckpoints | undefined,
): readonly string[] {
  const sources = report?.provenance.curation?.sources ?? [];
  const count = examples === undefined ? 'Examples' : `${examples} examples`;
  const written = prompts === undefined ? '' : `, written from the prompts with the SHA-256 ${prompts.sha256}`;
  return [
    '## Training data',
    `${count} for ${run.recipe.objective === 'dpo' ? 'preference optimisation' : 'supervised fine-tuning'}: the training set with the SHA-256 ${trainingSet.sha256}${written}. ` +
      'Some prompts ask for harm.',
    ...(sources.length === 0
      ? ['The licences of the sources are told by the report of the study.']
      : [
          cardTable(
            ['Source of prompts', 'Licence', 'Prompts'],
            sources.map(({ title, licence, taken }) => [title, licence, String(taken)]),
          ),
        ]),
  ];
}

/** How it learnt, and how its loss went. */
export function trainingPart({ run }: CheckpointView, curve: readonly CurvePoint[]): readonly string[] {
  const { seed, recipe, cost } = run;
  return [
    '## Training',
    `Seed ${seed}. The recipe, in the words of a study's spec:`,
    `\`\`\`json\n${JSON.stringify(recipe, undefined, 2)}\n\`\`\``,
    ...(cost === undefined
      ? []
      : [
          `${cost.steps} steps, ${cost.tokens} tokens, ${cost.seconds} s; final loss ${figure(cost.finalLoss)} nats a ${recipe.objective === 'dpo' ? 'pair' : 'learnt token'}.`,
        ]),
    ...(curve.length === 0
      ? []
      : [
          cardTable(
            ['Step', 'Loss', 'Learning rate'],
            curve.map(({ step, loss, learningRate }) => [String(step), figure(loss), figure(learningRate)]),
          ),
        ]),
  ];
}

/** What it can be traced back to. */
export function lineagePart({ adapter, study, run }: CheckpointView): readonly string[] {
  const named = (all: Readonly<Record<string, string>>): string =>
    Object.entries(all)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ');
  const machine = named(run.machine);
  return [
    '## Lineage',
    cardTable(
      ['What', 'Which'],
      [
        ['study', study.id],
        ["spec's SHA-256", study.specSha256],
        ["adapter's SHA-256", adapter.sha256],
        ['versions', named(run.versions)],
        ...(machine === '' ? [] : [['machine', machine]]),
      ],
    ),
  ];
}

/** Four digits that count. */
function figure(value: number): string {
  return String(Number(value.toPrecision(4)));
}
