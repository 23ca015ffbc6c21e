import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * The SHA-256 of files together, so that a step can tell whether what it was made from has changed.
 * @param {readonly string[]} files
 */
export function sha256OfFiles(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/**
 * What the stamp says, or nothing when the step never ended.
 * @param {string} file
 */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Says that a step is done. Written last and by a rename, so that a step cut off midway never looks done.
 * @param {string} file @param {string} content
 */
export function writeStamp(file, content) {
  writeFileSync(`${file}.new`, `${content}\n`);
  renameSync(`${file}.new`, file);
}

/** @param {string} file */
export function removeStamp(file) {
  rmSync(file, { force: true });
}
