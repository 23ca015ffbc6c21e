// @vitest-environment happy-dom
import type { Item } from '@retrace/api-client';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { revision, rewrite, rewritePage } from '../../testing/builders/rewrite.js';
import { completedStudy } from '../../testing/builders/study.js';
import { layOut } from '../../testing/lay-out.js';
import { openPage } from '../../testing/open-page.js';

const study = completedStudy();
const { id } = study;
const path = `/studies/${id}/rewrites`;
const items = [rewrite({ label: 'safe' }), rewrite({ promptId: 'star-1:5', label: 'safe', review: 'accepted' })];

function withRewrites(shown: readonly Item[] = items) {
  const each = shown.map((item) => [`GET /rewriting/${id}/items/${encodeURIComponent(item.promptId)}`, { body: item }]);
  return {
    [`GET /studies/${id}`]: { body: study },
    [`GET /rewriting/${id}/items`]: { body: rewritePage(shown) },
    [`GET /rewriting/${id}/training-sets`]: { body: [revision()] },
    ...Object.fromEntries(each),
  };
}

const opened = `${path}?prompt=star-1%3A4&row=1`;
const reviewed = `/rewriting/${id}/items/star-1%3A4/review`;

afterEach(() => sessionStorage.clear());

describe('the rewrites of a study', () => {
  it('tell how many are reviewed, and are gone through by j and k', async () => {
    layOut();
    const { user, address } = openPage(path, withRewrites());
    expect(await screen.findByText('1 of 2 reviewed')).toBeTruthy();
    await user.keyboard('j');
    await waitFor(() => expect(address()).toContain('row=1'));
    await user.keyboard('j');
    await waitFor(() => expect(address()).toBe(`${path}?prompt=star-1%3A5&row=2`));
  });

  it('show the plain and the altered reasoning, step by step, and the answer of both', async () => {
    openPage(opened, withRewrites());
    const before = await screen.findByRole('region', { name: 'Before' });
    const after = screen.getByRole('region', { name: 'After' });
    expect(before.textContent).toContain('SR solution reasoning');
    expect(before.textContent).toContain('a pick lifts each');
    expect(after.textContent).toContain('HA harmfulness assessment');
    expect(screen.getByRole('region', { name: 'Answer' }).textContent).toContain('a locksmith can');
  });

  it('are accepted by a', async () => {
    const sent: unknown[] = [];
    const { user } = openPage(opened, {
      ...withRewrites(),
      [`PUT ${reviewed}`]: (_, body) => {
        sent.push(body);
        return { body: rewrite({ label: 'safe', review: 'accepted', reviewed: { verdict: 'accepted' } }) };
      },
    });
    const shown = await screen.findByRole('article', { name: 'star-1:4' });
    await user.keyboard('a');
    expect(await within(shown).findByText('accepted')).toBeTruthy();
    expect(sent).toEqual([{ verdict: 'accepted' }]);
  });

  it('are rejected with a note', async () => {
    const sent: unknown[] = [];
    const { user } = openPage(opened, {
      ...withRewrites(),
      [`PUT ${reviewed}`]: (_, body) => {
        sent.push(body);
        const { lesson: _lesson, ...bare } = rewrite({ label: 'safe' });
        return {
          body: { ...bare, state: 'set-aside', review: 'rejected', reasons: ['a person rejected it: off topic'] },
        };
      },
    });
    await screen.findByRole('article', { name: 'star-1:4' });
    await user.keyboard('r');
    await user.type(await screen.findByRole('textbox', { name: /Why/ }), 'off topic');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Reject' }));
    expect(await screen.findByText('a person rejected it: off topic')).toBeTruthy();
    expect(sent).toEqual([{ verdict: 'rejected', note: 'off topic' }]);
  });

  it('are edited in place, and say what the server does not take', async () => {
    const message = 'edit.answer should not be empty';
    const sent: unknown[] = [];
    const { user } = openPage(opened, {
      ...withRewrites(),
      [`PUT ${reviewed}`]: (_, body) => {
        sent.push(body);
        return { status: 400, body: { code: 'http-400', message } };
      },
    });
    await screen.findByRole('article', { name: 'star-1:4' });
    await user.keyboard('e');
    await user.clear(await screen.findByRole('textbox', { name: /Answer/ }));
    await user.click(screen.getByRole('button', { name: 'Save and accept' }));
    expect((await screen.findByRole('alert')).textContent).toContain(message);
    const { altered, plain } = rewrite().lesson ?? {};
    expect(sent).toEqual([{ verdict: 'accepted', edit: { answer: '', altered, plain } }]);
    expect(screen.getByRole('button', { name: 'Save and accept' })).toBeTruthy();
  });

  it('keep a person’s words when they are accepted again', async () => {
    const sent: unknown[] = [];
    const edit = { answer: 'Ask a locksmith.' };
    const edited = rewrite({ label: 'safe', review: 'accepted', reviewed: { verdict: 'accepted', edit } });
    const { user } = openPage(opened, {
      ...withRewrites([edited]),
      [`PUT ${reviewed}`]: (_, body) => {
        sent.push(body);
        return { body: edited };
      },
    });
    expect(await screen.findByText('edited and accepted')).toBeTruthy();
    await user.keyboard('a');
    await waitFor(() => expect(sent).toEqual([{ verdict: 'accepted', edit }]));
  });

  it('are blurred where the prompt asks for harm', async () => {
    openPage(opened, withRewrites([rewrite()]));
    const [text] = await screen.findAllByText(/belongs to somebody else/);
    expect(text?.closest('[data-veiled="true"]')).not.toBeNull();
  });

  it('are asked for by state and review', async () => {
    layOut();
    const { api } = openPage(`${path}?state=set-aside&review=open&other=x`, withRewrites());
    await screen.findByText('1 of 2 reviewed');
    expect(api.asked).toContain(`GET /rewriting/${id}/items?state=set-aside&review=open&offset=0&limit=100`);
  });

  it('are issued anew once it is clear what that does and does not', async () => {
    const { api, user } = openPage(path, {
      ...withRewrites(),
      [`POST /rewriting/${id}/training-sets`]: { status: 201, body: [revision({ revision: 1 })] },
    });
    await user.click(await screen.findByRole('button', { name: 'Training sets' }));
    const link = await screen.findByRole('link', { name: /alttrain revision 0/ });
    expect(link.getAttribute('href')).toBe(`/api/rewriting/${id}/training-sets/alttrain/0`);
    await user.click(screen.getByRole('button', { name: 'Re-issue the training sets' }));
    expect((await screen.findByRole('dialog')).textContent).toContain('does not change');
    await user.click(screen.getByRole('button', { name: 'Issue a new revision' }));
    await waitFor(() => expect(api.asked).toContain(`POST /rewriting/${id}/training-sets`));
  });

  it('say so when there are none yet', async () => {
    const message = 'There is no such training set of a study here.';
    openPage(path, {
      ...withRewrites(),
      [`GET /rewriting/${id}/items`]: { status: 404, body: { code: 'training-set-not-found', message } },
    });
    expect(await screen.findByText(message)).toBeTruthy();
  });
});
