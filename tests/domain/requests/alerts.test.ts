import { alertsAtMost, answerAlerts, meetsFilters, removeAlerts, saveAlert } from '../../../bot/domain/requests/alerts';
import { type MentorFilters } from '../../../bot/domain/matching/filters';
import { MentorIndex } from '../../../bot/domain/matching/mentorIndex';
import { newWishlist, type Wishlist } from '../../../bot/domain/requests/wishlist';
import { aMentor, aProfile, manyMentors, randomFrom } from '../../support/mentors';

const noon = Date.parse('2026-11-23T12:00:00Z');
const empty = newWishlist({ programme: 'career-2026', mentee: 'un:li', menteeName: 'Li Lei' });

function saved(list: Wishlist, filters: MentorFilters, id: string): Wishlist {
  const decision = saveAlert(list, filters, id, noon);
  if (decision.kind === 'refused') throw new Error(decision.reason);
  return decision.next;
}

describe('waiting for somebody who fits', () => {
  it('remembers a search, and the same search only once, in whatever order its filters come', () => {
    const list = saved(empty, { unit: 'Unit 1', speaks: 'fr' }, 'a1');
    expect(list).toMatchObject({ hasAlerts: true, alerts: [{ id: 'a1', filters: { unit: 'Unit 1', speaks: 'fr' }, since: noon }] });
    expect(saveAlert(list, { speaks: 'fr', unit: 'Unit 1' }, 'a2', noon)).toEqual({ kind: 'alreadyDone', next: list });
    expect(saved(list, { speaks: 'fr' }, 'a2').alerts).toHaveLength(2);
  });

  it('lets the oldest search go for a sixth', () => {
    const list = ['u0', 'u1', 'u2', 'u3', 'u4', 'u5'].reduce((one, unit) => saved(one, { unit }, unit), empty);
    expect(list.alerts.map(({ id }) => id)).toEqual(['u1', 'u2', 'u3', 'u4', 'u5']);
    expect(list.alerts).toHaveLength(alertsAtMost);
  });

  it('refuses a mentee who has left', () => {
    expect(saveAlert({ ...empty, status: 'closed' }, {}, 'a1', noon)).toEqual({ kind: 'refused', reason: 'notEnrolled' });
  });

  it('stops when asked to, twice without a difference', () => {
    const stopped = removeAlerts(saved(empty, {}, 'a1'));
    expect(stopped).toMatchObject({ kind: 'moved', next: { alerts: [], hasAlerts: false } });
    expect(removeAlerts(empty)).toMatchObject({ kind: 'alreadyDone' });
  });
});

describe('a mentor who can be asked', () => {
  const waiting = saved(saved(saved(empty, { speaks: 'fr' }, 'french'), { agency: 'UNICEF' }, 'unicef'), { speaks: 'zh' }, 'chinese');

  it('is told of once for all searches that fit, and the others go on', () => {
    const told = answerAlerts(waiting, aMentor(), noon);
    expect(told.alerts.map(({ id }) => id)).toEqual(['chinese']);
    expect(told.hasAlerts).toBe(true);
    expect(told.effects).toEqual([{ kind: 'tell', id: 'french:un:amina', to: 'un:li', notice: 'alert.found', about: { programme: 'career-2026', mentor: 'un:amina' } }]);
    expect(answerAlerts(told, aMentor(), noon)).toBe(told);
  });

  it('ends the waiting with the last search', () => {
    expect(answerAlerts(saved(empty, {}, 'any'), aMentor(), noon)).toMatchObject({ alerts: [], hasAlerts: false });
  });

  it('is no news to the mentee’s own self, to their mentee, or after leaving', () => {
    const pair = { pair: 'p', mentor: 'un:amina', mentorName: 'Amina Diallo', since: noon };
    for (const list of [{ ...waiting, pairs: [pair] }, { ...waiting, mentee: 'un:amina' }, { ...waiting, status: 'closed' as const }]) expect(answerAlerts(list, aMentor(), noon)).toBe(list);
  });
});

describe('the filters of a waiting search', () => {
  it('never find a gender that is not shown to the programme', () => {
    const woman = (gender: 'nobody' | 'partners' | 'programme') => aMentor({ profile: { gender: 'woman', sensitive: { gender, nationality: 'nobody' } } });
    expect([woman('nobody'), woman('partners'), woman('programme')].map((mentor) => meetsFilters(mentor, { gender: 'woman' }))).toEqual([false, false, true]);
  });

  it('mean the same as in a search', () => {
    const seed = Date.now() % 1_000_000;
    console.log(`seed ${seed}`);
    const random = randomFrom(seed);
    const now = noon;
    for (const mentor of manyMentors(300, seed).map((row) => ({ ...row, status: 'active' as const, availability: { capacity: 1, freeSeats: 1 } }))) {
      const index = new MentorIndex({ programme: mentor.programme, grades: [] });
      index.upsert(mentor);
      const [other] = manyMentors(1, Math.floor(random() * 1e9));
      const source = random() < 0.6 ? mentor.profile : other!.profile;
      const filters: MentorFilters = {
        ...(random() < 0.4 && { dutyStation: source.dutyStation }), ...(random() < 0.3 && source.gender && { gender: source.gender }), ...(random() < 0.4 && { practiceArea: source.practiceAreas[0] ?? 'health' }),
        ...(random() < 0.2 && { unit: source.unit }), ...(random() < 0.4 && { speaks: source.speaks[0] ?? 'en' }), ...(random() < 0.3 && { agency: source.agency }),
      };
      const { total } = index.search({ seeker: { ...aProfile(), person: 'un:li' }, weights: { practiceAreas: 1, skills: 1, languages: 1, timeZone: 1, dutyStation: 1, seniority: 1, agency: 1, responsiveness: 1 }, filters, exclude: new Set(), today: '2026-11-23', now, offset: 0, limit: 1 });
      expect({ filters, fits: meetsFilters(mentor, filters) }).toEqual({ filters, fits: total === 1 });
    }
  });
});
