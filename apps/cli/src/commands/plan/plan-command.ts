import { readFile } from 'node:fs/promises';

import { shippedParts } from '@retrace/spec-parts';
import {
  estimateStudy,
  estimateTeaching,
  hashSpec,
  parseStudySpec,
  plannedUnits,
  type EstimateTerms,
} from '@retrace/study';
import { Command } from 'commander';

import { widthOf } from '../../terminal/screen.js';
import type { CommandContext } from '../command-context.js';
import { amount, rate } from '../number-option.js';
import { SpecUnreadable } from '../study-errors.js';
import { planText } from './plan-text.js';

interface PlanOptions {
  readonly priceIn?: number;
  readonly priceOut?: number;
  readonly priceHour?: number;
  readonly trainRate?: number;
  readonly sampleRate?: number;
}

/** `retrace plan`: what a study will do and take, from its spec alone, without a server. */
export function planCommand({ print, screen }: Pick<CommandContext, 'print' | 'screen'>): Command {
  return new Command('plan')
    .description('show what a study will do, and estimate runs, samples, tokens, time and money; starts nothing')
    .argument('<spec>', 'YAML or JSON file of the study')
    .option('--price-in <money>', 'for a million tokens that judges, and a teacher without a price, are asked', amount)
    .option('--price-out <money>', 'for a million tokens that they answer', amount)
    .option('--price-hour <money>', 'for an hour of the machine that trains and samples', amount)
    .option('--train-rate <tokens>', 'tokens of examples that it trains on in a second', rate)
    .option('--sample-rate <tokens>', 'new tokens that it samples in a second', rate)
    .action(async (file: string, options: PlanOptions) => {
      const text = await readFile(file, 'utf8').catch((error: unknown) => {
        throw new SpecUnreadable(file, error);
      });
      const spec = parseStudySpec(text, file, await shippedParts());
      const units = plannedUnits(spec);
      const teaching = estimateTeaching(spec) ?? null;
      const estimate = estimateStudy(spec, termsOf(options));
      print({ name: spec.name, specSha256: hashSpec(spec), units, teaching, estimate }, () =>
        planText({ name: spec.name, units, teaching, estimate }, Math.min(widthOf(screen), 100)),
      );
    });
}

function termsOf({ priceIn, priceOut, priceHour, trainRate, sampleRate }: PlanOptions): EstimateTerms {
  return {
    ...(priceIn === undefined ? {} : { priceIn }),
    ...(priceOut === undefined ? {} : { priceOut }),
    ...(priceHour === undefined ? {} : { pricePerHour: priceHour }),
    ...(trainRate === undefined ? {} : { trainingRate: trainRate }),
    ...(sampleRate === undefined ? {} : { samplingRate: sampleRate }),
  };
}
