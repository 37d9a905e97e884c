import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { DirectoryError } from '../usecases/directory';
import { type Organisation, type OrganisationPerson } from '../usecases/roster/peopleSource';

export interface GraphUsersSettings {
  /** A token of the application with User.Read.All, fresh at each call. */
  readonly token: () => Promise<string>;
  /** Of people whose account names no company. */
  readonly agency?: string;
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
  /** The longest that a busy Graph is waited for, each time. */
  readonly longestPauseMs?: number;
}

const fields = 'id,displayName,mail,jobTitle,department,companyName,officeLocation,employeeHireDate,accountEnabled,userType';
const text = z.string().nullish().catch(undefined);
const user = z.object({
  id: z.guid(), displayName: text, mail: text, jobTitle: text, department: text, companyName: text, officeLocation: text, employeeHireDate: text, userType: text,
  accountEnabled: z.boolean().nullish().catch(undefined), manager: z.object({ id: z.guid() }).nullish().catch(undefined),
});
const page = z.object({ value: z.array(user), '@odata.nextLink': z.url().optional() });

/** A page is asked for so often before the directory is said to be busy. */
const attempts = 5;
/** Graph's largest page of users. */
const pageSize = 999;
/** Far more than any organisation has: a list that never ends is no list. */
const mostPages = 1_000;

/**
 * Everybody of the organisation through Microsoft Graph (https://learn.microsoft.com/graph/api/user-list), with the permission User.Read.All for the
 * application. Guests and accounts without a mailbox are left out.
 */
export function graphUsers({ token, agency = '', baseUrl = 'https://graph.microsoft.com/v1.0', timeoutMs = 30_000, longestPauseMs = 60_000 }: GraphUsersSettings): Organisation {
  const ask = async (url: string): Promise<z.infer<typeof page>> => {
    for (let attempt = 1; ; attempt += 1) {
      const bearer = await token().catch((error: unknown) => Promise.reject(new DirectoryError('refused', 'Entra gives no token for Microsoft Graph.', { cause: error })));
      const response = await fetch(url, { headers: { authorization: `Bearer ${bearer}` }, signal: AbortSignal.timeout(timeoutMs) }).catch(() => Promise.reject(new DirectoryError('unavailable', 'Microsoft Graph could not be reached.')));
      if (response.ok) return read(await response.json().catch(() => undefined));
      const failure = failureOf(response);
      if (failure.code === 'refused' || failure.code === 'unreadable' || attempt >= attempts) throw failure;
      await pause(Math.min(failure.retryAfterMs ?? 1_000 * 2 ** attempt, longestPauseMs));
    }
  };
  return {
    isConfigured: true,
    everybody: async (tenant) => {
      const found: OrganisationPerson[] = [];
      let next: string | undefined = `${baseUrl}/users?$select=${fields}&$expand=manager($select=id)&$top=${pageSize}`;
      for (let count = 0; next !== undefined; count += 1) {
        const { value, '@odata.nextLink': following } = await ask(next);
        for (const one of value) {
          const person = personOf(one, tenant, agency);
          if (person) found.push(person);
        }
        // Our token goes where it was asked for, and nowhere else.
        if (following !== undefined && (new URL(following).origin !== new URL(baseUrl).origin || count >= mostPages)) throw new DirectoryError('unreadable', 'Microsoft Graph points to a page elsewhere.');
        next = following;
      }
      return found;
    },
  };
}

function read(body: unknown): z.infer<typeof page> {
  const parsed = page.safeParse(body);
  if (!parsed.success) throw new DirectoryError('unreadable', 'Microsoft Graph answered something that is no list of people.');
  return parsed.data;
}

/** 401 and 403 are mended by an administrator, 4xx by nobody who waits; all else passes (https://learn.microsoft.com/graph/errors). */
function failureOf({ status, headers }: Response): DirectoryError {
  if (status === 401 || status === 403) return new DirectoryError('refused', `Microsoft Graph answered ${status}.`);
  if (status === 429 || status >= 500) return new DirectoryError(status === 429 ? 'busy' : 'unavailable', `Microsoft Graph answered ${status}.`, retryAfter(headers.get('retry-after')));
  return new DirectoryError('unreadable', `Microsoft Graph answered ${status}.`);
}

/** Seconds, or a date as HTTP allows. */
function retryAfter(header: string | null): { retryAfterMs?: number } {
  if (!header) return {};
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? {} : { retryAfterMs: Math.max(0, wait) };
}

function personOf({ id, displayName, mail, jobTitle, department, companyName, officeLocation, employeeHireDate, accountEnabled, userType, manager }: z.infer<typeof user>, tenant: string, agency: string): OrganisationPerson | undefined {
  if (!displayName || !mail || userType === 'Guest') return undefined;
  const joinedOn = /^\d{4}-\d{2}-\d{2}/.exec(employeeHireDate ?? '')?.[0];
  return {
    id: `${tenant}:${id.toLowerCase()}`, isHere: accountEnabled !== false, name: displayName, email: mail,
    ...(jobTitle && { title: jobTitle }), ...(department && { unit: department }), ...((companyName || agency) && { agency: companyName || agency }), ...(officeLocation && { dutyStation: officeLocation }),
    // Entra writes the year 1 for a date that nobody gave.
    ...(joinedOn && joinedOn > '1900' && { joinedOn }), ...(manager && { managerId: `${tenant}:${manager.id.toLowerCase()}` }),
  };
}
