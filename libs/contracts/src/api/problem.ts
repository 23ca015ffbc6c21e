/** Something in a request that is wrong. */
export interface ProblemError {
  /** Where: a field, or a path of fields such as `prompts.sources[1].take`. Empty for the whole. */
  readonly path: string;
  readonly message: string;
  /** In a file that was sent, from 1. */
  readonly line?: number;
}

/** Why a request was not answered as asked, by RFC 9457. */
export interface Problem {
  /** No page tells more: `code` is what a program goes by. */
  readonly type: 'about:blank';
  /** That of the status: `Not Found`. */
  readonly title: string;
  readonly status: number;
  /** For a person, with the way out where there is one. */
  readonly detail: string;
  /** `study-not-found`, or `http-` and the status where there is no closer one. */
  readonly code: string;
  /** The same as `detail`, for older clients. */
  readonly message: string;
  /** Everything that is wrong with what was sent, where that is known. */
  readonly errors?: readonly ProblemError[];
}
