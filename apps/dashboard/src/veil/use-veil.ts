import { useState } from 'react';

import { useShowsHarm } from './shown-harm.js';

interface VeilState {
  readonly isVeiled: boolean;
  /** Of this one alone. */
  readonly unveil: () => void;
}

/** Whether the texts of something are blurred: those that may be harmful are, until somebody asks for them. @param id of what is shown */
export function useVeil(id: string, mayHarm: boolean): VeilState {
  const showsHarm = useShowsHarm();
  const [unveiled, setUnveiled] = useState<string | null>(null);
  return { isVeiled: mayHarm && !showsHarm && unveiled !== id, unveil: () => setUnveiled(id) };
}
