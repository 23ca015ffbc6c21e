import { isIP } from 'node:net';

/** Networks that Express knows by name. */
const named: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];

/** Whether a text names addresses or networks, as Express takes them for its `trust proxy`, with commas between them. */
export function isProxyList(text: unknown): boolean {
  return (
    typeof text === 'string' && text.split(',').every((part) => named.includes(part.trim()) || isNetwork(part.trim()))
  );
}

function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && (bits === undefined || (Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128)));
}
