import { type PersonId } from '../people/person';
import { type Sealed } from '../requests/request';
import { type Instant } from '../time';

/** What a pair agrees on. A version's text never changes: every change is a new version, and a signature names the version it stands under. */
export interface Agreement {
  /** Oldest first. Those that somebody signed, and the newest, are kept. */
  readonly versions: readonly AgreementVersion[];
  readonly signatures: readonly Signature[];
  /** Who has accepted the code of conduct. */
  readonly codeAccepted: readonly PersonId[];
}

export interface AgreementVersion {
  /** Counts from 1; also what a card carries, so that nobody overwrites what they have not seen. */
  readonly number: number;
  readonly text: Sealed;
  readonly by: PersonId;
  readonly at: Instant;
}

export interface Signature {
  readonly person: PersonId;
  readonly version: number;
  readonly at: Instant;
}

export const noAgreement: Agreement = { versions: [], signatures: [], codeAccepted: [] };

export const newestVersion = ({ versions }: Agreement): AgreementVersion | undefined => versions.at(-1);

/** The newest version that every one of these people has signed. */
export function signedVersion({ versions, signatures }: Agreement, people: readonly PersonId[]): AgreementVersion | undefined {
  return versions.findLast(({ number }) => people.every((person) => signatures.some((one) => one.version === number && one.person === person)));
}
