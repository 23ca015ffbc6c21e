import { RetraceError } from '@retrace/observability';

/** A structure that the template teacher has no text for, or whose text would not be read as the structure. */
export class StructureNotFillable extends RetraceError {
  constructor(structure: string, problem: string) {
    super(
      'structure-not-fillable',
      `The template teacher can't fill the structure '${structure}': ${problem}. Change the structure, or use another teacher.`,
      false,
    );
  }
}

/** A prompt whose answer nobody gave and the template teacher does not know. */
export class AnswerUnknown extends RetraceError {
  constructor(prompt: string) {
    super(
      'answer-unknown',
      `Prompt '${prompt}' is safe and has no answer, and the template teacher knows no facts to write one from. ` +
        'Use a source that has answers, or raise maxAnswerWords if its answers are too long.',
      false,
    );
  }
}

/** No prompt could be rewritten. */
export class TrainingSetEmpty extends RetraceError {
  constructor(arm: string, reason: string | undefined) {
    const why = reason === undefined ? 'there were no prompts' : `the first because ${reason}`;
    super('training-set-empty', `The training set of ${arm} is empty: every prompt was set aside, ${why}.`, false);
  }
}
