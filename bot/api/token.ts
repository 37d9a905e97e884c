import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { type PersonId } from '../domain/people/person';

/** Whose tokens are believed, for whom they must be made out, and where the keys are. */
export interface TokenRules {
  readonly tenant: string;
  readonly issuers: readonly string[];
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

/** Version 2 tokens have `name`; version 1 ones may have only parts of it, and guests neither. */
const claims = z.object({ tid: z.guid(), oid: z.guid(), scp: z.string().default(''), name: z.string().default('') });

/** Entra's rules for one tenant and one application: both versions of its tokens are made out for a tab, depending on the registration. */
export const entraRules = ({ tenant, appId, host }: { readonly tenant: string; readonly appId: string; readonly host?: string }): TokenRules => ({
  tenant,
  issuers: [`https://login.microsoftonline.com/${tenant}/v2.0`, `https://sts.windows.net/${tenant}/`],
  audiences: [appId, `api://${appId}`, ...(host ? [`api://${host}/${appId}`, `api://${host}/botid-${appId}`] : [])],
  keysUrl: `https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`,
});

/**
 * Checks the tab's sign-in token: signature, issuer, audience, validity, tenant and scope. The tenant is told apart from a bad token only
 * once everything else was right, so nobody learns from a forged one. Real time counts, not a clock that can be moved.
 */
export function makeTokenCheck({ tenant, issuers, audiences, keysUrl }: TokenRules): (authorization: string | undefined) => Promise<Verified> {
  const keys = createRemoteJWKSet(new URL(keysUrl), { cooldownDuration: askForKeysMs });
  return async (authorization) => {
    const raw = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (raw === undefined) return { kind: 'refused', code: authorization ? 'badToken' : 'noToken' };
    try {
      const { payload } = await jwtVerify(raw, keys, { issuer: [...issuers], audience: [...audiences], algorithms: ['RS256'], clockTolerance: toleranceSeconds, requiredClaims: ['exp', 'oid', 'tid'] });
      const known = claims.safeParse(payload);
      if (!known.success) return { kind: 'refused', code: 'badToken' };
      const { tid, oid, scp, name } = known.data;
      if (tid !== tenant) return { kind: 'refused', code: 'wrongTenant' };
      if (!scp.split(' ').includes(scope)) return { kind: 'refused', code: 'noScope' };
      return { kind: 'known', caller: { person: `${tid}:${oid}`, name, raw } };
    } catch (error) {
      return { kind: 'refused', code: isTheirs(error) ? 'badToken' : 'busy' };
    }
  };
}

/** A token's own fault; anything else is that the keys could not be had. */
function isTheirs(error: unknown): boolean {
  return error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC';
}
