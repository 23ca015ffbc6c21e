import { canonicalJson } from '@retrace/study';

import { attackerWords, cachedWords, type CheckpointCost } from '../../../domain/account/costs.js';
import { reasonList, teacherWords } from '../../../domain/account/teacher-words.js';
import type { Report } from '../../../domain/report.js';
import { count, decimal, duration, gigabytes, moment } from '../../../page/figures.js';
import { blocks, details, fenced, gfm, points, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';

/** What is missing, before any figure. */
export function gaps({ gaps: missing }: Report): Markdown {
  return missing.length === 0 ? gfm`` : blocks(gfm`## What this study lacks`, points(missing));
}

/** What a reader should hold against the figures. */
export function limits({ limits: known }: Report): Markdown {
  return blocks(gfm`## Limits`, points(known));
}

/** Every figure that is missing, with why. */
export function notComputed({ notComputed: missing }: Report): Markdown {
  if (missing.length === 0) return gfm``;
  return blocks(gfm`## What could not be computed`, points(missing.map(({ what, why }) => gfm`**${what}**: ${why}`)));
}

/** What the study took. */
export function costs({ costs: found }: Report): Markdown {
  const { checkpoints, total } = found;
  const beside = [attackerWords(found), cachedWords(found)].filter((words) => words !== undefined);
  return blocks(
    gfm`## What it cost`,
    markdownTable({
      caption: 'Training and sampling of each checkpoint',
      head: [
        'Checkpoint',
        'Training',
        'Steps',
        'Tokens trained on',
        'Tokens/s',
        'Peak memory',
        'Final loss',
        'Sampling',
        'Prompt / output tokens',
        'Output tokens/s',
      ],
      rows: [
        ...checkpoints.map((cost) => [gfm`**${cost.name}**`, ...trainingCells(cost), ...samplingCells(cost)]),
        [
          gfm`**Total**`,
          duration(total.trainingSeconds),
          '',
          count(total.trainingTokens),
          '',
          total.trainingSeconds > 0 ? `${gigabytes(total.peakResidentBytes)} at most` : '–',
          '',
          duration(total.samplingSeconds),
          `${count(total.promptTokens)} / ${count(total.completionTokens)}`,
          '',
        ],
      ],
    }),
    ...beside.map((words) => gfm`${words}`),
  );
}

function trainingCells({ training }: CheckpointCost): readonly string[] {
  if (training === null) return ['–', '–', '–', '–', '–', '–'];
  const { seconds, steps, tokens, tokensPerSecond, peakResidentBytes, finalLoss } = training;
  return [
    duration(seconds),
    count(steps),
    count(tokens),
    decimal(tokensPerSecond, 0),
    gigabytes(peakResidentBytes),
    decimal(finalLoss, 2),
  ];
}

function samplingCells({ sampling }: CheckpointCost): readonly string[] {
  if (sampling === null) return ['–', '–', '–'];
  return [
    duration(sampling.seconds),
    `${count(sampling.promptTokens)} / ${count(sampling.completionTokens)}`,
    decimal(sampling.completionTokensPerSecond, 0),
  ];
}

/** What exactly ran, on what, so that someone else can do it again. */
export function provenance({ provenance: from, study }: Report): Markdown {
  const { program, packages, artifacts, trainingSets, teacher, curation, benchmarks } = from;
  const reasonsSetAside = trainingSets[0]?.setAsideReasons ?? [];
  return blocks(
    gfm`## What exactly ran`,
    points([
      gfm`Study ${study.id}, spec ${from.specSha256}`,
      gfm`Retrace ${program.version}${program.commit === null ? '' : `, commit ${program.commit}`}; Node ${program.node}, ${program.platform}`,
      gfm`Requested ${moment(program.requestedAt)}, published ${moment(program.publishedAt)}`,
      ...packages.map(({ name, versions }) => gfm`Trained with ${name} ${versions.join(' and ')}`),
      ...(curation?.sources ?? []).map(
        ({ title, licence, taken }) => gfm`Training prompts: ${title} (${licence}), ${count(taken)}`,
      ),
      ...benchmarks.map(({ title, licence }) => gfm`Benchmark: ${title} (${licence})`),
    ]),
    curationTable(curation),
    markdownTable({
      caption: 'Training sets',
      head: ['Arm', 'Examples', 'Set aside', 'Words of a trace', 'Tokens of a trace', 'Tokens of an answer'],
      rows: trainingSets.map(({ arm, examples, setAside, meanTraceWords, lengths }) => [
        arm,
        count(examples),
        count(setAside),
        decimal(meanTraceWords, 1),
        decimal(lengths?.trace.mean ?? null, 1),
        decimal(lengths?.answer.mean ?? null, 1),
      ]),
    }),
    ...(teacher === null ? [] : [gfm`${teacherWords(teacher)}`]),
    ...(reasonsSetAside.length === 0 ? [] : [gfm`Why prompts were set aside: ${reasonList(reasonsSetAside)}.`]),
    details(
      `SHA-256 of ${artifacts.length} artifacts`,
      points(artifacts.map(({ what, sha256 }) => gfm`${what}: ${sha256}`)),
    ),
    details('The spec as it ran', fenced(JSON.stringify(JSON.parse(canonicalJson(from.spec)), null, 2), 100_000)),
  );
}

function curationTable(account: Report['provenance']['curation']): Markdown {
  if (account === null) return gfm``;
  return markdownTable({
    caption: `From data sets to ${count(account.prompts)} prompts: what each stage of curation let through (${count(account.setAside)} rows were at fault and set aside)`,
    head: ['Stage', 'In', 'Out', 'Why the rest did not go on'],
    rows: account.stages.map((stage) => [stage.stage, count(stage.in), count(stage.out), reasonWords(stage.reasons)]),
  });
}

function reasonWords(counts: Readonly<Record<string, number>>): string {
  const told = Object.entries(counts).map(([reason, times]) => `${reason} ${count(times)}`);
  return told.length === 0 ? '–' : told.join(', ');
}
