metadata description = 'The database. It has no keys that anybody could lose; the server’s identity may read and write documents and nothing else, so every collection is made here.'

param suffix string
param location string
param tags object
param backup string
param zoneRedundant bool

@description('The identity that reads and writes documents.')
param userId string
param workspaceId string

// Made from the code by `npx tsx infra/collections.ts`; a test compares the two.
var collections = loadJsonContent('../collections.json')

// Built in, of the data plane: documents, queries, and the names of what there is.
var dataContributor = '00000000-0000-0000-0000-000000000002'

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: 'cosmos-lodestar-${suffix}'
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: [{ name: 'EnableServerless' }]
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: zoneRedundant }]
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: backup } }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: 'Enabled'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2025-04-15' = {
  parent: account
  name: 'lodestar'
  properties: { resource: { id: 'lodestar' } }
}

// Azure makes few at a time and refuses the rest.
@batchSize(4)
resource containers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-04-15' = [for collection in collections: {
  parent: database
  name: collection.id
  properties: { resource: collection }
}]

// For the whole account, which holds this database only: the client asks the account itself where it is, and a narrower right is refused there.
resource uses 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-04-15' = {
  parent: account
  name: guid(account.id, userId, dataContributor)
  properties: {
    principalId: userId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    scope: account.id
  }
}

// Single requests are not logged: they name people’s ids, and would cost more than the database.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: account
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      { category: 'ControlPlaneRequests', enabled: true }
      { category: 'PartitionKeyStatistics', enabled: true }
    ]
  }
}

output id string = account.id
output endpoint string = account.properties.documentEndpoint
output database string = database.name
