import { type JourneyRules } from './journey';

/** What a one-to-one programme asks of its pairs unless its template says otherwise; also what programmes had before they could say so. */
export const usualJourney: JourneyRules = {
  cadence: { recommendedDays: 21, minimumDays: 35, sessions: { from: 4, to: 12 }, minutes: 60, agenda: { checkIn: 10, urgent: 15, topic: 35 } },
  plan: [],
  documents: {
    agreement: { use: 'offered', before: 'grow' }, codeOfConduct: { use: 'offered', before: 'grow' }, goals: { use: 'offered', before: 'grow' },
    assessment: { use: 'offered' }, log: { use: 'offered' }, worksheet: { use: 'offered', before: 'ended' },
  },
  sharing: { agreement: 'exists', codeOfConduct: 'exists', goals: 'pair', assessment: 'pair', log: 'pair', worksheet: 'pair' },
  reviews: { fitCheck: true, midTerm: true, final: true, threshold: 5 },
  extension: { months: 3, times: 1 },
  closingDays: 21,
  risk: { firstSessionDays: 21, agreementDays: 45, silentDays: 42 },
  size: { from: 2, to: 2 },
  rounds: { count: 0, minutes: 0 },
  outcomes: { issue: 'isolation', figures: ['satisfaction', 'goalsReached'] },
};
