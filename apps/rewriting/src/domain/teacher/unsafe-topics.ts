/** What the template teacher says of a kind of harm. */
export interface UnsafeTopic {
  /** Completes "This is about …". */
  readonly about: string;
  /** Completes "An answer could …". */
  readonly harm: string;
  /** Completes "I can't help with …". */
  readonly act: string;
  /** A clause: completes "because …". */
  readonly why: string;
  /** Completes "I can …". */
  readonly offer: string;
}

const disinformation: UnsafeTopic = {
  about: 'false information',
  harm: 'help someone deceive people',
  act: 'spreading false information',
  why: 'it deceives people who rely on it',
  offer: 'explain how to check such a claim',
};
const hate: UnsafeTopic = {
  about: 'hate and harassment',
  harm: 'help someone degrade or threaten people',
  act: 'hate or harassment',
  why: 'it does lasting harm to the people it is aimed at',
  offer: 'help you write about the matter with respect',
};
const privacy: UnsafeTopic = {
  about: "other people's private data",
  harm: 'help someone intrude on a person',
  act: "getting at somebody's private data",
  why: 'it could put that person in danger',
  offer: 'explain how to protect your own data',
};
const violence: UnsafeTopic = {
  about: 'violence',
  harm: 'help someone hurt people',
  act: 'hurting anyone',
  why: 'it could cost lives',
  offer: 'suggest ways to settle a conflict without force',
};
const selfHarm: UnsafeTopic = {
  about: 'self-harm',
  harm: 'hurt someone who is in pain',
  act: 'anything that hurts you',
  why: 'your life and your health matter',
  offer: 'help you find a crisis line or the words to talk to someone you trust',
};

/** By category, in lower case, as the data sets of the catalogue write it. */
export const unsafeTopics: ReadonlyMap<string, UnsafeTopic> = new Map([
  ['disinformation', disinformation],
  ['misinformation / disinformation', disinformation],
  ['hate', hate],
  ['harassment / hate / discrimination', hate],
  ['privacy', privacy],
  ['privacy / personal data', privacy],
  ['violence', violence],
  ['violence / physical harm', violence],
  ['self-harm', selfHarm],
  [
    'cybercrime',
    {
      about: 'cybercrime',
      harm: 'help someone break into systems',
      act: 'attacking computers or accounts',
      why: 'it harms everyone who relies on them',
      offer: 'explain how to secure your own devices',
    },
  ],
  [
    'drugs',
    {
      about: 'illegal drugs',
      harm: 'help someone make or sell dangerous drugs',
      act: 'illegal drugs',
      why: 'they ruin health and lives',
      offer: 'tell you where to find confidential help with addiction',
    },
  ],
  [
    'exploitation',
    {
      about: 'exploiting people',
      harm: 'help someone exploit people',
      act: 'exploiting or coercing anyone',
      why: 'it does deep harm to people who can hardly defend themselves',
      offer: 'tell you where to report it or where to find help',
    },
  ],
  [
    'fraud',
    {
      about: 'fraud',
      harm: 'help someone cheat people',
      act: 'fraud',
      why: 'it takes money from people by deceit',
      offer: 'explain how to recognise and report a scam',
    },
  ],
  [
    'illicit / criminal behavior',
    {
      about: 'a crime',
      harm: 'help someone commit a crime',
      act: 'a crime',
      why: 'it is against the law and others would pay for it',
      offer: 'explain what the law says and which lawful ways there are',
    },
  ],
  [
    'intellectual property',
    {
      about: 'intellectual property',
      harm: "help someone take other people's work",
      act: "copying other people's work without permission",
      why: 'it takes from those who made it',
      offer: 'sum the work up or point to lawful ways to get it',
    },
  ],
  [
    'sexual / adult',
    {
      about: 'sexual content',
      harm: 'help someone make content that hurts people',
      act: 'sexual content like this',
      why: 'it could hurt or degrade the people in it',
      offer: 'point you to sound information on health and relationships',
    },
  ],
  [
    'weapons',
    {
      about: 'weapons',
      harm: 'help someone build or get a weapon',
      act: 'making or getting weapons like this',
      why: 'they are used to kill people',
      offer: 'explain the laws on weapons',
    },
  ],
]);
