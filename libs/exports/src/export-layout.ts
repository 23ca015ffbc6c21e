import { LayoutTakesNoPairs } from './export-errors.js';
import type { ExportedLine, ExportedTurn } from './exported-line.js';

/** The forms in which other trainers read conversations; two of them, also preferences. */
export const exportLayouts = ['jsonl', 'parquet', 'trl', 'llama-factory', 'axolotl'] as const;
export type ExportLayout = (typeof exportLayouts)[number];

/** A file that stands beside the examples and tells a trainer how to read them. */
export interface SideFile {
  readonly name: string;
  readonly content: string;
}

/** A layout of JSON lines: how each line is written, in which file, and what stands beside it. */
export interface LineLayout {
  readonly file: string;
  /** @throws LayoutTakesNoPairs */
  readonly lineOf: (line: ExportedLine) => object;
  readonly beside: readonly SideFile[];
}

const speakers = { system: 'system', user: 'human', assistant: 'gpt' } as const;

/** Undefined for Parquet, which has no lines. */
export function lineLayout(layout: ExportLayout): LineLayout | undefined {
  switch (layout) {
    case 'jsonl':
      return { file: 'train.jsonl', lineOf: (line) => line, beside: [] };
    case 'parquet':
      return undefined;
    case 'trl':
      return { file: 'train.jsonl', lineOf: trlLine, beside: [] };
    // https://github.com/hiyouga/LLaMA-Factory, data/README.md: the ShareGPT format
    case 'llama-factory':
      return {
        file: 'retrace.jsonl',
        lineOf: (line) => ({
          conversations: messagesOf(line, layout).map(({ role, content }) => ({
            from: speakers[role],
            value: content,
          })),
        }),
        beside: [{ name: 'dataset_info.json', content: `${JSON.stringify(datasetInfo, undefined, 2)}\n` }],
      };
    // https://docs.axolotl.ai/docs/dataset-formats/conversation.html
    case 'axolotl':
      return {
        file: 'train.jsonl',
        lineOf: (line) => ({ messages: messagesOf(line, layout) }),
        beside: [{ name: 'axolotl.yaml', content: axolotlSnippet }],
      };
  }
}

/** The conversation of an example. @throws LayoutTakesNoPairs for a pair, which is two */
export function messagesOf(line: ExportedLine, layout: ExportLayout): readonly ExportedTurn[] {
  if ('messages' in line) return line.messages;
  throw new LayoutTakesNoPairs(layout, line.arm);
}

/**
 * https://huggingface.co/docs/trl/dataset_formats: conversational prompt-completion, of which TRL's SFT trainer takes
 * the loss on the completion alone; of a pair conversational preference, which its DPO trainer takes.
 */
function trlLine(line: ExportedLine): object {
  if ('messages' in line) return { prompt: line.messages.slice(0, -1), completion: line.messages.slice(-1) };
  const { prompt, chosen, rejected } = line;
  return { prompt, chosen, rejected };
}

const datasetInfo = {
  retrace: {
    file_name: 'retrace.jsonl',
    formatting: 'sharegpt',
    columns: { messages: 'conversations' },
    tags: {
      role_tag: 'from',
      content_tag: 'value',
      user_tag: 'human',
      assistant_tag: 'gpt',
      system_tag: 'system',
    },
  },
};

const axolotlSnippet = `# Goes into the configuration of Axolotl; the loss is on the assistant's words alone.
datasets:
  - path: ./train.jsonl
    ds_type: json
    type: chat_template
    field_messages: messages
    message_property_mappings:
      role: role
      content: content
    roles_to_train: [assistant]
    train_on_eos: turn
`;
