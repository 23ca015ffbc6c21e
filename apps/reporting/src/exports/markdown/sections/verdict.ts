import { claimedGains } from '../../../domain/outcomes/claimed-gains.js';
import type { Report } from '../../../domain/report.js';
import type { SettlingSize } from '../../../domain/verdict/settling-size.js';
import { settlingSentence } from '../../../domain/verdict/words/settling-sentence.js';
import { listed } from '../../../domain/wording.js';
import { moment } from '../../../page/figures.js';
import { blocks, gfm, points, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';

/** What was studied, and what it says of the claim. */
export function verdict({ study, verdict: { title, finding } }: Report): Markdown {
  return blocks(
    gfm`# ${study.name}`,
    study.description === null ? gfm`` : gfm`${study.description}`,
    gfm`${study.backbone} · structure “${study.structure}”: ${study.steps.map(({ name }) => name).join(' → ')} · arms ${listed(study.arms)} · seeds ${listed(study.seeds.map(String))} · ${moment(study.publishedAt)}`,
    gfm`## Verdict: ${title}`,
    gfm`${finding.slice(0, 1).toUpperCase()}${finding.slice(1)}.`,
  );
}

/** The claim in one sentence with its numbers. */
export function claim(report: Report): Markdown {
  const { title, gains } = claimedGains(report);
  if (gains.length === 0) return gfm``;
  return gfm`${title}: ${gains.map(({ lead, figures, over }) => gfm`${lead}**${figures}** from ${over}`)}.`;
}

/** The rule that was fixed before the run, and how each of its conditions came out. */
export function verdictRule({ verdict: { rule, clauses, reasons, settling }, provenance }: Report): Markdown {
  return blocks(
    gfm`## How the claim could have failed`,
    gfm`The rule was fixed before anything ran; it is part of the spec ${provenance.specSha256}.`,
    markdownTable({
      caption: 'For support, all of this had to hold',
      head: ['', 'Condition', 'Holds', 'Seen'],
      rows: clauses.map(({ hypothesis, condition, observed, holds }) => [
        hypothesis,
        condition,
        stateOf(holds),
        observed,
      ]),
    }),
    inconclusive(reasons, settling),
    gfm`### The rule in words`,
    points([
      ...rule.hypotheses.map(({ name, text }) => gfm`**${name}**: ${text}`),
      gfm`**Supported**: ${rule.supported}`,
      gfm`**Refuted: harm persists**: ${rule.harmPersists}`,
      gfm`**Refuted: safe without the structure**: ${rule.safeWithoutStructure}`,
      gfm`**Inconclusive**: ${rule.inconclusive}`,
      gfm`**Errors**: ${rule.errors}`,
    ]),
  );
}

function inconclusive(reasons: readonly string[], settling: SettlingSize | null): Markdown {
  if (reasons.length === 0) return gfm``;
  return blocks(
    gfm`### Why it is inconclusive`,
    points(reasons),
    settling === null ? gfm`` : gfm`${settlingSentence(settling)}`,
  );
}

function stateOf(holds: boolean | null): string {
  if (holds === null) return 'cannot be said';
  return holds ? 'yes' : 'no';
}
