import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { useConnection } from './connection.js';
import style from './connection-banner.module.css';
import { probeApi } from './probe.js';

const PROBE_EVERY_MS = 2000;
const SAID_FOR_MS = 3000;

/** Says that the API does not answer, asks it until it does, and then has everything on the page read anew. */
export function ConnectionBanner() {
  const state = useConnection();
  const queries = useQueryClient();
  const [wasLost, setWasLost] = useState(false);

  useEffect(() => {
    if (state !== 'lost') return;
    setWasLost(true);
    const timer = setInterval(() => void probeApi(), PROBE_EVERY_MS);
    return () => {
      clearInterval(timer);
      void queries.invalidateQueries();
    };
  }, [state, queries]);

  useEffect(() => {
    if (state === 'lost' || !wasLost) return;
    const timer = setTimeout(() => setWasLost(false), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [state, wasLost]);

  return (
    <div role="status" className={style.place}>
      {state === 'lost' && <p className={style.lost}>Connection lost, trying again. What you see may be old.</p>}
      {state === 'there' && wasLost && <p className={style.back}>Connected again.</p>}
    </div>
  );
}
