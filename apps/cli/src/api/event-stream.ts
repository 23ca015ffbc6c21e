export interface ServerSentEvent {
  /** What its `event:` line says; `message` without one. */
  readonly type: string;
  readonly data: string;
  /** The latest `id:` up to here, which a client that connects again tells; empty while there is none. */
  readonly id: string;
}

/**
 * The events of a response, by the event stream format of the HTML standard: `data:` lines of one event are joined, an
 * empty line ends it. An event without data, or one that the connection cut off, is left out.
 */
export async function* readEvents(response: Response): AsyncGenerator<ServerSentEvent> {
  let id = '';
  let type = '';
  let data: string[] = [];
  for await (const line of readLines(response)) {
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'event') type = value;
    if (field === 'data') data.push(value);
    if (field === 'id' && !value.includes('\0')) id = value;
    if (line !== '') continue;
    if (data.length > 0) yield { type: type === '' ? 'message' : type, data: data.join('\n'), id };
    type = '';
    data = [];
  }
}

/** Lines that were ended by CR LF, LF or CR; what comes after the last end is none. */
async function* readLines(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let endedWithCr = false;
  for await (const chunk of response.body ?? []) {
    const text = decoder.decode(chunk, { stream: true });
    if (text === '') continue; // the first bytes of a character
    const lines = `${rest}${endedWithCr && text.startsWith('\n') ? text.slice(1) : text}`.split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    endedWithCr = text.endsWith('\r');
    yield* lines;
  }
}
