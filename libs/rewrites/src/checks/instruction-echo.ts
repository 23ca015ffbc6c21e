import type { RewriteParts } from '../reading/read-rewrite.js';
import type { RewriteForm } from '../rewrite-form.js';
import type { RewriteReason } from '../rewrite-reason.js';

/** Words in a row that are hardly shared by chance. */
const runLength = 5;

/** Share of an instruction's runs that stand in a step before it counts as repeated. */
const echoedShare = 0.5;

/** Steps that repeat what was to be done: half of an instruction's runs of five words stand in one. */
export function echoReasons({ steps }: RewriteParts, form: RewriteForm): readonly RewriteReason[] {
  const texts = [...steps.values()].map((text) => runsOf(text));
  const isEchoed = form.steps.some(({ instruction }) => {
    const wanted = [...runsOf(instruction)];
    return texts.some((runs) => wanted.length > 0 && shareIn(wanted, runs) >= echoedShare);
  });
  return isEchoed ? ['instruction_echo'] : [];
}

function shareIn(wanted: readonly string[], runs: ReadonlySet<string>): number {
  return wanted.filter((run) => runs.has(run)).length / wanted.length;
}

function runsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return new Set(words.slice(runLength - 1).map((_, place) => words.slice(place, place + runLength).join(' ')));
}
