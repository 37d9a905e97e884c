import { documentKinds, type DocumentKind, type DocumentUse, type JourneyRules, type Sharing } from '../../../domain/programmes/journey';
import { type FormReader } from '../formReader';
import { type Range } from '../typed';
import { type SetupStep } from './step';

export const cadenceRanges = {
  recommendedDays: { min: 1, max: 180 }, minimumDays: { min: 1, max: 365 }, sessionsFrom: { min: 1, max: 60 }, sessionsTo: { min: 1, max: 60 }, minutes: { min: 15, max: 480 },
  checkIn: { min: 0, max: 60 }, urgent: { min: 0, max: 60 }, topic: { min: 0, max: 60 },
} as const satisfies Record<string, Range>;
export const cadenceNames = ['recommendedDays', 'minimumDays', 'sessionsFrom', 'sessionsTo', 'minutes', 'checkIn', 'urgent', 'topic'] as const;
type CadenceName = (typeof cadenceNames)[number];

export const uses = ['off', 'offered', 'required'] as const;
/** 'none': asked for, and holding nothing back. */
export const befores = ['none', 'grow', 'close', 'ended'] as const;
export const sharings = ['pair', 'exists', 'coordinator'] as const;

/** How often a pair meets and for how long, and what it writes down. */
export const journey: SetupStep = {
  typed: ({ journey: { cadence, documents, sharing } }) => ({
    ...Object.fromEntries(Object.entries(cadenceTyped(cadence)).map(([name, value]) => [name, String(value)])),
    ...Object.fromEntries(documentKinds.flatMap((kind) => [[`${kind}.use`, documents[kind].use], [`${kind}.before`, documents[kind].before ?? 'none'], [`${kind}.sharing`, sharing[kind]]])),
  }),
  read: (form, content) => {
    const { documents, sharing } = content.journey;
    return { ...content, journey: { ...content.journey, cadence: cadenceFrom(form, content.journey.cadence), documents: eachDocument((kind) => useFrom(form, kind, documents[kind])), sharing: eachDocument((kind) => form.choice<Sharing>(`${kind}.sharing`, sharings, sharing[kind])) } };
  },
};

const cadenceTyped = ({ recommendedDays, minimumDays, sessions, minutes, agenda }: JourneyRules['cadence']): Record<CadenceName, number> => ({
  recommendedDays, minimumDays, sessionsFrom: sessions.from, sessionsTo: sessions.to, minutes, ...agenda,
});

function cadenceFrom(form: FormReader, stored: JourneyRules['cadence']): JourneyRules['cadence'] {
  const before = cadenceTyped(stored);
  const read = (name: CadenceName): number => form.number(name, cadenceRanges[name], before[name]);
  const [recommendedDays, minimumDays, minutes] = [read('recommendedDays'), read('minimumDays'), read('minutes')];
  const sessions = { from: read('sessionsFrom'), to: read('sessionsTo') };
  const agenda = { checkIn: read('checkIn'), urgent: read('urgent'), topic: read('topic') };
  if (minimumDays < recommendedDays) form.fail('minimumDays', 'upsideDown');
  if (sessions.to < sessions.from) form.fail('sessionsTo', 'upsideDown');
  if (agenda.checkIn + agenda.urgent + agenda.topic !== 60) form.fail('topic', 'hour');
  return { recommendedDays, minimumDays, sessions, minutes, agenda };
}

function useFrom(form: FormReader, kind: DocumentKind, stored: DocumentUse): DocumentUse {
  const before = form.choice(`${kind}.before`, befores, stored.before ?? 'none');
  return { use: form.choice(`${kind}.use`, uses, stored.use), ...(before !== 'none' && { before }) };
}

const eachDocument = <Value>(read: (kind: DocumentKind) => Value): Record<DocumentKind, Value> => ({
  agreement: read('agreement'), codeOfConduct: read('codeOfConduct'), goals: read('goals'), assessment: read('assessment'), log: read('log'), worksheet: read('worksheet'),
});
