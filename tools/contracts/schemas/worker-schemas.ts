import { JobFile, workerEvents } from '@retrace/contracts';

import { classSchema, dialect, mapped } from './class-schema.js';
import type { DocComments } from './doc-comments.js';
import { pointerTo, type JsonSchema } from './json-schema.js';

/** Of the job file that the Python worker takes. Keys that it does not have are wrong. */
export function jobFileSchema(docs: DocComments): JsonSchema {
  const { definitions = {}, ...job } = classSchema(JobFile, 'JobFile', docs);
  return { ...closed(job), definitions: mapped(definitions, closed) };
}

/** Of a line of the worker's output: one of its events, told apart by `event`. Readers pass over keys that are new. */
export function workerEventSchema(docs: DocComments): JsonSchema {
  const classes = Object.values(workerEvents);
  const definitions = classes.map((type) => {
    const { $schema: _schema, title: _title, definitions: held, ...event } = classSchema(type, type.name, docs);
    return { ...held, [type.name]: event };
  });
  return {
    $schema: dialect,
    title: 'WorkerEvent',
    oneOf: classes.map(({ name }) => pointerTo(name)),
    definitions: Object.assign({}, ...definitions),
  };
}

function closed(schema: JsonSchema): JsonSchema {
  return { ...schema, additionalProperties: false };
}
