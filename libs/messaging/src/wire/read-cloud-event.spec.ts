import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCloudEvent } from './read-cloud-event.js';

const event = {
  specversion: '1.0',
  id: 'e1',
  source: '/client',
  type: 'retrace.studies.study-requested.v1',
  subject: 's1',
  time: '2026-01-02T03:04:05.000Z',
  datacontenttype: 'application/json',
  correlationid: 'c1',
  data: { studyId: 's1' },
};

function read(value: unknown, headers: Readonly<Record<string, string>> = {}): ReturnType<typeof readCloudEvent> {
  return readCloudEvent(
    { value: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), headers },
    1000,
  );
}

describe('readCloudEvent', () => {
  it('reads a whole event as JSON, with and without its content type', () => {
    expect(read(event)).toEqual({ envelope: event });
    expect(read(event, { 'content-type': 'application/cloudevents+json' })).toEqual({ envelope: event });
  });

  it('reads an event whose attributes stand in headers', () => {
    const headers = {
      ce_specversion: '1.0',
      ce_id: 'e1',
      ce_source: '/client',
      ce_type: event.type,
      ce_subject: 's1',
      ce_time: event.time,
      ce_correlationid: 'c1',
      'content-type': 'application/json',
    };
    expect(read(event.data, headers)).toEqual({ envelope: event });
  });

  it('takes the study from the data where a client names no subject', () => {
    const { subject: _, correlationid: __, time: ___, ...short } = event;
    expect(read(short)).toMatchObject({ envelope: { subject: 's1', correlationid: 's1' } });
    expect(read({ ...short, data: 7 })).toMatchObject({ envelope: { subject: 'unknown' } });
  });

  it.each([
    ['hello', /^is not JSON: /],
    ['[1]', 'is JSON, but no object'],
    [{ studyId: 's1' }, 'is no CloudEvent: it has neither ce_ headers nor a "specversion"'],
    [{ ...event, specversion: '0.3' }, 'is a CloudEvent of version "0.3", not "1.0"'],
    [{ ...event, id: '', type: 7 }, 'is a CloudEvent without id, type'],
    [{ ...event, data: { note: 'a\0b' } }, 'has a NUL character or half a character in a text'],
    [{ ...event, data: 'x'.repeat(1000) }, /^has 1\d\d\d bytes, more than the 1000 allowed$/],
  ])('says what is wrong with %j', (value, problem) => {
    const found = read(value);
    expect('problem' in found && found.problem).toEqual(
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    );
  });

  it('says so when there is no value', () => {
    expect(readCloudEvent({ value: null, headers: {} }, 1000)).toEqual({ problem: 'has no value' });
  });

  it('never throws, whatever bytes come', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.dictionary(fc.string(), fc.string()), (bytes, headers) => {
        const found = readCloudEvent({ value: Buffer.from(bytes), headers }, 1000);
        expect(Object.keys(found)).toHaveLength(1);
      }),
    );
  });
});
