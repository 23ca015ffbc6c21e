import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { SSE_METADATA } from '@nestjs/common/constants.js';
import type { Reflector } from '@nestjs/core';
import type { ApiRole } from '@retrace/contracts';
import type { Request, Response } from 'express';

import { LIMITED, type RequestKind } from '../limits/limited.js';
import type { OpenStreams } from '../limits/open-streams.js';
import type { RequestLimits } from '../limits/request-limits.js';
import { RoleTooLow, type RequestRefused } from './access-errors.js';
import { addressKey, identityOf, type Caller } from './caller.js';
import { NEEDS } from './needs.js';
import { roleIncludes, roleOfMethod } from './role.js';

/** Lets a request to its handler when its caller may ask that, and not too much of it. */
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RequestLimits,
    private readonly streams: OpenStreams,
  ) {}

  /** @throws RequestRefused */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const handlers = [context.getHandler(), context.getClass()];
    const needs = this.reflector.getAllAndOverride<ApiRole | 'nothing' | undefined>(NEEDS, handlers);
    const key = needs === 'nothing' ? addressKey(request) : assertMay(request, needs).key;
    const kind = this.reflector.get<RequestKind | undefined>(LIMITED, context.getHandler());
    if (kind !== undefined) await this.limits.count(kind, key, response);
    if (this.reflector.get<boolean | undefined>(SSE_METADATA, context.getHandler()) === true) {
      this.streams.open(key, response);
    }
    return true;
  }
}

/** Who sends it. @throws RequestRefused when nobody is known, or one who may not */
export function assertMay(request: Request, needs: ApiRole = roleOfMethod(request.method)): Caller {
  const identity = identityOf(request);
  if (identity?.kind !== 'known') throw refusalOf(identity?.refusal);
  const { caller } = identity;
  if (!roleIncludes(caller.role, needs)) throw new RoleTooLow(caller.name, caller.role, needs);
  return caller;
}

function refusalOf(refusal: RequestRefused | undefined): Error {
  return refusal ?? new Error('a request under /api was not asked who sends it');
}
