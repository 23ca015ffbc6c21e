import type { Ability } from '../utility/ability.js';
import { points } from './points.js';

/** What a loss of an ability is called: over-refusal rises, and a share of problems solved falls. */
export function lossWord(ability: Ability): 'rise' | 'fall' | 'loss' {
  switch (ability.kind) {
    case 'counted':
      return ability.endpoint.better === 'lower' ? 'rise' : 'fall';
    case 'graded':
      return 'loss';
  }
}

/** A margin in its unit: `20 points` of what is counted, `0.02` of a measure. */
export function marginWords({ kind }: Ability, margin: number): string {
  switch (kind) {
    case 'counted':
      return `${points(margin)} points`;
    case 'graded':
      return String(margin);
  }
}
