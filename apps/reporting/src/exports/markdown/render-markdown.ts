import type { Report } from '../../domain/report.js';
import type { PublishedReference } from '../../references/published-reference.js';
import { blocks } from './markdown.js';
import { costs, gaps, limits, notComputed, provenance } from './sections/account.js';
import { attacks } from './sections/attacks.js';
import { comparisons } from './sections/comparisons.js';
import { exhibits } from './sections/exhibits.js';
import { checkpoints, mainTable } from './sections/findings.js';
import { graded } from './sections/graded.js';
import { mediation } from './sections/mediation.js';
import { published } from './sections/published.js';
import { structure } from './sections/structure.js';
import { utility } from './sections/utility.js';
import { claim, verdict, verdictRule } from './sections/verdict.js';

/**
 * The whole report as GitHub Markdown, with published figures where there are any. The same report gives the same
 * bytes.
 */
export function renderMarkdown(report: Report, references: readonly PublishedReference[]): string {
  const page = blocks(
    verdict(report),
    gaps(report),
    claim(report),
    mainTable(report),
    attacks(report),
    graded(report),
    verdictRule(report),
    structure(report),
    comparisons(report),
    mediation(report),
    utility(report),
    exhibits(report),
    checkpoints(report),
    published(report, references),
    limits(report),
    notComputed(report),
    costs(report),
    provenance(report),
  );
  return `${page.text}\n`;
}
