import type { ServedCard } from './vllm-api.js';
import { VllmModelMissing } from './vllm-errors.js';

/**
 * The name of the backbone among what a server has.
 *
 * @param wanted what the settings call it; without, the first that is no adapter
 * @throws VllmModelMissing
 */
export function backboneName(cards: readonly ServedCard[], wanted: string | undefined, root: string): string {
  const backbones = cards.filter(({ parent }) => parent === null).map(({ id }) => id);
  const found = wanted === undefined ? backbones[0] : backbones.find((id) => id === wanted);
  if (found === undefined) throw new VllmModelMissing(root, wanted, backbones);
  return found;
}
