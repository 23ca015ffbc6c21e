import { setTimeout } from 'node:timers/promises';

import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
} from 'cockatiel';

import { ModelEndpointDown, ModelFailed, ModelTimedOut, ModelUnreachable } from '../chat/model-errors.js';

export interface BreakerSettings {
  /** So many calls have to fail one after the other. */
  readonly failures: number;
  /** First pause, in milliseconds; it grows up to a minute. */
  readonly firstPauseMs: number;
  /** An endpoint that is down for longer is given up. In milliseconds. */
  readonly patienceMs: number;
}

export const usualBreaker: BreakerSettings = { failures: 10, firstPauseMs: 1000, patienceMs: 10 * 60_000 };

const longestPauseMs = 60_000;
const lookAgainMs = 250;

/**
 * Asks an endpoint that has failed many times in a row for nothing, then for one thing, and for all once that was
 * answered. Calls wait meanwhile. Refusals and limits are answers: they do not count.
 */
export class EndpointBreaker {
  private readonly policy;
  private downSince: number | undefined;
  private lastFailure: unknown;

  constructor(
    private readonly endpoint: string,
    private readonly settings: BreakerSettings,
  ) {
    this.policy = circuitBreaker(
      handleWhen((error) => isOutage(error)),
      {
        breaker: new ConsecutiveBreaker(settings.failures),
        halfOpenAfter: new ExponentialBackoff({ initialDelay: settings.firstPauseMs, maxDelay: longestPauseMs }),
      },
    );
    this.policy.onBreak(() => (this.downSince ??= performance.now()));
    this.policy.onReset(() => (this.downSince = undefined));
    this.policy.onFailure(({ reason }) => {
      if ('error' in reason) this.lastFailure = reason.error;
    });
  }

  /** @throws ModelEndpointDown when the endpoint was down for too long; what `call` throws; the signal's reason */
  async run<Answer>(call: () => Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
    for (;;) {
      signal?.throwIfAborted();
      try {
        // While one call probes, cockatiel would have the others wait for it, deaf to their signals.
        if (this.policy.state !== CircuitState.HalfOpen) return await this.policy.execute(call);
      } catch (error) {
        if (!(error instanceof BrokenCircuitError)) throw error;
        this.assertPatient();
      }
      await setTimeout(lookAgainMs, undefined, { signal }).catch(() => signal?.throwIfAborted());
    }
  }

  private assertPatient(): void {
    const { patienceMs, failures } = this.settings;
    if (this.downSince === undefined || performance.now() - this.downSince < patienceMs) return;
    throw new ModelEndpointDown(this.endpoint, failures, patienceMs, this.lastFailure);
  }
}

function isOutage(error: unknown): boolean {
  return error instanceof ModelFailed || error instanceof ModelUnreachable || error instanceof ModelTimedOut;
}
