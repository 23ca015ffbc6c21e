import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { onTestFinished, vi } from 'vitest';

import { createQueries } from '../src/api/queries.js';
import { connection } from '../src/live/connection.js';
import { createDashboardRouter } from '../src/shell/router.js';
import { theme } from '../src/theme/theme.js';
import { fakeApi, type FakeAnswers, type FakeApi } from './fake-api.js';
import { FakeStream } from './fake-stream.js';

// a view is read and compiled while the first test of it waits, which takes seconds on a busy machine
configure({ asyncUtilTimeout: 10_000 });

export interface OpenPage {
  readonly api: FakeApi;
  readonly user: UserEvent;
  /** What stands in the browser's address. */
  readonly address: () => string;
}

/** The whole page at an address, with an API that answers so. It is taken down when the test ends. */
export function openPage(path: string, answers: FakeAnswers): OpenPage {
  FakeStream.install();
  // the DOM of tests has no fonts, for which text fields that grow wait
  if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() });
  const api = fakeApi(answers);
  const queries = createQueries();
  const router = createDashboardRouter(createMemoryHistory({ initialEntries: [path] }));
  onTestFinished(() => {
    cleanup();
    queries.clear();
    connection.regain();
    vi.unstubAllGlobals();
  });
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { api, user: userEvent.setup(), address: () => router.state.location.href };
}
