/** An error as an endpoint words it, with the code and the field that tell kinds of it apart. */
export class EndpointFault extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly param: string,
  ) {
    super(message);
  }
}

/** @param text the body of an answer that is no success: under `error` as with OpenAI, another object, or plain text */
export function faultIn(text: string, status: number): EndpointFault {
  try {
    const told: unknown = JSON.parse(text);
    return faultOf(field(told, 'error') ?? told, status);
  } catch {
    return faultOf(text, status);
  }
}

export function faultOf(error: unknown, status: unknown): EndpointFault {
  const message = textOf(field(error, 'message')) || wordsOf(error) || 'it gives no reason';
  const code = textOf(field(error, 'code'));
  const words = typeof status === 'number' ? `${status} ${message}` : message;
  return new EndpointFault(words, code, textOf(field(error, 'param')));
}

/** A field of what may not even be an object. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function wordsOf(error: unknown): string {
  if (error === undefined || error === null) return '';
  return typeof error === 'string' ? error : JSON.stringify(error);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
