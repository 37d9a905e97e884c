import { type BotSettings } from './adapter';

export interface BotIdentity {
  readonly id: string;
  readonly tenant: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  readonly password?: string;
  readonly openIdMetadata?: string;
}

/** Our configuration under the SDK's names. */
export function botSettings({ id, tenant, type, password, openIdMetadata }: BotIdentity): BotSettings {
  return {
    MicrosoftAppType: type, MicrosoftAppId: id, MicrosoftAppTenantId: tenant,
    ...(password && { MicrosoftAppPassword: password }),
    ...(openIdMetadata && issuedBy(openIdMetadata, tenant)),
  };
}

/** Setting one of these addresses switches off the SDK's defaults for the others, so all are given. */
const issuedBy = (openIdMetadata: string, tenant: string): BotSettings => ({
  ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenant}`, ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com', OAuthUrl: 'https://api.botframework.com', CallerId: 'urn:botframework:azure',
  ToBotFromChannelOpenIdMetadataUrl: openIdMetadata, ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
});
