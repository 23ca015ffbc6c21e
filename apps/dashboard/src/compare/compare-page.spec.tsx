// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { comparison, delta } from '../../testing/builders/comparison.js';
import { completedStudy } from '../../testing/builders/study.js';
import { openPage } from '../../testing/open-page.js';

const first = completedStudy({ id: '22222222-0000-4000-8000-000000000002' });
const second = completedStudy({ id: '66666666-0000-4000-8000-000000000006', name: 'attacks-cpu' });
const both = `/compare?of=${first.id}&of=${second.id}`;

const studies = {
  'GET /studies': { body: { total: 2, studies: [first, second] } },
  [`GET /studies/${first.id}`]: { body: first },
  [`GET /studies/${second.id}`]: { body: second },
};

describe('a comparison', () => {
  it('tells what to choose, and asks nothing before there are two', async () => {
    const { api } = openPage(`/compare?of=${first.id}`, studies);
    expect(await screen.findByText(/Choose two or more studies/)).toBeTruthy();
    expect(await screen.findByText('reference')).toBeTruthy();
    expect(api.asked.filter((one) => one.includes('/comparisons'))).toEqual([]);
  });

  it('has differences with intervals, as marks and as figures', async () => {
    openPage(both, { ...studies, 'GET /comparisons': { body: comparison() } });
    const row = await screen.findByRole('row', { name: /attacks-cpu · alttrain \+15/ });
    expect(row.textContent).toContain('+4.0 to +26');
    expect(row.textContent).toContain('better');
    expect(row.textContent).toContain('77 % against 62 %');
    expect(row.querySelector('circle')?.getAttribute('cx')).toBe('75%');
  });

  it('does not call a difference better or worse whose interval has zero in it', async () => {
    const open = delta({ difference: { estimate: 0.05, interval: { lower: -0.02, upper: 0.12 } } });
    openPage(both, { ...studies, 'GET /comparisons': { body: comparison({ deltas: [open] }) } });
    const table = await screen.findByRole('region', { name: 'Differences' });
    const row = within(table).getByRole('row', { name: /attacks-cpu · alttrain/ });
    expect(row.textContent).not.toMatch(/better|worse/);
  });

  it('has the structure of every side, and how its steps follow each other', async () => {
    openPage(both, { ...studies, 'GET /comparisons': { body: comparison() } });
    const table = await screen.findByRole('region', { name: 'Steps of every side' });
    expect(within(table).getByRole('row', { name: /harmfulness assessment/ }).textContent).toContain('98 %');
    const matrix = screen.getByRole('figure', { name: 'quickstart · alttrain' });
    expect(within(matrix).getByRole('row', { name: /^HA/ }).textContent).toContain('98 %');
  });

  it('has another reference, and one side less, by its address', async () => {
    const { user, address } = openPage(both, { ...studies, 'GET /comparisons': { body: comparison() } });
    await user.click(await screen.findByRole('button', { name: 'Make it the reference' }));
    await waitFor(() => expect(address()).toBe(`/compare?of=${second.id}&of=${first.id}`));
    await user.click(screen.getByRole('button', { name: 'Remove quickstart' }));
    await waitFor(() => expect(address()).toBe(`/compare?of=${second.id}`));
  });

  it('is added to by a study and an arm', async () => {
    const { user, address } = openPage('/compare', studies);
    await user.click(await screen.findByRole('combobox', { name: 'Study' }));
    await user.click(await screen.findByRole('option', { name: /attacks-cpu/ }));
    await user.click(screen.getByRole('combobox', { name: 'Arm' }));
    await user.click(await screen.findByRole('option', { name: 'vanilla-sft' }));
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(address()).toBe(`/compare?of=${second.id}%3Avanilla-sft`));
  });

  it('says in the server’s words what can not be compared', async () => {
    const message = `Study '${second.id}' has no report yet.`;
    openPage(both, { ...studies, 'GET /comparisons': { status: 404, body: { code: 'report-not-found', message } } });
    expect(await screen.findByText(message)).toBeTruthy();
  });
});
