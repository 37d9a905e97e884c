import { grades } from '../../../bot/content/vocabulary';
import { type Availability, type Profile } from '../../../bot/domain/enrolments/enrolment';
import { type CriteriaWeights } from '../../../bot/domain/programmes/programme';
import { fit, type Fit } from '../../../bot/domain/matching/score';
import { mentorTraitsOf, traitsOf } from '../../../bot/domain/matching/traits';
import { aMentor, aProfile } from '../../support/mentors';

const off: CriteriaWeights = { practiceAreas: 0, skills: 0, languages: 0, timeZone: 0, dutyStation: 0, seniority: 0, agency: 0, responsiveness: 0 };
const summer = Date.UTC(2026, 6, 1, 12);
const winter = Date.UTC(2026, 0, 15, 12);

interface Case {
  readonly mentee?: Partial<Profile>;
  readonly mentor?: Partial<Profile>;
  readonly availability?: Partial<Availability>;
  readonly weights: Partial<CriteriaWeights>;
  readonly now?: number;
}

function fitOf({ mentee = {}, mentor = {}, availability = {}, weights, now = summer }: Case): Fit {
  const context = { grades, now };
  return fit(traitsOf(aProfile(mentee), context), mentorTraitsOf(aMentor({ profile: mentor, availability }), context), { ...off, ...weights });
}

describe('practice areas', () => {
  it.each([
    ['none of what the mentee seeks', ['trade'], 0, []],
    ['half of it', ['health', 'trade'], 0.5, [{ kind: 'practiceAreas', codes: ['health'] }]],
    ['all of it and more', ['health', 'trade', 'migration'], 1, [{ kind: 'practiceAreas', codes: ['migration', 'health'] }]],
  ])('count by share: the mentor has %s', (_, practiceAreas, score, reasons) => {
    expect(fitOf({ mentee: { practiceAreas: ['migration', 'health'] }, mentor: { practiceAreas }, weights: { practiceAreas: 1 } })).toEqual({ score, reasons });
  });

  it('named twice by the mentee count once', () => {
    expect(fitOf({ mentee: { practiceAreas: ['health', 'health', 'trade'] }, mentor: { practiceAreas: ['health'] }, weights: { practiceAreas: 1 } }).score).toBe(0.5);
  });
});

describe('skills', () => {
  it.each([
    ['nothing that is wanted', ['writing'], 0, []],
    ['one of the four wanted', ['feedback', 'writing'], 0.25, [{ kind: 'skills', codes: ['feedback'] }]],
    ['all that is wanted', ['wellbeing', 'feedback', 'coordination', 'monitoring'], 1, [{ kind: 'skills', codes: ['monitoring', 'feedback', 'wellbeing', 'coordination'] }]],
  ])('wanted meet skills offered: %s', (_, skills, score, reasons) => {
    expect(fitOf({ mentee: { skills: ['monitoring', 'feedback', 'wellbeing', 'coordination'] }, mentor: { skills }, weights: { skills: 1 } })).toEqual({ score, reasons });
  });
});

describe('languages', () => {
  it.each([
    ['no common language', ['fr', 'ar'], ['es'], 0, []],
    ['one of the two that the mentee speaks', ['fr', 'ar'], ['es', 'ar'], 0.75, [{ kind: 'speaks', codes: ['ar'] }]],
    ['both', ['fr', 'ar'], ['ar', 'fr', 'en'], 1, [{ kind: 'speaks', codes: ['fr', 'ar'] }]],
    ['the only one that the mentee speaks', ['fr'], ['en', 'fr'], 1, [{ kind: 'speaks', codes: ['fr'] }]],
  ])('%s', (_, mentee, mentor, score, reasons) => {
    expect(fitOf({ mentee: { speaks: mentee }, mentor: { speaks: mentor }, weights: { languages: 1 } })).toEqual({ score, reasons });
  });
});

