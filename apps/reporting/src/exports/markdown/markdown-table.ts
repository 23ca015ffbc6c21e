import { joined } from '../source.js';
import { blocks, gfm, type Markdown } from './markdown.js';

type Cell = string | number | Markdown;

export interface MarkdownTable {
  readonly caption: string;
  readonly head: readonly string[];
  /** Each as long as the head. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A table under its caption; nothing without a row. */
export function markdownTable({ caption, head, rows }: MarkdownTable): Markdown {
  if (rows.length === 0) return gfm``;
  const rule = gfm`|${head.map(() => gfm` --- |`)}`;
  return blocks(gfm`*${caption}*`, joined('markdown', [line(head), rule, ...rows.map(line)], '\n'));
}

function line(cells: readonly Cell[]): Markdown {
  return gfm`|${cells.map((cell) => gfm` ${cell} |`)}`;
}
