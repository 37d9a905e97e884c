import { type ButtonView } from './button';

/** What the programme and the hand-book offer at this point, in short; the bot's cards have the rest. */
export interface ResourcesPage {
  readonly parts: readonly ResourcePart[];
  readonly support: SupportView;
}

export interface ResourcePart {
  readonly code: 'question' | 'exercises' | 'tip' | 'people' | 'about';
  readonly title: string;
  /** What stands out: the question itself, the tip. */
  readonly text?: string;
  /** Things to choose from, each with the button that shows how it works. */
  readonly items: readonly { readonly name: string; readonly note: string; readonly button: ButtonView }[];
  readonly buttons: readonly ButtonView[];
}

export interface SupportView {
  readonly title: string;
  /** What the programme's own people say one may expect. */
  readonly expectations?: string;
  readonly points: readonly string[];
  readonly contact: { readonly label: string; readonly name: string; readonly email: string };
  readonly note: string;
  /** Pages that the programme recommends; the title above them is there when there are any. */
  readonly links: readonly ButtonView[];
  readonly linksTitle?: string;
  readonly buttons: readonly ButtonView[];
}
