import { stepTypeNames } from '@retrace/reasoning';

import { evidenceWords } from '../../../domain/exhibits/evidence-words.js';
import type { Exhibit, ExhibitOutput } from '../../../domain/exhibits/exhibit.js';
import type { Report } from '../../../domain/report.js';
import { blocks, details, fenced, gfm, points, type Markdown } from '../markdown.js';

/** A trace of a looping model can have hundreds. */
const stepsShown = 30;

/** The same prompts before and after training, with their reasoning parted into steps. */
export function exhibits({ exhibits: { shown, notes } }: Report): Markdown {
  return blocks(
    gfm`## The same prompt, before and after`,
    gfm`Chosen by rule, not by eye: the first prompt (by id) that went from compliance to refusal, the first safe one, and the first that alttrain gets wrong.`,
    points(notes),
    ...shown.map(exhibit),
  );
}

function exhibit({ title, benchmark, item, category, harmful, prompt, outputs }: Exhibit): Markdown {
  const head = gfm`### ${title} (${benchmark} ${item}, ${category})`;
  const body = [fenced(prompt), ...outputs.map(output)];
  return harmful ? blocks(head, details('Show the text: the prompt asks for harm', ...body)) : blocks(head, ...body);
}

function output({ arm, seed, outcome, cut, steps, thinking, answer }: ExhibitOutput): Markdown {
  const hidden = steps.length - stepsShown;
  return blocks(
    gfm`#### ${arm}${seed === null ? '' : `, seed ${seed}`}: ${outcome}${cut ? ', cut at the token limit' : ''}`,
    steps.length === 0 ? gfm`No reasoning before the answer.` : gfm``,
    ...steps
      .slice(0, stepsShown)
      .map(({ type, text, evidence }) =>
        blocks(
          gfm`**${type}** ${stepTypeNames[type]}`,
          fenced(text),
          evidence.length === 0 ? gfm`` : gfm`labelled by ${shortEvidence(evidence)}`,
        ),
      ),
    hidden > 0 ? gfm`${hidden} more steps` : gfm``,
    thinking === 'unclosed' ? gfm`The thinking did not end.` : gfm``,
    gfm`**Answer**`,
    answer === '' ? gfm`none` : fenced(answer),
  );
}

/** Words of a trace are the model's: of many, the first say enough. */
const evidenceShown = 300;

function shortEvidence(evidence: readonly string[]): string {
  const words = evidenceWords(evidence);
  const characters = Array.from(words);
  return characters.length > evidenceShown ? `${characters.slice(0, evidenceShown).join('')}…` : words;
}
