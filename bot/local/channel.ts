import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { randomUUID } from 'node:crypto';
import { json, serveOnLoopback } from './loopback';
import { startSigningProxy, type ProxyOptions, type SigningProxy } from './signingProxy';

/** The issuer of the real channel: tokens from anybody else must be refused, locally too. */
export const channelIssuer = 'https://api.botframework.com';

/** What the Bot Framework SDK reads. All seven addresses must be given: setting one switches off the defaults of the others. */
export interface BotEnvironment {
  readonly MicrosoftAppType: 'SingleTenant';
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppTenantId: string;
  readonly ToChannelFromBotLoginUrl: string;
  readonly ToChannelFromBotOAuthScope: string;
  readonly ToBotFromChannelTokenIssuer: string;
  readonly OAuthUrl: string;
  readonly ToBotFromChannelOpenIdMetadataUrl: string;
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string;
  readonly CallerId: string;
}

/** Instants are epoch milliseconds; a token carries whole seconds. `serviceUrl: undefined` leaves the claim out. */
export interface TokenOptions {
  readonly serviceUrl?: string | undefined;
  readonly issuer?: string;
  readonly audience?: string;
  readonly issuedAt?: number;
  readonly notBefore?: number;
  readonly expiresAt?: number;
}

export interface LocalChannel {
  readonly appId: string;
  readonly tenantId: string;
  /** A token as the real channel would send it, unless told otherwise. */
  mint(options?: TokenOptions): Promise<string>;
  /** The id of the signing key, for tests that forge a token in its name. */
  readonly keyId: string;
  botEnvironment(): BotEnvironment;
  /** A door for clients that cannot sign, such as the Agents Playground. */
  startSigningProxy(options: ProxyOptions): Promise<SigningProxy>;
  /** Stops the issuer and every proxy. */
  stop(): Promise<void>;
}

/** A token issuer on this machine, so that authentication stays on in development and in tests. */
export async function startLocalChannel({ appId, tenantId }: { appId: string; tenantId: string }): Promise<LocalChannel> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keyId = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid: keyId, use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
  // The SDK keeps keys for an hour by address, so the address of a new issuer must be new even when its port is not.
  const metadataPath = `/${keyId}/openidconfiguration`;
  const server = await serveOnLoopback(({ path }) => {
    if (path === metadataPath) return json(200, { issuer: channelIssuer, jwks_uri: `${server.url}/${keyId}/keys`, id_token_signing_alg_values_supported: ['RS256'] });
    if (path === `/${keyId}/keys`) return json(200, { keys: [jwk] });
    return { status: 404 };
  });
  const mint = (options: TokenOptions = {}) => sign(privateKey, keyId, appId, options);
  const proxies: SigningProxy[] = [];
  return {
    appId,
    tenantId,
    keyId,
    mint,
    botEnvironment: () => environmentFor({ appId, tenantId, metadataUrl: `${server.url}${metadataPath}` }),
    startSigningProxy: async (options) => {
      const proxy = await startSigningProxy({ tenantId, mint }, options);
      proxies.push(proxy);
      return proxy;
    },
    stop: async () => {
      await Promise.all([server, ...proxies].map((each) => each.stop()));
    },
  };
}

function sign(key: CryptoKey, keyId: string, appId: string, options: TokenOptions): Promise<string> {
  const { serviceUrl, issuer = channelIssuer, audience = appId, issuedAt = Date.now(), expiresAt = issuedAt + 3_600_000 } = options;
  const claims = serviceUrl === undefined ? {} : { serviceurl: serviceUrl };
  const token = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId });
  return token
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(seconds(issuedAt))
    .setNotBefore(seconds(options.notBefore ?? issuedAt))
    .setExpirationTime(seconds(expiresAt))
    .sign(key);
}

const seconds = (instant: number) => Math.floor(instant / 1000);

const environmentFor = ({ appId, tenantId, metadataUrl }: { appId: string; tenantId: string; metadataUrl: string }): BotEnvironment => ({
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: tenantId,
  ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
  ToChannelFromBotOAuthScope: channelIssuer,
  ToBotFromChannelTokenIssuer: channelIssuer,
  OAuthUrl: channelIssuer,
  ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
  CallerId: 'urn:botframework:azure',
});

/** Every token that a local bot sends starts so: a stand-in for Teams can tell that the bot signed its call, and for which audience. */
export const localTokenPrefix = 'local-outbound:';

/** An HTTP request of the SDK, as far as a credential touches it. */
interface SignedRequest {
  readonly headers: { set(name: string, value: string): void };
}

/**
 * Outgoing tokens without Entra. The shape is the SDK's `ServiceClientCredentialsFactory`, structurally, so that the SDK need not be imported
 * here; give it as second argument to `ConfigurationBotFrameworkAuthentication`.
 */
export const localCredentials = (appId: string) => ({
  isValidAppId: async (candidate: string) => candidate === appId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async (_appId: string, audience: string | undefined) => ({
    async signRequest<Request extends SignedRequest>(request: Request): Promise<Request> {
      request.headers.set('authorization', `Bearer ${localTokenPrefix}${audience ?? channelIssuer}`);
      return request;
    },
  }),
});
