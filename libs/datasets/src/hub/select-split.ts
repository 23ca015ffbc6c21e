import type { HubLocationSpec, RowFormat } from '@retrace/study';

import { formatOfFile } from '../formats/format-of-file.js';

/** Where several forms of the same rows are published, the first is read: it says the types of its columns. */
const preferred: readonly RowFormat[] = ['parquet', 'jsonl', 'json', 'csv', 'tsv'];

/**
 * The files of a split, by the names that the hub goes by (huggingface.co/docs/hub/datasets-file-names-and-splits): the
 * split is a word of the file's name or a folder, the configuration a folder or the beginning of the name. A data set
 * of a single file is read whatever its name, unless a split was asked for.
 *
 * @param paths all files of the data set
 */
export function selectSplit(paths: readonly string[], { config, split, path }: HubLocationSpec): readonly string[] {
  if (path !== undefined) return paths.filter((each) => each === path);
  const data = paths.filter((each) => formatOfFile(each) !== undefined && !isMetadata(each));
  const ofConfig = config === undefined ? data : data.filter((each) => isOfConfig(each, config));
  if (split === undefined && ofConfig.length === 1) return ofConfig;
  const ofSplit = ofConfig.filter((each) => isOfSplit(each, split ?? 'train'));
  const format = preferred.find((wanted) => ofSplit.some((each) => formatOfFile(each)?.format === wanted));
  return ofSplit.filter((each) => formatOfFile(each)?.format === format).toSorted();
}

/** Words of a path: `data/train-00000-of-00002.parquet` has `data`, `train`, `00000` and so on. */
function isOfSplit(path: string, split: string): boolean {
  return new RegExp(String.raw`(?:^|[-_./])${escaped(split)}(?:[-_./]|$)`, 'i').test(path);
}

function isOfConfig(path: string, config: string): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return folders.includes(config) || new RegExp(String.raw`^${escaped(config)}(?:[-_.]|$)`).test(name);
}

/** Files beside the rows, which are JSON too. */
function isMetadata(path: string): boolean {
  return /(?:^|\/)(?:dataset_infos?|dataset_dict|state|config|package)\.json$/i.test(path);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
