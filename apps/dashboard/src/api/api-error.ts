/** What the API refuses, or could not be asked. `message` is one text for a person. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** The HTTP status; 0 where no answer came. */
    readonly status: number,
    /** As the API names it, `study-not-found`; `unreachable` where no answer came. */
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** Nobody answered, or a gateway did for it: the same request may succeed in a moment. */
  get unreachable(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  /** Nothing is there, or can be: the address has a word where an id has to stand. */
  get notFound(): boolean {
    return this.status === 404 || this.status === 410 || this.code === 'id-invalid';
  }
}

/** Any error as one text for a person. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
