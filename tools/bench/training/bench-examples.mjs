import { join } from 'node:path';

import { loadCatalogue, openDataset } from '../../../libs/datasets/dist/index.js';
import { projectFolder, retraceHome } from '../../bootstrap/project-paths.mjs';

const EXAMPLES = 24;

/**
 * Problems of GSM8K whose worked answers are their thoughts, with lengths as they come.
 *
 * @returns {Promise<readonly { readonly messages: readonly { role: string, content: string }[] }[]>}
 */
export async function benchExamples() {
  const catalogue = await loadCatalogue();
  const places = {
    configured: process.env['RETRACE_DATA'],
    projectRoot: projectFolder,
    downloads: join(retraceHome(), 'datasets'),
  };
  const { rows } = await openDataset(catalogue.get('gsm8k-train'), places);
  const examples = [];
  for await (const { value } of rows) {
    const { question, answer } = /** @type {{ question: string, answer: string }} */ (value); // GSM8K's own form
    const [thought, result] = answer.split('\n#### ');
    const content = `<think>\n${thought}\n</think>\n\n${result}`;
    examples.push({
      messages: [
        { role: 'user', content: question },
        { role: 'assistant', content },
      ],
    });
    if (examples.length === EXAMPLES) break;
  }
  return examples;
}