describe('time zones', () => {
  it.each([
    ['the same clock', 'Europe/Zurich', 'Europe/Paris', summer, 1, [{ kind: 'hoursAway', hours: 0 }]],
    ['one hour away', 'Europe/Zurich', 'Africa/Nairobi', summer, 0.875, [{ kind: 'hoursAway', hours: 1 }]],
    ['another hour away once the clocks have changed', 'Europe/Zurich', 'Africa/Nairobi', winter, 0.75, [{ kind: 'hoursAway', hours: 2 }]],
    ['half an hour, which counts up', 'Asia/Kolkata', 'Asia/Karachi', summer, 0.9375, [{ kind: 'hoursAway', hours: 1 }]],
    ['six hours, which is no reason', 'Europe/London', 'Asia/Dhaka', winter, 0.25, []],
    ['four hours, the last that is a reason', 'UTC', 'Asia/Dubai', summer, 0.5, [{ kind: 'hoursAway', hours: 4 }]],
    ['working days that never meet', 'Europe/Zurich', 'America/Los_Angeles', summer, 0, []],
    ['a day apart by date, on the same clock', 'Pacific/Apia', 'Pacific/Pago_Pago', winter, 1, [{ kind: 'hoursAway', hours: 0 }]],
    ['a zone that nobody knows', 'Europe/Zurich', 'Mars/Olympus', summer, 0, []],
  ])('%s', (_, mentee, mentor, now, score, reasons) => {
    expect(fitOf({ mentee: { timeZone: mentee }, mentor: { timeZone: mentor }, weights: { timeZone: 1 }, now })).toEqual({ score, reasons });
  });
});

describe('duty station', () => {
  it.each([
    ['elsewhere', 'Nairobi', 0, []],
    ['unsaid', '', 0, []],
    ['the same', 'Geneva', 1, [{ kind: 'sameDutyStation', dutyStation: 'Geneva' }]],
  ])('%s', (_, dutyStation, score, reasons) => {
    expect(fitOf({ mentee: { dutyStation: 'Geneva' }, mentor: { dutyStation }, weights: { dutyStation: 1 } })).toEqual({ score, reasons });
  });
});

describe('seniority', () => {
  const senior = [{ kind: 'senior' }];
  it.each([
    ['below the mentee', 'P3', 'P2', 0, []],
    ['beside the mentee', 'P3', 'P3', 0, []],
    ['one grade above', 'P3', 'P4', 0.5, senior],
    ['two grades above', 'P3', 'P5', 1, senior],
    ['five grades above', 'P2', 'D2', 1, senior],
    ['eight grades above', 'NOB', 'D2', 0.6, senior],
    ['as far above as can be', 'intern', 'D2', 0.2, senior],
    ['of a grade that has no place', 'P3', 'Consultant', 0, []],
  ])('the mentor is %s', (_, mentee, mentor, score, reasons) => {
    expect(fitOf({ mentee: { grade: mentee }, mentor: { grade: mentor }, weights: { seniority: 1 } })).toEqual({ score, reasons });
  });
});

describe('agency', () => {
  it.each([
    ['its own, and finds it', 1, 'WFP', 1, [{ kind: 'sameAgency', agency: 'WFP' }]],
    ['its own, and finds another', 1, 'ILO', 0, []],
    ['another, and finds it', -1, 'ILO', 1, [{ kind: 'otherAgency', agency: 'ILO' }]],
    ['another, and finds its own', -1, 'WFP', 0, []],
    ['another, and the mentor does not say', -1, '', 0, []],
  ])('the programme seeks %s', (_, weight, agency, score, reasons) => {
    expect(fitOf({ mentee: { agency: 'WFP' }, mentor: { agency }, weights: { agency: weight } })).toEqual({ score, reasons });
  });
});

