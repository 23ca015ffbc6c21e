import { catalogOf } from '@retrace/spec-parts';

import type { StudiesApi } from '../../api/studies-api.js';
import { catalogPlaces } from '../machine.js';
import type { NamedThing } from './candidates.js';

/** More nobody reads through. */
const MOST = 200;

/** Longer nobody waits for a word to be completed. */
const PATIENCE_MS = 1500;

/** The names of things of a kind; none where they can't be told at once, since a shell has no place for an error. */
export async function namesOf(thing: NamedThing, api: StudiesApi): Promise<readonly string[]> {
  const asked = thing === 'studies' ? api.list(MOST).then(({ studies }) => studies) : catalogOf[thing](catalogPlaces());
  const late = new Promise<readonly []>((resolve) => void setTimeout(() => resolve([]), PATIENCE_MS).unref());
  const listed = await Promise.race([asked, late]).catch(() => []);
  return [...new Set(listed.map(({ name }) => name))];
}
