import { basename } from 'node:path';

import { reasonIn, type VllmAnswer, type VllmApi } from './vllm-api.js';
import { AdapterNotLoaded, AdapterNotSeen, RuntimeLoraRefused } from './vllm-errors.js';

/** Of unloading, which nobody should have to wait for. */
const UNLOAD_PATIENCE_MS = 10_000;

/** Whether a server ends when work with it fails, and its adapters with it, as one of ours does. */
type ServerLife = 'ends-with-failed-work' | 'outlives-work';

/** Adapters that are loaded into a running vLLM for as long as they are sampled; its backbone stays. */
export class LoraAdapters {
  /**
   * @param api of the server
   * @param tell told of an adapter that could not be unloaded: what was sampled is none the worse for it
   */
  constructor(
    private readonly api: VllmApi,
    private readonly life: ServerLife,
    private readonly tell: (error: unknown) => void,
  ) {}

  /**
   * Loads an adapter while `use` works with it, by the name that it is told.
   *
   * @param folder tells of its owner and its content, so that what has its name is the same adapter
   * @throws RuntimeLoraRefused, AdapterNotSeen, AdapterNotLoaded, and what `use` throws
   */
  async withLoaded<Result>(
    folder: string,
    signal: AbortSignal,
    use: (name: string) => Promise<Result>,
  ): Promise<Result> {
    const name = basename(folder);
    await this.load(name, folder, signal);
    try {
      const result = await use(name);
      await this.unload(name);
      return result;
    } catch (error) {
      await this.unloadFailed(name);
      throw error;
    }
  }

  /** A process that was killed has unloaded nothing, and the next one may have its name. */
  private async load(name: string, folder: string, signal: AbortSignal): Promise<void> {
    const loaded = await this.api.models(signal);
    if (loaded.some(({ id }) => id === name)) await this.api.unloadLora(name, signal);
    const answer = await this.api.loadLora(name, folder, signal).catch(async (error: unknown) => {
      await this.unloadFailed(name); // it may be loaded by now, though nobody waits for it any more
      throw error;
    });
    if (answer.status !== 200) throw this.refusal(answer, name, folder);
  }

  private async unloadFailed(name: string): Promise<void> {
    if (this.life === 'outlives-work') await this.unload(name);
  }

  private async unload(name: string): Promise<void> {
    try {
      const { status, text } = await this.api.unloadLora(name, AbortSignal.timeout(UNLOAD_PATIENCE_MS));
      if (status !== 200) this.tell(new Error(`it answered ${status}: ${reasonIn(text)}`));
    } catch (error) {
      this.tell(error);
    }
  }

  private refusal({ status, text }: VllmAnswer, name: string, folder: string): Error {
    const { root } = this.api.address;
    const reason = reasonIn(text);
    if (/lora is not enabled/i.test(reason)) return new RuntimeLoraRefused(root);
    // Without runtime loading there is no such path at all; that answer names no adapter.
    if (status === 404) return reason.includes(name) ? new AdapterNotSeen(root, folder) : new RuntimeLoraRefused(root);
    return new AdapterNotLoaded(root, folder, reason.replace(/\.$/, ''), status >= 500);
  }
}
