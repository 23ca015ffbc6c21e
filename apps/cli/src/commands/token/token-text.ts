import type { NewTokenView, TokenView } from '@retrace/contracts';

import { localTime } from '../../terminal/local-time.js';
import { oneLine } from '../../terminal/one-line.js';
import { plainTable } from '../../terminal/plain-table.js';

/** A new token, which is shown this once. */
export function newTokenText({ id, name, role, expiresAt, token }: NewTokenView): string {
  const until = expiresAt === undefined ? 'until it is revoked' : `until ${localTime(expiresAt)}`;
  return [
    token,
    '',
    `'${oneLine(name)}' has the role ${role} ${until}. Keep it now: it can't be shown again.`,
    `Every request needs a token from here on: \`export RETRACE_TOKEN=${token.slice(0, id.length + 3)}…\``,
  ].join('\n');
}

export function tokenTable(tokens: readonly TokenView[], now: Date): string {
  if (tokens.length === 0)
    return 'There are no tokens: programs of the machine itself may do everything, others nothing.';
  return plainTable(
    ['token', 'name', 'role', 'state', 'made', 'last used'],
    tokens.map((token) => [
      token.id,
      oneLine(token.name),
      token.role,
      stateOf(token, now),
      localTime(token.createdAt),
      token.lastUsedAt === undefined ? 'never' : localTime(token.lastUsedAt),
    ]),
  );
}

function stateOf({ revokedAt, expiresAt }: TokenView, now: Date): string {
  if (revokedAt !== undefined) return `revoked ${localTime(revokedAt)}`;
  if (expiresAt === undefined) return 'valid';
  return new Date(expiresAt) <= now ? `expired ${localTime(expiresAt)}` : `valid until ${localTime(expiresAt)}`;
}
