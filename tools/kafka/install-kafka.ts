import { javaFor } from './install-java.ts';
import { installKafkaJars } from './kafka-jars.ts';
import type { KafkaInstallation } from './kafka-program.ts';

/**
 * What a broker runs on, downloaded unless it is there.
 *
 * @param home where what is made on this machine lies
 * @throws FileNotDownloaded, SetUpProblem
 */
export async function installKafka(home: string): Promise<KafkaInstallation> {
  const java = await javaFor(home);
  return { java, jars: await installKafkaJars(home) };
}
