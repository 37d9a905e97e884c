import { buttonName } from '../../content/names';
import { exercises, type GuidedPhase, type PromptCode, promptsFor, type Theme, themes } from '../../content/handbook';
import { type Translate } from '../../content/texts';
import { type IdeasView } from '../../usecases/ideas/viewIdeas';
import { act, type Action, openUrl, type Element, paragraph } from '../kit';

/** What was just done, or why nothing was, said above the card. */
export interface IdeasNote {
  readonly text: string;
  readonly tone: 'good' | 'warning';
}

export const noteLines = (note: IdeasNote | undefined): Element[] => (note ? [paragraph(note.text, { tone: note.tone })] : []);

/** Where in a list of that length any index leads; whoever keeps going on comes round to the first again. */
export const placeIn = (length: number, index: number): number => (Number.isSafeInteger(index) && length > 0 ? ((index % length) + length) % length : 0);

type Asker = Pick<IdeasView, 'phase'> & { readonly me: Pick<IdeasView['me'], 'role'> };

/** The questions about this theme that suit who asks and where the pair stands; all that suit when there are none about it. */
export function questionsFor({ me, phase }: Asker, theme?: Theme): { readonly codes: readonly PromptCode[]; readonly isAboutTheme: boolean } {
  const about = theme ? promptsFor({ role: me.role, phase, theme }) : [];
  return about.length > 0 ? { codes: about, isAboutTheme: true } : { codes: promptsFor({ role: me.role, phase }), isAboutTheme: false };
}

/** The themes about which there is a question at this point. */
export const themesFor = (asker: Asker): Theme[] => themes.filter((theme) => questionsFor(asker, theme).isAboutTheme);

export const exercisesFor = (phase: GuidedPhase) => exercises.filter(({ phases }) => phases.some((one) => one === phase));

export const backToIdeas = (pair: string, t: Translate): Action => act({ verb: 'ideas.show', title: buttonName(t, 'back'), data: { pair }, associatedInputs: 'none' });

/** Opens a chat in Teams with whoever has this address; nothing without one. */
export const chatWith = (email: string, title: string): Action[] => (email === '' ? [] : [openUrl({ title, url: `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(email)}` })]);

/** Titles of buttons and choices are cut where a window of 280 px has no room for more. */
export function clipped(text: string, longest: number): string {
  const letters = [...text.replaceAll(/\s+/g, ' ').trim()];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
}
