/** A bucket, and how to get to it. */
export interface S3Settings {
  /** Of the store's API. Without one it is Amazon's, in the region. */
  readonly endpoint?: string;
  readonly region: string;
  readonly bucket: string;
  /** Put before every key, with a slash between. */
  readonly prefix?: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The bucket is in the path of an address, not in its host name, as most stores other than Amazon's want it. */
  readonly forcePathStyle: boolean;
}
