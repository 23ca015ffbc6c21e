import type { ArmFindings } from '../domain/arm-findings.js';
import { decimal } from './figures.js';

/** Mean words of a trace and of those trained on, mean tokens of an output, and how thinking ended. */
export function lengthCells({ structure: found, trainedTraceWords }: ArmFindings): readonly string[] {
  const { complete, unclosed, absent } = found.thinking;
  return [
    decimal(found.meanTraceWords, 0),
    decimal(trainedTraceWords, 0),
    decimal(found.meanCompletionTokens, 0),
    `${complete} / ${unclosed} / ${absent}`,
  ];
}
