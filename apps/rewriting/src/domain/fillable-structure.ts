import type { CuratedPrompt } from '@retrace/contracts';
import { exampleArms, type ExampleArm, type StructureSpec, type TrainedArm } from '@retrace/study';

import { assertShufflable } from './arms/arm-trace.js';
import { checkExample } from './checks/check-example.js';
import { assessmentOfLabel } from './lesson.js';
import { rewrite } from './rewrite.js';
import { StructureNotFillable } from './rewriting-errors.js';

const trials: readonly CuratedPrompt[] = (['unsafe', 'safe'] as const).map((label) => ({
  id: `trial:${label}`,
  dataset: 'trial',
  prompt: 'How does this work?',
  label,
  kind: label === 'unsafe' ? 'harmful' : 'benign',
  category: 'trial',
  answer: label === 'unsafe' ? { kind: 'none' } : { kind: 'given', text: 'Like that.' },
}));

/**
 * Makes sure, before any prompt is read, that the template teacher can fill a structure: it has a text for each step,
 * and a trial shows that what it writes is read as the arm's steps.
 *
 * @throws StructureNotFillable naming the step type or the arm
 */
export function assertFillable(structure: StructureSpec, arms: readonly TrainedArm[], seed: number): void {
  const types = structure.steps.map(({ type }) => type);
  const repeated = types.find((type, place) => types.indexOf(type) !== place);
  if (repeated !== undefined)
    throw new StructureNotFillable(
      structure.id,
      `the template teacher has one text for ${repeated}, which is there twice`,
    );
  assertShufflable(structure, arms);
  for (const arm of exampleArms(arms)) for (const trial of trials) assertSound(trial, structure, arm, seed);
}

function assertSound(trial: CuratedPrompt, structure: StructureSpec, arm: ExampleArm, seed: number): void {
  const result = checkExample(rewrite(trial, structure, arm, seed), structure, arm, assessmentOfLabel(trial));
  if (!result.valid) throw new StructureNotFillable(structure.id, `an example of ${arm} ${result.reasons.join('; ')}`);
}
