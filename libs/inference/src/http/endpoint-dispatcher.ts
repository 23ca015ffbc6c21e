import { Agent, interceptors, type Dispatcher } from 'undici';

const mostRedirects = 5;

/**
 * The connections of one endpoint. They have no time limit of their own: undici's default of five minutes is too short for
 * a batch on a CPU, and callers have theirs. A redirect is followed, without the key where it leads to another host.
 */
export function endpointDispatcher(): Dispatcher {
  const agent = new Agent({ headersTimeout: 0, bodyTimeout: 0 });
  return agent.compose(interceptors.redirect({ maxRedirections: mostRedirects }));
}
