import { RetraceError } from '@retrace/observability';

/** Samples of several runs in one file: a log has each item once. */
export class SampleRepeated extends RetraceError {
  constructor(sample: string) {
    super(
      'sample-repeated',
      `${sample} is there twice. A log has each item once: give the samples of one run at a time.`,
      false,
    );
  }
}
