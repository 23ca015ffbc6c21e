import {
  autocompletion,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState, type Text } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';

import { editorColours, editorLook } from './editor-look.js';
import type { Mistake } from './mistakes.js';
import { fittingAt, type SpecSchema } from './schema-completion.js';
import { placeAt } from './yaml-place.js';

export interface SpecEditorProps {
  /** At first; what is written later is told by `onChange`. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly mistakes: readonly Mistake[];
  /** What fits is told by it; nothing is without. */
  readonly schema: SpecSchema | null;
}

/** YAML with mistakes at their lines, and what fits at the cursor. Tab leaves it, as it leaves every field. */
export function SpecEditor({ text, onChange, mistakes, schema }: SpecEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const current = useRef({ text, onChange, schema });

  // Before the editor's own effect, which is made once and asks for the latest.
  useEffect(() => {
    current.current = { text, onChange, schema };
  });

  useEffect(() => {
    if (place.current === null) return;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: current.current.text,
        extensions: [
          lineNumbers(),
          lintGutter(),
          history(),
          highlightActiveLine(),
          yaml(),
          indentUnit.of('  '),
          syntaxHighlighting(editorColours),
          autocompletion({ override: [(context) => completions(context, current.current.schema)] }),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          EditorView.contentAttributes.of({ 'aria-label': 'Study spec as YAML', tabindex: '0' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) current.current.onChange(update.state.doc.toString());
          }),
          editorLook,
        ],
      }),
    });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    const diagnostics = mistakes.map((mistake) => diagnosticOf(mistake, editor.state.doc));
    editor.dispatch(setDiagnostics(editor.state, diagnostics));
  }, [mistakes]);

  return <div ref={place} style={{ height: '100%' }} />;
}

/** At its line without the indentation; at the first line where it is about none, or about one that is gone. */
function diagnosticOf({ line = 1, text }: Mistake, document: Text): Diagnostic {
  const { from, to, text: content } = document.line(Math.min(Math.max(1, line), document.lines));
  const indent = content.length - content.trimStart().length;
  return { from: from + Math.min(indent, content.length), to, severity: 'error', message: text };
}

function completions(context: CompletionContext, schema: SpecSchema | null): CompletionResult | null {
  if (schema === null) return null;
  const word = context.matchBefore(/[\w-]*/);
  if (word === null || (word.from === word.to && !context.explicit)) return null;
  const lines = context.state.doc.sliceString(0, context.pos).split('\n');
  const options = fittingAt(schema, placeAt(lines)).map(({ text, about }) => ({
    label: text.trimEnd().replace(/:$/, ''),
    apply: text,
    ...(about === undefined ? {} : { info: about }),
  }));
  return options.length === 0 ? null : { from: word.from, options, validFor: /^[\w-]*$/ };
}
