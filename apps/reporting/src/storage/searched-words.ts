import { storableText } from '@retrace/persistence';

/** Neighbouring characters of scripts that set no spaces: the same that the function `spaced_words` parts. */
const unspacedRun = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF]+/g;

/** Words to look for, as `websearch_to_tsquery` takes them. Characters that each are a word of the index make up a phrase. */
export function searchedWords(words: string): string {
  const text = storableText(words);
  return text.includes('"') ? text : text.replace(unspacedRun, ' "$&" ');
}
