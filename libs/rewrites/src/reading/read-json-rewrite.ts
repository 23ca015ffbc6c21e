import { answerKey, decisionKey, hasDecision, partKeys, type RewriteForm } from '../rewrite-form.js';
import type { RewriteReason } from '../rewrite-reason.js';
import { decodeEntities } from './html-entities.js';
import { outerReasons } from './outer-text.js';
import type { ReadRewrite } from './read-rewrite.js';
import { scanJson } from './scan-json.js';

/** Reads an object with a key for each part. Undefined where there is no object at all. */
export function readJsonRewrite(text: string, form: RewriteForm): ReadRewrite | undefined {
  const from = text.indexOf('{');
  if (from === -1) return undefined;
  const end = text.lastIndexOf('}');
  const to = end > from ? end + 1 : text.length;
  const payload = text.slice(from, to);
  const parsed = parse(payload);
  const isCut = parsed.reasons.includes('truncated');
  const around = outerReasons(text.slice(0, from), isCut ? '' : text.slice(to));
  if (parsed.value === undefined) return { reasons: [...around, ...parsed.reasons] };
  const { parts, reasons } = partsOf(parsed.value, payload, form);
  return { parts, reasons: [...around, ...parsed.reasons, ...reasons] };
}

interface Parsed {
  readonly value?: Readonly<Record<string, unknown>>;
  readonly reasons: readonly RewriteReason[];
}

function parse(payload: string): Parsed {
  const direct = parseObject(payload);
  if (direct !== undefined) return { value: direct, reasons: [] };
  if (/^\{\s*&(?:quot|#34);/.test(payload)) {
    const { value, reasons } = parse(decodeEntities(payload).text);
    return { ...(value === undefined ? {} : { value }), reasons: ['html_entities', ...reasons] };
  }
  if (/^\{\s*'/.test(payload)) return { reasons: ['single_quotes'] };
  const { mended, rawNewlines, trailingComma, isOpen } = scanJson(payload);
  const value = parseObject(mended);
  if (value === undefined) return { reasons: [isOpen && !/\}\s*$/.test(payload) ? 'truncated' : 'unescaped_quotes'] };
  return {
    value,
    reasons: [
      ...(trailingComma ? (['trailing_comma'] as const) : []),
      ...(rawNewlines ? (['raw_newline'] as const) : []),
    ],
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function partsOf(value: Readonly<Record<string, unknown>>, payload: string, form: RewriteForm): Required<ReadRewrite> {
  const texts = new Map(
    Object.entries(value).flatMap(([key, part]) => (typeof part === 'string' ? [[key, decodeEntities(part)]] : [])),
  );
  const textOf = (key: string): string | undefined => texts.get(key)?.text.trim();
  const wanted = partKeys(form);
  const present = wanted.filter((key) => texts.has(key));
  const written = [...texts.keys()].filter((key) => present.includes(key));
  const hadEntities = [...present, decisionKey].some((key) => texts.get(key)?.hadEntities);
  const [decision, answer] = [textOf(decisionKey), textOf(answerKey)];
  const isDecided = decision !== undefined || !hasDecision(form);
  const isComplete = present.length === wanted.length && isDecided;
  const reasons: readonly RewriteReason[] = [
    ...(hadEntities ? (['html_entities'] as const) : []),
    ...(isComplete ? [] : (['missing_step'] as const)),
    ...(wanted.some((key) => isTwice(key, payload)) ? (['duplicate_step'] as const) : []),
    ...(written.join() === present.join() ? [] : (['steps_out_of_order'] as const)),
  ];
  const steps = new Map(present.flatMap((key) => (key === answerKey ? [] : [[key, textOf(key) ?? '']])));
  const parts = { steps, ...(decision === undefined ? {} : { decision }), ...(answer === undefined ? {} : { answer }) };
  return { parts, reasons };
}

/** A parser keeps the last of two equal keys and says nothing. */
function isTwice(key: string, payload: string): boolean {
  return [...payload.matchAll(new RegExp(String.raw`(?<=[{,]\s*)"${key}"\s*:`, 'g'))].length > 1;
}
