import { texts } from '../../content/texts';
import { type Language } from '../../domain/people/person';
import { openWishes } from '../../domain/requests/wishlist';
import { type Ports } from '../ports';
import { longestMessage } from '../requests/askMentor';
import { type Outcome } from '../requests/outcome';
import { type MentorView, readMentor, viewOf, type ViewMentor } from './viewMentor';
import { type Seeker } from './mentee';

/** What a mentee needs before asking. */
export interface RequestDraft {
  readonly view: MentorView;
  /** The standard text, for the mentee to edit; at most 2,000 characters. */
  readonly message: string;
  /** Requests open now, and how many the programme allows. */
  readonly open: number;
  readonly limit: number;
  readonly daysToAnswer: number;
  /** Ranked programmes: the place on the wish list, from 1. */
  readonly place?: number;
}

/** Longer objectives are cut in the draft: the mentor sees the whole one in the mentee's profile. */
const longestObjective = 1_000;

/** Also drafts to a mentor who cannot be asked now: `view.blocked` says why. */
export const makeDraftRequest = (ports: Ports) => async ({ language, ...input }: ViewMentor & { readonly language: Language }): Promise<Outcome<RequestDraft>> => {
  const found = await readMentor(ports, input);
  if (found.kind === 'refused') return found;
  const { programme, list } = found.seeker;
  const open = openWishes(list).length;
  return {
    kind: 'done',
    value: {
      view: viewOf(found, ports.clock.now()), message: standardText(found.seeker, found.mentor.profile.name, language), open, limit: programme.limits.openRequests,
      daysToAnswer: programme.limits.daysToAnswer, ...(programme.pairing === 'rankedWishes' && { place: open + 1 }),
    },
  };
};

function standardText({ programme, mentee: { profile } }: Seeker, mentor: string, language: Language): string {
  const t = texts(language);
  const objective = [...profile.objective.trim()].slice(0, longestObjective).join('');
  const aim = objective ? [t('ask.draft.aim', { objective })] : [];
  const who = { name: profile.name, title: profile.title, dutyStation: profile.dutyStation, programme: programme.name };
  const opening = profile.title && profile.dutyStation ? t('ask.draft.who', who) : t('ask.draft.whoShort', who);
  const text = [t('ask.draft.hello', { mentor }), opening, ...aim, t('ask.draft.please'), t('ask.draft.thanks', who)].join('\n\n');
  return [...text].slice(0, longestMessage).join('');
}
