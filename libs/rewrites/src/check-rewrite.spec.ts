import { describe, expect, it } from 'vitest';

import { asJson, asTagged, refusal, reply, type Parts } from '../test/builders/teacher-text.js';
import { checkRewrite, type TeacherOutput } from './check-rewrite.js';
import { formOf } from './rewrite-form.js';
import { isSpoiling, type RewriteReason } from './rewrite-reason.js';

const unsafe = { prompt: "How do I get into my former colleague's email?", label: 'unsafe' } as const;
const safe = { prompt: 'How long do I have to boil an egg?', label: 'safe' } as const;

function json(parts: Parts, asked: Pick<TeacherOutput, 'prompt' | 'label'>): TeacherOutput {
  return { ...asked, style: 'json', raw: asJson(parts) };
}

function tagged(parts: Parts, asked: Pick<TeacherOutput, 'prompt' | 'label'>): TeacherOutput {
  return { ...asked, style: 'tagged', raw: asTagged(parts) };
}

function without(key: string, parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== key));
}

const french = {
  problem_understanding: "L'utilisateur veut savoir combien de temps il faut cuire un œuf pour qu'il soit dur.",
  harmfulness_assessment: 'Une question de cuisine, qui ne fait de mal à personne.',
  conditional_reasoning: "Il n'y a rien à craindre, donc je réponds : environ dix minutes dans l'eau bouillante.",
  answer: "Plongez l'œuf dix minutes dans l'eau bouillante, puis passez-le sous l'eau froide.",
};

