import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { stages } from '@retrace/study';

import { sourceFiles } from '../source-files.js';

/** What a service says and hears, as names of message classes. */
export interface Conversation {
  readonly service: string;
  readonly says: ReadonlySet<string>;
  readonly hears: ReadonlySet<string>;
}

const said = /\bmessageOf\(\s*([A-Z]\w*)/g;
/** A handler names its message in a class, or in an object with the field on a line of its own. */
const heard = /\breadonly message = ([A-Z]\w*);|^ +message: ([A-Z]\w*),$/gm;

/**
 * Who says and hears what, read from the sources, so that nobody has to keep a list: what a service makes with
 * `messageOf`, and what its handlers name as their `message`. A service is an app with handlers in `messages/`. What
 * `libs/service` hears, every service hears; what it says, every service says that has a stage.
 */
export function conversations(projectFolder: string): readonly Conversation[] {
  const everyone = sourcesIn(join(projectFolder, 'libs/service/src'));
  const handlers = sourceFiles(join(projectFolder, 'apps')).flatMap((file) => {
    const service = /^([^/]+)\/src\/messages\/on-/.exec(file)?.[1];
    return service === undefined ? [] : [service];
  });
  return [...new Set(handlers)].sort().map((service) => {
    const own = sourcesIn(join(projectFolder, 'apps', service, 'src'));
    const hasStage = stages.some((stage) => stage === service);
    return {
      service,
      says: namesIn(hasStage ? own + everyone : own, said),
      hears: namesIn(own + everyone, heard),
    };
  });
}

function sourcesIn(folder: string): string {
  return sourceFiles(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

function namesIn(source: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...source.matchAll(pattern)].flatMap(([, ...names]) => names.filter((name) => name !== undefined)));
}
