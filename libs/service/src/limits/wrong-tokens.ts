import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { catchError, type Observable } from 'rxjs';

import { TokenWrong } from '../access/access-errors.js';
import { addressKey } from '../access/caller.js';
import { TAKES_TOKEN } from './limited.js';
import type { RequestLimits } from './request-limits.js';

/** Counts the wrong tokens that handlers are shown, by address, and lets none be looked at where there were too many. */
export class WrongTokens implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RequestLimits,
  ) {}

  /** @throws TooManyRequests */
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (this.reflector.get<boolean | undefined>(TAKES_TOKEN, context.getHandler()) !== true) return next.handle();
    const http = context.switchToHttp();
    const [key, response] = [addressKey(http.getRequest<Request>()), http.getResponse<Response>()];
    await this.limits.assertLeft('wrong', key, response);
    const count = async (error: unknown): Promise<never> => {
      if (error instanceof TokenWrong) await this.limits.count('wrong', key, response);
      throw error;
    };
    return next.handle().pipe(catchError(count));
  }
}
