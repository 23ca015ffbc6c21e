import { Link } from '@tanstack/react-router';

import style from './study.module.css';

/** The views of one study, in their order. */
const tabs = [
  { to: '/studies/$id', text: 'Overview', exact: true },
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
