/** Doc comments of classes (`StudySpec`) and of their fields (`StudySpec.name`). */
export type DocComments = ReadonlyMap<string, string>;

const classLine = /^export class (\w+)/;
const fieldLine = /^ {2}readonly (\w+)[!?]?:/;

/**
 * Reads doc comments from TypeScript that oxfmt has laid out: a comment belongs to the next class or field below
 * it, decorators in between. Comments of anything else are passed over.
 */
export function readDocComments(source: string): DocComments {
  const docs = new Map<string, string>();
  let comment: string | undefined;
  let owner: string | undefined;
  for (const line of commentsInOneLine(source).split('\n')) {
    const begun = /^\s*\/\*\* (.*) \*\/$/.exec(line)?.[1];
    const named = classLine.exec(line)?.[1] ?? fieldLine.exec(line)?.[1];
    if (begun !== undefined) comment = begun;
    else if (line === '' || line === '}') comment = undefined;
    else if (named !== undefined) {
      if (classLine.test(line)) owner = named;
      const subject = classLine.test(line) ? named : `${owner}.${named}`;
      if (comment !== undefined) docs.set(subject, comment);
      comment = undefined;
    }
  }
  return docs;
}

function commentsInOneLine(source: string): string {
  return source.replaceAll(
    /\/\*\*(.*?)\*\//gs,
    (_, text: string) => `/** ${text.replaceAll(/\s*\n\s*\* ?/g, ' ').trim()} */`,
  );
}
