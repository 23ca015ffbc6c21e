import { open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';

const CHUNK_BYTES = 65_536;

/** A file of text that another machine writes: read by looking again, as shared file systems tell of no change. */
export class GrowingFile {
  private position = 0;
  private rest = '';
  private readonly decoder = new StringDecoder('utf8');

  constructor(private readonly path: string) {}

  /** The lines that were finished since they were last asked for; none while there is no file. */
  async newLines(): Promise<readonly string[]> {
    const file = await open(this.path).catch(() => undefined);
    if (file === undefined) return [];
    try {
      const lines: string[] = [];
      for (;;) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, this.position);
        if (bytesRead === 0) return lines;
        this.position += bytesRead;
        const parts = (this.rest + this.decoder.write(buffer.subarray(0, bytesRead))).split('\n');
        this.rest = parts.pop() ?? '';
        lines.push(...parts);
      }
    } finally {
      await file.close();
    }
  }
}
