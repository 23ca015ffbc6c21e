import { ModelAnswerUnusable } from '@retrace/inference';
import { RetraceError } from '@retrace/observability';

/** An attack takes a data set, and none is named. */
export class AttackDatasetMissing extends RetraceError {
  constructor(attack: string) {
    super(
      'attack-dataset-missing',
      `The attack ${attack} takes a data set with its texts. Name one of the catalogue: dataset beside it in a spec, ` +
        `--attack ${attack}:NAME for retrace evaluate.`,
      false,
    );
  }
}

/** An attack takes a model that attacks, and none is named. */
export class AttackerMissing extends RetraceError {
  constructor(attack: string) {
    super(
      'attacker-missing',
      `The attack ${attack} takes a model that attacks. Name it: attacker beside it in a spec, --attacker-model for retrace ` +
        'evaluate.',
      false,
    );
  }
}

/** An attack takes a model that attacks, and nobody said where that is. */
export class AttackerNotSet extends RetraceError {
  constructor(attack: string, model: string) {
    super(
      'attacker-not-set',
      `The attack ${attack} is made by ${model}, and RETRACE_ATTACKER_URL does not say where that is. Set it (and ` +
        'RETRACE_ATTACKER_KEY where the endpoint asks for one), for studies in the evaluation service, and go on.',
      false,
    );
  }
}

/** An attacker wrote, asked twice, nothing that could be sent. */
export class AttackerOffForm extends ModelAnswerUnusable {
  constructor(model: string) {
    super(model, 'as the attacker it wrote no message between <prompt> and </prompt>, asked twice');
  }
}

/** A data set that an attack names is not one for it. */
export class AttackDatasetUnfit extends RetraceError {
  constructor(attack: string, dataset: string, problem: string) {
    super('attack-dataset-unfit', `Data set '${dataset}' can't be used for the attack ${attack}: ${problem}.`, false);
  }
}

/** A prompt that is to be asked in translation has none. No prompt is passed over: a rate over some is not the rate of all. */
export class TranslationMissing extends RetraceError {
  constructor(dataset: string, benchmark: string, item: string) {
    super(
      'translation-missing',
      `Data set '${dataset}' has no translation of item '${item}' of ${benchmark}. Add a row with this id, or take fewer prompts.`,
      false,
    );
  }
}
