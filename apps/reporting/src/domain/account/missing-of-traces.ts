import type { ArmName } from '@retrace/study';

import type { ArmFindings } from '../arm-findings.js';
import type { Estimated, NoInterval } from '../resampling/estimated.js';
import type { HarmByStructure, TraceFindings } from '../traces/trace-findings.js';
import { listed } from '../wording.js';
import type { NotComputed } from './not-computed.js';

/** What of the arms' traces could not be computed, one entry an arm and reason. */
export function missingOfTraces(
  arms: readonly ArmFindings[],
  harm: readonly HarmByStructure[],
): readonly NotComputed[] {
  return arms.flatMap(({ arm, structure, traces }) => {
    if (structure.samples === 0) return [{ what: `All figures of ${arm}`, why: 'it has no sample' }];
    const named = [...figuresOf(traces), ...harmFigures(harm.find((found) => found.arm === arm))];
    return reasons.flatMap((reason) => missingFor(reason, arm, named));
  });
}

const reasons: readonly NoInterval[] = ['nothing-measured', 'one-prompt', 'too-few-prompts', 'no-spread'];

interface NamedFigure {
  readonly name: string;
  readonly found: Estimated;
}

function missingFor(reason: NoInterval, arm: ArmName, named: readonly NamedFigure[]): readonly NotComputed[] {
  const names = named.filter(({ found }) => found.noInterval === reason).map(({ name }) => name);
  if (names.length === 0) return [];
  const of = `${listed(names)}, ${arm}`;
  switch (reason) {
    case 'nothing-measured':
      return [{ what: capitalised(of), why: 'none of its traces shows what it is taken from' }];
    case 'one-prompt':
      return [{ what: `Intervals of ${of}`, why: 'a single prompt shows no spread' }];
    case 'too-few-prompts':
      return [{ what: `Intervals of ${of}`, why: 'too few prompts show what they are taken from' }];
    case 'no-spread':
      return [{ what: `Intervals of ${of}`, why: 'all prompts agree, so drawing among them tells nothing' }];
  }
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function figuresOf(traces: TraceFindings): readonly NamedFigure[] {
  const { presence, strictPresence, unmarkedPresence, orderConformity, distanceToTarget, consistency } = traces;
  return [
    { name: 'presence', found: presence },
    { name: 'strict presence', found: strictPresence },
    { name: 'presence without headings', found: unmarkedPresence },
    { name: 'order conformity', found: orderConformity },
    { name: 'distance to the target', found: distanceToTarget },
    ...(traces.distanceFromBase === null ? [] : [{ name: 'distance from base', found: traces.distanceFromBase }]),
    ...(traces.divergenceFromBase === null ? [] : [{ name: 'divergence from base', found: traces.divergenceFromBase }]),
    ...traces.steps.flatMap(({ type, position, lengthShare }) =>
      // A step that does not occur has no place, and its share of the words is known to be none.
      position.noInterval === 'nothing-measured'
        ? [{ name: `position of ${type}`, found: position }]
        : [
            { name: `position of ${type}`, found: position },
            { name: `length share of ${type}`, found: lengthShare },
          ],
    ),
    { name: 'decisions that follow the assessment', found: consistency.decisionFollowsAssessment },
    { name: 'answers that follow the decision', found: consistency.answerFollowsDecision },
  ];
}

function harmFigures(harm: HarmByStructure | undefined): readonly NamedFigure[] {
  if (harm === undefined) return [];
  return [
    { name: 'harm among traces with the structure', found: harm.withStructure },
    { name: 'harm among traces without it', found: harm.withoutStructure },
    { name: 'the difference of these', found: harm.difference },
  ];
}
