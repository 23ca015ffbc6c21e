import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { declaredMessages, topicOf } from '@retrace/contracts';
import { format } from 'oxfmt';

import { asyncapiDocument, type DescribedMessage } from './documents/asyncapi-document.js';
import { channelsOf } from './documents/channel.js';
import { conversations } from './documents/conversations.js';
import { readDocComments, type DocComments } from './schemas/doc-comments.js';
import { messageSchema } from './schemas/message-schema.js';
import { jobFileSchema, workerEventSchema } from './schemas/worker-schemas.js';
import { sourceFiles } from './source-files.js';
import { topicsDocument } from './documents/topics-document.js';

/** Texts of files by their paths in the project. */
export type ContractFiles = ReadonlyMap<string, string>;

export const schemaFolder = 'libs/contracts/schemas';
export const goldenFolder = 'libs/contracts/golden';
export const asyncapiFile = 'libs/contracts/asyncapi.yaml';
export const topicsFile = 'infra/kafka/topics.yaml';
/** Beside the worker, which has no other part of the project at hand where it runs. */
export const jobFileSchemaFile = 'apps/trainer/job.schema.json';
export const workerEventSchemaFile = 'apps/trainer/events.schema.json';

/** Every file that is made from the classes of messages and of what the worker is told and says, laid out as oxfmt wants it. */
export async function contractFiles(projectFolder: string): Promise<ContractFiles> {
  const docs = docComments(projectFolder);
  const messages = declaredMessages();
  const described = messages.map((message): DescribedMessage => ({ message, schema: messageSchema(message, docs) }));
  const channels = channelsOf(messages, conversations(projectFolder));
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'libs/contracts/package.json'), 'utf8'));
  const files: readonly (readonly [string, string])[] = [
    ...described.map(
      ({ message, schema }) => [`${schemaFolder}/${topicOf(message)}.json`, JSON.stringify(schema, null, 2)] as const,
    ),
    [asyncapiFile, asyncapiDocument(version, channels, described)],
    [topicsFile, topicsDocument(channels)],
    [jobFileSchemaFile, JSON.stringify(jobFileSchema(docs), null, 2)],
    [workerEventSchemaFile, JSON.stringify(workerEventSchema(docs), null, 2)],
  ];
  const layout = JSON.parse(readFileSync(join(projectFolder, '.oxfmtrc.json'), 'utf8'));
  return new Map(
    await Promise.all(files.map(async ([path, text]) => [path, (await format(path, text, layout)).code] as const)),
  );
}

/** Doc comments of all that a message can hold. Classes of the same name share them, as they share a schema. */
function docComments(projectFolder: string): DocComments {
  const folders = ['libs/study/src', 'libs/contracts/src'].map((folder) => join(projectFolder, folder));
  const sources = folders.flatMap((folder) =>
    sourceFiles(folder).map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  return new Map(sources.flatMap((source) => [...readDocComments(source)]));
}
