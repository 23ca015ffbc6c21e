import { Link, useLocation } from '@tanstack/react-router';

import style from './study.module.css';

/** The views of one study, in their order. */
const tabs = [
  { to: '/studies/$id', text: 'Overview', exact: true },
  { to: '/studies/$id/samples', text: 'Samples', exact: false },
  { to: '/studies/$id/rewrites', text: 'Rewrites', exact: false },
  { to: '/studies/$id/events', text: 'Events', exact: false },
  { to: '/studies/$id/spec', text: 'Spec', exact: false },
] as const;

export function StudyTabs({ id }: { readonly id: string }) {
  return (
    <nav aria-label="Views of this study" className={style.tabs}>
      {tabs.map(({ to, text, exact }) => (
        <Link
          key={to}
          to={to}
          params={{ id }}
          className={style.tab}
          activeOptions={{ exact, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}

/** What a tab of the browser says of a study: its name, after which of its views is shown. */
export function useStudyTitle(id: string, name: string): string {
  const { pathname } = useLocation();
  const shown = tabs.find(({ to, exact }) => !exact && pathname.startsWith(to.replace('$id', encodeURIComponent(id))));
  return shown === undefined ? name : `${shown.text} · ${name}`;
}
