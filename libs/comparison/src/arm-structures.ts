import type { ArmStructure, ReportedRate } from '@retrace/contracts';

/**
 * How the traces of each arm are built, from a report's JSON. Reports of older versions tell less: what is missing is null
 * or empty, and arms that are unreadable are left out.
 */
export function armStructures(report: unknown): readonly ArmStructure[] {
  const arms = fieldOf(report, 'arms');
  return Array.isArray(arms) ? arms.flatMap(armStructure) : [];
}

function armStructure(value: unknown): readonly ArmStructure[] {
  const arm = fieldOf(value, 'arm');
  const structure = fieldOf(value, 'structure');
  const presence = fieldOf(structure, 'presence');
  if (typeof arm !== 'string' || !isRate(presence)) return [];
  const steps = fieldOf(structure, 'steps');
  const transitions = fieldOf(fieldOf(value, 'traces'), 'transitions');
  return [
    {
      arm,
      presence,
      steps: Array.isArray(steps) ? steps.filter(isStepShare).map(stepShare) : [],
      transitions: isTransitions(transitions) ? transitions : null,
    },
  ];
}

type StepShare = ArmStructure['steps'][number];

/** The report tells counts besides. */
function stepShare({ type, shareOfTraces, shareOfSentences }: StepShare): StepShare {
  return { type, shareOfTraces, shareOfSentences };
}

function isRate(value: unknown): value is ReportedRate {
  return typeof fieldOf(value, 'successes') === 'number' && typeof fieldOf(value, 'trials') === 'number';
}

function isStepShare(value: unknown): value is StepShare {
  return typeof fieldOf(value, 'type') === 'string' && fieldOf(value, 'shareOfTraces') !== undefined;
}

function isTransitions(value: unknown): value is NonNullable<ArmStructure['transitions']> {
  return ['from', 'to', 'counts'].every((name) => Array.isArray(fieldOf(value, name)));
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
