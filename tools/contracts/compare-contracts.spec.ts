import { describe, expect, it } from 'vitest';

import { compareContracts } from './compare-contracts.js';

const path = 'libs/contracts/schemas/retrace.training.checkpoint-trained.v1.json';

function schema(properties: object): ReadonlyMap<string, string> {
  return new Map([[path, JSON.stringify({ type: 'object', properties })]]);
}

const arm = { type: 'string', enum: ['alttrain'] };

describe('compareContracts', () => {
  it('is content when what is checked in is what the classes say', () => {
    expect(compareContracts(schema({ arm }), schema({ arm }))).toEqual({ broken: [], notices: [], outdated: [] });
  });

  it('names the field that breaks a version, and the way out', () => {
    expect(compareContracts(schema({}), schema({ arm })).broken).toEqual([
      `retrace.training.checkpoint-trained.v1: field "arm" was removed. Raise the version: @Message('retrace.training.checkpoint-trained', 2)`,
    ]);
  });

  it('lets an enum grow, and says whom to upgrade first', () => {
    const wider = schema({ arm: { ...arm, enum: ['alttrain', 'base'] } });
    const { broken, notices, outdated } = compareContracts(wider, schema({ arm }));
    expect(broken).toEqual([]);
    expect(notices).toEqual([
      'retrace.training.checkpoint-trained.v1: field "arm" now allows "base" too. Upgrade the services that hear it before those that say it.',
    ]);
    expect(outdated).toEqual([
      `${path} is not what the message classes say. Run \`npm run contracts\` and commit what it writes.`,
    ]);
  });

  it('misses the class of a version that is out', () => {
    const { broken } = compareContracts(new Map(), schema({ arm }));
    expect(broken).toHaveLength(1);
    expect(broken[0]).toContain('retrace.training.checkpoint-trained.v1: no class declares it any more');
  });

  it('asks for a new message to be written down', () => {
    expect(compareContracts(schema({ arm }), new Map()).outdated).toHaveLength(1);
  });
});
