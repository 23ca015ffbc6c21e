import { Button, Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { signOut, type Session } from '../api/session-api.js';

const may: Readonly<Record<Session['role'], string>> = {
  read: 'May read',
  run: 'May read and run studies',
  admin: 'May do everything',
};

/** Who asks, and the way out for whoever has come in by a session: a machine or a token can't be signed out. */
export function SessionMenu({ session }: { readonly session: Session }) {
  const queries = useQueryClient();
  const leaving = useMutation({ mutationFn: signOut, onSuccess: () => queries.resetQueries() });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" color="gray" maw="9rem">
          {session.via === 'machine' ? 'This machine' : session.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{may[session.role]}</Menu.Label>
        {session.via === 'session' && <Menu.Item onClick={() => leaving.mutate()}>Sign out</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
