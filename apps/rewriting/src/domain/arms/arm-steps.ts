import type { MatchedArm, StructureSpec, StructureStepSpec } from '@retrace/study';

import { defaultStructure } from '../../structures/default-structure.js';

/**
 * The steps of a matched arm that no seed decides: for `alttrain` those of the structure; for `vanilla-sft` the default ones,
 * with the structure's own markers where it has them; for `answer-only` none.
 */
export function fixedSteps(
  structure: StructureSpec,
  arm: Exclude<MatchedArm, 'shuffled'>,
): readonly StructureStepSpec[] {
  switch (arm) {
    case 'alttrain':
      return structure.steps;
    case 'vanilla-sft':
      return defaultStructure.steps.map((step) => structure.steps.find(({ type }) => type === step.type) ?? step);
    case 'answer-only':
      return [];
  }
}

/** Every step that an arm of this structure may have: what a classifier has to know to read their traces. */
export function knownSteps(structure: StructureSpec): readonly StructureStepSpec[] {
  const own = new Set(structure.steps.map(({ type }) => type));
  return [...structure.steps, ...defaultStructure.steps.filter(({ type }) => !own.has(type))];
}
