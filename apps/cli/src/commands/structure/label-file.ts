import type { StepClassifier } from '@retrace/reasoning';

import { forEachRecord } from '../../records/for-each-record.js';
import { labelTrace, type LabelledTrace } from './label-trace.js';
import { traceRecord } from './trace-record.js';

/** Traces labelled at a time: a judge answers many at once, and output keeps the file's order. */
const atOnce = 16;

export interface LabelFile {
  readonly path: string;
  readonly classifier: StepClassifier;
  readonly onLabelled: (trace: LabelledTrace) => void;
  /** Told of a line that is left out, for a person. */
  readonly onRefused: (problem: string) => void;
}

/**
 * Labels the traces of a file in its order. A line that is no record is told and left out.
 *
 * @throws RecordFileUnreadable, RecordsRefused when all others are done, NoRecords, and what the classifier throws
 */
export async function labelFile({ path, classifier, onLabelled, onRefused }: LabelFile): Promise<void> {
  let waiting: Promise<LabelledTrace>[] = [];
  const flush = async (): Promise<void> => {
    for (const trace of await Promise.all(waiting)) onLabelled(trace);
    waiting = [];
  };
  await forEachRecord({
    path,
    check: traceRecord,
    onRecord: async (record) => {
      waiting.push(labelTrace(record, classifier));
      if (waiting.length === atOnce) await flush();
    },
    onRefused,
    onEnd: flush,
  });
}
