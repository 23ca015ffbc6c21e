// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { completedStudy, failedStudy, study } from '../../testing/builders/study.js';
import { FakeStream } from '../../testing/fake-stream.js';
import { openPage } from '../../testing/open-page.js';

const listed = (...studies: readonly object[]) => ({ 'GET /studies': { body: { total: studies.length, studies } } });

describe('the list of studies', () => {
  it('shows a new user what to do, with one button for the quickstart', async () => {
    const { api, user, address } = openPage('/studies', {
      ...listed(),
      'GET /catalog/quickstart': { body: 'name: quickstart' },
      'POST /studies': { status: 201, body: study() },
      [`GET /studies/${study().id}`]: { body: study() },
    });
    await screen.findByText(/Retrace retrains a reasoning model/);
    expect(screen.getByRole('link', { name: 'Write a spec' }).getAttribute('href')).toBe('/studies/new');
    await user.click(await screen.findByRole('button', { name: 'Run the quickstart' }));
    await waitFor(() => expect(address()).toBe(`/studies/${study().id}`));
    expect(api.asked).toContain('POST /studies?source=The%20spec');
  });

  it('shows state, verdict and how far each is', async () => {
    openPage('/studies', listed(completedStudy()));
    const row = await screen.findByRole('row', { name: /quickstart/ });
    expect(within(row).getByText('completed')).toBeTruthy();
    expect(within(row).getByText('Refuted: safe without the structure')).toBeTruthy();
    expect(within(row).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('100');
    expect(within(row).getByText('12 min 41 s')).toBeTruthy();
  });

  it('shows a name as text, whatever stands in it', async () => {
    const name = '<script>document.title = "taken"</script>';
    openPage('/studies', listed(study({ name })));
    expect((await screen.findByRole('link', { name })).textContent).toBe(name);
    expect(document.title).toBe('Studies · Retrace');
  });

  it('asks for what the address says, and holds nothing that means nothing', async () => {
    const { api } = openPage('/studies?q=cpu&state=failed&verdict=perhaps', listed(failedStudy()));
    await screen.findByRole('table');
    expect(api.asked).toContain('GET /studies?q=cpu&state=failed&offset=0&limit=50');
  });

  it('puts what is searched for into the address', async () => {
    const { user, address } = openPage('/studies', listed(study()));
    await user.type(await screen.findByRole('searchbox', { name: 'Search studies' }), 'abl');
    await waitFor(() => expect(address()).toBe('/studies?q=abl'));
  });

  it('tells a filter that hides everything from there being nothing', async () => {
    const { user, address } = openPage('/studies?q=nothing', listed());
    await user.click(await screen.findByRole('button', { name: 'Show all studies' }));
    await waitFor(() => expect(address()).toBe('/studies'));
  });

  it('shows how a study goes on without being asked', async () => {
    openPage('/studies', listed(study()));
    await screen.findByRole('row', { name: /quickstart/ });
    act(() => FakeStream.latest('/studies/events').say('study', study({ progress: { done: 4, total: 8 } })));
    await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50'));
  });

  it('says why a study can not be resumed that another tab has resumed', async () => {
    const message = 'Study is running and can not be resumed.';
    const { user } = openPage('/studies', {
      ...listed(failedStudy()),
      [`POST /studies/${failedStudy().id}/resume`]: { status: 409, body: { code: 'study-state-conflict', message } },
    });
    await user.click(await screen.findByRole('button', { name: 'Actions on quickstart' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Resume' }));
    expect((await screen.findByRole('alert')).textContent).toContain(message);
  });

  it('asks before it cancels', async () => {
    const { api, user } = openPage('/studies', {
      ...listed(study()),
      [`DELETE /studies/${study().id}`]: { body: study() },
    });
    await user.click(await screen.findByRole('button', { name: 'Actions on quickstart' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Cancel' }));
    expect(api.asked).not.toContain(`DELETE /studies/${study().id}`);
    await user.click(await screen.findByRole('button', { name: 'Cancel the study' }));
    await waitFor(() => expect(api.asked).toContain(`DELETE /studies/${study().id}`));
  });
});
