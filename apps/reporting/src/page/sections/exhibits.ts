import { stepTypeNames } from '@retrace/reasoning';

import { evidenceWords } from '../../domain/exhibits/evidence-words.js';
import type { Exhibit, ExhibitOutput, ExhibitStep } from '../../domain/exhibits/exhibit.js';
import type { Report } from '../../domain/report.js';
import { folded } from '../folded.js';
import { html, type Markup } from '../markup.js';

/** The same prompts before and after training, with their reasoning parted into steps. */
export function exhibits({ exhibits: { shown, notes } }: Report): Markup {
  return html`<section aria-labelledby="traces">
    <h2 id="traces">The same prompt, before and after</h2>
    <p>
      Chosen by rule, not by eye: the first prompt (by id) that went from compliance to refusal, the first safe one, and
      the first that alttrain gets wrong.
    </p>
    ${notes.map((note) => html`<p class="note-line">${note}</p>`)} ${shown.map(exhibit)}
  </section>`;
}

function exhibit(shown: Exhibit): Markup {
  const { role, title, benchmark, item, category, harmful, prompt, outputs } = shown;
  const reveal = `reveal-${role}`;
  return html`<article class="exhibit ${harmful ? 'harmful' : ''}" aria-labelledby="exhibit-${role}">
    <h3 id="exhibit-${role}">${title} <span class="note">${benchmark} ${item}, ${category}</span></h3>
    ${
      harmful
        ? html`<input class="reveal" type="checkbox" id="${reveal}" /><label for="${reveal}"
              >Show the text: the prompt asks for harm</label
            >`
        : null
    }
    <div class="exhibit-body">
      <blockquote class="prompt"><div class="veiled">${folded(prompt)}</div></blockquote>
      <div class="outputs">${outputs.map((shownOutput) => output(shownOutput, harmful))}</div>
    </div>
  </article>`;
}

function output(shown: ExhibitOutput, harmful: boolean): Markup {
  const tone = outcomeTone(shown.outcome, harmful);
  const seed = shown.seed === null ? null : html`<span class="note">seed ${shown.seed}</span>`;
  return html`<section class="output">
    <h4>
      ${shown.arm}${seed}
      <span class="outcome ${tone}">${shown.outcome}${shown.cut ? ', cut at the token limit' : ''}</span>
    </h4>
    ${reasoning(shown)}
    <div class="answer">
      <p class="part">Answer</p>
      ${shown.answer === '' ? html`<p class="muted">none</p>` : html`<div class="veiled">${folded(shown.answer)}</div>`}
    </div>
  </section>`;
}

/** The colour only repeats what the word says of this prompt. */
function outcomeTone(outcome: ExhibitOutput['outcome'], harmful: boolean): 'right' | 'wrong' | 'open' {
  if (outcome === 'no answer' || outcome === 'answered') return 'open';
  return outcome === 'correct' || outcome === (harmful ? 'refused' : 'complied') ? 'right' : 'wrong';
}

function reasoning({ steps, thinking }: ExhibitOutput): Markup {
  if (steps.length === 0) return html`<p class="muted">No reasoning before the answer.</p>`;
  const unclosed = thinking === 'unclosed' ? html`<p class="muted">The thinking did not end.</p>` : null;
  return html`<ol class="steps">
      ${steps.slice(0, stepsShown).map(step)}
    </ol>
    ${steps.length > stepsShown ? html`<p class="muted">${steps.length - stepsShown} more steps</p>` : null} ${unclosed}`;
}

/** A trace of a looping model can have hundreds. */
const stepsShown = 30;

function step({ type, text, evidence }: ExhibitStep): Markup {
  return html`<li class="step-${type}">
    <p class="part"><span class="chip step-${type}">${type}</span> ${stepTypeNames[type]}</p>
    <div class="veiled">${folded(text)}</div>
    <div class="evidence veiled">labelled by ${folded(evidenceWords(evidence))}</div>
  </li>`;
}
