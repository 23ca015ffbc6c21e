import { describe, expect, it } from 'vitest';

import { ArtifactCredentialsMissing, ArtifactLocationInvalid } from './artifact-errors.js';
import { locationOf, parseArtifactLocation } from './artifact-location.js';
import { FolderArtifactStore } from './folder-artifact-store.js';
import { openArtifactStore } from './open-artifact-store.js';
import { S3ArtifactStore } from './s3-artifact-store.js';

describe('parseArtifactLocation', () => {
  it('takes what is no address for a folder', () => {
    expect(parseArtifactLocation('.retrace/artifacts')).toEqual({ kind: 'folder', folder: '.retrace/artifacts' });
  });

  it('reads bucket, prefix, endpoint and region', () => {
    expect(parseArtifactLocation('s3://Team.data/a/b/?endpoint=http://s3:8333&region=eu-west-1')).toEqual({
      kind: 's3',
      bucket: 'Team.data',
      prefix: 'a/b',
      endpoint: 'http://s3:8333',
      region: 'eu-west-1',
      forcePathStyle: true,
    });
  });

  it("means Amazon's store when no endpoint is told", () => {
    expect(parseArtifactLocation('s3://retrace')).toEqual({
      kind: 's3',
      bucket: 'retrace',
      region: 'us-east-1',
      forcePathStyle: false,
    });
  });

  it.each([
    ['', 'is empty'],
    ['gs://retrace', 'neither a folder nor a bucket'],
    ['s3://', 'neither a folder nor a bucket'],
    ['s3://retrace:8333', 'neither a folder nor a bucket'],
    ['s3://retrace?endpont=http://s3', 'unknown setting endpont'],
    ['s3://retrace?endpoint=s3:8333', 'endpoint s3:8333 is no http'],
    ['s3://retrace/a%20b', 'prefix a%20b'],
  ])('refuses %j and shows the form', (text, complaint) => {
    expect(() => parseArtifactLocation(text)).toThrow(ArtifactLocationInvalid);
    expect(() => parseArtifactLocation(text)).toThrow(new RegExp(`${complaint}.*s3://<bucket>/<prefix>`));
  });

  it('does not repeat credentials that were put into the address', () => {
    const address = 's3://key:secret@retrace';
    expect(() => parseArtifactLocation(address)).toThrow('credentials in it');
    expect(() => parseArtifactLocation(address)).not.toThrow(/key:secret/);
  });
});

describe('locationOf', () => {
  it.each(['s3://retrace', 's3://team/a/b?endpoint=http://s3:8333&region=eu-west-1'])(
    'is read as what %s is',
    (text) => {
      const place = parseArtifactLocation(text);
      expect(place.kind === 's3' && parseArtifactLocation(locationOf(place))).toEqual(place);
    },
  );
});

describe('openArtifactStore', () => {
  const cache = '.retrace/cache';

  it('opens what the location names', () => {
    const keys = { accessKeyId: 'key', secretAccessKey: 'secret' };
    expect(openArtifactStore({ location: 'artifacts', cache })).toBeInstanceOf(FolderArtifactStore);
    expect(openArtifactStore({ location: 's3://retrace', cache, ...keys })).toBeInstanceOf(S3ArtifactStore);
  });

  it('asks for the credentials of a bucket', () => {
    expect(() => openArtifactStore({ location: 's3://retrace', cache, accessKeyId: '' })).toThrow(
      ArtifactCredentialsMissing,
    );
  });
});
