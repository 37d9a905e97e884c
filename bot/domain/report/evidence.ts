import { type Programme } from '../programmes/programme';
import { type ProgrammeReport } from './report';

/**
 * The six areas by which programmes of mentoring are judged in the International Standards for Mentoring and Coaching Programmes (EMCC), and
 * what of each this product can show. The words are ours.
 */
const evidencePoints = {
  purpose: ['issue', 'figures', 'outcomes'],
  training: ['handbook', 'code', 'welcome'],
  selection: ['eligibility', 'matching', 'fitCheck'],
  review: ['midTerm', 'final', 'results'],
  ethics: ['confidentiality', 'conduct', 'contact'],
  administration: ['coordinators', 'administrators', 'resources'],
} as const;
export type EvidenceArea = keyof typeof evidencePoints;
export type EvidencePoint = (typeof evidencePoints)[EvidenceArea][number];
export const evidenceAreas: readonly EvidenceArea[] = ['purpose', 'training', 'selection', 'review', 'ethics', 'administration'];

/** True where the programme has it; what stands in the product for every programme always is. */
type Check = (programme: Programme, report: ProgrammeReport) => boolean;

const checks: Readonly<Record<EvidencePoint, Check>> = {
  issue: ({ journey, businessCase }) => journey.outcomes.issue !== '' || Boolean(businessCase?.issue),
  figures: ({ journey }) => journey.outcomes.figures.length > 0,
  outcomes: (_programme, { outcomes }) => Object.values(outcomes.figures).some(({ before, after }) => before !== undefined && after !== undefined),
  handbook: () => true,
  code: (_programme, { figures }) => figures.people > 0,
  welcome: ({ texts = {} }) => Object.values(texts).some(({ welcome, expectations }) => Boolean(welcome) || Boolean(expectations)),
  eligibility: ({ eligibility }) => eligibility.mentor.length + eligibility.mentee.length > 0,
  matching: () => true,
  fitCheck: ({ journey }) => journey.reviews.fitCheck,
  midTerm: ({ journey }) => journey.reviews.midTerm,
  final: ({ journey }) => journey.reviews.final,
  results: (_programme, { results }) => results.length > 0,
  confidentiality: () => true,
  conduct: ({ journey }) => journey.documents.codeOfConduct.use !== 'off',
  contact: ({ contact }) => contact.name !== '' && contact.email !== '',
  coordinators: ({ coordinators }) => coordinators.length > 1,
  administrators: ({ staff }) => (staff?.administrators.length ?? 0) > 0,
  resources: ({ resources = [] }) => resources.length > 0,
};

export interface Evidence {
  readonly point: EvidencePoint;
  readonly isThere: boolean;
}

export const evidenceFor = (area: EvidenceArea, report: ProgrammeReport): Evidence[] => evidencePoints[area].map((point) => ({ point, isThere: checks[point](report.programme, report) }));
