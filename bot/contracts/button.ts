/** A button as the bot's cards have it: the tab shows it with the same words and does the same by the same verb. */
export type ButtonView =
  | { readonly kind: 'verb'; readonly title: string; readonly verb: string; readonly data: Readonly<Record<string, string | number | boolean>>; readonly primary?: true; readonly destructive?: true }
  | { readonly kind: 'link'; readonly title: string; readonly url: string };
