/** What a LaTeX file is built of, as far as a reader of braces, environments and rows can tell. */
export interface LatexOutline {
  /** What is out of balance; empty for a file that is well-formed. */
  readonly faults: readonly string[];
  /** Of every tabular: how many columns it declares, and how many cells each of its rows has. */
  readonly tables: readonly { readonly columns: number; readonly rows: readonly number[] }[];
}

/** Reads comments, escapes, braces, environments, mathematics and the rows of each tabular. */
export function latexOutline(source: string): LatexOutline {
  const text = source.replace(/(?<!\\)%.*$/gm, '').replace(/\\\\/g, '\\newrow ');
  return { faults: [...unbalanced(text), ...notAscii(source)], tables: tablesOf(text) };
}

function unbalanced(text: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  let dollars = 0;
  for (const [token, begin, end] of text.matchAll(/\\begin\{([^}]*)\}|\\end\{([^}]*)\}|\\\(|\\\)|\\[^a-zA-Z]|[{}$]/g)) {
    if (token === '$') dollars += 1;
    if (begin !== undefined || token === '{' || token === '\\(') open.push(begin ?? token);
    const wanted = end ?? { '}': '{', '\\)': '\\(' }[token];
    if (wanted !== undefined && open.pop() !== wanted) faults.push(`${token} closes what is not open`);
  }
  if (dollars % 2 === 1) faults.push('mathematics is not closed');
  return [...faults, ...open.map((name) => `${name} is not closed`)];
}

function notAscii(source: string): readonly string[] {
  return (source.match(/[^\n -~]/gu) ?? []).map((character) => `${JSON.stringify(character)} is not for pdflatex`);
}

function tablesOf(text: string): LatexOutline['tables'] {
  return [...text.matchAll(/\\begin\{tabular\}\{([lcr]+)\}([^]*?)\\end\{tabular\}/g)].map(
    ([, columns = '', body = '']) => ({
      columns: columns.length,
      rows: body
        .split('\\newrow ')
        .slice(0, -1)
        .map((row) => row.split(/(?<!\\)&/).length),
    }),
  );
}
