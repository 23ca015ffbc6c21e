import { wrap } from '@retrace/messaging';
import { messageOf, StudyCancelled } from '@retrace/contracts';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { startWebhookReceiver, type WebhookReceiver } from '../../test/webhook-receiver.js';
import { postEvent } from './post-event.js';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const studyId = '11111111-1111-4111-8111-111111111111';
const event = wrap(messageOf(StudyCancelled, { studyId }), {
  id: '22222222-2222-4222-8222-222222222222',
  service: 'studies',
  studyId,
  at: new Date(0),
});
const patient = { timeoutMs: 10_000, signal: new AbortController().signal };

let receiver: WebhookReceiver;

beforeEach(async () => {
  receiver = await startWebhookReceiver();
});
afterEach(() => receiver.close());

const post = (options = patient) => postEvent({ url: receiver.url, secret, event }, options);

/** The headers as the library that receivers use wants them. */
function signed(at: number): Record<string, string> {
  const { headers } = receiver.received[at] ?? { headers: {} };
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

describe('postEvent', () => {
  it('posts a CloudEvent that the receiver can verify', async () => {
    expect(await post()).toEqual({ kind: 'answered', status: 204 });
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    expect(headers['content-type']).toMatch('application/cloudevents+json');
    expect(headers['webhook-id']).toBe(event.id);
    expect(new Webhook(secret).verify(body, signed(0))).toEqual({
      specversion: '1.0',
      id: event.id,
      source: '/retrace/studies',
      type: 'retrace.studies.study-cancelled.v1',
      subject: studyId,
      time: '1970-01-01T00:00:00.000Z',
      datacontenttype: 'application/json',
      correlationid: studyId,
      data: { studyId },
    });
  });

  it('signs so that another key or another body does not pass', async () => {
    await post();
    const body = receiver.received[0]?.body ?? '';
    const other = new Webhook(`whsec_${Buffer.alloc(32, 8).toString('base64')}`);
    expect(() => other.verify(body, signed(0))).toThrow(WebhookVerificationError);
    expect(() => new Webhook(secret).verify(body.replace('cancelled', 'completed'), signed(0))).toThrow(
      WebhookVerificationError,
    );
  });

  it('gives up a receiver that does not answer in time', async () => {
    receiver.behave('hang');
    expect(await post({ ...patient, timeoutMs: 200 })).toEqual({
      kind: 'unanswered',
      reason: 'no answer within 0.2 s',
    });
  });

  it('says why there was no answer when the connection is cut off', async () => {
    receiver.behave('cut off');
    expect(await post()).toEqual({ kind: 'unanswered', reason: expect.stringMatching(/other side closed|ECONNRESET/) });
  });

  it('takes a status for an answer also when what follows it is cut off', async () => {
    receiver.behave('cut off in the body');
    expect(await post()).toEqual({ kind: 'answered', status: 200 });
  });

  it('says why there was no answer when nobody listens', async () => {
    await receiver.close();
    expect(await post()).toEqual({ kind: 'unanswered', reason: expect.stringMatching(/ECONNREFUSED/) });
  });

  it('follows no redirect', async () => {
    receiver.behave(307);
    expect(await post()).toEqual({ kind: 'answered', status: 307 });
    expect(receiver.received).toHaveLength(1);
  });

  it('has no answer when it is stopped meanwhile', async () => {
    receiver.behave('hang');
    const stopping = new AbortController();
    const posted = post({ ...patient, signal: stopping.signal });
    await expect.poll(() => receiver.received.length).toBe(1);
    stopping.abort();
    expect(await posted).toBeNull();
  });
});
