import { catalogKinds } from '@retrace/spec-parts';
import { describe, expect, it } from 'vitest';

import { endOf, runRetrace } from '../../../test/run-retrace.js';
import { answers, deadUrl, stubApi } from '../../../test/stub-api.js';

describe('retrace datasets, structures, recipes, benchmarks and backbones', () => {
  it.each([
    ['datasets', /^star-1 +\S.* +training +1,000 +\S+$/m],
    ['structures', /^alttrain +PU → HA → CR +\S/m],
    ['recipes', /^alttrain-1k +lora +15 +0\.00001 +r1-act$/m],
    ['benchmarks', /^strongreject +unsafe \* +313 +\S/m],
    ['backbones', /^qwen3-8b +\S+ +apache-2\.0 +Qwen\/Qwen3-8B$/m],
  ])('list %s without a server', async (kind, line) => {
    const url = ['--url', await deadUrl()];
    const { out, error } = await runRetrace([kind, 'list', ...url]);
    expect(error).toBeUndefined();
    expect(out).toMatch(line);
    expect((await runRetrace([kind, ...url])).out).toBe(out);
  });

  it('show one with all that is known of it', async () => {
    expect((await runRetrace(['structures', 'show', 'alttrain'])).out).toMatch(
      /^name: alttrain\n[\s\S]*marker: "?Problem/,
    );
    const { out } = await runRetrace(['recipes', 'show', 'cpu-small', '--json']);
    expect(JSON.parse(out)).toMatchObject({ name: 'cpu-small', recipe: { epochs: 3 } });
  });

  it.each(catalogKinds)('name what was likely meant by a name that is none of the %s', async (kind) => {
    const { out } = await runRetrace([kind, 'list', '--json']);
    const [first]: readonly { readonly name: string }[] = JSON.parse(out);
    const retraced = await runRetrace([kind, 'show', `${first?.name}x`]);
    expect(retraced.error).toMatchObject({ message: expect.stringContaining(`Did you mean '${first?.name}'`) });
    expect(endOf(retraced)).toBe(4);
  });

  it('ask the server when they are told to', async () => {
    const own = { name: 'own', title: 'Own', model: 'a/b', licence: 'mit', isHere: true };
    const stub = await stubApi({ 'GET catalog/backbones': [answers([own])] });
    expect((await runRetrace(['backbones', 'list', '--remote', '--url', stub.url])).out).toMatch(
      /^own +yes +mit +a\/b$/m,
    );
    const { out } = await runRetrace(['backbones', 'show', 'own', '--remote', '--json', '--url', stub.url]);
    expect(JSON.parse(out)).toEqual(own);
  });
});
