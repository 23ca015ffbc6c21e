import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router';

import { readCompareSearch } from '../compare/compare-search.js';
import { readNewStudySearch } from '../new-study/new-study-search.js';
import { readRewritesSearch } from '../rewrites/rewrites-search.js';
import { readSampleSearch, readSamplesSearch } from '../samples/samples-search.js';
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

const samples = createRoute({
  getParentRoute: () => study,
  path: '/samples',
  validateSearch: readSamplesSearch,
  component: lazyRouteComponent(() => import('../samples/samples-page.js'), 'SamplesPage'),
});

const sample = createRoute({
  getParentRoute: () => study,
  path: '/samples/$sampleId',
  validateSearch: readSampleSearch,
  component: lazyRouteComponent(() => import('../samples/one/sample-page.js'), 'SamplePage'),
});

const rewrites = createRoute({
  getParentRoute: () => study,
  path: '/rewrites',
  validateSearch: readRewritesSearch,
  component: lazyRouteComponent(() => import('../rewrites/rewrites-page.js'), 'RewritesPage'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import('../compare/compare-page.js'), 'ComparePage'),
});

const tree = root.addChildren([
  start,
  studies,
  newStudy,
  compare,
  study.addChildren([overview, samples, sample, rewrites, events, spec]),
]);

/**
 * Every view, its address and what its address may hold. Views are loaded when they are first shown.
 *
 * @param history the browser's when left out
 */
export function createDashboardRouter(history?: RouterHistory) {
  return createRouter({
    routeTree: tree,
    ...(history === undefined ? {} : { history }),
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
