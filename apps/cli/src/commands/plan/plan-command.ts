import { readFile } from 'node:fs/promises';

import { shippedParts } from '@retrace/spec-parts';
import { estimateTeaching, parseStudySpec, plannedUnits } from '@retrace/study';
import { Command } from 'commander';

import { SpecUnreadable } from '../study-errors.js';
import { planText } from './plan-text.js';

/** What the command prints with. */
export interface PlanContext {
  readonly print: (value: unknown, text: () => string) => void;
}

/** `retrace plan`: what a study will do and what its teacher will cost, from its spec alone, without a server. */
export function planCommand({ print }: PlanContext): Command {
  return new Command('plan')
    .description('show what a study will do, and estimate what its teacher will cost; starts nothing')
    .argument('<spec>', 'YAML or JSON file of the study')
    .action(async (file: string) => {
      const text = await readFile(file, 'utf8').catch((error: unknown) => {
        throw new SpecUnreadable(file, error);
      });
      const spec = parseStudySpec(text, file, await shippedParts());
      const units = plannedUnits(spec);
      const teaching = estimateTeaching(spec);
      print({ name: spec.name, units, teaching: teaching ?? null }, () => planText(spec.name, units, teaching));
    });
}
