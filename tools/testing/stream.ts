/** The values as a stream. */
export async function* streamOf<Value>(values: Iterable<Value>): AsyncGenerator<Value> {
  yield* values;
}

export async function collect<Value>(stream: AsyncIterable<Value>): Promise<readonly Value[]> {
  const values: Value[] = [];
  for await (const value of stream) values.push(value);
  return values;
}

/** Text as UTF-8 in chunks of so many bytes, so that rows and characters are cut anywhere. */
export async function* chunksOf(content: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
