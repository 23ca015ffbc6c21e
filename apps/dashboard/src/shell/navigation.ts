/** The views that the header leads to, and the keys that do the same. */
export const navigation = [
  { to: '/studies', text: 'Studies', keys: 'g s' },
  { to: '/compare', text: 'Compare', keys: 'g c' },
] as const;
