import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairMoves } from '../../../bot/domain/pairs/lifecycle';
import { sessionMoves } from '../../../bot/domain/sessions/session';

interface Moves {
  readonly from: readonly string[];
  readonly to: string | readonly string[];
  readonly by: readonly string[];
}

const page = readFileSync(join(__dirname, '../../../docs/journey.md'), 'utf8');
const [, pairs = '', sessions = ''] = page.split('stateDiagram-v2');

const drawn = (diagram: string): string[] => (diagram.split('```')[0] ?? '').split('\n').filter((line) => line.includes('-->')).map((line) => line.trim()).sort();

const known = (moves: Readonly<Record<string, Moves>>): string[] =>
  Object.entries(moves).flatMap(([action, { from, to, by }]) => from.flatMap((status) => [to].flat().map((next) => `${status === 'new' ? '[*]' : status} --> ${next}: ${action} by ${by.join(' or ')}`))).sort();

it('the first diagram in docs/journey.md shows every move of a pair, and no other', () => {
  expect(drawn(pairs)).toEqual(known(pairMoves));
});

it('the second shows every move of a session, and no other', () => {
  expect(drawn(sessions)).toEqual(known(sessionMoves));
});
