const decoder = new TextDecoder('utf-8', { fatal: true });

/** A larger row is not read: it would take memory without bound, and can't be a prompt. In bytes. */
export const maxRowBytes = 16 * 1024 * 1024;

/** The text of UTF-8 bytes without a byte order mark; undefined when they are not valid UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
