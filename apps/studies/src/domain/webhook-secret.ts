const PREFIX = 'whsec_';
const FEWEST_BYTES = 24;
const MOST_BYTES = 64;

/** Whether a text is a key to sign with: `whsec_` and 24 to 64 bytes in base64. Source: Standard Webhooks. */
export function isWebhookSecret(text: unknown): boolean {
  if (typeof text !== 'string' || !text.startsWith(PREFIX)) return false;
  const encoded = text.slice(PREFIX.length);
  const key = Buffer.from(encoded, 'base64');
  // Decoding passes over what is not base64.
  return key.toString('base64') === encoded && key.length >= FEWEST_BYTES && key.length <= MOST_BYTES;
}
