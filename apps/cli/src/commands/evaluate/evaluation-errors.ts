import { RetraceError } from '@retrace/observability';

export class OtherEvaluation extends RetraceError {
  constructor(folder: string, key: string, there: unknown, asked: unknown) {
    super(
      'other-evaluation',
      `${folder} holds samples with ${key} ${JSON.stringify(there)}, and ${JSON.stringify(asked)} was asked for. Name another folder by --to.`,
      false,
    );
  }
}

/** Some samples could not be had; the others are kept. */
export class SamplesMissing extends RetraceError {
  constructor(count: number, first: string) {
    super(
      'samples-missing',
      `${count} samples could not be had, the first because: ${first} Run the same again to ask for them alone.`,
      true,
    );
  }
}

export class TriesAlike extends RetraceError {
  constructor(samples: number) {
    super(
      'tries-alike',
      `${samples} samples of each item would all be the same at temperature 0. Give one above it, like --temperature 0.8.`,
      false,
    );
  }
}

/** Rates of refusals and means of measures are those of one answer each. */
export class TriesNotCounted extends RetraceError {
  constructor(benchmark: string) {
    super(
      'tries-not-counted',
      `Several samples of an item are counted by pass@k, and '${benchmark}' has no right answers. Evaluate it without --samples.`,
      false,
    );
  }
}
