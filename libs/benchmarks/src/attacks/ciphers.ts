/** Base64 of the text's UTF-8 (RFC 4648). */
export function inBase64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** Each letter of the Latin alphabet thirteen places on; all else stays. Twice gives the text back. */
export function inRot13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  });
}
