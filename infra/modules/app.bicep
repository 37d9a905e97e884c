metadata description = 'The server: one web app that never sleeps, run from the package that was deployed, without any password.'

param suffix string
param location string
param tags object
param sku string
param minInstances int
param maxInstances int
param zoneRedundant bool

@description('The identity that the server is.')
param identityId string
param clientId string
param tenantId string

param cosmosEndpoint string
param cosmosDatabase string
param sealingKey string
param insights string
param teamsAppId string
param tabAppId string
param calendar string
param directory string
param directoryAgency string
param supportContact string
param peopleCsv string
param workspaceId string

// Two buildings need two machines.
var instances = zoneRedundant ? max(minInstances, 2) : minInstances
var scales = startsWith(sku, 'P') && maxInstances > instances

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-lodestar-${suffix}'
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: sku, capacity: instances }
  properties: { reserved: true, zoneRedundant: zoneRedundant }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: 'lodestar-${suffix}'
  location: location
  tags: tags
  kind: 'app,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // The server keeps nothing between two requests, so any machine may answer.
    clientAffinityEnabled: false
    sshEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node --disable-warning=DEP0040 main.js'
      alwaysOn: true
      healthCheckPath: '/readyz'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
      webSocketsEnabled: false
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    LODESTAR_MODE: 'production'
    BOT_ID: clientId
    BOT_TENANT_ID: tenantId
    BOT_TYPE: 'UserAssignedMSI'
    AZURE_CLIENT_ID: clientId
    COSMOS_ENDPOINT: cosmosEndpoint
    COSMOS_DATABASE: cosmosDatabase
    SEALING_KEY_VAULT: sealingKey
    APPLICATIONINSIGHTS_CONNECTION_STRING: insights
    PUBLIC_URL: 'https://${app.properties.defaultHostName}'
    TEAMS_APP_ID: teamsAppId
    TAB_APP_ID: tabAppId
    CALENDAR: calendar
    DIRECTORY: directory
    DIRECTORY_AGENCY: directoryAgency
    PEOPLE_CSV: peopleCsv
    // A placeholder that nobody filled in comes as it is.
    SUPPORT_CONTACT: contains(supportContact, '{{') ? '' : supportContact
    // The package is mounted as it is: whole or not at all, and nobody can change a file in it.
    WEBSITE_RUN_FROM_PACKAGE: '1'
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  }
}

// Deploying takes a token of Entra; the passwords that every web app is born with are refused.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource noDeploymentPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

var cpu = {
  metricName: 'CpuPercentage'
  metricResourceUri: plan.id
  timeGrain: 'PT1M'
  statistic: 'Average'
  timeAggregation: 'Average'
}

resource scaling 'Microsoft.Insights/autoscalesettings@2022-10-01' = if (scales) {
  name: 'scale-lodestar-${suffix}'
  location: location
  tags: tags
  properties: {
    enabled: true
    targetResourceUri: plan.id
    profiles: [
      {
        name: 'by load'
        capacity: { minimum: string(instances), maximum: string(maxInstances), default: string(instances) }
        rules: [
          {
            metricTrigger: union(cpu, { timeWindow: 'PT5M', operator: 'GreaterThan', threshold: 70 })
            scaleAction: { direction: 'Increase', type: 'ChangeCount', value: '1', cooldown: 'PT5M' }
          }
          {
            metricTrigger: union(cpu, { timeWindow: 'PT20M', operator: 'LessThan', threshold: 30 })
            scaleAction: { direction: 'Decrease', type: 'ChangeCount', value: '1', cooldown: 'PT20M' }
          }
        ]
      }
    ]
  }
}

// Not the requests: the address of a certificate or a journal opens it, and would stand in the log.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
      { category: 'AppServiceAuditLogs', enabled: true }
    ]
  }
}

output id string = app.id
output planId string = plan.id
output host string = app.properties.defaultHostName
