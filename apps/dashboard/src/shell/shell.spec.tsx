// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { study } from '../../testing/builders/study.js';
import { FakeStream } from '../../testing/fake-stream.js';
import { openPage } from '../../testing/open-page.js';

const studies = { 'GET /studies': { body: { total: 1, studies: [study()] } } };

describe('the shell', () => {
  it('says that the connection is lost, and reads everything anew once it is back', async () => {
    const { api } = openPage('/studies', studies);
    await screen.findByRole('table');
    api.end();
    FakeStream.latest('/studies/events').break();
    await screen.findByText(/Connection lost, trying again/);
    expect(screen.getByRole('table')).toBeTruthy();
    api.answer({ 'GET /studies': { body: { total: 1, studies: [study({ name: 'after-restart' })] } } });
    await screen.findByText('after-restart', {}, { timeout: 5000 });
    await waitFor(() => expect(screen.queryByText(/Connection lost/)).toBeNull());
  });

  it('opens a stream anew that was closed for good', async () => {
    openPage('/studies', studies);
    await screen.findByRole('table');
    const before = FakeStream.opened.length;
    FakeStream.latest('/studies/events').break(true);
    await waitFor(() => expect(FakeStream.opened.length).toBe(before + 1), { timeout: 2000 });
  });

  it('asks for a token where the server wants one, and shows the view after it', async () => {
    const refused = { status: 401, body: { code: 'token-unknown', message: 'This token is not known.' } };
    const { api, user } = openPage('/studies', {
      'GET /session': { body: { role: 'none', needs: 'token' } },
      'GET /studies': refused,
      'POST /session': refused,
    });
    await user.type(await screen.findByLabelText('Token'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await screen.findByText('This token is not known.');
    api.answer({
      ...studies,
      'GET /session': { body: { role: 'run', name: 'Ada', via: 'session' } },
      'POST /session': { body: { role: 'run', name: 'Ada', via: 'session' } },
    });
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await screen.findByRole('table');
    await user.click(screen.getByRole('button', { name: 'Ada' }));
    expect(await screen.findByRole('menuitem', { name: 'Sign out' })).toBeTruthy();
  });

  it('tells this machine apart, which no one signs out', async () => {
    const { user } = openPage('/studies', {
      ...studies,
      'GET /session': { body: { role: 'admin', name: 'this machine', via: 'machine' } },
    });
    await user.click(await screen.findByRole('button', { name: 'This machine' }));
    await screen.findByText('May do everything');
    expect(screen.queryByText('Sign out')).toBeNull();
  });

  it('asks nobody who they are where the server does not', async () => {
    openPage('/studies', studies);
    await screen.findByRole('table');
    expect(screen.queryByLabelText('Token')).toBeNull();
  });

  it('lists the shortcuts, and goes to studies and to the search by keys', async () => {
    const { user, address } = openPage('/nowhere', studies);
    await screen.findByText('There is no such page');
    await user.keyboard('{Shift>}?{/Shift}');
    await screen.findByText('Go to Studies');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('gs');
    await waitFor(() => expect(address()).toBe('/studies'));
    const search = await screen.findByRole('searchbox');
    await user.keyboard('/');
    expect(document.activeElement).toBe(search);
    await user.keyboard('gs?');
    expect(screen.queryByText('Go to Studies')).toBeNull();
  });
});
