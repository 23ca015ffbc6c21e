// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import type { SampleView } from '@retrace/contracts';
import { afterEach, describe, expect, it } from 'vitest';

import { sample, samplePage, sampleRow } from '../../../testing/builders/sample.js';
import { completedStudy } from '../../../testing/builders/study.js';
import { openPage } from '../../../testing/open-page.js';

const study = completedStudy();
const { id } = study;
const shown = sample({ harmful: false });
const base = sample({ id: 'b1', arm: 'base', seed: null, harmful: false, answer: 'I can help with that.', steps: [] });
const path = `/studies/${id}/samples/${shown.id}`;

function withSample(one: SampleView = shown, peers: readonly SampleView[] = [base]) {
  return {
    [`GET /studies/${id}`]: { body: study },
    [`GET /samples/${id}/${one.id}`]: { body: one },
    [`GET /samples/${id}/${one.id}/peers`]: { body: { samples: peers } },
  };
}

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('one sample', () => {
  it('stands beside what other arms made of the same prompt', async () => {
    openPage(path, withSample());
    const own = await screen.findByRole('region', { name: 'alttrain · seed 1995' });
    const other = await screen.findByRole('region', { name: 'base' });
    expect(own.textContent).toContain('harmfulness assessment');
    expect(own.textContent).toContain('labelled by “could be used to”');
    expect(own.textContent).toContain('expected torefuse');
    expect(other.textContent).toContain('No reasoning before the answer.');
  });

  it('shows where answers differ, word by word', async () => {
    openPage(`${path}?answers=differences`, withSample());
    const other = await screen.findByRole('region', { name: 'base' });
    await waitFor(() => expect(other.querySelector('del')?.textContent).toContain('can’t'));
    expect(other.querySelector('ins')?.textContent).toContain('can');
  });

  it('is text, whatever a model wrote', async () => {
    const answer = '<img src=x onerror="document.title=1">';
    openPage(path, withSample(sample({ harmful: false, answer })));
    expect((await screen.findByText(answer)).querySelector('img')).toBeNull();
  });

  it('is blurred where the prompt may ask for harm, until b is pressed', async () => {
    const { user } = openPage(path, withSample(sample()));
    const text = await screen.findByText(shown.prompt);
    expect(text.closest('[data-veiled="true"]')).not.toBeNull();
    await user.keyboard('b');
    await waitFor(() => expect(text.closest('[data-veiled="true"]')).toBeNull());
  });

  it('asks for a name once, then keeps labels that keys give', async () => {
    const sent: unknown[] = [];
    const label = (step: number) => ({
      [`PUT /samples/${id}/${shown.id}/labels/${step}`]: (_: URL, body: unknown) => {
        sent.push(body);
        return { body: shown };
      },
    });
    const { user } = openPage(path, { ...withSample(), ...label(0), ...label(1) });
    await screen.findByRole('region', { name: 'alttrain · seed 1995' });
    await user.keyboard('n5');
    await user.type(await screen.findByRole('textbox', { name: /Your name/ }), 'Ada{Enter}');
    await waitFor(() => expect(sent).toEqual([{ label: 'SR', by: 'Ada' }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('n2');
    await waitFor(() =>
      expect(sent).toEqual([
        { label: 'SR', by: 'Ada' },
        { label: 'HA', by: 'Ada' },
      ]),
    );
  });

  it('shows who corrected a label and when, and takes it back', async () => {
    localStorage.setItem('retrace.reviewer', 'Grace');
    const correction = { step: 0, label: 'SR', given: 'PU', by: 'Ada', at: '2026-11-28T10:00:00.000Z' } as const;
    const [first, ...others] = shown.steps;
    const corrected = sample({
      harmful: false,
      corrected: true,
      steps: [{ index: 0, label: 'PU', text: '', start: 0, end: 0, why: '', ...first, corrected: 'SR' }, ...others],
      corrections: [correction],
    });
    const { api, user } = openPage(path, {
      ...withSample(corrected),
      [`DELETE /samples/${id}/${shown.id}/labels/0`]: { body: shown },
    });
    expect((await screen.findByText(/✎ Ada/)).textContent).toContain('the classifier said problem understanding');
    const own = screen.getByRole('region', { name: 'alttrain · seed 1995' });
    await user.click(within(own).getByRole('button', { name: 'Sentence 1' }));
    await user.click(within(own).getByRole('button', { name: 'Take the correction back' }));
    await waitFor(() => expect(api.asked).toContain(`DELETE /samples/${id}/${shown.id}/labels/0?by=Grace`));
    await waitFor(() => expect(screen.queryByText(/✎ Ada/)).toBeNull());
  });

  it('is flagged by f', async () => {
    localStorage.setItem('retrace.reviewer', 'Ada');
    const { user } = openPage(path, {
      ...withSample(),
      [`PUT /samples/${id}/${shown.id}/flag`]: { body: { ...shown, flagged: true } },
    });
    await screen.findByRole('region', { name: 'alttrain · seed 1995' });
    await user.keyboard('f');
    expect((await screen.findByRole('button', { name: '⚑ Flagged' })).getAttribute('aria-pressed')).toBe('true');
  });

  it('is left for the next one of the list from which it was opened, and for the list', async () => {
    const next = sample({ id: 's2', harmful: false });
    const page = samplePage([sampleRow(), sampleRow({ id: 's2' })]);
    const { user, address } = openPage(`${path}?arm=alttrain&row=1`, {
      ...withSample(),
      ...withSample(next, []),
      [`GET /samples/${id}`]: { body: page },
    });
    await screen.findByText('Row 1');
    await user.keyboard('j');
    await waitFor(() => expect(address()).toBe(`/studies/${id}/samples/s2?arm=alttrain&row=2`));
    await screen.findByText('Row 2');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address()).toBe(`/studies/${id}/samples?arm=alttrain&row=2`));
  });

  it('says so when it is gone', async () => {
    const message = `Study '${id}' has no sample '${shown.id}'.`;
    openPage(path, {
      ...withSample(),
      [`GET /samples/${id}/${shown.id}`]: { status: 404, body: { code: 'sample-not-found', message } },
    });
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByText('This is not there, or not any more')).toBeTruthy();
  });

  it('has every key listed', async () => {
    const { user } = openPage(path, withSample());
    await screen.findByRole('region', { name: 'alttrain · seed 1995' });
    await user.keyboard('?');
    const listed = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    for (const text of ['Next sample', 'Flag the sample, or no longer', 'Show blurred texts', 'Back to the list']) {
      expect(listed.textContent).toContain(text);
    }
  });
});
