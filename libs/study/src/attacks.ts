/** Ways to ask for the same in disguise, each with what it is called and who described it. */
export const attacks = {
  'role-play': { title: 'Role play', source: 'Shah et al. 2023, arXiv 2311.03348' },
  'refusal-suppression': { title: 'Refusal suppression', source: 'Wei et al. 2023, arXiv 2307.02483' },
  'prefix-injection': { title: 'Prefix injection', source: 'Wei et al. 2023, arXiv 2307.02483' },
  'payload-splitting': { title: 'Payload splitting', source: 'Kang et al. 2023, arXiv 2302.05733' },
  base64: { title: 'Base64', source: 'Wei et al. 2023, arXiv 2307.02483' },
  rot13: { title: 'ROT13', source: 'Yuan et al. 2024, arXiv 2308.06463' },
  'past-tense': { title: 'Past tense', source: 'Andriushchenko and Flammarion 2024, arXiv 2407.11969' },
  'many-shot': { title: 'Many shots', source: 'Anil et al. 2024, Many-shot Jailbreaking' },
  'system-override': { title: 'System prompt', source: 'Huang et al. 2024, arXiv 2310.06987' },
  'think-prefill': {
    title: 'Think prefill',
    source: 'Andriushchenko et al. 2024, arXiv 2404.02151; Kuo et al. 2025, arXiv 2502.12893',
  },
  suffix: { title: 'Suffix', source: 'Zou et al. 2023, arXiv 2307.15043' },
  translation: { title: 'Translation', source: 'Yong et al. 2023, arXiv 2310.02446' },
  crescendo: { title: 'Crescendo', source: 'Russinovich et al. 2024, arXiv 2404.01833' },
  pair: { title: 'PAIR', source: 'Chao et al. 2023, arXiv 2310.08419' },
} as const;

export type AttackName = keyof typeof attacks;

// Object.keys tells no more than string
export const attackNames = Object.keys(attacks) as readonly AttackName[];

/** Those that take texts of the user's, as a data set of the catalogue. */
export const datasetAttacks = ['suffix', 'translation'] as const satisfies readonly AttackName[];
export type DatasetAttack = (typeof datasetAttacks)[number];

export function takesDataset(name: AttackName): name is DatasetAttack {
  return datasetAttacks.some((attack) => attack === name);
}

/** Those in which a model of its own writes what the model under attack is asked. */
export const attackerAttacks = ['crescendo', 'pair'] as const satisfies readonly AttackName[];
export type AttackerAttack = (typeof attackerAttacks)[number];

/** Messages of a conversation, or prompts that are tried, when an attack's spec does not say. */
export const usualTurns = 5;

export function takesAttacker(name: AttackName): name is AttackerAttack {
  return attackerAttacks.some((attack) => attack === name);
}

/** The id of an item in an attack's disguise: an item may be asked in several. */
export function disguisedItem(item: string, attack: AttackName): string {
  return `${item}@${attack}`;
}

/** The id of the item that is in disguise. */
export function plainItem(item: string, attack: AttackName): string {
  return item.endsWith(`@${attack}`) ? item.slice(0, -attack.length - 1) : item;
}
