// Loaded into services by NODE_OPTIONS: while the file of FAULTS_DETOUR is there, what they publish goes to topics of
// another name, from where `deliverByDetour` brings it to the right ones.
import { existsSync } from 'node:fs';

const file = process.env.FAULTS_DETOUR;
const isService = /[/\\]dist[/\\]main\.js$/.test(process.argv[1] ?? '');

if (file !== undefined && isService) {
  const { KafkaTransport } = await import('@retrace/messaging');
  // oxlint-disable-next-line typescript/unbound-method -- it is called with each transport as its this
  const { publish } = KafkaTransport.prototype;
  KafkaTransport.prototype.publish = function (messages) {
    if (!existsSync(file)) return publish.call(this, messages);
    return publish.call(
      this,
      messages.map((message) => ({ ...message, topic: `detour.${message.topic}` })),
    );
  };
}
