import { categoryWords } from './category-words.js';

const patterns = Object.entries(categoryWords).map(([category, words]) => {
  const stems = words.map((word) =>
    word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/ /g, String.raw`\s+`),
  );
  return { category, pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${stems.join('|')})`, 'giu') };
});

/** The category with the most words in a text, the first of equal ones; undefined without any. Knows English alone. */
export function categoryByWords(text: string): string | undefined {
  const counted = patterns.map(({ category, pattern }) => ({ category, count: [...text.matchAll(pattern)].length }));
  const most = Math.max(...counted.map(({ count }) => count));
  return most === 0 ? undefined : counted.find(({ count }) => count === most)?.category;
}
