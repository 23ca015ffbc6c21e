import { SetMetadata } from '@nestjs/common';

import type { LimitSettings } from './limit-settings.js';

/** Kinds of requests that are counted apart. */
export type RequestKind = keyof LimitSettings['perMinute'];

export const LIMITED = Symbol('limited');

/** Counts requests to a handler also as a kind that has a lower bound than its method has. */
export const Limited = (kind: RequestKind): MethodDecorator => SetMetadata(LIMITED, kind);
