import type { Command } from 'commander';

import { readConfigFiles, settingNames } from './config-file.js';
import { openFileWarnings, settledOf, type GivenSettings, type Setting, type Settings } from './settings.js';

/**
 * Gives a program's options the values of files where neither command line nor environment has one.
 *
 * @returns every setting, and where it is from
 * @throws ConfigInvalid, ConfigUnreadable
 */
export async function settleProgram(
  program: Command,
  paths: readonly string[],
  warn: (text: string) => void,
): Promise<Settings> {
  const files = await readConfigFiles(paths);
  for (const warning of openFileWarnings(files)) warn(`${warning}\n`);
  const settings = settledOf(givenTo(program), files);
  for (const name of settingNames) {
    const setting = settings[name];
    if (typeof setting?.origin === 'object') program.setOptionValueWithSource(name, setting.value, 'config');
  }
  return settings;
}

function givenTo(program: Command): GivenSettings {
  return Object.fromEntries(
    settingNames.flatMap((name): readonly [string, Setting][] => {
      const source = program.getOptionValueSource(name);
      const value = String(program.getOptionValue(name));
      if (source === 'cli') return [[name, { value, origin: 'option' }]];
      return source === 'env' ? [[name, { value, origin: 'environment' }]] : [];
    }),
  );
}
