import { describeError, RetraceError } from '@retrace/observability';
import type { HubLocationSpec } from '@retrace/study';

export class HubDatasetUnknown extends RetraceError {
  constructor({ id, revision }: HubLocationSpec, endpoint: string, cause: unknown) {
    super(
      'hub-dataset-unknown',
      `There is no data set '${id}' with the commit ${revision} on ${endpoint}. Check both; a private data set is hidden ` +
        'from everybody whose HF_TOKEN may not read it.',
      false,
      { cause },
    );
  }
}

export class HubAccessRefused extends RetraceError {
  constructor({ id }: HubLocationSpec, endpoint: string, cause: unknown) {
    super(
      'hub-access-refused',
      `${endpoint} gives the data set '${id}' to nobody without leave: accept its terms on its page, and set HF_TOKEN to a ` +
        'token of that account.',
      false,
      { cause },
    );
  }
}

export class HubSplitUnknown extends RetraceError {
  constructor({ id, config, split, path }: HubLocationSpec, files: readonly string[]) {
    const wanted = path ?? [config, split ?? 'train'].filter((word) => word !== undefined).join(' / ');
    const there = files.length === 0 ? 'no files' : files.slice(0, 12).join(', ');
    super(
      'hub-split-unknown',
      `The data set '${id}' has no files of ${wanted} that can be read. It has: ${there}. Name one by hub.path.`,
      false,
    );
  }
}

/** The hub could not be asked. */
export class HubUnreachable extends RetraceError {
  constructor({ id }: HubLocationSpec, endpoint: string, cause: unknown) {
    super(
      'hub-unreachable',
      `The data set '${id}' could not be had from ${endpoint} (${describeError(cause)}). Try again when it can be reached, or ` +
        'put its files into a folder of data sets and name that.',
      true,
      { cause },
    );
  }
}
