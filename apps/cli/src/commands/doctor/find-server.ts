import { describeError } from '@retrace/observability';
import { isRecord } from '@retrace/study';

import { ApiForeign, ApiUnreachable } from '../../api/api-errors.js';
import type { ApiRequests } from '../../api/api-requests.js';
import { exitCodeOf, exitCodes } from '../exit-codes/exit-codes.js';
import type { FoundServer } from './checks/reachability.js';

/** Asks a server what it is: by its list of studies, and by the document of its API, which tells its version. */
export async function findServer(requests: ApiRequests): Promise<FoundServer> {
  try {
    await requests.ask((client) => client.GET('/api/studies', { params: { query: { limit: 1 } } }));
  } catch (error) {
    if (error instanceof ApiUnreachable) return { kind: 'silent' };
    const isRefused = exitCodeOf(error) === exitCodes.notAllowed;
    if (error instanceof ApiForeign || !isRefused) return { kind: 'foreign' };
    return { kind: 'refused', message: describeError(error) };
  }
  const document: unknown = await requests.ask((client) => client.GET('/api/openapi.json')).catch(() => undefined);
  const about = isRecord(document) ? document['info'] : undefined;
  const version = isRecord(about) ? about['version'] : undefined;
  return { kind: 'retrace', ...(typeof version === 'string' ? { version } : {}) };
}
