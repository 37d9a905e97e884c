import { MentorRows } from '../../../bot/domain/matching/mentorRows';
import { aMentor } from '../../support/mentors';

it('does not grow when mentors come and go', () => {
  const rows = new MentorRows([]);
  rows.put(aMentor({ person: 'stays' }));
  for (let round = 0; round < 1000; round += 1) {
    rows.put(aMentor({ person: `passes-${round}` }));
    rows.delete(`passes-${round}`);
  }
  expect(rows.end).toBe(2);
  expect(rows.size).toBe(1);
});
