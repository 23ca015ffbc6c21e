import '@mantine/core/styles.css';
import './theme/tokens.css';
import './theme/base.css';

import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { createQueries } from './api/queries.js';
import { createDashboardRouter } from './shell/router.js';
import { theme } from './theme/theme.js';

const place = document.querySelector('#page');
if (place === null) throw new Error('index.html has no element #page.');

const queries = createQueries();
const router = createDashboardRouter();

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
