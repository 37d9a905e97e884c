import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';

export interface OnBehalfOfSettings {
  readonly tenant: string;
  readonly appId: string;
  readonly secret: string;
  /** Tests: how Entra is reached. */
  readonly network?: INetworkModule;
}

/** Turns somebody's sign-in token for our own API into one for Microsoft Graph, with no more rights than that person has. Rejects when they, or their administrator, have not consented. */
export type OnBehalfOf = (assertion: string, scopes: readonly string[]) => Promise<string>;

/**
 * The exchange of RFC 7523 as Entra does it. The library keeps what it was given by the token's own hash and asks again when that expires;
 * the instance is told beforehand, so that no other address is asked which one to use.
 */
export function makeOnBehalfOf({ tenant, appId, secret, network }: OnBehalfOfSettings): OnBehalfOf {
  const authority = 'https://login.microsoftonline.com';
  const application = new ConfidentialClientApplication({
    auth: { clientId: appId, clientSecret: secret, authority: `${authority}/${tenant}`, knownAuthorities: [new URL(authority).host] },
    ...(network && { system: { networkClient: network } }),
  });
  return async (assertion, scopes) => {
    const result = await application.acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes: [...scopes] });
    if (!result?.accessToken) throw new Error('Entra gave no token');
    return result.accessToken;
  };
}
