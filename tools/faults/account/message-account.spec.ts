import { describe, expect, it } from 'vitest';

import { accountFor, type ServiceMessages } from './message-account.js';

const published = [
  { topic: 'started', id: 'a' },
  { topic: 'started', id: 'b' },
  { topic: 'trained', id: 'c' },
];

function service(changes: Partial<ServiceMessages>): ServiceMessages {
  return { service: 'evaluation', hears: ['started'], handled: new Set(), dead: new Set(), ...changes };
}

describe('accountFor', () => {
  it('finds everything when each message was handled or put aside', () => {
    const all = service({ handled: new Set(['a']), dead: new Set(['b']) });
    expect(accountFor(published, [all])).toEqual({ lost: [], unknown: [] });
  });

  it('names what one of the services has not seen', () => {
    const all = service({ handled: new Set(['a', 'b']) });
    const other = service({ service: 'reporting', hears: ['started', 'trained'], handled: new Set(['a', 'b']) });
    expect(accountFor(published, [all, other])).toEqual({ lost: ['reporting: trained c'], unknown: [] });
  });

  it('names what was handled and never published', () => {
    const odd = service({ handled: new Set(['a', 'b', 'x']) });
    expect(accountFor(published, [odd])).toEqual({ lost: [], unknown: ['evaluation: x'] });
  });
});
