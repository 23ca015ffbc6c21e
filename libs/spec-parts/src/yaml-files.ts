import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * The YAML files of a folder, by their names without the ending.
 *
 * @param parse reads one; `source` is what to call it in messages, such as `recipes/r1-act.yaml`
 * @throws what `parse` throws
 */
export async function readYamlFiles<Part>(
  folder: string,
  parse: (text: string, source: string) => Part,
): Promise<ReadonlyMap<string, Part>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  const parts = files.map(async (file) => {
    const text = await readFile(join(folder, file), 'utf8');
    return [basename(file, '.yaml'), parse(text, `${basename(folder)}/${file}`)] as const;
  });
  return new Map(await Promise.all(parts));
}
