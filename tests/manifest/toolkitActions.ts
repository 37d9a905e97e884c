/** An action of the Microsoft 365 Agents Toolkit: what it must and may be given, and what it can write into the environment's file. */
export interface Action {
  readonly needs: readonly string[];
  readonly may?: readonly string[];
  readonly writes?: readonly string[];
  /** Of these, what it must be told where to write. */
  readonly mustWrite?: readonly string[];
}

/** Those that we use, as version 1.11 of the toolkit's schema describes them: https://aka.ms/m365-agents-toolkits/v1.11/yaml.schema.json */
export const toolkitVersion = 'v1.11';
export const toolkitActions: Readonly<Record<string, Action>> = {
  'aadApp/create': {
    needs: ['name', 'generateClientSecret', 'signInAudience'], may: ['generateServicePrincipal', 'serviceManagementReference', 'clientSecretExpireDays', 'clientSecretDescription', 'uniqueName'],
    writes: ['clientId', 'objectId', 'clientSecret', 'tenantId', 'authority', 'authorityHost'], mustWrite: ['clientId', 'objectId'],
  },
  'aadApp/update': { needs: ['manifestPath', 'outputFilePath'] },
  'teamsApp/create': { needs: ['name'], writes: ['teamsAppId'], mustWrite: ['teamsAppId'] },
  'teamsApp/validateAppPackage': { needs: ['appPackagePath'] },
  'teamsApp/update': { needs: ['appPackagePath'] },
  'teamsApp/publishAppPackage': { needs: ['appPackagePath'], writes: ['publishedAppId'], mustWrite: ['publishedAppId'] },
  'botFramework/create': { needs: ['botId', 'name', 'messagingEndpoint'], may: ['description', 'iconUrl', 'channels'] },
  'arm/deploy': { needs: ['subscriptionId', 'resourceGroupName', 'templates'], may: ['bicepCliVersion'] },
  'azureAppService/zipDeploy': { needs: ['artifactFolder', 'resourceId'], may: ['workingDirectory', 'ignoreFile', 'dryRun', 'outputZipFile'] },
  'cli/runNpmCommand': { needs: ['args'], may: ['workingDirectory'] },
  'file/createOrUpdateEnvironmentFile': { needs: ['envs', 'target'] },
};
