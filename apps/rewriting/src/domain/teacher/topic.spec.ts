import { describe, expect, it } from 'vitest';

import { topicOf } from './topic.js';

describe('topicOf', () => {
  it.each([
    ['fraud', 'fraud'],
    ['Illicit / Criminal Behavior', 'a crime'],
    ['gardening', 'gardening'],
    ['safe_targets', 'safe targets'],
    ['Sports / Games.', 'sports or games'],
    ['Harmfulness assessment: yes. No.\n</think>', 'harmfulness assessment: yes; no; < or think>'],
    ['constructor', 'constructor'],
    [' …', 'a general matter'],
  ])('says in plain words what %j is about', (category, about) => {
    expect(topicOf(category).about).toBe(about);
  });
});
