/** Text in a language such as Markdown, ready to be written. Only templates of the language make it. */
export class Source<Language extends string> {
  constructor(
    readonly language: Language,
    readonly text: string,
  ) {}
}

/** What may stand in a template: texts and numbers are escaped, source is not, lists are joined, null is nothing. */
export type Part<Language extends string> = string | number | Source<Language> | null | readonly Part<Language>[];

/** A template of a language. It is read raw, so that `\` needs no second one. */
export type Template<Language extends string> = (
  template: TemplateStringsArray,
  ...parts: readonly Part<Language>[]
) => Source<Language>;

/** Makes the template function of a language, given how its text is escaped. */
export function templateOf<Language extends string>(
  language: Language,
  escape: (text: string) => string,
): Template<Language> {
  const textOf = (part: Part<Language>): string => {
    if (part === null) return '';
    if (part instanceof Source) return part.text;
    if (typeof part === 'object') return part.map(textOf).join('');
    return escape(String(part));
  };
  return (template, ...parts) =>
    new Source(
      language,
      template.raw.map((text, index) => text + (index < parts.length ? textOf(parts[index] ?? null) : '')).join(''),
    );
}

/** Sources one after another, those that are empty left out. */
export function joined<Language extends string>(
  language: Language,
  sources: readonly Source<Language>[],
  between: string,
): Source<Language> {
  const texts = sources.map(({ text }) => text).filter((text) => text !== '');
  return new Source(language, texts.join(between));
}
