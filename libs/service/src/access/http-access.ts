import type { RequestHandler } from 'express';

import type { LimitSettings } from '../limits/limit-settings.js';
import type { AccessEnvironment } from './access-environment.js';
import type { CallerSource } from './caller.js';

/** What a service that is asked by people and programs from outside has besides. */
export interface FrontDoor {
  readonly callers: CallerSource;
  /** Passes on what other services answer; what is theirs, it does not hand to the handlers of this one. */
  readonly gateway?: RequestHandler;
}

/** Whom a service's API serves, and how much of it. */
export interface HttpAccess extends FrontDoor {
  readonly limits: LimitSettings;
  readonly corsOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
}

export function httpAccess(environment: AccessEnvironment, door: FrontDoor): HttpAccess {
  return {
    ...door,
    limits: {
      perMinute: {
        reads: environment.RETRACE_RATE_READS,
        writes: environment.RETRACE_RATE_WRITES,
        starts: environment.RETRACE_RATE_STARTS,
        wrong: environment.RETRACE_RATE_WRONG_TOKENS,
      },
      streams: environment.RETRACE_MOST_STREAMS,
    },
    corsOrigins: listOf(environment.RETRACE_CORS_ORIGINS),
    trustedProxies: listOf(environment.RETRACE_TRUSTED_PROXIES),
  };
}

function listOf(text = ''): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
