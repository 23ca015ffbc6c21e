/** How the last use of something ended. */
export type Ending = 'well' | 'failed';

/** Something that was opened for whoever uses it, and how it is closed again. */
export interface Opened<Value> {
  readonly value: Value;
  /** Runs once, after the last use. It does not throw. */
  close(ending: Ending): Promise<void>;
}

interface Shared<Value> {
  users: number;
  isOpen: boolean;
  /** Aborts when all have left before it was open. */
  readonly abandoned: AbortController;
  readonly opened: Promise<Opened<Value>>;
}

/** Things that several use at the same time: each is opened for its first user, and closed after its last. */
export class SharedUses<Value> {
  private readonly shared = new Map<string, Shared<Value>>();
  private readonly closing = new Map<string, Promise<void>>();

  /**
   * Lets `work` use what has this key. Whoever comes while it is being closed has it opened anew after that.
   *
   * @param open given a signal that aborts when nobody waits for it any more; then it leaves nothing open
   * @throws what opening it throws, to all who wait for it; what `work` throws; the signal's reason
   */
  async use<Result>(
    key: string,
    open: (signal: AbortSignal) => Promise<Opened<Value>>,
    signal: AbortSignal,
    work: (value: Value) => Promise<Result>,
  ): Promise<Result> {
    signal.throwIfAborted();
    const one = this.shared.get(key) ?? this.begin(key, open);
    one.users += 1;
    let ending: Ending = 'failed';
    try {
      const { value } = await unlessAborted(one.opened, signal);
      const result = await work(value);
      ending = 'well';
      return result;
    } finally {
      one.users -= 1;
      if (one.users === 0) await this.end(key, one, ending);
    }
  }

  private begin(key: string, open: (signal: AbortSignal) => Promise<Opened<Value>>): Shared<Value> {
    const abandoned = new AbortController();
    const opening = async (): Promise<Opened<Value>> => {
      await this.closing.get(key);
      abandoned.signal.throwIfAborted();
      const opened = await open(abandoned.signal);
      one.isOpen = true;
      return opened;
    };
    const one: Shared<Value> = { users: 0, isOpen: false, abandoned, opened: opening() };
    this.shared.set(key, one);
    return one;
  }

  private async end(key: string, one: Shared<Value>, ending: Ending): Promise<void> {
    this.shared.delete(key);
    if (!one.isOpen) one.abandoned.abort();
    const closing = one.opened.then(
      (opened) => opened.close(ending),
      () => undefined, // what could not be opened was told to its users
    );
    this.closing.set(key, closing);
    await closing;
    if (this.closing.get(key) === closing) this.closing.delete(key);
  }
}

async function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
