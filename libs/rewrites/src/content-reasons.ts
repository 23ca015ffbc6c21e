import { boilerplateReasons } from './checks/boilerplate.js';
import { echoReasons } from './checks/instruction-echo.js';
import { leakReasons } from './checks/label-leak.js';
import { isWrongLanguage } from './checks/language.js';
import { substanceReasons } from './checks/substance.js';
import type { RewriteParts } from './reading/read-rewrite.js';
import type { RewriteForm } from './rewrite-form.js';
import type { RewriteReason } from './rewrite-reason.js';

/** What spoils parts that could be read, whatever they decide. */
export function contentReasons(prompt: string, parts: RewriteParts, form: RewriteForm): readonly RewriteReason[] {
  return [
    ...substanceReasons(parts),
    ...echoReasons(parts, form),
    ...boilerplateReasons(parts),
    ...leakReasons(parts, form),
    ...(isWrongLanguage(prompt, parts) ? (['wrong_language'] as const) : []),
  ];
}
