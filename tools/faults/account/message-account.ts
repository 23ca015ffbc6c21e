/** A message on a topic. */
export interface PublishedMessage {
  readonly topic: string;
  readonly id: string;
}

/** What a service has to do with messages, and what it did. */
export interface ServiceMessages {
  readonly service: string;
  readonly hears: readonly string[];
  /** Ids of messages that it handled. */
  readonly handled: ReadonlySet<string>;
  /** Ids of messages that it put aside. */
  readonly dead: ReadonlySet<string>;
}

export interface MessageAccount {
  /** Published on a topic that the service hears, and neither handled nor put aside. */
  readonly lost: readonly string[];
  /** Handled or put aside, and never published. */
  readonly unknown: readonly string[];
}

/** Whether published = handled ∪ dead-lettered, for each service and each topic that it hears. */
export function accountFor(
  published: readonly PublishedMessage[],
  services: readonly ServiceMessages[],
): MessageAccount {
  const topics = Map.groupBy(published, ({ topic }) => topic);
  const accounts = services.map(({ service, hears, handled, dead }): MessageAccount => {
    const heard = new Map<string, string>(
      hears.flatMap((topic) => (topics.get(topic) ?? []).map(({ id }) => [id, topic] as const)),
    );
    return {
      lost: [...heard]
        .filter(([id]) => !handled.has(id) && !dead.has(id))
        .map(([id, topic]) => `${service}: ${topic} ${id}`),
      unknown: [...handled, ...dead].filter((id) => !heard.has(id)).map((id) => `${service}: ${id}`),
    };
  });
  return { lost: accounts.flatMap(({ lost }) => lost), unknown: accounts.flatMap(({ unknown }) => unknown) };
}
