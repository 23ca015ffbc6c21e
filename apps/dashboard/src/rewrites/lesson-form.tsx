import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';

import type { RewriteEdit } from '../api/rewrites-api.js';
import { Notice } from '../states/notice.js';
import { editOf, type LessonDraft } from './lesson-draft.js';
import type { LessonStepKind } from './lesson-steps.js';
import style from './rewrites.module.css';

interface LessonFormProps {
  readonly first: LessonDraft;
  readonly altered: readonly LessonStepKind[];
  readonly plain: readonly LessonStepKind[];
  /** Why the last one was not taken. */
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onSave: (edit: RewriteEdit) => void;
  readonly onCancel: () => void;
}

/** A training example to be put in a person's own words. The server says what is wrong with them. */
export function LessonForm({ first, altered, plain, error, isPending, onSave, onCancel }: LessonFormProps) {
  const [draft, setDraft] = useState(first);
  const [isDismissed, setDismissed] = useState(false);
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        setDismissed(false);
        onSave(editOf(draft));
      }}
    >
      <Notice error={isDismissed ? null : error} onClose={() => setDismissed(true)} />
      <div className={style.sides}>
        <StepFields
          title="Before: the plain reasoning"
          kinds={plain}
          texts={draft.plain}
          onChange={(texts) => setDraft((before) => ({ ...before, plain: texts }))}
        />
        <StepFields
          title="After: the altered reasoning"
          kinds={altered}
          texts={draft.altered}
          onChange={(texts) => setDraft((before) => ({ ...before, altered: texts }))}
        />
      </div>
      <Textarea
        label="Answer, the same in every arm"
        autosize
        minRows={2}
        value={draft.answer}
        onChange={({ currentTarget: { value } }) => setDraft((before) => ({ ...before, answer: value }))}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          Leave it as it was
        </Button>
        <Button type="submit" loading={isPending}>
          Save and accept
        </Button>
      </Group>
    </form>
  );
}

interface StepFieldsProps {
  readonly title: string;
  readonly kinds: readonly LessonStepKind[];
  readonly texts: readonly string[];
  readonly onChange: (texts: readonly string[]) => void;
}

function StepFields({ title, kinds, texts, onChange }: StepFieldsProps) {
  return (
    <fieldset className={style.fields}>
      <legend>{title}</legend>
      {texts.length === 0 && <p className="muted">No arm of this study needs one.</p>}
      {texts.map((text, index) => (
        <Textarea
          key={index}
          data-step={kinds[index]?.type ?? 'OT'}
          className={style.field}
          label={`${kinds[index]?.type ?? 'OT'} ${kinds[index]?.name ?? `step ${index + 1}`}`}
          autosize
          minRows={2}
          value={text}
          onChange={({ currentTarget: { value } }) => onChange(texts.with(index, value))}
        />
      ))}
    </fieldset>
  );
}
