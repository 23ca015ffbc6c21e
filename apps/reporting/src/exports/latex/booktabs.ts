import { joined, Source } from '../source.js';
import { lines, tex, type Latex } from './latex.js';

export interface BooktabsTable {
  readonly caption: string | Latex;
  /** Of `\label`: letters, digits, colon and hyphens. */
  readonly label: `tab:${string}`;
  /** One column each: text is set left, figures are centred. */
  readonly columns: readonly { readonly title: string | Latex; readonly holds: 'text' | 'figures' }[];
  /** Each as long as the columns. */
  readonly rows: readonly (readonly (string | Latex)[])[];
  readonly note: Latex;
}

/** A floating table over both columns of a page, its note under it. */
export function booktabs({ caption, label, columns, rows, note }: BooktabsTable): Latex {
  const alignment = columns.map(({ holds }) => (holds === 'text' ? 'l' : 'c')).join('');
  return lines(
    tex`\begin{table*}[t]`,
    tex`\centering`,
    tex`\caption{${caption}}`,
    new Source('latex', `\\label{${label}}`),
    tex`\small`,
    tex`\setlength{\tabcolsep}{4pt}`,
    // as wide as it is, and scaled down only where that is wider than the page
    tex`\begin{adjustbox}{max width=\linewidth}`,
    tex`\begin{tabular}{${alignment}}`,
    tex`\toprule`,
    line(columns.map(({ title }) => title)),
    tex`\midrule`,
    ...rows.map(line),
    tex`\bottomrule`,
    tex`\end{tabular}`,
    tex`\end{adjustbox}`,
    tex`\par\smallskip`,
    tex`\begin{minipage}{\linewidth}\footnotesize ${note}\end{minipage}`,
    tex`\end{table*}`,
  );
}

/** Cells begin with `{}`: after `\\` a `[` would be read as the space between rows, and an empty cell is still one. */
function line(cells: readonly (string | Latex)[]): Latex {
  const row = joined(
    'latex',
    cells.map((cell) => tex`{}${cell}`),
    ' & ',
  );
  return tex`${row} \\`;
}
