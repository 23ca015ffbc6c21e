/** The parts of a text by their tags, in the order of the tags; or why they can't be had without guessing. */
export type TaggedText =
  | { readonly kind: 'read'; readonly parts: readonly string[] }
  | { readonly kind: 'unreadable'; readonly reasons: readonly string[] };

interface FoundPart {
  readonly tag: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads `<tag>…</tag>` for each of the tags: every one once, closed, with something in it, one after the other in their
 * order. What stands around and between them is passed over, as models like to say a word of their own.
 */
export function readTagged(text: string, tags: readonly string[]): TaggedText {
  const found = tags.map((tag) => findPart(text, tag));
  const reasons = found.flatMap((part) => (typeof part === 'string' ? [part] : []));
  if (reasons.length > 0) return { kind: 'unreadable', reasons };
  const parts = found.flatMap((part) => (typeof part === 'string' ? [] : [part]));
  const isInOrder = parts.every(({ from }, place) => from >= (parts[place - 1]?.to ?? 0));
  if (isInOrder) return { kind: 'read', parts: parts.map((part) => part.text) };
  const order = parts.toSorted((a, b) => a.from - b.from).map(({ tag }) => `<${tag}>`);
  return { kind: 'unreadable', reasons: [`has its parts in another order or within each other: ${order.join(', ')}`] };
}

/** @returns what is wrong with the part, when something is */
function findPart(text: string, tag: string): FoundPart | string {
  const opened = [...text.matchAll(new RegExp(`<\\s*${tag}\\s*>`, 'gi'))];
  const closed = [...text.matchAll(new RegExp(`<\\s*/\\s*${tag}\\s*>`, 'gi'))];
  const [opening, closing] = [opened[0], closed[0]];
  if (opening === undefined) return `has no <${tag}>`;
  if (opened.length > 1 || closed.length > 1) return `has <${tag}> more than once`;
  if (closing === undefined || closing.index < opening.index) return `does not close <${tag}>`;
  const content = text.slice(opening.index + opening[0].length, closing.index).trim();
  if (content === '') return `has nothing in <${tag}>`;
  return { tag, text: content, from: opening.index, to: closing.index + closing[0].length };
}
