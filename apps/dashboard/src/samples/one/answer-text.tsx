import { answerDifferences } from './answer-differences.js';
import style from './one.module.css';

interface AnswerTextProps {
  readonly answer: string;
  /** Another answer, where the differences from it are wanted. */
  readonly against?: string | undefined;
}

/** An answer as it is, or with what it has and lacks against another. */
export function AnswerText({ answer, against }: AnswerTextProps) {
  if (answer === '') return <p className="muted">none</p>;
  const parts = against === undefined ? null : answerDifferences(against, answer);
  return (
    <>
      {against !== undefined && parts === null && (
        <p className="muted">These two are too far apart to show word by word.</p>
      )}
      <p className={style.text} dir="auto">
        {parts?.map(({ kind, text }, index) => <Part key={index} kind={kind} text={text} />) ?? answer}
      </p>
    </>
  );
}

function Part({ kind, text }: { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }) {
  switch (kind) {
    case 'same':
      return text;
    case 'added':
      return <ins className={style.added}>{text}</ins>;
    case 'removed':
      return <del className={style.removed}>{text}</del>;
  }
}
