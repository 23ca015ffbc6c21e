import { Command } from 'commander';

import { widthOf } from '../../terminal/screen.js';
import type { CommandContext } from '../command-context.js';
import { MachineLacks } from './doctor-errors.js';

interface DoctorContext extends Pick<CommandContext, 'requests' | 'print' | 'screen'> {
  /** Whether somebody named the server, in place of taking the usual one. */
  readonly isUrlChosen: () => boolean;
}

/** `retrace doctor`: what is missing on this machine, and how to get it. */
export function doctorCommand({ requests, print, screen, isUrlChosen }: DoctorContext): Command {
  return new Command('doctor')
    .description('look at what Retrace needs on this machine, and say how to get what is missing; changes nothing')
    .action(async () => {
      const [{ examineMachine }, { findingsText }] = await Promise.all([
        import('./examine-machine.js'),
        import('./findings-text.js'),
      ]);
      const findings = await examineMachine({
        requests: requests(),
        isUrlChosen: isUrlChosen(),
        environment: process.env,
      });
      print(findings, () => findingsText(findings, widthOf(screen)));
      const lacking = findings.filter(({ state }) => state === 'missing').map(({ name }) => name);
      if (lacking.length > 0) throw new MachineLacks(lacking);
    });
}
