import { type BotFrameworkAuthentication, ClaimsIdentity, ConnectorClient } from 'botframework-connector';

/** Clients that send to Teams, one for each of its service addresses, with tokens that renew themselves. */
export function makeClients(authentication: BotFrameworkAuthentication, botId: string): (serviceUrl: string) => Promise<ConnectorClient> {
  const identity = new ClaimsIdentity([{ type: 'aud', value: botId }, { type: 'appid', value: botId }]);
  const factory = authentication.createConnectorFactory(identity);
  const clients = new Map<string, Promise<ConnectorClient>>();
  return (serviceUrl) => {
    const known = clients.get(serviceUrl);
    if (known) return known;
    const made = factory.create(serviceUrl, 'https://api.botframework.com');
    clients.set(serviceUrl, made);
    return made;
  };
}
