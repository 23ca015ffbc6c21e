import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { canonicalJson } from './hash-spec.js';
import { parseStructure, StructureUnknown } from './parse-structure.js';
import { parseStudySpec } from './parse-study-spec.js';

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

  it('adds nothing to a file without conditions, further markers and examples, so that its hash stays', () => {
    expect(canonicalJson(parseStructure(sound, 'own.yaml'))).toBe(canonicalJson(parse(sound)));
  });

  it.each([
    ['type: SR', 'type: XX', /steps\[1\]\.type \(line 5\): must be one of .* PU, HA, EC, CR, SR, found "XX"/],
    ["marker: 'Work:'", "marker: 'Reading:'", /steps \(line 3\): must not have the same marker twice/],
    [', instruction: Work it out.', '', /steps\[1\]\.instruction \(line 5\): .*found nothing/],
    [
      'title:',
      'titel:',
      /titel \(line 2\): is not a known key \(did you mean "title"\?\); known are: id, title, steps, examples/,
    ],
    ['id: own', 'id: [own', /must be YAML or JSON/],
  ])('names the place when %j is %j', (before, after, message) => {
    expect(() => parseStructure(sound.replace(before, after), 'own.yaml')).toThrow(
      /^own.yaml is not a valid structure:/,
    );
    expect(() => parseStructure(sound.replace(before, after), 'own.yaml')).toThrow(message);
  });
});

/** With all that a structure can have. */
const full = `id: evidence
title: A structure
steps:
  - type: PU
    name: reading
    marker: 'Reading:'
    markers: ['Lesen:', 理解]
    instruction: Restate it.
  - type: CR
    name: answer
    marker: 'Answer:'
    instruction: Decide.
    conditions:
      - { when: refuse, marker: 'Unsupported:', instruction: Say what is missing. }
      - { when: comply, instruction: Answer. }
examples:
  - prompt: How high is the tower?
    condition: comply
    steps:
      reading: They ask for a height.
      CR: I know it.
    answer: 21 metres.
`;

describe('a structure with conditions, further markers and examples', () => {
  it('is read', () => {
    const { steps, examples } = parseStructure(full, 'own.yaml');
    expect(steps[0]?.markers).toEqual(['Lesen:', '理解']);
    expect(steps[1]?.conditions?.map(({ when }) => when)).toEqual(['refuse', 'comply']);
    expect(examples?.map(({ condition }) => condition)).toEqual(['comply']);
  });

  it.each([
    [
      "'Lesen:'",
      "'reading'",
      /steps\[0\]\.markers\[0\] \(line 7\): must be another marker than that of steps\[0\]\.marker,/,
    ],
    ["'Unsupported:'", 'READING', /steps\[1\]\.conditions\[0\]\.marker \(line 14\): must be another .*"READING"/],
    ["'Answer:'", 'reading', /steps\[1\]\.marker \(line 11\): must be another marker/],
    ['理解', "''", /steps\[0\]\.markers \(line 7\): each value should not be empty/],
    [
      'when: refuse',
      'when: deny',
      /conditions\[0\]\.when \(line 14\): must be one of .*comply-with-care, found "deny"/,
    ],
    ['when: refuse', 'when: comply', /steps\[1\]\.conditions \(line 13\): must have each case once/],
    ['type: CR', 'type: SR', /steps\[1\]\.conditions \(line 13\): must stand in a step of the type CR/],
    [
      'condition: comply',
      'condition: comply-with-care',
      /examples\[0\]\.condition \(line 18\): .*: refuse, comply, found/,
    ],
    [
      '      CR: I know it.\n',
      '',
      /examples\[0\]\.steps \(line 19\): must have a text for the step "answer", found nothing/,
    ],
    ['CR: I know', 'HA: I know', /examples\[0\]\.steps\.HA \(line 21\): must be the name of a step/],
    ['CR: I know it.', "CR: ' '", /examples\[0\]\.steps\.CR \(line 21\): must be a text/],
    ['answer: 21 metres.', 'reply: 21 metres.', /examples\[0\]\.answer \(line 17\): .*found nothing/],
  ])('names the place when %j is %j', (before, after, message) => {
    expect(() => parseStructure(full.replace(before, after), 'own.yaml')).toThrow(message);
  });

  it('has examples without a case where it has none', () => {
    const caseless = full.replace(/ {4}conditions:[^]*(?=examples)/, '');
    expect(() => parseStructure(caseless, 'own.yaml')).toThrow(/condition .*must be left out/);
  });

  it('names a place within the spec that has the structure', () => {
    const structure = parse(full.replace("'Answer:'", 'reading'));
    const text = stringify({ ...rawStudySpec(), structure });
    expect(() => parseStudySpec(text, 'study.yaml')).toThrow(
      /structure\.steps\[1\]\.marker \(line \d+\): must be another/,
    );
  });
});

describe('StructureUnknown', () => {
  it('lists the structures there are', () => {
    expect(new StructureUnknown('altrain', ['default', 'alttrain']).message).toBe(
      "There is no structure 'altrain'. Did you mean 'alttrain'? There are: alttrain, default.",
    );
  });
});
