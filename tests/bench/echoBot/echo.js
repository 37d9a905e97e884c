/**
 * What everything is measured against: the smallest bot that one can write with botbuilder and restify. It answers every message
 * with one activity. Authentication is on, with the same issuer and the same outgoing tokens as the server beside it.
 */
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');
const restify = require('restify');

const settings = JSON.parse(process.env.BOT_SETTINGS);

/** Like `localCredentials`, in the language of this file: outgoing tokens without Entra. */
const credentials = {
  isValidAppId: async (appId) => appId === settings.MicrosoftAppId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async (_appId, audience) => ({
    signRequest: async (request) => {
      request.headers.set('authorization', `Bearer local-outbound:${audience}`);
      return request;
    },
  }),
};

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings, credentials));
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(Number(process.env.PORT), () => {
  process.stdout.write('listening\n');
  process.send?.({ port: server.address().port });
});
process.on('message', () => process.send({ cpu: process.cpuUsage() }));
