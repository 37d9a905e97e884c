metadata description = 'Who is told, and of what Azure measures. Each rule says what people notice; docs/administrators.md says what to do.'

param suffix string
param location string
param tags object
param mail string
param host string
param lookEverySeconds int
param requestUnitsAnHour int
param appId string
param planId string
param cosmosId string
param vaultId string
param insightsId string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'people-lodestar-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'lodestar'
    emailReceivers: [{ name: 'administrators', emailAddress: mail, useCommonAlertSchema: true }]
  }
}

// From three places, so that one that is cut off itself is not taken for a fault of the server.
resource ready 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'ready-lodestar-${suffix}'
  location: location
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'ready-lodestar-${suffix}'
    Name: 'Lodestar is ready'
    Kind: 'standard'
    Enabled: true
    Frequency: lookEverySeconds
    Timeout: 30
    RetryEnabled: true
    Locations: [{ Id: 'emea-nl-ams-azr' }, { Id: 'us-va-ash-azr' }, { Id: 'apac-sg-sin-azr' }]
    Request: { RequestUrl: 'https://${host}/readyz', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'not-ready-lodestar-${suffix}'
  location: 'global'
  // Azure finds the rule of a test by these.
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource', 'hidden-link:${ready.id}': 'Resource' })
  properties: {
    description: 'Two of three places cannot reach the server: nobody gets an answer.'
    severity: 0
    enabled: true
    scopes: [ready.id, insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: ready.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: people.id }]
  }
}

var measured = [
  {
    name: 'server-errors'
    description: 'The server answers with errors: people see that something went wrong.'
    severity: 1
    scope: appId
    metric: 'Http5xx'
    aggregation: 'Total'
    above: 10
    window: 'PT15M'
    dimensions: []
  }
  {
    name: 'busy'
    description: 'The machines are at their limit: answers become slow. Give them more or bigger ones.'
    severity: 2
    scope: planId
    metric: 'CpuPercentage'
    aggregation: 'Average'
    above: 85
    window: 'PT15M'
    dimensions: []
  }
  {
    name: 'memory'
    description: 'The machines are short of memory, and will be restarted.'
    severity: 2
    scope: planId
    metric: 'MemoryPercentage'
    aggregation: 'Average'
    above: 90
    window: 'PT15M'
    dimensions: []
  }
  {
    name: 'database-refuses'
    description: 'The database refuses requests because there are too many (429): taps fail after a while.'
    severity: 1
    scope: cosmosId
    metric: 'TotalRequests'
    aggregation: 'Count'
    above: 20
    window: 'PT15M'
    dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
  }
  {
    name: 'database-units'
    description: 'The database works more than expected, and costs so.'
    severity: 3
    scope: cosmosId
    metric: 'TotalRequestUnits'
    aggregation: 'Total'
    above: requestUnitsAnHour
    window: 'PT1H'
    dimensions: []
  }
  {
    name: 'key-refused'
    // 401 is how Key Vault says where to get a token; every client sees it once.
    description: 'The key cannot be used: nobody can read or write confidential text.'
    severity: 0
    scope: vaultId
    metric: 'ServiceApiResult'
    aggregation: 'Count'
    above: 5
    window: 'PT15M'
    dimensions: [
      { name: 'StatusCodeClass', operator: 'Include', values: ['4xx', '5xx'] }
      { name: 'StatusCode', operator: 'Exclude', values: ['401'] }
    ]
  }
]

resource measurements 'Microsoft.Insights/metricAlerts@2018-03-01' = [for rule in measured: {
  name: '${rule.name}-lodestar-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    description: rule.description
    severity: rule.severity
    enabled: true
    scopes: [rule.scope]
    evaluationFrequency: 'PT5M'
    windowSize: rule.window
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: rule.name
          criterionType: 'StaticThresholdCriterion'
          metricName: rule.metric
          timeAggregation: rule.aggregation
          operator: 'GreaterThan'
          threshold: rule.above
          dimensions: rule.dimensions
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}]

output peopleId string = people.id
