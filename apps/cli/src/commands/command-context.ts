import type { ApiRequests } from '../api/api-requests.js';
import type { StudiesApi } from '../api/studies-api.js';
import type { Screen } from '../terminal/screen.js';

/** What commands have from the program that they are part of; each takes what it needs. */
export interface CommandContext {
  readonly api: () => StudiesApi;
  readonly requests: () => ApiRequests;
  readonly screen: Screen;
  /** Prints a value as JSON, or as text. */
  readonly print: (value: unknown, text: () => string) => void;
  /** Says something on standard error, where it is in nobody's way. */
  readonly warn: (text: string) => void;
  readonly isJson: () => boolean;
  readonly isVerbose: () => boolean;
  /** Asked for by a command that something is to be said of when it is interrupted. */
  readonly interruption: () => AbortSignal;
}
