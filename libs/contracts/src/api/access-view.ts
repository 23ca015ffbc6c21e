/** What a caller of the API may do; each has the rights of those before it. */
export const apiRoles = ['read', 'run', 'admin'] as const;

export type ApiRole = (typeof apiRoles)[number];

/** A token without its secret, which is shown once. Times are ISO 8601. */
export interface TokenView {
  /** Begins the secret, after `rt_`, so that a token can be found by what a log or a person has of it. */
  readonly id: string;
  readonly name: string;
  readonly role: ApiRole;
  readonly createdAt: string;
  readonly expiresAt?: string;
  /** To the minute. */
  readonly lastUsedAt?: string;
  readonly revokedAt?: string;
}

/** A token that was just made. */
export interface NewTokenView extends TokenView {
  /** What is sent as `Authorization: Bearer …`. Nobody can show it again. */
  readonly token: string;
}

/**
 * By what a caller is known: a program of the machine itself, while nobody needs a token; a token that it shows; the
 * session of a browser, which alone can be signed out.
 */
export type KnownVia = 'machine' | 'token' | 'session';

/** Who asks, as the API knows them. */
export type SessionView =
  | { readonly role: ApiRole; readonly name: string; readonly via: KnownVia }
  | { readonly role: 'none'; readonly needs: 'token' };
