/** What a command that works on files has from the program that it is one of. */
export interface FileContext {
  readonly isJson: () => boolean;
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
}
