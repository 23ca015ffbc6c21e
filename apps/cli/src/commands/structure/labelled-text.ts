import { stepTypeNames, type StepType } from '@retrace/reasoning';
import pc from 'picocolors';

import { oneLine } from '../../terminal/one-line.js';
import type { LabelledTrace } from './label-trace.js';

const colours: Readonly<Record<StepType, (text: string) => string>> = {
  PU: pc.blue,
  HA: pc.red,
  EC: pc.yellow,
  CR: pc.magenta,
  SR: pc.green,
  OT: pc.dim,
};

/** A labelled trace for a person: a sentence a line, with its label and the words that gave it. */
export function labelledText({ id, sentences, steps }: LabelledTrace): string {
  const sequence = steps.map(({ type }) => type).join(' → ');
  const lines = sentences.map(
    ({ label, text, evidence }) => `  ${colours[label](label)}  ${oneLine(text)}  ${pc.dim(`‹${oneLine(evidence)}›`)}`,
  );
  return [`${pc.bold(oneLine(id))}  ${sequence === '' ? 'no sentence' : sequence}`, ...lines].join('\n');
}

/** What the letters mean. */
export const legend = Object.entries(stepTypeNames)
  .map(([type, name]) => `${type} ${name}`)
  .join(', ');
