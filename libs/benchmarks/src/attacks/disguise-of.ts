import { inSeededOrder, type DatasetPlaces } from '@retrace/datasets';
import { usualTurns, type AttackSpec } from '@retrace/study';

import type { BenchmarkItem } from '../items/benchmark-item.js';
import { AttackDatasetMissing, AttackerMissing, TranslationMissing } from './attack-errors.js';
import { attackPrompt, type AttackedPrompt } from './attack-prompt.js';
import { readAttackTexts, type AttackTexts } from './attack-texts.js';

/** What a model is sent in place of an item's prompt. */
export type Disguise = (item: BenchmarkItem) => AttackedPrompt;

/**
 * The disguise of an attack, with the texts that it takes.
 *
 * @param seed decides which suffix a prompt has
 * @throws AttackDatasetMissing, AttackerMissing, and what readAttackTexts throws
 */
export async function disguiseOf(
  attack: Omit<AttackSpec, 'benchmark' | 'take'>,
  places: DatasetPlaces,
  seed: number,
): Promise<Disguise> {
  const { name, dataset } = attack;
  switch (name) {
    case 'suffix':
      return withSuffix(await readAttackTexts(name, required(name, dataset), places), seed);
    case 'translation':
      return inTranslation(await readAttackTexts(name, required(name, dataset), places));
    case 'crescendo':
    case 'pair': {
      const { attacker, turns = usualTurns } = attack;
      if (attacker === undefined) throw new AttackerMissing(name);
      return ({ prompt }) => ({ prompt, loop: { kind: name, attacker, turns } });
    }
    default:
      return ({ prompt }) => attackPrompt(name, prompt);
  }
}

/**
 * A prompt and one of the suffixes that were found on other models, drawn for the item by the seed. The draw does not hang
 * on the order of the file, so that a suffix more changes the prompts that get it and no other.
 */
function withSuffix({ texts }: AttackTexts, seed: number): Disguise {
  return ({ benchmark, id, prompt }) => {
    const [drawn] = inSeededOrder(texts, `suffix of ${benchmark}:${id}`, seed, ({ text }) => text);
    return { prompt: `${prompt} ${drawn?.text ?? ''}` };
  };
}

function inTranslation({ dataset, texts }: AttackTexts): Disguise {
  const translations = new Map(texts.map(({ id, text }) => [id, text]));
  return ({ benchmark, id }) => {
    const prompt = translations.get(id);
    if (prompt === undefined) throw new TranslationMissing(dataset, benchmark, id);
    return { prompt };
  };
}

function required(attack: string, dataset: string | undefined): string {
  if (dataset === undefined) throw new AttackDatasetMissing(attack);
  return dataset;
}
