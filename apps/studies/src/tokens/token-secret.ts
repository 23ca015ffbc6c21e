import { createHash, randomBytes } from 'node:crypto';

const ID_BYTES = 4;
const SECRET_BYTES = 32;

/** A new token: `rt_`, its id, and 256 random bits in base64url. */
export function newToken(): { readonly id: string; readonly token: string } {
  const id = randomBytes(ID_BYTES).toString('hex');
  return { id, token: `rt_${id}_${newSecret()}` };
}

/** 256 random bits in base64url: 43 characters. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** The id that a token names; undefined for what is no token of ours. */
export function tokenIdOf(token: string): string | undefined {
  return /^rt_([\da-f]{8})_[\w-]{43}$/.exec(token)?.[1];
}

/** What is kept of a secret. It has too many bits to be guessed, so a fast hash will do. */
export function sha256Of(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
