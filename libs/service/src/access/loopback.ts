import type { IncomingMessage } from 'node:http';

/** Headers by which proxies say that a request is somebody else's. */
const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether a request comes from a program of this machine that asked for this machine: its socket's address is loopback,
 * no proxy has passed it on, and its Host is loopback too. A page whose name was made to point here (DNS rebinding) has
 * its own name in Host.
 */
export function isFromThisMachine({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
  if (forwardingHeaders.some((name) => headers[name] !== undefined)) return false;
  return isLoopbackAddress(socket.remoteAddress ?? '') && isLoopbackHost(headers.host ?? '');
}

/** @param address as a socket has it: IPv4, IPv6, or IPv4 within IPv6 */
export function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address);
}

/** @param host a name or address, with or without a port */
export function isLoopbackHost(host: string): boolean {
  const hostname = URL.parse(`http://${host}`)?.hostname ?? '';
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
