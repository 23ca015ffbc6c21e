import { Command } from 'commander';

import { settingNames } from '../../configuration/config-file.js';
import type { Origin, Setting, Settings } from '../../configuration/settings.js';
import { plainTable } from '../../terminal/plain-table.js';

interface ConfigContext {
  readonly print: (value: unknown, text: () => string) => void;
  readonly settings: () => Settings;
  /** Where files of settings are looked for, the one that wins first. */
  readonly paths: readonly string[];
}

/** `retrace config`: which settings hold, and why. */
export function configCommand({ print, settings, paths }: ConfigContext): Command {
  const command = new Command('config').description('see which settings hold');
  command
    .command('show')
    .description('show every setting, and where its value is from')
    .action(() => {
      const shown = settingNames.map((name) => ({ name, ...shownAs(name, settings()[name]) }));
      print({ settings: shown, files: paths }, () =>
        [
          plainTable(
            ['setting', 'value', 'from'],
            shown.map(({ name, value, from }) => [name, value ?? 'none', from ?? '']),
          ),
          '',
          'An option holds before the environment, that before a file. Files, the first before the others:',
          ...paths.map((path) => `  ${path}`),
        ].join('\n'),
      );
    });
  return command;
}

function shownAs(name: string, setting: Setting | undefined): { readonly value?: string; readonly from?: string } {
  if (setting === undefined) return {};
  const { value, origin } = setting;
  return { value: name === 'token' ? masked(value) : value, from: originText(name, origin) };
}

function originText(name: string, origin: Origin): string {
  if (typeof origin === 'object') return origin.file;
  switch (origin) {
    case 'option':
      return `option --${name}`;
    case 'environment':
      return `environment RETRACE_${name.toUpperCase()}`;
    case 'default':
      return 'default';
  }
}

/** Enough to tell tokens apart, too little to use one. */
function masked(token: string): string {
  return token.length < 16 ? '••••' : `••••${token.slice(-4)}`;
}
