import { SetMetadata } from '@nestjs/common';

import type { LimitSettings } from './limit-settings.js';

/** Kinds of requests that are counted apart. */
export type RequestKind = keyof LimitSettings['perMinute'];

export const LIMITED = Symbol('limited');
export const STREAMS = Symbol('streams');
export const TAKES_TOKEN = Symbol('takes token');

/** Counts requests to a handler also as a kind that has a lower bound than its method has. */
export const Limited = (kind: 'starts'): MethodDecorator => SetMetadata(LIMITED, kind);

/** Marks a handler whose answer stays open: of those each caller has a bounded number at a time. */
export const Streams = (): MethodDecorator => SetMetadata(STREAMS, true);

/** Marks a handler that is shown a token in a body: wrong ones count as those in headers do. */
export const TakesToken = (): MethodDecorator => SetMetadata(TAKES_TOKEN, true);
