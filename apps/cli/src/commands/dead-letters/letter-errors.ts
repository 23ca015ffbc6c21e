import { RetraceError } from '@retrace/observability';

export class NoLetterId extends RetraceError {
  constructor(found: string) {
    super(
      'letter-id-invalid',
      `'${found}' is not the id of a dead letter. List them with \`retrace dead-letters list\`.`,
      false,
    );
  }
}

export class NoLettersNamed extends RetraceError {
  constructor() {
    super('letters-unnamed', 'Name the letters to replay by their ids, or all that wait with --all: not both.', false);
  }
}

/** The others are settled. */
export class LettersLeft extends RetraceError {
  constructor(problems: readonly string[], named: number) {
    const lines = problems.map((problem) => `\n  ${problem}`).join('');
    super('letters-left', `${problems.length} of ${named} dead letters are left as they were:${lines}`, false);
  }
}
