import { readTopics } from '@retrace/hosting';

import { seededUuid } from '../fault-plan.ts';
import { writeRecords, type PlainRecord } from '../running/records.ts';
import type { TestBed } from '../running/test-bed.ts';
import type { Scenario } from './scenario.ts';

const NOT_JSON = '{"specversion":"1.0", this is no JSON';

/** In each topic, a record that is not JSON and a message that does not keep to its contract, before and during a study. */
export const poisonTopics: Scenario = async (bed) => {
  const topics = await readTopics();
  const before = await poison(
    bed,
    topics.map(({ name }) => name),
  );
  const study = await bed.request();
  const during = await poison(
    bed,
    topics.map(({ name }) => name),
  );
  return { studies: [study], faults: before + during, losses: [] };
};

async function poison(bed: TestBed, topics: readonly string[]): Promise<number> {
  const broken = topics.map((topic) => ({ topic, id: seededUuid(bed.random), studyId: seededUuid(bed.random) }));
  const unreadable: readonly PlainRecord[] = broken.map(({ topic, studyId }) => ({
    topic,
    key: studyId,
    value: NOT_JSON,
  }));
  const places = await writeRecords(bed.kafka.brokers, unreadable);
  await writeRecords(
    bed.kafka.brokers,
    broken.map(({ topic, id, studyId }) => ({
      topic,
      key: studyId,
      value: JSON.stringify(invalid(topic, id, studyId)),
    })),
  );
  bed.written.push(...broken, ...broken.map(({ topic }, index) => ({ topic, id: places[index] ?? '' })));
  return 2 * topics.length;
}

/** A CloudEvent of the topic's type whose data is nothing that any contract allows. */
function invalid(topic: string, id: string, subject: string): object {
  return { specversion: '1.0', id, source: '/faults', type: topic, subject, data: { studyId: 42 } };
}
