import { benchmarkNames, type BenchmarkName } from '@retrace/study';

import type { RecordCheck } from '../../records/read-records.js';

/** An output that was sampled elsewhere. */
export interface OutputRecord {
  readonly benchmark: BenchmarkName;
  readonly item: string;
  readonly output: string;
  readonly finish: 'stop' | 'length';
}

/** The record that a value is, or what keeps it from being one. */
export function checkOutput(value: unknown): RecordCheck<OutputRecord> {
  const fields: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const { item, output, finish = 'stop' } = fields;
  const benchmark = benchmarkNames.find((name) => name === fields['benchmark']);
  if (benchmark === undefined)
    return { kind: 'refused', problem: `its benchmark is none of ${benchmarkNames.join(', ')}` };
  if (typeof item !== 'string' && typeof item !== 'number') return { kind: 'refused', problem: 'it has no item' };
  if (typeof output !== 'string') return { kind: 'refused', problem: 'it has no output' };
  if (finish !== 'stop' && finish !== 'length')
    return { kind: 'refused', problem: 'its finish is neither "stop" nor "length"' };
  return { kind: 'record', record: { benchmark, item: String(item), output, finish } };
}
