import { attackNames, benchmarkNames, takesAttacker, takesDataset } from '@retrace/study';
import { InvalidArgumentError } from 'commander';

import { wholeNumber } from '../whole-number.js';
import type { PlannedAttack, PlannedBenchmark } from './evaluation-plan.js';

/** Reads one more `NAME` or `NAME:TAKE`. */
export function plannedBenchmark(
  text: string,
  before: readonly PlannedBenchmark[] | undefined,
): readonly PlannedBenchmark[] {
  const [given, take] = nameAndRest(text);
  const name = benchmarkNames.find((known) => known === given);
  if (name === undefined)
    throw new InvalidArgumentError(`'${given}' is no benchmark. There are ${benchmarkNames.join(', ')}.`);
  if (before?.some((one) => one.name === name)) throw new InvalidArgumentError(`'${name}' is there already.`);
  return [...(before ?? []), take === undefined ? { name } : { name, take: wholeNumber(take) }];
}

/** Reads one more `NAME`, or `NAME:DATASET` of an attack that takes texts. */
export function plannedAttack(text: string, before: readonly PlannedAttack[]): readonly PlannedAttack[] {
  const [given, dataset] = nameAndRest(text);
  const name = attackNames.find((known) => known === given);
  if (name === undefined) throw new InvalidArgumentError(`There are ${attackNames.join(', ')}.`);
  if (takesDataset(name) && dataset === undefined)
    throw new InvalidArgumentError(`It takes a data set of the catalogue: ${name}:NAME.`);
  if (!takesDataset(name) && dataset !== undefined) throw new InvalidArgumentError(`'${name}' takes no data set.`);
  if (before.some((one) => one.name === name)) throw new InvalidArgumentError(`'${name}' is there already.`);
  return [...before, dataset === undefined ? { name } : { name, dataset }];
}

/** The attack with the model that makes it, where it takes one. */
export function withAttacker(attack: PlannedAttack, attacker: string | undefined): PlannedAttack {
  return takesAttacker(attack.name) && attacker !== undefined ? { ...attack, attacker } : attack;
}

function nameAndRest(text: string): readonly [name: string, rest: string | undefined] {
  const [, name = '', rest] = /^([^:]*)(?::(.*))?$/.exec(text) ?? [];
  return [name, rest];
}
