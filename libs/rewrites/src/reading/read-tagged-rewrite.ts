import { answerKey, partKeys, type RewriteForm } from '../rewrite-form.js';
import type { RewriteReason } from '../rewrite-reason.js';
import { decodeEntities } from './html-entities.js';
import { outerReasons } from './outer-text.js';
import type { ReadRewrite } from './read-rewrite.js';

interface FoundPart {
  readonly key: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isClosed: boolean;
}

/** Reads text with a tag around each part. Undefined where there is none of the tags. */
export function readTaggedRewrite(written: string, form: RewriteForm): ReadRewrite | undefined {
  const keys = partKeys(form);
  const isEscaped = !/<\w/.test(written) && /&lt;\w/.test(written);
  const decoded = isEscaped ? decodeEntities(written).text : written;
  const found = findParts(decoded, keys);
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const texts = found.map((part) => ({ ...part, ...decodeEntities(part.text) }));
  const isCut = !last.isClosed;
  const between = found.map((part, place) => decoded.slice(found[place - 1]?.to ?? part.from, part.from)).join('');
  const unique = [...new Map(texts.map((part) => [part.key, part])).values()];
  const answer = unique.find(({ key }) => key === answerKey)?.text.trim();
  const reasons: readonly RewriteReason[] = [
    ...outerReasons(decoded.slice(0, first.from), `${between}\n${decoded.slice(last.to)}`),
    ...(isEscaped || texts.some(({ hadEntities }) => hadEntities) ? (['html_entities'] as const) : []),
    ...(isCut ? (['truncated'] as const) : []),
    ...(!isCut && unique.length < keys.length ? (['missing_step'] as const) : []),
    ...(unique.length < found.length ? (['duplicate_step'] as const) : []),
    ...(isInOrder(found, keys) ? [] : (['steps_out_of_order'] as const)),
  ];
  const steps = new Map(unique.flatMap(({ key, text }) => (key === answerKey ? [] : [[key, text.trim()] as const])));
  return { parts: { steps, ...(answer === undefined ? {} : { answer }) }, reasons };
}

/** From each opening tag to its closing one; a part that is never closed goes on to the next part or the end. */
function findParts(text: string, keys: readonly string[]): readonly FoundPart[] {
  const opening = new RegExp(String.raw`<\s*(${keys.join('|')})\s*>`, 'gi');
  const found: FoundPart[] = [];
  for (const match of text.matchAll(opening)) {
    if (match.index < (found.at(-1)?.to ?? 0)) continue; // a tag that a part speaks of
    const key = match[1]?.toLowerCase() ?? '';
    const start = match.index + match[0].length;
    const closing = new RegExp(String.raw`<\s*/\s*${key}\s*>`, 'i').exec(text.slice(start));
    const next = text.slice(start).search(opening);
    const end = closing?.index ?? (next === -1 ? text.length - start : next);
    const to = start + end + (closing?.[0].length ?? 0);
    found.push({ key, text: text.slice(start, start + end), from: match.index, to, isClosed: closing !== null });
  }
  return found;
}

function isInOrder(found: readonly FoundPart[], keys: readonly string[]): boolean {
  const places = found.map(({ key }) => keys.indexOf(key));
  return places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
}
