import { countryName } from '../../content/countries';
import { contactChannels, type DirectoryEntry, type Language } from '../../domain/people/person';
import { practiceAreas, spokenLanguages } from '../../content/vocabulary';
import { type Membership } from '../../domain/enrolments/membership';
import { refusalOf } from '../../domain/enrolments/admission';
import { refused } from '../../domain/decision';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { emptyForm, formFrom, type FormView, type TypedForm } from './form';
import { knownIdentity, type Place, standingOf } from './membership';

export interface StartSignUp extends Place {
  readonly timeZone: string;
  readonly language: Language;
}

/** The form for one role, filled in from an earlier time in the programme or from the directory. */
export const makeStartSignUp = (ports: Ports) => async (input: StartSignUp): Promise<Outcome<FormView>> => {
  const programme = await ports.programmes.find(input.programme);
  if (!programme) return refused('notFound');
  const { admission, entry, row } = await standingOf(ports, programme, input);
  const refusal = refusalOf(admission);
  if (refusal) return refused(refusal);
  return { kind: 'done', value: { programme, role: input.role, purpose: 'join', values: prefilled(row, entry, input.language), problems: [], ...knownIdentity(entry) } };
};

/** Gender and nationality stay empty even where the directory knows them: they are the person's own to say. */
function prefilled(row: Membership | undefined, entry: DirectoryEntry | undefined, language: Language): TypedForm {
  if (row) return formFrom(row.profile, row.profile.nationality ? countryName(row.profile.nationality, language) : '');
  if (!entry) return emptyForm;
  return {
    ...emptyForm,
    speaks: spokenLanguages.filter((code) => entry.speaks.includes(code)),
    practiceAreas: practiceAreas.filter((code) => entry.practiceAreas.includes(code)),
    contact: contactChannels.filter((channel) => channel === 'chat' || channel === 'video'),
  };
}
