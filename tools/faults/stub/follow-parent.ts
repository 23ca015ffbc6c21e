const LOOK_EVERY_MS = 200;

/** Has this process end once the one that started it is gone, as the real worker does. */
export function followParent(): void {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  look.unref();
}
