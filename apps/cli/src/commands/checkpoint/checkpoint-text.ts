import type { CheckpointView } from '@retrace/contracts';

import { localTime } from '../../terminal/local-time.js';
import { oneLine } from '../../terminal/one-line.js';
import { plainTable } from '../../terminal/plain-table.js';

/** Checkpoints under each other. */
export function checkpointTable(checkpoints: readonly CheckpointView[]): string {
  return plainTable(
    ['checkpoint', 'arm', 'seed', 'trained', 'study'],
    checkpoints.map(({ adapter, run, study, prunedAt }) => [
      adapter.sha256,
      run.arm,
      String(run.seed),
      run.endedAt === undefined ? '' : localTime(run.endedAt),
      `${oneLine(study.name)}${prunedAt === undefined ? '' : ' (pruned)'}`,
    ]),
  );
}

/** One checkpoint and where it comes from, a line a link. */
export function checkpointText(checkpoint: CheckpointView): string {
  const { adapter, prunedAt, study, prompts, trainingSet, examples, base, run, report } = checkpoint;
  const { cost } = run;
  const count = examples === undefined ? '' : `, ${examples} examples`;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Checkpoint', adapter.sha256],
    ['Pruned', prunedAt && localTime(prunedAt)],
    ['Study', `${study.id} ${oneLine(study.name)}`],
    ['Spec', study.specSha256],
    ['Prompts', prompts?.sha256 ?? 'not told'],
    ['Trained on', `${trainingSet.sha256}${count}`],
    ['Run', `${run.arm}, seed ${run.seed}, ${run.attempts} ${run.attempts === 1 ? 'attempt' : 'attempts'}`],
    ['Base', oneLine(base)],
    ['Recipe', JSON.stringify(run.recipe)],
    ['Cost', cost && `${cost.steps} steps, ${cost.tokens} tokens, ${cost.seconds} s, final loss ${cost.finalLoss}`],
    ['Versions', named(run.versions)],
    ['Machine', named(run.machine)],
    ['Trained', run.endedAt && localTime(run.endedAt)],
    ['Report', report === undefined ? 'none yet' : `${report.sha256}\n${' '.repeat(12)}${oneLine(report.summary)}`],
  ];
  return lines.flatMap(([name, text]) => (text === undefined ? [] : [`${name.padEnd(12)}${text}`])).join('\n');
}

function named(all: Readonly<Record<string, string>>): string | undefined {
  const text = Object.entries(all)
    .map(([name, value]) => `${name} ${oneLine(value)}`)
    .join(', ');
  return text === '' ? undefined : text;
}
