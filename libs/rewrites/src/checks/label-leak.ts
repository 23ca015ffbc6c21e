import type { RewriteParts } from '../reading/read-rewrite.js';
import type { RewriteForm } from '../rewrite-form.js';
import type { RewriteReason } from '../rewrite-reason.js';

/** The names of the steps as headings or tags within the answer, which a user would be shown. */
export function leakReasons({ answer }: RewriteParts, { steps }: RewriteForm): readonly RewriteReason[] {
  // "Step 2:" is a heading that an answer may well have of itself
  const names = steps.flatMap(({ key }) => (/^step_\d+$/.test(key) ? [] : [key.split('_').join('[ _-]?')]));
  if (names.length === 0) return [];
  const heading = new RegExp(
    String.raw`(?:^|\n)[\s#>*_\d.()-]*(?:step \d+[:.]? )?(?:${names.join('|')})\s*[*_]*\s*[:：\n-]|</?(?:${names.join('|')})>`,
    'i',
  );
  return heading.test(answer ?? '') ? ['label_leak'] : [];
}
