import { describe, expect, it } from 'vitest';

import { details, fenced, gfm, points } from './markdown.js';

describe('gfm', () => {
  it.each([
    ['**bold** _em_ `code` ~~gone~~', String.raw`\*\*bold\*\* \_em\_ \`code\` \~\~gone\~\~`],
    ['[a](https://evil.example) ![b](x)', String.raw`\[a\](https\://evil.example) \!\[b\](x)`],
    ['<img src=x onerror=1> &lt;', '&lt;img src=x onerror=1&gt; &amp;lt;'],
    ['a | b', String.raw`a \| b`],
    ['see www.evil.example or mail@evil.example', String.raw`see www\.evil.example or mail<span>@</span>evil.example`],
    ['$x$ and #1', String.raw`\$x\$ and \#1`],
    ['# heading', String.raw`\# heading`],
    ['- item', String.raw`\- item`],
    ['1. item', String.raw`1\. item`],
    ['0.031', '0.031'],
    ['two\n\nlines\r\nand \u0085more', 'two lines and \uFFFDmore'],
    ['red\u001B[31m \u202Ebackwards \uD800', 'red\uFFFD\\[31m \uFFFDbackwards \uFFFD'],
  ])('takes the meaning from %j', (text, expected) => {
    expect(gfm`${text}`.text).toBe(expected);
  });

  it('takes Markdown as it is, joins lists and leaves null out', () => {
    expect(gfm`${[gfm`**a**`, '*']}${null}${7}`.text).toBe(String.raw`**a**\*7`);
  });
});

describe('fenced', () => {
  it('has a fence that nothing within can end', () => {
    const [first, ...rest] = fenced('```\n# out\n`````\n~~~').text.split('\n');
    expect(first).toBe('``````text');
    expect(rest.at(-1)).toBe('``````');
    expect(rest.slice(0, -1).filter((line) => line.startsWith('``````'))).toEqual([]);
  });

  it('shows controls and cuts what is too long', () => {
    expect(fenced('a\u001B[2J').text).toBe('```text\na\uFFFD[2J\n```');
    expect(fenced('x'.repeat(30), 10).text).toBe(
      `\`\`\`text\n${'x'.repeat(10)}\n\`\`\`\n\n… the samples hold the rest`,
    );
  });
});

describe('details', () => {
  it('keeps empty lines around what it hides, so that it is read as Markdown', () => {
    expect(details('Show <it>', gfm`**a**`).text).toBe(
      '<details><summary>Show &lt;it&gt;</summary>\n\n**a**\n\n</details>',
    );
  });

  it('is left out with nothing to hide', () => {
    expect(details('Nothing', gfm``, points([])).text).toBe('');
  });
});

describe('points', () => {
  it('keeps a point on its line', () => {
    expect(points(['a\n- b', gfm`**c**`]).text).toBe('- a - b\n- **c**');
  });
});
