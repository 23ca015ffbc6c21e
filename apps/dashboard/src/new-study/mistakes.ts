/** Something wrong in a spec, as the server tells it: `arms (line 20): each value must be …`. */
export interface Mistake {
  /** From 1; missing where it is about no line. */
  readonly line?: number;
  readonly text: string;
}

const withLine = /^\s+(?<path>.*?) \(line (?<line>\d+)\): (?<rest>.*)$/;

/**
 * The mistakes in the server's message, which has a head and then one a line, indented. A message of another form is
 * one mistake.
 */
export function mistakesIn(message: string): readonly Mistake[] {
  const lines = message.split('\n');
  const told = lines.slice(1).filter((line) => /^\s+\S/.test(line));
  if (told.length === 0) return [{ text: message }];
  return told.map((line) => {
    const { path, line: at, rest } = withLine.exec(line)?.groups ?? {};
    return at === undefined ? { text: line.trim() } : { line: Number(at), text: `${path}: ${rest}` };
  });
}
