import { type ButtonView } from './button';

/** What is stored about the reader, before they download it. */
export interface MyDataPage {
  /** Each kind that there is anything of. */
  readonly kinds: readonly { readonly kind: MyDataKind; readonly count: number }[];
  /** Where the reader takes part: whom to ask, and the bot's card from which one leaves. */
  readonly programmes: readonly { readonly id: string; readonly name: string; readonly role: string; readonly contact: { readonly name: string; readonly email: string }; readonly button: ButtonView }[];
}

/** `shared`: what the reader wrote into a pair's own page. */
export type MyDataKind = 'profiles' | 'sent' | 'received' | 'pairs' | 'shared' | 'log' | 'note' | 'assessment' | 'worksheet' | 'slots' | 'messages';

/** Everything that is the reader's own, to be kept as a file. What is inside is for people and other programs; the tab only saves it. */
export interface MyDataFile {
  readonly fileName: string;
  readonly content: Readonly<Record<string, unknown>>;
}
