import type { ReadableRow } from '@retrace/datasets';

import type { SavedOutput } from './saved-output.ts';

type Row = ReadableRow['value'];

const textOf = (row: Row, column: string): string => String(row[column]);

/** Outputs for problems of GSM8K, right and wrong, in the forms in which models write them. */
export function gsm8kOutputs(rows: readonly Row[]): readonly SavedOutput[] {
  return rows.flatMap((row, place) => {
    const solution = textOf(row, 'answer');
    const gold = solution.split('#### ').at(-1) ?? '';
    const wrong = String(Number(gold.replaceAll(',', '')) + 1);
    const forms = {
      'worked solution': solution,
      'a sentence': `So the answer is $${gold}.`,
      'the number alone': gold,
      'with thousands': `It is ${Number(gold.replaceAll(',', '')).toLocaleString('en')} in all`,
      'marked, and another number after it': `#### ${gold}\nThat took ${place} steps.`,
      'two marks': `#### ${wrong}\nNo: #### ${gold}`,
      'marked without a space': `####${gold}`,
      wrong: `#### ${wrong}`,
      'three dots': `It is ${gold}...`,
      'a decimal': `${gold}.00`,
      'in bold, with a unit': `**${gold}** dollars`,
      'no number': 'I do not know.',
      negative: `-${gold}`,
    };
    return outputsOf('gsm8k', String(place + 1), row, forms);
  });
}

/** Outputs for questions of NQ-open: the accepted answers, dressed up in several ways, and wrong ones. */
export function nqOutputs(rows: readonly Row[]): readonly SavedOutput[] {
  return rows.flatMap((row, place) => {
    const accepted = Array.isArray(row['answer']) ? row['answer'].map(String) : [];
    const [first = ''] = accepted;
    const forms = {
      'as accepted': first,
      'the last accepted': accepted.at(-1) ?? '',
      'lower case': first.toLowerCase(),
      'with an article': `The ${first}`,
      'with an article in lower case': `an ${first}`,
      'with punctuation': `"${first}"!`,
      'a sentence after it': `${first}. That is all I know.`,
      'a line after it': `${first}\nQ: And then?`,
      'space around': `  ${first} `,
      'a word more': `${first} perhaps`,
      wrong: 'forty-two elephants',
      'after an empty line': `\n${first}`,
      empty: '',
    };
    return outputsOf('nq_open', String(place + 1), row, forms);
  });
}

/** Outputs for problems of HumanEval: its own solutions, whole or going on, and broken ones. */
export function humanEvalOutputs(rows: readonly Row[]): readonly SavedOutput[] {
  return rows.flatMap((row) => {
    const body = textOf(row, 'canonical_solution');
    const forms = {
      'going on': body,
      'going on, then a fence and words': `${body}\`\`\`\nThis passes.`,
      'returns nothing': '    return None\n',
      'does not parse': '    return (\n',
      'never ends': '    while True: pass\n',
      'whole, in a fence': `Here it is:\n\`\`\`python\n${textOf(row, 'prompt')}${body}\`\`\`\n`,
    };
    return outputsOf('humaneval', textOf(row, 'task_id'), row, forms);
  });
}

/** Pairs of texts: solutions of GSM8K held against each other and against their problems. */
export function rougeOutputs(rows: readonly Row[]): readonly SavedOutput[] {
  return rows.flatMap((row, place) => {
    const reference = textOf(row, 'answer');
    const forms = {
      'another solution': textOf(rows[(place + 1) % rows.length] ?? row, 'answer'),
      'the problem': textOf(row, 'question'),
      'the same': reference,
      nothing: '',
    };
    return outputsOf('rouge', String(place + 1), { reference }, forms);
  });
}

function outputsOf(
  task: SavedOutput['task'],
  item: string,
  row: Row,
  forms: Readonly<Record<string, string>>,
): readonly SavedOutput[] {
  return Object.entries(forms).map(([form, output]) => ({ task, item, form, output, row }));
}
