import { basename } from 'node:path';

import { SharedUses, type Opened } from '../shared-uses.js';
import { reasonIn, type VllmAnswer, type VllmApi } from './vllm-api.js';
import { AdapterNotLoaded, AdapterNotSeen, RuntimeLoraRefused } from './vllm-errors.js';

/** Of unloading, which nobody should have to wait for. */
const UNLOAD_PATIENCE_MS = 10_000;

/** Adapters that are loaded into a running vLLM for as long as anybody samples them; its backbone stays. */
export class LoraAdapters {
  private readonly uses = new SharedUses<string>();

  /**
   * @param api of the server
   * @param tell told of an adapter that could not be unloaded: what was sampled is none the worse for it
   */
  constructor(
    private readonly api: VllmApi,
    private readonly tell: (error: unknown) => void,
  ) {}

  /**
   * Has an adapter loaded while `use` works with it, by the name that it is told: once for all that use it at the same time.
   *
   * @param folder tells of its owner and its content, so that what has its name is the same adapter
   * @throws RuntimeLoraRefused, AdapterNotSeen, AdapterNotLoaded, and what `use` throws
   */
  withLoaded<Result>(folder: string, signal: AbortSignal, use: (name: string) => Promise<Result>): Promise<Result> {
    const name = basename(folder);
    return this.uses.use(name, (abandoned) => this.load(name, folder, abandoned), signal, use);
  }

  /** A process that was killed has unloaded nothing, and the next one may have its name. */
  private async load(name: string, folder: string, signal: AbortSignal): Promise<Opened<string>> {
    const loaded = await this.api.models(signal);
    if (loaded.some(({ id }) => id === name)) await this.api.unloadLora(name, signal);
    const answer = await this.api.loadLora(name, folder, signal).catch(async (error: unknown) => {
      await this.unload(name, [200, 404]); // it may be loaded by now, though nobody waits for it any more
      throw error;
    });
    if (answer.status !== 200) throw this.refusal(answer, name, folder);
    return { value: name, close: () => this.unload(name, [200]) };
  }

  /** @param fine statuses of an answer after which it is not loaded */
  private async unload(name: string, fine: readonly number[]): Promise<void> {
    try {
      const { status, text } = await this.api.unloadLora(name, AbortSignal.timeout(UNLOAD_PATIENCE_MS));
      if (!fine.includes(status)) this.tell(new Error(`it answered ${status}: ${reasonIn(text)}`));
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
