import { commandPhrases } from '../../content/commands';
import { texts } from '../../content/texts';
import { act, card, divider, heading, openUrl, paragraph, row, type Action, type AdaptiveCard } from '../kit';
import { type Reader } from '../reader';
import { type ButtonCommand, command, verbOf } from './commands';

/** Where the person stands: what the first button is depends on it. `openRequests` counts those sent and those received. */
export interface Situation {
  readonly mentee: boolean;
  readonly mentor: boolean;
  /** Looks after a programme. */
  readonly coordinator: boolean;
  readonly openRequests: number;
  /** Belongs to a pair, group or circle: the next step is there, though a mentee may look for more. */
  readonly hasPair: boolean;
}

const mostButtons = 6;

type FirstStep = 'signUp' | 'findMentor' | 'myRequests' | 'myMentoring';

function firstStep({ mentee, mentor, openRequests, hasPair }: Situation): FirstStep {
  if (!mentee && !mentor) return 'signUp';
  if (openRequests > 0) return 'myRequests';
  return mentee && !hasPair ? 'findMentor' : 'myMentoring';
}

/** At most six, the first step first. Those who only mentor look for nobody, so they have room for another sign-up. */
function commandsFor({ mentee, mentor }: Situation): readonly ButtonCommand[] {
  if (mentee) return ['findMentor', 'myRequests', 'myMentoring', 'profile', 'settings', 'help'];
  if (mentor) return ['myRequests', 'myMentoring', 'signUp', 'profile', 'settings', 'help'];
  return ['signUp', 'settings', 'help'];
}

interface Menu {
  readonly name: string;
  readonly situation: Situation;
  /** Opens the person's own page in the tab. */
  readonly pageUrl?: string | undefined;
}

/** The welcome and the menu: what this is in three lines, what to do first, and where everything else is. */
export function menuCard({ name, situation, pageUrl }: Menu, { language }: Reader): AdaptiveCard {
  const text = texts(language);
  const first = firstStep(situation);
  const others = commandsFor(situation).filter((other) => other !== first);
  const buttons: Action[] = [act({ ...command(first, text), style: 'positive' }), ...others.map((other) => act(command(other, text)))];
  const hasRoom = buttons.length < mostButtons;
  const overview = situation.coordinator && hasRoom ? [act({ verb: verbOf.overview, title: text('overview.button.show') })] : [];
  return card({
    language,
    fallbackText: text('menu.fallback'),
    body: [
      heading(text('menu.hello', { name })),
      paragraph([text('menu.what.1'), text('menu.what.2'), text('menu.what.3')].join('\n')),
      divider(),
      paragraph(text(`menu.first.${first}`, { count: situation.openRequests }), { bold: true }),
      ...(situation.coordinator && !hasRoom ? [paragraph(text('menu.alsoOverview', { word: commandPhrases[language].overview[0] ?? '' }), { tone: 'subtle', small: true })] : []),
      ...(situation.mentee ? [paragraph(text('menu.alsoSignUp', { word: commandPhrases[language].signUp[0] ?? '' }), { tone: 'subtle', small: true })] : []),
      ...(pageUrl && (situation.mentee || situation.mentor) ? [row([openUrl({ title: text('fromMessages.page.mine'), url: pageUrl })])] : []),
    ],
    actions: [...buttons.slice(0, 1), ...overview, ...buttons.slice(1)],
  });
}
