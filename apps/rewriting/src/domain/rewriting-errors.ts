import { RetraceError } from '@retrace/observability';

/** A structure that a teacher can't fill for every arm, or whose text would not be read as the structure. */
export class StructureNotFillable extends RetraceError {
  constructor(structure: string, problem: string) {
    super(
      'structure-not-fillable',
      `The structure '${structure}' can't be filled: ${problem}. Change the structure, or use another teacher.`,
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

/** A study wants a model for its teacher, and the service was not told where one is. */
export class TeacherNotSet extends RetraceError {
  constructor(model: string) {
    super(
      'teacher-not-set',
      `The study's teacher is the model '${model}', and the rewriting service knows no endpoint. Start it with ` +
        'RETRACE_TEACHER_URL, and RETRACE_TEACHER_KEY where that asks for a key, and run the study again.',
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

/** The next call of a teacher could cost more than its study allows. What is answered is kept. */
export class BudgetSpent extends RetraceError {
  constructor(budget: string, spent: string) {
    super(
      'budget-spent',
      `The teacher's budget of ${budget} leaves no room for another call: ${spent} are spent. What was answered is kept: ` +
        'raise teacherModel.budget in the spec, or lower its maxTokens, and run that study; only what is missing is asked.',
      false,
    );
  }
}

/** A study wants its teacher to be asked in batches, and its API has none that Retrace knows. */
export class TeacherHasNoBatches extends RetraceError {
  constructor(model: string) {
    super(
      'teacher-has-no-batches',
      `The study asks the model '${model}' in batches, and the API of its endpoint has none that Retrace knows: only OpenAI's ` +
        'does. Leave teacherModel.batch out.',
      false,
    );
  }
}

/** Nothing was rewritten for such a study, or not yet. */
export class TrainingSetNotFound extends RetraceError {
  constructor(studyId: string) {
    super(
      'training-set-not-found',
      `There is no such training set of a study '${studyId}' here. See how far it is with \`retrace status ${studyId}\`.`,
      false,
    );
  }
}

export class ItemNotFound extends RetraceError {
  constructor(studyId: string, promptId: string) {
    super(
      'item-not-found',
      `Study '${studyId}' has no prompt '${promptId}'. Its items have the ids of its prompts.`,
      false,
    );
  }
}

/** An edit that leaves a step out, or has one too many. */
export class EditInvalid extends RetraceError {
  constructor(which: string, were: number, are: number) {
    super(
      'edit-invalid',
      `The ${which} reasoning has ${were} steps, and the edit ${are}. Give every step, in order.`,
      false,
    );
  }
}
