import { Command } from 'commander';

import { widthOf } from '../../terminal/screen.js';
import type { CommandContext } from '../command-context.js';
import { findStudy, studyWord } from '../named-study/find-study.js';
import { studyStatus } from './study-status.js';
import { studyTable } from './study-table.js';

/** Listed at once; a longer list is for the API's pages. */
const MOST = 200;

/** `retrace status`: the studies, or one of them. */
export function statusCommand({ api, print, screen }: Pick<CommandContext, 'api' | 'print' | 'screen'>): Command {
  return new Command('status')
    .description('list the studies, or show how far one is')
    .argument('[study]', studyWord)
    .action(async (word: string | undefined) => {
      if (word === undefined) {
        const page = await api().list(MOST);
        return print(page.studies, () => studyTable(page));
      }
      const study = await api().get(await findStudy(api(), word));
      print(study, () => studyStatus(study, api().reportPage(study.id), widthOf(screen)));
    });
}
