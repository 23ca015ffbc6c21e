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
