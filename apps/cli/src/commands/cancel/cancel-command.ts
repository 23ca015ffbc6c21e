import { Command } from 'commander';

import type { CommandContext } from '../command-context.js';
import { findStudy, studyWord } from '../named-study/find-study.js';

/** `retrace cancel`. */
export function cancelCommand({ api, print }: Pick<CommandContext, 'api' | 'print'>): Command {
  return new Command('cancel')
    .description('stop a study; what is finished stays, and resuming it goes on')
    .argument('<study>', studyWord)
    .action(async (word: string) => {
      const study = await api().cancel(await findStudy(api(), word));
      print(
        study,
        () =>
          `${study.name} is ${study.state}. What is finished is kept: \`retrace resume ${study.id}\` goes on from there.`,
      );
    });
}
