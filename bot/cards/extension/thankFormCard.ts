import { texts } from '../../content/texts';
import { longestThanks, longestName } from '../../usecases/extension/readThanks';
import { type Partner } from '../../usecases/extension/peopleToThank';
import { type AdaptiveCard, card, choiceInput, hint, paragraph, submit, textInput } from '../kit';
import { type Reader } from '../reader';

/** What stands in the form: to begin with, or as it was typed. */
export interface TypedThanks {
  readonly whom: string;
  readonly name: string;
  readonly words: string;
}

/** A form that came back keeps what was typed, also what is too long; a card must stay small though. */
const longestKept = 2_000;
const kept = (text: string): string => [...text].slice(0, longestKept).join('');

/** Whom to thank, and in which words; `problem` says what is wrong with them. */
export function thankFormCard({ people, typed, problem }: { readonly people: readonly Partner[]; readonly typed: TypedThanks; readonly problem?: string }, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const choices = people.map(({ person, name }) => ({ title: name, value: person }));
  const hasChoice = choices.length > 0;
  return card({
    language,
    fallbackText: t('closing.button.thanks'),
    body: [
      ...(problem === undefined ? [] : [paragraph(problem, { tone: 'warning' })]),
      paragraph(t('extension.thanks.intro')),
      ...(hasChoice ? [choiceInput({ id: 'whom', label: t('extension.thanks.whom'), choices, value: choices.find(({ value }) => value === typed.whom)?.value })] : []),
      textInput({ id: 'name', label: t(hasChoice ? 'extension.thanks.other' : 'extension.thanks.whom'), maxLength: longestName, value: kept(typed.name) }),
      textInput({ id: 'words', label: t('extension.thanks.words'), multiline: true, maxLength: longestThanks, value: kept(typed.words), required: true, errorMessage: t('extension.thanks.words.error') }),
      hint(t('extension.everyone')),
    ],
    actions: [submit({ title: t('extension.thanks.button'), style: 'positive' })],
  });
}
