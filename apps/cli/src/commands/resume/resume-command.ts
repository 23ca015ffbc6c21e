import { Command } from 'commander';

import { resumeStudy } from '../../api/resume-study.js';
import type { CommandContext } from '../command-context.js';
import { findStudy, studyWord } from '../named-study/find-study.js';

/** `retrace resume`. */
export function resumeCommand({ api, requests, print }: Pick<CommandContext, 'api' | 'requests' | 'print'>): Command {
  return new Command('resume')
    .description('have a failed or cancelled study go on from what is finished')
    .argument('<study>', studyWord)
    .action(async (word: string) => {
      const study = await resumeStudy(requests(), await findStudy(api(), word));
      print(study, () => `${study.name} goes on. Follow it with \`retrace logs --follow ${study.id}\`.`);
    });
}
