import { partKeys, type RewriteForm, type RewriteStyle } from '../rewrite-form.js';

/** The style in which a teacher wrote, whatever it was asked for: endpoints that know no JSON schemas pass over them. */
export function styleOf(text: string, form: RewriteForm): RewriteStyle {
  return !hasPartTag(text, form) && text.includes('{') ? 'json' : 'tagged';
}

/** Whether a part of the form is opened somewhere in a text. */
export function hasPartTag(text: string, form: RewriteForm): boolean {
  return new RegExp(String.raw`(?:<|&lt;)\s*(?:${partKeys(form).join('|')})\s*(?:>|&gt;)`, 'i').test(text);
}
