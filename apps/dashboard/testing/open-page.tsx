import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { cleanup, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { onTestFinished, vi } from 'vitest';

import { createQueries } from '../src/api/queries.js';
import { connection } from '../src/live/connection.js';
import { createDashboardRouter } from '../src/shell/router.js';
import { theme } from '../src/theme/theme.js';
import { fakeApi, type FakeAnswers, type FakeApi } from './fake-api.js';
import { FakeStream } from './fake-stream.js';

export interface OpenPage {
  readonly api: FakeApi;
  readonly user: UserEvent;
  /** What stands in the browser's address. */
  readonly address: () => string;
}

/** The whole page at an address, with an API that answers so. It is taken down when the test ends. */
export function openPage(path: string, answers: FakeAnswers): OpenPage {
  FakeStream.install();
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
