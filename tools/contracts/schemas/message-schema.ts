import { topicOf, type MessageClass } from '@retrace/contracts';

import { classSchema } from './class-schema.js';
import type { DocComments } from './doc-comments.js';
import type { JsonSchema } from './json-schema.js';

/** The JSON Schema of a message's `data`. */
export function messageSchema(message: MessageClass, docs: DocComments): JsonSchema {
  return classSchema(message, topicOf(message), docs);
}
