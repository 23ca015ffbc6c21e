/** NUL and halves of surrogate pairs, as JSON.stringify escapes them: Postgres keeps neither in a JSON value. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Whether Postgres can keep this JSON text. */
export function isStorable(json: string): boolean {
  return !unstorable.test(json);
}

/** A value as JSON that Postgres can keep: a character that it can't becomes U+FFFD. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return isStorable(json)
    ? json
    : JSON.stringify(value, (_, one) => (typeof one === 'string' ? storableText(one) : one));
}

/** The same for a text that is stored by itself. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
