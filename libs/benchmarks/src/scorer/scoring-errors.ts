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
