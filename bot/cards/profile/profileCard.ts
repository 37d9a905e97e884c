import { countryName } from '../../content/countries';
import { buttonName, contactChannelName, genderName, goalName, practiceAreaName, skillName, spokenLanguageName, styleName, valueName, visibilityLine } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { type Enrolment, type SensitiveAudience } from '../../domain/enrolments/enrolment';
import { type Programme } from '../../domain/programmes/programme';
import { heedsPreferences } from '../../domain/runs/preferences';
import { type OwnProfile } from '../../usecases/enrolments/viewProfile';
import { type Action, act, type AdaptiveCard, card, type Element, facts, heading, hint, paragraph, reveal, row, section, words } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';
import { listed } from '../signup/fields';

const actionsPerRow = 6;

/** What others see of the person in one programme, and the way to their other profiles. `saved`: it was just changed. */
export function profileCard({ profile, saved = false }: { readonly profile: OwnProfile; readonly saved?: boolean }, reader: Reader): AdaptiveCard {
  const text = texts(reader.language);
  const { shown, others } = profile;
  return card({
    language: reader.language,
    fallbackText: text('profile.fallback'),
    body: [
      ...(shown ? own(shown.programme, shown.enrolment, saved, reader, text) : [heading(text('menu.button.profile')), paragraph(text('profile.none'))]),
      ...(others.length > 0 ? [section(text('profile.others'), elsewhere(profile, text))] : []),
    ],
    actions: shown ? [...ownActions(shown.enrolment, text), ...wishing(shown, text), act(command('menu', text))] : [act({ ...command('signUp', text), style: 'positive' }), act(command('menu', text))],
  });
}

function own(programme: Programme, { role, profile, availability }: Enrolment, saved: boolean, { language }: Reader, text: Translate): Element[] {
  const fact = (label: string, value: string) => ({ label, value: value || '–' });
  const said = (label: string, value: string) => (value === '–' ? [] : [{ label, value }]);
  const names = (codes: readonly string[], name: (t: Translate, code: string) => string): string => listed(codes.map((code) => name(text, code)), language);
  const shownTo = (value: string, audience: SensitiveAudience): string => (value === '' ? '–' : `${value} · ${text(`signup.audience.${audience}`)}`);
  return [
    heading(text('profile.title', { programme: programme.name })),
    ...(saved ? [paragraph(text('profile.saved'), { tone: 'good' })] : []),
    paragraph(text(`profile.role.${role}`), { bold: true }),
    facts([
      ...(['title', 'agency', 'unit', 'dutyStation', 'grade', 'email'] as const).map((name) => fact(text(`signup.field.${name}`), profile[name])),
      fact(text('signup.field.speaks'), names(profile.speaks, spokenLanguageName)),
      fact(text('signup.field.practiceAreas'), names(profile.practiceAreas, practiceAreaName)),
      fact(text(`signup.field.skills.${role}`), names(profile.skills, skillName)),
      ...(role === 'mentor' ? [fact(text('signup.field.wantsToLearn'), names(profile.wantsToLearn, skillName))] : []),
      ...said(text(`signup.about.goals.${role}`), names(profile.goals ?? [], goalName)),
      ...said(text('signup.about.values'), names(profile.values ?? [], valueName)),
      ...said(text('signup.about.style'), names(profile.style ?? [], styleName)),
      fact(text('signup.field.contact'), names(profile.contact, contactChannelName)),
      fact(text('signup.field.gender'), shownTo(profile.gender ? genderName(text, profile.gender) : '', profile.sensitive.gender)),
      fact(text('signup.field.nationality'), shownTo(profile.nationality ? countryName(profile.nationality, language) : '', profile.sensitive.nationality)),
      ...(availability ? [fact(text('profile.places'), text('profile.free', { free: availability.freeSeats, capacity: availability.capacity }))] : []),
    ]),
    ...(profile.objective ? [paragraph(text(`signup.field.objective.${role}`), { tone: 'subtle' }), words(profile.objective)] : []),
    ...(profile.expectations ? [paragraph(text('signup.field.expectations'), { tone: 'subtle' }), words(profile.expectations)] : []),
    hint(`${visibilityLine(text, 'programme')} ${text('profile.except')}`),
  ];
}

/** Leaving takes two taps, the second one where it is said what it means. */
function ownActions({ programme, role }: Enrolment, text: Translate): Action[] {
  const data = { programme, role };
  return [
    act({ verb: 'profile.edit', title: buttonName(text, 'edit'), style: 'positive', data }),
    act({ verb: 'settings.show', title: text(role === 'mentor' ? 'profile.seat' : 'profile.pause'), data }),
    reveal({ title: text('profile.leave.button'), body: [paragraph(text(`profile.leave.${role}`))], actions: [act({ verb: 'profile.leave', title: text('profile.leave.confirm'), style: 'destructive', data, associatedInputs: 'none' })] }),
  ];
}

/** Where people are matched by others, and not by asking. */
const wishing = ({ programme, enrolment: { role } }: NonNullable<OwnProfile['shown']>, text: Translate): Action[] =>
  heedsPreferences(programme) ? [act({ verb: 'preferences.show', title: text('runs.preferences.button.open'), data: { programme: programme.id, role } })] : [];

function elsewhere({ others }: OwnProfile, text: Translate): Element[] {
  const buttons = others.map(({ programme, role }) => act({ verb: 'profile.show', title: `${programme.name}: ${text(`profile.role.${role}`)}`, data: { programme: programme.id, role } }));
  return Array.from({ length: Math.ceil(buttons.length / actionsPerRow) }, (_, index) => row(buttons.slice(index * actionsPerRow, (index + 1) * actionsPerRow)));
}
