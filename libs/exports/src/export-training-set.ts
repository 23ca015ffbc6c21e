import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';

import { fileWriter, parquetWriteRows } from 'hyparquet-writer';

import { ExampleUnreadable, ExportFolderTaken } from './export-errors.js';
import { lineLayout, messagesOf, type ExportLayout } from './export-layout.js';
import { lineIn, type ExportedLine } from './exported-line.js';
import { TrainingSetCard, type SourceOf } from './training-set-card.js';
import { sha256Of, writtenFile, type WrittenFile } from './written-file.js';

export interface ExportOrder {
  /** A training set: JSON lines. */
  readonly file: string;
  readonly folder: string;
  readonly layout: ExportLayout;
  /** Whether a folder that is not empty may be written into. */
  readonly overwrite: boolean;
  /** For the card: licence and citation of the data sets that the prompts are from. */
  readonly sourceOf: SourceOf;
}

export interface Exported {
  readonly examples: number;
  readonly files: readonly WrittenFile[];
}

const rowsInGroup = 1000;
const thinking = /^<think>\n([^]*?)\n<\/think>\n\n([^]*)$/;

/**
 * Writes a training set in the layout of another trainer, one line at a time, with its data card. The same set gives the
 * same bytes.
 *
 * @throws ExampleUnreadable naming the line; LayoutTakesNoPairs, before anything is written; ExportFolderTaken; the
 *   system's error for a file that can't be read
 */
export async function exportTrainingSet(order: ExportOrder): Promise<Exported> {
  const { file, folder, layout, overwrite, sourceOf } = order;
  await assertFits(file, layout);
  await mkdir(folder, { recursive: true });
  if (!overwrite && (await readdir(folder)).length > 0) throw new ExportFolderTaken(folder);
  let examples = 0;
  const card = new TrainingSetCard();
  const counted = async function* (): AsyncGenerator<ExportedLine> {
    for await (const line of linesOf(file)) {
      examples += 1;
      card.add(line);
      yield line;
    }
  };
  const names = await writeLayout(layout, folder, counted());
  const [main = ''] = names;
  await writeFile(join(folder, 'README.md'), card.text(main, await sha256Of(file), sourceOf));
  return { examples, files: await Promise.all([...names, 'README.md'].map((name) => writtenFile(folder, name))) };
}

/** A set has one form, which shows in its first line: refused later, it would leave a folder that is not empty. */
async function assertFits(file: string, layout: ExportLayout): Promise<void> {
  const lines = linesOf(file);
  const first = await lines.next();
  await lines.return(undefined);
  if (first.done !== true) writerOf(layout)(first.value);
}

/** How a layout writes a line, or for Parquet a row. */
function writerOf(layout: ExportLayout): (line: ExportedLine) => object {
  return lineLayout(layout)?.lineOf ?? parquetRow;
}

/** The names of the files, the one with the examples first. */
async function writeLayout(
  layout: ExportLayout,
  folder: string,
  examples: AsyncIterable<ExportedLine>,
): Promise<readonly string[]> {
  const lines = lineLayout(layout);
  if (lines === undefined) {
    await writeParquet(join(folder, 'train.parquet'), examples);
    return ['train.parquet'];
  }
  const { file, lineOf, beside } = lines;
  const written = async function* (): AsyncGenerator<string> {
    for await (const example of examples) yield `${JSON.stringify(lineOf(example))}\n`;
  };
  await pipeline(written, createWriteStream(join(folder, file)));
  for (const { name, content } of beside) await writeFile(join(folder, name), content);
  return [file, ...beside.map(({ name }) => name)];
}

async function writeParquet(filename: string, examples: AsyncIterable<ExportedLine>): Promise<void> {
  const rows = async function* (): AsyncGenerator<Record<string, unknown>> {
    for await (const example of examples) yield parquetRow(example);
  };
  const columns = ['id', 'arm', 'label', 'category', 'prompt', 'reasoning', 'answer', 'messages'] as const;
  await parquetWriteRows({
    writer: fileWriter(filename),
    rows: rows(),
    columns: columns.map((name) => ({ name, type: 'STRING' as const, nullable: false })),
    rowGroupSize: rowsInGroup,
  });
}

/** With reasoning and answer in columns of their own, and the messages as JSON. @throws LayoutTakesNoPairs */
function parquetRow(line: ExportedLine): Record<string, unknown> {
  const { id, arm, label, category } = line;
  const messages = messagesOf(line, 'parquet');
  const said = messages.at(-1)?.content ?? '';
  const [, reasoning = '', answer = said] = thinking.exec(said) ?? [];
  const prompt = messages.findLast(({ role }) => role === 'user')?.content ?? '';
  return { id, arm, label, category, prompt, reasoning, answer, messages: JSON.stringify(messages) };
}

async function* linesOf(file: string): AsyncGenerator<ExportedLine> {
  let number = 0;
  const input = createReadStream(file);
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (text.trim() === '') continue;
      const line = lineIn(parsed(text));
      if (typeof line === 'string') throw new ExampleUnreadable(basename(file), number, line);
      yield line;
    }
  } finally {
    input.destroy();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
