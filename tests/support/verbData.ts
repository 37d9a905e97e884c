import { type Json } from './teams/cards';

/** Whose card it is: the ids that its buttons carry. */
export interface Ids {
  readonly programme: string;
  readonly request: string;
  readonly pair: string;
  readonly mentor: string;
}

const ofProgramme = ({ programme }: Ids): Json => ({ programme });
const ofRequest = ({ programme, request }: Ids): Json => ({ programme, request });
const ofMentor = ({ programme, mentor }: Ids): Json => ({ programme, mentor });
const ofPair = ({ pair }: Ids): Json => ({ pair });
const asMentor = ({ programme }: Ids): Json => ({ programme, role: 'mentor' });

/** What the button of every verb that carries ids sends. A verb without a line here or in `plainVerbs` fails the tests. */
export const dataOf: Readonly<Record<string, (ids: Ids) => Json>> = {
  'signup.form': asMentor, 'signup.save': asMentor, 'profile.edit': asMentor, 'profile.save': asMentor, 'profile.leave': asMentor,
  'seat.save': (ids) => ({ ...ofProgramme(ids), capacity: '1' }), 'seat.pause': (ids) => ({ ...ofProgramme(ids), until: '2027-01-11' }), 'seat.resume': ofProgramme, 'wishlist.pause': (ids) => ({ ...ofProgramme(ids), until: '2027-01-11' }), 'wishlist.resume': ofProgramme,
  'find.search': ofProgramme, 'find.page': ofProgramme, 'find.drop': ofProgramme, 'mentor.view': ofMentor, 'ask.form': ofMentor, 'ask.send': (ids) => ({ ...ofMentor(ids), message: 'Please' }),
  'alert.save': ofProgramme, 'alert.remove': ofProgramme,
  'request.show': ofRequest, 'request.accept': ofRequest, 'request.acceptFrom': (ids) => ({ ...ofRequest(ids), startsOn: '2027-01-11' }), 'request.decline': (ids) => ({ ...ofRequest(ids), awayUntil: '2027-01-11' }),
  'request.colleagues': ofRequest, 'request.suggest': (ids) => ({ ...ofRequest(ids), colleague: ids.mentor }), 'request.ask': (ids) => ({ ...ofRequest(ids), question: 'Why?' }), 'request.reply': (ids) => ({ ...ofRequest(ids), reply: 'So' }),
  'request.withdraw': ofRequest, 'wish.up': ofRequest, 'wish.down': ofRequest, 'pair.show': ofPair, 'pair.end': ofPair,
};

/** Verbs that mean something without ids: they are about whoever taps. */
export const plainVerbs = ['menu', 'help', 'signup.start', 'profile.show', 'settings.show', 'settings.save', 'find.start', 'requests.mine', 'mentoring.mine'];
