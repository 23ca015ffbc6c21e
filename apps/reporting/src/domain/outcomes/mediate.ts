import type { StepType } from '@retrace/reasoning';
import { mediation, type MediatedSample, type Mediation, type NotComputable } from '@retrace/statistics';
import type { ArmName } from '@retrace/study';

import type { BootstrapPlan } from '../resampling/draw-prompts.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import { traceShape } from '../structure/trace-shape.js';
import type { ComparedArm } from './compare-arms.js';
import { concerns, read, type Endpoint } from './endpoint.js';
import { byItem } from './item-outcomes.js';

/** How much of alttrain's effect on the primary endpoint its structure carries, against one other arm. */
export interface MediationFinding {
  readonly arm: 'alttrain';
  readonly against: ArmName;
  /** Total, indirect and direct effect as differences of rates, the proportion; or why they can't be computed. */
  readonly effect: Mediation | NotComputable<'too-few-prompts'>;
}

/** Alttrain against base and every other arm: the mediator is a trace with the structure, the outcome the endpoint. */
export function mediate(
  arms: readonly ComparedArm[],
  primary: Endpoint,
  target: readonly StepType[],
  plan: BootstrapPlan,
): readonly MediationFinding[] {
  const treated = arms.find(({ arm }) => arm === 'alttrain');
  if (treated === undefined) return [];
  const samplesOf = ({ samples }: ComparedArm): ReadonlyMap<string, readonly SampleDigest[]> =>
    byItem(samples.filter((sample) => concerns(primary, sample)));
  const mediated = (samples: readonly SampleDigest[] = []): readonly MediatedSample[] =>
    samples.map((sample) => ({
      mediator: traceShape(sample.trace.sequence, target).present,
      outcome: read(sample) === 'success',
    }));
  const ofTreated = samplesOf(treated);
  return arms
    .filter(({ arm }) => arm !== 'alttrain')
    .map((control) => {
      const ofControl = samplesOf(control);
      const prompts = [...ofTreated].map(([item, samples]) => ({
        treated: mediated(samples),
        control: mediated(ofControl.get(item)),
      }));
      return { arm: 'alttrain', against: control.arm, effect: mediation(prompts, plan) };
    });
}
