import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestMoves } from '../../../bot/domain/requests/request';

it('the diagram in docs/requests.md shows every move of the table, and no other', () => {
  const page = readFileSync(join(__dirname, '../../../docs/requests.md'), 'utf8');
  const drawn = page.split('\n').filter((line) => line.includes('-->')).map((line) => line.trim());
  const known = Object.entries(requestMoves).flatMap(([action, { from, to, by }]) => from.map((status) => `${status} --> ${to}: ${action} by ${by}`));
  expect(drawn.sort()).toEqual(known.sort());
});
