import { topicOf, type MessageClass } from '@retrace/contracts';
import { stringify } from 'yaml';

import type { Channel } from './channel.js';
import { cloudEventSchema } from './cloud-event.js';
import type { JsonSchema } from '../schemas/json-schema.js';
import { topicSettings } from './topic-settings.js';

const head = '# Made from the contracts by `npm run contracts`: change those, not this file.\n';
const bindingVersion = '0.5.0';

/** A message with its schema. */
export interface DescribedMessage {
  readonly message: MessageClass;
  readonly schema: JsonSchema;
}

/**
 * The AsyncAPI 3.0 document of all services together, as YAML. Schemas of messages are referred to as files beside it.
 *
 * @param version of the contracts as a package
 */
export function asyncapiDocument(
  version: string,
  channels: readonly Channel[],
  messages: readonly DescribedMessage[],
): string {
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'Retrace',
      version,
      description:
        'What the services of Retrace tell each other. The topic is the type with its version; the key is the id of the study.',
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(channels.map((channel) => [channel.topic, channelObject(channel)])),
    operations: Object.fromEntries(channels.flatMap(operationsOf)),
    components: {
      messages: Object.fromEntries(messages.map((described) => [topicOf(described.message), messageObject(described)])),
      schemas: { CloudEvent: cloudEventSchema },
    },
  };
  return `${head}${stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

function channelObject(channel: Channel): object {
  const { partitions, config } = topicSettings(channel);
  const topicConfiguration = { ...config, 'cleanup.policy': [config['cleanup.policy']] };
  return {
    address: channel.topic,
    messages: { [channel.message.name]: { $ref: `#/components/messages/${topicOf(channel.message)}` } },
    bindings: { kafka: { partitions, topicConfiguration, bindingVersion } },
  };
}

/** A service that receives is a consumer group: its replicas share the messages. */
function operationsOf(channel: Channel): readonly [string, object][] {
  const pointer = `#/channels/${channel.topic}`;
  const operation = (service: string, action: 'send' | 'receive'): object => ({
    action,
    channel: { $ref: pointer },
    messages: [{ $ref: `${pointer}/messages/${channel.message.name}` }],
    tags: [{ name: service }],
  });
  const group = (service: string): object => ({
    bindings: { kafka: { groupId: { type: 'string', const: service }, bindingVersion } },
  });
  return [
    ...channel.senders.map((service): [string, object] => [
      `${service}.sends.${channel.topic}`,
      operation(service, 'send'),
    ]),
    ...channel.receivers.map((service): [string, object] => [
      `${service}.receives.${channel.topic}`,
      { ...operation(service, 'receive'), ...group(service) },
    ]),
  ];
}

function messageObject({ message, schema }: DescribedMessage): object {
  const topic = topicOf(message);
  return {
    name: topic,
    title: message.name,
    ...(schema.description === undefined ? {} : { summary: schema.description }),
    correlationId: { location: '$message.payload#/correlationid' },
    payload: {
      allOf: [
        { $ref: '#/components/schemas/CloudEvent' },
        {
          type: 'object',
          properties: { type: { type: 'string', const: topic }, data: { $ref: `./schemas/${topic}.json` } },
        },
      ],
    },
    bindings: {
      kafka: {
        key: { type: 'string', description: 'The id of the study, which keeps its messages in order.' },
        bindingVersion,
      },
    },
  };
}
