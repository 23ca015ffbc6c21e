import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { segmentSentences } from './segment-sentences.js';

const texts = (trace: string): readonly string[] => segmentSentences(trace).map(({ text }) => text);

describe('segmentSentences', () => {
  it.each([
    ['plain sentences', 'One is here. Is two? Three!', ['One is here.', 'Is two?', 'Three!']],
    ['titles and initials', 'Dr. Lee met J. K. Rowling. They spoke.', ['Dr. Lee met J. K. Rowling.', 'They spoke.']],
    ['dotted capitals', 'The U.S. Senate voted. It passed.', ['The U.S. Senate voted.', 'It passed.']],
    ['e.g. and vs.', 'Use one, e.g. Python, vs. Go. Then run.', ['Use one, e.g. Python, vs. Go.', 'Then run.']],
    [
      'numbered references',
      'See Fig. 3 and No. 5. No. That is wrong.',
      ['See Fig. 3 and No. 5.', 'No.', 'That is wrong.'],
    ],
    ['decimals and addresses', 'Pi is 3.14 on example.com today. Yes.', ['Pi is 3.14 on example.com today.', 'Yes.']],
    ['a quoted question in a sentence', 'He asks "why?" and leaves. Fine.', ['He asks "why?" and leaves.', 'Fine.']],
    ['a quoted sentence', 'She said "Stop." Then he left.', ['She said "Stop."', 'Then he left.']],
    ['dots that trail off', 'Well... maybe not. Hmm... Wait.', ['Well... maybe not.', 'Hmm...', 'Wait.']],
    ['Chinese', '用户想知道原因。这安全吗？是的！好', ['用户想知道原因。', '这安全吗？', '是的！', '好']],
    ['Chinese quotes', '他说“可以。”然后离开了。', ['他说“可以。”', '然后离开了。']],
    [
      'Chinese brackets',
      '他说：「可以。」然后走了。（好的。）完',
      ['他说：「可以。」', '然后走了。', '（好的。）', '完'],
    ],
    ['a Chinese quote that goes on', '“真的吗？”她问。“是。”', ['“真的吗？”她问。', '“是。”']],
    ['Chinese and English', '用AI。It works. 价格是3.5元。OK', ['用AI。', 'It works.', '价格是3.5元。', 'OK']],
    ['Arabic and Hindi', 'هل هذا آمن؟ نعم. यह ठीक है। हाँ।', ['هل هذا آمن؟', 'نعم.', 'यह ठीक है।', 'हाँ।']],
    ['no punctuation at all', 'first this then that', ['first this then that']],
    ['lines without punctuation', 'First this\nThen that', ['First this', 'Then that']],
    ['a wrapped line', 'This goes on\nin the next line. Done.', ['This goes on\nin the next line.', 'Done.']],
    ['list items', '- Boil water\n* Add tea.\n1. Wait\n2) Pour', ['Boil water', 'Add tea.', 'Wait', 'Pour']],
    ['headings and quotes', '## Plan\n> Quoted. Twice.', ['Plan', 'Quoted.', 'Twice.']],
    ['table rows', '| a | b |\n|---|---|\n| 1. B | 2 |', ['a | b |', '1. B | 2 |']],
    [
      'nested lists',
      '- One. Two\n  - three\n    1. four\n      goes on',
      ['One.', 'Two', 'three', 'four\n      goes on'],
    ],
    ['nested quotes', '> one\n> > two\n> - three', ['one', 'two', 'three']],
    ['tasks', '- [ ] to do\n- [x] done', ['to do', 'done']],
    ['numbers on lines of their own', '1.\nWash it.\n2.\nDry it.', ['Wash it.', 'Dry it.']],
    ['numbers in brackets', '(1) Wash\n（2）晾干\n(c) Iron', ['Wash', '晾干', 'Iron']],
    ['underlined headings', 'Plan\n====\nGo. Now', ['Plan', 'Go.', 'Now']],
    [
      'Windows line ends',
      'One.\r\nTwo goes\r\non.\r\n\r\n- Three\r\n- Four',
      ['One.', 'Two goes\r\non.', 'Three', 'Four'],
    ],
    ['emoji', 'Well done 🎉. Next 👍 Yes! 😀 Done.', ['Well done 🎉.', 'Next 👍 Yes!', '😀 Done.']],
    [
      'addresses of the web',
      'See https://a.b/c?d=e. Or www.x.org! Ok',
      ['See https://a.b/c?d=e.', 'Or www.x.org!', 'Ok'],
    ],
    ['versions and thousands', 'It is v1.2.3 or 1,000.50. Yes.', ['It is v1.2.3 or 1,000.50.', 'Yes.']],
    [
      'dates and citations',
      'On Jan. 3 Lee et al. (2020) wrote. In Jan. They met.',
      ['On Jan. 3 Lee et al. (2020) wrote.', 'In Jan.', 'They met.'],
    ],
    ['times', 'At 5 p.m. he left. Then no.', ['At 5 p.m. he left.', 'Then no.']],
    ['brackets around sentences', 'Go. (Really?) [Yes.] Then stop.', ['Go.', '(Really?)', '[Yes.]', 'Then stop.']],
    ['code with a backtick in it', 'Write ``a ` b. C`` here. Done.', ['Write ``a ` b. C`` here.', 'Done.']],
    ['a display formula', 'So $$a. B$$ holds. Yes.', ['So $$a. B$$ holds.', 'Yes.']],
    ['emphasis', '**Careful.** This matters.', ['**Careful.**', 'This matters.']],
    ['inline code', 'Call `a. B()` first. Then stop.', ['Call `a. B()` first.', 'Then stop.']],
    ['an inline formula', 'So $x. Y = 2$ holds. Next.', ['So $x. Y = 2$ holds.', 'Next.']],
    ['money', 'It costs $5. Then $6 more.', ['It costs $5.', 'Then $6 more.']],
    ['nothing', ' \n\n --- \n', []],
  ])('parts %s', (_, trace, sentences) => {
    expect(texts(trace)).toEqual(sentences);
  });

  it('keeps a code block whole', () => {
    const code = '```js\nfoo. Bar();\n\nBaz!\n```';
    expect(texts(`Look:\n${code}\nDone. Good.`)).toEqual(['Look:', code, 'Done.', 'Good.']);
  });

  it('keeps a code block between tildes whole', () => {
    expect(texts('Look.\n~~~\nA. B\n```\nC.\n~~~\nDone.')).toEqual(['Look.', '~~~\nA. B\n```\nC.\n~~~', 'Done.']);
  });

  it('keeps a code block that never closes whole', () => {
    expect(texts('Look.\n```\nA. B\nC. D')).toEqual(['Look.', '```\nA. B\nC. D']);
  });

  it('keeps a displayed formula whole', () => {
    const formula = '\\begin{align*}\nA &= 1. \\\\\nB &= 2\n\\end{align*}';
    expect(texts(`We get\n${formula}\nDone.`)).toEqual(['We get', formula, 'Done.']);
    expect(texts('So \\[a.\nB\\] and on. Yes.')).toEqual(['So \\[a.\nB\\] and on.', 'Yes.']);
  });

  const mixed = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        fc.constantFrom(
          '. ',
          '! ',
          '。',
          '\n',
          '\n- ',
          '```',
          '$',
          '$$',
          '\\(',
          '\\]',
          '\\begin{a}',
          '`',
          'Dr. ',
          '3.1 ',
        ),
      ),
    )
    .map((pieces) => pieces.join(''));

  it('gives stretches of the trace, in order and without overlap', () => {
    fc.assert(
      fc.property(mixed, (trace) => {
        let last = 0;
        for (const { text, start, end } of segmentSentences(trace)) {
          expect(trace.slice(start, end)).toBe(text);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  it('loses no word', () => {
    const plain = fc
      .array(fc.constantFrom('alpha', 'Beta', '. ', '? ', '\n', ' ', '中文', '。'))
      .map((all) => all.join(' '));
    const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');
    fc.assert(
      fc.property(plain, (trace) => {
        expect(letters(texts(trace).join(''))).toBe(letters(trace));
      }),
    );
  });

  it.each([
    'a',
    'Word. ',
    '$',
    '\\$',
    '`',
    '\\(',
    '\\begin{a}',
    '\n- x',
    '```\n',
    '。',
    '"',
    ' \n',
    '\\[',
    '1. ',
    '1.\n',
    '~~~\n',
    '``a',
    '| ',
    '|\n',
    '[ ] ',
    '（1）',
    '> ',
    '？”',
    '1.\r\n',
  ])('takes a megabyte of %j', (piece) => {
    const trace = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const ends = segmentSentences(trace).map(({ end }) => end);
    expect(ends.every((end) => end <= trace.length)).toBe(true);
  });
});
