import { Kbd, Modal } from '@mantine/core';
import { Fragment } from 'react';

import style from './shell.module.css';
import { useShortcutList } from './shortcuts.js';

/** The keys that do something in the view that is shown. */
export function ShortcutList({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const shortcuts = useShortcutList();
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" size="sm">
      <dl className={style.shortcuts}>
        {shortcuts.map(({ keys, text }) => (
          <Fragment key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
    </Modal>
  );
}
