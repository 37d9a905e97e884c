import { commandPhrases } from '../../content/commands';
import { texts } from '../../content/texts';
import { act, card, facts, heading, paragraph, row, type AdaptiveCard } from '../kit';
import { type Reader } from '../reader';
import { command } from './commands';

const explained = ['menu', 'signUp', 'findMentor', 'myRequests', 'myMentoring', 'meetings', 'goals', 'log', 'journal', 'reminders', 'overview', 'profile', 'settings'] as const;
const offered = ['menu', 'signUp', 'findMentor', 'myRequests', 'myMentoring', 'settings'] as const;

/** The words that may be written, what each does, who sees what, and whom to ask. */
export function helpCard({ language }: Reader): AdaptiveCard {
  const text = texts(language);
  const phrases = commandPhrases[language];
  return card({
    language,
    fallbackText: text('menu.fallback'),
    body: [
      heading(text('menu.help.title')),
      paragraph(text('menu.help.intro')),
      facts(explained.map((name) => ({ label: phrases[name][0] ?? '', value: text(`menu.does.${name}`) }))),
      row([act({ verb: 'handbook.show', title: text('ideas.button.about'), data: { page: 0 } })]),
      paragraph(text('menu.help.privacy')),
      paragraph(text('menu.help.next'), { bold: true }),
    ],
    actions: offered.map((name) => act(command(name, text))),
  });
}
