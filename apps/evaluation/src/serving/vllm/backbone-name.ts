import { VllmModelMissing } from './vllm-errors.js';
import type { ServedCard } from './vllm-api.js';

/**
 * The name of the backbone among what a server has: it serves under a name of its own, or under where it has the model
 * from, a folder or a repository of the hub.
 *
 * @param names what the backbone may be called, like `qwen3-8b` and `Qwen/Qwen3-8B`
 * @throws VllmModelMissing
 */
export function backboneName(cards: readonly ServedCard[], names: readonly string[], root: string): string {
  const backbones = cards.filter(({ parent }) => parent === null);
  const wanted = new Set(names.flatMap((name) => [name, lastPart(name)]));
  const isWanted = ({ id, root: origin }: ServedCard): boolean =>
    wanted.has(id) || [id, origin ?? id].some((name) => wanted.has(lastPart(name)));
  const found = backbones.find(isWanted);
  if (found === undefined) {
    throw new VllmModelMissing(
      root,
      names,
      backbones.map(({ id }) => id),
    );
  }
  return found.id;
}

function lastPart(name: string): string {
  return (name.split('/').findLast((part) => part !== '') ?? name).toLowerCase();
}
