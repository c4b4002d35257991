/**
 * The toolkit's actions that our two files use: what each takes and what it gives, as the schema for version v1.11 of those
 * files has it. For the test that walks the files; the toolkit itself reads the schema.
 * Source: `packages/fx-core/resource/yaml-schema/v1.11/yaml.schema.json` of OfficeDev/microsoft-365-agents-toolkit (commit
 * 1cb9b45b2f9a32693c58d6ecd94a3bb4a4eca87e); the file in `@microsoft/m365agentstoolkit-cli` 1.1.17 takes both files, too.
 */

export interface ToolkitAction {
  /** Inputs, under `with`: those without which the action is refused, and the others. */
  readonly needs: readonly string[];
  readonly takes: readonly string[];
  /** Outputs, under `writeToEnvironmentFile`: those that must be given a name, and the others. */
  readonly gives: readonly string[];
  readonly mayGive: readonly string[];
}

const nothing = { takes: [], gives: [], mayGive: [] } as const;

export const toolkitActions: Readonly<Record<string, ToolkitAction>> = {
  'teamsApp/create': { ...nothing, needs: ['name'], gives: ['teamsAppId'], mayGive: ['teamsAppTenantId'] },
  // As it is without a client secret: `generateClientSecret: false`.
  'aadApp/create': {
    needs: ['name', 'generateClientSecret', 'signInAudience'],
    takes: ['generateServicePrincipal', 'serviceManagementReference'],
    gives: ['clientId', 'objectId'],
    mayGive: ['tenantId', 'authority', 'authorityHost'],
  },
  'aadApp/update': { ...nothing, needs: ['manifestPath', 'outputFilePath'] },
  // Its outputs are those of the template, each under its own name in capitals.
  'arm/deploy': { ...nothing, needs: ['subscriptionId', 'resourceGroupName', 'templates'], takes: ['bicepCliVersion'] },
  'botFramework/create': {
    ...nothing,
    needs: ['botId', 'name', 'messagingEndpoint'],
    takes: ['description', 'iconUrl', 'channels'],
  },
  'teamsApp/validateManifest': { ...nothing, needs: ['manifestPath'] },
  'teamsApp/zipAppPackage': { ...nothing, needs: ['manifestPath', 'outputZipPath', 'outputFolder'] },
  'teamsApp/validateAppPackage': { ...nothing, needs: ['appPackagePath'] },
  'teamsApp/update': { ...nothing, needs: ['appPackagePath'] },
  'teamsApp/publishAppPackage': { ...nothing, needs: ['appPackagePath'], gives: ['publishedAppId'] },
  'cli/runNpmCommand': { ...nothing, needs: ['args'], takes: ['workingDirectory'] },
  'azureAppService/zipDeploy': {
    ...nothing,
    needs: ['artifactFolder', 'resourceId'],
    takes: ['workingDirectory', 'ignoreFile', 'dryRun', 'outputZipFile'],
  },
  'file/createOrUpdateEnvironmentFile': { ...nothing, needs: ['envs', 'target'] },
};

/** The file's own properties in that version, and the parts of its life in the order in which they are run. */
export const toolkitFile = {
  version: 'v1.11',
  properties: ['version', 'projectId', 'environmentFolderPath', 'additionalMetadata', 'provision', 'deploy', 'publish'],
  lifecycles: ['provision', 'deploy', 'publish'],
} as const;
