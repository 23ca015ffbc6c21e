import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { isRecord } from '@retrace/study';
import { parse } from 'yaml';

import { ConfigInvalid, ConfigUnreadable } from './config-errors.js';

/** What can be set. */
export const settingNames = ['url', 'token'] as const;
export type SettingName = (typeof settingNames)[number];

/** A file of settings as it was found. */
export interface ConfigFile {
  readonly path: string;
  readonly settings: Readonly<Partial<Record<SettingName, string>>>;
  /** Whether others than its owner may read it. */
  readonly isOpen: boolean;
}

/** Paths of settings, the one that wins first: that of a folder, then that of a user. */
export function configPaths(folder: string, environment: NodeJS.ProcessEnv): readonly string[] {
  const home = environment['XDG_CONFIG_HOME'] || join(homedir(), '.config');
  return [
    ...['retrace.config.yaml', 'retrace.config.json'].map((name) => join(folder, name)),
    join(home, 'retrace', 'config.yaml'),
  ];
}

/** The files of settings that are there, in the order of their paths. @throws ConfigInvalid, ConfigUnreadable */
export async function readConfigFiles(paths: readonly string[]): Promise<readonly ConfigFile[]> {
  const files = await Promise.all(paths.map(readConfigFile));
  return files.filter((file) => file !== undefined);
}

async function readConfigFile(path: string): Promise<ConfigFile | undefined> {
  try {
    const { mode } = await stat(path);
    return { path, settings: parseSettings(await readFile(path, 'utf8'), path), isOpen: (mode & 0o077) !== 0 };
  } catch (error) {
    if (error instanceof ConfigInvalid) throw error;
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw new ConfigUnreadable(path, error);
  }
}

/** JSON is YAML. */
function parseSettings(text: string, path: string): ConfigFile['settings'] {
  const raw = parseYaml(text, path) ?? {};
  if (!isRecord(raw)) throw new ConfigInvalid(path, `it has to be keys with values, like url: http://127.0.0.1:4800`);
  const settings = Object.entries(raw).map(([name, value]): readonly [SettingName, string] => {
    const known = settingNames.find((setting) => setting === name);
    if (known === undefined) {
      throw new ConfigInvalid(path, `'${name}' is no setting; there are ${settingNames.join(' and ')}`);
    }
    if (typeof value !== 'string' || value === '') throw new ConfigInvalid(path, `'${name}' has to be a text`);
    if (known === 'url' && !isWebAddress(value)) throw new ConfigInvalid(path, `url ${webAddressAdvice}`);
    return [known, value];
  });
  return Object.fromEntries(settings);
}

function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const [line] = error instanceof Error ? error.message.split('\n') : [];
    throw new ConfigInvalid(path, `it is neither YAML nor JSON: ${line?.replace(/:$/, '')}`);
  }
}

export const webAddressAdvice = 'has to be an address like http://127.0.0.1:4800';

export function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}
