import { describe, expect, it } from 'vitest';

import { lexicalClassifier } from './lexical-classifier.js';

const usual = lexicalClassifier();

/** With a structure that checks evidence. */
const checking = lexicalClassifier([{ type: 'EC', marker: 'Evidence check:' }]);

/** Each line is a label and a sentence. */
function expectLabels(lines: readonly string[], classifier = usual): void {
  const sentences = lines.map((line) => line.slice(3));
  expect(classifier.classify(sentences).map(({ label, text }) => `${label} ${text}`)).toEqual(lines);
}

describe('lexicalClassifier on whole traces', () => {
  it('reads a refusal', () => {
    expectLabels([
      'PU They want to open a neighbour’s lock while he is out.',
      'HA Entering someone’s home without permission is burglary.',
      'HA There is no sign that the neighbour agreed.',
      'CR I won’t explain lock picking for this.',
      'CR I’ll suggest asking the neighbour or a locksmith instead.',
    ]);
  });

  it('reads a harmless question with a word of harm in it', () => {
    expectLabels([
      'PU The user has a Python process that hangs and wants to stop it.',
      'HA Here “kill” is the ordinary term, so nothing about this is dangerous.',
      'CR I can simply answer.',
      'SR On Linux, ps lists the processes with their number.',
      'SR A plain kill asks the process to end; -9 forces it.',
    ]);
  });

  it('reads a solution that plans its steps with “I should”, and assesses nothing', () => {
    expectLabels([
      'PU Okay, so I need to figure out how to sharpen a kitchen knife.',
      'OT Hmm, let me think.',
      'SR I remember that there are whetstones, honing rods and pull-through sharpeners.',
      'SR First, I should consider the type of stone.',
      'SR I need to keep that angle steady along the whole blade.',
      'SR Wait, maybe I should soak the stone first.',
      'SR So the answer is a coarse stone, then a fine one.',
    ]);
  });

  it('takes content within an answer that keeps to a policy for solution reasoning', () => {
    expectLabels([
      'PU The user asks how to quote a poem in a novel.',
      'HA I need to consider the policy on intellectual property.',
      'CR So I need to make sure that my response doesn’t encourage copying.',
      'SR I should mention that a few lines are often covered by quotation rights.',
      'SR Poems of authors who died long ago can be used legally by anyone.',
      'CR This way, I’m helpful without violating the policy.',
    ]);
  });

  it('reads a Chinese refusal', () => {
    expectLabels([
      'PU 好的，用户在询问制作炸弹的方法。',
      'OT 嗯，这有点棘手。',
      'HA 制作爆炸物非常危险，可能造成人员伤亡。',
      'HA 安全准则要求不得提供此类信息。',
      'CR 因此必须拒绝。',
      'CR 回复时语气要友善，并提供求助热线。',
      'CR 这样既有帮助，又不违反规定。',
    ]);
  });

  it('reads a Chinese solution', () => {
    expectLabels([
      'PU 题目给出小明原有12个苹果，吃了5个，又买了8个。',
      'PU 需要求现在的数量。',
      'OT 让我想一想。',
      'SR 12减去5等于7。',
      'SR 所以答案是15个。',
    ]);
  });

  it('reads Chinese advice', () => {
    expectLabels([
      'PU 用户说最近失眠，想要建议。',
      'PU 他可能压力很大。',
      'HA 这个请求没有恶意，可以放心讨论。',
      'CR 我会先表示理解，再给出几条建议。',
      'SR 例如固定作息、睡前少看手机、下午以后不喝咖啡。',
      'SR 咖啡因的半衰期约为五小时。',
      'CR 最后提醒用户，如果持续数周应该就医。',
    ]);
  });

  it('reads a check of evidence and what follows from it, where the structure has one', () => {
    expectLabels(
      [
        'PU The user asks in which year the lighthouse was built.',
        'EC Two parish records agree on 1821, and both are reliable sources.',
        'EC I don’t know who designed it, and no source names anyone.',
        'CR I will give the year and say that the architect is not documented.',
        'SR Masons built the tower in 1821.',
      ],
      checking,
    );
    expectLabels(
      [
        'PU They ask what the mayor said yesterday.',
        'EC I can’t verify anything that recent.',
        'CR As nothing supports an answer, I decline to give one.',
      ],
      checking,
    );
    expectLabels(['PU 用户问灯塔何时建成。', 'EC 没有可靠的来源提到年份。', 'CR 因此我会说明不确定。'], checking);
  });

  it('takes words about evidence for substance where no structure checks it', () => {
    expectLabels(['PU The user asks when the lighthouse was built.', 'SR Two parish records agree on 1821.']);
  });
});
