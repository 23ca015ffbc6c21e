import { describe, expect, it } from 'vitest';

import { checkMachine } from './check-machine.mjs';

const check =
  (node: string, platform = 'linux') =>
  () =>
    checkMachine({ platform, versions: { node } });

describe('checkMachine', () => {
  it.each(['20.19.0', '20.19.5', '21.0.0', '22.1.0', '24.21.0', '100.0.0'])('lets Node %s set up', (node) => {
    expect(check(node)).not.toThrow();
  });

  it.each(['20.18.3', '20.9.0', '18.20.8', '9.99.0'])('sends Node %s for a newer one', (node) => {
    expect(check(node)).toThrow(
      `Node 20.19 or newer is needed and this is ${node}. Get it from nodejs.org and start again.`,
    );
  });

  it('runs on macOS, and shows people on Windows the way to WSL', () => {
    expect(check('24.0.0', 'darwin')).not.toThrow();
    expect(check('24.0.0', 'win32')).toThrow('WSL');
  });
});
