import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationError, type ServiceClientCredentialsFactory } from 'botframework-connector';

/** The SDK's settings by their own names; `main.ts` fills them from our configuration. */
export type BotSettings = Readonly<Record<string, string>>;

/** Makes the tokens of outgoing calls. */
export type Credentials = ServiceClientCredentialsFactory;

const tokenErrors = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);

/** The SDK answers some forged tokens with 500; every token that does not hold is a 401. */
class StrictAuthentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(...request: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>) {
    try {
      return await super.authenticateRequest(...request);
    } catch (error) {
      if (error instanceof Error && tokenErrors.has(error.name)) throw new AuthenticationError('Unauthorized', 401);
      throw error;
    }
  }
}

/** The adapter and its authentication, which also makes the clients that send. `credentials` are given only where there is no Entra (local mode, tests). */
export function makeAdapter(settings: BotSettings, credentials?: Credentials) {
  const authentication = new StrictAuthentication(settings, credentials);
  return { adapter: new CloudAdapter(authentication), authentication };
}
