/** Text as Postgres takes it: it refuses NUL everywhere, and half of a surrogate pair in JSON. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
