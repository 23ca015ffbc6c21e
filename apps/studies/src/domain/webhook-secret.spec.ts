import { describe, expect, it } from 'vitest';

import { isWebhookSecret } from './webhook-secret.js';

const ofBytes = (bytes: number): string => `whsec_${Buffer.alloc(bytes, 255).toString('base64')}`;

describe('isWebhookSecret', () => {
  it.each([24, 25, 32, 64])('takes a key of %i bytes', (bytes) => {
    expect(isWebhookSecret(ofBytes(bytes))).toBe(true);
  });

  it.each([
    ['too short', ofBytes(23)],
    ['too long', ofBytes(65)],
    ['without its prefix', ofBytes(32).slice('whsec_'.length)],
    ['not base64', `whsec_${'-'.repeat(40)}`],
    ['base64 with a line break', `${ofBytes(32)}\n`],
    ['no text', 7],
  ])('refuses one that is %s', (_, secret) => {
    expect(isWebhookSecret(secret)).toBe(false);
  });
});
