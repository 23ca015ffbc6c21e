import { judgeSafety } from '@retrace/refusal';

import type { RewriteForm, RewriteStyle } from '../rewrite-form.js';
import type { RewriteReason } from '../rewrite-reason.js';
import { readJsonRewrite } from './read-json-rewrite.js';
import { readTaggedRewrite } from './read-tagged-rewrite.js';
import { withoutThinking } from './without-thinking.js';

/** The parts of a rewrite, as far as they are there, each trimmed. */
export interface RewriteParts {
  /** By the steps' keys. */
  readonly steps: ReadonlyMap<string, string>;
  readonly decision?: string;
  readonly answer?: string;
}

/** What could be read, and what was noticed on the way; without parts where nothing could be. */
export interface ReadRewrite {
  readonly parts?: RewriteParts;
  readonly reasons: readonly RewriteReason[];
}

/**
 * Reads what a teacher wrote. What can be cleaned without a guess (a fence, words around it, a comma too many, HTML
 * entities) is, and is said in the reasons, as is all that can't.
 */
export function readRewrite(raw: string, style: RewriteStyle, form: RewriteForm): ReadRewrite {
  const { text, hadThinking } = withoutThinking(raw);
  const read = style === 'json' ? readJsonRewrite(text, form) : readTaggedRewrite(text, form);
  const thinking: readonly RewriteReason[] = hadThinking ? ['think_tags'] : [];
  if (read === undefined)
    return { reasons: [...thinking, judgeSafety(text).outcome === 'refused' ? 'teacher_refusal' : 'missing_step'] };
  return { ...read, reasons: [...thinking, ...read.reasons] };
}
