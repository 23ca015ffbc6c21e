import type { MessageOrigin, UnreadableRecord } from '@retrace/contracts';

import type { Envelope } from './envelope.js';

/** What a transport brings: a message, or something that stood where one was expected. */
export type Delivery =
  | { readonly kind: 'message'; readonly envelope: Envelope; readonly origin: MessageOrigin }
  | {
      readonly kind: 'unreadable';
      /** Why it can't be read: `is not JSON`. */
      readonly problem: string;
      readonly record: UnreadableRecord;
      readonly origin: MessageOrigin;
    };
