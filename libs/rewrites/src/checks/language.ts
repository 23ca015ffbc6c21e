import { identifyLanguage } from '@retrace/language';

import type { RewriteParts } from '../reading/read-rewrite.js';

/** A formula or a name among the words says little, and code says nothing. */
const fewestLetters = 40;
const code = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;

/**
 * Whether a part is written in another language than the prompt. A short part, or one that can't be told, is given the
 * benefit of the doubt, and so is every answer to a prompt that speaks of languages or of translating.
 */
export function isWrongLanguage(prompt: string, { steps, answer }: RewriteParts): boolean {
  const asked = languageOf(prompt, 0);
  if (asked === undefined) return false;
  const trace = languageOf([...steps.values()].join('\n'), fewestLetters);
  if (trace !== undefined && trace !== asked) return true;
  if (/\btranslat|\bin (?:[A-Z]\w+(?:ese|ish|an|ic)|French|German|Dutch|Greek|Hindi|Thai)\b/.test(prompt)) return false;
  const reply = languageOf(answer ?? '', fewestLetters);
  return reply !== undefined && reply !== asked;
}

function languageOf(text: string, letters: number): string | undefined {
  const prose = text.replace(code, ' ');
  const isAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u.test(prose);
  if (!isAsian && (prose.match(/\p{L}/gu)?.length ?? 0) < letters) return undefined;
  const identified = identifyLanguage(prose);
  return identified.kind === 'identified' ? identified.language : undefined;
}
