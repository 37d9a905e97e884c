targetScope = 'resourceGroup'

metadata description = 'Everything that Lodestar needs in Azure: one identity, one web app, one database, one key, and somebody who is told when it does not work.'

@description('Ends every name, some of which are unique in the world: lower-case letters and digits. Another suffix makes another installation.')
@minLength(3)
@maxLength(12)
param suffix string

@description('Where the data is. The organisation’s rules on data decide it; everything but the bot’s registration, which has no data and no place, is put there.')
param location string = resourceGroup().location

@description('How the bot is called in Azure; its name in Teams is the manifest’s.')
@maxLength(42)
param displayName string = 'Lodestar'

@description('Size of the machines. B1 is one small machine and cannot scale out by itself; those that begin with P can.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3', 'P2v3'])
param sku string

@description('How many machines run at least. With two a machine may be lost or updated without anybody noticing.')
@minValue(1)
@maxValue(10)
param minInstances int

@description('How many machines run at most when there is much to do.')
@minValue(1)
@maxValue(10)
param maxInstances int

@description('Whether machines and database stand in several buildings of the region. Runs two machines at least, and can only be chosen where the region offers it, when everything is first made.')
param zoneRedundant bool = false

@description('For how many days the database can be put back to any second.')
@allowed(['Continuous7Days', 'Continuous30Days'])
param backup string

@description('How many days logs are kept. They hold ids and codes, never words of people.')
@minValue(30)
@maxValue(730)
param logDays int

@description('How many gigabytes of logs are taken a day; what is more is dropped, so that a fault cannot become a bill.')
@minValue(1)
param logGigabytesADay int

@description('Who gets a mail when something is wrong or dear. Better a group’s address than a person’s.')
@minLength(5)
param alertMail string

@description('How much a month may cost, in the subscription’s currency: mails are sent at 50, 80 and 100 percent, and nothing is switched off. 0 for no such mails.')
@minValue(0)
param monthlyBudget int

@description('From when the budget counts: the first day of the month of the first deployment, as 2026-01-01. Azure does not let it be changed later.')
@minLength(10)
@maxLength(10)
param budgetStart string

@description('How often the outside world looks whether the server is ready, in seconds; each look costs a little.')
@allowed([300, 600, 900])
param lookEverySeconds int

@description('How many request units an hour the database is expected to need at most; above that somebody is told. A million cost about a quarter of a dollar.')
@minValue(1000)
param requestUnitsAnHour int

@description('The id under which Teams knows the app, a GUID.')
@minLength(36)
@maxLength(36)
param teamsAppId string

@description('The application in Entra that Teams signs people in to the tab for, a GUID.')
@minLength(36)
@maxLength(36)
param tabAppId string

@description('Where people ask for help, a mail address or an https address; left out, the pages name their coordinator.')
param supportContact string = ''

@description('Whether meetings are written into calendars. graph needs Calendars.ReadWrite granted to the identity, BOT_OBJECT_ID among the outputs.')
@allowed(['none', 'graph'])
param calendar string = 'none'

@description('Whether coordinators may take over people from Microsoft Graph. graph needs User.Read.All granted to the identity, BOT_OBJECT_ID among the outputs; without it people come from files.')
@allowed(['none', 'graph'])
param directory string = 'none'

@description('The organisation of people whose account in Entra names no company; left out, theirs stays empty.')
@maxLength(60)
param directoryAgency string = ''

@description('The file of the people who may take part, on the web app’s own disk, such as /home/data/people.csv; left out, people say themselves who they are.')
param peopleCsv string = ''

var tags = { application: 'lodestar', installation: suffix }

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { suffix: suffix, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    suffix: suffix
    location: location
    tags: tags
    logDays: logDays
    logGigabytesADay: logGigabytesADay
    writerId: identity.outputs.principalId
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    suffix: suffix
    location: location
    tags: tags
    backup: backup
    zoneRedundant: zoneRedundant
    userId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    suffix: suffix
    location: location
    tags: tags
    userId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    suffix: suffix
    location: location
    tags: tags
    sku: sku
    minInstances: minInstances
    maxInstances: maxInstances
    zoneRedundant: zoneRedundant
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenantId: identity.outputs.tenantId
    cosmosEndpoint: cosmos.outputs.endpoint
    cosmosDatabase: cosmos.outputs.database
    sealingKey: vault.outputs.sealingKey
    insights: monitoring.outputs.insightsConnection
    teamsAppId: teamsAppId
    tabAppId: tabAppId
    calendar: calendar
    directory: directory
    directoryAgency: directoryAgency
    supportContact: supportContact
    peopleCsv: peopleCsv
    workspaceId: monitoring.outputs.workspaceId
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    suffix: suffix
    tags: tags
    displayName: displayName
    host: app.outputs.host
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenantId: identity.outputs.tenantId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    suffix: suffix
    location: location
    tags: tags
    mail: alertMail
    host: app.outputs.host
    lookEverySeconds: lookEverySeconds
    requestUnitsAnHour: requestUnitsAnHour
    appId: app.outputs.id
    planId: app.outputs.planId
    cosmosId: cosmos.outputs.id
    vaultId: vault.outputs.id
    insightsId: monitoring.outputs.insightsId
  }
}

module logAlerts 'modules/logAlerts.bicep' = {
  name: 'logAlerts'
  params: {
    suffix: suffix
    location: location
    tags: tags
    peopleId: alerts.outputs.peopleId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0) {
  name: 'budget'
  params: { suffix: suffix, amount: monthlyBudget, start: budgetStart, mail: alertMail }
}

// The toolkit writes each output into its environment file under its name.
@description('The bot’s application id, for the manifest and the tab’s application.')
output BOT_ID string = identity.outputs.clientId

@description('The object that permissions of Microsoft Graph are granted to.')
output BOT_OBJECT_ID string = identity.outputs.principalId

@description('The tenant that the bot belongs to.')
output BOT_TENANT_ID string = identity.outputs.tenantId

@description('The server’s host, for the manifest’s valid domains and the address of the tab’s application.')
output BOT_DOMAIN string = app.outputs.host

@description('Where people’s browsers reach the server.')
output PUBLIC_URL string = 'https://${app.outputs.host}'

@description('Where the server is deployed to.')
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = app.outputs.id

@description('The database.')
output COSMOS_ENDPOINT string = cosmos.outputs.endpoint

@description('The key that wraps all others.')
output SEALING_KEY_VAULT string = vault.outputs.sealingKey
