import { oneSentence } from './one-sentence.js';
import { unsafeTopics, type UnsafeTopic } from './unsafe-topics.js';

/** A category in words that fit into a sentence. */
export interface Topic extends UnsafeTopic {
  /** Completes "This is about …". */
  readonly about: string;
}

/** What a category is about; one that nobody has described is named by its own words. */
export function topicOf(category: string): Topic {
  const key = category.trim().toLowerCase();
  const described = unsafeTopics.get(key);
  if (described !== undefined) return described;
  const about = plainWords(key);
  return {
    about,
    harm: 'help someone do harm',
    act: `a harmful request about ${about}`,
    why: 'an answer could hurt people',
    offer: 'explain how to stay safe and within the law',
  };
}

/** `sports_and-games / chess.` → `sports and games or chess`. */
function plainWords(category: string): string {
  const spoken = category.replaceAll('_', ' ').replace(/\s*\/\s*/g, ' or ');
  const words = oneSentence(spoken, { words: 8, characters: 60 }).replace(/[\s.!?…;]+$/, '');
  return /[\p{L}\p{N}]/u.test(words) ? words : 'a general matter';
}
