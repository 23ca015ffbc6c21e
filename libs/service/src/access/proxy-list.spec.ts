import { describe, expect, it } from 'vitest';

import { isProxyList } from './proxy-list.js';

describe('isProxyList', () => {
  it.each(['10.0.0.1', '10.0.0.0/8, fd00::/8', 'loopback', 'uniquelocal,192.0.2.7'])('takes %s', (text) => {
    expect(isProxyList(text)).toBe(true);
  });

  it.each(['', 'true', 'proxy.example.org', '10.0.0.0/33', '10.0.0.0/0', '10.0.0.1,', 'fd00::/129', 7])(
    'refuses "%s"',
    (text) => {
      expect(isProxyList(text)).toBe(false);
    },
  );
});
