import { offerId } from '../../bot/usecases/slots/offerSlots';
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
const ofGoal = ({ pair }: Ids): Json => ({ pair, goal: 'goal-1', from: 1 });
const ofAssessment = ({ pair }: Ids): Json => ({ pair, number: 1, from: 0 });
const ofLog = ({ pair }: Ids): Json => ({ pair, session: 1 });
const ofNote = ({ pair }: Ids): Json => ({ pair, number: 1 });
const ofSession = ({ pair }: Ids): Json => ({ pair, session: 1 });
const ofFirstSession = (ids: Ids): Json => ({ ...ofPair(ids), session: 1 });
const firstSlot = ({ programme, mentor }: Ids): string => `${offerId({ programme, mentor }, 'o1')}-0`;
const ofSlot = (ids: Ids): Json => ({ ...ofMentor(ids), slot: firstSlot(ids) });
const ofProposal = ({ programme }: Ids): Json => ({ programme, run: 'run-0001', proposal: '1-1' });
const ofWhom = ({ programme, mentor }: Ids): Json => ({ programme, role: 'mentee', whom: mentor });
const asMentor = ({ programme }: Ids): Json => ({ programme, role: 'mentor' });

/** What the button of every verb that carries ids sends. A verb without a line here or in `plainVerbs` fails the tests. */
export const dataOf: Readonly<Record<string, (ids: Ids) => Json>> = {
  'signup.form': asMentor, 'signup.save': asMentor, 'profile.edit': asMentor, 'profile.save': asMentor, 'profile.leave': asMentor,
  'seat.save': (ids) => ({ ...ofProgramme(ids), capacity: '1' }), 'seat.pause': (ids) => ({ ...ofProgramme(ids), until: '2027-01-11' }), 'seat.resume': ofProgramme, 'wishlist.pause': (ids) => ({ ...ofProgramme(ids), until: '2027-01-11' }), 'wishlist.resume': ofProgramme,
  'find.search': ofProgramme, 'find.page': ofProgramme, 'find.drop': ofProgramme, 'mentor.view': ofMentor, 'ask.form': ofMentor, 'ask.send': (ids) => ({ ...ofMentor(ids), message: 'Please' }),
  'alert.save': ofProgramme, 'alert.remove': ofProgramme,
  'request.show': ofRequest, 'request.accept': ofRequest, 'request.acceptFrom': (ids) => ({ ...ofRequest(ids), startsOn: '2027-01-11' }), 'request.decline': (ids) => ({ ...ofRequest(ids), awayUntil: '2027-01-11' }),
  'request.colleagues': ofRequest, 'request.suggest': (ids) => ({ ...ofRequest(ids), colleague: ids.mentor }), 'request.ask': (ids) => ({ ...ofRequest(ids), question: 'Why?' }), 'request.reply': (ids) => ({ ...ofRequest(ids), reply: 'So' }),
  'request.withdraw': ofRequest, 'wish.up': ofRequest, 'wish.down': ofRequest, 'pair.show': ofPair, 'pair.end': ofPair, 'pair.more': ofPair, 'pair.begin': ofPair, 'pair.commit': ofPair, 'pair.resume': ofPair, 'pair.extend': ofPair, 'pair.complete': ofPair,
  'review.show': (ids) => ({ ...ofPair(ids), kind: 'final' }), 'review.save': (ids) => ({ ...ofPair(ids), kind: 'fitCheck', workWell: '5', knowNext: '4' }), 'review.change': ofPair,
  'closing.show': ofPair, 'closing.thank': (ids) => ({ ...ofPair(ids), form: '6d3c2c1e-0b7a-4e0e-9d53-3f1f3c1c9a01', text: 'Thank you' }), 'closing.next': (ids) => ({ ...ofPair(ids), choices: 'rest' }), 'closing.worksheet': ofPair,
  'closing.saveWorksheet': (ids) => ({ ...ofPair(ids), from: 0, learning: 'A lot' }), 'closing.shareWorksheet': ofPair, 'closing.sendWorksheet': ofPair, 'closing.readWorksheet': (ids) => ({ ...ofPair(ids), author: ids.mentor }),
  'pair.pause': (ids) => ({ ...ofPair(ids), until: '2027-01-11' }), 'pair.wrapUp': (ids) => ({ ...ofPair(ids), because: 'wished' }),
  'log.show': ofPair, 'log.edit': ofLog, 'log.save': (ids) => ({ ...ofLog(ids), from: 0, issues: 'Trust' }), 'log.share': ofLog, 'log.unshare': ofLog, 'log.send': ofLog, 'log.read': (ids) => ({ ...ofLog(ids), author: ids.mentor }),
  'note.new': ofPair, 'note.edit': ofNote, 'note.save': (ids) => ({ ...ofNote(ids), from: 0, text: 'Trust' }), 'note.share': ofNote, 'note.unshare': ofNote, 'note.remove': ofNote, 'note.read': (ids) => ({ ...ofNote(ids), author: ids.mentor }),
  'reminders.leave': () => ({ leaveFrom: 'soon' }), 'reminders.removeLeave': () => ({ from: '2027-01-11', until: '2027-01-12' }), 'reminders.snooze': () => ({ how: 'date', snoozeUntil: 'soon' }), 'overview.show': ofProgramme, 'setup.closeEnrolment': ofProgramme, 'setup.reopenEnrolment': (ids) => ({ ...ofProgramme(ids), until: '2027-06-30' }),
  'journal.show': ofPair, 'journal.search': (ids) => ({ ...ofPair(ids), sought: 'trust' }), 'journal.read': (ids) => ({ ...ofNote(ids), kind: 'note' }), 'journal.shared': ofPair,
  'agreement.show': ofPair, 'agreement.edit': ofPair, 'agreement.save': (ids) => ({ ...ofPair(ids), from: 0, signs: true, statement: 'Grow', rhythm: 'monthly', responseTime: 'day' }), 'agreement.sign': (ids) => ({ ...ofPair(ids), version: 1 }), 'agreement.version': (ids) => ({ ...ofPair(ids), version: 1 }), 'agreement.code': ofPair, 'agreement.acceptCode': ofPair,
  'prepare.show': ofPair, 'prepare.role': ofPair, 'prepare.iceBreaker': (ids) => ({ ...ofPair(ids), index: 1 }), 'prepare.expect': ofPair, 'prepare.saveExpectations': (ids) => ({ ...ofPair(ids), from: 0, expectations: 'Honesty' }), 'prepare.checklist': ofPair, 'prepare.tick': (ids) => ({ ...ofPair(ids), drawn: '', nextSteps: 'nextDate' }),
  'prepare.roles': ofPair, 'prepare.saveRoles': (ids) => ({ ...ofPair(ids), roles: 'adviser' }), 'prepare.roleView': (ids) => ({ ...ofPair(ids), role: 'adviser' }),
  'goals.show': ofPair, 'goals.view': ofGoal, 'goals.new': ofPair, 'goals.edit': ofGoal, 'goals.check': (ids) => ({ ...ofGoal(ids), statement: 'More' }), 'goals.add': (ids) => ({ ...ofGoal(ids), statement: 'More' }), 'goals.save': (ids) => ({ ...ofGoal(ids), statement: 'More' }),
  'goals.report': (ids) => ({ ...ofGoal(ids), progress: '50' }), 'goals.confirm': (ids) => ({ ...ofGoal(ids), agreed: 50 }), 'goals.drop': ofGoal, 'goals.reopen': ofGoal, 'goals.review': ofPair,
  'actions.new': ofPair, 'actions.add': (ids) => ({ ...ofPair(ids), action: 'action-1', text: 'Write', owner: ids.mentor }), 'actions.tick': (ids) => ({ ...ofPair(ids), done0: 'action-1' }), 'actions.drop': (ids) => ({ ...ofPair(ids), action: 'action-1' }), 'actions.reassign': (ids) => ({ ...ofPair(ids), action: 'action-1', owner: ids.mentor }),
  'assessment.show': ofPair, 'assessment.row': ofAssessment, 'assessment.saveRow': (ids) => ({ ...ofAssessment(ids), row: 'row-1', capacity: 'planning', now: '2', wanted: '4' }), 'assessment.removeRow': (ids) => ({ ...ofAssessment(ids), row: 'row-1' }), 'assessment.saveGoal': (ids) => ({ ...ofAssessment(ids), goal: 'Lead' }),
  'assessment.finish': ofAssessment, 'assessment.repeat': ofAssessment, 'assessment.share': ofAssessment, 'assessment.send': ofAssessment, 'assessment.compare': ofPair, 'assessment.read': (ids) => ({ ...ofPair(ids), author: ids.mentor, number: 1 }),
  'meetings.show': ofPair, 'meetings.propose': ofPair, 'meetings.move': ofSession, 'meetings.decline': ofSession, 'meetings.offer': (ids) => ({ ...ofSession(ids), date1: '2026-11-25', time1: '10:00', length: '60', topic: 'Next steps' }),
  'meetings.choose': (ids) => ({ ...ofSession(ids), at: '1795600800000' }), 'meetings.fix': ofSession, 'meetings.cancel': ofSession, 'meetings.missed': ofSession, 'meetings.late': (ids) => ({ ...ofSession(ids), minutes: 5 }),
  'meetings.met': ofSession, 'meetings.series': ofPair, 'meetings.plan': (ids) => ({ ...ofSession(ids), date1: '2026-11-25', time1: '10:00', everyDays: '14', count: '3', length: '60' }), 'agenda.show': ofSession,
  'ideas.show': ofPair, 'ideas.prompt': (ids) => ({ ...ofPair(ids), theme: 'career', index: 1 }), 'ideas.exercise': (ids) => ({ ...ofPair(ids), index: 1 }), 'ideas.tips': (ids) => ({ ...ofPair(ids), kind: 'shakyPeriod' }), 'ideas.about': (ids) => ({ ...ofPair(ids), page: 1 }), 'ideas.support': ofPair,
  'introduce.show': ofPair, 'introduce.other': ofPair, 'introduce.list': ofPair, 'introduce.send': (ids) => ({ ...ofPair(ids), introduction: 'i1', colleague: ids.mentor, note: 'Why' }), 'introduce.sendOther': (ids) => ({ ...ofPair(ids), introduction: 'i1', name: 'Ada', email: 'ada@example.org' }),
  'introduce.view': (ids) => ({ ...ofPair(ids), introduction: 'i1' }), 'introduce.consent': (ids) => ({ ...ofPair(ids), introduction: 'i1' }),
  'circle.show': ofPair, 'circle.shareForm': ofPair, 'circle.shares': ofPair, 'circle.share': (ids) => ({ ...ofPair(ids), share: 's1', text: 'An opening', link: '' }), 'circle.lead': ofFirstSession, 'circle.pass': ofFirstSession,
  'attendance.show': ofFirstSession, 'attendance.me': ofFirstSession, 'attendance.save': (ids) => ({ ...ofFirstSession(ids), present: '0,1', before: '' }), 'panel.show': ofPair,
  'slots.show': ofProgramme, 'slots.mine': ofProgramme, 'slots.offer': ofProgramme, 'slots.offerSend': (ids) => ({ ...ofProgramme(ids), offer: 'o1', date1: '2026-12-01', time1: '10:00' }), 'slots.withdraw': (ids) => ({ ...ofProgramme(ids), slot: firstSlot(ids) }),
  'roster.later': asMentor, 'roster.decline': asMentor,
  'proposals.yes': ofProposal, 'proposals.no': ofProposal, 'preferences.show': asMentor, 'preferences.search': (ids) => ({ ...asMentor(ids), sought: 'a' }), 'preferences.wish': ofWhom, 'preferences.avoid': ofWhom, 'preferences.raise': ofWhom, 'preferences.forget': ofWhom,
  'preferences.release': (ids) => ({ ...asMentor(ids), released: ids.mentor }), 'preferences.gender': (ids) => ({ ...asMentor(ids), gender: 'any' }),
  'slots.choose': ofSlot, 'slots.book': ofSlot,
};

/** Verbs that mean something without ids: they are about whoever taps. */
export const plainVerbs = ['menu', 'help', 'handbook.show', 'signup.start', 'profile.show', 'settings.show', 'settings.save', 'find.start', 'requests.mine', 'mentoring.mine', 'meetings.mine', 'goals.mine', 'journal.export', 'reminders.show', 'reminders.save', 'reminders.wake'];
