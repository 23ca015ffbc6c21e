/** Services that have a part of the API, and are processes of their own in the distributed mode. */
export type OwningService = 'training' | 'rewriting' | 'reporting';

/** Whose the paths are, by their first part after `/api`. What is not here, the front door answers itself. */
const owners: ReadonlyMap<string, OwningService> = new Map([
  ['runs', 'training'],
  ['checkpoints', 'training'],
  ['rewriting', 'rewriting'],
  ['samples', 'reporting'],
  ['comparisons', 'reporting'],
]);

/** Whose a path is, as Express reads it: capitals don't matter. */
export function ownerOf(path: string): OwningService | undefined {
  const part = /^\/api\/([^/?]+)/i.exec(path)?.[1];
  return part === undefined ? undefined : owners.get(part.toLowerCase());
}
