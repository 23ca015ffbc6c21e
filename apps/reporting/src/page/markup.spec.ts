import { describe, expect, it } from 'vitest';

import { html } from './markup.js';

describe('html', () => {
  it('escapes text in content and attributes', () => {
    expect(html`<p title="${`"'\``}">${'<b>&'}</p>`.source).toBe('<p title="&quot;&#39;&#96;">&lt;b&gt;&amp;</p>');
  });

  it('takes markup as it is, joins lists and leaves null out', () => {
    const items = ['a', '<'].map((item) => html`<li>${item}</li>`);
    expect(html`${items}${null}`.source).toBe('<li>a</li><li>&lt;</li>');
  });

  it('mends text that is no text, and makes controls visible', () => {
    expect(html`${'a\uD800b\u0007c\r\nd'}`.source).toBe('a\uFFFDb\uFFFDc\nd');
  });
});
