import type { Rule } from './rule.js';

/** A few cues for Chinese traces, in the order of the English ones. */
export const chineseRules: readonly Rule[] = [
  { label: 'SR', cue: /计算|等于|可得|代入|因为.*所以.*\d|答案是/ },
  { label: 'PU', cue: /用户(?:想|要|问|希望|询问|请求|需要|在问)|(?:这个|该)问题(?:是|要求|问)|题目/ },
  {
    label: 'CR',
    cue: /我(?:应该|不应|不能|无法|会|将|可以|需要)|(?:应|应该|必须)拒绝|因此.*(?:拒绝|回答)|建议用户|回答(?:应|要|时)/,
  },
  { label: 'HA', cue: /政策|违法|犯罪|非法|有害|无害|危害|伤害|风险|危险|隐私|伦理|道德|歧视|安全|后果/ },
];
