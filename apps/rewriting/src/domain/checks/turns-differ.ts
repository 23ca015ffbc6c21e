import type { PreferencePair } from '../preference-pair.js';
import { checked, type Checked } from './check-example.js';

/** Whether there is anything to prefer: two turns of the same text teach nothing. */
export function turnsDiffer({ chosen, rejected }: PreferencePair): Checked {
  return checked(chosen[0].content === rejected[0].content ? ['has the same turn twice, and none to prefer'] : []);
}
