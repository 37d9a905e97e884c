import { missingIn, programmeOf } from '../../../../bot/domain/programmes/setup/content';
import { blank } from '../../../../bot/domain/programmes/setup/blank';
import { fromRules, likeProgramme } from '../../../../bot/domain/programmes/setup/draft';
import { noted } from '../../../../bot/domain/programmes/setup/history';
import { slugFor } from '../../../../bot/domain/programmes/setup/slug';
import { pairingsOf, restructured } from '../../../../bot/domain/programmes/setup/structures';
import { programmeText, resourcesFor } from '../../../../bot/domain/programmes/programmeTexts';
import { templates } from '../../../../bot/content/templates';
import { aProgramme, noon } from '../../../support/ports';

describe('the content of a programme', () => {
  it('says what is missing, step by step, and is no programme until nothing is', () => {
    const draft = fromRules(blank, 'un:cora');
    expect(missingIn(draft).map(({ step, field }) => `${step}.${field}`)).toEqual(['purpose.name', 'purpose.contactName', 'purpose.contactEmail', 'calendar.opens', 'calendar.closes', 'calendar.from']);
    expect(programmeOf(draft, 'x')).toBeUndefined();
    const whole = { ...draft, name: 'New', contact: { name: 'Team', email: 'team@example.org' }, enrolment: { opens: '2027-01-01', closes: '2027-02-01' }, runs: { from: '2027-03-01' } };
    expect(programmeOf(whole, 'new')).toMatchObject({ id: 'new', name: 'New', runs: { from: '2027-03-01' }, template: 'blank' });
    expect(programmeOf({ ...whole, coordinators: [] }, 'new')).toBeUndefined();
  });

  it('is copied with rules, words, links and staff, without days, history and origin', () => {
    const { id: _id, enrolment: _enrolment, runs: _runs, ...kept } = aProgramme({ coordinators: ['un:bo', 'un:cora'], resources: [{ title: 'A', url: 'https://example.org/' }] });
    const copy = likeProgramme(aProgramme({ ...kept, holidays: ['2026-12-25'], draft: 'd0', history: [{ at: noon, by: 'un:bo', step: 'who' }] }), 'un:cora');
    expect(copy).toEqual({ ...kept, coordinators: ['un:cora', 'un:bo'], holidays: [], enrolment: {}, runs: {} });
  });
});

describe('the history of a programme', () => {
  const change = (at: number, by = 'un:cora', step: 'who' | 'calendar' = 'who') => ({ at, by, step });

  it('takes the same step saved again within ten minutes for one change', () => {
    const first = noted(aProgramme(), change(noon));
    expect(noted(first, change(noon + 599_999)).history).toEqual([change(noon + 599_999)]);
    expect(noted(first, change(noon + 600_000)).history).toHaveLength(2);
    expect(noted(first, change(noon, 'un:bo')).history).toHaveLength(2);
    expect(noted(first, change(noon, 'un:cora', 'calendar')).history).toHaveLength(2);
  });

  it('keeps the last forty', () => {
    const all = Array.from({ length: 50 }, (_, index) => change(noon + index * 3_600_000));
    expect(all.reduce(noted, aProgramme()).history).toEqual(all.slice(10));
  });
});

describe('an id', () => {
  it.each([
    ['Mentorat à Genève 2027', 1, 'mentorat-a-geneve-2027'], ['  --Hello, World!--  ', 1, 'hello-world'], ['برنامج', 1, 'programme'], ['', 3, 'programme-3'], ['Career', 2, 'career-2'],
    ['x'.repeat(80), 1, 'x'.repeat(40)], ['x'.repeat(80), 12, `${'x'.repeat(37)}-12`], [`${'y'.repeat(39)} z`, 1, 'y'.repeat(39)],
  ])('of “%s”, the %dth time, is %s', (name, attempt, id) => {
    expect(slugFor(name, attempt)).toBe(id);
    expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
  });
});

describe('a structure', () => {
  it.each(Object.values(templates))('of the template $template goes with its pairing', ({ structure, pairing }) => {
    expect(pairingsOf[structure]).toContain(pairing);
  });

  it('that is another begins with its usual size; the same one keeps its own', () => {
    const draft = fromRules({ ...blank, journey: { ...blank.journey, size: { from: 2, to: 3 } } }, 'un:cora');
    expect(restructured(draft, 'oneToOne')).toBe(draft);
    expect(restructured(draft, 'panel').journey).toMatchObject({ size: { from: 4, to: 80 }, rounds: { count: 3, minutes: 30 } });
    expect(restructured(restructured(draft, 'panel'), 'circle').journey).toMatchObject({ size: { from: 3, to: 12 }, rounds: { count: 0, minutes: 0 } });
  });
});

describe('what a programme says', () => {
  it('is in the reader’s language, else in English, else nothing', () => {
    const programme = aProgramme({ texts: { en: { welcome: 'Hello' }, fr: { welcome: 'Bonjour' } } });
    expect([programmeText(programme, 'welcome', 'fr'), programmeText(programme, 'welcome', 'ar'), programmeText(programme, 'description', 'fr'), programmeText(aProgramme(), 'welcome', 'en')]).toEqual(['Bonjour', 'Hello', undefined, undefined]);
  });

  it('recommends five pages, those in the reader’s language first', () => {
    const page = (title: string, language?: 'en' | 'fr') => ({ title, url: `https://example.org/${title}`, ...(language && { language }) });
    const resources = [page('en1', 'en'), page('all1'), page('fr1', 'fr'), page('all2'), page('fr2', 'fr'), page('all3')];
    expect(resourcesFor({ resources }, 'fr').map(({ title }) => title)).toEqual(['fr1', 'fr2', 'all1', 'all2', 'all3']);
    expect(resourcesFor({ resources }, 'en').map(({ title }) => title)).toEqual(['en1', 'all1', 'all2', 'all3', 'fr1']);
    expect(resourcesFor({}, 'en')).toEqual([]);
  });
});
