import type { Envelope } from '@retrace/messaging';

const attributes = ['id', 'source', 'type', 'subject'] as const;

/** The message of a dead letter, or null where there is none that could be sent again: anybody may write letters. */
export function envelopeIn({ envelope }: { readonly envelope?: object | null }): Envelope | null {
  if (envelope === undefined || envelope === null) return null;
  const isOne = attributes.every((name) => isText(Reflect.get(envelope, name)));
  return isOne ? (envelope as Envelope) : null; // services read and write no other attribute of it
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
