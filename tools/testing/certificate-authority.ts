import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIPv4 } from 'node:net';

import { bits, bytes, explicit, name, number, objectId, sequence, tagged, time, truth } from './der.ts';

const ECDSA_WITH_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'));
const DAY_MS = 24 * 60 * 60 * 1000;

/** Bits of the key's use, from the left: X.509 counts so. */
const SIGNS_CERTIFICATES = Buffer.from([0b0000_0100]);
const SIGNS_HANDSHAKES = Buffer.from([0b1000_0000]);

export interface Certificate {
  /** PEM. */
  readonly certificate: string;
  /** PEM, PKCS #8. */
  readonly key: string;
}

/** An authority of a test's own, which signs certificates that are good for a day. */
export class CertificateAuthority {
  /** PEM: what those who trust it need. */
  readonly certificate: string;
  private readonly called: string;
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(called: string) {
    this.called = called;
    this.certificate = this.issue(called, this.keys.publicKey, [
      sequence(objectId('2.5.29.19'), truth, bytes(sequence(truth))),
      sequence(objectId('2.5.29.15'), truth, bytes(bits(SIGNS_CERTIFICATES, 2))),
    ]);
  }

  /** @param host a name, or an IPv4 address */
  certify(host: string): Certificate {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const alternative = isIPv4(host) ? tagged(0x87, Buffer.from(host.split('.').map(Number))) : dnsName(host);
    const certificate = this.issue(host, publicKey, [
      sequence(objectId('2.5.29.15'), truth, bytes(bits(SIGNS_HANDSHAKES, 7))),
      sequence(objectId('2.5.29.17'), bytes(sequence(alternative))),
    ]);
    return { certificate, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
  }

  private issue(subject: string, publicKey: KeyObject, extensions: readonly Buffer[]): string {
    const now = Date.now();
    const content = sequence(
      explicit(0, number(Buffer.from([2]))), // version 3
      number(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
      ECDSA_WITH_SHA256,
      name(this.called),
      sequence(time(new Date(now - DAY_MS)), time(new Date(now + DAY_MS))),
      name(subject),
      publicKey.export({ type: 'spki', format: 'der' }),
      explicit(3, sequence(...extensions)),
    );
    const signature = sign('sha256', content, this.keys.privateKey);
    return pem(sequence(content, ECDSA_WITH_SHA256, bits(signature, 0)));
  }
}

function dnsName(host: string): Buffer {
  return tagged(0x82, Buffer.from(host, 'ascii'));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
