import type { RewriteForm } from '../rewrite-form.js';
import { hasPartTag } from './style-of.js';

const leadingThought = /^(?:(?!<\/think(?:ing)?>)[\s\S])*<\/think(?:ing)?>/i;

/**
 * A text without what a reasoning teacher thought before it wrote. Some endpoints leave the opening tag out, as their
 * model's chat template writes it. Where a part has begun, what ends there is no such thought.
 */
export function withoutLeadingThought(text: string, form: RewriteForm): string {
  const thought = leadingThought.exec(text)?.[0];
  return thought === undefined || hasPartTag(thought, form) ? text : text.slice(thought.length);
}
