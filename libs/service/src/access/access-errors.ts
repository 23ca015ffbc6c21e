import type { ApiRole } from '@retrace/contracts';
import { RetraceError } from '@retrace/observability';

type RefusalStatus = 401 | 403 | 429 | 502 | 503;

/** A request that is not served, with the status of its answer. */
export class RequestRefused extends RetraceError {
  constructor(
    readonly status: RefusalStatus,
    code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(code, message, status === 429 || status >= 500, options);
  }
}

export class TokenNeeded extends RequestRefused {
  constructor() {
    super(
      401,
      'token-needed',
      'This Retrace asks for a token. Set RETRACE_TOKEN, or send `Authorization: Bearer rt_…`. An admin makes one with ' +
        '`retrace token create --name NAME --role read`.',
    );
  }
}

/** Nobody has made a token yet, and the request is not from the machine itself. */
export class OnlyThisMachine extends RequestRefused {
  constructor() {
    super(
      401,
      'token-needed',
      'Without tokens only requests from the machine itself, at 127.0.0.1 or localhost, are served. Make one there with ' +
        '`retrace token create --name NAME --role admin`, or start the service with RETRACE_ADMIN_TOKEN.',
    );
  }
}

export class TokenWrong extends RequestRefused {
  constructor() {
    super(
      401,
      'token-wrong',
      'There is no such token: it was mistyped or revoked. An admin makes one with `retrace token create`.',
    );
  }
}

export class TokenExpired extends RequestRefused {
  constructor(name: string, expiredAt: Date) {
    super(
      401,
      'token-expired',
      `The token '${name}' expired on ${expiredAt.toISOString()}. An admin makes a new one with \`retrace token create\`.`,
    );
  }
}

export class RoleTooLow extends RequestRefused {
  constructor(name: string, has: ApiRole, needs: ApiRole) {
    super(
      403,
      'role-too-low',
      `'${name}' has the role ${has}, and this needs ${needs}. An admin makes such a token with \`retrace token create ` +
        `--role ${needs}\`.`,
    );
  }
}

/** A page of another site has had a browser send it. */
export class OriginForeign extends RequestRefused {
  constructor(origin: string | undefined, host: string) {
    super(
      403,
      'origin-foreign',
      `A browser sent this from ${origin ?? 'a page that it does not name'}, and only pages of ${host} may. Other sites ` +
        'are allowed by RETRACE_CORS_ORIGINS.',
    );
  }
}

/** A service behind the front door was asked past it. */
export class NotByTheGateway extends RequestRefused {
  constructor() {
    super(
      401,
      'gateway-only',
      'This service answers the studies service alone, which serves the same paths. Where it does ask, the ' +
        'RETRACE_GATEWAY_SECRET of the two differ, or their clocks.',
    );
  }
}
