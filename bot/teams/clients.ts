import { type BotFrameworkAuthentication, ClaimsIdentity, type ConnectorClient } from 'botframework-connector';

/** Clients that send to Teams, one for each of its service addresses, with tokens that renew themselves. They send once: retrying is the outbox's. */
export function makeClients(authentication: BotFrameworkAuthentication, botId: string): (serviceUrl: string) => Promise<ConnectorClient> {
  const identity = new ClaimsIdentity([{ type: 'aud', value: botId }, { type: 'appid', value: botId }]);
  const factory = authentication.createConnectorFactory(identity);
  const clients = new Map<string, Promise<ConnectorClient>>();
  return (serviceUrl) => {
    const known = clients.get(serviceUrl);
    if (known) return known;
    const made = factory.create(serviceUrl, 'https://api.botframework.com').then(sendingOnce);
    made.catch(() => clients.delete(serviceUrl));
    clients.set(serviceUrl, made);
    return made;
  };
}

/**
 * The SDK sends again on its own, up to three times, after 408, 429 and 5xx, although creating an activity is not idempotent. It ignores
 * its own option `noRetryPolicy`, so the policy is taken out of the client, whose pipeline its types keep private.
 */
function sendingOnce(connector: ConnectorClient): ConnectorClient {
  const client: { pipeline: { removePolicy(policy: { name: string }): void } } = Reflect.get(connector, 'client');
  client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  return connector;
}
