import { type ContactChannel } from '../people/person';

/** How often the two want to meet; `own` is described in `rhythmNote`. */
export const rhythms = ['weekly', 'fortnightly', 'threeWeeks', 'monthly', 'sixWeeks', 'own'] as const;
export type Rhythm = (typeof rhythms)[number];

/** Within what time a message is answered. */
export const responseTimes = ['day', 'twoDays', 'threeDays', 'week'] as const;
export type ResponseTime = (typeof responseTimes)[number];

export interface Objective {
  readonly text: string;
  /** How the two will see that it is reached. */
  readonly measure: string;
}

/** What stands in an agreement, opened. It is stored sealed only. */
export interface AgreementText {
  readonly statement: string;
  /** Up to three; a row that was left out stays as an empty one, so that the others keep their places. */
  readonly objectives: readonly Objective[];
  readonly rhythm: Rhythm;
  readonly rhythmNote: string;
  readonly media: readonly ContactChannel[];
  readonly groundRules: string;
  readonly confidentiality: string;
  readonly responseTime: ResponseTime;
}

/** What may differ between two versions, in reading order; each is decided on as a whole. */
export const agreementFields = ['statement', 'objective1', 'objective2', 'objective3', 'rhythm', 'media', 'groundRules', 'confidentiality', 'responseTime'] as const;
export type AgreementField = (typeof agreementFields)[number];

export const objectiveFields = ['objective1', 'objective2', 'objective3'] as const;

const noObjective: Objective = { text: '', measure: '' };
export const objectiveAt = ({ objectives }: AgreementText, field: (typeof objectiveFields)[number]): Objective => objectives[objectiveFields.indexOf(field)] ?? noObjective;

/** Which fields the two versions do not share. */
export const fieldDifferences = (one: AgreementText, other: AgreementText): AgreementField[] => agreementFields.filter((field) => contentOf(one, field) !== contentOf(other, field));

function contentOf(text: AgreementText, field: AgreementField): string {
  switch (field) {
    case 'objective1':
    case 'objective2':
    case 'objective3': {
      const { text: what, measure } = objectiveAt(text, field);
      return JSON.stringify([what, measure]);
    }
    case 'rhythm':
      return JSON.stringify([text.rhythm, text.rhythmNote]);
    case 'media':
      return [...text.media].sort().join();
    default:
      return text[field];
  }
}

const daysOf = { weekly: 7, fortnightly: 14, threeWeeks: 21, monthly: 30, sixWeeks: 42 } as const;

/** The choice that comes closest to what a programme recommends, in days between meetings. */
export function nearestRhythm(recommendedDays: number): Rhythm {
  const known = rhythms.filter((rhythm) => rhythm !== 'own');
  return known.reduce((best, rhythm) => (Math.abs(daysOf[rhythm] - recommendedDays) < Math.abs(daysOf[best] - recommendedDays) ? rhythm : best), known[0] ?? 'monthly');
}
