import type { Report } from '../../domain/report.js';
import { joined } from '../source.js';
import { lines, tex } from './latex.js';
import { acrossSeedsTables } from './tables/across-seeds.js';
import { attackTables } from './tables/attacks.js';
import { comparisonsTables } from './tables/comparisons.js';
import { gradedTables } from './tables/graded.js';
import { mainTable } from './tables/main.js';
import { mediationTables } from './tables/mediation.js';
import { structureTable } from './tables/structure.js';
import { utilityTables } from './tables/utility.js';

/**
 * The tables that a paper needs, as one file for `\input`: main table, attacks, scores, structure, comparisons (over
 * seeds too, where there are several), mediation and utility. The same report gives the same bytes.
 */
export function renderLatex(report: Report): string {
  const { study, verdict, provenance } = report;
  const head = lines(
    tex`% Tables of the study ${study.name} (${study.id}), made by Retrace ${provenance.program.version}.`,
    tex`% Verdict: ${verdict.title}`,
    tex`% Spec: ${provenance.specSha256}`,
    tex`% For the preamble: \usepackage{booktabs} \usepackage{adjustbox} \usepackage[T1]{fontenc} \usepackage{textcomp}`,
    tex`% Then: \input{report} after \begin{document}. Written for pdflatex.`,
  );
  const tables = [
    mainTable(report),
    ...attackTables(report),
    ...gradedTables(report),
    structureTable(report),
    ...comparisonsTables(report),
    ...acrossSeedsTables(report),
    ...mediationTables(report),
    ...utilityTables(report),
  ];
  return `${joined('latex', [head, ...tables], '\n\n').text}\n`;
}
