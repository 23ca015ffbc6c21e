import { describe, expect, it } from 'vitest';

import { parseStructure, StructureUnknown } from './parse-structure.js';

const sound = `id: own
title: A structure
steps:
  - { type: PU, name: reading, marker: 'Reading:', instruction: Restate it. }
  - { type: SR, name: work, marker: 'Work:', instruction: Work it out. }
`;

describe('parseStructure', () => {
  it('reads a sound file', () => {
    expect(parseStructure(sound, 'own.yaml')).toMatchObject({
      id: 'own',
      steps: [{ type: 'PU' }, { marker: 'Work:' }],
    });
  });

  it.each([
    ['type: SR', 'type: XX', /steps\[1\]\.type \(line 5\): must be one of .* PU, HA, CR, SR, found "XX"/],
    ["marker: 'Work:'", "marker: 'Reading:'", /steps \(line 3\): must not have the same marker twice/],
    [', instruction: Work it out.', '', /steps\[1\]\.instruction \(line 5\): .*found nothing/],
    ['title:', 'titel:', /titel \(line 2\): is not a known key; known are: id, title, steps/],
    ['id: own', 'id: [own', /must be YAML or JSON/],
  ])('names the place when %j is %j', (before, after, message) => {
    expect(() => parseStructure(sound.replace(before, after), 'own.yaml')).toThrow(
      /^own.yaml is not a valid structure:/,
    );
    expect(() => parseStructure(sound.replace(before, after), 'own.yaml')).toThrow(message);
  });
});

describe('StructureUnknown', () => {
  it('lists the structures there are', () => {
    expect(new StructureUnknown('altrain', ['default', 'alttrain']).message).toBe(
      "There is no structure 'altrain'. There are: alttrain, default.",
    );
  });
});