describe('responsiveness', () => {
  it.each([
    ['within a day', 0.5, 1, [{ kind: 'answersInDays', days: 1 }]],
    ['in a day and a half, told as two', 1.5, 0.9643, [{ kind: 'answersInDays', days: 2 }]],
    ['in eight days, which is no reason', 8, 0.5, []],
    ['in fifteen days', 15, 0, []],
    ['in forty days', 40, 0, []],
  ])('a mentor who answers %s', (_, answersInDays, score, reasons) => {
    expect(fitOf({ availability: { answersInDays }, weights: { responsiveness: 1 } })).toEqual({ score, reasons });
  });

  it('puts a mentor who was never asked in the middle, without a reason', () => {
    expect(fitOf({ weights: { responsiveness: 1 } })).toEqual({ score: 0.5, reasons: [] });
  });
});

describe('the whole', () => {
  const everything = { practiceAreas: 3, skills: 3, languages: 2, timeZone: 1, dutyStation: 1, seniority: 2, agency: 1, responsiveness: 1 };

  it('weighs the criteria against each other', () => {
    const halfTheAreasAndNoSkill = { mentee: { practiceAreas: ['health', 'trade'], skills: ['writing'] }, mentor: { practiceAreas: ['health'], skills: ['feedback'] } };
    expect(fitOf({ ...halfTheAreasAndNoSkill, weights: { practiceAreas: 3, skills: 1 } }).score).toBe(0.375);
  });

  it('is 1 for the mentor of one’s dreams', () => {
    expect(fitOf({ mentee: { grade: 'P2' }, availability: { answersInDays: 1 }, weights: everything }).score).toBe(1);
  });

  it('still reaches 1 when the mentee left most of the profile empty', () => {
    const nothing = { practiceAreas: [], skills: [], speaks: ['fr'], timeZone: '', dutyStation: '', agency: '', grade: '' };
    expect(fitOf({ mentee: nothing, availability: { answersInDays: 1 }, weights: everything }).score).toBe(1);
  });

  it('is 0 without reasons when every criterion is switched off', () => {
    expect(fitOf({ weights: {} })).toEqual({ score: 0, reasons: [] });
  });

  it('gives the strongest reason first', () => {
    const { reasons } = fitOf({
      mentee: { grade: 'P2', timeZone: 'Africa/Nairobi', dutyStation: 'Nairobi', practiceAreas: ['waterSanitation', 'migration'], skills: ['writing', 'leadership', 'feedback'], speaks: ['fr'] },
      mentor: { practiceAreas: ['migration', 'waterSanitation'] },
      availability: { answersInDays: 2 },
      weights: everything,
    });
    expect(reasons).toEqual([
      { kind: 'practiceAreas', codes: ['waterSanitation', 'migration'] }, // 3
      { kind: 'speaks', codes: ['fr'] }, // 2, before `senior` by the order of the criteria
      { kind: 'senior' }, // 2
      { kind: 'skills', codes: ['leadership'] }, // a third of 3; agency is 1 too
      { kind: 'sameAgency', agency: 'UNICEF' },
      { kind: 'answersInDays', days: 2 }, // 13/14
      { kind: 'hoursAway', hours: 1 }, // 7/8
    ]);
  });

  it('gives no reason for a criterion that the programme switched off', () => {
    expect(fitOf({ mentee: { grade: 'P2' }, weights: { seniority: 1 } }).reasons).toEqual([{ kind: 'senior' }]);
  });

  it.each([
    ['gender', { gender: 'woman' }, { gender: 'man' }],
    ['nationality', { nationality: 'SN' }, { nationality: 'CH' }],
  ] as const)('is blind to %s', (_, one, other) => {
    const shown = { sensitive: { gender: 'programme', nationality: 'programme' } } as const;
    expect(fitOf({ mentee: { ...one, ...shown }, mentor: { ...one, ...shown }, weights: everything })).toEqual(fitOf({ mentee: { ...one, ...shown }, mentor: { ...other, ...shown }, weights: everything }));
  });
});
