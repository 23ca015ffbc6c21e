import { CloseButton } from '@mantine/core';

import { errorMessage } from '../api/api-error.js';
import style from './states.module.css';

interface NoticeProps {
  /** What was refused; nothing is shown without. */
  readonly error: unknown;
  readonly onClose: () => void;
}

/** Why something that was asked for was not done, in the server's words. */
export function Notice({ error, onClose }: NoticeProps) {
  if (error === null || error === undefined) return null;
  return (
    <div role="alert" className={style.notice}>
      <p>{errorMessage(error)}</p>
      <CloseButton size="sm" aria-label="Close this message" onClick={onClose} />
    </div>
  );
}
