import { decodeHTML } from 'entities';

const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[0-9a-f]{1,6});/i;
const code = /(```[\s\S]*?```|`[^`\n]*`)/;

/** A text with its HTML entities decoded, outside of code, where they may be meant. */
export function decodeEntities(text: string): { readonly text: string; readonly hadEntities: boolean } {
  const pieces = text.split(code);
  const prose = (piece: string): boolean => !piece.startsWith('`') && entity.test(piece);
  if (!pieces.some(prose)) return { text, hadEntities: false };
  return { text: pieces.map((piece) => (prose(piece) ? decodeHTML(piece) : piece)).join(''), hadEntities: true };
}
