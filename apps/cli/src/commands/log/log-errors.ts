import { RetraceError } from '@retrace/observability';

/** No line of a file is a scored sample. */
export class NoSamples extends RetraceError {
  constructor(path: string) {
    super(
      'samples-none',
      `'${path}' has no scored sample. Give what \`retrace evaluate\`, \`retrace score\` or a study wrote.`,
      false,
    );
  }
}

export class EvaluationUnreadable extends RetraceError {
  constructor(path: string, cause: unknown) {
    super(
      'evaluation-unreadable',
      `'${path}' is not what \`retrace evaluate\` writes. Move it away, and name the model by --model.`,
      false,
      { cause },
    );
  }
}
