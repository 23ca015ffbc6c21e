// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { SampleFacets } from '@retrace/contracts';
import { afterEach, describe, expect, it } from 'vitest';

import { samplePage, sampleRow } from '../../testing/builders/sample.js';
import { completedStudy } from '../../testing/builders/study.js';
import { layOut } from '../../testing/lay-out.js';
import { openPage } from '../../testing/open-page.js';

const study = completedStudy();
const { id } = study;
const path = `/studies/${id}/samples`;

const facets: SampleFacets = {
  total: 3,
  index: { state: 'ready' },
  facets: {
    arm: [
      { value: 'base', count: 1200 },
      { value: 'alttrain', count: 800 },
    ],
    seed: [],
    benchmark: [{ value: 'strongreject', count: 2000 }],
    attack: [],
    category: [],
    outcome: [],
    structure: [],
    flagged: [],
    corrected: [],
  },
};

/** A study with as many samples as one likes, each told by its place. */
function withSamples(total: number, change: Parameters<typeof sampleRow>[0] = {}) {
  return {
    [`GET /studies/${id}`]: { body: study },
    [`GET /samples/${id}/facets`]: { body: facets },
    [`GET /samples/${id}`]: ({ searchParams }: URL) => {
      const offset = Number(searchParams.get('offset'));
      const places = Array.from({ length: Math.min(100, total - offset) }, (_, index) => offset + index);
      const samples = places.map((place) => sampleRow({ id: `s${place}`, category: `case ${place}`, ...change }));
      return { body: samplePage(samples, { total }) };
    },
  };
}

const pagesAsked = (asked: readonly string[]) =>
  asked.filter((one) => one.startsWith(`GET /samples/${id}?`)).map((one) => /offset=(\d+)/.exec(one)?.[1]);

afterEach(() => sessionStorage.clear());

describe('the samples of a study', () => {
  it('are read and drawn where they are in sight only, however many there are', async () => {
    layOut();
    const { api } = openPage(path, withSamples(100_000));
    await screen.findByText('100,000');
    const list = screen.getByRole('region', { name: 'Samples' });
    expect((await within(list).findAllByRole('link')).length).toBeLessThan(40);
    expect(pagesAsked(api.asked)).toEqual(['0']);

    list.scrollTop = 58 * 70_010;
    fireEvent.scroll(list);
    await within(list).findByRole('link', { name: /case 70010/ });
    expect(pagesAsked(api.asked)).toEqual(['0', '70000']);
    expect(within(list).queryByRole('link', { name: /case 3,/ })).toBeNull();
  });

  it('are led through by keys, and the address says where', async () => {
    layOut();
    const { user, address } = openPage(path, withSamples(300));
    await screen.findAllByRole('link', { name: /case/ });
    await user.keyboard('jjk');
    await waitFor(() => expect(address()).toBe(`${path}?row=1`));
    await user.keyboard('{End}');
    await waitFor(() => expect(address()).toBe(`${path}?row=300`));
  });

  it('are jumped to by the number of their row', async () => {
    layOut();
    const { user, address } = openPage(path, withSamples(100_000));
    await screen.findByText('100,000');
    await user.type(screen.getByRole('textbox', { name: 'Go to row' }), '70011{Enter}');
    await waitFor(() => expect(address()).toBe(`${path}?row=70011`));
  });

  it('are searched for while somebody types on', async () => {
    layOut();
    const { user, address } = openPage(path, withSamples(3));
    const search = await screen.findByRole('searchbox', { name: 'Search samples' });
    await user.type(search, 'ki');
    await waitFor(() => expect(address()).toBe(`${path}?q=ki`));
    await user.type(search, 'te');
    await waitFor(() => expect(address()).toBe(`${path}?q=kite`));
  });

  it('are filtered by what the address says, and by values with their counts', async () => {
    layOut();
    const { api, user, address } = openPage(`${path}?arm=base&q=kite`, withSamples(3));
    await screen.findAllByRole('link', { name: /case/ });
    expect(api.asked).toContain(`GET /samples/${id}?q=kite&arm=base&offset=0&limit=100`);
    expect(api.asked).toContain(`GET /samples/${id}/facets?q=kite&arm=base`);
    const arms = screen.getByRole('group', { name: 'arm' });
    expect(arms.textContent).toContain('1,200');
    await user.click(within(arms).getByRole('checkbox', { name: 'alttrain' }));
    await waitFor(() => expect(address()).toBe(`${path}?arm=base&arm=alttrain&q=kite`));
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    await waitFor(() => expect(address()).toBe(path));
  });

  it('are blurred where the prompt may ask for harm, until somebody asks for them', async () => {
    layOut();
    const { user } = openPage(path, withSamples(1, { prompt: 'How is a lock picked?' }));
    const text = await screen.findByText('How is a lock picked?');
    expect(text.closest('[data-veiled="true"]')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: /Show all harmful texts/ }));
    expect(text.closest('[data-veiled="true"]')).toBeNull();
  });

  it('are shown as they are where the prompt is safe', async () => {
    layOut();
    openPage(path, withSamples(1, { harmful: false, prompt: '<b>How</b> is a kite built?' }));
    const text = await screen.findByText('<b>How</b> is a kite built?');
    expect(text.closest('[data-veiled="true"]')).toBeNull();
  });

  it('say that more are coming while they are still taken in', async () => {
    layOut();
    const body = samplePage([sampleRow()], { index: { state: 'indexing', indexed: 4200 } });
    openPage(path, { ...withSamples(1), [`GET /samples/${id}`]: { body } });
    expect((await screen.findByText(/still being taken in/)).textContent).toContain('4,200');
  });

  it('say why some are missing', async () => {
    layOut();
    const body = samplePage([sampleRow()], { index: { state: 'failed', problem: 'The artifact is damaged.' } });
    openPage(path, { ...withSamples(1), [`GET /samples/${id}`]: { body } });
    expect((await screen.findByRole('alert')).textContent).toContain('The artifact is damaged.');
  });

  it('tell a filter that hides everything from there being nothing yet', async () => {
    const { user, address } = openPage(`${path}?q=nothing`, withSamples(0));
    await user.click(await screen.findByRole('button', { name: 'Show all samples' }));
    await waitFor(() => expect(address()).toBe(path));
    expect(await screen.findByText('No samples yet')).toBeTruthy();
  });

  it('say in the server’s words what can not be searched for', async () => {
    const refused = { status: 422, body: { code: 'request-invalid', message: 'arm must be one of base, alttrain' } };
    openPage(`${path}?arm=none-such`, { ...withSamples(0), [`GET /samples/${id}`]: refused });
    expect(await screen.findByText('arm must be one of base, alttrain')).toBeTruthy();
  });

  it('have the agreement of the classifier with those who corrected it, and the traces as a file', async () => {
    const figure = { estimate: 0.7, interval: { lower: 0.5, upper: 0.9 } };
    const agreement = { traces: 2, sentences: 9, accuracy: 0.78, macroF1: figure, kappa: figure, classes: [] };
    const body = { classifier: 'rules', by: ['Ada', 'Grace'], labelled: agreement, traces: agreement };
    const { user } = openPage(path, { ...withSamples(0), [`GET /samples/${id}/agreement`]: { body } });
    await user.click(await screen.findByRole('button', { name: 'Corrections' }));
    const panel = await screen.findByRole('region', { name: 'Corrected labels' });
    await within(panel).findByText(/Ada, Grace/);
    expect(panel.textContent).toContain('0.70 (0.50–0.90)');
    expect(within(panel).getByRole('link').getAttribute('href')).toBe(`/api/samples/${id}/gold`);
  });
});
