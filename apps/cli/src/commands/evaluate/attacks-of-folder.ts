import { isDeepStrictEqual } from 'node:util';

import type { ScoredSample } from '@retrace/contracts';

import { OtherEvaluation } from './evaluation-errors.js';
import type { PlannedAttack } from './evaluation-plan.js';

interface FolderAttacks {
  /** As the folder's file has them. */
  readonly there: unknown;
  readonly asked: readonly PlannedAttack[];
  readonly samples: readonly Pick<ScoredSample, 'attack'>[];
}

/**
 * The attacks that are asked for, and the others of which a folder has samples. Samples are known by the attack's name, so
 * that one by other texts or another model can't stand beside them.
 *
 * @throws OtherEvaluation
 */
export function attacksOf(folder: string, { there, asked, samples }: FolderAttacks): readonly unknown[] {
  const made = new Set<unknown>(samples.flatMap(({ attack }) => attack ?? []));
  const had: readonly unknown[] = Array.isArray(there) ? there : [];
  const others = had.filter((attack) => {
    const name = nameOf(attack);
    const same = asked.find((one) => one.name === name);
    if (same !== undefined && made.has(name) && !isDeepStrictEqual(same, attack))
      throw new OtherEvaluation(folder, 'attack', attack, same);
    return same === undefined && made.has(name);
  });
  return [...asked, ...others];
}

function nameOf(attack: unknown): unknown {
  return typeof attack === 'object' && attack !== null && 'name' in attack ? attack.name : undefined;
}
