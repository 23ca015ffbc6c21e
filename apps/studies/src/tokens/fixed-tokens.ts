import { timingSafeEqual } from 'node:crypto';

import { sha256Of } from './token-secret.js';

/** Admin tokens that are in no table. */
export interface FixedTokens {
  /** `RETRACE_ADMIN_TOKEN`: the way back in for whoever starts the service. With it, every request needs a token. */
  readonly environment?: string | undefined;
  /** Of the program that the service runs in, for its own requests. Nobody else knows it, so it changes no rule. */
  readonly own?: string | undefined;
}

export const FIXED_TOKENS = Symbol('fixed tokens');

/** The name of the fixed token with this hash, if one has it. */
export function fixedTokenName({ environment, own }: FixedTokens, sha256: Buffer): string | undefined {
  if (isIt(environment, sha256)) return 'RETRACE_ADMIN_TOKEN';
  return isIt(own, sha256) ? 'the program itself' : undefined;
}

function isIt(token: string | undefined, sha256: Buffer): boolean {
  return token !== undefined && timingSafeEqual(sha256Of(token), sha256);
}
