import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { sessionQuery } from '../api/session-api.js';
import { ConnectionBanner } from '../live/connection-banner.js';
import { navigation } from './navigation.js';
import { SessionMenu } from './session-menu.js';
import style from './shell.module.css';
import { ShortcutList } from './shortcut-list.js';
import { ShortcutsProvider, useShortcuts } from './shortcuts.js';
import { SignIn } from './sign-in.js';
import { ThemeSwitch } from './theme-switch.js';

/** What stands around every view. */
export function Shell() {
  return (
    <ShortcutsProvider>
      <a className={style.skip} href="#view">
        Skip to the view
      </a>
      <Header />
      <ConnectionBanner />
      <main id="view" tabIndex={-1} className={style.view}>
        <View />
      </main>
    </ShortcutsProvider>
  );
}

function View() {
  const { data: session } = useQuery(sessionQuery);
  return session?.kind === 'signed-out' ? <SignIn /> : <Outlet />;
}

function Header() {
  const { data: session } = useQuery(sessionQuery);
  const [listed, setListed] = useState(false);
  useShellShortcuts(setListed);
  return (
    <header className={style.header}>
      <Link to="/studies" className={style.brand}>
        <img src="/icon.svg" alt="" width="22" height="22" />
        <span className={style.name}>Retrace</span>
      </Link>
      <nav aria-label="Main" className={style.nav}>
        {navigation.map(({ to, text }) => (
          <Link key={to} to={to} className={style.link} activeProps={{ 'aria-current': 'page' }}>
            {text}
          </Link>
        ))}
      </nav>
      <div className={style.tools}>
        <ActionIcon
          className={style.keys ?? ''}
          variant="subtle"
          color="gray"
          aria-label="Keyboard shortcuts"
          onClick={() => setListed(true)}
        >
          ?
        </ActionIcon>
        <ThemeSwitch />
        {session?.kind === 'signed-in' && <SessionMenu session={session.session} />}
      </div>
      <ShortcutList opened={listed} onClose={() => setListed(false)} />
    </header>
  );
}

function useShellShortcuts(list: (isListed: boolean) => void): void {
  const navigate = useNavigate();
  useShortcuts([
    { keys: '?', text: 'Show the shortcuts', run: () => list(true) },
    { keys: '/', text: 'Search', run: focusSearch },
    ...navigation.map(({ to, text, keys }) => ({ keys, text: `Go to ${text}`, run: () => void navigate({ to }) })),
  ]);
}

/** The search of the view that is shown, if it has one: its input is of type `search`. */
function focusSearch(): void {
  document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus();
}