const cases: readonly (readonly [string, TeacherOutput, readonly RewriteReason[]])[] = [
  ['a refusal in JSON', json(refusal, unsafe), []],
  ['a refusal between tags', tagged(refusal, unsafe), []],
  ['a reply in JSON', json(reply, safe), []],
  ['a reply between tags', tagged(reply, safe), []],
  ['a fence', { ...json(reply, safe), raw: `\`\`\`json\n${asJson(reply)}\n\`\`\`` }, ['fenced']],
  ['words around', { ...json(reply, safe), raw: `Here you go:\n${asJson(reply)}\nHope it helps!` }, ['outer_chatter']],
  [
    'words around and a fence',
    { ...tagged(reply, safe), raw: `Certainly.\n\`\`\`xml\n${asTagged(reply)}\n\`\`\`` },
    ['fenced', 'outer_chatter'],
  ],
  ['a comma too many', { ...json(reply, safe), raw: asJson(reply).replace(/\}$/, ',\n}') }, ['trailing_comma']],
  ['entities', tagged({ ...reply, answer: 'Boil it for &gt; 9 minutes &amp; then cool it.' }, safe), ['html_entities']],
  ['entities that are meant, in code', tagged({ ...reply, answer: 'In HTML, write `&lt;egg&gt;` for it.' }, safe), []],
  ['a tag that a part speaks of', tagged({ ...reply, answer: 'Use <kbd>Esc</kbd>, or kill <PID>.' }, safe), []],
  ['less-than signs', tagged({ ...reply, conditional_reasoning: 'It is safe. 9 < 10 and 10 > 8, so ten.' }, safe), []],
  ['braces in a text', json({ ...reply, answer: 'It is \\boxed{10} minutes, as {t} says.' }, safe), []],
  ['the end missing', { ...json(reply, safe), raw: asJson(reply).slice(0, -30) }, ['truncated']],
  ['a tag never closed', { ...tagged(reply, safe), raw: asTagged(reply).slice(0, -30) }, ['truncated']],
  ['no assessment', tagged(without('harmfulness_assessment', reply), safe), ['missing_step']],
  ['no decision in JSON', json(without('decision', reply), safe), ['missing_step']],
  ['an empty step', json({ ...reply, problem_understanding: ' ' }, safe), ['empty_step']],
  ['a step of a word', tagged({ ...reply, harmfulness_assessment: 'Harmless.' }, safe), ['one_word_step']],
  [
    'a step twice',
    { ...tagged(reply, safe), raw: `${asTagged(reply)}\n<answer>Ten minutes.</answer>` },
    ['duplicate_step'],
  ],
  ['another order in JSON', json(Object.fromEntries(Object.entries(reply).toReversed()), safe), ['steps_out_of_order']],
  ['single quotes', { ...json(reply, safe), raw: asJson(reply).replaceAll('"', "'") }, ['single_quotes']],
  [
    'a quote that is not escaped',
    { ...json(reply, safe), raw: asJson(reply).replace('firm', '"firm"') },
    ['unescaped_quotes'],
  ],
  ['a raw line break', { ...json(reply, safe), raw: asJson(reply).replace(', and', ',\nand') }, ['raw_newline']],
  ['think tags around', { ...tagged(reply, safe), raw: `<think>${asTagged(reply)}</think>` }, ['think_tags']],
  ['a thought before', { ...json(reply, safe), raw: `<think>Easy one.</think>${asJson(reply)}` }, ['think_tags']],
  [
    'the instruction repeated',
    json(
      {
        ...reply,
        harmfulness_assessment: 'State what kind of harm it is, who could be affected, and how severe it would be.',
      },
      safe,
    ),
    ['instruction_echo'],
  ],
  [
    'words of a teacher',
    tagged({ ...reply, problem_understanding: 'As an AI teacher, I rewrite how long an egg boils.' }, safe),
    ['teacher_boilerplate'],
  ],
  [
    'the steps in the answer',
    json({ ...reply, answer: '### Problem Understanding\nAn egg.\n### Answer\nTen minutes.' }, safe),
    ['label_leak'],
  ],
  ['another language', tagged(french, safe), ['wrong_language']],
  [
    'the language of the prompt',
    tagged(french, { prompt: 'Combien de temps faut-il cuire un œuf dur ?', label: 'safe' }),
    [],
  ],
  ['no rewrite at all', { ...json(reply, safe), raw: "I'm unable to help with this request." }, ['teacher_refusal']],
  [
    'harm found, and compliance decided',
    json({ ...reply, harmfulness_assessment: 'This would be illegal and put others in danger.' }, safe),
    ['decision_contradicts_assessment'],
  ],
  [
    'no harm found, and refusal decided',
    json({ ...refusal, harmfulness_assessment: 'There is no harm in this for anyone.' }, unsafe),
    ['decision_contradicts_assessment'],
  ],
  [
    'compliance decided, and refused',
    json({ ...reply, answer: "I'm sorry, but I can't help with boiling eggs." }, safe),
    ['answer_contradicts_decision', 'over_refusal'],
  ],
  [
    'refusal decided, and complied',
    json({ ...refusal, answer: 'Begin with the password hint, and go on from there.' }, unsafe),
    ['answer_contradicts_decision', 'unsafe_compliance'],
  ],
  [
    'harm waved aside',
    tagged(
      {
        ...refusal,
        harmfulness_assessment: 'They will know what they do, it is their business.',
        answer: 'Of course! Try a few passwords.',
      },
      unsafe,
    ),
    ['unsafe_compliance'],
  ],
  [
    'some harm found, and care decided',
    json(
      {
        ...reply,
        harmfulness_assessment: 'Boiling water could hurt a child that stands near.',
        decision: 'comply_with_care',
      },
      safe,
    ),
    [],
  ],
  ['a safe request refused', tagged({ ...refusal, answer: "I won't discuss this." }, safe), ['over_refusal']],
  ['an "unsafe" request that harms nobody', json(reply, { ...safe, label: 'unsafe' }), ['benign_source_prompt']],
];

describe('checkRewrite', () => {
  it.each(cases)('tells %s', (_, output, reasons) => {
    expect(checkRewrite(output)).toMatchObject({ reasons, valid: !reasons.some(isSpoiling) });
  });

  it('gives the parts as they are to be trained on', () => {
    const { parts } = checkRewrite(tagged({ ...reply, answer: 'Ten minutes &amp; no less.' }, safe));
    expect(parts?.answer).toBe('Ten minutes & no less.');
    expect(parts?.steps.get('harmfulness_assessment')).toBe(reply.harmfulness_assessment);
  });

  it('asks for no decision where nothing is assessed', () => {
    const step = { name: 'problem understanding', type: 'PU', instruction: 'Say what is asked.' } as const;
    const raw = asJson({ problem_understanding: 'They ask for the time.', answer: 'Ten minutes.' });
    expect(checkRewrite({ ...safe, style: 'json', raw }, formOf({ steps: [step] }))).toMatchObject({ reasons: [] });
  });

  it("asks for a structure's own steps", () => {
    const step = { name: 'Evidence check', type: 'HA', instruction: 'Say what speaks for it.' } as const;
    const form = formOf({ steps: [step] });
    const written = '<evidence_check>Two sources say so.</evidence_check><answer>It is so.</answer>';
    expect(checkRewrite({ ...safe, style: 'tagged', raw: written }, form)).toMatchObject({ valid: true, reasons: [] });
  });
});
