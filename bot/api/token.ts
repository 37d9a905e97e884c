import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import * as z from 'zod';
import { type PersonId } from '../domain/people/person';

/** Whose tokens are believed, for whom they must be made out, and where the keys are. */
export interface TokenRules {
  readonly tenant: string;
  /** Who may sign for people of a tenant. */
  readonly issuersOf: (tenant: string) => readonly string[];
  readonly audiences: readonly string[];
  readonly keysUrl: string;
}

/** Who holds the token, as its signed claims say. `raw` is for the on-behalf-of exchange only. */
export interface Caller {
  readonly person: PersonId;
  readonly name: string;
  readonly raw: string;
}

export type Verified = { readonly kind: 'known'; readonly caller: Caller } | { readonly kind: 'refused'; readonly code: 'noToken' | 'badToken' | 'wrongTenant' | 'noScope' | 'busy' };

/** What Teams asks for when it signs somebody in to the tab. */
const scope = 'access_as_user';
/** Clocks of two machines differ. */
const toleranceSeconds = 60;
/** Entra changes its keys rarely; whoever sends unknown key ids must not make us ask all the time. */
const askForKeysMs = 30_000;
/** As Microsoft advises; a new key is asked for when its first token comes, so that nobody is turned away while Entra does not answer. */
const keepKeysMs = 24 * 3_600_000;

/** Version 2 tokens have `name`; version 1 ones may have only parts of it, and guests neither. */
const claims = z.object({ iss: z.string(), tid: z.guid(), oid: z.guid(), scp: z.string().default(''), name: z.string().default('') });

/**
 * Entra's rules for one tenant and one application: both versions of its tokens are made out for a tab, depending on the registration. Entra
 * writes ids in small letters, whatever an administrator typed.
 */
export function entraRules({ tenant: givenTenant, appId: givenApp, host }: { readonly tenant: string; readonly appId: string; readonly host?: string }): TokenRules {
  const [tenant, appId] = [givenTenant.toLowerCase(), givenApp.toLowerCase()];
  return {
    tenant,
    issuersOf: (ofTenant) => [`https://login.microsoftonline.com/${ofTenant}/v2.0`, `https://sts.windows.net/${ofTenant}/`],
    audiences: [appId, `api://${appId}`, ...(host ? [`api://${host}/${appId}`, `api://${host}/botid-${appId}`] : [])],
    keysUrl: `https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`,
  };
}

/**
 * Checks the tab's sign-in token: signature, audience, validity, issuer, tenant and scope. The tenant is told apart from a bad token only
 * once everything before was right, so nobody learns from a forged one. Real time counts, not a clock that can be moved.
 */
export function makeTokenCheck({ tenant, issuersOf, audiences, keysUrl }: TokenRules): (authorization: string | undefined) => Promise<Verified> {
  const keys = createRemoteJWKSet(new URL(keysUrl), { cooldownDuration: askForKeysMs, cacheMaxAge: keepKeysMs });
  return async (authorization) => {
    const raw = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (raw === undefined) return { kind: 'refused', code: authorization ? 'badToken' : 'noToken' };
    try {
      const { payload } = await jwtVerify(raw, keys, { audience: [...audiences], algorithms: ['RS256'], clockTolerance: toleranceSeconds, requiredClaims: ['exp', 'iss', 'oid', 'tid'] });
      const known = claims.safeParse(payload);
      if (!known.success || !issuersOf(known.data.tid).includes(known.data.iss)) return { kind: 'refused', code: 'badToken' };
      const { tid, oid, scp, name } = known.data;
      if (tid !== tenant) return { kind: 'refused', code: 'wrongTenant' };
      if (!scp.split(' ').includes(scope)) return { kind: 'refused', code: 'noScope' };
      return { kind: 'known', caller: { person: `${tid}:${oid}`, name, raw } };
    } catch (error) {
      return { kind: 'refused', code: isTheirs(error) ? 'badToken' : 'busy' };
    }
  };
}

/** What is wrong with the key set or its server: nobody's token is to blame. */
const keysFaults: ReadonlySet<string> = new Set([errors.JWKSTimeout.code, errors.JWKSInvalid.code, errors.JOSEError.code]);

/** A token's own fault; anything else is that the keys could not be had. */
const isTheirs = (error: unknown): boolean => error instanceof errors.JOSEError && !keysFaults.has(error.code);
