import type { ConfigFile, SettingName } from './config-file.js';

/** Where the value of a setting is from; a file by its path. */
export type Origin = 'option' | 'environment' | 'default' | { readonly file: string };

export interface Setting {
  readonly value: string;
  readonly origin: Origin;
}

export type Settings = Readonly<Partial<Record<SettingName, Setting>>> & { readonly url: Setting };

/** What was said on the command line or by the environment. */
export type GivenSettings = Readonly<Partial<Record<SettingName, Setting>>>;

export const usualUrl = 'http://127.0.0.1:4800';

/**
 * The settings that hold: an option before the environment, before the folder's file, before the user's. A token in a file
 * goes to the server that the same file names, and to no other: a folder that somebody else wrote could name another.
 */
export function settledOf(given: GivenSettings, files: readonly ConfigFile[]): Settings {
  const url = given.url ?? fromFiles('url', files) ?? { value: usualUrl, origin: 'default' };
  const ofServer = files.filter(({ settings }) => sameServer(settings.url ?? usualUrl, url.value));
  const token = given.token ?? fromFiles('token', ofServer);
  return { url, ...(token === undefined ? {} : { token }) };
}

function fromFiles(name: SettingName, files: readonly ConfigFile[]): Setting | undefined {
  const file = files.find(({ settings }) => settings[name] !== undefined);
  const value = file?.settings[name];
  return file === undefined || value === undefined ? undefined : { value, origin: { file: file.path } };
}

function sameServer(one: string, other: string): boolean {
  return URL.parse(one)?.href === URL.parse(other)?.href;
}

/** What to tell of files whose tokens others can read. */
export function openFileWarnings(files: readonly ConfigFile[]): readonly string[] {
  return files
    .filter(({ settings, isOpen }) => isOpen && settings.token !== undefined)
    .map(({ path }) => `${path} has a token and can be read by others. Keep it to yourself: chmod 600 ${path}`);
}
