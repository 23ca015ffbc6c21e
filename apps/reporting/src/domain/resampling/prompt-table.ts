/** Sums over the samples of each prompt, column by column: all that means, shares and distances are made of. */
export interface PromptTable {
  readonly prompts: number;
  readonly columns: readonly Float64Array[];
  /** A new column of zeros; its number. */
  addColumn(): number;
  /** Adds to a prompt's sum in a column. The prompt is one of those that the table was made for. */
  add(column: number, prompt: string, value: number): void;
}

export function promptTable(prompts: readonly string[]): PromptTable {
  const rows = new Map(prompts.map((prompt, row) => [prompt, row]));
  const columns: Float64Array[] = [];
  return {
    prompts: prompts.length,
    columns,
    addColumn: () => columns.push(new Float64Array(prompts.length)) - 1,
    add: (column, prompt, value) => {
      const sums = columns[column];
      const row = rows.get(prompt);
      if (sums === undefined || row === undefined) throw new RangeError(`No column ${column} or no prompt ${prompt}.`);
      sums[row] = (sums[row] ?? 0) + value;
    },
  };
}
