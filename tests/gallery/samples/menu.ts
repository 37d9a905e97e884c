import { act } from '../../../bot/cards/kit';
import { helpCard } from '../../../bot/cards/menu/helpCard';
import { menuCard } from '../../../bot/cards/menu/menuCard';
import { noticeCard } from '../../../bot/cards/menu/noticeCard';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';

const pageUrl = 'https://teams.microsoft.com/l/entity/11111111-1111-4111-8111-111111111111/home?label=Lodestar';

export const menuSamples: readonly CardSample[] = [
  {
    name: 'menuCard',
    feature: 'menu',
    states: {
      newcomer: (reader) => menuCard({ name: 'Amina Diallo', situation: { mentee: false, mentor: false, coordinator: false, openRequests: 0, hasPair: false } }, reader),
      mentee: (reader) => menuCard({ name: 'Amina Diallo', situation: { mentee: true, mentor: false, coordinator: false, openRequests: 0, hasPair: false } }, reader),
      'mentee in a pair': (reader) => menuCard({ name: 'Amina Diallo', situation: { mentee: true, mentor: false, coordinator: false, openRequests: 0, hasPair: true } }, reader),
      'mentee with requests': (reader) => menuCard({ name: 'أمينة ديالو', situation: { mentee: true, mentor: false, coordinator: false, openRequests: 2, hasPair: false } }, reader),
      mentor: (reader) => menuCard({ name: '李雷', situation: { mentee: false, mentor: true, coordinator: false, openRequests: 0, hasPair: false } }, reader),
      both: (reader) => menuCard({ name: 'Amina Diallo', situation: { mentee: true, mentor: true, coordinator: false, openRequests: 1, hasPair: false } }, reader),
      coordinator: (reader) => menuCard({ name: 'Cora Lind', situation: { mentee: false, mentor: false, coordinator: true, openRequests: 0, hasPair: false } }, reader),
      'coordinator who mentors': (reader) => menuCard({ name: 'Cora Lind', situation: { mentee: false, mentor: true, coordinator: true, openRequests: 0, hasPair: false } }, reader),
      'with a page': (reader) => menuCard({ name: 'Amina Diallo', situation: { mentee: true, mentor: false, coordinator: false, openRequests: 0, hasPair: false }, pageUrl }, reader),
      longest: (reader) => menuCard({ name: longName, situation: { mentee: true, mentor: true, coordinator: true, openRequests: 111, hasPair: false }, pageUrl }, reader),
    },
  },
  { name: 'helpCard', feature: 'menu', states: { help: helpCard } },
  {
    name: 'noticeCard',
    feature: 'menu',
    states: {
      refusal: (reader) => noticeCard({ title: 'Too late', text: 'This request was answered yesterday.\nSee your open requests instead.', actions: [act({ verb: 'requests.mine', title: 'My requests' })] }, reader),
      longest: (reader) => noticeCard({ title: longName, text: `${longName} `.repeat(8), actions: Array.from({ length: 6 }, (_, index) => act({ verb: 'menu', title: `A rather long title of a button, number ${index + 1}` })) }, reader),
    },
  },
];
