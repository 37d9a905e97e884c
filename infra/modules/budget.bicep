metadata description = 'A mail before it becomes dear. Nothing is switched off: people’s mentoring goes on.'

param suffix string
param amount int
param start string
param mail string

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: 'budget-lodestar-${suffix}'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: {
      half: { enabled: true, operator: 'GreaterThanOrEqualTo', threshold: 50, thresholdType: 'Actual', contactEmails: [mail] }
      most: { enabled: true, operator: 'GreaterThanOrEqualTo', threshold: 80, thresholdType: 'Actual', contactEmails: [mail] }
      all: { enabled: true, operator: 'GreaterThanOrEqualTo', threshold: 100, thresholdType: 'Actual', contactEmails: [mail] }
      coming: { enabled: true, operator: 'GreaterThanOrEqualTo', threshold: 100, thresholdType: 'Forecasted', contactEmails: [mail] }
    }
  }
}
