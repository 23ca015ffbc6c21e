/** How much of a text is kept; longer ones end in "…". */
export interface TextLimit {
  readonly words: number;
  readonly characters: number;
}

/** What ends a sentence before the text does, as `segmentSentences` sees it. */
const sentenceEnd = /[。！？｡।؟]+|[.!?…]+(?=["'”’»)\]*_」』】）]*\s)/g;

/**
 * A foreign text made safe to stand inside a sentence of a trace: one line, no sentence end within, no double quote, no
 * tag, no code block or formula that goes on beyond it. However hostile a prompt, the sentence stays one sentence and
 * the think block stays closed.
 */
export function oneSentence(text: string, limit: TextLimit): string {
  return shortened(text.replace(/[\s\p{Cc}]+/gu, ' ').trim(), limit)
    .replaceAll('"', "'")
    .replace(/\$\$+/g, '$')
    .replace(/\\(?=[[\]]|begin\b|end\b)/g, '')
    .replace(/<(?=\S)/g, '‹')
    .replace(sentenceEnd, ';'); // last, since the others bring marks next to each other
}

function shortened(text: string, { words, characters }: TextLimit): string {
  const kept = text.split(' ', words).join(' ');
  const cut = Array.from(kept.slice(0, 2 * characters))
    .slice(0, characters)
    .join(''); // whole code points
  return cut.length < text.length ? `${cut.trimEnd()} …` : cut;
}
