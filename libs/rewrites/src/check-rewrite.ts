import type { PromptLabel } from '@retrace/contracts';

import { conclusionReasons } from './checks/conclusion.js';
import { contentReasons } from './content-reasons.js';
import { readRewrite, type RewriteParts } from './reading/read-rewrite.js';
import { altTrainForm, type RewriteForm, type RewriteStyle } from './rewrite-form.js';
import { isSpoiling, type RewriteReason } from './rewrite-reason.js';

/** What a teacher wrote to a prompt. */
export interface TeacherOutput {
  readonly prompt: string;
  /** What the source calls the prompt: compared, and no proof. */
  readonly label: PromptLabel;
  readonly style: RewriteStyle;
  /** As the teacher's endpoint returned it. */
  readonly raw: string;
}

export interface CheckedRewrite {
  readonly valid: boolean;
  /** In alphabetical order, each once; some leave a rewrite valid. */
  readonly reasons: readonly RewriteReason[];
  readonly parts?: RewriteParts;
}

/**
 * Whether a rewrite can be trained on: every step there, in order and with substance, a decision that follows from the
 * assessment, an answer that follows from the decision, and nothing of the teacher's task in it. Read by words: what
 * only a reader can tell, such as a wrong fact, is not seen.
 */
export function checkRewrite(output: TeacherOutput, form: RewriteForm = altTrainForm): CheckedRewrite {
  const { reasons, parts } = readRewrite(output.raw, output.style, form);
  const found = parts === undefined ? reasons : [...reasons, ...contentAndConclusion(output, parts, form, reasons)];
  const distinct = [...new Set(found)].toSorted();
  return { valid: !distinct.some(isSpoiling), reasons: distinct, ...(parts === undefined ? {} : { parts }) };
}

/** What is decided is read by English words, and a cut answer has not said all. */
function contentAndConclusion(
  { prompt, label }: TeacherOutput,
  parts: RewriteParts,
  form: RewriteForm,
  read: readonly RewriteReason[],
): readonly RewriteReason[] {
  const isCut = read.includes('truncated');
  const content = contentReasons(prompt, parts, form).filter((reason) => !isCut || reason !== 'empty_step');
  if (isCut || content.includes('wrong_language')) return content;
  return [...content, ...conclusionReasons(label, parts, form)];
}
