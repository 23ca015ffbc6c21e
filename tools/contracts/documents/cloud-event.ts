/** The JSON Schema of the envelope, `Envelope` of libs/messaging: its `type` and `data` are told with each message. */
export const cloudEventSchema = {
  type: 'object',
  description: 'A CloudEvents 1.0 event in structured JSON mode.',
  properties: {
    specversion: { type: 'string', const: '1.0' },
    id: { type: 'string', minLength: 1, description: 'By it a message is known again when it is delivered twice.' },
    source: { type: 'string', minLength: 1, description: 'Who published it: `/retrace/<service>`.' },
    type: { type: 'string', minLength: 1, description: "The message's type with its version." },
    subject: { type: 'string', minLength: 1, description: 'The study that it is about.' },
    time: { type: 'string', description: 'When it was published, ISO 8601.' },
    datacontenttype: { type: 'string', const: 'application/json' },
    correlationid: { type: 'string', description: 'The same through all that one request set off.' },
    data: { type: 'object', description: 'The message.' },
  },
  required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'correlationid', 'data'],
} as const;
