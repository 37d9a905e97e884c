import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationError, type ConnectorClient, type ConnectorFactory, type ServiceClientCredentialsFactory, type UserTokenClient } from 'botframework-connector';
import { makeProvenTokens } from './provenTokens';

/** The SDK's settings by their own names; `main.ts` fills them from our configuration. */
export type BotSettings = Readonly<Record<string, string>>;

/** Makes the tokens of outgoing calls. */
export type Credentials = ServiceClientCredentialsFactory;

const tokenErrors = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);

type AuthenticateRequest = ConfigurationBotFrameworkAuthentication['authenticateRequest'];

/**
 * The SDK answers some forged tokens with 500; every token that does not hold is a 401. It also makes two clients a turn, each with a pipeline of
 * its own; here one for each address serves every turn. Their tokens renew themselves. And it proves the same token anew with every turn.
 */
class StrictAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #clients = new Map<string, Promise<ConnectorClient>>();
  readonly #proven = makeProvenTokens<Awaited<ReturnType<AuthenticateRequest>>>({ now: Date.now });
  #userTokens: Promise<UserTokenClient> | undefined;

  override async authenticateRequest(...[activity, header]: Parameters<AuthenticateRequest>) {
    // All that the SDK's proof looks at: the token must be for this service address, and its key for this channel.
    const presented = JSON.stringify([header, activity.channelId, activity.serviceUrl]);
    const known = this.#proven.find(presented);
    if (known) return known;
    try {
      const { connectorFactory, ...result } = await super.authenticateRequest(activity, header);
      const proof = { ...result, ...(connectorFactory && { connectorFactory: this.#shared(connectorFactory) }) };
      this.#proven.keep(presented, proof, Number(result.claimsIdentity.getClaimValue('exp')) * 1000);
      return proof;
    } catch (error) {
      if (error instanceof Error && tokenErrors.has(error.name)) throw new AuthenticationError('Unauthorized', 401);
      throw error;
    }
  }

  override createUserTokenClient(...claims: Parameters<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>): Promise<UserTokenClient> {
    return (this.#userTokens ??= super.createUserTokenClient(...claims));
  }

  #shared(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: (serviceUrl, audience) => {
        const address = `${audience} ${serviceUrl}`;
        const client = this.#clients.get(address) ?? factory.create(serviceUrl, audience);
        this.#clients.set(address, client);
        client.catch(() => this.#clients.delete(address));
        return client;
      },
    };
  }
}

/** The adapter and its authentication, which also makes the clients that send. `credentials` are given only where there is no Entra (local mode, tests). */
export function makeAdapter(settings: BotSettings, credentials?: Credentials) {
  const authentication = new StrictAuthentication(settings, credentials);
  return { adapter: new CloudAdapter(authentication), authentication };
}
