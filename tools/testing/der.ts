/** The values of ASN.1 that a certificate consists of, as DER writes them (ITU-T X.690). */
export function tagged(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), lengthOf(content), content]);
}

export function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

/** A part that may be left out, known by its number. */
export function explicit(place: number, content: Buffer): Buffer {
  return tagged(0xa0 + place, content);
}

/** @param value big-endian, of which the first bit is 0 */
export function number(value: Buffer): Buffer {
  return tagged(0x02, value);
}

/** @param unused how many bits at the end are none */
export function bits(value: Buffer, unused: number): Buffer {
  return tagged(0x03, Buffer.concat([Buffer.from([unused]), value]));
}

export function bytes(value: Buffer): Buffer {
  return tagged(0x04, value);
}

export const truth: Buffer = tagged(0x01, Buffer.from([0xff]));

/** @param dotted `1.2.840.10045.4.3.2` */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(inSevens)]));
}

/** A subject or issuer that has a common name and nothing else. */
export function name(common: string): Buffer {
  const attribute = sequence(objectId('2.5.4.3'), tagged(0x0c, Buffer.from(common, 'utf8')));
  return sequence(tagged(0x31, attribute));
}

/** To the second, in this century's first half: UTCTime has two digits for the year. */
export function time(at: Date): Buffer {
  const digits = at.toISOString().replaceAll(/[-:T]/g, '').slice(2, 14);
  return tagged(0x17, Buffer.from(`${digits}Z`, 'ascii'));
}

function lengthOf({ length }: Buffer): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  if (length < 0x100) return Buffer.from([0x81, length]);
  return Buffer.from([0x82, length >> 8, length & 0xff]);
}

/** Base 128, with a bit on all digits but the last. */
function inSevens(value: number): readonly number[] {
  const digits = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}
