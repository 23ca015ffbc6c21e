import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One line of what the stub was asked, its start included. */
interface Asked {
  readonly line: string;
  readonly body?: unknown;
}

export const stubVllm = fileURLToPath(new URL('stub-vllm.mjs', import.meta.url));

/** A folder with a `vllm` program that is a stub, and an adapter to be loaded into it. */
export class VllmPlace implements AsyncDisposable {
  private constructor(readonly folder: string) {}

  static async make(): Promise<VllmPlace> {
    const place = new VllmPlace(await mkdtemp(join(tmpdir(), 'retrace-vllm-')));
    const program = `#!/bin/sh\nexec "${process.execPath}" "${stubVllm}" "$@"\n`;
    await writeFile(place.command, program, { mode: 0o755 });
    await mkdir(place.adapter);
    await writeFile(join(place.adapter, 'adapter_config.json'), '{}');
    await place.behave('well');
    return place;
  }

  get command(): string {
    return join(this.folder, 'vllm');
  }

  get adapter(): string {
    return join(this.folder, 'here-1.abc');
  }

  get serverLog(): string {
    return join(this.folder, 'server.log');
  }

  /** What stubs that run in this folder do from now on. */
  behave(behaviour: string): Promise<void> {
    return writeFile(join(this.folder, 'behaviour'), behaviour);
  }

  /** What stubs were asked so far, the look for health left out. */
  async asked(): Promise<readonly Asked[]> {
    const text = await readFile(join(this.folder, 'requests.jsonl'), 'utf8');
    return text
      .trimEnd()
      .split('\n')
      .map((line): Asked => JSON.parse(line));
  }

  /** The same, of requests that change something and of starts. */
  async done(): Promise<readonly string[]> {
    const looks = new Set(['GET /v1/models', 'CHATS']);
    return (await this.asked()).map(({ line }) => line).filter((line) => !looks.has(line));
  }

  /** The models of the chats that were answered at the same time, each time that another one began. */
  async chatsAtATime(): Promise<readonly (readonly string[])[]> {
    const noted = (await this.asked()).filter(({ line }) => line === 'CHATS');
    return noted.map(({ body }) => body as readonly string[]); // what the stub notes
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
