import {
  ActivityHandler,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TurnContext,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type ConversationReference,
} from 'botbuilder';
import { AuthenticationError, type ConnectorFactory, type ServiceClientCredentialsFactory } from 'botframework-connector';
import restify, { type Server } from 'restify';
import { localCredentials, type BotEnvironment } from '../../bot/local/channel';

export interface EchoBot {
  /** Where it takes activities. */
  readonly url: string;
  /** Everything that got past authentication, oldest first. */
  readonly turns: readonly Turn[];
  /** Sends to everybody who ever wrote, outside any turn. Rejects with the channel's error. */
  announce(text: string): Promise<void>;
  stop(): Promise<void>;
}

export interface Turn {
  readonly type: string;
  readonly from: string | undefined;
  readonly name: string | undefined;
  readonly locale: string | undefined;
  readonly tenant: string | undefined;
  readonly conversation: string;
}

/** The SDK throws the JWT library's own errors for forged tokens, which would be answered 500 instead of 401. */
class RefusingAuthentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(...request: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>) {
    try {
      const result = await super.authenticateRequest(...request);
      return { ...result, ...(result.connectorFactory && { connectorFactory: sendingOnce(result.connectorFactory) }) };
    } catch (error) {
      const isJwtError = error instanceof Error && ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'].includes(error.name);
      throw isJwtError ? new AuthenticationError('The token is not valid.', 401) : error;
    }
  }

  override createConnectorFactory(...claims: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>): ConnectorFactory {
    return sendingOnce(super.createConnectorFactory(...claims));
  }
}

/**
 * The SDK sends again on its own, up to three times, after 408, 429 and 5xx, although creating an activity is not idempotent. It ignores its own
 * option `noRetryPolicy`, so the policy is taken out of every client it makes.
 */
const sendingOnce = (factory: ConnectorFactory): ConnectorFactory => ({
  create: async (...target) => {
    const connector = await factory.create(...target);
    const client: { pipeline: { removePolicy(policy: { name: string }): void } } = Reflect.get(connector, 'client'); // Private in its types.
    client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    return connector;
  },
});

/** A small real bot with authentication on, to prove the stand-ins for Teams against the real SDK. */
export async function startEchoBot(environment: BotEnvironment): Promise<EchoBot> {
  const turns: Turn[] = [];
  const references = new Map<string, Partial<ConversationReference>>();
  const credentials: ServiceClientCredentialsFactory = localCredentials(environment.MicrosoftAppId);
  const adapter = new CloudAdapter(new RefusingAuthentication({ ...environment }, credentials));
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  const bot = new Echo();
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    const { body, headers, method = 'POST' } = request;
    await adapter.process({ body, headers, method }, response, async (context) => {
      turns.push(turnOf(context));
      references.set(context.activity.conversation.id, TurnContext.getConversationReference(context.activity));
      await bot.run(context);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  return {
    url: `${server.url}/api/messages`,
    turns,
    announce: async (text) => {
      for (const reference of references.values()) {
        await adapter.continueConversationAsync(environment.MicrosoftAppId, reference, async (context) => {
          await context.sendActivity(text);
        });
      }
    },
    stop: () => close(server),
  };
}

class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const { text, value } = context.activity;
      if (value !== undefined) await context.sendActivity(`Submitted ${JSON.stringify(value)}`);
      else if (text === 'card') await context.sendActivity({ attachments: [CardFactory.adaptiveCard(goalCard)] });
      else if (text === 'update') await sendThenUpdate(context);
      else await context.sendActivity(`Echo: ${TurnContext.removeRecipientMention(context.activity)?.trim() || text}`);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      await context.sendActivity('Welcome!');
      await next();
    });
  }

  protected override async onAdaptiveCardInvoke(context: TurnContext, value: AdaptiveCardInvokeValue): Promise<AdaptiveCardInvokeResponse> {
    const { goal, level } = value.action.data;
    const card = textCard(`${context.activity.from.name} wants to learn ${String(goal)} (${String(level)})`);
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  }
}

async function sendThenUpdate(context: TurnContext): Promise<void> {
  const sent = await context.sendActivity('Before');
  await context.updateActivity({ ...MessageFactory.text('After'), id: sent?.id ?? '' });
}

const textCard = (text: string) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] });

const goalCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Your goal', wrap: true },
    { type: 'Input.Text', id: 'goal', label: 'Goal', isRequired: true, errorMessage: 'Please write a goal.' },
    {
      type: 'Input.ChoiceSet',
      id: 'level',
      label: 'Level',
      value: 'new',
      choices: [
        { title: 'I am new to it', value: 'new' },
        { title: 'I know it well', value: 'expert' },
      ],
    },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Save goal', verb: 'goal.save', data: { step: 1 } },
    { type: 'Action.Submit', title: 'Submit goal', data: { step: 1 }, associatedInputs: 'auto' },
  ],
};

const turnOf = ({ activity }: TurnContext): Turn => ({
  type: activity.type,
  from: activity.from.aadObjectId,
  name: activity.from.name,
  locale: activity.locale,
  tenant: activity.conversation.tenantId,
  conversation: activity.conversation.id,
});

async function close(server: Server): Promise<void> {
  await new Promise<void>((done) => {
    server.close(() => done());
    server.server.closeAllConnections();
  });
}
