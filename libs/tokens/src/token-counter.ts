import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Tokenizer } from '@huggingface/tokenizers';
import { RetraceError } from '@retrace/observability';

type TokenizerFiles = ConstructorParameters<typeof Tokenizer>;

/** Length of a text in tokens, without what a chat template or a model puts around it. */
export type CountTokens = (text: string) => number;

/** A backbone's tokenizer can't be read, so nothing can be measured in its tokens. */
export class TokenizerUnreadable extends RetraceError {
  constructor(file: string, cause: unknown) {
    super(
      'tokenizer-unreadable',
      `The backbone's tokenizer ${file} can't be read, and lengths in tokens can't be told without it. ` +
        '`npm start` sets the embedded model up; elsewhere put the tokenizer.json of the backbone there.',
      false,
      { cause },
    );
  }
}

/**
 * Counts tokens by the tokenizer of a backbone: the same file that its trainer reads, so that lengths agree.
 *
 * @param folder that of the backbone, with `tokenizer.json` and, as a rule, `tokenizer_config.json`
 * @throws TokenizerUnreadable
 */
export async function openTokenCounter(folder: string): Promise<CountTokens> {
  const file = join(folder, 'tokenizer.json');
  try {
    // The form of both files is Hugging Face's own, and the library checks what it needs of it.
    const tokenizer = JSON.parse(await readFile(file, 'utf8')) as TokenizerFiles[0];
    const reader = new Tokenizer(tokenizer, await configIn(folder));
    return (text) => reader.encode(text, { add_special_tokens: false }).ids.length;
  } catch (error) {
    throw new TokenizerUnreadable(file, error);
  }
}

async function configIn(folder: string): Promise<TokenizerFiles[1]> {
  try {
    return JSON.parse(await readFile(join(folder, 'tokenizer_config.json'), 'utf8')) as TokenizerFiles[1]; // as above
  } catch {
    return {}; // not every backbone has one
  }
}
