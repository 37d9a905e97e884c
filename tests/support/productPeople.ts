import { randomUUID } from 'node:crypto';
import { type Role } from '../../bot/domain/people/person';
import { type FakeTeams, type PersonOptions } from './fakeTeams';
import { type Json } from './teams/cards';
import { type Person } from './teams/person';
import { tenant } from './world';

export interface SignUp {
  readonly programme?: string;
  readonly form?: Json;
  readonly who?: Partial<PersonOptions>;
}

export interface People {
  /** Has not met the bot yet. */
  newcomer(name: string, options?: Partial<PersonOptions>): Person;
  /** Takes part, by the tap that the form's button sends; the inbox is empty afterwards. */
  signedUp(name: string, role: Role, options?: SignUp): Promise<Person>;
}

/** What the sign-up form's inputs send for somebody whom the directory does not know. */
export const filledForm: Json = {
  title: 'Officer', agency: 'UNDP', unit: 'Policy', dutyStation: 'Nairobi', grade: 'P3', email: 'somebody@example.org', joinedOn: '2020-01-01', speaks: 'en', practiceAreas: 'health', skills: 'writing',
  contact: 'chat', objective: 'To grow', expectations: 'An open ear', capacity: '3', codeAccepted: 'true', gender: 'unsaid', genderAudience: 'nobody', nationality: '', nationalityAudience: 'nobody',
};

export const idOf = (person: { readonly objectId: string }): string => `${tenant}:${person.objectId}`;

export function makePeople(teams: FakeTeams): People {
  const newcomer = (name: string, options: Partial<PersonOptions> = {}): Person => teams.person({ name, objectId: randomUUID(), timezone: 'Africa/Nairobi', locale: 'en-GB', ...options });
  return {
    newcomer,
    signedUp: async (name, role, { programme = 'career', form = {}, who = {} } = {}) => {
      const person = newcomer(name, who);
      await person.says('hello');
      const answer = await person.taps({ verb: 'signup.save', data: { v: 1, programme, role } }, { ...filledForm, ...form });
      if (!JSON.stringify(answer).includes('"verb":"profile.show"')) throw new Error(`${name} could not sign up: ${JSON.stringify(answer)}`);
      person.forgetsInbox();
      return person;
    },
  };
}
