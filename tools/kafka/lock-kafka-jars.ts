// `node tools/kafka/lock-kafka-jars.ts`: asks Maven, which has to be installed, what Kafka consists of, and writes
// kafka-jars.lock. Needed only for another version of Kafka.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';

import { KAFKA_LOCK, KAFKA_VERSION, writeLock } from './kafka-lock.ts';

/** Of the log4j that Kafka comes with. */
const LOG4J_VERSION = '2.25.5';

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>retrace</groupId>
  <artifactId>kafka-jars</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.kafka</groupId>
      <artifactId>kafka_2.13</artifactId>
      <version>${KAFKA_VERSION}</version>
    </dependency>
    <!-- Kafka's packages leave to others where the log goes: without this a broker ends without a word. -->
    <dependency>
      <groupId>org.apache.logging.log4j</groupId>
      <artifactId>log4j-slf4j-impl</artifactId>
      <version>${LOG4J_VERSION}</version>
    </dependency>
  </dependencies>
</project>
`;

const folder = mkdtempSync(join(tmpdir(), 'retrace-kafka-jars-'));
try {
  writeFileSync(join(folder, 'pom.xml'), POM);
  const where = ['-DincludeScope=runtime', '-Dmdep.useRepositoryLayout=true', `-DoutputDirectory=${folder}/jars`];
  const words = ['--batch-mode', '--quiet', '--strict-checksums', 'dependency:copy-dependencies', ...where];
  execFileSync('mvn', words, { cwd: folder, stdio: 'inherit' });
  const jars = globSync('**/*.jar', { cwd: join(folder, 'jars') }).map((file) => {
    const content = readFileSync(join(folder, 'jars', file));
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { path: file.replaceAll(sep, '/'), sha256, bytes: content.length };
  });
  writeFileSync(KAFKA_LOCK, writeLock(jars));
  console.log(`${jars.length} jars, ${jars.reduce((sum, { bytes }) => sum + bytes, 0)} bytes`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
