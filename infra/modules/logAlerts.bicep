metadata description = 'What the server says of itself and somebody should know.'

param suffix string
param location string
param tags object

@description('The action group that is told.')
param peopleId string
param workspaceId string

// What the server reports in its log, by what it means for people; a test compares the names with the code.
var reported = [
  {
    name: 'answers-failed'
    description: 'Somebody was told that something went wrong. The log has the reference that they were shown.'
    severity: 1
    events: ['turn.failed', 'api.failed', 'page.failed']
    above: 0
    window: 'PT15M'
  }
  {
    name: 'jobs-failed'
    description: 'Reminders, expiries, what follows from a change, or plans cannot be worked on.'
    severity: 1
    events: ['sweep.failed', 'outbox.failed', 'background.failed']
    above: 2
    window: 'PT15M'
  }
  {
    name: 'key-lost'
    description: 'The key is refused or does not answer: confidential text cannot be opened, or soon not.'
    severity: 0
    events: ['sealing.refused', 'sealing.unreachable', 'sealing.notMoved']
    above: 0
    window: 'PT15M'
  }
  {
    name: 'deliveries-failed'
    description: 'Messages to people or changes that follow from others failed, many of them. Each is tried again for a day.'
    severity: 2
    events: ['effect.failed']
    above: 20
    window: 'PT1H'
  }
]

// Azure checks no query here: before the first line is logged, there is no table to ask.
resource reports 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in reported: {
  name: '${rule.name}-lodestar-${suffix}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Lodestar: ${rule.name}'
    description: rule.description
    severity: rule.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: rule.window
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: 'AppServiceConsoleLogs | where tostring(parse_json(ResultDescription).msg) in ("${join(rule.events, '", "')}")'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: rule.above
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [peopleId] }
  }
}]

// What the server measures, under the names that bot/telemetry gives it; a test compares them.
var seen = [
  {
    name: 'slow'
    description: 'One answer in twenty takes longer than three seconds: people tap twice, and Teams asks again.'
    severity: 2
    query: 'AppRequests | where Name == "turn" | summarize slow = percentile(DurationMs, 95), turns = count() | where turns >= 20 | project slow'
    column: 'slow'
    operator: 'GreaterThan'
    limit: 3000
    window: 'PT15M'
  }
  {
    name: 'messages-refused'
    description: 'Teams refuses messages for good: people are not told what they wait for.'
    severity: 2
    query: 'AppMetrics | where Name == "lodestar.delivery.duration" and tostring(Properties["lodestar.outcome"]) == "failed" | summarize refused = sum(ItemCount) | project refused'
    column: 'refused'
    operator: 'GreaterThan'
    limit: 10
    window: 'PT1H'
  }
  {
    name: 'late'
    description: 'Reminders and what follows from changes come more than ten minutes late.'
    severity: 2
    query: 'AppMetrics | where Name == "lodestar.sweep.lag" | summarize late = max(Max) | project late'
    column: 'late'
    operator: 'GreaterThan'
    limit: 600
    window: 'PT15M'
  }
  {
    name: 'asleep'
    description: 'Nothing looks for reminders and expiries any more, although the server answers.'
    severity: 1
    query: 'AppMetrics | where Name == "lodestar.sweep.duration" | summarize sweeps = count() | project sweeps'
    column: 'sweeps'
    operator: 'LessThan'
    limit: 1
    window: 'PT30M'
  }
]

resource observations 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in seen: {
  name: '${rule.name}-lodestar-${suffix}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Lodestar: ${rule.name}'
    description: rule.description
    severity: rule.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: rule.window
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: rule.query
          metricMeasureColumn: rule.column
          timeAggregation: 'Maximum'
          operator: rule.operator
          threshold: rule.limit
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [peopleId] }
  }
}]
