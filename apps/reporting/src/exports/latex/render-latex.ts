import type { Report } from '../../domain/report.js';
import { joined } from '../source.js';
import { comparisonsTables } from './comparisons-table.js';
import { lines, tex } from './latex.js';
import { mainTable } from './main-table.js';
import { mediationTables } from './mediation-table.js';
import { structureTable } from './structure-table.js';
import { utilityTables } from './utility-table.js';

/**
 * The tables that a paper needs, as one file for `\input`: main table, structure, mediation, utility and comparisons.
 * The same report gives the same bytes.
 */
export function renderLatex(report: Report): string {
  const { study, verdict, provenance } = report;
  const head = lines(
    tex`% Tables of the study ${study.name} (${study.id}), made by Retrace ${provenance.program.version}.`,
    tex`% Verdict: ${verdict.title}`,
    tex`% Spec: ${provenance.specSha256}`,
    tex`% For the preamble: \usepackage{booktabs} \usepackage[T1]{fontenc} \usepackage{textcomp}`,
    tex`% Then: \input{report} after \begin{document}. Written for pdflatex.`,
  );
  const tables = [
    mainTable(report),
    structureTable(report),
    ...mediationTables(report),
    ...utilityTables(report),
    ...comparisonsTables(report),
  ];
  return `${joined('latex', [head, ...tables], '\n\n').text}\n`;
}
