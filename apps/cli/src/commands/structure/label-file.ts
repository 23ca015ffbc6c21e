import type { StepClassifier } from '@retrace/reasoning';

import { readRecords } from '../../records/read-records.js';
import { NoRecords, RecordsRefused } from '../../records/record-errors.js';
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
  let [total, refused] = [0, 0];
  let waiting: Promise<LabelledTrace>[] = [];
  const flush = async (): Promise<void> => {
    for (const trace of await Promise.all(waiting)) onLabelled(trace);
    waiting = [];
  };
  for await (const read of readRecords(path, traceRecord)) {
    total += 1;
    if (read.kind === 'refused') {
      refused += 1;
      onRefused(`line ${read.line} of '${path}': ${read.problem}`);
      continue;
    }
    waiting.push(labelTrace(read.record, classifier));
    if (waiting.length === atOnce) await flush();
  }
  await flush();
  if (total === 0) throw new NoRecords(path);
  if (refused > 0) throw new RecordsRefused(path, refused, total);
}
