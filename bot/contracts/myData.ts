import { type ButtonView } from './button';

/** What is stored about the reader, before they download it. */
export interface MyDataPage {
  /** Each kind that there is anything of, and who can read it; the settings are there without a number. */
  readonly kinds: readonly MyDataLine[];
  /** Where the reader takes part: whom to ask, and the bot's card from which one leaves. */
  readonly programmes: readonly { readonly id: string; readonly name: string; readonly role: string; readonly contact: { readonly name: string; readonly email: string }; readonly button: ButtonView }[];
}

export interface MyDataLine {
  readonly kind: MyDataKind | 'settings';
  /** 'Learning logs' */
  readonly name: string;
  /** 'Only you, until you share it or send it' */
  readonly readers: string;
  readonly count?: number;
}

/** `shared`: what the reader wrote into a pair's own page. */
export type MyDataKind = 'known' | 'listings' | 'profiles' | 'preferences' | 'proposals' | 'sent' | 'received' | 'pairs' | 'shared' | 'log' | 'note' | 'assessment' | 'worksheet' | 'slots' | 'drafts' | 'messages';

/** Everything that is the reader's own, to be kept as a file. What is inside is for people and other programs; the tab only saves it. */
export interface MyDataFile {
  readonly fileName: string;
  readonly content: Readonly<Record<string, unknown>>;
}
