import { schemaFolder, type ContractFiles } from './contract-files.js';
import type { JsonSchema } from './schemas/json-schema.js';
import type { SchemaChange } from './compatibility/schema-change.js';
import { schemaChanges } from './compatibility/schema-compatibility.js';

/** What the message classes say against what is checked in: each a line for a person. */
export interface ContractComparison {
  /** Changes that may not be made to a version that is out. */
  readonly broken: readonly string[];
  /** Changes that may be made, but not in any order. */
  readonly notices: readonly string[];
  /** Files that are not what the classes say. */
  readonly outdated: readonly string[];
}

export function compareContracts(generated: ContractFiles, checkedIn: ContractFiles): ContractComparison {
  const changed = [...checkedIn]
    .filter(([path]) => path.startsWith(`${schemaFolder}/`))
    .map(([path, text]) => {
      const topic = path.slice(schemaFolder.length + 1, -'.json'.length);
      const made = generated.get(path);
      return { topic, changes: made === undefined ? undefined : schemaChanges(schemaOf(text), schemaOf(made)) };
    });
  const told = (effect: SchemaChange['effect'], tell: (topic: string) => string): readonly string[] =>
    changed.flatMap(({ topic, changes = [] }) =>
      changes
        .filter((change) => change.effect === effect)
        .map((change) => `${topic}: ${sentence(change)}. ${tell(topic)}`),
    );
  const lost = changed.filter(({ changes }) => changes === undefined);
  return {
    broken: [...told('breaking', wayOut), ...lost.map(({ topic }) => gone(topic))],
    notices: told('consumers-first', () => 'Upgrade the services that hear it before those that say it.'),
    outdated: [...generated]
      .filter(([path, text]) => checkedIn.get(path) !== text)
      .map(
        ([path]) => `${path} is not what the message classes say. Run \`npm run contracts\` and commit what it writes.`,
      ),
  };
}

function schemaOf(text: string): JsonSchema {
  return JSON.parse(text);
}

function sentence({ field, change }: SchemaChange): string {
  return field === '' ? `the message ${change}` : `field "${field}" ${change}`;
}

function wayOut(topic: string): string {
  const [, type, version] = /^(.*)\.v(\d+)$/.exec(topic) ?? [];
  return `Raise the version: @Message('${type}', ${Number(version) + 1})`;
}

function gone(topic: string): string {
  return `${topic}: no class declares it any more, and its messages may still lie in topics and dead letters. Keep the class; once none can be left, delete its schema and golden message too`;
}
