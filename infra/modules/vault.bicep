metadata description = 'The key that wraps the keys of people’s words. Whoever loses it loses the words, so nothing can delete it for good within three months.'

param suffix string
param location string
param tags object

@description('The identity that wraps and unwraps.')
param userId string
param workspaceId string

// Wraps and unwraps; does not read, change, back up or delete the key.
var cryptoServiceEncryptionUser = 'e147488a-f6f5-4113-8e2d-b22465e65bf6'

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: 'kv-lodestar-${suffix}'
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    enabledForDeployment: false
    enabledForDiskEncryption: false
    enabledForTemplateDeployment: false
    publicNetworkAccess: 'Enabled'
  }
}

// Made once: a later deployment finds it and leaves it as it is.
resource sealing 'Microsoft.KeyVault/vaults/keys@2024-11-01' = {
  parent: vault
  name: 'sealing'
  tags: tags
  properties: {
    kty: 'RSA'
    keySize: 3072
    keyOps: ['wrapKey', 'unwrapKey']
    attributes: { enabled: true }
  }
}

resource wraps 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(sealing.id, userId, cryptoServiceEncryptionUser)
  scope: sealing
  properties: {
    principalId: userId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cryptoServiceEncryptionUser)
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'AuditEvent', enabled: true }]
  }
}

output id string = vault.id
output sealingKey string = sealing.properties.keyUri
