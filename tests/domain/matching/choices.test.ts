import { grades } from '../../../bot/content/vocabulary';
import { type Enrolment } from '../../../bot/domain/enrolments/enrolment';
import { type MentorFilters } from '../../../bot/domain/matching/filters';
import { MentorIndex } from '../../../bot/domain/matching/mentorIndex';
import { type Relaxation } from '../../../bot/domain/matching/relaxation';
import { aMentor } from '../../support/mentors';
import { aSearch } from './questions';

function indexOf(rows: readonly Enrolment[]): MentorIndex {
  const index = new MentorIndex({ programme: 'career-2026', grades });
  for (const row of rows) index.upsert(row);
  return index;
}

const rows = [
  aMentor({ person: 'amina', profile: { dutyStation: 'Geneva', agency: 'WHO', unit: 'Water', speaks: ['fr', 'en'], practiceAreas: ['health'] } }),
  aMentor({ person: 'boris', profile: { dutyStation: 'Geneva', agency: 'WHO', unit: 'Health', speaks: ['ru'], practiceAreas: ['health', 'trade'] } }),
  aMentor({ person: 'chen', profile: { dutyStation: 'Bangkok', agency: 'WHO', unit: '', speaks: ['zh', 'en'], practiceAreas: ['climate'] } }),
  aMentor({ person: 'dana', profile: { dutyStation: 'Bangkok', agency: 'ILO', unit: 'Health', speaks: ['en'], practiceAreas: [] } }),
  aMentor({ person: 'full', profile: { dutyStation: 'Suva', agency: 'FAO' }, availability: { freeSeats: 0 } }),
];

describe('facets', () => {
  it('count each value of the mentors on offer, the most frequent first', () => {
    const facets = indexOf(rows).facets(aSearch());
    expect(facets.agency).toEqual([{ value: 'WHO', count: 3 }, { value: 'ILO', count: 1 }]);
    expect(facets.dutyStation).toEqual([{ value: 'Bangkok', count: 2 }, { value: 'Geneva', count: 2 }]);
    expect(facets.speaks).toEqual([{ value: 'en', count: 3 }, { value: 'fr', count: 1 }, { value: 'ru', count: 1 }, { value: 'zh', count: 1 }]);
    expect(facets.unit).toEqual([{ value: 'Health', count: 2 }, { value: 'Water', count: 1 }]);
  });

  it('show for a chosen filter what one may change it to, and narrow the others', () => {
    const facets = indexOf(rows).facets(aSearch({ filters: { dutyStation: 'Geneva' } }));
    expect(facets.dutyStation).toEqual([{ value: 'Bangkok', count: 2 }, { value: 'Geneva', count: 2 }]);
    expect(facets.agency).toEqual([{ value: 'WHO', count: 2 }]);
  });

  it('leave out whoever is left out of the search', () => {
    expect(indexOf(rows).facets(aSearch({ exclude: new Set(['dana']) })).agency).toEqual([{ value: 'WHO', count: 3 }]);
  });

  it('stop at the hundred most frequent values', () => {
    const units = Array.from({ length: 150 }, (_, at) => aMentor({ person: `mentor-${at}`, profile: { unit: `Unit ${at % 120}` } }));
    const { unit } = indexOf(units).facets(aSearch());
    expect(unit).toHaveLength(100);
    expect(unit.slice(0, 30).every(({ count }) => count === 2)).toBe(true);
  });
});

describe('relaxing a search that finds nobody', () => {
  it.each<[string, MentorFilters, Relaxation[]]>([
    ['names the filter to drop, the most helpful first', { dutyStation: 'Geneva', practiceArea: 'climate' }, [{ drop: ['practiceArea'], count: 2 }, { drop: ['dutyStation'], count: 1 }]],
    ['names only filters that help alone', { dutyStation: 'Geneva', speaks: 'xx', agency: 'WHO' }, [{ drop: ['speaks'], count: 2 }]],
    ['names pairs when no single filter helps', { dutyStation: 'Bangkok', practiceArea: 'trade', speaks: 'fr' }, [{ drop: ['practiceArea', 'speaks'], count: 2 }, { drop: ['dutyStation', 'practiceArea'], count: 1 }, { drop: ['dutyStation', 'speaks'], count: 1 }]],
    ['gives up beyond two filters', { dutyStation: 'Atlantis', practiceArea: 'magic', speaks: 'xx' }, []],
    ['has nothing to drop without filters', {}, []],
    ['does not count mentors who are not on offer', { dutyStation: 'Suva', agency: 'ILO' }, [{ drop: ['dutyStation'], count: 1 }]],
  ])('%s', (_, filters, expected) => {
    const index = indexOf(rows);
    expect(index.search(aSearch({ filters })).total).toBe(Object.keys(filters).length === 0 ? 4 : 0);
    expect(index.relax(aSearch({ filters }))).toEqual(expected);
  });

  it('keeps its word: dropping what it names finds as many', () => {
    const index = indexOf(rows);
    const filters: MentorFilters = { dutyStation: 'Geneva', practiceArea: 'climate' };
    for (const { drop, count } of index.relax(aSearch({ filters }))) {
      const kept = Object.fromEntries(Object.entries(filters).filter(([name]) => !drop.some((dropped) => dropped === name)));
      expect(index.search(aSearch({ filters: kept })).total).toBe(count);
    }
  });
});
