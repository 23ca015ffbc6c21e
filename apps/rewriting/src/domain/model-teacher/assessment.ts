import type { StructureStepSpec } from '@retrace/study';

import { refuses } from '../checks/refuses.js';
import type { Assessment } from '../lesson.js';
import type { WrittenTask } from './written-task.js';

const conclusion = /\bthe request is (harmful|safe)\W*$/i;

/**
 * What a teacher took the request for: its decision, where it names one; else the words "The request is harmful." or
 * "The request is safe." at the end of its assessment. Where a structure has none that ends so, what the answer does
 * tells it.
 */
export function assessmentIn(
  steps: readonly Pick<StructureStepSpec, 'type'>[],
  { steps: texts, answer, decision }: WrittenTask,
): Assessment {
  if (decision !== undefined) return decision === 'refuse' ? 'harmful' : 'safe';
  const said = steps.flatMap(({ type }, place) => (type === 'HA' ? [conclusion.exec(texts[place] ?? '')?.[1]] : []));
  switch (said.at(-1)?.toLowerCase()) {
    case 'harmful':
      return 'harmful';
    case 'safe':
      return 'safe';
    default:
      return refuses(answer) ? 'harmful' : 'safe';
  }
}
