import type { CheckpointView, CurvePoint, ReportOnCheckpoints } from '@retrace/contracts';
import type { BackboneSpec } from '@retrace/study';
import { modelCard, plain, type ModelCardSubject } from '@retrace/data-card';

import { evaluationPart, resultsOf } from './evaluation-part.js';
import { lineagePart, trainingDataPart, trainingPart } from './training-parts.js';
import { usePart } from './use-part.js';

export const checkpointForms = ['adapter', 'merged', 'gguf'] as const;
/** In which form a checkpoint is given away: as it was trained, as weights of its own, or as a file for llama.cpp. */
export type CheckpointForm = (typeof checkpointForms)[number];

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
  return {
    title: `${base}, arm ${run.arm}, seed ${run.seed}`,
    base: backbone?.model ?? base,
    licence: backbone?.licence,
    library: isWholeModel(checkpoint) && form === 'adapter' ? 'transformers' : libraryOf(form),
    tags: [
      'retrace',
      'reasoning-structure',
      run.arm,
      ...(isWholeModel(checkpoint) || form === 'merged' ? [] : [form === 'adapter' ? 'lora' : form]),
    ],
    // the prompts' sources have no ids on the hub that this service knows
    datasets: [],
    results: resultsOf(checkpoint, report),
    source: checkpoint.report && { name: `Report ${checkpoint.report.sha256} of study ${study.id}` },
  };
}

/** Where every weight was trained, there is no adapter: what was kept is a model. */
function isWholeModel({ run }: CheckpointView): boolean {
  return run.recipe.method === 'full';
}

function libraryOf(form: CheckpointForm): ModelCardSubject['library'] {
  switch (form) {
    case 'adapter':
      return 'peft';
    case 'merged':
      return 'transformers';
    case 'gguf':
      return 'gguf';
  }
}

function introduction(checkpoint: CheckpointView, form: CheckpointForm): string {
  const { base, run, study } = checkpoint;
  const adapted = {
    adapter: 'A LoRA adapter of',
    merged: 'A LoRA adapter merged into',
    gguf: 'A LoRA adapter merged into, in the form of llama.cpp,',
  }[form];
  const what = isWholeModel(checkpoint) ? 'Every weight was trained of' : adapted;
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
