// `node tools/kafka/start-kafka.ts [port]`: a broker for a developer, until Ctrl-C. Needs `npm run build` before it.
import { once } from 'node:events';
import { join } from 'node:path';

import { describeError } from '@retrace/observability';

import { takeProjectLock } from '../bootstrap/project-lock.mjs';
import { retraceHome } from '../bootstrap/project-paths.mjs';
import { installKafka } from './install-kafka.ts';
import { startKafka } from './kafka-broker.ts';

const USUAL_PORT = '9092';

const [port = USUAL_PORT] = process.argv.slice(2);
const home = retraceHome();
const folder = join(home, 'kafka/broker');
// Heard from here on, so that Ctrl-C during the start leaves no broker behind.
const asked = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
try {
  const lock = takeProjectLock(join(folder, 'lock')); // else a second one would take the first's broker for an orphan
  const kafka = await startKafka({ ...(await installKafka(home)), folder, port: Number(port) });
  console.log(`Kafka answers at ${kafka.brokers.join()}; Ctrl-C stops it. Messages and log are in ${kafka.folder}.`);
  const died = await Promise.race([asked.then(() => undefined), kafka.died]);
  if (died !== undefined) throw died;
  await kafka.stop();
  lock.release();
} catch (error) {
  console.error(`Error: ${describeError(error)}`);
  process.exitCode = 1;
}
