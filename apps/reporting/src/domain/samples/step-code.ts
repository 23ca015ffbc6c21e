import { stepTypes, type StepType } from '@retrace/reasoning';

/** One letter a step, in the order of the step types: a hundred thousand sequences are kept at once. */
const letters = 'PHECSO';

/** A sequence of step types as a short text: `PHC`. */
export type StepCode = string;

export function encodeSteps(sequence: readonly StepType[]): StepCode {
  return sequence.map((type) => letters[stepTypes.indexOf(type)] ?? '').join('');
}

/** What is made of a code is kept for the next trace that has it; models that loop give long ones that come once. */
export const longestKept = 40;

const decoded = new Map<StepCode, readonly StepType[]>();
const mostDecoded = 20_000;

/** The sequence behind a code. */
export function decodeSteps(code: StepCode): readonly StepType[] {
  const known = decoded.get(code);
  if (known !== undefined) return known;
  const sequence = Array.from(code, (letter) => stepTypes[letters.indexOf(letter)]).filter(
    (type) => type !== undefined,
  );
  if (decoded.size < mostDecoded && code.length <= longestKept) decoded.set(code, sequence);
  return sequence;
}
