import { RetraceError } from '@retrace/observability';

export class ScorerMissing extends RetraceError {
  constructor(python: string, cause: Error) {
    super(
      'scorer-missing',
      `Answers can't be scored: ${python} could not be run (${cause.message}). \`npm start\` sets up the Python environment.`,
      false,
      { cause },
    );
  }
}

/** The scorer ends whatever it is asked: its environment is not whole. */
export class ScorerBroken extends RetraceError {
  constructor(python: string, lastLine: string) {
    super(
      'scorer-broken',
      `Answers can't be scored: ${python} ends whenever it is asked (${lastLine || 'it says nothing'}). ` +
        '`npm start` brings the Python environment up to its lock file.',
      false,
    );
  }
}
