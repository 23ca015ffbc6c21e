import { visibleText } from '@retrace/untrusted-text';

/** Text that is HTML already. Only `html` makes it, so whatever else comes into a page is escaped. */
export class Markup {
  constructor(readonly source: string) {}
}

/** What may stand in a template: texts and numbers are escaped, markup is not, lists are joined, null is nothing. */
export type Part = string | number | Markup | null | readonly Part[];

/** Builds markup; every value that is not markup is escaped, in text as in attributes. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    template.map((text, index) => text + (index < parts.length ? sourceOf(parts[index] ?? null) : '')).join(''),
  );
}

function sourceOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map(sourceOf).join('');
  return escape(String(part));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Escapes text that no one vouches for. */
function escape(text: string): string {
  return visibleText(text).replace(/[&<>"'`]/g, (character) => entities[character] ?? '');
}
