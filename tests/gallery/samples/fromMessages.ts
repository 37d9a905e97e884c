import { actionDialogCard } from '../../../bot/cards/fromMessages/actionDialogCard';
import { noteDialogCard } from '../../../bot/cards/fromMessages/noteDialogCard';
import { pageCard } from '../../../bot/cards/fromMessages/pageCard';
import { type FromMessage, mostPairs } from '../../../bot/cards/fromMessages/parts';
import { type Member } from '../../../bot/domain/pairs/members';
import { longestNote } from '../../../bot/domain/papers/note';
import { longestLink } from '../../../bot/domain/papers/source';
import { longestAction } from '../../../bot/usecases/goals/readWording';
import { type PairContext } from '../../../bot/usecases/pairs/pairAccess';
import { longestAuthor } from '../../../bot/usecases/papers/source';
import { aPair, people } from '../../support/builders';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const long = (length: number): string => 'Ж я 解 '.repeat(length).slice(0, length).trim();
const me: Member = { person: people.mentor, name: 'Amina Diallo', role: 'mentor' };

const aPlace = (number: number, name = 'Li Lei'): PairContext => {
  const other: Member = { person: `un:mentee-${number}`, name, role: 'mentee' };
  return { pair: aPair({ id: `pair-${number}`, members: [me, other] }), programme: aProgramme({ name: `Career mentoring ${number}` }), me, others: [other] };
};
const link = 'https://teams.microsoft.com/l/message/19:one_two@unq.gbl.spaces/1700000000000';
const one: FromMessage = { pairs: [aPlace(1)], chosen: 'pair-1', text: 'Ask Amina about her first field posting.\n> And then?', source: { link, author: 'Li Lei', sentAt: Date.UTC(2026, 1, 27, 9) } };
const several: FromMessage = { ...one, pairs: [aPlace(1), aPlace(2, 'Bo Chen'), aPlace(3)], chosen: 'pair-2' };
const longest = (text: string): FromMessage => ({
  pairs: Array.from({ length: mostPairs }, (_, number) => aPlace(number, longName)), chosen: 'pair-3', text, about: 'cut', note: longName,
  source: { link: `https://teams.microsoft.com/l/message/${'a'.repeat(longestLink - 40)}`, author: longName.slice(0, longestAuthor), sentAt: 0 },
});

const note = (form: FromMessage) => (reader: Parameters<typeof noteDialogCard>[1]) => noteDialogCard({ ...form, numbers: form.pairs.map(({ pair }) => `${pair.id} 12`).join(' ') }, reader);
const action = (form: FromMessage, dueOn = '') => (reader: Parameters<typeof actionDialogCard>[1]) => actionDialogCard({ ...form, action: '5f0c2d1e-8a7b-4c3d-9e2f-000000000001', owner: me.person, dueOn }, reader);

export const fromMessagesSamples: readonly CardSample[] = [
  {
    name: 'noteDialogCard', feature: 'fromMessages',
    states: {
      'one pair': note(one), several: note(several), cut: note({ ...one, about: 'cut' }), 'without words': note({ ...one, text: '', about: 'empty', source: { link: '', author: '' } }), 'came back': note({ ...several, note: 'This text is too long.' }),
      longest: note(longest(long(longestNote))),
    },
  },
  {
    name: 'actionDialogCard', feature: 'fromMessages',
    states: { 'one pair': action(one), several: action(several), cut: action({ ...one, about: 'cut' }), 'came back': action({ ...several, note: 'This day has passed.' }, '2099-01-31'), longest: action(longest(long(longestAction)), '2099-01-31') },
  },
  { name: 'pageCard', feature: 'fromMessages', states: { usual: ({ language }) => pageCard({ title: 'The page of a mentoring pair in Lodestar', text: 'Only the people of this pair can open it.', link }, language) } },
];
