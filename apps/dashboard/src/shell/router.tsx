import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';

import { readNewStudySearch } from '../new-study/new-study-search.js';
import { Loading } from '../states/loading.js';
import { readStudiesSearch } from '../studies/studies-search.js';
import { BrokenView } from './broken-view.js';
import { NotFound } from './not-found.js';
import { parseSearch, stringifySearch } from './search-text.js';
import { Shell } from './shell.js';

const root = createRootRoute({ component: Shell });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/studies', replace: true }); // how this router is told so
  },
});

const studies = createRoute({
  getParentRoute: () => root,
  path: '/studies',
  validateSearch: readStudiesSearch,
  component: lazyRouteComponent(() => import('../studies/studies-page.js'), 'StudiesPage'),
});

const newStudy = createRoute({
  getParentRoute: () => root,
  path: '/studies/new',
  validateSearch: readNewStudySearch,
  component: lazyRouteComponent(() => import('../new-study/new-study-page.js'), 'NewStudyPage'),
});

const study = createRoute({
  getParentRoute: () => root,
  path: '/studies/$id',
  component: lazyRouteComponent(() => import('../study/study-page.js'), 'StudyPage'),
});

const overview = createRoute({
  getParentRoute: () => study,
  path: '/',
  component: lazyRouteComponent(() => import('../study/overview.js'), 'Overview'),
});

const events = createRoute({
  getParentRoute: () => study,
  path: '/events',
  component: lazyRouteComponent(() => import('../study/events/events-tab.js'), 'EventsTab'),
});

const spec = createRoute({
  getParentRoute: () => study,
  path: '/spec',
  component: lazyRouteComponent(() => import('../study/spec/spec-tab.js'), 'SpecTab'),
});

const tree = root.addChildren([start, studies, newStudy, study.addChildren([overview, events, spec])]);

/** Every view, its address and what its address may hold. Views are loaded when they are first shown. */
export function createDashboardRouter() {
  return createRouter({
    routeTree: tree,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: BrokenView,
    defaultPendingComponent: () => <Loading />,
  });
}

declare module '@tanstack/react-router' {
  // A declaration that the router asks for, so that links know which addresses there are.
  interface Register {
    router: ReturnType<typeof createDashboardRouter>;
  }
}
