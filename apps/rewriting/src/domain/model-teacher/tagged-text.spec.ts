import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hostileText } from '../../../test/builders/hostile-text.js';
import { readTagged } from './tagged-text.js';

const tags = ['one', 'two'];
const sound = '<one>First.</one>\n<two>Second.</two>';

describe('readTagged', () => {
  it.each([
    ['as it was asked for', sound],
    ['with words around and between', `Sure:\n\`\`\`\n${sound.replace('\n', '\nthen\n')}\n\`\`\`\nDone.`],
    ['with spaces in tags and other case', '< One >First.</ONE><two>\n\nSecond.\n</two >'],
  ])('reads a text %s', (_, text) => {
    expect(readTagged(text, tags)).toEqual({ kind: 'read', parts: ['First.', 'Second.'] });
  });

  it.each([
    ['is empty', '', ['has no <one>', 'has no <two>']],
    ['misses a part', '<one>First.</one>', ['has no <two>']],
    ['has a part twice', `${sound}<one>Again.</one>`, ['has <one> more than once']],
    ['closes a part twice', `${sound}</two>`, ['has <two> more than once']],
    ['was cut off', '<one>First.</one><two>Sec', ['does not close <two>']],
    ['closes before it opens', '</one><one><two>Second.</two>', ['does not close <one>']],
    ['has an empty part', '<one> \n</one><two>Second.</two>', ['has nothing in <one>']],
    [
      'has its parts in another order',
      '<two>Second.</two><one>First.</one>',
      ['has its parts in another order or within each other: <two>, <one>'],
    ],
    [
      'has a part within another',
      '<one>First.<two>Second.</two></one>',
      ['has its parts in another order or within each other: <one>, <two>'],
    ],
  ])('says why a text can not be read that %s', (_, text, reasons) => {
    expect(readTagged(text, tags)).toEqual({ kind: 'unreadable', reasons });
  });

  it('gives back whatever stands between tags, without space around it', () => {
    const part = hostileText.filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(part, part, (first, second) => {
        expect(readTagged(`<one>${first}</one><two>${second}</two>`, tags)).toEqual({
          kind: 'read',
          parts: [first.trim(), second.trim()],
        });
      }),
    );
  });
});
