import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { declaredMessages, topicOf } from '@retrace/contracts';
import { MessageRejected, unwrap, type Envelope } from '@retrace/messaging';
import { describe, expect, it } from 'vitest';

import { projectRoot } from '../testing/embedded-set-up.js';
import { checkedInFiles } from './checked-in-files.js';
import { goldenFolder } from './contract-files.js';
import { envelopeValidators } from './envelope-validators.js';

const folder = join(projectRoot, goldenFolder);
const classes = new Map(declaredMessages().map((message) => [topicOf(message), message]));
const validators = envelopeValidators(checkedInFiles(projectRoot));
const golden = readdirSync(folder).map((file): readonly [string, Envelope] => [
  file.replace(/\.json$/, ''),
  JSON.parse(readFileSync(join(folder, file), 'utf8')),
]);

/** The message as its class reads it, as JSON; undefined when it is refused. */
function read(envelope: Envelope): unknown {
  const message = classes.get(envelope.type);
  if (message === undefined) throw new Error(`No class declares ${envelope.type}: keep the classes of past versions`);
  try {
    return JSON.parse(JSON.stringify(unwrap(envelope, message)));
  } catch (error) {
    if (error instanceof MessageRejected) return undefined;
    throw error;
  }
}

function isValid(envelope: Envelope): boolean {
  const validate = validators.get(envelope.type);
  if (validate === undefined) throw new Error(`The AsyncAPI document has no message ${envelope.type}`);
  return validate(envelope);
}

type Path = readonly (string | number)[];

/** Every field of a value, those of objects and items in it included. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const nested = Object.entries(value).flatMap(([key, field]) =>
    pathsOf(field, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? nested : [path, ...nested];
}

/** The envelope with a field of its data replaced, or left out. */
function changed(envelope: Envelope, path: Path, replacement?: unknown): Envelope {
  const copy = structuredClone(envelope);
  const owner = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy.data);
  const key = path.at(-1) ?? '';
  if (replacement === undefined && !Array.isArray(owner)) Reflect.deleteProperty(Object(owner), key);
  else Reflect.set(Object(owner), key, replacement);
  return copy;
}

describe('golden messages', () => {
  it('are there for every version of every message', () => {
    const missing = [...classes.keys()].filter((topic) => !golden.some(([name]) => name === topic));
    expect(missing.map((topic) => `${goldenFolder}/${topic}.json is missing`)).toEqual([]);
  });

  it.each(golden)('%s is read by its class, and nothing of it is dropped', (topic, envelope) => {
    expect(envelope.type).toBe(topic);
    expect(read(envelope)).toEqual(envelope.data);
  });

  it.each(golden)('%s keeps to the schema that is checked in', (topic, envelope) => {
    const validate = validators.get(topic);
    validate?.(envelope);
    expect(validate?.errors).toBeNull();
  });

  it.each(golden)(
    '%s is refused by class and schema alike when a field is missing or of another type',
    (_, envelope) => {
      const disagreements = pathsOf(envelope.data).flatMap((path) =>
        [changed(envelope, path), changed(envelope, path, true)]
          .filter((broken) => isValid(broken) !== (read(broken) !== undefined))
          .map(() => path.join('.')),
      );
      expect(disagreements).toEqual([]);
    },
  );
});
