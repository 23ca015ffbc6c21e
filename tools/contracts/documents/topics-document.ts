import { stringify } from 'yaml';

import type { Channel } from './channel.js';
import { topicSettings } from './topic-settings.js';

const head = `# Made from the contracts by \`npm run contracts\`: change those (tools/contracts/topic-settings.ts), not this file.
#
# partitions         Replicas of a service share them, so twelve replicas can work at once. The key is the study's id:
#                    a study's messages stay in order, and more partitions later would break that for running studies.
# retention.ms       Seven days: a service that was away for less misses nothing. Dead letters wait thirty days, for a
#                    person to look at them.
# cleanup.policy     Nothing is compacted: docs/messages.md says why.
# max.message.bytes  32 MiB, though no message of ours has more than 1 MB: what is large travels as a reference. Who
#                    writes a larger one is not refused by the broker, where nobody would hear of it; the consumer puts
#                    it aside with a reason that a person can read. Beyond 32 MiB the broker refuses.
`;

/** The topics that have to be there before services start, as YAML. */
export function topicsDocument(channels: readonly Channel[]): string {
  const topics = channels.map((channel) => ({ name: channel.topic, ...topicSettings(channel) }));
  return `${head}\n${stringify({ topics }, { lineWidth: 0 })}`;
}
