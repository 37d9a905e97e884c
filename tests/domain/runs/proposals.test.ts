import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alreadyDone, refused } from '../../../bot/domain/decision';
import { announceProposal, answerProposal, approveProposal, lapseProposal, noteFormed, noteOvertaken, proposalTimersDue, retractProposal, withdrawProposal } from '../../../bot/domain/runs/answering';
import { type Proposal, proposalMoves } from '../../../bot/domain/runs/proposal';
import { days } from '../../../bot/domain/time';
import { movedTo, noon, people } from '../../support/builders';

const aProposal = (overrides: Partial<Proposal> = {}): Proposal => ({
  id: '1-1', programme: 'career', run: 'run-0001', plan: 1, structure: 'oneToOne', score: 8_000, reasons: [], status: 'proposed', version: 1, answers: [], lastChange: { action: 'propose', by: 'system', at: noon },
  members: [{ person: people.mentor, name: 'Amina Diallo', role: 'mentor', dutyStation: 'Geneva' }, { person: people.mentee, name: 'Li Lei', role: 'mentee', dutyStation: 'Nairobi' }], ...overrides,
});
const coordinator = 'un:cora';
const until = { by: coordinator, answerBy: noon + days(7), silence: 'yes' } as const;
const announced = (silence: 'yes' | 'no' = 'yes'): Proposal => movedTo(announceProposal(movedTo(approveProposal(aProposal(), coordinator, noon)), { ...until, silence }, noon));
const told = ({ effects = [] }: Proposal, notice: string): string[] => effects.flatMap((effect) => (effect.kind === 'tell' && effect.notice === notice ? [effect.to] : []));
const changes = ({ effects = [] }: Proposal): string[] => effects.flatMap((effect) => (effect.kind === 'change' ? [effect.name] : []));

it('moves as docs/matching.md draws it, and no other way', () => {
  const drawn = readFileSync(join(__dirname, '../../../docs/matching.md'), 'utf8').split('stateDiagram-v2')[1]?.split('```')[0]?.split('\n').map((line) => line.trim()).filter((line) => line.includes('-->')) ?? [];
  const known = Object.entries(proposalMoves).flatMap(([action, { from, to, by }]) => from.flatMap((status) => to.map((next) => `${status} --> ${next}: ${action} by ${by.join(' or ')}`)));
  expect(drawn.sort()).toEqual(known.sort());
});

it('asks both, and is agreed when both say yes', () => {
  const asked = announced();
  expect([told(asked, 'proposal.offered'), proposalTimersDue(asked)]).toEqual([[people.mentor, people.mentee], noon + days(7)]);
  const first = movedTo(answerProposal(asked, people.mentee, 'yes', noon));
  expect([first.status, changes(first)]).toEqual(['announced', []]);
  expect(answerProposal(first, people.mentee, 'yes', noon)).toEqual(alreadyDone(first));
  const both = movedTo(answerProposal(first, people.mentor, 'yes', noon));
  expect([both.status, changes(both), proposalTimersDue(both)]).toEqual(['agreed', ['proposals.form'], undefined]);
  expect(movedTo(noteFormed(both, noon)).status).toBe('formed');
});

it('lets a yes become a no as long as nothing is settled', () => {
  const yes = movedTo(answerProposal(announced(), people.mentor, 'yes', noon));
  expect(movedTo(answerProposal(yes, people.mentor, 'no', noon)).status).toBe('declined');
});

it('tells whoever waits of a no, and says to nobody who it was', () => {
  const waiting = movedTo(answerProposal(announced(), people.mentor, 'yes', noon));
  const over = movedTo(answerProposal(waiting, people.mentee, 'no', noon));
  expect([over.status, told(over, 'proposal.over'), changes(over)]).toEqual(['declined', [people.mentor], ['runs.noteGap']]);
  const abouts = (over.effects ?? []).map((effect) => ('about' in effect ? Object.keys(effect.about).sort() : []));
  expect(abouts.flat().filter((key) => !['programme', 'run', 'proposal'].includes(key))).toEqual([]);
  expect(answerProposal(over, people.mentor, 'no', noon)).toEqual(refused('tooLate'));
});

it('tells a no, a gone place and a withdrawal in the same words', () => {
  const yes = movedTo(answerProposal(announced(), people.mentor, 'yes', noon));
  const overs = [movedTo(answerProposal(yes, people.mentee, 'no', noon)), movedTo(withdrawProposal(yes, coordinator, noon)), movedTo(noteOvertaken(movedTo(answerProposal(yes, people.mentee, 'yes', noon)), noon))];
  for (const over of overs) expect((over.effects ?? []).filter((effect) => effect.kind === 'tell' && effect.notice === 'proposal.over' && effect.to === people.mentor)).toHaveLength(1);
});

it.each([['yes', 'agreed'], ['no', 'declined']] as const)('takes silence for a %s where the programme says so', (silence, status) => {
  const asked = announced(silence);
  expect(lapseProposal(asked, noon + days(7) - 1)).toEqual(alreadyDone(asked));
  const over = movedTo(lapseProposal(asked, noon + days(7)));
  expect(over.status).toBe(status);
  expect(answerProposal(over, people.mentee, 'no', noon + days(8))).toEqual(refused('tooLate'));
});

it('makes a circle at once, and asks nobody', () => {
  const circle = movedTo(announceProposal(movedTo(approveProposal(aProposal({ structure: 'circle' }), coordinator, noon)), until, noon));
  expect([circle.status, told(circle, 'proposal.offered'), changes(circle)]).toEqual(['agreed', [], ['proposals.form']]);
});

it.each([['a stranger', people.stranger, 'notYours'], ['nobody who is asked before it is announced', people.mentee, 'tooLate']] as const)('is answered by %s: refused', (_, person, reason) => {
  expect(answerProposal(aProposal(), person, 'yes', noon)).toEqual(refused(reason));
});

it('goes back to the plan that stands when its approval is taken back', () => {
  const approved = movedTo(approveProposal(aProposal(), coordinator, noon));
  expect(approveProposal(approved, 'un:carl', noon)).toEqual(alreadyDone(approved));
  expect(movedTo(retractProposal(approved, 3, coordinator, noon))).toMatchObject({ status: 'proposed', plan: 3, version: 3 });
  expect(retractProposal(announced(), 3, coordinator, noon)).toEqual(refused('tooLate'));
});
