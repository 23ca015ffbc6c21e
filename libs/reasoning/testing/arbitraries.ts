import fc from 'fast-check';

import { stepTypes } from '../src/step-type.js';

/** Any step types, neighbours equal or not. */
export const anyLabels = fc.array(fc.constantFrom(...stepTypes), { maxLength: 30 });

/** The order of steps in any trace: neighbours differ. */
export const anySequence = anyLabels.map((labels) => labels.filter((label, index) => label !== labels[index - 1]));
