import type { CheckpointForm, CheckpointView, CurvePoint, ReportOnCheckpoints } from '@retrace/contracts';
import { modelCard, plain, type ModelCardSubject } from '@retrace/data-card';
import { trainsWholeModel, type BackboneSpec } from '@retrace/study';

import { evaluationPart, resultsOf } from './evaluation-part.js';
import { lineagePart, trainingDataPart, trainingPart } from './training-parts.js';
import { usePart } from './use-part.js';

/** All that a checkpoint's card is made from. */
export interface CardFacts {
  readonly checkpoint: CheckpointView;
  readonly form: CheckpointForm;
  /** The backbone that it was trained on; undefined where its file is no longer there. */
  readonly backbone: BackboneSpec | undefined;
  /** A few points are enough. */
  readonly curve: readonly CurvePoint[];
  /** Of the checkpoint's study, once there is one. */
  readonly report: ReportOnCheckpoints | undefined;
}

/** The model card of a checkpoint. It tells what the study's report says of it, and claims nothing else. */
export function checkpointCard(facts: CardFacts): string {
  const { checkpoint, form, curve, report } = facts;
  return modelCard(subjectOf(facts), [
    introduction(checkpoint, form),
    ...verdictPart(checkpoint, report),
    ...usePart(),
    ...evaluationPart(checkpoint, report),
    ...trainingDataPart(checkpoint, report),
    ...trainingPart(checkpoint, curve),
    ...lineagePart(checkpoint),
  ]);
}

function subjectOf({ checkpoint, form, backbone, report }: CardFacts): ModelCardSubject {
  const { base, run, study } = checkpoint;
  const { library, tags } = givenAs(checkpoint, form);
  return {
    title: `${base}, arm ${run.arm}, seed ${run.seed}`,
    base: backbone?.model ?? base,
    licence: backbone?.licence,
    library,
    tags: ['retrace', 'reasoning-structure', run.arm, ...tags],
    // the prompts' sources have no ids on the hub that this service knows
    datasets: [],
    results: resultsOf(checkpoint, report),
    source: checkpoint.report && { name: `Report ${checkpoint.report.sha256} of study ${study.id}` },
  };
}

/** What a checkpoint is in the form in which it is given away. */
interface GivenAs {
  readonly library: ModelCardSubject['library'];
  readonly tags: readonly string[];
  /** Words before the base's name. */
  readonly what: string;
}

const adapterGivenAs: Readonly<Record<CheckpointForm, GivenAs>> = {
  adapter: { library: 'peft', tags: ['lora'], what: 'A LoRA adapter of' },
  merged: { library: 'transformers', tags: [], what: 'A LoRA adapter merged into' },
  gguf: { library: 'gguf', tags: ['gguf'], what: 'A LoRA adapter merged into, in the form of llama.cpp,' },
};

/** Where every weight was trained, what was kept is a model already. */
function givenAs({ run }: CheckpointView, form: CheckpointForm): GivenAs {
  if (!trainsWholeModel(run.recipe)) return adapterGivenAs[form];
  return { library: form === 'gguf' ? 'gguf' : 'transformers', tags: [], what: 'Every weight was trained of' };
}

function introduction(checkpoint: CheckpointView, form: CheckpointForm): string {
  const { base, run, study } = checkpoint;
  const { what } = givenAs(checkpoint, form);
  return (
    `${what} ${plain(base)}. Retrace trained it to test whether the structure of reasoning is what makes a model decline ` +
    `harmful requests. It is the arm ${plain(run.arm)} with seed ${run.seed} of the study "${plain(study.name)}" ` +
    `(${study.id}); other arms of the study are controls, and some are meant to be worse.`
  );
}

function verdictPart({ report, study }: CheckpointView, read: ReportOnCheckpoints | undefined): readonly string[] {
  if (report === undefined) {
    return [
      '## Verdict',
      'No report of the study was there when this card was written. Nothing is known of what it does.',
    ];
  }
  return [
    '## Verdict',
    plain(report.summary),
    `So says the report of study ${study.id} (its JSON has the SHA-256 ${report.sha256}), by a rule that was fixed before ` +
      'anything ran. It is about the study as a whole, and no claim that this checkpoint is safe.',
    ...gapsIn(read),
  ];
}

/** Counted and not repeated: what is missing is told with places of the machine where the study ran. */
function gapsIn(report: ReportOnCheckpoints | undefined): readonly string[] {
  const count = report?.gaps.length ?? 0;
  if (count === 0) return [];
  const things = count === 1 ? 'one thing that is missing or limits' : `${count} things that are missing or limit`;
  return [`The report names ${things} its figures, before any of them.`];
}
