import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { TopicSpec } from '@retrace/messaging';
import { parse } from 'yaml';

import { projectRoot } from './project-root.js';

interface TopicsFile {
  readonly topics: readonly {
    readonly name: string;
    readonly partitions: number;
    readonly config: Readonly<Record<string, string | number>>;
  }[];
}

const topicsFile = 'infra/kafka/topics.yaml';

/** The topics that services need, as the contracts have them: the file is generated and checked. */
export async function readTopics(): Promise<readonly TopicSpec[]> {
  const { topics }: TopicsFile = parse(await readFile(join(projectRoot, topicsFile), 'utf8'));
  return topics.map(({ name, partitions, config }) => ({
    name,
    partitions,
    config: Object.fromEntries(Object.entries(config).map(([key, value]) => [key, String(value)])),
  }));
}
