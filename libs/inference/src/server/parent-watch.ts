import { spawn } from 'node:child_process';

/** Arguments: the process to watch, and the leader of the group to end. It is given 10 seconds to end by itself. */
const WATCH = 'while kill -0 "$1"; do sleep 1; done; kill -TERM "$2"; sleep 10; kill -KILL "-$2"';

/**
 * Ends a process group when this process is gone, even by SIGKILL: a program that does not look for its parent would
 * keep a GPU's memory.
 *
 * @param leader its first process
 * @returns ends the watch
 */
export function endGroupWithUs(leader: number): () => void {
  const args = ['-c', WATCH, 'parent-watch', String(process.pid), String(leader)];
  const watch = spawn('sh', args, { stdio: 'ignore', detached: true });
  watch.on('error', () => {}); // without a shell the server is ended as long as we live, and that is usual
  watch.unref();
  return () => void watch.kill('SIGKILL');
}
