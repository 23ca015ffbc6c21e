import { claimedGains } from '../../../domain/outcomes/claimed-gains.js';
import type { Report } from '../../../domain/report.js';
import { listed } from '../../../domain/wording.js';
import { moment } from '../../../page/figures.js';
import { blocks, gfm, points, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';

/** What was studied, and what it says of the claim. */
export function verdict({ study, verdict: { title, finding, reasons } }: Report): Markdown {
  return blocks(
    gfm`# ${study.name}`,
    study.description === null ? gfm`` : gfm`${study.description}`,
    gfm`${study.backbone} · structure “${study.structure}”: ${study.steps.map(({ name }) => name).join(' → ')} · arms ${listed(study.arms)} · seeds ${listed(study.seeds.map(String))} · ${moment(study.publishedAt)}`,
    gfm`## Verdict: ${title}`,
    gfm`${finding.slice(0, 1).toUpperCase()}${finding.slice(1)}.`,
    reasons.length < 2 ? gfm`` : points(reasons),
  );
}

/** The claim in one sentence with its numbers. */
export function claim(report: Report): Markdown {
  const { title, gains } = claimedGains(report);
  if (gains.length === 0) return gfm``;
  const parts = gains.map(
    ({ figures, over }, index) => gfm`${index === 0 ? '' : ', and '}by **${figures}** from ${over}`,
  );
  return gfm`${title}: alttrain differs ${parts}.`;
}

/** The rule that was fixed before the run, and how each of its conditions came out. */
export function verdictRule({ verdict: { rule, clauses }, provenance }: Report): Markdown {
  return blocks(
    gfm`## How the claim could have failed`,
    gfm`The rule was fixed before anything ran; it is part of the spec ${provenance.specSha256}.`,
    points(rule.hypotheses.map(({ name, text }) => gfm`**${name}**: ${text}`)),
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
    points([
      gfm`**Supported**: ${rule.supported}`,
      gfm`**Refuted: harm persists**: ${rule.harmPersists}`,
      gfm`**Refuted: safe without the structure**: ${rule.safeWithoutStructure}`,
      gfm`**Inconclusive**: ${rule.inconclusive}`,
    ]),
    gfm`${rule.errors}`,
  );
}

function stateOf(holds: boolean | null): string {
  if (holds === null) return 'cannot be said';
  return holds ? 'yes' : 'no';
}
