import { ArtifactLocationInvalid } from './artifact-errors.js';
import type { S3Settings } from './s3/s3-settings.js';

/** A bucket without the keys to it. */
export type BucketPlace = Omit<S3Settings, 'accessKeyId' | 'secretAccessKey'>;

/** Where artifacts are kept: a folder of this machine, or a bucket. */
export type ArtifactLocation =
  | { readonly kind: 'folder'; readonly folder: string }
  | ({ readonly kind: 's3' } & BucketPlace);

const DEFAULT_REGION = 'us-east-1';
const SETTINGS: ReadonlySet<string> = new Set(['endpoint', 'region']);
/** What needs no encoding anywhere between here and a store. */
const PLAIN_PATH = /^[\w.\-/]*$/;

/**
 * Reads the value of RETRACE_ARTIFACTS: a folder, or `s3://bucket/prefix?endpoint=http://host:port&region=eu-west-1`.
 * Prefix, endpoint and region may be left out: no prefix, Amazon's own endpoint, us-east-1.
 *
 * @throws ArtifactLocationInvalid
 */
export function parseArtifactLocation(text: string): ArtifactLocation {
  if (text === '') throw new ArtifactLocationInvalid('RETRACE_ARTIFACTS is empty.');
  if (!text.includes('://')) return { kind: 'folder', folder: text };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 's3:' || url.hostname === '' || url.port !== '') {
    throw new ArtifactLocationInvalid(`${text} is neither a folder nor a bucket.`);
  }
  if (url.username !== '') {
    throw new ArtifactLocationInvalid(
      'The address of the bucket has credentials in it; they come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    );
  }
  const unknown = [...url.searchParams.keys()].find((name) => !SETTINGS.has(name));
  if (unknown !== undefined) throw new ArtifactLocationInvalid(`${text} has the unknown setting ${unknown}.`);
  const prefix = url.pathname.replace(/^\/+|\/+$/g, '');
  if (!PLAIN_PATH.test(prefix)) {
    throw new ArtifactLocationInvalid(`The prefix ${prefix} has characters other than letters, digits and _ . - /.`);
  }
  const endpoint = endpointIn(url);
  return {
    kind: 's3',
    bucket: url.hostname,
    ...(prefix === '' ? {} : { prefix }),
    ...(endpoint === undefined ? {} : { endpoint }),
    region: url.searchParams.get('region') ?? DEFAULT_REGION,
    forcePathStyle: endpoint !== undefined,
  };
}

/** A bucket's place as `parseArtifactLocation` reads it, for those who have keys of their own. */
export function locationOf({ bucket, prefix, endpoint, region }: BucketPlace): string {
  const settings = new URLSearchParams({ ...(endpoint === undefined ? {} : { endpoint }), region });
  return `s3://${bucket}${prefix === undefined ? '' : `/${prefix}`}?${settings}`;
}

function endpointIn(url: URL): string | undefined {
  const endpoint = url.searchParams.get('endpoint');
  if (endpoint === null) return undefined;
  const isHttp = URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol);
  if (!isHttp) throw new ArtifactLocationInvalid(`The endpoint ${endpoint} is no http or https address.`);
  return endpoint;
}
