/** What the API answers where it refuses. */
export function problem(code: string, message: string): object {
  return { type: 'about:blank', code, detail: message, message };
}
