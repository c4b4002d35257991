// Everything the service needs in Azure, and no secret: one web app for bot and tab, the bot's registration, its records and
// its logs. The web app signs in everywhere with a managed identity of its own. What was checked of this file, and how,
// stands in manifest/guide/azure.md.

@description('Makes names unique; the toolkit fills it in.')
@minLength(2)
@maxLength(8)
param resourceSuffix string

@description('Id of the app in Teams.')
param teamsAppId string

@description('Client id of the Entra app with which the tab signs people in.')
param aadAppClientId string

@description('Tenant of the board.')
param aadAppTenantId string

@description('Client id with which the bot speaks to Microsoft Graph. Empty: its own identity. The Entra app of the tab, where that app trusts the identity: then the activity feed and installing the app for members work.')
param graphClientId string = ''

@description('Installs the app for members of the team whom the bot cannot write to yet.')
@allowed(['no', 'yes'])
param installForMembers string = 'no'

@description('Size of the plan. B1 is the smallest that is always on.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3'])
param planSku string = 'B1'

@description('Version of Node; the service runs on both.')
@allowed(['NODE|20-lts', 'NODE|22-lts'])
param nodeVersion string = 'NODE|20-lts'

@description('Host name of your own for the service, bound to the web app with its certificate beforehand. Empty: the one App Service gives.')
param customDomain string = ''

@description('Where data is kept. The default is where the resource group is.')
param location string = resourceGroup().location

@description('How long logs are kept, in days.')
@minValue(30)
@maxValue(730)
param logDays int = 90

var name = 'qa-programme-${resourceSuffix}'
var domain = empty(customDomain) ? '${name}.azurewebsites.net' : customDomain
var tabUrl = 'https://${domain}/tab'

// Storage Table Data Contributor, Storage Queue Data Contributor ("Azure built-in roles").
var tablesRole = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var queuesRole = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logDays
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    DisableLocalAuth: true
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'qaprogramme${resourceSuffix}'
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource tablesForBot 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, tablesRole)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tablesRole)
  }
}

resource queuesForBot 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, queuesRole)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queuesRole)
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: {
    name: planSku
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: nodeVersion
      appCommandLine: 'node start.js'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
      healthCheckPath: '/health'
      remoteDebuggingEnabled: false
      appSettings: [
        { name: 'MICROSOFT_APP_ID', value: identity.properties.clientId }
        { name: 'MICROSOFT_APP_TYPE', value: 'UserAssignedMsi' }
        { name: 'MICROSOFT_APP_TENANT_ID', value: aadAppTenantId }
        { name: 'GRAPH_CLIENT_ID', value: graphClientId }
        { name: 'BOT_HOST', value: '0.0.0.0' }
        { name: 'TEAMS_APP_ID', value: teamsAppId }
        { name: 'TAB_URL', value: tabUrl }
        { name: 'TAB_CLIENT_ID', value: aadAppClientId }
        { name: 'STORE', value: 'azure' }
        { name: 'AZURE_STORAGE_TABLES_URL', value: storage.properties.primaryEndpoints.table }
        { name: 'AZURE_STORAGE_QUEUES_URL', value: storage.properties.primaryEndpoints.queue }
        { name: 'INSTALL_FOR_MEMBERS', value: installForMembers }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
      ]
    }
  }
}

// Nobody deploys with a password: zipDeploy signs in with Entra.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

// What the service prints (one JSON line an event, nothing personal) and what App Service says of it. Not the HTTP log: it
// holds people's addresses.
resource siteLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-log-analytics'
  scope: site
  properties: {
    workspaceId: logs.id
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
      { category: 'AppServiceAuditLogs', enabled: true }
    ]
  }
}

// Asks every five minutes, from outside, whether the service is up.
resource upTest 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-up'
  location: location
  kind: 'standard'
  tags: {
    'hidden-link:${insights.id}': 'Resource'
  }
  properties: {
    SyntheticMonitorId: '${name}-up'
    Name: '${name} is up'
    Enabled: true
    Frequency: 300
    Timeout: 30
    Kind: 'standard'
    RetryEnabled: true
    Locations: [
      { Id: 'emea-gb-db3-azr' }
      { Id: 'emea-nl-ams-azr' }
    ]
    Request: {
      RequestUrl: 'https://${domain}/health'
      HttpVerb: 'GET'
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 14
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'QA Programme'
    endpoint: 'https://${domain}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
    msaAppType: 'UserAssignedMSI'
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  location: 'global'
  name: 'MsTeamsChannel'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}

output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = tenant().tenantId
output BOT_DOMAIN string = domain
output TAB_ENDPOINT string = tabUrl
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = site.id
