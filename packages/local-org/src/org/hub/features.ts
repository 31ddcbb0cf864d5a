/**
 * Editions and features of a scratch org's definition. Salesforce DX Developer Guide, "Build Your Own Scratch Org Definition File" and
 * "Scratch Org Features".
 */

/** `Organization.OrganizationType` of each edition. */
export const EDITIONS: Readonly<Record<string, string>> = {
  Developer: 'Developer Edition',
  Enterprise: 'Enterprise Edition',
  Group: 'Team Edition',
  Professional: 'Professional Edition',
};

const names = (text: string): string[] => text.trim().split(/\s+/);

/** Features that add nothing to what an org here has, or whose metadata is kept without an effect, as the parity page says. */
const HERE = names(`
  AnalyticsAdminPerms API AuthorApex BigObjectsBulkAPI CascadeDelete ChangeDataCapture Communities ConAppPluginExecuteAsUser
  ConnectedAppToolingAPI ContractApprovals CustomNotificationType DebugApex DefaultWorkflowUser DeviceTrackingEnabled DisableManageIdConfAPI
  DurableClassicStreamingAPI DurableGenericStreamingAPI EmbeddedLoginForIE EnableManageIdConfUI EnableSetPasswordInApi EventLogFile
  FinanceLogging FlowSites ForceComPlatform GenericStreaming LightningSalesConsole LightningServiceConsole Macros MarketingUser
  MultiLevelMasterDetail OutboundMessageHTTPSession PlatformCache ProcessBuilder ProviderFreePlatformCache RecordTypes RefreshOnInvalidSession
  SalesforceContentUser SalesUser ServiceCloud ServiceUser SessionIdInLogEnabled Sites StreamingAPI TransactionFinalizers Walkthroughs Workflow
  WorkflowFlowActionFeature WorkThanksPref`);

/** Features that raise an allotment; written `Name:number`. Allotments of this kind are not enforced here. */
const ALLOTMENTS = names(`
  AddCustomApps AddCustomObjects AddCustomRelationships AddCustomTabs AdditionalFieldHistory CalloutSizeMB ConcStreamingClients
  EmpPublishRateLimit GenStreamingEventsPerDay MaxApexCodeSize MaxCustomLabels MaxFavoritesAllowed MaxStreamingTopics MaxUserNavItemsAllowed
  MaxUserStreamingChannels NumPlatformEvents PlatformEventsPerDay StreamingEventsPerDay SubPerStreamingChannel SubPerStreamingTopic`);

/** Features of the platform that change data or behaviour in ways that an org here does not have. */
const ELSEWHERE = names(`
  AddDataComCRMRecordCredit AddInsightsQueryLimit AnalyticsAppEmbedded Assessments AssetScheduling B2BCommerce B2BLoyaltyManagement
  B2CCommerceGMV B2CLoyaltyManagement B2CLoyaltyManagementPlus BatchManagement Briefcase CacheOnlyKeys CaseClassification CaseWrapUp Chatbot
  CMSMaxContType CMSMaxNodesPerContType CMSUnlimitedUse ConsolePersistenceInterval ContactsToMultipleAccounts CPQ DataComDnbAccounts
  DataComFullClean DataMaskUser DataProcessingEngine DecisionTable DeferSharingCalc DevelopmentWave DevOpsCenter Division DocumentChecklist
  DocumentReaderPageLimit DynamicClientCreationLimit EinsteinAnalyticsPlus EinsteinArticleRecommendations EinsteinBuilderFree
  EinsteinRecommendationBuilder EinsteinRecommendationBuilderMetadata EinsteinSearch EinsteinVisits EnablePRM EncryptionStatisticsInterval
  EncryptionSyncInterval Entitlements ExternalIdentityLogin FieldAuditTrail FieldService FieldServiceDispatcherUser FieldServiceMobileUser
  FieldServiceSchedulingUser FinancialServicesCommunityUser FinancialServicesInsuranceUser FinancialServicesUser Functions HealthCloudAddOn
  HealthCloudForCmty HealthCloudMedicationReconciliation HealthCloudPNMAddOn HighVelocitySales HoursBetweenCoverageJob
  IdentityProvisioningFeatures IndustriesActionPlan IndustriesManufacturingCmty IndustriesMfgAccountForecast IndustriesMfgTargets
  InsightsPlatform Interaction IoT JigsawUser Knowledge LegacyLiveAgentRouting LightningScheduler LiveAgent LiveMessage LoyaltyAnalytics
  LoyaltyEngine LoyaltyManagementStarter LoyaltyMaximumPartners LoyaltyMaximumPrograms LoyaltyMaxOrderLinePerHour LoyaltyMaxProcExecPerHour
  LoyaltyMaxTransactions MaxActiveDPEDefs MaxAudTypeCriterionPerAud MaxDatasetLinksPerDT MaxDataSourcesPerDPE MaxDecisionTableAllowed
  MaxFieldsPerNode MaxInputColumnsPerDT MaxLoyaltyProcessRules MaxNodesPerDPE MaxNoOfLexThemesAllowed MaxOutputColumnsPerDT
  MaxSourceObjectPerDSL MaxWritebacksPerDPE MedVisDescriptorLimit MinKeyRotationInterval MobileExtMaxFileSizeMB MobileSecurity MultiCurrency
  MutualAuthentication NonprofitCloudCaseManagementUser ObjectLinking OrderManagement OrderSaveBehaviorBoth OrderSaveLogicEnabled
  PardotScFeaturesCampaignInfluence PersonAccounts PipelineInspection PlatformConnect PlatformEncryption ProductsAndSchedules
  PublicSectorAccess PublicSectorApplicationUsageCreditsAddOn PublicSectorSiteTemplate RevSubscriptionManagement S1ClientComponentCacheSize
  SalesCloudEinstein SalesforceFeedbackManagementStarter SalesforceIdentityForCommunities SAML20SingleLogout SCIMProtocol SecurityEventEnabled
  ServiceCatalog ServiceCloudVoicePartnerTelephony SFDOInsightsDataIntegrityUser SharedActivities SocialCustomerService
  StateAndCountryPicklist SurveyAdvancedFeatures SustainabilityApp SustainabilityCloud TCRMforSustainability TimelineConditionsLimit
  TimelineEventLimit TimelineRecordTypeLimit TimeSheetTemplateSettings WavePlatform WorkplaceCommandCenterUser`);

const lower = (list: readonly string[]): Set<string> => new Set(list.map((name) => name.toLowerCase()));
const AVAILABLE = lower([...HERE, ...ALLOTMENTS]);
const UNAVAILABLE = lower(ELSEWHERE);

/** Names as `ScratchOrgInfo.Features` holds them: between semicolons or commas, each perhaps with a number. */
export function readFeatures(text: unknown): string[] {
  return String(text ?? '')
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const nameOf = (feature: string): string => feature.split(':')[0]!.trim().toLowerCase();

/** True for a feature that the platform has no definition of. */
export function isUnknownFeature(feature: string): boolean {
  return !AVAILABLE.has(nameOf(feature)) && !UNAVAILABLE.has(nameOf(feature));
}

/** True for a feature of the platform that no org here has. */
export function isUnavailableFeature(feature: string): boolean {
  return UNAVAILABLE.has(nameOf(feature));
}

export function hasFeature(features: unknown, name: string): boolean {
  return readFeatures(features).some((feature) => nameOf(feature) === name.toLowerCase());
}
