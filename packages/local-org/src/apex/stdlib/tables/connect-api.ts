/** Signatures of the ConnectApi namespace. Format in `load.ts`. */
export const CONNECT_API = `
class ConnectApi.AbstractBaseSequenceInputRepresentation
 new()
 Double amount { get; set; }
 String orderPaymentSummaryId { get; set; }
class ConnectApi.AbstractCartItem
 new()
 ConnectApi.BillingFrequency billingFrequency { get; set; }
 String cartDeliveryGroupId { get; set; }
 String cartId { get; set; }
 String cartItemId { get; set; }
 Integer childProductCount { get; set; }
 List<SObject> customFields { get; set; }
 Boolean isShippingChargeNotApplicable { get; set; }
 ConnectApi.CartMessagesSummary messagesSummary { get; set; }
 String name { get; set; }
 String parentCartItemId { get; set; }
 ConnectApi.CartItemProduct productDetails { get; set; }
 String productId { get; set; }
 String productSellingModelId { get; set; }
 String promotionDisplayName { get; set; }
 String quantity { get; set; }
 ConnectApi.SellingModelType sellingModelType { get; set; }
 ConnectApi.CartItemSubType subType { get; set; }
 Integer subscriptionTerm { get; set; }
 ConnectApi.CartItemType type { get; set; }
class ConnectApi.AbstractCheckoutAddressInput
 new()
 String city { get; set; }
 String companyName { get; set; }
 String country { get; set; }
 String firstName { get; set; }
 String id { get; set; }
 String lastName { get; set; }
 String name { get; set; }
 String postalCode { get; set; }
 String region { get; set; }
 String shipToPhoneNumber { get; set; }
 String street { get; set; }
class ConnectApi.AbstractContentHubItemType
 new()
 ConnectApi.ContentHubStreamSupport contentStreamSupport { get; set; }
 String description { get; set; }
 String displayName { get; set; }
 String id { get; set; }
 Boolean isVersionable { get; set; }
 String url { get; set; }
class ConnectApi.AbstractDirectoryEntrySummary
 new()
 String domain { get; set; }
 String email { get; set; }
 String id { get; set; }
 ConnectApi.ContentHubDirectoryEntryType type { get; set; }
class ConnectApi.AbstractExtensionInformation
 new()
 ConnectApi.ExtensionInformationType extensionInformationType { get; set; }
class ConnectApi.AbstractGatewayCommonResponse
 new()
 String gatewayAvsCode { get; set; }
 Datetime gatewayDate { get; set; }
 String gatewayMessage { get; set; }
 String gatewayResultCode { get; set; }
 String gatewayResultCodeDescription { get; set; }
 String salesforceResultCode { get; set; }
class ConnectApi.AbstractGatewayResponse : ConnectApi.AbstractGatewayCommonResponse
 new()
 String gatewayReferenceDetails { get; set; }
 String gatewayReferenceNumber { get; set; }
class ConnectApi.AbstractList
 new()
class ConnectApi.AbstractManagedContentChannelRepresentation
 new()
class ConnectApi.AbstractManagedContentDeliveryDocument
 new()
 String contentKey { get; set; }
 ConnectApi.ManagedContentTypeSummary contentType { get; set; }
 String language { get; set; }
 String managedContentId { get; set; }
 Datetime publishedDate { get; set; }
 String resourceUrl { get; set; }
 String title { get; set; }
 String unauthenticatedUrl { get; set; }
 String urlName { get; set; }
class ConnectApi.AbstractManagedContentReference
 new()
 String contentKey { get; set; }
 String managedContentId { get; set; }
 String resourceUrl { get; set; }
class ConnectApi.AbstractMessageBody
 new()
 Boolean isRichText { get; set; }
 List<ConnectApi.MessageSegment> messageSegments { get; set; }
 String text { get; set; }
class ConnectApi.AbstractNBAAction
 new()
 List<ConnectApi.NBAActionParameter> parameters { get; set; }
 ConnectApi.NBAActionType type { get; set; }
class ConnectApi.AbstractNBATarget
 new()
 ConnectApi.NBATargetType type { get; set; }
class ConnectApi.AbstractPicklistValueAttributes
 new()
 ConnectApi.PicklistAttributesValueType picklistAtrributesValueType { get; set; }
class ConnectApi.AbstractRecommendation
 new()
 ConnectApi.RecommendationExplanation explanation { get; set; }
 ConnectApi.PlatformActionGroup platformActionGroup { get; set; }
 ConnectApi.RecommendationType recommendationType { get; set; }
 String url { get; set; }
class ConnectApi.AbstractRecommendationExplanation
 new()
 String summary { get; set; }
 ConnectApi.RecommendationExplanationType type { get; set; }
class ConnectApi.AbstractRecordField
 new()
 String type { get; set; }
class ConnectApi.AbstractRecordView : ConnectApi.ActorWithId
 new()
 String name { get; set; }
class ConnectApi.AbstractRepositoryFile : ConnectApi.AbstractRepositoryItem
 new()
 String checkinComment { get; set; }
 String contentBody { get; set; }
 Integer contentSize { get; set; }
 String downloadUrl { get; set; }
 String externalContentUrl { get; set; }
 String externalDocumentUrl { get; set; }
 ConnectApi.ExternalFilePermissionInformation externalFilePermissionInformation { get; set; }
 String mimeType { get; set; }
 String previewUrlThumbnail { get; set; }
 String previewUrlThumbnailBig { get; set; }
 String previewUrlThumbnailTiny { get; set; }
 String previewsUrl { get; set; }
 String title { get; set; }
 String versionId { get; set; }
class ConnectApi.AbstractRepositoryFolder : ConnectApi.AbstractRepositoryItem
 new()
 String externalFolderUrl { get; set; }
 String folderItemsUrl { get; set; }
 String path { get; set; }
class ConnectApi.AbstractRepositoryItem
 new()
 String createdBy { get; set; }
 Datetime createdDate { get; set; }
 String description { get; set; }
 String id { get; set; }
 String itemTypeUrl { get; set; }
 String modifiedBy { get; set; }
 Datetime modifiedDate { get; set; }
 ConnectApi.Motif motif { get; set; }
 String name { get; set; }
 ConnectApi.Reference repository { get; set; }
 String type { get; set; }
 String url { get; set; }
class ConnectApi.AbstractUserMissionActivity
 new()
 Integer activityCount { get; set; }
 String activityType { get; set; }
enum ConnectApi.AccountHolderTypeEnum = Business Individual
enum ConnectApi.AccountTypeEnum = Business Savings
class ConnectApi.ActionInfoInputRepresentation
 new()
 String name { get; set; }
 String parameters { get; set; }
class ConnectApi.ActionInfoOutputRepresentation
 new()
 String name { get; set; }
 String parameters { get; set; }
class ConnectApi.ActionLinkDefinition
 new()
 String actionUrl { get; set; }
 Datetime createdDate { get; set; }
 String excludedUserId { get; set; }
 Boolean groupDefault { get; set; }
 List<ConnectApi.RequestHeader> headers { get; set; }
 String id { get; set; }
 String label { get; set; }
 String labelKey { get; set; }
 ConnectApi.HttpRequestMethod method { get; set; }
 Datetime modifiedDate { get; set; }
 String requestBody { get; set; }
 Boolean requiresConfirmation { get; set; }
 String templateId { get; set; }
 ConnectApi.ActionLinkType type { get; set; }
 String userId { get; set; }
class ConnectApi.ActionLinkDefinitionInput
 new()
 ConnectApi.ActionLinkType actionType { get; set; }
 String actionUrl { get; set; }
 String excludedUserId { get; set; }
 Boolean groupDefault { get; set; }
 List<ConnectApi.RequestHeaderInput> headers { get; set; }
 String labelKey { get; set; }
 ConnectApi.HttpRequestMethod method { get; set; }
 String requestBody { get; set; }
 Boolean requiresConfirmation { get; set; }
 String userId { get; set; }
class ConnectApi.ActionLinkDiagnosticInfo
 new()
 String diagnosticInfo { get; set; }
 String url { get; set; }
enum ConnectApi.ActionLinkExecutionsAllowed = Once OncePerUser Unlimited actionType Api ApiAsync
class ConnectApi.ActionLinkGroupDefinition
 new()
 List<ConnectApi.ActionLinkDefinition> actionLinks { get; set; }
 ConnectApi.PlatformActionGroupCategory category { get; set; }
 Datetime createdDate { get; set; }
 ConnectApi.ActionLinkExecutionsAllowed executionsAllowed { get; set; }
 Datetime expirationDate { get; set; }
 String id { get; set; }
 Datetime modifiedDate { get; set; }
 String templateId { get; set; }
 String url { get; set; }
class ConnectApi.ActionLinkGroupDefinitionInput
 new()
 List<ConnectApi.ActionLinkDefinitionInput> actionLinks { get; set; }
 ConnectApi.PlatformActionGroupCategory category { get; set; }
 ConnectApi.ActionLinkExecutionsAllowed executionsAllowed { get; set; }
 Datetime expirationDate { get; set; }
 List<ConnectApi.ActionLinkTemplateBindingInput> templateBindings { get; set; }
 String templateId { get; set; }
class ConnectApi.ActionLinkTemplateBindingInput
 new()
 String key { get; set; }
 String value { get; set; }
enum ConnectApi.ActionLinkTypeEnum = Api SuccessfulStatus FailedStatus ApiAsync PendingStatus Download Ui
class ConnectApi.ActionLinks
 new()
 static ConnectApi.ActionLinkGroupDefinition createActionLinkGroupDefinition(String communityId, ConnectApi.ActionLinkGroupDefinitionInput actionLinkGroup)
 static void deleteActionLinkGroupDefinition(String communityId, String actionLinkGroupId)
 static ConnectApi.PlatformAction getActionLink(String communityId, String actionLinkId)
 static ConnectApi.ActionLinkDiagnosticInfo getActionLinkDiagnosticInfo(String communityId, String actionLinkId)
 static ConnectApi.PlatformActionGroup getActionLinkGroup(String communityId, String actionLinkGroupId)
 static ConnectApi.ActionLinkGroupDefinition getActionLinkGroupDefinition(String communityId, String actionLinkGroupId)
class ConnectApi.Activation
 new()
 String activationDefinitionId { get; set; }
 ConnectApi.ActivationPlatformCustomerFileSourceEnum activationPlatformCustomerFileSourceEnum { get; set; }
 String activationRecordSchema { get; set; }
 ConnectApi.ActivationTargetRepresentation activationTarget { get; set; }
 String activationTargetId { get; set; }
 String activationTargetName { get; set; }
 List<ConnectApi.QueryPathConfigList> activationTargetObjectPath { get; set; }
 ConnectApi.ActivationTargetSubject activationTargetSubject { get; set; }
 ConnectApi.ActivationAttributeConfig attributesConfig { get; set; }
 ConnectApi.ContactPointsConfig contactPointsConfig { get; set; }
 String curatedEntityApiName { get; set; }
 String curatedEntityId { get; set; }
 String curatedEntityName { get; set; }
 ConnectApi.ActivationDataSources dataSourcesConfig { get; set; }
 String dataSpaceName { get; set; }
 String dataspaceId { get; set; }
 String description { get; set; }
 String developerName { get; set; }
 ConnectApi.DmoFilterConfig directDmoFiltersConfig { get; set; }
 Boolean enabled { get; set; }
 String historyAudienceDmoApiName { get; set; }
 String historyAudienceDmoLabel { get; set; }
 Datetime lastPublishDate { get; set; }
 ConnectApi.DataExportRunStatusEnum lastPublishStatus { get; set; }
 String lastPublishStatusErrorMsg { get; set; }
 String latestAudienceDmoApiName { get; set; }
 String latestAudienceDmoLabel { get; set; }
 Datetime latestAudienceDmoLastRunTimestamp { get; set; }
 String membershipName { get; set; }
 ConnectApi.DataExportRefreshModeEnum refreshType { get; set; }
 ConnectApi.DmoFilterConfig relatedDmoFiltersConfig { get; set; }
 String segmentApiName { get; set; }
 String segmentDefinitionId { get; set; }
 String segmentId { get; set; }
 Boolean shouldExcludeDeletes { get; set; }
 Boolean shouldExcludeUpdates { get; set; }
 ConnectApi.StaticDataConfig staticDataConfig { get; set; }
 ConnectApi.ActivationStatusEnum status { get; set; }
class ConnectApi.ActivationAdditionalAttributesConfigInput
 new()
 String activationPlatformAttrId { get; set; }
 String dataSourceType { get; set; }
 String entityName { get; set; }
 List<ConnectApi.AttributeFilterInput> filterExpression { get; set; }
 Boolean isRolluppable { get; set; }
 String label { get; set; }
 String name { get; set; }
 String preferredName { get; set; }
 List<ConnectApi.QueryPathInputConfig> queryPathConfig { get; set; }
 String referenceAttributeName { get; set; }
 DataExportAttributeSourceEnum source { get; set; }
 DataExportAttributeTypeEnum type { get; set; }
class ConnectApi.ActivationAttribute
 new()
 String activationPlatformAttrId { get; set; }
 String attributeLabel { get; set; }
 String attributeName { get; set; }
 String curatedFieldId { get; set; }
 String dataSourceType { get; set; }
 String entityName { get; set; }
 ConnectApi.AttributeFilterExpression filterExpression { get; set; }
 List<ConnectApi.QueryPathConfigList> path { get; set; }
 String preferredName { get; set; }
 String refAttrDeveloperName { get; set; }
 DataExportAttributeSourceEnum source { get; set; }
 DataExportAttributeTypeEnum type { get; set; }
class ConnectApi.ActivationAttributeConfig
 new()
 List<ConnectApi.ActivationAttribute> attributes { get; set; }
class ConnectApi.ActivationCollection
 new()
 List<ConnectApi.ActivationRepresentation> activations { get; set; }
 Integer batchSize { get; set; }
 Integer offset { get; set; }
 String orderByExpression { get; set; }
class ConnectApi.ActivationContactPointFieldConfig
 new()
 String attributeId { get; set; }
 String attributeLabel { get; set; }
 String attributeName { get; set; }
 String preferredName { get; set; }
class ConnectApi.ActivationContactPointInput
 new()
 List<ConnectApi.ContactPointAttributeInput> attributesConfig { get; set; }
 String entityName { get; set; }
 String externalPlatformHashMethod { get; set; }
 List<ConnectApi.DMOFilterInput> filterExpression { get; set; }
 List<ConnectApi.QueryPathInputConfig> queryPathConfig { get; set; }
 List<ConnectApi.ContactPointSourceInput> sourcesConfig { get; set; }
 ContactPointTypeRepresentationEnum type { get; set; }
class ConnectApi.ActivationContactPointSourceConfig
 new()
 String dataSourceId { get; set; }
 String dataSourceName { get; set; }
 ContactPointPrefEnum dataSourcePreference { get; set; }
 Integer dataSourcePriority { get; set; }
class ConnectApi.ActivationContactPointsFieldConfig
 new()
 List<ConnectApi.ActivationContactPointFieldConfig> contactPointFields { get; set; }
class ConnectApi.ActivationContactPointsSourceConfig
 new()
 List<ConnectApi.ActivationContactPointSourceConfig> contactPointSources { get; set; }
class ConnectApi.ActivationData
 new()
 String activatedEntityFqk { get; set; }
 String activatedOnId { get; set; }
 String activationRecord { get; set; }
 AudienceDMODeltaTypeEnum deltaType { get; set; }
 String publishDate { get; set; }
 String segmentId { get; set; }
 String segmentOnId { get; set; }
 String segmentedEntityFqk { get; set; }
class ConnectApi.ActivationDataSourceConfig
 new()
 String dataSourceId { get; set; }
 String dataSourceName { get; set; }
 String marketSegmentActivationId { get; set; }
class ConnectApi.ActivationDataSources
 new()
 List<ConnectApi.ActivationDataSourceConfig> dataSources { get; set; }
class ConnectApi.ActivationDefinitionInput
 new()
 String activationTargetName { get; set; }
 ActivationTargetSubjectConfigInputRepresentation activationTargetSubjectConfig { get; set; }
 List<ConnectApi.AttributeLimitingExpressionInput> attributeLimitingExpressionConfig { get; set; }
 List<ConnectApi.ActivationAdditionalAttributesConfigInput> attributesConfig { get; set; }
 List<ConnectApi.ActivationContactPointInput> contactPointsConfig { get; set; }
 CuratedEntityInputRepresentation curatedEntity { get; set; }
 ActivationPlatformCustomerFileSourceEnum customerFileSource { get; set; }
 String dataExportDefinitionId { get; set; }
 List<ConnectApi.DataSourceNameConfigInput> dataSourcesConfig { get; set; }
 String dataSpaceName { get; set; }
 String description { get; set; }
 List<ConnectApi.DMOFilterInput> directDmoFiltersConfig { get; set; }
 Integer limitValue { get; set; }
 String marketSegmentId { get; set; }
 String name { get; set; }
 String refreshType { get; set; }
 List<ConnectApi.DMOFilterInput> relatedDmoFiltersConfig { get; set; }
 String segmentApiName { get; set; }
 Boolean shouldExcludeDeletes { get; set; }
 Boolean shouldExcludeUpdates { get; set; }
 List<ConnectApi.StaticDataInput> staticDataConfig { get; set; }
class ConnectApi.ActivationExternalPlatform
 new()
 ConnectApi.ActivationExternalPlatformAttributeConfig attributeConfig { get; set; }
 ConnectApi.CdpUser createdBy { get; set; }
 String createdDate { get; set; }
 ActivationPlatformCreationTypeEnum creationType { get; set; }
 String id { get; set; }
 String keyPrefixName { get; set; }
 String label { get; set; }
 ConnectApi.CdpUser lastModifiedBy { get; set; }
 String lastModifiedDate { get; set; }
 String name { get; set; }
 String namespace { get; set; }
 ActivationPlatformPrivacyTypeEnum privacyType { get; set; }
 ActivationPlatformStatusEnum status { get; set; }
 ActivationPlatformTypeEnum type { get; set; }
 String url { get; set; }
class ConnectApi.ActivationExternalPlatformAttribute
 new()
 String destinationName { get; set; }
 String displayName { get; set; }
class ConnectApi.ActivationExternalPlatformAttributeConfig
 new()
 List<ConnectApi.ActivationExternalPlatformAttribute> attributes { get; set; }
class ConnectApi.ActivationExternalPlatformCollection
 new()
 List<ConnectApi.ActivationExternalPlatform> platforms { get; set; }
enum ConnectApi.ActivationPlatformCreationTypeEnum = Json Manual
enum ConnectApi.ActivationPlatformCustomerFileSourceEnum = First_And_Third_Party First_Party Third_Party
enum ConnectApi.ActivationPlatformPrivacyTypeEnum = NotApplicable ServiceProvider ThirdParty UpdateFailed
enum ConnectApi.ActivationPlatformStatusEnum = Active Error Inactive Processing
enum ConnectApi.ActivationPlatformTypeEnum = Advertising Analytics Marketing Publishing Technology
enum ConnectApi.ActivationStatusEnum = Active Processing Error Inactive
class ConnectApi.ActivationTarget
 new()
 ConnectApi.DataConnector connector { get; set; }
 String dataSpace { get; set; }
 String description { get; set; }
 ConnectApi.EgressPropertiesRepresentation egressProperties { get; set; }
 String historyAudienceDmoApiName { get; set; }
 String historyAudienceDmoLabel { get; set; }
 Boolean isCappingEnabled { get; set; }
 Boolean isEnabled { get; set; }
 String latestAudienceDmoApiName { get; set; }
 String latestAudienceDmoLabel { get; set; }
 String organizationId { get; set; }
 String platformName { get; set; }
 String platformPrivacyType { get; set; }
 DataConnectorTypeEnum platformType { get; set; }
 ActivationTargetStatusEnum status { get; set; }
class ConnectApi.ActivationTargetCollection
 new()
 List<ConnectApi.ActivationTarget> activationTargets { get; set; }
 Integer batchSize { get; set; }
 Integer offset { get; set; }
 String orderByExpression { get; set; }
class ConnectApi.ActivationTargetInput
 new()
 ConnectApi.DataConnectorInput connector { get; set; }
 String dataSpaceName { get; set; }
 String description { get; set; }
 ConnectApi.EgressPropertiesInput egressProperties { get; set; }
 Boolean isCappingEnabled { get; set; }
 String name { get; set; }
 DataConnectorTypeEnum platformType { get; set; }
enum ConnectApi.ActivationTargetStatusEnum = Active Processing Error Inactive
class ConnectApi.ActivationTargetSubject
 new()
 String developerName { get; set; }
 String masterLabel { get; set; }
 List<ConnectApi.QueryPathConfigList> queryPathConfigListRepresentation { get; set; }
class ConnectApi.ActivationTargetSubjectConfigInput
 new()
 String developerName { get; set; }
 List<ConnectApi.QueryPathInputConfig> queryPathConfig { get; set; }
class ConnectApi.ActivitySharingInput
 new()
 List<String> groupsToShareWith { get; set; }
 ConnectApi.ActivitySharingType sharingType { get; set; }
class ConnectApi.ActivitySharingResult
 new()
 Boolean success { get; set; }
enum ConnectApi.ActivitySharingTypeEnum = Everyone MyGroups OnlyMe
class ConnectApi.Actor
 new()
 String name { get; set; }
 String type { get; set; }
class ConnectApi.ActorWithId : ConnectApi.Actor
 new()
 String id { get; set; }
 ConnectApi.Motif motif { get; set; }
 ConnectApi.Reference mySubscription { get; set; }
 String url { get; set; }
class ConnectApi.Address
 new()
class ConnectApi.AddressRequest
 new()
 String city { get; set; }
 String companyName { get; set; }
 String country { get; set; }
 String postalCode { get; set; }
 String state { get; set; }
 String street { get; set; }
class ConnectApi.AdjustItemInputRepresentation
 new()
 String adjustmentType { get; set; }
 Double amount { get; set; }
 String description { get; set; }
 String orderItemSummaryId { get; set; }
 String reason { get; set; }
class ConnectApi.AdjustOrderItemSummaryInputRepresentation
 new()
 List<ConnectApi.AdjustItemInputRepresentation> adjustItems { get; set; }
 String allocatedItemsChangeOrderType { get; set; }
class ConnectApi.AdjustOrderSummaryOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 ConnectApi.ChangeItemOutputRepresentation changeBalances { get; set; }
 String inFulfillmentChangeOrderId { get; set; }
 String orderSummaryId { get; set; }
 String postFulfillmentChangeOrderId { get; set; }
 String preFulfillmentChangeOrderId { get; set; }
enum ConnectApi.AdjustmentAmountScopeEnum = Total Unit UnproratedTotal
enum ConnectApi.AdjustmentTypeEnum = AdjustmentAmount AdjustmentPercentage
class ConnectApi.Alternative
 new()
 String textRepresentation { get; set; }
 String thumbnailUrl { get; set; }
 String title { get; set; }
class ConnectApi.AlternativeInput
 new()
 String textRepresentation { get; set; }
 String thumbnailUrl { get; set; }
 String title { get; set; }
class ConnectApi.AlternativePaymentMethod : ConnectApi.BasePaymentMethodRequest
 new()
 String accountId { get; set; }
 String comments { get; set; }
 String email { get; set; }
 String gatewayToken { get; set; }
 String gatewayTokenDetails { get; set; }
 String name { get; set; }
class ConnectApi.AlternativePaymentMethodOutput
 new()
 String accountId { get; set; }
 String comments { get; set; }
 String email { get; set; }
 String gatewayToken { get; set; }
 String gatewayTokenDetails { get; set; }
 String name { get; set; }
class ConnectApi.Announcement
 new()
 Datetime expirationDate { get; set; }
 ConnectApi.FeedElement feedElement { get; set; }
 String id { get; set; }
 Boolean isArchived { get; set; }
 Boolean sendEmails { get; set; }
 String url { get; set; }
class ConnectApi.AnnouncementInput
 new()
 ConnectApi.MessageBodyInput body { get; set; }
 Datetime expirationDate { get; set; }
 String feedItemId { get; set; }
 Boolean isArchived { get; set; }
 String parentId { get; set; }
 Boolean sendEmails { get; set; }
class ConnectApi.AnnouncementPage
 new()
 List<ConnectApi.Announcement> announcements { get; set; }
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
class ConnectApi.Announcements
 new()
 static void deleteAnnouncement(String communityId, String announcementId)
 static ConnectApi.Announcement getAnnouncement(String communityId, String announcementId)
 static ConnectApi.AnnouncementPage getAnnouncements(String communityId, String parentId)
 static ConnectApi.AnnouncementPage getAnnouncements(String communityId, String parentId, Integer pageParam, Integer pageSize)
 static ConnectApi.Announcement postAnnouncement(String communityId, ConnectApi.AnnouncementInput announcement)
 static ConnectApi.Announcement updateAnnouncement(String communityId, String announcementId, Datetime expirationDate)
enum ConnectApi.ApplicationEnum = RLM
class ConnectApi.ApprovalAttachment : ConnectApi.FeedItemAttachment
 new()
class ConnectApi.ApprovalCapability : ConnectApi.FeedElementCapability
 new()
 String id { get; set; }
 List<ConnectApi.ApprovalPostTemplateField> postTemplateFields { get; set; }
 String processInstanceStepId { get; set; }
 ConnectApi.WorkflowProcessStatus status { get; set; }
class ConnectApi.ApprovalIntent
 new()
 Boolean isRecallable { get; set; }
class ConnectApi.ApprovalPostTemplateField
 new()
class ConnectApi.ArticleItem
 new()
 String id { get; set; }
 Double rating { get; set; }
 String title { get; set; }
 String urlLink { get; set; }
 Integer viewCount { get; set; }
class ConnectApi.ArticleSummary : ConnectApi.ActorWithId
 new()
 String articleType { get; set; }
 String knowledgeArticleVersionId { get; set; }
 Datetime lastPublishedDate { get; set; }
 Double rating { get; set; }
 String summary { get; set; }
 String title { get; set; }
 String urlName { get; set; }
 Integer viewCount { get; set; }
class ConnectApi.ArticleTopicAssignmentJobInput
 new()
 ConnectApi.ArticleTopicJobType operation { get; set; }
 ConnectApi.TopicNamesInput topicNames { get; set; }
enum ConnectApi.ArticleTopicJobEnum = AssignTopicsToArticle UnassignTopicsFromArticle
class ConnectApi.AssignedResourcesInput
 new()
 List<ConnectApi.ExtendedFieldInput> extendedFields { get; set; }
 Boolean isPrimaryResource { get; set; }
 Boolean isRequiredResource { get; set; }
 String serviceResourceId { get; set; }
class ConnectApi.AssociateRecordsWithRecipientInput
 new()
 List<String> associateRecordIds { get; set; }
 String recipientId { get; set; }
class ConnectApi.AssociatedActionsCapability
 new()
 List<ConnectApi.PlatformActionGroup> platformActionGroups { get; set; }
class ConnectApi.AssociatedActionsCapabilityInput
 new()
 List<String> actionLinkGroupIds { get; set; }
enum ConnectApi.AsyncOperationStatus = Completed Errored Processing
class ConnectApi.AsyncOutputRepresentation : ConnectApi.BaseAsyncOutputRepresentation
 new()
class ConnectApi.AttributeFilter
 new()
 String attributeId { get; set; }
 String attributeName { get; set; }
 Datetime dateUnits { get; set; }
 String operator { get; set; }
 FilterOperatorDataTypeEnum type { get; set; }
 List<String> values { get; set; }
class ConnectApi.AttributeFilterExpression
 new()
 FilterConjunctionEnum conjunction { get; set; }
 List<ConnectApi.AttributeFilter> filters { get; set; }
class ConnectApi.AttributeFilterInput
 new()
 String attributeId { get; set; }
 String attributeName { get; set; }
 Datetime dateUnits { get; set; }
 String operator { get; set; }
 FilterOperatorDataTypeEnum type { get; set; }
 List<String> value { get; set; }
class ConnectApi.AttributeLimitingExpressionInput
 new()
 String attributeName { get; set; }
 String entityName { get; set; }
 FilterSortOrderEnum order { get; set; }
 List<ConnectApi.QueryPathInputConfig> queryPathConfig { get; set; }
 String type { get; set; }
class ConnectApi.AttributeSetInputRepresentation
 new()
 List<String> attributes { get; set; }
 String id { get; set; }
 String name { get; set; }
class ConnectApi.Audience
 new()
 List<ConnectApi.AudienceCriteriaDetail> criteria { get; set; }
 String customFormula { get; set; }
 ConnectApi.FormulaFilterType formulaFilterType { get; set; }
 String id { get; set; }
 String name { get; set; }
 List<ConnectApi.AudienceTargetAssignment> targets { get; set; }
 String url { get; set; }
class ConnectApi.AudienceCollection
 new()
 List<ConnectApi.Audience> audiences { get; set; }
class ConnectApi.AudienceCriteria
 new()
 ConnectApi.RecommendationAudienceCriteriaType type { get; set; }
class ConnectApi.AudienceCriteriaDetail
 new()
 List<ConnectApi.AudienceCriterionDetail> criterion { get; set; }
 Integer criterionNumber { get; set; }
 ConnectApi.AudienceCriteriaOperator criterionOperator { get; set; }
 ConnectApi.AudienceCriteriaType criterionType { get; set; }
class ConnectApi.AudienceCriteriaInput
 new()
 ConnectApi.RecommendationAudienceCriteriaType type { get; set; }
enum ConnectApi.AudienceCriteriaOperatorEnum = Contains Equal GreaterThan GreaterThanOrEqual Includes LessThan LessThanOrEqual NotEqual NotIncludes StartsWith
enum ConnectApi.AudienceCriteriaType = Audience Default Domain FieldBased GeoLocation Permission Profile
class ConnectApi.AudienceCriterionDetail
 new()
 Map<String, String> value { get; set; }
class ConnectApi.AudienceCriterionInput
 new()
 List<ConnectApi.AudienceCriterionValueInput> criterion { get; set; }
 Integer criterionNumber { get; set; }
 ConnectApi.AudienceCriteriaOperator criterionOperator { get; set; }
 ConnectApi.AudienceCriteriaType criterionType { get; set; }
class ConnectApi.AudienceCriterionValueInput
 new()
 String audienceId { get; set; }
 String city { get; set; }
 String country { get; set; }
 String domainId { get; set; }
 String entityField { get; set; }
 String entityType { get; set; }
 String fieldValue { get; set; }
 Boolean isEnabled { get; set; }
 String permission { get; set; }
 String profileId { get; set; }
 String subdivision { get; set; }
class ConnectApi.AudienceDMOCollection
 new()
 Integer batchSize { get; set; }
 List<ConnectApi.ActivationData> data { get; set; }
 Integer offset { get; set; }
enum ConnectApi.AudienceDMODeltaTypeEnum = A D E U
class ConnectApi.AudienceInput
 new()
 List<ConnectApi.AudienceCriterionInput> criteria { get; set; }
 String customFormula { get; set; }
 ConnectApi.FormulaFilterType formulaFilterType { get; set; }
 String name { get; set; }
class ConnectApi.AudienceTarget
 new()
 String audienceName { get; set; }
 String id { get; set; }
 String url { get; set; }
class ConnectApi.AudienceTargetAssignment
 new()
 ConnectApi.FormulaScope formulaScope { get; set; }
 String groupName { get; set; }
 String id { get; set; }
 Boolean isMatch { get; set; }
 Integer priority { get; set; }
 ConnectApi.PublishStatus publishStatus { get; set; }
 String targetType { get; set; }
 String targetValue { get; set; }
 String url { get; set; }
class ConnectApi.AuditParamsRequest
 new()
 String email { get; set; }
 String ipAddress { get; set; }
 String macAddress { get; set; }
 String phone { get; set; }
class ConnectApi.AuthApiPaymentMethodRequest : ConnectApi.BaseApiPaymentMethodRequest
 new()
 ConnectApi.CardPaymentMethodRequest cardPaymentMethod { get; set; }
enum ConnectApi.AuthProtocolEnum = NoAuthentication Oauth Password
class ConnectApi.AuthReversalGatewayResponse : ConnectApi.AbstractGatewayResponse
 new()
class ConnectApi.AuthorizationGatewayResponse : ConnectApi.AbstractGatewayResponse
 new()
 String gatewayAuthorizationCode { get; set; }
class ConnectApi.AuthorizationRequest : ConnectApi.BaseRequest
 new()
 String accountId { get; set; }
 Double amount { get; set; }
 String comments { get; set; }
 String currencyIsoCode { get; set; }
 Datetime effectiveDate { get; set; }
 String paymentGatewayId { get; set; }
 ConnectApi.PaymentGroupRequest paymentGroup { get; set; }
 ConnectApi.AuthApiPaymentMethodRequest paymentMethod { get; set; }
class ConnectApi.AuthorizationResponse
 new()
 ConnectApi.ErrorResponse error { get; set; }
 ConnectApi.AuthorizationGatewayResponse gatewayResponse { get; set; }
 Boolean isMultiCaptureSupported { get; set; }
 ConnectApi.PaymentAuthorizationResponse paymentAuthorization { get; set; }
 List<ConnectApi.GatewayLogResponse> paymentGatewayLogs { get; set; }
 ConnectApi.PaymentGroupResponse paymentGroup { get; set; }
 ConnectApi.PaymentMethodResponse paymentMethod { get; set; }
class ConnectApi.AuthorizationReversalRequest : ConnectApi.BaseRequest
 new()
 String accountId { get; set; }
 Double amount { get; set; }
 String comments { get; set; }
 Datetime effectiveDate { get; set; }
class ConnectApi.AuthorizationReversalResponse
 new()
 ConnectApi.ErrorResponse error { get; set; }
 ConnectApi.AuthReversalGatewayResponse gatewayResponse { get; set; }
 ConnectApi.PaymentAuthAdjustmentResponse paymentAuthAdjustment { get; set; }
 List<ConnectApi.GatewayLogResponse> paymentGatewayLogs { get; set; }
class ConnectApi.AvailableLocationOutputRepresentation
 new()
 List<String> locations { get; set; }
class ConnectApi.AverageDistanceResultOutputRepresentation
 new()
 ConnectApi.DistanceCalculationOutputRepresentation distanceCalculation { get; set; }
class ConnectApi.BalanceStatePreviewOutputRepresentation
 new()
 Double grandTotalAmount { get; set; }
 Double totalAdjustmentAmount { get; set; }
 Double totalAdjustmentAmountWithTax { get; set; }
 Double totalAmount { get; set; }
 Double totalAmountWithTax { get; set; }
 Double totalDeliveryAmount { get; set; }
 Double totalDeliveryAmountWithTax { get; set; }
 Double totalFeeAmount { get; set; }
 Double totalFeeAmountWithTax { get; set; }
 Double totalTaxAmount { get; set; }
class ConnectApi.BankPaymentMethodRequest
 new()
 String accountHolderFirstName { get; set; }
 String accountHolderLastName { get; set; }
 String accountHolderName { get; set; }
 ConnectApi.AccountHolderType accountHolderType { get; set; }
 String accountId { get; set; }
 String accountNumber { get; set; }
 ConnectApi.AccountType accountType { get; set; }
 Boolean autoPay { get; set; }
 String bankCode { get; set; }
 ConnectApi.BankType bankType { get; set; }
 String comments { get; set; }
 String email { get; set; }
 String mandate { get; set; }
 String nickName { get; set; }
 ConnectApi.StandardEntryClassCode standardEntryClassCode { get; set; }
enum ConnectApi.BankTypeEnum = ACH BACS BECS SepaDebit
class ConnectApi.BannerCapability : ConnectApi.FeedElementCapability
 new()
 ConnectApi.Motif motif { get; set; }
 ConnectApi.BannerStyle style { get; set; }
class ConnectApi.BannerPhoto
 new()
 String bannerPhotoUrl { get; set; }
 String bannerPhotoVersionId { get; set; }
 String url { get; set; }
class ConnectApi.BannerPhotoInput
 new()
 Integer cropHeight { get; set; }
 Integer cropWidth { get; set; }
 Integer cropX { get; set; }
 Integer cropY { get; set; }
 String fileId { get; set; }
 Integer versionNumber { get; set; }
enum ConnectApi.BannerStyleEnum = Announcement
class ConnectApi.BaseApiPaymentMethodRequest
 new()
 ConnectApi.AddressRequest address { get; set; }
 String id { get; set; }
 Boolean saveForFuture { get; set; }
class ConnectApi.BaseAsyncOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 String backgroundOperationId { get; set; }
class ConnectApi.BaseComparison
 new()
 List<ConnectApi.TypeAndFilter> filters { get; set; }
 String operator { get; set; }
class ConnectApi.BaseComparisonInput
 new()
 List<ConnectApi.TypeAndFilterInput> filtersConfig { get; set; }
 String operator { get; set; }
class ConnectApi.BaseInvoiceOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 String invoiceId { get; set; }
class ConnectApi.BaseManagedSocialAccount
 new()
 String defaultResponseAccountId { get; set; }
 String displayName { get; set; }
 String externalPictureUrl { get; set; }
 String id { get; set; }
 String label { get; set; }
 String profileUrl { get; set; }
 ConnectApi.SocialNetworkProvider socialNetwork { get; set; }
 String uniqueName { get; set; }
 String username { get; set; }
class ConnectApi.BaseOutputRepresentation
 new()
 List<ConnectApi.ErrorResponse> errors { get; set; }
 Boolean success { get; set; }
class ConnectApi.BasePaymentMethodRequest
 new()
class ConnectApi.BaseRequest : ConnectApi.AuditParamsRequest
 new()
 Map<String, String> additionalData { get; set; }
 String idempotencyKey { get; set; }
class ConnectApi.BasicTemplateAttachment : ConnectApi.FeedItemAttachment
 new()
 String description { get; set; }
 ConnectApi.Icon icon { get; set; }
 String linkRecordId { get; set; }
 String linkUrl { get; set; }
 String title { get; set; }
class ConnectApi.BatchInput
 new()
 List<ConnectApi.BinaryInput> getBinaries()
 Object getInput()
class ConnectApi.BatchResult
 new()
 ConnectApi.ConnectApiException getError()
 String getErrorMessage()
 String getErrorTypeName()
 Object getResult()
 Boolean isSuccess()
class ConnectApi.BestLocationPerSKUOutputRepresentation
 new()
 List<ConnectApi.ErrorResponse> errors { get; set; }
 String locationId { get; set; }
 Integer quantityAvailableToOrder { get; set; }
 Boolean success { get; set; }
 Double unitScore { get; set; }
enum ConnectApi.BillingFrequencyEnum = Annual Monthly
class ConnectApi.BinaryInput
 new()
 Blob getBlobValue()
 String getContentType()
 String getFilename()
class ConnectApi.BlankRecordField : ConnectApi.AbstractRecordField
 new()
class ConnectApi.BookmarkSummary : ConnectApi.UserFeedEntityActivitySummary
 new()
class ConnectApi.BookmarksCapability : ConnectApi.FeedElementCapability
 new()
 Boolean isBookmarkedByCurrentUser { get; set; }
class ConnectApi.BookmarksCapabilityInput : ConnectApi.FeedElementCapabilityInput
 new()
 Boolean isBookmarkedByCurrentUser { get; set; }
class ConnectApi.BooleanList : ConnectApi.AbstractList
 new()
 List<Boolean> values { get; set; }
class ConnectApi.BotInfoRepresentation
 new()
 String botId { get; set; }
 String botName { get; set; }
 Datetime lastModifiedDate { get; set; }
class ConnectApi.BotVersionActivation
 new()
 static ConnectApi.BotVersionActivationInfo getVersionActivationInfo(String botVersionId)
 static ConnectApi.BotVersionActivationInfo updateVersionStatus(String botVersionId, ConnectApi.BotVersionActivationStatus status, ConnectApi.BotVersionActivationInput postBody)
class ConnectApi.BotVersionActivationInfo
 new()
 Boolean isActivated { get; set; }
 List<String> messages { get; set; }
 Boolean success { get; set; }
class ConnectApi.BotVersionActivationInput
 new()
 ConnectApi.BotVersionActivationStatus status { get; set; }
class ConnectApi.BundleCapability : ConnectApi.FeedElementCapability
 new()
 ConnectApi.BundleType bundleType { get; set; }
 ConnectApi.FeedElementPage page { get; set; }
 Integer totalElements { get; set; }
class ConnectApi.BusObjAssociationsInputRepresentation
 new()
 String id { get; set; }
 ConnectApi.GoalDefinitionCategoryEnum type { get; set; }
class ConnectApi.BusObjAssociationsOutputRepresentation
 new()
 String id { get; set; }
 ConnectApi.GoalDefinitionCategoryEnum type { get; set; }
class ConnectApi.BusObjInputRepresentation
 new()
 List<ConnectApi.BusObjAssociationsInputRepresentation> associations { get; set; }
 String description { get; set; }
 String labelName { get; set; }
class ConnectApi.BusObjInsightsInputRepresentation
 new()
 Datetime targetCompletionDate { get; set; }
 Double targetValue { get; set; }
class ConnectApi.BusObjInsightsOutputRepresentation
 new()
 String currencyIsoCode { get; set; }
 Double current { get; set; }
 List<ConnectApi.InsightsOutputRepresentation> insights { get; set; }
 String kpiDashboardUrl { get; set; }
 String kpiSummaryText { get; set; }
 Double last { get; set; }
 String period { get; set; }
 Datetime targetCompletionDate { get; set; }
 Double targetValue { get; set; }
 ConnectApi.ConnectInsightUnitEnum unit { get; set; }
class ConnectApi.BusObjOutputRepresentation
 new()
 List<ConnectApi.BusObjAssociationsOutputRepresentation> associations { get; set; }
 String description { get; set; }
 String displayName { get; set; }
 String id { get; set; }
class ConnectApi.BusObjRecommendationInputRepresentation
 new()
 String acceptanceLabel { get; set; }
 ConnectApi.ActionInfoInputRepresentation actionInfo { get; set; }
 String businessObjectiveId { get; set; }
 String channelId { get; set; }
 String description { get; set; }
 String domain { get; set; }
 String externalName { get; set; }
 String externalState { get; set; }
 String goalId { get; set; }
 String grouping { get; set; }
 String iconName { get; set; }
 String imageId { get; set; }
 String name { get; set; }
 ConnectApi.ActionInfoInputRepresentation output { get; set; }
 String recommendationId { get; set; }
 String rejectionLabel { get; set; }
 String score { get; set; }
 String secondaryState { get; set; }
 String state { get; set; }
 String tertiaryState { get; set; }
class ConnectApi.BusObjRecommendationsOutputRepresentation
 new()
 Integer active { get; set; }
 Integer complete { get; set; }
 Integer total { get; set; }
class ConnectApi.BusObjSummaryOutputRepresentation
 new()
 String description { get; set; }
 String id { get; set; }
 ConnectApi.BusObjInsightsOutputRepresentation insightSummary { get; set; }
 String kpi { get; set; }
 String labelName { get; set; }
 ConnectApi.BusObjRecommendationsOutputRepresentation recommendationSummary { get; set; }
class ConnectApi.BusinessObjectivesInputRepresentation
 new()
 String businessObjectiveId { get; set; }
 ConnectApi.BusObjInsightsInputRepresentation insightSummary { get; set; }
class ConnectApi.BusinessObjectivesOutputRepresentation
 new()
 List<ConnectApi.BusObjOutputRepresentation> businessObjectives { get; set; }
class ConnectApi.BusinessObjectivesSummaryOutputRepresentation
 new()
 List<ConnectApi.BusObjSummaryOutputRepresentation> businessObjectivesSummary { get; set; }
class ConnectApi.BuyerProductSummaryRepresentation
 new()
 String name { get; set; }
 ConnectApi.ProductImageOutputRepresentation image { get; set; }
 ConnectApi.ProductVariationAttributesRepresentation variationAttributes { get; set; }
 Map<String, ConnectApi.RecordFieldRepresentation> fields { get; set; }
 String sku { get; set; }
 Boolean canViewProduct { get; set; }
 Boolean success { get; set; }
class ConnectApi.CalculateCartInput
 new()
 List<SObject> customFields { get; set; }
class ConnectApi.CalculateCartResult : ConnectApi.CommerceResultRepresentationBase
 new()
 ConnectApi.CartSummary data { get; set; }
class ConnectApi.CalculateTaxRequest : ConnectApi.TaxTransactionRequest
 new()
 Boolean isCommit { get; set; }
 Boolean isHeaderTaxRequested { get; set; }
 Boolean shouldVoidTax { get; set; }
 String taxEngineId { get; set; }
 ConnectApi.TaxTransactionType taxTransactionType { get; set; }
 ConnectApi.CalculateTaxType taxType { get; set; }
class ConnectApi.CalculateTaxResponse : ConnectApi.TaxTransactionResponse
 new()
 ConnectApi.ErrorResponse adapterError { get; set; }
 ConnectApi.TaxTransactionStatus status { get; set; }
 List<ConnectApi.TaxEngineLogResponse> taxEngineLogs { get; set; }
 ConnectApi.TaxTransactionType taxTransactionType { get; set; }
 ConnectApi.CalculateTaxType taxType { get; set; }
enum ConnectApi.CalculateTaxTypeEnum = Actual Estimated
class ConnectApi.CallCollaborationCapability : ConnectApi.FeedElementCapability
 new()
 Integer commentEndTime { get; set; }
 Integer commentStartTime { get; set; }
enum ConnectApi.CalloutStatusEnum = Disabled Enabled
class ConnectApi.CancelAllOrderItemsAsyncOutputRepresentation : ConnectApi.BaseAsyncOutputRepresentation
 new()
 String asyncOperationLogId { get; set; }
class ConnectApi.CancelAllOrderItemsInputRepresentation
 new()
 List<ConnectApi.ChangeItemFeeWithTaxInputRepresentation> changeItemFees { get; set; }
 List<String> excludedItems { get; set; }
 String reason { get; set; }
 String reasonText { get; set; }
class ConnectApi.CandidateAnswersStatus
 new()
 Boolean hasCandidateAnswers { get; set; }
 Boolean hasCandidateAnswersPublished { get; set; }
 Boolean hasCandidateAnswersRated { get; set; }
class ConnectApi.CanvasAttachmentInput : Connectapi.FeedItemAttachmentInput
 new()
 String description { get; set; }
 String developerName { get; set; }
 String height { get; set; }
 String namespacePrefix { get; set; }
 String parameters { get; set; }
 String thumbnailUrl { get; set; }
 String title { get; set; }
class ConnectApi.CanvasCapability : ConnectApi.FeedElementCapability
 new()
 String description { get; set; }
 String developerName { get; set; }
 String height { get; set; }
 ConnectApi.Icon icon { get; set; }
 String namespacePrefix { get; set; }
 String parameters { get; set; }
 String thumbnailUrl { get; set; }
 String title { get; set; }
class ConnectApi.CanvasCapabilityInput : ConnectApi.FeedElementCapabilityInput
 new()
 String description { get; set; }
 String developerName { get; set; }
 String height { get; set; }
 String namespacePrefix { get; set; }
 String parameters { get; set; }
 String thumbnailUrl { get; set; }
 String title { get; set; }
class ConnectApi.CanvasTemplateAttachment : ConnectApi.FeedItemAttachment
 new()
 String description { get; set; }
 String developerName { get; set; }
 String height { get; set; }
 ConnectApi.Icon icon { get; set; }
 String namespacePrefix { get; set; }
 String parameters { get; set; }
 String thumbnailUrl { get; set; }
 String title { get; set; }
class ConnectApi.CapacityRequestInputRepresentation
 new()
 String actionRequestId { get; set; }
 String locationId { get; set; }
class ConnectApi.CapacityResponseOutputRepresentation
 new()
 String actionRequestId { get; set; }
 ConnectApi.ErrorResponse error { get; set; }
 Boolean success { get; set; }
enum ConnectApi.Capi_FeedItemAttachmentType = Approval BasicTemplate Canvas CaseComment Content DashboardComponent EmailMessage Link Poll Question RecordSnapshot TrackedChange
class ConnectApi.CaptureGatewayResponse : ConnectApi.AbstractGatewayResponse
 new()
class ConnectApi.CaptureRequest : ConnectApi.BaseRequest
 new()
 String accountId { get; set; }
 Double amount { get; set; }
 String clientContext { get; set; }
 String comments { get; set; }
 Datetime effectiveDate { get; set; }
 Boolean isFinalCapture { get; set; }
 ConnectApi.PaymentGroupRequest paymentGroup { get; set; }
class ConnectApi.CaptureResponse
 new()
 ConnectApi.ErrorResponse error { get; set; }
 ConnectApi.CaptureGatewayResponse gatewayResponse { get; set; }
 ConnectApi.PaymentResponse payment { get; set; }
 List<ConnectApi.GatewayLogResponse> paymentGatewayLogs { get; set; }
 ConnectApi.PaymentGroupResponse paymentGroup { get; set; }
enum ConnectApi.CardCategoryEnum = CreditCard DebitCard
class ConnectApi.CardPaymentMethodOutput
 new()
 String accountId { get; set; }
 Boolean autoPay { get; set; }
 String cardBin { get; set; }
 ConnectApi.CardCategory cardCategory { get; set; }
 String cardHolderFirstName { get; set; }
 String cardHolderLastName { get; set; }
 String cardHolderName { get; set; }
 String cardLastFour { get; set; }
 ConnectApi.CardType cardType { get; set; }
 String comments { get; set; }
 String displayCardNumber { get; set; }
 String email { get; set; }
 Integer expiryMonth { get; set; }
 Integer expiryYear { get; set; }
 String nickName { get; set; }
 Integer startMonth { get; set; }
 Integer startYear { get; set; }
class ConnectApi.CardPaymentMethodRequest : ConnectApi.BasePaymentMethodRequest
 new()
 String accountId { get; set; }
 Boolean autoPay { get; set; }
 ConnectApi.CardCategory cardCategory { get; set; }
 String cardHolderFirstName { get; set; }
 String cardHolderLastName { get; set; }
 String cardHolderName { get; set; }
 String cardNumber { get; set; }
 String cardType { get; set; }
 String comments { get; set; }
 String cvv { get; set; }
 String email { get; set; }
 Integer expiryMonth { get; set; }
 Integer expiryYear { get; set; }
 String nickName { get; set; }
 Integer startMonth { get; set; }
 Integer startYear { get; set; }
enum ConnectApi.CardTypeEnum = AmericanExpress DinersClub JCB Maestro MasterCard Visa
class ConnectApi.CartCoupon
 new()
 String cartCouponId { get; set; }
 String couponCode { get; set; }
class ConnectApi.CartCouponCollection
 new()
 ConnectApi.CartCouponList cartCoupons { get; set; }
 String cartId { get; set; }
 ConnectApi.CartStatus cartStatus { get; set; }
 String ownerId { get; set; }
class ConnectApi.CartCouponInput
 new()
 String couponCode { get; set; }
class ConnectApi.CartCouponList
 new()
 List<ConnectApi.CartCoupon> coupons { get; set; }
class ConnectApi.CartEvaluateShippingInput
 new()
 List<SObject> customFields { get; set; }
 ConnectApi.CartShippingAddressInputRepresentation shippingAddress { get; set; }
class ConnectApi.CartEvaluateTaxInput
 new()
 List<SObject> customFields { get; set; }
 ConnectApi.CartShippingAddressInputRepresentation shippingAddress { get; set; }
class ConnectApi.CartFromQuoteInput
 new()
 String operationType { get; set; }
class ConnectApi.CartFromQuoteOutput
 new()
 String cartId { get; set; }
 List<ConnectApi.QuoteError> errors { get; set; }
class ConnectApi.CartInput
 new()
 String currencyIsoCode { get; set; }
 List<SObject> customFields { get; set; }
 String effectiveAccountId { get; set; }
 Boolean isSecondary { get; set; }
 String name { get; set; }
 String orderOwnerId { get; set; }
 ConnectApi.CartType type { get; set; }
 String typeAsString { get; set; }
class ConnectApi.CartItem : ConnectApi.AbstractCartItem
 new()
 String currencyIsoCode { get; set; }
 ConnectApi.CartItemCollection cartData { get; set; }
 String firstPymtTotalAmount { get; set; }
 String firstPymtTotalListPrice { get; set; }
 String firstPymtTotalPrice { get; set; }
 String firstPymtTotalTax { get; set; }
 String itemizedAdjustmentAmount { get; set; }
 String listPrice { get; set; }
 ConnectApi.ProductClass productClass { get; set; }
 String salesPrice { get; set; }
 String totalAdjustmentAmount { get; set; }
 String totalAmount { get; set; }
 String totalListPrice { get; set; }
 String totalPrice { get; set; }
 String totalTax { get; set; }
 String unitAdjustedPrice { get; set; }
 String unitAdjustedPriceWithItemAdj { get; set; }
 String unitAdjustmentAmount { get; set; }
 String unitItemAdjustmentAmount { get; set; }
 ConnectApi.CartItemCollection getCartData()
 String getCurrencyIsoCode()
 String getFirstPymtTotalAmount()
 String getFirstPymtTotalListPrice()
 String getFirstPymtTotalPrice()
 String getFirstPymtTotalTax()
 String getItemizedAdjustmentAmount()
 String getListPrice()
 ConnectApi.ProductClass getProductClass()
 String getQuoteLineItemId()
 String getSalesPrice()
 String getTotalAdjustmentAmount()
 String getTotalAmount()
 String getTotalListPrice()
 String getTotalPrice()
 String getTotalTax()
 String getUnitAdjustedPrice()
 String getUnitAdjustedPriceWithItemAdj()
 String getUnitAdjustmentAmount()
 String getUnitItemAdjustmentAmount()
 void setCartData(ConnectApi.CartItemCollection value)
 void setCurrencyIsoCode(String value)
 void setFirstPymtTotalAmount(String value)
 void setFirstPymtTotalListPrice(String value)
 void setFirstPymtTotalPrice(String value)
 void setFirstPymtTotalTax(String value)
 void setItemizedAdjustmentAmount(String value)
 void setListPrice(String value)
 void setProductClass(ConnectApi.ProductClass value)
 void setQuoteLineItemId(String value)
 void setSalesPrice(String value)
 void setTotalAdjustmentAmount(String value)
 void setTotalAmount(String value)
 void setTotalListPrice(String value)
 void setTotalPrice(String value)
 void setTotalTax(String value)
 void setUnitAdjustedPrice(String value)
 void setUnitAdjustedPriceWithItemAdj(String value)
 void setUnitAdjustmentAmount(String value)
 void setUnitItemAdjustmentAmount(String value)
class ConnectApi.CartItemBasic
 new()
 String cartItemId { get; set; }
 String name { get; set; }
 String productId { get; set; }
 String quantity { get; set; }
 ConnectApi.CartItemType type { get; set; }
class ConnectApi.CartItemBasicResult
 new()
 ConnectApi.CartItemBasic cartItem { get; set; }
 String message { get; set; }
 String status { get; set; }
class ConnectApi.CartItemCollection
 new()
 List<String> approachingDiscounts { get; set; }
 ConnectApi.CartCouponCollection cartCoupons { get; set; }
 List<ConnectApi.CartItemResult> cartItems { get; set; }
 ConnectApi.CartPromotionCollection cartPromotions { get; set; }
 ConnectApi.CartSummary cartSummary { get; set; }
 Integer currentPage { get; set; }
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 Boolean hasErrors { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 String previousPageToken { get; set; }
 String previousPageUrl { get; set; }
 Integer totalItemCount { get; set; }
 Integer totalNumberOfPages { get; set; }
 List<String> getApproachingDiscounts()
 ConnectApi.CartCouponCollection getCartCoupons()
 List<ConnectApi.CartItemResult> getCartItems()
 ConnectApi.CartPromotionCollection getCartPromotions()
 ConnectApi.CartSummary getCartSummary()
 String getCheckoutUrl()
 Integer getCount()
 Integer getCurrentPage()
 String getCurrentPageToken()
 String getCurrentPageUrl()
 Boolean getHasErrors()
 String getNextPageToken()
 String getNextPageUrl()
 String getPreviousPageToken()
 String getPreviousPageUrl()
 Integer getTotal()
 Integer getTotalNumberOfPages()
 void setApproachingDiscounts(List<String> value)
 void setCartCoupons(ConnectApi.CartCouponCollection value)
 void setCartItems(List<ConnectApi.CartItemResult> value)
 void setCartPromotions(ConnectApi.CartPromotionCollection value)
 void setCartSummary(ConnectApi.CartSummary value)
 void setCheckoutUrl(String value)
 void setCount(Integer value)
 void setCurrentPage(Integer value)
 void setCurrentPageToken(String value)
 void setCurrentPageUrl(String value)
 void setHasErrors(Boolean value)
 void setNextPageToken(String value)
 void setNextPageUrl(String value)
 void setPreviousPageToken(String value)
 void setPreviousPageUrl(String value)
 void setTotal(Integer value)
 void setTotalNumberOfPages(Integer value)
class ConnectApi.CartItemInput
 new()
 String cartDeliveryGroupId { get; set; }
 List<SObject> customFields { get; set; }
 String productId { get; set; }
 String productSellingModelId { get; set; }
 String quantity { get; set; }
 Integer subscriptionTerm { get; set; }
 ConnectApi.CartItemSubType subType { get; set; }
 ConnectApi.CartItemType type { get; set; }
 String getCartDeliveryGroupId()
 List<SObject> getCustomFields()
 String getParentProductId()
 String getProductId()
 String getProductSellingModelId()
 String getQuantity()
 Integer getSubscriptionTerm()
 ConnectApi.CartItemType getType()
 void setCartDeliveryGroupId(String value)
 void setCustomFields(List<SObject> value)
 void setParentProductId(String value)
 void setProductId(String value)
 void setProductSellingModelId(String value)
 void setQuantity(String value)
 void setSubscriptionTerm(Integer value)
 void setType(ConnectApi.CartItemType value)
class ConnectApi.CartItemProduct
 new()
 Map<String, String> fields { get; set; }
 String name { get; set; }
 ConnectApi.ProductClass productClass { get; set; }
 String productId { get; set; }
 ConnectApi.PurchaseQuantityRule purchaseQuantityRule { get; set; }
 String productUrlName { get; set; }
 String sku { get; set; }
 ConnectApi.ProductMedia thumbnailImage { get; set; }
 Map<String, ConnectApi.CartProductAttribute> variationAttributes { get; set; }
class ConnectApi.CartItemPromotionCollectionInputRepresentation
 new()
 List<ConnectApi.CartItemPromotionInputRepresentation> items { get; set; }
class ConnectApi.CartItemPromotionCollectionOutputRepresentation
 new()
 String currencyIsoCode { get; set; }
 Map<String, ConnectApi.CartPromotionListRepresentation> items { get; set; }
class ConnectApi.CartItemPromotionInputRepresentation
 new()
 String cartItemId { get; set; }
class ConnectApi.CartItemResult
 new()
 ConnectApi.AbstractCartItem cartItem { get; set; }
 String message { get; set; }
 String status { get; set; }
enum ConnectApi.CartItemSortOrderEnum = CreatedDateAsc CreatedDateDesc NameAsc NameDesc SalesPriceAsc SalesPriceDesc
enum ConnectApi.CartItemSubTypeEnum = Bonus Gift
enum ConnectApi.CartItemTypeEnum = DeliveryCharge Product
class ConnectApi.CartItemWithoutPrice : ConnectApi.AbstractCartItem
 new()
class ConnectApi.CartMessage
 new()
 String message { get; set; }
 String messageId { get; set; }
 String relatedEntityId { get; set; }
 ConnectApi.CartMessageSeverity severity { get; set; }
 String type { get; set; }
 Boolean visible { get; set; }
enum ConnectApi.CartMessageSeverityEnum = Error Info Warning
class ConnectApi.CartMessagesSummary
 new()
 Integer errorCount { get; set; }
 Boolean hasErrors { get; set; }
 List<ConnectApi.CartMessage> limitedMessages { get; set; }
 String relatedEntityId { get; set; }
 Integer totalLineItemsWithErrors { get; set; }
class ConnectApi.CartMessagesVisibilityInput
 new()
 Boolean visibility { get; set; }
class ConnectApi.CartMessagesVisibilityResult
 new()
 Boolean visibility { get; set; }
class ConnectApi.CartProductAttribute
 new()
 String label { get; set; }
 Integer sequence { get; set; }
 String value { get; set; }
class ConnectApi.CartPromotionCollection
 new()
 String cartId { get; set; }
 ConnectApi.CartStatus cartStatus { get; set; }
 String currencyIsoCode { get; set; }
 List<ConnectApi.CartPromotionList> promotions { get; set; }
class ConnectApi.CartPromotionList
 new()
 List<ConnectApi.CartPromotionOutputRepresentation> promotions { get; set; }
class ConnectApi.CartPromotionOutputRepresentation
 new()
 String adjustmentAmount { get; set; }
 String couponCode { get; set; }
 String currencyIsoCode { get; set; }
 String displayName { get; set; }
 String promotionId { get; set; }
 ConnectApi.CartPromotionType targetType { get; set; }
 String termsAndConditions { get; set; }
enum ConnectApi.CartPromotionTypeEnum = Cart Item
class ConnectApi.CartShippingAddressInput
 new()
enum ConnectApi.CartStatusEnum = 
class ConnectApi.CartSummary
 new()
 String accountId { get; set; }
 String asyncOperationStatus { get; set; }
 String cartId { get; set; }
 String currencyIsoCode { get; set; }
 List<SObject> customFields { get; set; }
 String firstPymtGrandTotalAmount { get; set; }
 String firstPymtTotalAmount { get; set; }
 String firstPymtTotalListPrice { get; set; }
 String firstPymtTotalTaxAmount { get; set; }
 String grandTotalAmount { get; set; }
 Boolean hasGift { get; set; }
 Boolean isSecondary { get; set; }
 String name { get; set; }
 String ownerId { get; set; }
 String ownerOrderId { get; set; }
 String purchaseOrderNumber { get; set; }
 ConnectApi.CartStatus status { get; set; }
 String taxType { get; set; }
 String totalAmountWithItemAdjustment { get; set; }
 String totalCartLevelAdjustmentAmount { get; set; }
 String totalChargeAmount { get; set; }
 String totalListPrice { get; set; }
 String totalProductAmount { get; set; }
 String totalProductAmountAfterAdjustments { get; set; }
 String totalProductCount { get; set; }
 Integer totalProductLineItemCount { get; set; }
 String totalProductListAmount { get; set; }
 String totalPromotionalAdjustmentAmount { get; set; }
 String totalSubProductCount { get; set; }
 String totalTaxAmount { get; set; }
 ConnectApi.CartType type { get; set; }
 Integer uniqueProductCount { get; set; }
 String webstoreId { get; set; }
enum ConnectApi.CartTaxTypeEnum = Automatic Gross Net
class ConnectApi.CartToWishlistInput
 new()
 String wishlistId { get; set; }
class ConnectApi.CartToWishlistResult
 new()
 Integer productsAddedCount { get; set; }
 String wishlistId { get; set; }
enum ConnectApi.CartTypeEnum = Cart PayNowReadOnly Template
enum ConnectApi.CaseActorEnum = Customer CustomerService
class ConnectApi.CaseComment : ConnectApi.FeedItemAttachment
 new()
 ConnectApi.UserSummary createdBy { get; set; }
 Datetime createdDate { get; set; }
 String id { get; set; }
 Boolean published { get; set; }
 String text { get; set; }
class ConnectApi.CaseCommentCapability : ConnectApi.FeedElementCapability
 new()
 ConnectApi.CaseActorType actorType { get; set; }
 ConnectApi.Actor createdBy { get; set; }
 Datetime createdDate { get; set; }
 ConnectApi.CaseCommentEventType eventType { get; set; }
 String id { get; set; }
 Boolean published { get; set; }
 String text { get; set; }
enum ConnectApi.CaseCommentEventTypeEnum = NewInternal NewPublished NewPublishedByCustomer PublishExisting PublishExistingByCustomer UnpublishExistingByCustomer UnpublishExsiting
class ConnectApi.CaseStatusPicklistValueAttributes : ConnectApi.AbstractPicklistValueAttributes
 new()
 Boolean closed { get; set; }
class ConnectApi.CdpActionResponse
 new()
 List<ConnectApi.CdpErrorResponse> errors { get; set; }
 Boolean success { get; set; }
class ConnectApi.CdpActivation
 new()
 static ConnectApi.ActivationCollection getActivations()
 static ConnectApi.ActivationCollection getActivationsPaginated(Integer batchSize, Integer offset, String orderBy, String filters)
 static ConnectApi.Activation createActivation(ConnectApi.ActivationDefinitionInput input)
 static void deleteActivation(String activationId)
 static ConnectApi.Activation getActivation(String activationId)
 static ConnectApi.Activation updateActivation(String activationId, ConnectApi.ActivationDefinitionInput input)
class ConnectApi.CdpActivationExternalPlatform
 new()
 static ConnectApi.ActivationExternalPlatformCollection getActivationExternalPlatforms()
 static ConnectApi.ActivationExternalPlatformCollection getActivationExternalPlatformsPaginated(Integer limit, Integer offset, String orderBy)
class ConnectApi.CdpActivationTarget
 new()
 static ConnectApi.ActivationTarget createActivationTarget(ConnectApi.ActivationTargetInput input)
 static ConnectApi.ActivationTarget getActivationTarget(String activationTargetId)
 static ConnectApi.ActivationTargetCollection getActivationTargets()
 static ConnectApi.ActivationTargetCollection getActivationTargetsPaginated(Integer batchSize, Integer offset, String orderBy, String filters)
 static ConnectApi.ActivationTarget updateActivationTarget(String activationTargetId, ConnectApi.ActivationTargetInput input)
class ConnectApi.CdpAssetReference
 new()
 String id { get; set; }
 String name { get; set; }
 String namespace { get; set; }
class ConnectApi.CdpAssetReferenceInput
 new()
 String id { get; set; }
 String name { get; set; }
 String namespace { get; set; }
class ConnectApi.CdpAudienceDMO
 new()
 static ConnectApi.AudienceDMOCollection getActivationData(String activationId)
class ConnectApi.CdpCalculatedInsight
 new()
 static ConnectApi.CdpCalculatedInsightOutput createCalculatedInsight(ConnectApi.CdpCalculatedInsightInput input)
 static void deleteCalculatedInsight(String apiName)
 static ConnectApi.CdpCalculatedInsightOutput getCalculatedInsight(String apiName)
 static ConnectApi.CdpCalculatedInsightPage getCalculatedInsights(String definitionType, Integer batchSize, Integer offset, String orderby, String dataspace)
 static ConnectApi.CdpCalculatedInsightPage getCalculatedInsights(String definitionType, Integer batchSize, Integer offset, String orderby, String dataspace, String pageToken)
 static ConnectApi.CdpCalculatedInsightStandardActionesponseRepresentation runCalculatedInsight(String apiName)
 static ConnectApi.CdpCalculatedInsightOutput updateCalculatedInsight(String apiName, ConnectApi.CdpCalculatedInsightInput input)
 static ConnectApi.CdpCalculatedInsightOutput cloneCalculatedInsight(String apiName)
 static ConnectApi.CdpCalculatedInsightOutput createCalculatedInsight(ConnectApi.CdpCalculatedInsightInput input, Boolean shouldCommitTransaction)
 static void deleteCalculatedInsight(String apiName, Boolean shouldCommitTransaction)
 static ConnectApi.CdpCalculatedInsightOutput deployCalculatedInsightFromPackage(String apiName)
 static ConnectApi.CdpCalculatedInsightStandardActionResponseRepresentation disableCalculatedInsight(String apiName)
 static ConnectApi.CdpCalculatedInsightStandardActionResponseRepresentation enableCalculatedInsight(String apiName)
 static ConnectApi.CdpCalculatedInsightStandardActionResponseRepresentation refreshStatusCalculatedInsight(String apiName)
 static ConnectApi.CdpCalculatedInsightOutput updateCalculatedInsight(String apiName, ConnectApi.CdpCalculatedInsightInput input, Boolean shouldCommitTransaction)
 static ConnectApi.CdpCalculatedInsightStandardActionResponseRepresentation validateCalculatedInsight(ConnectApi.CdpCalculatedInsightValidateInput input)
class ConnectApi.CdpCalculatedInsightDataSource
 new()
 String sourceApiName { get; set; }
 String type { get; set; }
class ConnectApi.CdpCalculatedInsightDimension
 new()
 String apiName { get; set; }
 String creationType { get; set; }
 ConnectApi.CdpCalculatedInsightDataSource dataSource { get; set; }
 String dataType { get; set; }
 String dateGranularity { get; set; }
 String displayName { get; set; }
 String fieldRole { get; set; }
 String formula { get; set; }
class ConnectApi.CdpCalculatedInsightInput
 new()
 String apiName { get; set; }
 Boolean createdFromPackage { get; set; }
 String dataSpaceName { get; set; }
 ConnectApi.CalculatedInsightDefinitionTypeEnum definitionType { get; set; }
 String description { get; set; }
 String displayName { get; set; }
 Boolean draft { get; set; }
 String expression { get; set; }
 String packagedCalculatedInsightApiName { get; set; }
class ConnectApi.CdpCalculatedInsightMeasure
 new()
 String apiName { get; set; }
 String creationType { get; set; }
 ConnectApi.CdpCalculatedInsightDataSource dataSource { get; set; }
 String dataType { get; set; }
 String displayName { get; set; }
 String fieldAggregationType { get; set; }
 String fieldRole { get; set; }
 String formula { get; set; }
class ConnectApi.CdpCalculatedInsightOutput
 new()
 String apiName { get; set; }
 String calculatedInsightStatus { get; set; }
 String creationType { get; set; }
 String dataSpace { get; set; }
 String definitionStatus { get; set; }
 String definitionType { get; set; }
 String description { get; set; }
 List<ConnectApi.CdpCalculatedInsightDimension> dimensions { get; set; }
 String displayName { get; set; }
 String expression { get; set; }
 Boolean isEnabled { get; set; }
 String lastCalcInsightStatusDateTime { get; set; }
 String lastCalcInsightStatusErrorCode { get; set; }
 String lastRunDateTime { get; set; }
 String lastRunStatus { get; set; }
 String lastRunStatusDateTime { get; set; }
 String lastRunStatusErrorCode { get; set; }
 List<ConnectApi.CdpCalculatedInsightMeasure> measures { get; set; }
class ConnectApi.CdpCalculatedInsightPage
 new()
 ConnectApi.CdpCalculatedInsightPageData collection { get; set; }
class ConnectApi.CdpCalculatedInsightPageData
 new()
 Integer count { get; set; }
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.CdpCalculatedInsightOutput> items { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 String previousPageToken { get; set; }
 String previousPageUrl { get; set; }
 Integer total { get; set; }
class ConnectApi.CdpCalculatedInsightStandardActionResponseRepresentation : ConnectApi.CdpActionResponse
 new()
class ConnectApi.CdpConnection
 new()
 static ConnectApi.ConnectionDbSchemaCollection getDatabaseSchemas(String connectionId, ConnectApi.ConnectionDbSchemaCollectionInputRepresentation getDatabaseSchemasInput)
class ConnectApi.CdpDataSpace
 new()
 static ConnectApi.DataSpaceCollectionRepresentation getAllDataSpaces(Integer batchSize, Integer offset, String orderBy)
 static ConnectApi.DataSpaceInfoRepresentation getDataSpace(String idOrName)
class ConnectApi.CdpDataStreams
 new()
 static ConnectApi.DataStreamActionResponse runDataStream(String recordIdOrDeveloperName, Boolean interactive)
class ConnectApi.CdpDgMetadata
 new()
 List<ConnectApi.CdpQueryDataGraphMetadata> dataGraphMetadata { get; set; }
class ConnectApi.CdpErrorResponse
 new()
 String errorCode { get; set; }
 String message { get; set; }
class ConnectApi.CdpIdentityResolution
 new()
 static ConnectApi.CdpIdentityResolutionOutput createIdentityResolution(ConnectApi.CdpIdentityResolutionConfigInput input)
 static void deleteIdentityResolution(String identityResolution)
 static ConnectApi.CdpIdentityResolutionOutput getIdentityResolution(String identityResolution)
 static ConnectApi.CdpIdentityResolutionsOutput getIdentityResolutions()
 static ConnectApi.CdpIdentityResolutionRunNowOutput runIdentityResolutionNow(String identityResolution, ConnectApi.CdpIdentityResolutionRunNowInput input)
 static ConnectApi.CdpIdentityResolutionOutput updateIdentityResolution(String identityResolution, ConnectApi.CdpIdentityResolutionConfigPatchInput input)
class ConnectApi.CdpIdentityResolutionConfigInput
 new()
 ConnectApi.CdpIdentityResolutionConfigurationType configurationType { get; set; }
 String description { get; set; }
 Boolean doesRunAutomatically { get; set; }
 String label { get; set; }
 List<ConnectApi.CdpIdentityResolutionMatchRule> matchRules { get; set; }
 List<ConnectApi.CdpIdentityResolutionReconciliationRule> reconciliationRules { get; set; }
 String rulesetId { get; set; }
class ConnectApi.CdpIdentityResolutionConfigPatchInput
 new()
 String description { get; set; }
 Boolean doesRunAutomatically { get; set; }
 String label { get; set; }
 List<ConnectApi.CdpIdentityResolutionMatchRule> matchRules { get; set; }
 List<ConnectApi.CdpIdentityResolutionReconciliationRule> reconciliationRules { get; set; }
enum ConnectApi.CdpIdentityResolutionConfigurationType = 
class ConnectApi.CdpIdentityResolutionMatchCriterion
 new()
 Boolean caseSensitiveMatch { get; set; }
 String entityName { get; set; }
 String fieldName { get; set; }
 ConnectApi.CdpIdentityResolutionMatchMethodType matchMethodType { get; set; }
 ConnectApi.CdpIdentityResolutionMatchCriterionPartyIdentificationInfo partyIdentificationInfo { get; set; }
 Boolean shouldMatchOnBlank { get; set; }
class ConnectApi.CdpIdentityResolutionMatchCriterionOutput
 new()
 Boolean caseSensitiveMatch { get; set; }
 String entityName { get; set; }
 String fieldName { get; set; }
 ConnectApi.CdpIdentityResolutionMatchMethodType matchMethodType { get; set; }
 ConnectApi.CdpIdentityResolutionMatchCriterionPartyIdentificationInfoOutput partyIdentificationInfo { get; set; }
 Boolean shouldMatchOnBlank { get; set; }
class ConnectApi.CdpIdentityResolutionMatchCriterionPartyIdentificationInfo
 new()
 String partyName { get; set; }
 String partyType { get; set; }
class ConnectApi.CdpIdentityResolutionMatchCriterionPartyIdentificationInfoOutput
 new()
 String partyName { get; set; }
 String partyType { get; set; }
enum ConnectApi.CdpIdentityResolutionMatchMethodType = Exact ExactNormalized Fuzzy FuzzyHigh FuzzyLow
class ConnectApi.CdpIdentityResolutionMatchRule
 new()
 List<ConnectApi.CdpIdentityResolutionMatchCriterion> criteria { get; set; }
 String label { get; set; }
class ConnectApi.CdpIdentityResolutionMatchRuleOutput
 new()
 List<ConnectApi.CdpIdentityResolutionMatchCriterionOutput> criteria { get; set; }
 String label { get; set; }
class ConnectApi.CdpIdentityResolutionOutput
 new()
 Long anonymousUnifiedProfiles { get; set; }
 ConnectApi.CdpIdentityResolutionConfigurationType configurationType { get; set; }
 Double consolidationRate { get; set; }
 String dataSpaceName { get; set; }
 String description { get; set; }
 Boolean doesRunAutomatically { get; set; }
 String id { get; set; }
 Long knownUnifiedProfiles { get; set; }
 String label { get; set; }
 Datetime lastJobCompleted { get; set; }
 String lastJobStatus { get; set; }
 List<ConnectApi.CdpIdentityResolutionMatchRuleOutput> matchRules { get; set; }
 Long matchedSourceProfiles { get; set; }
 String objectApiName { get; set; }
 List<ConnectApi.CdpIdentityResolutionReconciliationRuleOutput> reconciliationRules { get; set; }
 String rulesetId { get; set; }
 String rulesetStatus { get; set; }
 Long sourceProfiles { get; set; }
 Long totalUnifiedProfiles { get; set; }
class ConnectApi.CdpIdentityResolutionReconciliationFieldRule
 new()
 String fieldName { get; set; }
 ConnectApi.CdpIdentityResolutionReconciliationRuleType ruleType { get; set; }
 Boolean shouldIgnoreEmptyValue { get; set; }
 List<ConnectApi.CdpIdentityResolutionReconciliationSource> sources { get; set; }
class ConnectApi.CdpIdentityResolutionReconciliationFieldRuleOutput
 new()
 String fieldName { get; set; }
 ConnectApi.CdpIdentityResolutionReconciliationRuleType ruleType { get; set; }
 Boolean shouldIgnoreEmptyValue { get; set; }
 List<ConnectApi.CdpIdentityResolutionReconciliationSourceOutput> sources { get; set; }
class ConnectApi.CdpIdentityResolutionReconciliationRule
 new()
 String entityName { get; set; }
 List<ConnectApi.CdpIdentityResolutionReconciliationFieldRule> fields { get; set; }
 ConnectApi.CdpIdentityResolutionReconciliationRuleType ruleType { get; set; }
 Boolean shouldIgnoreEmptyValue { get; set; }
 List<ConnectApi.CdpIdentityResolutionReconciliationSource> sources { get; set; }
class ConnectApi.CdpIdentityResolutionReconciliationRuleOutput
 new()
 String entityName { get; set; }
 List<ConnectApi.CdpIdentityResolutionReconciliationFieldRuleOutput> fields { get; set; }
 String linkDmoName { get; set; }
 ConnectApi.CdpIdentityResolutionReconciliationRuleType ruleType { get; set; }
 Boolean shouldIgnoreEmptyValue { get; set; }
 List<ConnectApi.CdpIdentityResolutionReconciliationSourceOutput> sources { get; set; }
 String unifiedDmoName { get; set; }
enum ConnectApi.CdpIdentityResolutionReconciliationRuleType = LastUpdated MostFrequent SourceSequence
class ConnectApi.CdpIdentityResolutionReconciliationSource
 new()
 String name { get; set; }
class ConnectApi.CdpIdentityResolutionReconciliationSourceOutput
 new()
 String name { get; set; }
class ConnectApi.CdpIdentityResolutionRunNowInput
 new()
 String callingApp { get; set; }
 String callingAppInfo { get; set; }
class ConnectApi.CdpIdentityResolutionRunNowOutput
 new()
 ConnectApi.CdpIdentityResolutionRunNowResultCode resultCode { get; set; }
enum ConnectApi.CdpIdentityResolutionRunNowResultCode = NoPendingChangesJobRunSkipped
class ConnectApi.CdpIdentityResolutionsOutput
 new()
 List<ConnectApi.CdpIdentityResolutionOutput> identityResolutions { get; set; }
class ConnectApi.CdpMachineLearning
 new()
 static ConnectApi.CdpMlPredictResult predict(ConnectApi.CdpMlBasePredictInput predict)
class ConnectApi.CdpMlAggregatePredictCondition
 new()
 Integer count { get; set; }
class ConnectApi.CdpMlAggregatePrediction
 new()
 List<ConnectApi.CdpMlAggregatePredictCondition> factors { get; set; }
 List<ConnectApi.CdpMlAggregatePredictCondition> prescriptions { get; set; }
 CdpMlPredictAggregateFunctionStatusEnum status { get; set; }
 CdpMlPredictAggregateFunctionTypeEnum type { get; set; }
 Double value { get; set; }
class ConnectApi.CdpMlBasePredictInput
 new()
 ConnectApi.CdpAssetReferenceInput model { get; set; }
 ConnectApi.CdpMlPredictSettingsInput settings { get; set; }
 CdpMlPredictTypeEnum type { get; set; }
enum ConnectApi.CdpMlModelPredictionTypeEnum = BinaryClassification Generic MulticlassClassification Regression
enum ConnectApi.CdpMlPredictAggregateFunctionStatusEnum = Error Success
enum ConnectApi.CdpMlPredictAggregateFunctionTypeEnum = Average Median Sum
class ConnectApi.CdpMlPredictResult
 new()
 List<ConnectApi.CdpMlAggregatePrediction> aggregatePredictions { get; set; }
 ConnectApi.CdpAssetReference model { get; set; }
 CdpMlModelPredictionTypeEnum predictionType { get; set; }
 List<ConnectApi.CdpMlPredictionBase> predictions { get; set; }
 ConnectApi.CdpMlPredictSettings settings { get; set; }
class ConnectApi.CdpMlPredictSettings
 new()
 List<String> aggregateFunctions { get; set; }
 Integer maxPrescriptions { get; set; }
 Integer maxTopFactors { get; set; }
 Integer prescriptionImpactPercentage { get; set; }
class ConnectApi.CdpMlPredictSettingsInput
 new()
 List<String> aggregateFunctions { get; set; }
 Integer maxPrescriptions { get; set; }
 Integer maxTopFactors { get; set; }
 Integer prescriptionImpactPercentage { get; set; }
enum ConnectApi.CdpMlPredictStatusEnum = Error Success
enum ConnectApi.CdpMlPredictTypeEnum = RawData RecordOverrides Records
class ConnectApi.CdpMlPredictionBase
 new()
 CdpMlPredictStatusEnum status { get; set; }
class ConnectApi.CdpMlPredictionContributionBase
 new()
 List<ConnectApi.CdpMlPredictionContributionField> fields { get; set; }
 Double value { get; set; }
class ConnectApi.CdpQuery
 new()
 static ConnectApi.CdpQueryMetadataOutput getAllMetadata()
 static ConnectApi.CdpQueryMetadataOutput getAllMetadata(String entityType, String entityCategory, String entityName)
 static ConnectApi.CdpQueryMetadataOutput getAllMetadata(String entityType, String entityCategory, String entityName, String dataspace)
 static ConnectApi.CdpQueryOutput getDataGraphData(String dataGraphEntityName, String id)
 static ConnectApi.CdpQueryOutput getDataGraphData(String dataGraphEntityName, String id, String dataspace)
 static ConnectApi.CdpQueryOutput getDataGraphData(String dataGraphEntityName, String id, Boolean live)
 static ConnectApi.CdpQueryOutput getDataGraphData(String dataGraphEntityName, String id, String dataspace, Boolean live)
 static ConnectApi.CdpQueryOutput getDataGraphDataWithLookupKeys(String dataGraphEntityName, String lookupKeys)
 static ConnectApi.CdpQueryOutput getDataGraphDataWithLookupKeys(String dataGraphEntityName, String lookupKeys, String dataspace)
 static ConnectApi.CdpQueryOutput getDataGraphDataWithLookupKeys(String dataGraphEntityName, String lookupKeys, String dataspace, Boolean noCache)
 static ConnectApi.CdpDgMetadata getDataGraphMetadata()
 static ConnectApi.CdpDgMetadata getDataGraphMetadata(String dataGraphEntityName)
 static ConnectApi.CdpDgMetadata getDataGraphMetadata(String dataGraphEntityName, String dataspace)
 static ConnectApi.CdpQueryMetadataOutput getInsightsMetadata()
 static ConnectApi.CdpQueryMetadataOutput getInsightsMetadata(String ciName)
 static ConnectApi.CdpQueryMetadataOutput getInsightsMetadata(String ciName, String dataspace)
 static ConnectApi.CdpQueryMetadataEntitiesOutput getMetadataEntities()
 static ConnectApi.CdpQueryMetadataEntitiesOutput getMetadataEntities(String entityCategory, String entityType)
 static ConnectApi.CdpQueryMetadataEntitiesOutput getMetadataEntities(String entityCategory, String entityType, String dataspace)
 static ConnectApi.CdpQueryMetadataOutput getProfileMetadata()
 static ConnectApi.CdpQueryMetadataOutput getProfileMetadata(String dataModelName)
 static ConnectApi.CdpQueryMetadataOutput getProfileMetadata(String dataModelName, String dataspace)
 static ConnectApi.CdpQueryOutput queryANSISql(ConnectApi.CdpQueryInput input)
 static ConnectApi.CdpQueryOutput queryANSISql(ConnectApi.CdpQueryInput input, Integer batchSize, Integer offset, String orderby)
 static ConnectApi.CdpQueryOutput queryANSISql(ConnectApi.CdpQueryInput input, Integer batchSize, Integer offset, String orderby, String dataspace)
 static ConnectApi.CdpQueryOutputV2 queryAnsiSqlV2(ConnectApi.CdpQueryInput input)
 static ConnectApi.CdpQueryOutputV2 queryAnsiSqlV2(ConnectApi.CdpQueryInput input, String dataspace)
 static ConnectApi.CdpQueryOutputV2 nextBatchAnsiSqlV2(String nextBatchId)
 static ConnectApi.CdpQueryOutputV2 nextBatchAnsiSqlV2(String nextBatchId, String dataspace)
 static ConnectApi.QuerySqlOutput querySql(ConnectApi.QuerySqlInput input)
 static ConnectApi.QuerySqlOutput querySql(ConnectApi.QuerySqlInput input, String dataspace)
 static ConnectApi.QuerySqlOutput querySql(ConnectApi.QuerySqlInput input, String workloadName, String dataspace)
 static ConnectApi.QuerySqlPageOutput querySqlRows(String queryId, Long offset, Long rowLimit)
 static ConnectApi.QuerySqlPageOutput querySqlRows(String queryId, Long offset, Long rowLimit, Boolean omitSchema)
 static ConnectApi.QuerySqlPageOutput querySqlRows(String queryId, Long offset, Long rowLimit, String dataspace)
 static ConnectApi.QuerySqlPageOutput querySqlRows(String queryId, Long offset, Long rowLimit, Boolean omitSchema, String dataspace)
 static ConnectApi.QuerySqlPageOutput querySqlRows(String queryId, Long offset, Long rowLimit, String workloadName, String dataspace)
 static ConnectApi.QuerySqlPageOutput querySqlRows(String queryId, Long offset, Long rowLimit, Boolean omitSchema, String workloadName, String dataspace)
 static void cancelQuerySql(String queryId)
 static void cancelQuerySql(String queryId, String dataspace)
 static void cancelQuerySql(String queryId, String workloadName, String dataspace)
 static ConnectApi.QuerySqlStatus querySqlStatus(String queryId)
 static ConnectApi.QuerySqlStatus querySqlStatus(String queryId, Integer waitTimeMs)
 static ConnectApi.QuerySqlStatus querySqlStatus(String queryId, String dataspace)
 static ConnectApi.QuerySqlStatus querySqlStatus(String queryId, String dataspace, Integer waitTimeMs)
 static ConnectApi.QuerySqlStatus querySqlStatus(String queryId, String workloadName, String dataspace)
 static ConnectApi.QuerySqlStatus querySqlStatus(String queryId, String workloadName, String dataspace, Integer waitTimeMs)
 static ConnectApi.CdpQueryOutput queryCalculatedInsights(String ciName, String dimensions, String measures, String orderby, String filters, Integer batchSize, Integer offset)
 static ConnectApi.CdpQueryOutput queryCalculatedInsights(String ciName, String dimensions, String measures, String orderby, String filters, Integer batchSize, Integer offset, String timeGranularity)
 static ConnectApi.CdpQueryOutput queryCalculatedInsights(String ciName, String dimensions, String measures, String orderby, String filters, Integer batchSize, Integer offset, String timeGranularity, String dataspace)
 static ConnectApi.CdpQueryOutput queryProfileApi(String dataModelName, String filters, String fields, Integer batchSize, Integer offset, String orderby)
 static ConnectApi.CdpQueryOutput queryProfileApi(String dataModelName, String id, String searchKey, String filters, String fields, Integer batchSize, Integer offset, String orderby)
 static ConnectApi.CdpQueryOutput queryProfileApi(String dataModelName, String id, String childDataModelName, String searchKey, String filters, String fields, Integer batchSize, Integer offset, String orderby)
 static ConnectApi.CdpQueryOutput queryProfileApi(String dataModelName, String id, String ciName, String searchKey, String dimensions, String measures, String filters, String fields, Integer batchSize, Integer offset, String orderby)
 static ConnectApi.CdpQueryOutput queryProfileApi(String dataModelName, String id, String ciName, String searchKey, String dimensions, String measures, String filters, String fields, Integer batchSize, Integer offset, String orderby, String timeGranularity)
 static ConnectApi.CdpQueryOutput queryProfileApi(String dataModelName, String id, String ciName, String searchKey, String dimensions, String measures, String filters, String fields, Integer batchSize, Integer offset, String orderby, String timeGranularity, String dataspace)
 static ConnectApi.CdpQueryDataOutput universalIdLookupBySourceId(String entityName, String dataSourceId, String dataSourceObjectId, String sourceRecordId)
 static ConnectApi.CdpQueryDataOutput universalIdLookupBySourceId(String entityName, String dataSourceId, String dataSourceObjectId, String sourceRecordId, String dataspace)
class ConnectApi.CdpQueryDataGraphMetadata
 new()
 String dataspaceName { get; set; }
 String description { get; set; }
 String developerName { get; set; }
 ConnectApi.DataGraphObjectData dgObject { get; set; }
 Object extendedProperties { get; set; }
 String idDmoName { get; set; }
 ConnectApi.DataGraphIdsDmo idsDmo { get; set; }
 String primaryObjectName { get; set; }
 DataGraphObjectTypeEnum primaryObjectType { get; set; }
 DataGraphStatusEnum status { get; set; }
 ConnectApi.DataGraphValuesDmo valuesDmo { get; set; }
 String valuesDmoName { get; set; }
 String version { get; set; }
class ConnectApi.CdpQueryDataOutput
 new()
 List<Object> data { get; set; }
class ConnectApi.CdpQueryInput
 new()
 String sql { get; set; }
class ConnectApi.CdpQueryMetadataEntitiesOutput
 new()
 Boolean done { get; set; }
 List<ConnectApi.QueryMetadataEntityOutput> metadata { get; set; }
 String nextBatchId { get; set; }
class ConnectApi.CdpQueryMetadataEntityOutput
 new()
 String category { get; set; }
 String displayName { get; set; }
 String name { get; set; }
 String type { get; set; }
class ConnectApi.CdpQueryMetadataItem
 new()
 Integer placeInOrder { get; set; }
 String type { get; set; }
 Integer typeCode { get; set; }
class ConnectApi.CdpQueryMetadataOutput
 new()
 List<Object> metadata { get; set; }
class ConnectApi.CdpQueryOutput
 new()
 List<Object> data { get; set; }
 Boolean done { get; set; }
 String endTime { get; set; }
 Map<String, Object> metadata { get; set; }
 String queryId { get; set; }
 Integer rowCount { get; set; }
 String startTime { get; set; }
class ConnectApi.CdpQueryOutputV2
 new()
 Boolean done { get; set; }
 String endTime { get; set; }
 String nextBatchId { get; set; }
 String queryId { get; set; }
 Integer rowCount { get; set; }
 String startTime { get; set; }
class ConnectApi.CdpQueryV2Row
 new()
 List<Object> rowData { get; set; }
class ConnectApi.CdpSegment
 new()
 static ConnectApi.CdpSegmentOutput createSegment(ConnectApi.CdpSegmentInput input)
 static ConnectApi.CdpSegmentOutput createSegment(ConnectApi.CdpSegmentInput input, String dataspace)
 static ConnectApi.CdpSegmentActionOutput deactivateSegmentByApiName(String segmentApiName)
 static ConnectApi.CdpSegmentActionOutput deactivateSegmentById(String segmentId)
 static void deleteSegment(String segmentApiName)
 static ConnectApi.CdpSegmentActionOutput executePublishAdhoc(String segmentId)
 static ConnectApi.CdpSegmentContainerOutput getSegment(String segmentApiName)
 static ConnectApi.CdpSegmentContainerOutput getSegmentById(String segmentId)
 static ConnectApi.CdpSegmentContainerOutput getSegments()
 static ConnectApi.CdpSegmentContainerOutput getSegmentsPaginated(Integer batchSize, Integer offset, String orderBy)
 static ConnectApi.CdpSegmentContainerOutput getSegmentsPaginated(Integer batchSize, Integer offset, String orderBy, String dataspace)
 static ConnectApi.CdpSegmentContainerOutput getSegmentsFilteredPaginated(Integer batchSize, Integer offset, String orderBy, String filters)
 static ConnectApi.CdpSegmentContainerOutput getSegmentsFilteredPaginated(Integer batchSize, Integer offset, String orderBy, String dataspace, String filters)
 static ConnectApi.CdpSegmentOutput updateSegment(String segmentApiName, ConnectApi.CdpSegmentInput input)
 static void deleteSegment(String segmentApiName, String dataspace)
 static ConnectApi.CdpSegmentActionOutput executeCountAsync(String segmentApiName, ConnectApi.CdpSegmentActionInput input)
 static ConnectApi.CdpSegmentActionOutput executeCountAsync(String segmentApiName)
 static ConnectApi.CdpSegmentOutput updateSegment(String segmentApiName, ConnectApi.CdpSegmentInput input, String dataspace)
class ConnectApi.CdpSegmentActionOutput : ConnectApi.CdpActionResponse
 new()
 String errorCode { get; set; }
 String errorMessage { get; set; }
 String jobId { get; set; }
 String partitionId { get; set; }
 String publishStatus { get; set; }
 String segmentApiName { get; set; }
 String segmentId { get; set; }
class ConnectApi.CdpSegmentContainerOutput
 new()
 Integer batchSize { get; set; }
 Integer offset { get; set; }
 String orderByExpression { get; set; }
 List<ConnectApi.CdpSegmentOutput> segments { get; set; }
class ConnectApi.CdpSegmentDbtInput
 new()
 List<ConnectApi.CdpSegmentDbtModelInput> models { get; set; }
class ConnectApi.CdpSegmentDbtModel
 new()
 String name { get; set; }
 String sql { get; set; }
class ConnectApi.CdpSegmentDbtModelInput
 new()
 String name { get; set; }
 String sql { get; set; }
class ConnectApi.CdpSegmentDbtPipeline
 new()
 List<ConnectApi.CdpSegmentDbtModel> models { get; set; }
class ConnectApi.CdpSegmentInput
 new()
 Map<String, String> additionalMetadata { get; set; }
 String dataSpace { get; set; }
 String description { get; set; }
 String developerName { get; set; }
 String displayName { get; set; }
 ConnectApi.CdpSegmentDbtInput includeDbt { get; set; }
 ConnectApi.PublishSchedule publishSchedule { get; set; }
 String publishScheduleEndDate { get; set; }
 String publishScheduleStartDateTime { get; set; }
 String segmentOnApiName { get; set; }
 ConnectApi.SegmentType segmentType { get; set; }
class ConnectApi.CdpSegmentMemberOutput
 new()
 List<ConnectApi.CdpSegmentMemberRowOutput> data { get; set; }
 Datetime endTime { get; set; }
 String filter { get; set; }
 Integer limit { get; set; }
 String nextPageUrl { get; set; }
 Integer offSet { get; set; }
 String orderBy { get; set; }
 Integer rowCount { get; set; }
 Datetime startTime { get; set; }
 Integer totalCount { get; set; }
class ConnectApi.CdpSegmentMemberRowOutput
 new()
 String deltaType { get; set; }
 String id { get; set; }
 String kqId { get; set; }
 String snapshotType { get; set; }
 String timestamp { get; set; }
 String versionStamp { get; set; }
class ConnectApi.CdpSegmentMembershipTableOutput
 new()
 String historyTable { get; set; }
 String latestTable { get; set; }
 String profileTable { get; set; }
class ConnectApi.CdpSegmentOutput
 new()
 String apiName { get; set; }
 String dataSpace { get; set; }
 String description { get; set; }
 String developerName { get; set; }
 String displayName { get; set; }
 String excludeCriteria { get; set; }
 String includeCriteria { get; set; }
 ConnectApi.CdpSegmentDbtPipeline includeDbt { get; set; }
 String marketSegmentDefinitionId { get; set; }
 String marketSegmentId { get; set; }
 String nextPublishDateTime { get; set; }
 String publishInterval { get; set; }
 String publishScheduleEndDate { get; set; }
 String publishScheduleStartDateTime { get; set; }
 String publishStatus { get; set; }
 ConnectApi.CdpSegmentMembershipTableOutput segmentMembershipDmo { get; set; }
 String segmentMembershipTable { get; set; }
 String segmentOnApiName { get; set; }
 String segmentOnId { get; set; }
 String segmentStatus { get; set; }
 String segmentType { get; set; }
class ConnectApi.CdpUser
 new()
 String id { get; set; }
 String name { get; set; }
 String profilePhotoUrl { get; set; }
class ConnectApi.ChangeInputRepresentation
 new()
 List<ConnectApi.ChangeItemInputRepresentation> changeItems { get; set; }
class ConnectApi.ChangeItemFeeInputRepresentation
 new()
 Double amount { get; set; }
 String amountType { get; set; }
 String description { get; set; }
 String priceBookEntryId { get; set; }
 String product2Id { get; set; }
 String reason { get; set; }
class ConnectApi.ChangeItemFeeTaxInputRepresentation
 new()
 Double amount { get; set; }
 String description { get; set; }
 Double rate { get; set; }
 String taxEffectiveDate { get; set; }
 String type { get; set; }
class ConnectApi.ChangeItemFeeWithTaxInputRepresentation
 new()
 Double amount { get; set; }
 List<ConnectApi.ChangeItemFeeTaxInputRepresentation> changeItemFeeTaxes { get; set; }
 String description { get; set; }
 String orderDeliveryGroupSummaryId { get; set; }
 String priceBookEntryId { get; set; }
 String product2Id { get; set; }
 String reasonText { get; set; }
class ConnectApi.ChangeItemInputRepresentation
 new()
 List<ChangeItemFee> changeItemFees { get; set; }
 String orderItemSummaryId { get; set; }
 Double quantity { get; set; }
 String reason { get; set; }
 String reasonForChangeText { get; set; }
 Boolean shippingReductionFlag { get; set; }
class ConnectApi.ChangeItemOutputRepresentation
 new()
 Double grandTotalAmount { get; set; }
 Double totalAdjDeliveryAmtWithTax { get; set; }
 Double totalAdjDistAmountWithTax { get; set; }
 Double totalAdjProductAmtWithTax { get; set; }
 Double totalAdjustedDeliveryAmount { get; set; }
 Double totalAdjustedDeliveryTaxAmount { get; set; }
 Double totalAdjustedProductAmount { get; set; }
 Double totalAdjustedProductTaxAmount { get; set; }
 Double totalAdjustmentDistributedAmount { get; set; }
 Double totalAdjustmentDistributedTaxAmount { get; set; }
 Double totalAmount { get; set; }
 Double totalExcessFundsAmount { get; set; }
 Double totalFeeAmount { get; set; }
 Double totalFeeTaxAmount { get; set; }
 Double totalRefundableAmount { get; set; }
 Double totalRequiredFundsAmount { get; set; }
 Double totalTaxAmount { get; set; }
class ConnectApi.ChangeOrderAdjustmentGroupSummaryInputRepresentation
 new()
 String changeType { get; set; }
 SObject orderAdjustmentGroupSummary { get; set; }
 String referenceId { get; set; }
class ConnectApi.ChangeOrderDeliveryGroupSummaryInputRepresentation
 new()
 String changeType { get; set; }
 SObject orderDeliveryGroupSummary { get; set; }
 String referenceId { get; set; }
class ConnectApi.ChangeOrderItemAdjustmentLineSummaryInputRepresentation
 new()
 String changeType { get; set; }
 SObject orderItemAdjustmentLineSummary { get; set; }
 String referenceId { get; set; }
class ConnectApi.ChangeOrderItemSummaryInputRepresentation
 new()
 String changeType { get; set; }
 SObject orderItemSummary { get; set; }
 String referenceId { get; set; }
class ConnectApi.ChangeOrderItemTaxLineItemSummaryInputRepresentation
 new()
 String changeType { get; set; }
 SObject orderItemTaxLineItemSummary { get; set; }
 String referenceId { get; set; }
class ConnectApi.ChangeOrderSummaryInputRepresentation
 new()
 String changeOrdersReferenceNumber { get; set; }
 String changeReason { get; set; }
 List<ChangeOrderAdjustmentGroupSummaryInputRepresentation> orderAdjustmentGroupSummaries { get; set; }
 List<ChangeOrderDeliveryGroupSummaryInputRepresentation> orderDeliveryGroupSummaries { get; set; }
 List<ChangeOrderItemAdjustmentLineSummaryInputRepresentation> orderItemAdjustmentLineSummaries { get; set; }
 List<ChangeOrderItemSummaryInputRepresentation> orderItemSummaries { get; set; }
 List<ChangeOrderItemTaxLineItemSummaryInputRepresentation> orderItemTaxLineItemSummaries { get; set; }
 SObject orderSummary { get; set; }
class ConnectApi.ChangeOrdersInvoiceOutputRepresentation : ConnectApi.BaseInvoiceOutputRepresentation
 new()
class ConnectApi.Chatter
 new()
 static void deleteSubscription(String communityId, String subscriptionId)
 static ConnectApi.FollowerPage getFollowers(String communityId, String recordId)
 static ConnectApi.FollowerPage getFollowers(String communityId, String recordId, Integer pageParam, Integer pageSize)
 static ConnectApi.Subscription getSubscription(String communityId, String subscriptionId)
 static ConnectApi.DigestJobRepresentation submitDigestJob(ConnectApi.DigestPeriod period)
class ConnectApi.ChatterActivity
 new()
 Integer commentCount { get; set; }
 Integer commentReceivedCount { get; set; }
 Integer likeReceivedCount { get; set; }
 Integer postCount { get; set; }
class ConnectApi.ChatterActivitySummary : ConnectApi.UserFeedEntityActivitySummary
 new()
 Integer commentCount { get; set; }
 Integer commentReceivedCount { get; set; }
 Integer likeReceivedCount { get; set; }
 Integer postCount { get; set; }
class ConnectApi.ChatterConversation
 new()
 String conversationId { get; set; }
 String conversationUrl { get; set; }
 List<ConnectApi.UserSummary> members { get; set; }
 ConnectApi.ChatterMessagePage messages { get; set; }
 Boolean read { get; set; }
class ConnectApi.ChatterConversationPage
 new()
 List<ConnectApi.ChatterConversationSummary> conversations { get; set; }
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
class ConnectApi.ChatterConversationSummary
 new()
 String id { get; set; }
 ConnectApi.ChatterMessage latestMessage { get; set; }
 List<ConnectApi.UserSummary> members { get; set; }
 Boolean read { get; set; }
 String url { get; set; }
class ConnectApi.ChatterFavorites
 new()
 static ConnectApi.FeedFavorite addFavorite(String communityId, String subjectId, String searchText)
 static ConnectApi.FeedFavorite addRecordFavorite(String communityId, String subjectId, String targetId)
 static void deleteFavorite(String communityId, String subjectId, String favoriteId)
 static ConnectApi.FeedFavorite getFavorite(String communityId, String subjectId, String favoriteId)
 static ConnectApi.FeedFavorites getFavorites(String communityId, String subjectId)
 static ConnectApi.FeedElementPage getFeedElements(String communityId, String subjectId, String favoriteId)
 static ConnectApi.FeedElementPage getFeedElements(String communityId, String subjectId, String favoriteId, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedElementPage getFeedElements(String communityId, String subjectId, String favoriteId, Integer recentCommentCount, Integer elementsPerBundle, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedFavorite updateFavorite(String communityId, String subjectId, String favoriteId, Boolean updateLastViewDate)
 static void setTestGetFeedElements(String communityId, String subjectId, String favoriteId, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElements(String communityId, String subjectId, String favoriteId, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElements(String communityId, String subjectId, String favoriteId, Integer recentCommentCount, Integer elementsPerBundle, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedElementPage result)
 static ConnectApi.FeedItemPage getFeedItems(String communityId, String subjectId, String favoriteId)
 static ConnectApi.FeedItemPage getFeedItems(String communityId, String subjectId, String favoriteId, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedItemPage getFeedItems(String communityId, String subjectId, String favoriteId, Integer recentCommentCount, String pageParam, Integer pageSize, FeedSortOrder sortParam)
 static void setTestGetFeedItems(String communityId, String subjectId, String favoriteId, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItems(String communityId, String subjectId, String favoriteId, String pageParam, Integer pageSize, FeedSortOrder sortParam, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItems(String communityId, String subjectId, String favoriteId, Integer recentCommentCount, String pageParam, Integer pageSize, FeedSortOrder sortParam, ConnectApi.FeedItemPage result)
class ConnectApi.ChatterFeeds
 new()
 static ConnectApi.ChatterStream createStream(String communityId, ConnectApi.ChatterStreamInput streamInput)
 static void deleteComment(String communityId, String commentId)
 static void deleteLike(String communityId, String likeId)
 static void deleteStream(String communityId, String streamId)
 static ConnectApi.Comment getComment(String communityId, String commentId)
 static ConnectApi.BatchResult[] getCommentBatch(String communityId, List<String> commentIds)
 static ConnectApi.FeedElement getCommentInContext(String communityId, String commentId, Integer pageSize)
 static ConnectApi.CommentPage getCommentsForFeedElement(String communityId, String feedElementId)
 static ConnectApi.CommentPage getCommentsForFeedElement(String communityId, String feedElementId, Boolean threadedCommentsCollapsed)
 static ConnectApi.CommentPage getCommentsForFeedElement(String communityId, String feedElementId, String pageParam, Integer pageSize)
 static ConnectApi.CommentPage getCommentsForFeedElement(String communityId, String feedElementId, String pageParam, Integer pageSize, Boolean threadedCommentsCollapsed)
 static ConnectApi.CommentsCapability getCommentsForFeedElement(String communityId, String feedElementId, Boolean threadedCommentsCollapsed, ConnectApi.FeedCommentSortOrder sortParam)
 static ConnectApi.CommentPage getCommentsForFeedElement(String communityId, String feedElementId, String pageParam, Integer pageSize, Boolean threadedCommentsCollapsed, ConnectApi.FeedCommentSortOrder sortParam)
 static ConnectApi.CommentsCapability getCommentsForFeedElement(String communityId, String feedElementId, ConnectApi.FeedCommentSortOrder sortParam)
 static ConnectApi.CommentsCapability getCommentsForFeedElement(String communityId, String feedElementId, ConnectApi.FeedCommentSortOrder sortParam, Boolean threadedCommentsCollapsed)
 static ConnectApi.ExtensionDefinitions getExtensions(String communityId, String pageParam, Integer pageSize)
 static ConnectApi.Feed getFeed(String communityId, ConnectApi.FeedType feedType)
 static ConnectApi.Feed getFeed(String communityId, ConnectApi.FeedType feedType, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.Feed getFeed(String communityId, ConnectApi.FeedType feedType, String subjectId)
 static ConnectApi.Feed getFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedDirectory getFeedDirectory(String communityId)
 static ConnectApi.FeedElement getFeedElement(String communityId, String feedElementId)
 static ConnectApi.FeedElement getFeedElement(String communityId, String feedElementId, ConnectApi.FeedCommentSortOrder commentSort)
 static ConnectApi.FeedElement getFeedElement(String communityId, String feedElementId, Boolean threadedCommentsCollapsed)
 static ConnectApi.FeedElement getFeedElement(String communityId, String feedElementId, Boolean threadedCommentsCollapsed, ConnectApi.FeedCommentSortOrder commentSort)
 static ConnectApi.FeedElement getFeedElement(String communityId, String feedElementId, Integer recentCommentCount, Integer elementsPerBundle)
 static ConnectApi.FeedElement getFeedElement(String communityId, String feedElementId, Integer recentCommentCount, Integer elementsPerBundle, Boolean threadedCommentsCollapsed)
 static ConnectApi.FeedElement getFeedElement(String communityId, String feedElementId, Integer recentCommentCount, Integer elementsPerBundle, Boolean threadedCommentsCollapsed, ConnectApi.FeedCommentSortOrder commentSort)
 static ConnectApi.FeedElement getFeedElement(String communityId, String feedElementId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedCommentSortOrder commentSort)
 static ConnectApi.BatchResult[] getFeedElementBatch(String communityId, List<String> feedElementIds)
 static ConnectApi.PollCapability getFeedElementPoll(String communityId, String feedElementId)
 static ConnectApi.FeedElementPage getFeedElementsFromBundle(String communityId, String feedElementId)
 static ConnectApi.FeedElementPage getFeedElementsFromBundle(String communityId, String feedElementId, String pageParam, Integer pageSize, Integer elementsPerBundle, Integer recentCommentCount)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedFilter filter)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedFilter filter, Boolean threadedCommentsCollapsed)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, Boolean showInternalOnly)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedFilter filter)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedFilter filter, Boolean threadedCommentsCollapsed)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String customFilter)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, Boolean showInternalOnly)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, Boolean showInternalOnly, ConnectApi.FeedFilter filter)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, Boolean showInternalOnly, ConnectApi.FeedFilter filter, Boolean threadedCommentsCollapsed)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, Boolean showInternalOnly, String customFilter)
 static ConnectApi.FeedElementPage getFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, Boolean showInternalOnly, String customFilter, Boolean threadedCommentsCollapsed)
 static ConnectApi.FeedElementPage getFeedElementsFromFilterFeed(String communityId, String subjectId, String keyPrefix)
 static ConnectApi.FeedElementPage getFeedElementsFromFilterFeed(String communityId, String subjectId, String keyPrefix, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedElementPage getFeedElementsFromFilterFeed(String communityId, String subjectId, String keyPrefix, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedElementPage getFeedElementsFromFilterFeedUpdatedSince(String communityId, String subjectId, String keyPrefix, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince)
 static ConnectApi.FeedElementPage getFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince)
 static ConnectApi.FeedElementPage getFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, ConnectApi.FeedFilter filter)
 static ConnectApi.FeedElementPage getFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince)
 static ConnectApi.FeedElementPage getFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, Boolean showInternalOnly)
 static ConnectApi.FeedElementPage getFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, ConnectApi.FeedFilter filter)
 static ConnectApi.FeedElementPage getFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, String customFilter)
 static ConnectApi.FeedElementPage getFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, Boolean showInternalOnly)
 static ConnectApi.FeedElementPage getFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, Boolean showInternalOnly, ConnectApi.FeedFilter filter)
 static ConnectApi.FeedElementPage getFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, Boolean showInternalOnly, String customFilter)
 static ConnectApi.Feed getFeedWithFeedElements(String communityId, ConnectApi.FeedType feedType, Integer pageSize)
 static ConnectApi.Feed getFeedWithFeedElements(String communityId, ConnectApi.FeedType feedType, Integer pageSize, Integer recentCommentCount)
 static ConnectApi.Feed getFilterFeed(String communityId, String subjectId, String keyPrefix)
 static ConnectApi.Feed getFilterFeed(String communityId, String subjectId, String keyPrefix, ConnectApi.FeedType sortParam)
 static ConnectApi.FeedDirectory getFilterFeedDirectory(String communityId, String subjectId)
 static ConnectApi.ChatterLike getLike(String communityId, String likeId)
 static ConnectApi.ChatterLikePage getLikesForComment(String communityId, String commentId)
 static ConnectApi.ChatterLikePage getLikesForComment(String communityId, String commentId, Integer pageParam, Integer pageSize)
 static ConnectApi.ChatterLikePage getLikesForFeedElement(String communityId, String feedElementId)
 static ConnectApi.ChatterLikePage getLikesForFeedElement(String communityId, String feedElementId, Integer pageParam, Integer pageSize)
 static ConnectApi.LinkMetadataCollection getLinkMetadata(String communityId, String urls)
 static ConnectApi.PinnedFeedElements getPinnedFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId)
 static ConnectApi.ReadByPage getReadByForFeedElement(String communityId, String feedElementId)
 static ConnectApi.ReadByPage getReadByForFeedElement(String communityId, String feedElementId, Integer pageParam, Integer pageSize)
 static ConnectApi.RelatedFeedPosts getRelatedPosts(String communityId, String feedElementId, ConnectApi.RelatedFeedPostType filter, Integer maxResults)
 static ConnectApi.ChatterStream getStream(String communityId, String streamId)
 static ConnectApi.ChatterStream getStream(String communityId, String streamId, Boolean globalScope)
 static ConnectApi.ChatterStreamPage getStreams(String communityId)
 static ConnectApi.ChatterStreamPage getStreams(String communityId, ConnectApi.SortOrder sortParam)
 static ConnectApi.ChatterStreamPage getStreams(String communityId, Integer pageParam, Integer pageSize)
 static ConnectApi.ChatterStreamPage getStreams(String communityId, Integer pageParam, Integer pageSize, ConnectApi.SortOrder sortParam)
 static ConnectApi.ChatterStreamPage getStreams(String communityId, Integer pageParam, Integer pageSize, ConnectApi.SortOrder sortParam, Boolean globalScope)
 static ConnectApi.SupportedEmojis getSupportedEmojis()
 static ConnectApi.CommentPage getThreadsForFeedComment(String communityId, String commentId)
 static ConnectApi.CommentPage getThreadsForFeedComment(String communityId, String commentId, String pageParam, Integer pageSize)
 static ConnectApi.CommentsCapability getThreadsForFeedComment(String communityId, String commentId, Boolean threadedCommentsCollapsed)
 static ConnectApi.FeedElementPage getTopUnansweredQuestions(String communityId)
 static ConnectApi.FeedElementPage getTopUnansweredQuestions(String communityId, ConnectApi.TopUnansweredQuestionsFilterType filter)
 static ConnectApi.FeedElementPage getTopUnansweredQuestions(String communityId, Integer pageSize)
 static ConnectApi.FeedElementPage getTopUnansweredQuestions(String communityId, ConnectApi.FeedFilter filter, Integer pageSize)
 static ConnectApi.VotePage getVotesForComment(String communityId, String commentId, ConnectApi.UpDownVoteValue vote)
 static ConnectApi.VotePage getVotesForComment(String communityId, String commentId, ConnectApi.UpDownVoteValue vote, Integer pageParam, Integer pageSize)
 static ConnectApi.VotePage getVotesForFeedElement(String communityId, String feedElementId, ConnectApi.UpDownVoteValue vote)
 static ConnectApi.VotePage getVotesForFeedElement(String communityId, String feedElementId, ConnectApi.UpDownVoteValue vote, Integer pageParam, Integer pageSize)
 static ConnectApi.FeedEntityIsEditable isCommentEditableByMe(String communityId, String commentId)
 static ConnectApi.FeedEntityIsEditable isFeedElementEditableByMe(String communityId, String feedElementId)
 static ConnectApi.FeedModifiedInfo isModified(String communityId, ConnectApi.FeedType feedType, String subjectId, String since)
 static ConnectApi.ChatterLike likeComment(String communityId, String commentId)
 static ConnectApi.ChatterLike likeFeedElement(String communityId, String feedElementId)
 static ConnectApi.Comment postCommentToFeedElement(String communityId, String feedElementId, String text)
 static ConnectApi.Comment postCommentToFeedElement(String communityId, String feedElementId, ConnectApi.CommentInput comment, ConnectApi.BinaryInput feedElementFileUpload)
 static ConnectApi.FeedElement postFeedElement(String communityId, String subjectId, ConnectApi.FeedElementType feedElementType, String text)
 static ConnectApi.FeedElement postFeedElement(String communityId, ConnectApi.FeedElementInput feedElement)
 static ConnectApi.BatchResult[] postFeedElementBatch(String communityId, List<ConnectApi.BatchInput> feedElements)
 static ConnectApi.FeedElement publishDraftFeedElement(String communityId, String feedElementId, ConnectApi.FeedElementInput feedElement)
 static ConnectApi.FeedElementPage searchFeedElements(String communityId, String q)
 static ConnectApi.FeedElementPage searchFeedElements(String communityId, String q, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedElementPage searchFeedElements(String communityId, String q, Boolean threadedCommentsCollapsed)
 static ConnectApi.FeedElementPage searchFeedElements(String communityId, String q, String pageParam, Integer pageSize)
 static ConnectApi.FeedElementPage searchFeedElements(String communityId, String q, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedElementPage searchFeedElements(String communityId, String q, String pageParam, Integer pageSize, Boolean threadedCommentsCollapsed)
 static ConnectApi.FeedElementPage searchFeedElements(String communityId, String q, Integer recentCommentCount, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedElementPage searchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String q)
 static ConnectApi.FeedElementPage searchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q)
 static ConnectApi.FeedElementPage searchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q)
 static ConnectApi.FeedElementPage searchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedFilter filter)
 static ConnectApi.FeedElementPage searchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, String q)
 static ConnectApi.FeedElementPage searchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q)
 static ConnectApi.FeedElementPage searchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q)
 static ConnectApi.FeedElementPage searchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedFilter filter)
 static ConnectApi.FeedElementPage searchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, String customFilter)
 static ConnectApi.FeedElementPage searchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, Boolean showInternalOnly)
 static ConnectApi.FeedElementPage searchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, Boolean showInternalOnly, ConnectApi.FeedFilter filter)
 static ConnectApi.FeedElementPage searchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, Boolean showInternalOnly, String customFilter)
 static ConnectApi.FeedElementPage searchFeedElementsInFilterFeed(String communityId, String subjectId, String keyPrefix, String q)
 static ConnectApi.FeedElementPage searchFeedElementsInFilterFeed(String communityId, String subjectId, String keyPrefix, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q)
 static ConnectApi.FeedElementPage searchFeedElementsInFilterFeed(String communityId, String subjectId, String keyPrefix, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q)
 static ConnectApi.ChatterStreamPage searchStreams(String communityId, String q)
 static ConnectApi.ChatterStreamPage searchStreams(String communityId, String q, ConnectApi.SortOrder sortParam)
 static ConnectApi.ChatterStreamPage searchStreams(String communityId, String q, Integer pageParam, Integer pageSize)
 static ConnectApi.ChatterStreamPage searchStreams(String communityId, String q, Integer pageParam, Integer pageSize, ConnectApi.SortOrder sortParam)
 static ConnectApi.ChatterStreamPage searchStreams(String communityId, String q, Integer pageParam, Integer pageSize, ConnectApi.SortOrder sortParam, Boolean globalScope)
 static ConnectApi.VerifiedCapability setCommentIsVerified(String communityId, String commentId, Boolean isVerified)
 static ConnectApi.VerifiedCapability setCommentIsVerifiedByAnonymized(String communityId, String commentId, Boolean isVerified, Boolean isVerifiedByAnonymized)
 static ConnectApi.UpDownVoteCapability setCommentVote(String communityId, String commentId, ConnectApi.UpDownVoteCapabilityInput upDownVote)
 static ConnectApi.StatusCapability setFeedCommentStatus(String communityId, String commentId, ConnectApi.StatusCapabilityInput status)
 static ConnectApi.CloseCapability setFeedElementIsClosed(String communityId, String feedElementId, Boolean isClosed)
 static ConnectApi.UpDownVoteCapability setFeedElementVote(String communityId, String feedElementId, ConnectApi.UpDownVoteCapabilityInput upDownVote)
 static ConnectApi.StatusCapability setFeedEntityStatus(String communityId, String feedElementId, ConnectApi.StatusCapabilityInput status)
 static ConnectApi.MuteCapability setIsMutedByMe(String communityId, String feedElementId, Boolean isMutedByMe)
 static ConnectApi.ReadByCapability setIsReadByMe(String communityId, String feedElementId, ConnectApi.ReadByCapabilityInput readBy)
 static ConnectApi.ReadByCapability setIsReadByMe(String communityId, String feedElementId, Boolean isReadByMe)
 static ConnectApi.Comment updateComment(String communityId, String commentId, ConnectApi.CommentInput comment)
 static ConnectApi.DirectMessageCapability updateDirectMessage(String communityId, String feedElementId, ConnectApi.DirectMessageCapabilityInput directMessage)
 static ConnectApi.FeedElement updateFeedElement(String communityId, String feedElementId, ConnectApi.FeedElementInput feedElement)
 static ConnectApi.BookmarksCapability updateFeedElementBookmarks(String communityId, String feedElementId, ConnectApi.BookmarksCapabilityInput bookmarks)
 static ConnectApi.BookmarksCapability updateFeedElementBookmarks(String communityId, String feedElementId, Boolean isBookmarkedByCurrentUser)
 static ConnectApi.BatchResult[] updateFeedElementReadByCapabilityBatch(String communityId, List<String> feedElementIds, ConnectApi.ReadByCapabilityInput readBy)
 static ConnectApi.BatchResult[] updateFeedElementReadByCapabilityBatch(String communityId, List<String> feedElementIds, Boolean isReadByMe)
 static ConnectApi.ChatterLikePage updateLikeForComment(String communityId, String commentId, Boolean isLikedByCurrentUser)
 static ConnectApi.ChatterLikePage updateLikeForFeedElement(String communityId, String feedElementId, Boolean isLikedByCurrentUser)
 static ConnectApi.PinCapability updatePinnedFeedElements(String communityId, ConnectApi.FeedType feedType, String subjectId, ConnectApi.PinCapabilityInput pin)
 static ConnectApi.ChatterStream updateStream(String communityId, String streamId, ConnectApi.ChatterStreamInput streamInput)
 static ConnectApi.PollCapability voteOnFeedElementPoll(String communityId, String feedElementId, String myChoiceId)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedFilter filter, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedFilter filter, Boolean threadedCommentsCollapsed, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, Boolean showInternalOnly, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedFilter filter, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedFilter filter, Boolean threadedCommentsCollapsed, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String customFilter, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, Boolean showInternalOnly, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, Boolean showInternalOnly, ConnectApi.FeedFilter filter, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, Boolean showInternalOnly, ConnectApi.FeedFilter filter, Boolean threadedCommentsCollapsed, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, Boolean showInternalOnly, String customFilter, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, Boolean showInternalOnly, String customFilter, Boolean threadedCommentsCollapsed, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFilterFeed(String communityId, String subjectId, String keyPrefix, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFilterFeed(String communityId, String subjectId, String keyPrefix, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFilterFeed(String communityId, String subjectId, String keyPrefix, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsFromFilterFeedUpdatedSince(String communityId, String subjectId, String keyPrefix, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, ConnectApi.FeedFilter filter, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, Boolean showInternalOnly, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, ConnectApi.FeedFilter filter, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, String customFilter, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, Boolean showInternalOnly, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, Boolean showInternalOnly, ConnectApi.FeedFilter filter, ConnectApi.FeedElementPage result)
 static void setTestGetFeedElementsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, Integer elementsPerBundle, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, Boolean showInternalOnly, String customFilter, ConnectApi.FeedElementPage result)
 static void setTestGetRelatedPosts(String communityId, String feedElementId, ConnectApi.RelatedFeedPostType filter, Integer maxResults, ConnectApi.RelatedFeedPosts result)
 static void setTestGetTopUnansweredQuestions(String communityId, ConnectApi.FeedElementPage result)
 static void setTestGetTopUnansweredQuestions(String communityId, ConnectApi.TopUnansweredQuestionsFilterType filter, ConnectApi.FeedElementPage result)
 static void setTestGetTopUnansweredQuestions(String communityId, Integer pageSize, ConnectApi.FeedElementPage result)
 static void setTestGetTopUnansweredQuestions(String communityId, ConnectApi.FeedFilter filter, Integer pageSize, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElements(String communityId, String q, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElements(String communityId, String q, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElements(String communityId, String q, Boolean threadedCommentsCollapsed, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElements(String communityId, String q, String pageParam, Integer pageSize, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElements(String communityId, String q, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElements(String communityId, String q, String pageParam, Integer pageSize, Boolean threadedCommentsCollapsed, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElements(String communityId, String q, Integer recentCommentCount, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String q, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedFilter filter, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, String q, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedFilter filter, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, String customFilter, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, Boolean showInternalOnly, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, Boolean showInternalOnly, ConnectApi.FeedFilter filter, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, Boolean showInternalOnly, String customFilter, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFilterFeed(String communityId, String subjectId, String keyPrefix, String q, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFilterFeed(String communityId, String subjectId, String keyPrefix, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedElementPage result)
 static void setTestSearchFeedElementsInFilterFeed(String communityId, String subjectId, String keyPrefix, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedElementPage result)
 static void setTestSearchStreams(String communityId, String q, ConnectApi.ChatterStreamPage result)
 static void setTestSearchStreams(String communityId, String q, ConnectApi.SortOrder sortParam, ConnectApi.ChatterStreamPage result)
 static void setTestSearchStreams(String communityId, String q, Integer pageParam, Integer pageSize, ConnectApi.ChatterStreamPage result)
 static void setTestSearchStreams(String communityId, String q, Integer pageParam, Integer pageSize, ConnectApi.SortOrder sortParam, ConnectApi.ChatterStreamPage result)
 static void setTestSearchStreams(String communityId, String q, Integer pageParam, Integer pageSize, ConnectApi.SortOrder sortParam, Boolean globalScope, ConnectApi.ChatterStreamPage result)
 static void deleteFeedItem(String communityId, String feedItemId)
 static ConnectApi.CommentPage getCommentsForFeedItem(String communityId, String feedItemId)
 static ConnectApi.CommentPage getCommentsForFeedItem(String communityId, String feedItemId, String pageParam, Integer pageSize)
 static ConnectApi.FeedItem getFeedItem(String communityId, String feedItemId)
 static ConnectApi.BatchResult[] getFeedItemBatch(String communityId, List<String> feedItemIds)
 static ConnectApi.FeedItemPage getFeedItemsFromFeed(String communityId, ConnectApi.FeedType feedType)
 static ConnectApi.FeedItemPage getFeedItemsFromFeed(String communityId, ConnectApi.FeedType feedType, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedItemPage getFeedItemsFromFeed(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedItemPage getFeedItemsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId)
 static ConnectApi.FeedItemPage getFeedItemsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedItemPage getFeedItemsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedItemPage getFeedItemsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, Boolean showInternalOnly)
 static ConnectApi.FeedItemPage getFeedItemsFromFilterFeed(String communityId, String subjectId, String keyPrefix)
 static ConnectApi.FeedItemPage getFeedItemsFromFilterFeed(String communityId, String subjectId, String keyPrefix, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedItemPage getFeedItemsFromFilterFeed(String communityId, String subjectId, String keyPrefix, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedItemPage getFeedItemsFromFilterFeedUpdatedSince(String communityId, String subjectId, String keyPrefix, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince)
 static ConnectApi.FeedItemPage getFeedItemsUpdatedSince(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince)
 static ConnectApi.FeedItemPage getFeedItemsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince)
 static ConnectApi.FeedItemPage getFeedItemsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, Boolean showInternalOnly)
 static ConnectApi.FeedPoll getFeedPoll(String communityId, String feedItemId)
 static ConnectApi.ChatterLikePage getLikesForFeedItem(String communityId, String feedItemId)
 static ConnectApi.ChatterLikePage getLikesForFeedItem(String communityId, String feedItemId, Integer pageParam, Integer pageSize)
 static ConnectApi.ChatterLike likeFeedItem(String communityId, String feedItemId)
 static ConnectApi.Comment postComment(String communityId, String feedItemId, String text)
 static ConnectApi.Comment postComment(String communityId, String feedItemId, ConnectApi.CommentInput comment, ConnectApi.BinaryInput feedItemFileUpload)
 static ConnectApi.FeedElement postFeedElement(String communityId, ConnectApi.FeedElementInput feedElement, ConnectApi.BinaryInput feedElementFileUpload)
 static ConnectApi.FeedItem postFeedItem(String communityId, ConnectApi.FeedType feedType, String subjectId, String text)
 static ConnectApi.FeedItem postFeedItem(String communityId, ConnectApi.FeedType feedType, String subjectId, ConnectApi.FeedItemInput feedItemInput, ConnectApi.BinaryInput feedItemFileUpload)
 static ConnectApi.FeedItemPage searchFeedItems(String communityId, String q)
 static ConnectApi.FeedItemPage searchFeedItems(String communityId, String q, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedItemPage searchFeedItems(String communityId, String q, String pageParam, Integer pageSize)
 static ConnectApi.FeedItemPage searchFeedItems(String communityId, String q, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedItemPage searchFeedItems(String communityId, String q, Integer recentCommentCount, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam)
 static ConnectApi.FeedItemPage searchFeedItemsInFeed(String communityId, ConnectApi.FeedType feedType, String q)
 static ConnectApi.FeedItemPage searchFeedItemsInFeed(String communityId, ConnectApi.FeedType feedType, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q)
 static ConnectApi.FeedItemPage searchFeedItemsInFeed(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q)
 static ConnectApi.FeedItemPage searchFeedItemsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, String q)
 static ConnectApi.FeedItemPage searchFeedItemsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q)
 static ConnectApi.FeedItemPage searchFeedItemsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q)
 static ConnectApi.FeedItemPage searchFeedItemsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, Boolean showInternalOnly)
 static ConnectApi.FeedItemPage searchFeedItemsInFilterFeed(String communityId, String subjectId, String keyPrefix, String q)
 static ConnectApi.FeedItemPage searchFeedItemsInFilterFeed(String communityId, String subjectId, String keyPrefix, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q)
 static ConnectApi.FeedItemPage searchFeedItemsInFilterFeed(String communityId, String subjectId, String keyPrefix, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q)
 static ConnectApi.FeedElement shareFeedElement(String communityId, String subjectId, ConnectApi.FeedElementType feedElementType, String originalFeedElementId)
 static ConnectApi.FeedItem shareFeedItem(String communityId, ConnectApi.FeedType feedType, String subjectId, String originalFeedItemId)
 static ConnectApi.FeedItem updateBookmark(String communityId, String feedItemId, Boolean isBookmarkedByCurrentUser)
 static ConnectApi.FeedPoll voteOnFeedPoll(String communityId, String feedItemId, String myChoiceId)
 static void setTestGetFeedItemsFromFeed(String communityId, ConnectApi.FeedType feedType, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItemsFromFeed(String communityId, ConnectApi.FeedType feedType, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItemsFromFeed(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItemsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItemsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItemsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItemsFromFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, Boolean showInternalOnly, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItemsFromFilterFeed(String communityId, String subjectId, String keyPrefix, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItemsFromFilterFeed(String communityId, String subjectId, String keyPrefix, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItemsFromFilterFeed(String communityId, String subjectId, String keyPrefix, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItemsFromFilterFeedUpdatedSince(String communityId, String subjectId, String keyPrefix, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String updatedSince, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItemsUpdatedSince(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, ConnectApi.FeedItemPage results)
 static void setTestGetFeedItemsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItemsUpdatedSince(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, Boolean showInternalOnly, ConnectApi.FeedItemPage result)
 static void searchFeedItems(String communityId, String q, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItems(String communityId, String q, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItems(String communityId, String q, String pageParam, Integer pageSize, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItems(String communityId, String q, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItems(String communityId, String q, Integer recentCommentCount, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItemsInFeed(String communityId, ConnectApi.FeedType feedType, String q, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItemsInFeed(String communityId, ConnectApi.FeedType feedType, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItemsInFeed(String communityId, ConnectApi.FeedType feedType, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItemsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, String q, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItemsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItemsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItemsInFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, Boolean showInternalOnly, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItemsInFilterFeed(String communityId, String subjectId, String keyPrefix, String q, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItemsInFilterFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, String keyPrefix, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItemsInFilterFeed(String communityId, ConnectApi.FeedType feedType, String subjectId, String keyPrefix, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedItemPage result)
 static void setTestGetFeedItemsFromFilterFeedUpdatedSince(String communityId, String subjectId, String keyPrefix, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, String updatedSince, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItems(String communityId, String q, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItemsInFilterFeed(String communityId, String subjectId, String keyPrefix, Integer recentCommentCount, ConnectApi.FeedDensity density, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedItemPage result)
 static void setTestSearchFeedItemsInFilterFeed(String communityId, String subjectId, String keyPrefix, String pageParam, Integer pageSize, ConnectApi.FeedSortOrder sortParam, String q, ConnectApi.FeedItemPage result)
class ConnectApi.ChatterGroup : ConnectApi.ActorWithId
 new()
 String additionalLabel { get; set; }
 ConnectApi.Announcement announcement { get; set; }
 ConnectApi.BannerPhoto bannerPhoto { get; set; }
 Boolean canHaveChatterGuests { get; set; }
 ConnectApi.Reference community { get; set; }
 String description { get; set; }
 String emailToChatterAddress { get; set; }
 Boolean isArchived { get; set; }
 Boolean isAutoArchiveDisabled { get; set; }
 Boolean isBroadcast { get; set; }
 Datetime lastFeedElementPostDate { get; set; }
 Datetime lastFeedItemPostDate { get; set; }
 Integer memberCount { get; set; }
 ConnectApi.GroupMembershipType myRole { get; set; }
 ConnectApi.Reference mySubscription { get; set; }
 String name { get; set; }
 ConnectApi.UserSummary owner { get; set; }
 ConnectApi.Photo photo { get; set; }
 Connectapi.GroupVisibilityType visibility { get; set; }
class ConnectApi.ChatterGroupDetail : ConnectApi.ChatterGroup
 new()
 Integer fileCount { get; set; }
 ConnectApi.GroupInformation information { get; set; }
 Integer pendingRequests { get; set; }
class ConnectApi.ChatterGroupInput
 new()
 String announcement { get; set; }
 Boolean canHaveChatterGuests { get; set; }
 String description { get; set; }
 ConnectApi.GroupInformationInput information { get; set; }
 Boolean isArchived { get; set; }
 Boolean isAutoArchiveDisabled { get; set; }
 String name { get; set; }
 String owner { get; set; }
 ConnectApi.GroupVisibilityType visibility { get; set; }
class ConnectApi.ChatterGroupPage
 new()
 String currentPageUrl { get; set; }
 List<ConnectApi.ChatterGroupDetail> groups { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
class ConnectApi.ChatterGroupSummary : ConnectApi.ChatterGroup
 new()
 Integer fileCount { get; set; }
class ConnectApi.ChatterGroupSummaryPage
 new()
 String currentPageUrl { get; set; }
 List<ConnectApi.ChatterGroupSummary> groups { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
class ConnectApi.ChatterGroups
 new()
 static ConnectApi.GroupMember addMember(String communityId, String groupId, String userId)
 static ConnectApi.GroupMember addMemberWithRole(String communityId, String groupId, String userId, ConnectApi.GroupMembershipType role)
 static ConnectApi.GroupRecord addRecord(String communityId, String groupId, String recordId)
 static ConnectApi.ChatterGroupDetail createGroup(ConnectApi.ChatterGroupInput groupInput)
 static void deleteBannerPhoto(String communityId, String groupId)
 static void deleteGroup(String communityId, String groupId)
 static void deleteMember(String communityId, String membershipId)
 static void deletePhoto(String communityId, String groupId)
 static ConnectApi.AnnouncementPage getAnnouncements(String communityId, String groupId)
 static ConnectApi.AnnouncementPage getAnnouncements(String communityId, String groupId, Integer pageParam, Integer pageSize)
 static ConnectApi.BannerPhoto getBannerPhoto(String communityId, String groupId)
 static ConnectApi.ChatterGroupDetail getGroup(String communityId, String groupId)
 static ConnectApi.BatchResult[] getGroupBatch(String communityId, List<String> groupIds)
 static ConnectApi.GroupMembershipRequest getGroupMembershipRequest(String communityId, String requestId)
 static ConnectApi.GroupMembershipRequests getGroupMembershipRequests(String communityId, String groupId)
 static ConnectApi.GroupMembershipRequests getGroupMembershipRequests(String communityId, String groupId, ConnectApi.GroupMembershipRequestStatus status)
 static ConnectApi.ChatterGroupPage getGroups(String communityId)
 static ConnectApi.ChatterGroupPage getGroups(String communityId, Integer pageParam, Integer pageSize)
 static ConnectApi.ChatterGroupPage getGroups(String communityId, Integer pageParam, Integer pageSize, ConnectApi.GroupArchiveStatus archiveStatus)
 static ConnectApi.GroupMember getMember(String communityId, String membershipId)
 static ConnectApi.GroupMemberPage getMembers(String communityId, String groupId)
 static ConnectApi.GroupMemberPage getMembers(String communityId, String groupId, Integer pageParam, Integer pageSize)
 static ConnectApi.BatchResult[] getMembershipBatch(String communityId, List<String> membershipIds)
 static ConnectApi.GroupChatterSettings getMyChatterSettings(String communityId, String groupId)
 static ConnectApi.Photo getPhoto(String communityId, String groupId)
 static ConnectApi.GroupRecord getRecord(String communityId, String groupRecordId)
 static ConnectApi.GroupRecordPage getRecords(String communityId, String groupId)
 static ConnectApi.GroupRecordPage getRecords(String communityId, String groupId, Integer pageParam, Integer pageSize)
 static ConnectApi.Invitations inviteUsers(String groupId, ConnectApi.InviteInput invite)
 static ConnectApi.Announcement postAnnouncement(String communityId, String groupId, ConnectApi.AnnouncementInput announcement)
 static void removeRecord(String communityId, String groupRecordId)
 static ConnectApi.GroupMembershipRequest requestGroupMembership(String communityId, String groupId)
 static ConnectApi.ChatterGroupPage searchGroups(String communityId, String q)
 static ConnectApi.ChatterGroupPage searchGroups(String communityId, String q, Integer pageParam, Integer pageSize)
 static ConnectApi.ChatterGroupPage searchGroups(String communityId, String q, ConnectApi.GroupArchiveStatus archiveStatus, Integer pageParam, Integer pageSize)
 static ConnectApi.BannerPhoto setBannerPhoto(String communityId, String groupId, String fileId, Integer versionNumber)
 static ConnectApi.BannerPhoto setBannerPhoto(String communityId, String groupId, ConnectApi.BinaryInput fileUpload)
 static ConnectApi.BannerPhoto setBannerPhotoWithAttributes(String communityId, String groupId, ConnectApi.BannerPhotoInput bannerPhoto)
 static ConnectApi.BannerPhoto setBannerPhotoWithAttributes(String communityId, String groupId, ConnectApi.BannerPhotoInput bannerPhoto, ConnectApi.BinaryInput fileUpload)
 static ConnectApi.Photo setPhoto(String communityId, String groupId, String fileId, Integer versionNumber)
 static ConnectApi.Photo setPhoto(String communityId, String groupId, ConnectApi.BinaryInput fileUpload)
 static ConnectApi.Photo setPhotoWithAttributes(String communityId, String groupId, ConnectApi.PhotoInput photo)
 static ConnectApi.Photo setPhotoWithAttributes(String communityId, String groupId, ConnectApi.PhotoInput photo, ConnectApi.BinaryInput fileUpload)
 static ConnectApi.ChatterGroup updateGroup(String communityId, String groupId, ConnectApi.ChatterGroupInput groupInput)
 static ConnectApi.ChatterGroup updateGroupMember(String communityId, String membershipId, ConnectApi.GroupMembershipType role)
 static ConnectApi.GroupChatterSettings updateMyChatterSettings(String communityId, String groupId, ConnectApi.GroupEmailFrequency emailFrequency)
 static ConnectApi.GroupMembershipRequest updateRequestStatus(String communityId, String requestId, ConnectApi.GroupMembershipRequestStatus status)
 static ConnectApi.GroupMembershipRequest updateRequestStatus(String communityId, String requestId, ConnectApi.GroupMembershipRequestStatus status, String responseMessage)
 static void setTestSearchGroups(String communityId, String q, ConnectApi.ChatterGroupPage result)
 static void setTestSearchGroups(String communityId, String q, Integer pageParam, Integer pageSize, ConnectApi.ChatterGroupPage result)
 static ConnectApi.ChatterGroupDetail createGroup(String communityId, ConnectApi.ChatterGroupInput groupInput)
 static ConnectApi.Subscription follow(String communityId, String groupId, String subjectId)
 static ConnectApi.FollowingPage getFollowings(String communityId, String groupId, String filterType, Integer pageParam, Integer pageSize)
 static ConnectApi.FollowingPage getFollowings(String communityId, String groupId, Integer pageParam, Integer pageSize)
 static ConnectApi.FollowingPage getFollowings(String communityId, String groupId, Integer pageParam)
 static ConnectApi.FollowingPage getFollowings(String communityId, String groupId)
 static void setTestSearchGroups(String communityId, String q, ConnectApi.GroupArchiveStatus archiveStatus, Integer pageParam, Integer pageSize, ConnectApi.ChatterGroupPage result)
class ConnectApi.ChatterLike
 new()
 String id { get; set; }
 ConnectApi.Reference likedItem { get; set; }
 String url { get; set; }
 ConnectApi.UserSummary user { get; set; }
class ConnectApi.ChatterLikePage
 new()
 Integer currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.ChatterLike> items { get; set; }
 List<ConnectApi.ChatterLike> likes { get; set; }
 Integer nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 Integer previousPageToken { get; set; }
 String previousPageUrl { get; set; }
 Integer total { get; set; }
class ConnectApi.ChatterLikesCapability : ConnectApi.FeedElementCapability
 new()
 Boolean isLikedByCurrentUser { get; set; }
 ConnectApi.ChatterLikePage page { get; set; }
 ConnectApi.MessageBody likesMessage { get; set; }
 ConnectApi.Reference myLike { get; set; }
class ConnectApi.ChatterMessage
 new()
 ConnectApi.MessageBody body { get; set; }
 String conversationId { get; set; }
 String conversationUrl { get; set; }
 String id { get; set; }
 List<ConnectApi.UserSummary> recipients { get; set; }
 ConnectApi.UserSummary sender { get; set; }
 ConnectApi.Reference sendingCommunity { get; set; }
 Datetime sentDate { get; set; }
 String url { get; set; }
class ConnectApi.ChatterMessagePage
 new()
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.ChatterMessage> messages { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
class ConnectApi.ChatterMessages
 new()
 static ConnectApi.ChatterConversation getConversation(String conversationId)
 static ConnectApi.ChatterConversation getConversation(String conversationId, String pageParam, Integer pageSize)
 static ConnectApi.ChatterConversation getConversation(String communityId, String conversationId)
 static ConnectApi.ChatterConversation getConversation(String communityId, String conversationId, String pageParam, String pageSize)
 static ConnectApi.ChatterConversationPage getConversations()
 static ConnectApi.ChatterConversationPage getConversations(String pageParam, Integer pageSize)
 static ConnectApi.ChatterConversationPage getConversations(String communityId)
 static ConnectApi.ChatterConversationPage getConversations(String communityId, String pageParam, Integer pageSize)
 static ConnectApi.ChatterMessage getMessage(String messageId)
 static ConnectApi.ChatterMessage getMessage(String communityId, String messageId)
 static ConnectApi.ChatterMessagePage getMessages()
 static ConnectApi.ChatterMessagePage getMessages(String pageParam, Integer pageSize)
 static ConnectApi.ChatterMessagePage getMessages(String communityId)
 static ConnectApi.ChatterMessagePage getMessages(String communityId, String pageParam, Integer pageSize)
 static ConnectApi.UnreadConversationCount getUnreadCount()
 static ConnectApi.UnreadConversationCount getUnreadCount(String communityId)
 static ConnectApi.ChatterConversationSummary markConversationRead(String conversationId, Boolean read)
 static ConnectApi.ChatterConversationSummary markConversationRead(String communityId, String conversationID, Boolean read)
 static ConnectApi.ChatterMessage replyToMessage(String text, String inReplyTo)
 static ConnectApi.ChatterMessage replyToMessage(String communityId, String text, String inReplyTo)
 static ConnectApi.ChatterConversation searchConversation(String conversationId, String q)
 static ConnectApi.ChatterConversation searchConversation(String conversationId, String pageParam, Integer pageSize, String q)
 static ConnectApi.ChatterConversation searchConversation(String communityId, String conversationId, String q)
 static ConnectApi.ChatterConversation searchConversation(String communityId, String conversationId, String pageParam, Integer pageSize, String q)
 static ConnectApi.ChatterConversationPage searchConversations(String q)
 static ConnectApi.ChatterConversationPage searchConversations(String pageParam, Integer pageSize, String q)
 static ConnectApi.ChatterConversationPage searchConversations(String communityId, String q)
 static ConnectApi.ChatterConversationPage searchConversations(String communityId, String pageParam, Integer pageSize, String q)
 static ConnectApi.ChatterMessagePage searchMessages(String q)
 static ConnectApi.ChatterMessagePage searchMessages(String pageParam, Integer pageSize, String q)
 static ConnectApi.ChatterMessagePage searchMessages(String communityId, String q)
 static ConnectApi.ChatterMessagePage searchMessages(String communityId, String pageParam, Integer pageSize, String q)
 static ConnectApi.ChatterMessage sendMessage(String text, String recipients)
 static ConnectApi.ChatterMessage sendMessage(String communityId, String text, String recipients)
class ConnectApi.ChatterStream
 new()
 ConnectApi.CommunitySummary community { get; set; }
 Datetime createdDate { get; set; }
 String description { get; set; }
 String id { get; set; }
 String name { get; set; }
 List<ConnectApi.FeedEnabledEntity> subscriptions { get; set; }
 String url { get; set; }
class ConnectApi.ChatterStreamInput
 new()
 String description { get; set; }
 String name { get; set; }
 List<ConnectApi.StreamSubscriptionInput> subscriptionsToAdd { get; set; }
 List<ConnectApi.StreamSubscriptionInput> subscriptionsToRemove { get; set; }
class ConnectApi.ChatterStreamPage
 new()
 String currentPageUrl { get; set; }
 List<ConnectApi.ChatterStream> items { get; set; }
 String nextPageUrl { get; set; }
 Integer total { get; set; }
class ConnectApi.ChatterUsers
 new()
 static ConnectApi.UserActivitiesJob exportUserActivities(String communityId, String userId)
 static ConnectApi.Subscription follow(String communityId, String userId, String subjectId)
 static ConnectApi.UserChatterSettings getChatterSettings(String communityId, String userId)
 static ConnectApi.FollowerPage getFollowers(String communityId, String userId)
 static ConnectApi.FollowerPage getFollowers(String communityId, String userId, Integer pageParam, Integer pageSize)
 static ConnectApi.FollowingPage getFollowings(String communityId, String userId)
 static ConnectApi.FollowingPage getFollowings(String communityId, String userId, Integer pageParam)
 static ConnectApi.FollowingPage getFollowings(String communityId, String userId, Integer pageParam, Integer pageSize)
 static ConnectApi.FollowingPage getFollowings(String communityId, String userId, String filterType)
 static ConnectApi.FollowingPage getFollowings(String communityId, String userId, String filterType, Integer pageParam)
 static ConnectApi.FollowingPage getFollowings(String communityId, String userId, String filterType, Integer pageParam, Integer pageSize)
 static ConnectApi.Reputation getReputation(String communityId, String userId)
 static ConnectApi.UserSummary getUser(String communityId, String userId)
 static ConnectApi.BatchResult[] getUserBatch(String communityId, List<String> userIds)
 static ConnectApi.UserGroupDetailPage getUserGroups(String communityId, String userId)
 static ConnectApi.UserGroupDetailPage getUserGroups(String communityId, String userId, Integer pageParam, Integer pageSize)
 static ConnectApi.UserPage getUsers(String communityId)
 static ConnectApi.UserPage getUsers(String communityId, Integer pageParam, Integer pageSize)
 static ConnectApi.UserActivitiesJob purgeUserActivities(String communityId, String userId)
 static ConnectApi.UserGroupDetailPage searchUserGroupDetails(String communityId, String userId, String q)
 static ConnectApi.UserGroupDetailPage searchUserGroupDetails(String communityId, String userId, String q, Integer pageParam, Integer pageSize)
 static ConnectApi.UserPage searchUsers(String communityId, String q)
 static ConnectApi.UserPage searchUsers(String communityId, String q, Integer pageParam, Integer pageSize)
 static ConnectApi.UserPage searchUsers(String communityId, String q, String searchContextId, Integer pageParam, Integer pageSize)
 static ConnectApi.UserChatterSettings updateChatterSettings(String communityId, String userId, ConnectApi.GroupEmailFrequency defaultGroupEmailFrequency)
 static ConnectApi.UserDetail updateUser(String communityId, String userId, ConnectApi.UserInput userInput)
 static void setTestSearchUsers(String communityId, String q, ConnectApi.UserPage result)
 static void setTestSearchUsers(String communityId, String q, Integer pageParam, Integer pageSize, ConnectApi.UserPage result)
 static void setTestSearchUsers(String communityId, String q, String searchContextId, Integer pageParam, Integer pageSize, ConnectApi.UserPage result)
 static void deletePhoto(String communityId, String userId)
 static ConnectApi.UserGroupPage getGroups(String communityId, String userId)
 static ConnectApi.UserGroupPage getGroups(String communityId, String userId, Integer pageParam, Integer pageSize)
 static ConnectApi.Photo getPhoto(String communityId, String userId)
 static ConnectApi.UserGroupPage searchUserGroups(String communityId, String userId, String q)
 static ConnectApi.UserGroupPage searchUserGroups(String communityId, String userId, String q, Integer pageParam, Integer pageSize)
 static ConnectApi.Photo setPhoto(String communityId, String userId, String fileId, Integer versionNumber)
 static ConnectApi.Photo setPhoto(String communityId, String userId, ConnectApi.BinaryInput fileUpload)
 static ConnectApi.Photo setPhotoWithAttributes(String communityId, String userId, ConnectApi.PhotoInput photo)
 static ConnectApi.Photo setPhotoWithAttributes(String communityId, String userId, ConnectApi.PhotoInput photo, ConnectApi.BinaryInput fileUpload)
class ConnectApi.Chunk
 new()
 String text { get; set; }
class ConnectApi.ClientInfo
 new()
 String applicationName { get; set; }
 String applicationUrl { get; set; }
class ConnectApi.Clm
 new()
 static ConnectApi.ContractOutputRepresentation createContract(ConnectApi.ContractInputRepresentation contractInputPayload)
 static ConnectApi.ContractOutputRepresentation updateContract(ConnectApi.ContractInputRepresentation contractInputPayload)
class ConnectApi.CloseCapability
 new()
 Boolean canContextUserUpdateIsClosed { get; set; }
 Boolean isClosed { get; set; }
enum ConnectApi.ClumpTypeEnum = GenericBundle TrackedChanges
class ConnectApi.Comment
 new()
 ConnectApi.FeedItemAttachment attachment { get; set; }
 ConnectApi.FeedBody body { get; set; }
 ConnectApi.CommentCapabilities capabilities { get; set; }
 ConnectApi.ClientInfo clientInfo { get; set; }
 Datetime createdDate { get; set; }
 ConnectApi.Reference feedElement { get; set; }
 ConnectApi.Reference feedItem { get; set; }
 String id { get; set; }
 Boolean isDeleteRestricted { get; set; }
 ConnectApi.ChatterLikePage likes { get; set; }
 ConnectApi.MessageBody likesMessage { get; set; }
 ConnectApi.ModerationFlags moderationFlags { get; set; }
 ConnectApi.Reference myLike { get; set; }
 ConnectApi.Reference parent { get; set; }
 String relativeCreatedDate { get; set; }
 Integer threadLevel { get; set; }
 String threadParentId { get; set; }
 ConnectApi.CommentType type { get; set; }
 String url { get; set; }
 ConnectApi.UserSummary user { get; set; }
class ConnectApi.CommentCapabilities
 new()
 ConnectApi.CommentsCapability comments { get; set; }
 ConnectApi.ContentCapability content { get; set; }
 ConnectApi.EditCapability edit { get; set; }
 ConnectApi.FeedEntityShareCapability feedEntityShare { get; set; }
 ConnectApi.RecordCapability record { get; set; }
 ConnectApi.StatusCapability status { get; set; }
 ConnectApi.UpDownVoteCapability upDownVote { get; set; }
 ConnectApi.VerifiedCapability verified { get; set; }
class ConnectApi.CommentCapabilitiesInput
 new()
 ConnectApi.ContentCapabilityInput content { get; set; }
 ConnectApi.FeedEntityShareCapabilityInput feedEntityShare { get; set; }
 ConnectApi.RecordCapabilityInput record { get; set; }
class ConnectApi.CommentInput
 new()
 ConnectApi.FeedItemAttachmentInput attachment { get; set; }
 ConnectApi.MessageBodyInput body { get; set; }
 ConnectApi.CommentCapabilityInput capabilities { get; set; }
 String threadParentId { get; set; }
class ConnectApi.CommentPage
 new()
 List<ConnectApi.Comment> comments { get; set; }
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.Comment> items { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 String previousPageToken { get; set; }
 String previousPageUrl { get; set; }
 Integer total { get; set; }
class ConnectApi.CommentSummary : ConnectApi.UserActivitySummary
 new()
 String commentId { get; set; }
enum ConnectApi.CommentTypeEnum = ContentComment TextComment
class ConnectApi.CommentsCapability : ConnectApi.FeedElementCapability
 new()
 ConnectApi.CommentPage page { get; set; }
class ConnectApi.CommerceActionResult
 new()
 Boolean isSuccess { get; set; }
 String message { get; set; }
class ConnectApi.CommerceAddressCollection
 new()
 Integer count { get; set; }
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.CommerceAddressOutput> items { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 Integer pageSize { get; set; }
 String previousPageToken { get; set; }
 String previousPageUrl { get; set; }
 ConnectApi.CommerceAddressSort sortOrder { get; set; }
 Integer getCount()
 String getCurrentPageToken()
 String getCurrentPageUrl()
 List<ConnectApi.CommerceAddressOutput> getItems()
 String getNextPageToken()
 String getNextPageUrl()
 Integer getPageSize()
 String getPreviousPageToken()
 String getPreviousPageUrl()
 ConnectApi.CommerceAddressSort getSortOrder()
 void setCount(Integer value)
 void setCurrentPageToken(String value)
 void setCurrentPageUrl(String value)
 void setItems(List<ConnectApi.CommerceAddressOutput> value)
 void setNextPageToken(String value)
 void setNextPageUrl(String value)
 void setPageSize(Integer value)
 void setPreviousPageToken(String value)
 void setPreviousPageUrl(String value)
 void setSortOrder(ConnectApi.CommerceAddressSort value)
class ConnectApi.CommerceAddressFieldInput
 new()
 String dataName { get; set; }
 String text { get; set; }
class ConnectApi.CommerceAddressInput
 new()
 String addressType { get; set; }
 String city { get; set; }
 List<ConnectApi.CommerceAddressFieldInput> commerceAddressFieldInputList { get; set; }
 String companyName { get; set; }
 String country { get; set; }
 String countryCode { get; set; }
 String firstName { get; set; }
 Boolean isDefault { get; set; }
 String lastName { get; set; }
 String middleName { get; set; }
 String name { get; set; }
 String phoneNumber { get; set; }
 String postalCode { get; set; }
 String region { get; set; }
 String regionCode { get; set; }
 String street { get; set; }
 String getAddressType()
 String getCity()
 List<ConnectApi.CommerceAddressFieldInput> getCommerceAddressFieldInputList()
 String getCompanyName()
 String getCountry()
 String getCountryCode()
 String getFirstName()
 Boolean getIsDefault()
 String getLastName()
 String getMiddleName()
 String getName()
 String getPhoneNumber()
 String getPostalCode()
 String getRegion()
 String getRegionCode()
 String getStreet()
 void setAddressType(String value)
 void setCity(String value)
 void setCommerceAddressFieldInputList(List<ConnectApi.CommerceAddressFieldInput> value)
 void setCompanyName(String value)
 void setCountry(String value)
 void setCountryCode(String value)
 void setFirstName(String value)
 void setIsDefault(Boolean value)
 void setLastName(String value)
 void setMiddleName(String value)
 void setName(String value)
 void setPhoneNumber(String value)
 void setPostalCode(String value)
 void setRegion(String value)
 void setRegionCode(String value)
 void setStreet(String value)
class ConnectApi.CommerceAddressOutput
 new()
 String addressId { get; set; }
 String addressType { get; set; }
 String city { get; set; }
 String companyName { get; set; }
 String country { get; set; }
 String countryCode { get; set; }
 String firstName { get; set; }
 Boolean isDefault { get; set; }
 String lastName { get; set; }
 String middleName { get; set; }
 String name { get; set; }
 String phoneNumber { get; set; }
 String postalCode { get; set; }
 String region { get; set; }
 String regionCode { get; set; }
 String street { get; set; }
 String getAddressId()
 String getAddressType()
 String getCity()
 String getCompanyName()
 String getCountry()
 String getCountryCode()
 Map<String, ConnectApi.RecordField> getFields()
 String getFirstName()
 Boolean getIsDefault()
 String getLastName()
 String getMiddleName()
 String getName()
 String getPhoneNumber()
 String getPostalCode()
 String getRegion()
 String getRegionCode()
 String getStreet()
 void setAddressId(String value)
 void setAddressType(String value)
 void setCity(String value)
 void setCompanyName(String value)
 void setCountry(String value)
 void setCountryCode(String value)
 void setFields(Map<String, ConnectApi.RecordField> value)
 void setFirstName(String value)
 void setIsDefault(Boolean value)
 void setLastName(String value)
 void setMiddleName(String value)
 void setName(String value)
 void setPhoneNumber(String value)
 void setPostalCode(String value)
 void setRegion(String value)
 void setRegionCode(String value)
 void setStreet(String value)
class ConnectApi.CommerceBuyerExperience
 new()
 static ConnectApi.OrderToCartResult addOrderToCart(String webstoreId, String orderSummaryId, ConnectApi.OrderToCartInput orderToCartInput)
 static ConnectApi.OrderToCartResult addOrderToCart(String webstoreId, String orderSummaryId, ConnectApi.OrderToCartInput orderToCartInput, String effectiveAccountId)
 static ConnectApi.OrderSummaryAdjustmentAggregatesAsyncOutput calculateAdjustmentAggregates(String webstoreId, ConnectApi.OrderSummaryAdjustmentAggregatesAsyncInput orderSummaryIds)
 static ConnectApi.CommerceAddressCollection getCommerceAccountAddress(String webstoreId, String accountId, Boolean defaultOnly, List<String> addressType, List<String> fields, String pageToken, Integer pageSize, ConnectApi.CommerceAddressSort sortOrder)
 static ConnectApi.CommerceAddressCollection getCommerceAccountAddress(String webstoreId, String accountId, List<String> addressType, Boolean excludeUnsupportedCountries)
 static ConnectApi.CommerceAddressCollection getCommerceAccountAddress(String webstoreId, String accountId, Boolean defaultOnly, List<String> addressType, Boolean excludeUnsupportedCountries)
 static ConnectApi.OrderDeliveryGroupSummaryCollection getOrderDeliveryGroupSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId)
 static ConnectApi.OrderDeliveryGroupSummaryCollection getOrderDeliveryGroupSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, Integer pageSize)
 static ConnectApi.OrderDeliveryGroupSummaryCollection getOrderDeliveryGroupSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, String pageParam)
 static ConnectApi.OrderDeliveryGroupSummaryCollection getOrderDeliveryGroupSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, List<String> fields)
 static ConnectApi.OrderDeliveryGroupSummaryCollection getOrderDeliveryGroupSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, String pageParam, List<String> fields)
 static ConnectApi.OrderDeliveryGroupSummaryCollection getOrderDeliveryGroupSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, List<String> fields, Integer pageSize)
 static ConnectApi.OrderDeliveryGroupSummaryCollection getOrderDeliveryGroupSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, List<String> fields, ConnectApi.OrderDeliveryGroupSummarySort sortParam)
 static ConnectApi.OrderDeliveryGroupSummaryCollection getOrderDeliveryGroupSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, List<String> fields, Integer pageSize, ConnectApi.OrderDeliveryGroupSummarySort sortParam)
 static ConnectApi.OrderItemSummaryCollection getOrderItemSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId)
 static ConnectApi.OrderItemSummaryCollection getOrderItemSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, Integer pageSize)
 static ConnectApi.OrderItemSummaryCollection getOrderItemSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, String orderDeliveryGroupSummaryId)
 static ConnectApi.OrderItemSummaryCollection getOrderItemSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, String orderDeliveryGroupSummaryId, Integer pageSize)
 static ConnectApi.OrderItemSummaryCollection getOrderItemSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, String orderDeliveryGroupSummaryId, String pageParam)
 static ConnectApi.OrderItemSummaryCollection getOrderItemSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, String orderDeliveryGroupSummaryId, List<String> fields)
 static ConnectApi.OrderItemSummaryCollection getOrderItemSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, String orderDeliveryGroupSummaryId, List<String> fields, Integer pageSize)
 static ConnectApi.OrderItemSummaryCollection getOrderItemSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, String orderDeliveryGroupSummaryId, List<String> fields, String pageParam)
 static ConnectApi.OrderItemSummaryCollection getOrderItemSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, String orderDeliveryGroupSummaryId, List<String> fields, ConnectApi.OrderItemSummarySort sortParam)
 static ConnectApi.OrderItemSummaryCollection getOrderItemSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, String orderDeliveryGroupSummaryId, List<String> fields, Integer pageSize, ConnectApi.OrderItemSummarySort sortParam)
 static ConnectApi.OrderItemSummaryCollection getOrderItemSummaries(String webstoreId, String effectiveAccountId, String orderSummaryId, String orderDeliveryGroupSummaryId, List<String> fields, String pageParam, Integer pageSize, ConnectApi.OrderItemSummarySort sortParam, Boolean includeAdjustmentDetails)
 static ConnectApi.OrderItemSummaryAdjustmentCollection getOrderItemSummaryAdjustments(String webstoreId, String orderSummaryId, ConnectApi.OrderItemSummaryAdjustmentCollectionInput orderItemSummaryAdjustmentCollectionInput)
 static ConnectApi.OrderItemSummaryAdjustmentCollection getOrderItemSummaryAdjustments(String webstoreId, String orderSummaryId, ConnectApi.OrderItemSummaryAdjustmentCollectionInput orderItemSummaryAdjustmentCollectionInput, String effectiveAccountId)
 static ConnectApi.OrderShipmentItemCollection getOrderShipmentItems(String webstoreId, String shipmentId)
 static ConnectApi.OrderShipmentItemCollection getOrderShipmentItems(String webstoreId, String shipmentId, String effectiveAccountId)
 static ConnectApi.OrderShipmentItemCollection getOrderShipmentItems(String webstoreId, String shipmentId, String effectiveAccountId, List<String> fields)
 static ConnectApi.OrderShipmentItemCollection getOrderShipmentItems(String webstoreId, String shipmentId, String effectiveAccountId, List<String> fields, String pageToken, Integer pageSize)
 static ConnectApi.OrderShipmentItemCollection getOrderShipmentItems(String webstoreId, String shipmentId, String effectiveAccountId, List<String> fields, String pageToken, Integer pageSize, ConnectApi.OrderShipmentItemSort sortOrder)
 static ConnectApi.OrderShipmentCollection getOrderShipments(String webstoreId, String orderSummaryId)
 static ConnectApi.OrderShipmentCollection getOrderShipments(String webstoreId, String orderSummaryId, String effectiveAccountId)
 static ConnectApi.OrderShipmentCollection getOrderShipments(String webstoreId, String orderSummaryId, String effectiveAccountId, List<String> fields)
 static ConnectApi.OrderShipmentCollection getOrderShipments(String webstoreId, String orderSummaryId, String effectiveAccountId, List<String> fields, Integer pageSize, String pageToken)
 static ConnectApi.OrderShipmentCollection getOrderShipments(String webstoreId, String orderSummaryId, String effectiveAccountId, List<String> fields, Integer pageSize, String pageToken, ConnectApi.OrderShipmentSort sortOrder)
 static ConnectApi.OrderSummaryCollectionRepresentation getOrderSummaries(String webstoreId)
 static ConnectApi.OrderSummaryCollectionRepresentation getOrderSummaries(String webstoreId, String effectiveAccountId)
 static ConnectApi.OrderSummaryCollectionRepresentation getOrderSummaries(String webstoreId, String effectiveAccountId, List<String> fields)
 static ConnectApi.OrderSummaryCollectionRepresentation getOrderSummaries(String webstoreId, String effectiveAccountId, List<String> fields, Integer pageSize, String pageToken)
 static ConnectApi.OrderSummaryCollectionRepresentation getOrderSummaries(String webstoreId, String effectiveAccountId, List<String> fields, Integer pageSize, String pageToken, ConnectApi.OrderSummarySortOrder sortOrder)
 static ConnectApi.OrderSummaryCollectionRepresentation getOrderSummaries(String webstoreId, String effectiveAccountId, List<String> fields, Integer pageSize, String pageToken, ConnectApi.OrderSummarySortOrder sortOrder, String earliestDate, String latestDate)
 static ConnectApi.OrderSummaryCollectionRepresentation getOrderSummaries(String webstoreId, String effectiveAccountId, List<String> fields, Integer pageSize, String pageToken, ConnectApi.OrderSummarySortOrder sortOrder, String earliestDate, String latestDate, Boolean ownerScoped)
 static ConnectApi.OrderSummaryCollectionRepresentation getOrderSummaries(String webstoreId, String effectiveAccountId, List<String> fields, Integer pageSize, String pageToken, ConnectApi.OrderSummarySortOrder sortOrder, String earliestDate, String latestDate, Boolean ownerScoped, Boolean includeAdjustmentDetails)
 static ConnectApi.OrderSummaryAdjustmentCollection getOrderSummaryAdjustments(String webstoreId, String orderSummaryId)
 static ConnectApi.OrderSummaryAdjustmentCollection getOrderSummaryAdjustments(String webstoreId, String orderSummaryId, String effectiveAccountId)
 static ConnectApi.OrderSummaryLookupOutput lookupOrderSummary(String webstoreId, String effectiveAccountId, List<String> fields, Boolean excludeLineItems, Boolean excludeDeliveryGroups, Boolean excludeAdjustmentAggregates, Boolean excludeAdjustments, String deliveryGroupId, ConnectApi.OrderSummaryLookupInput orderSummaryLookupInput)
 static ConnectApi.OrderSummaryLookupOutput lookupOrderSummary(String webstoreId, String effectiveAccountId, List<String> fields, ConnectApi.OrderSummaryLookupInput orderSummaryLookupInput)
 static ConnectApi.OrderSummaryLookupOutput lookupOrderSummary(String webstoreId, String effectiveAccountId, ConnectApi.OrderSummaryLookupInput orderSummaryLookupInput)
class ConnectApi.CommerceCart
 new()
 static ConnectApi.CartItem addItemToCart(String webstoreId, String effectiveAccountId, String activeCartOrId, ConnectApi.CartItemInput cartItemInput, String currencyIsoCode)
 static ConnectApi.CartItem addItemToCart(String webstoreId, String effectiveAccountId, String activeCartOrId, ConnectApi.CartItemInput cartItemInput, String currencyIsoCode, Boolean includeCartData)
 static ConnectApi.BatchResult[] addItemsToCart(String webstoreId, String effectiveAccountId, String activeCartOrId, List<ConnectApi.BatchInput> cartItems)
 static ConnectApi.BatchResult[] addItemsToCart(String webstoreId, String effectiveAccountId, String activeCartOrId, List<ConnectApi.BatchInput> cartItems, String currencyIsoCode)
 static ConnectApi.CartItem addItemToCart(String webstoreId, String effectiveAccountId, String activeCartOrId, ConnectApi.CartItemInput cartItemInput)
 static ConnectApi.CartCouponCollection applyCartCoupon(String webstoreId, String effectiveAccountId, String activeCartOrId, ConnectApi.cartCouponInput cartCouponInput, String currencyIsoCode)
 static ConnectApi.CartToWishlistResult copyCartToWishlist(String webstoreId, String effectiveAccountId, String activeCartOrId, ConnectApi.CartToWishlistInput cartToWishlistInput)
 static ConnectApi.CalculateCartResult calculateCart(String webstoreId, String activeCartOrId, String effectiveAccountId)
 static ConnectApi.CalculateCartResult calculateCart(String webstoreId, String activeCartOrId, String effectiveAccountId, ConnectApi.CalculateCartInput calculateCartInput)
 static ConnectApi.CartSummary createCart(String webstoreId, ConnectApi.CartInput cart)
 static ConnectApi.CartFromQuoteOutput createCartFromQuote(String webstoreId, String quoteId, ConnectApi.CartFromQuoteInput cartFromQuoteInput)
 static ConnectApi.CreateQuoteFromCartOutput createQuoteFromCart(String webstoreId, String activeCartOrId, ConnectApi.CreateQuoteFromCartInput createQuoteFromCartInput)
 static ConnectApi.CartSummary cloneCart(String webstoreId, String activeCartOrId, String targetEffectiveAccountId, String targetType)
 static void deleteCart(String webstoreId, String effectiveAccountId, String activeCartOrId)
 static void deleteCartCoupon(String webstoreId, String effectiveAccountId, String activeCartOrId, String cartCouponId, String currencyIsoCode)
 static void deleteCartItem(String webstoreId, String effectiveAccountId, String activeCartOrId, String cartItemId)
 static void deleteInventoryReservation(String webstoreId, String activeCartOrId, String effectiveAccountId)
 static ConnectApi.CalculateCartResult evaluateShipping(String webstoreId, String activeCartOrId, String effectiveAccountId, ConnectApi.CartEvaluateShippingInput cartEvaluateShippingInput)
 static ConnectApi.CalculateCartResult evaluateTaxes(String webstoreId, String activeCartOrId, String effectiveAccountId, ConnectApi.CartEvaluateTaxInput cartEvaluateTaxInput)
 static ConnectApi.CartCouponCollection getCartCoupons(String webstoreId, String effectiveAccountId, String activeCartOrId, String currencyIsoCode)
 static ConnectApi.CartItemPromotionCollectionOutputRepresentation getCartItemPromotion(String webstoreId, String effectiveAccountId, String activeCartOrId, ConnectApi.CartItemPromotionCollectionInputRepresentation cartItemPromotionCollectionInput)
 static ConnectApi.CartItemPromotionCollectionOutputRepresentation getCartItemPromotion(String webstoreId, String effectiveAccountId, String activeCartOrId, ConnectApi.CartItemPromotionCollectionInputRepresentation cartItemPromotionCollectionInput, String currencyIsoCode)
 static ConnectApi.CartItemCollection getCartItems(String webstoreId, String effectiveAccountId, String activeCartOrId)
 static ConnectApi.CartItemCollection getCartItems(String webstoreId, String effectiveAccountId, String activeCartOrId, String pageParam)
 static ConnectApi.CartItemCollection getCartItems(String webstoreId, String effectiveAccountId, String activeCartOrId, String pageParam, ConnectApi.CartItemSortOrder sortParam)
 static ConnectApi.CartItemCollection getCartItems(String webstoreId, String effectiveAccountId, String activeCartOrId, String pageParam, Integer pageSize)
 static ConnectApi.CartItemCollection getCartItems(String webstoreId, String effectiveAccountId, String activeCartOrId, String pageParam, Integer pageSize, ConnectApi.CartItemSortOrder sortParam)
 static ConnectApi.CartItemCollection getCartItems(String webstoreId, String effectiveAccountId, String activeCartOrId, String productFields, String pageParam, Integer pageSize, ConnectApi.CartItemSortOrder sortParam)
 static ConnectApi.CartItemCollection getCartItems(String webstoreId, String effectiveAccountId, String activeCartOrId, String productFields, String pageParam, Integer pageSize, ConnectApi.CartItemSortOrder sortParam, String currencyIsoCode)
 static ConnectApi.CartItemCollection getCartItems(String webstoreId, String effectiveAccountId, String activeCartOrId, String productFields, String pageParam, Integer pageSize, ConnectApi.CartItemSortOrder sortParam, String currencyIsoCode, Boolean includePromotions, Boolean includeCoupons)
 static ConnectApi.CartItemCollection getCartItems(String webstoreId, String effectiveAccountId, String activeCartOrId, String productFields, String pageParam, Integer pageSize, ConnectApi.CartItemSortOrder sortParam, String currencyIsoCode, Boolean includePromotions, Boolean includeCoupons, Integer pageNumber)
 static ConnectApi.CartPromotionCollection getCartPromotions(String webstoreId, String effectiveAccountId, String activeCartOrId)
 static ConnectApi.CartPromotionCollection getCartPromotions(String webstoreId, String effectiveAccountId, String activeCartOrId, String currencyIsoCode)
 static ConnectApi.CartSummary getCartSummary(String webstoreId, String effectiveAccountId, String activeCartOrId)
 static ConnectApi.CartSummary getCartSummary(String webstoreId, String effectiveAccountId, String activeCartOrId, String currencyIsoCode)
 static ConnectApi.CartSummary getOrCreateActiveCartSummary(String webstoreId, String effectiveAccountId, String activeCartOrId)
 static ConnectApi.CartSummary getOrCreateActiveCartSummary(String webstoreId, String effectiveAccountId, String activeCartOrId, String currencyIsoCode)
 static ConnectApi.ProductCartItem getProductCartItem(String webstoreId, String effectiveAccountId, String activeCartOrId, String productId, String currencyIsoCode)
 static ConnectApi.ProductCartItemCollection getProductCartItems(String webstoreId, String effectiveAccountId, String activeCartOrId, Integer pageSize, Integer pageNumber, String currencyIsoCode)
 static ConnectApi.CommerceActionResult makeCartPrimary(String webstoreId, String activeCartOrId, String effectiveAccountId)
 static ConnectApi.PreserveCart preserveGuestCart(String webstoreId, String effectiveAccountId, String activeCartOrId, String currencyIsoCode)
 static ConnectApi.CartMessagesVisibilityResult setCartMessagesVisibility(String webstoreId, String activeCartOrId, String effectiveAccountId, ConnectApi.CartMessagesVisibilityInput messageVisibility)
 static ConnectApi.CartItem updateCartItem(String webstoreId, String effectiveAccountId, String activeCartOrId, String cartItemId, ConnectApi.CartItemInput cartItem)
 static ConnectApi.CartItem updateCartItem(String webstoreId, String effectiveAccountId, String activeCartOrId, String cartItemId, ConnectApi.CartItemInput cartItem, String currencyIsoCode)
 static ConnectApi.CartItem updateCartItem(String webstoreId, String effectiveAccountId, String activeCartOrId, String cartItemId, ConnectApi.CartItemInput cartItem, String currencyIsoCode, Boolean includeCartData)
 static ConnectApi.CartInventoryReservationOutputRepresentation upsertInventoryReservation(String webstoreId, String activeCartOrId, String effectiveAccountId, ConnectApi.CartInventoryReservationInputRepresentation cartInventoryReservationInput)
class ConnectApi.CommerceCatalog
 new()
 static ConnectApi.NavigationMenuItemCollection getCategoryMenuItems(String webstoreId, Boolean includeImageUrl, Boolean addHomeMenuItem, String publishStatus, String effectiveAccountId, Integer maxLevels, Integer maxItems)
 static ConnectApi.ProductDetail getProduct(String webstoreId, String productId, String effectiveAccountId, List<String> fields, List<String> mediaGroups, Boolean excludeFields, Boolean excludeMedia, Boolean excludePrimaryProductCategory, Boolean excludeVariationInfo, Boolean excludeAttributeSetInfo, Boolean excludeQuantityRule, Boolean excludeProductSellingModels)
 static ConnectApi.ProductDetail getProduct(String webstoreId, String productId, String effectiveAccountId, List<String> fields, List<String> mediaGroups, Boolean excludeFields, Boolean excludeMedia, Boolean excludePrimaryProductCategory, Boolean excludeVariationInfo, Boolean excludeAttributeSetInfo, Boolean excludeQuantityRule, Boolean excludeProductSellingModels, String noCache)
 static ConnectApi.ProductDetail getProduct(String webstoreId, String productId, String effectiveAccountId, List<String> fields, List<String> mediaGroups, Boolean excludeFields, Boolean excludeMedia, Boolean excludePrimaryProductCategory, Boolean excludeVariationInfo, Boolean excludeAttributeSetInfo, Boolean excludeQuantityRule, Boolean excludeProductSellingModels, Boolean excludeDynamicAttributeInfo, String noCache)
 static ConnectApi.ProductCategoryPath getProductCategoryPath(String webstoreId, String productCategoryId)
 static ConnectApi.ProductChildCollection getProductChildCollection(String webstoreId, String productId, String effectiveAccountId, List<String> fields, List<String> mediaGroups, Boolean excludeFields, Boolean excludeMedia, Boolean excludeAttributeSetInfo, Boolean excludeQuantityRule, String pageToken, Integer pageSize)
 static ConnectApi.ProductChildCollection getProductChildCollection(String webstoreId, String productId, String effectiveAccountId, List<String> fields, List<String> mediaGroups, Boolean excludeFields, Boolean excludeMedia, Boolean excludeAttributeSetInfo, Boolean excludeQuantityRule, Boolean includeProductSellingModels, Boolean includeRequiredChildrenOnly, Boolean excludeDynamicAttributeInfo, String pageToken, Integer pageSize, String noCache)
 static ConnectApi.ProductOverviewCollection getProducts(String webstoreId, String effectiveAccountId, List<String> ids, List<String> skus, List<String> fields, Boolean excludeMedia)
 static ConnectApi.ProductOverviewCollection getProducts(String webstoreId, String effectiveAccountId, List<String> ids, List<String> skus, List<String> fields, Boolean excludeMedia, Boolean includeQuantityRule, Boolean includeProductSellingModels, Boolean includeAttributeSetInfo, Boolean includeGroupByAttributeVariationInfo)
 static ConnectApi.ProductOverviewCollection getProducts(String webstoreId, String effectiveAccountId, List<String> ids, List<String> skus, List<String> fields, Boolean excludeMedia, Boolean includeQuantityRule, Boolean includeProductSellingModels, Boolean includeAttributeSetInfo, Boolean includeGroupByAttributeVariationInfo, String noCache)
class ConnectApi.CommerceCatalogManagement
 new()
 static ConnectApi.CompositeCommerceProductOutputRepresentation compositeCommerceProductCreate(String webstoreId, ConnectApi.CompositeCommerceProductInputRepresentation compositeCommerceProductInputRepresentation)
 static ConnectApi.CompositeCommerceProductOutputRepresentation compositeCommerceProductUpdate(String webstoreId, String productId, ConnectApi.CompositeCommerceProductInputRepresentation compositeCommerceProductInputRepresentation)
 static ConnectApi.CompositeCommerceVariationOutputRepresentation compositeCommerceVariationCreate(String webstoreId, ConnectApi.CompositeCommerceVariationInputRepresentation compositeCommerceVariationInputRepresentation)
class ConnectApi.CommerceNote
 new()
 String content { get; set; }
 String contentModifiedDate { get; set; }
 String createdBy { get; set; }
 String title { get; set; }
class ConnectApi.CommerceNoteInput
 new()
 String content { get; set; }
class ConnectApi.CommerceProductSearchResults
 new()
 ConnectApi.SearchCategory categories { get; set; }
 String correlationId { get; set; }
 List<ConnectApi.SearchFacet> facets { get; set; }
 String locale { get; set; }
 ConnectApi.ProductSummaryPage productsPage { get; set; }
 ConnectApi.SearchCategory getCategories()
 String getCorrelationId()
 List<ConnectApi.SearchFacet> getFacets()
 String getLocale()
 ConnectApi.CommerceProductSummaryPage getProductsPage()
 void setCategories(ConnectApi.SearchCategory value)
 void setCorrelationId(String value)
 void setFacets(List<ConnectApi.SearchFacet> value)
 void setLocale(String value)
 void setProductsPage(ConnectApi.CommerceProductSummaryPage value)
class ConnectApi.CommerceProductSellingModel
 new()
 Boolean isSubscriptionProduct { get; set; }
 Boolean getIsSubscriptionProduct()
 void setIsSubscriptionProduct(Boolean value)
class ConnectApi.CommerceProductSummary
 new()
 ConnectApi.ProductMedia defaultImage { get; set; }
 Map<String, ConnectApi.FieldValue> fields { get; set; }
 String id { get; set; }
 String name { get; set; }
 ConnectApi.PricingResultLineItem prices { get; set; }
 ConnectApi.ProductClass productClass { get; set; }
 ConnectApi.CommerceProductSellingModel productSellingModelInformation { get; set; }
 ConnectApi.ProductVariationInfo productVariationInfo { get; set; }
 ConnectApi.PurchaseQuantityRule purchaseQuantityRule { get; set; }
 String urlName { get; set; }
 ConnectApi.ProductAttributeSetSummary variationAttributeSet { get; set; }
 ConnectApi.ProductMedia getDefaultImage()
 Map<String, ConnectApi.FieldValue> getFields()
 String getId()
 Boolean getIsConfigurationAllowed()
 String getName()
 ConnectApi.ProductClass getProductClass()
 ConnectApi.CommerceProductSellingModel getProductSellingModelInformation()
 ConnectApi.ProductVariationInfo getProductVariationInfo()
 ConnectApi.PurchaseQuantityRule getPurchaseQuantityRule()
 String getUrlName()
 ConnectApi.CommerceProductAttributeSetSummary getVariationAttributeSet()
 void setDefaultImage(ConnectApi.ProductMedia value)
 void setFields(Map<String, ConnectApi.FieldValue> value)
 void setId(String value)
 void setIsConfigurationAllowed(Boolean value)
 void setName(String value)
 void setProductClass(ConnectApi.ProductClass value)
 void setProductSellingModelInformation(ConnectApi.CommerceProductSellingModel value)
 void setProductVariationInfo(ConnectApi.ProductVariationInfo value)
 void setPurchaseQuantityRule(ConnectApi.PurchaseQuantityRule value)
 void setUrlName(String value)
 void setVariationAttributeSet(ConnectApi.CommerceProductAttributeSetSummary value)
class ConnectApi.CommerceProductSummaryPage
 new()
 Integer pageSize { get; set; }
 List<ConnectApi.CommerceProductSummary> products { get; set; }
 Long total { get; set; }
 Integer getPageSize()
 List<ConnectApi.CommerceProductSummary> getProducts()
 Long getTotal()
 void setPageSize(Integer value)
 void setProducts(List<ConnectApi.CommerceProductSummary> value)
 void setTotal(Long value)
class ConnectApi.CommercePromotions
 new()
 static ConnectApi.CouponCodeRedemptionCollection decreaseRedemption(ConnectApi.CouponCodeRedemptionInput couponCodeRedemption)
 static ConnectApi.PromotionEvaluation evaluate(ConnectApi.PromotionEvaluateInput salesTransaction)
 static ConnectApi.CouponCodeRedemptionCollection increaseRedemption(ConnectApi.CouponCodeRedemptionInput couponCodeRedemption)
class ConnectApi.CommerceQuoteCollection
 new()
 Integer count { get; set; }
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.ErrorResponse> errors { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 String previousPageToken { get; set; }
 String previousPageUrl { get; set; }
 List<ConnectApi.CommerceQuoteDetail> quotes { get; set; }
class ConnectApi.CommerceQuoteDetail
 new()
 List<ConnectApi.ErrorResponse> errors { get; set; }
 Map<String, ConnectApi.RecordFieldRepresentation> fields { get; set; }
 String id { get; set; }
 List<ConnectApi.CommerceQuoteLineItem> lineItems { get; set; }
 List<ConnectApi.CommerceNote> notes { get; set; }
 String quoteNumber { get; set; }
 String status { get; set; }
class ConnectApi.CommerceQuoteLineItem
 new()
 Map<String, ConnectApi.RecordFieldRepresentation> fields { get; set; }
 String id { get; set; }
 ConnectApi.BuyerProductSummary product { get; set; }
class ConnectApi.CommerceQuoteWithProductDetail
 new()
 Map<String, ConnectApi.RecordFieldRepresentation> fields { get; set; }
 String id { get; set; }
 List<ConnectApi.BuyerProductSummary> products { get; set; }
 String quoteNumber { get; set; }
 String status { get; set; }
class ConnectApi.CommerceQuotes
 new()
 static ConnectApi.UpdateQuoteOutput updateQuote(String webstoreId, String quoteId, ConnectApi.updateQuoteInput updateQuoteInput)
 static ConnectApi.CommerceQuoteDetail getQuoteDetail(String webstoreId, String quoteId, String effectiveAccountId, String fields)
 static ConnectApi.CommerceQuoteCollection getQuotes(String webstoreId, String effectiveAccountId, String fields, ConnectApi.CommereQuotesSortOrder sortParam, Integer pageSize, String pageToken, String earliestDate, String latestDate)
 static ConnectApi.CreateQuoteFromProductOutput createQuoteFromProduct(String webstoreId, String productId, ConnectApi.CreateQuoteFromProductInput createQuoteFromProductInput)
class ConnectApi.CommerceResultRepresentationBase
 new()
 String message { get; set; }
 String status { get; set; }
class ConnectApi.CommerceSearch
 new()
 static ConnectApi.SortRulesCollection getSortRules(String webstoreId)
 static ConnectApi.ProductSearchSuggestionsResults getSuggestions(String webstoreId, String effectiveAccountId, String searchTerm, Integer maxResults)
 static ConnectApi.ProductSearchSuggestionsResults getSuggestions(String webstoreId, String effectiveAccountId, String searchTerm, Integer maxResults, Boolean includeSuggestedProducts, Integer maxSuggestedProducts)
 static ConnectApi.ProductSearchSuggestionsResults getSuggestions(String webstoreId, String effectiveAccountId, String searchTerm, Integer maxResults, Boolean includeSuggestedProducts, Integer maxSuggestedProducts, List<String> suggestedFields)
 static ConnectApi.ProductSearchSuggestionsResults getSuggestions(String webstoreId, String effectiveAccountId, String searchTerm, Integer maxResults, Boolean includeSuggestedProducts, Integer maxSuggestedProducts, List<String> suggestedFields, Boolean includeSuggestedTerms, String popularProductsCategoryId)
 static ConnectApi.ProductSearchResults searchProducts(String webstoreId, String effectiveAccountId, ConnectApi.ProductSearchInput productSearchInput)
enum ConnectApi.CommerceSearchAttributeTypeEnum = Custom PricebookEntry ProductAttribute ProductCategory Product2 Standard
class ConnectApi.CommerceSearchConnectFamily
 new()
enum ConnectApi.CommerceSearchFacetDisplayTypeEnum = CategoryTree DatePicker MultiSelect SingleSelect
enum ConnectApi.CommerceSearchFacetTypeEnum = DistinctValue Range
enum ConnectApi.CommerceSearchGroupingOptionEnum = BestMatch NoGrouping VariationParent
class ConnectApi.CommerceSearchIndex
 new()
 Datetime completionDate { get; set; }
 Datetime createdDate { get; set; }
 ConnectApi.CommerceSearchIndexCreationType creationType { get; set; }
 String id { get; set; }
 ConnectApi.CommerceSearchIndexBuildType indexBuildType { get; set; }
 ConnectApi.CommerceSearchIndexStatus indexStatus { get; set; }
 ConnectApi.CommerceSearchIndexUsage indexUsage { get; set; }
 Boolean isIncrementable { get; set; }
 Datetime lastCatalogSnapshotTime { get; set; }
 String message { get; set; }
enum ConnectApi.CommerceSearchIndexBuildTypeEnum = Full Incremental
class ConnectApi.CommerceSearchIndexCollection
 new()
 List<ConnectApi.CommerceSearchIndex> indexes { get; set; }
enum ConnectApi.CommerceSearchIndexCreationTypeEnum = Manual Scheduled
class ConnectApi.CommerceSearchIndexLog
 new()
 Datetime catalogSnapshotTime { get; set; }
 Datetime completionDate { get; set; }
 String createdById { get; set; }
 ConnectApi.CommerceSearchIndexStatus indexBuildStatus { get; set; }
 ConnectApi.CommerceSearchIndexBuildType indexBuildType { get; set; }
 String indexId { get; set; }
 String message { get; set; }
 Integer numberOfProducts { get; set; }
class ConnectApi.CommerceSearchIndexLogCollection
 new()
 List<ConnectApi.CommerceSearchIndexLog> indexLogs { get; set; }
enum ConnectApi.CommerceSearchIndexStatusEnum = Completed Failed InProgress
enum ConnectApi.CommerceSearchIndexUsageEnum = Live OutOfUse
class ConnectApi.CommerceSearchSettings
 new()
 static ConnectApi.CommerceSearchIndex createCommerceSearchIndex(String webstoreId, String indexBuildType)
 static ConnectApi.CommerceSearchIndex getSingleCommerceSearchIndex(String webstoreId, String indexId)
 static ConnectApi.CommerceSearchIndexCollection getCommerceSearchIndexes(String webstoreId)
 static ConnectApi.CommerceSearchIndexLogCollection getCommerceSearchIndexLogs(String webstoreId)
enum ConnectApi.CommerceSearchSortRuleDirection = Ascending Default Descending
enum ConnectApi.CommerceSearchSortRuleLabelSuffix = Ascen Ascending Az Descen Descending FewMany HeavyLight HighLow HighestLowest LightHeavy LowHigh LowestHighest ManyFew NewOld Newest NewestOldest NineZero OldNew Oldest OldestNewest PriceDecreasing PriceIncreasing ThickThin ThinThick Za ZeroNine
enum ConnectApi.CommerceSearchSortRuleType = ProductAttributeBased ProductBased Relevancy SortByPricebook
enum ConnectApi.CommerceSearchTopProductTypeEnum = VariationParent
class ConnectApi.CommerceStorePricing
 new()
 static ConnectApi.ProductPrice getProductPrice(String webstoreId, String productId, String effectiveAccountId)
 static ConnectApi.ProductPrice getProductPrice(String webstoreId, String productId, String effectiveAccountId, List<String> productSellingModelIds)
 static ConnectApi.PricingResult getProductPrices(String webstoreId, String effectiveAccountId, List<String> productIds, String currencyIsoCode)
 static ConnectApi.PricingResult getProductPrices(String webstoreId, String effectiveAccountId, ConnectApi.PricingInput pricingInput)
 static ConnectApi.PricingResult getProductPrices(String webstoreId, String effectiveAccountId, ConnectApi.PricingInput pricingInput, String currencyIsoCode)
class ConnectApi.CommerceWishlist
 new()
 static ConnectApi.WishlistItem addItemToWishlist(String webstoreId, String wishlistId, ConnectApi.WishlistItemInput wishlistItemInput)
 static ConnectApi.WishlistItem addItemToWishlist(String webstoreId, String effectiveAccountId, String wishlistId, ConnectApi.WishlistItemInput wishlistItemInput)
 static ConnectApi.WishlistToCartResult addWishlistToCart(String webstoreId, String wishlistId)
 static ConnectApi.WishlistToCartResult addWishlistToCart(String webstoreId, String wishlistId, String effectiveAccountId)
 static ConnectApi.WishlistToCartResult addWishlistToCartWithCartId(String webstoreId, String wishlistId, String cartId)
 static ConnectApi.WishlistToCartResult addWishlistToCartWithCartId(String webstoreId, String wishlistId, String cartId, String effectiveAccountId)
 static ConnectApi.Wishlist createWishlist(String webstoreId, ConnectApi.WishlistInput wishlistInput)
 static ConnectApi.Wishlist createWishlist(String webstoreId, String effectiveAccountId, ConnectApi.WishlistInput wishlistInput)
 static void deleteWishlist(String webstoreId, String wishlistId)
 static void deleteWishlist(String webstoreId, String effectiveAccountId, String wishlistId)
 static ConnectApi.Wishlist getWishlist(String webstoreId, String effectiveAccountId, String wishlistId, String productFields, ConnectApi.WishlistItemSortOrder sortItemsBy)
 static ConnectApi.Wishlist getWishlist(String webstoreId, String effectiveAccountId, String wishlistId, String productFields, Integer pageSize, ConnectApi.WishlistItemSortOrder sortItemsBy)
 static ConnectApi.WishlistItemCollection getWishlistItems(String webstoreId, String effectiveAccountId, String wishlistId, String productFields, String pageParam, ConnectApi.WishlistItemSortOrder sortItemsBy)
 static ConnectApi.WishlistItemCollection getWishlistItems(String webstoreId, String effectiveAccountId, String wishlistId, String productFields, String pageParam, Integer pageSize, ConnectApi.WishlistItemSortOrder sortItemsBy)
 static ConnectApi.WishlistsSummary getWishlistSummaries(String webstoreId, String effectiveAccountId, Boolean includeDisplayedList)
 static ConnectApi.WishlistsSummary getWishlistSummaries(String webstoreId, String effectiveAccountId, Boolean includeDisplayedList, String productFields, ConnectApi.WishlistItemSortOrder sortItemsBy)
 static ConnectApi.WishlistsSummary getWishlistSummaries(String webstoreId, String effectiveAccountId, Boolean includeDisplayedList, Integer pageSize, String productFields, ConnectApi.WishlistItemSortOrder sortItemsBy)
 static void removeWishlistItem(String webstoreId, String effectiveAccountId, String wishlistId, String wishlistItemId)
 static ConnectApi.WishlistSummary updateWishlist(String webstoreId, String wishlistId, ConnectApi.WishlistUpdateInput wishlistUpdateInput)
 static ConnectApi.WishlistSummary updateWishlist(String webstoreId, String effectiveAccountId, String wishlistId, ConnectApi.WishlistUpdateInput wishlistUpdateInput)
class ConnectApi.Communities
 new()
 static ConnectApi.CommunityPage getCommunities()
 static ConnectApi.CommunityPage getCommunities(ConnectApi.CommunityStatus communityStatus)
 static ConnectApi.Community getCommunity(String communityId)
 static ConnectApi.CommunityTemplates getCommunityTemplates()
class ConnectApi.Community
 new()
 Boolean allowChatterAccessWithoutLogin { get; set; }
 Boolean allowMembersToFlag { get; set; }
 Boolean builderBasedSnaEnabled { get; set; }
 String builderUrl { get; set; }
 String contentSpaceId { get; set; }
 String description { get; set; }
 Boolean guestMemberVisibilityEnabled { get; set; }
 String id { get; set; }
 Boolean imageOptimizationCDNEnabled { get; set; }
 Boolean invitationsEnabled { get; set; }
 Boolean knowledgeableEnabled { get; set; }
 String loginUrl { get; set; }
 Boolean memberVisibilityEnabled { get; set; }
 String name { get; set; }
 Boolean nicknameDisplayEnabled { get; set; }
 Boolean privateMessagesEnabled { get; set; }
 Boolean reputationEnabled { get; set; }
 Boolean sendWelcomeEmail { get; set; }
 Boolean siteAsContainerEnabled { get; set; }
 String siteUrl { get; set; }
 String templateName { get; set; }
 String url { get; set; }
 String urlPathPrefix { get; set; }
enum ConnectApi.CommunityFlagReasonType = FlaggedByRule FlaggedBySystem FlaggedByUserAsInappropriate FlaggedByUserAsSpam
enum ConnectApi.CommunityFlagType = FlagAsInappropriate FlagAsSpam
enum ConnectApi.CommunityFlagVisibility = ModeratorsOnly SelfAndModerators
class ConnectApi.CommunityModeration
 new()
 static ConnectApi.ModerationFlags addFlagToComment(String communityId, String commentId)
 static ConnectApi.ModerationFlags addFlagToComment(String communityId, String commentId, ConnectApi.CommunityFlagVisibility visibility)
 static ConnectApi.ModerationFlags addFlagToComment(String communityId, String commentId, ConnectApi.CommunityFlagType type)
 static ConnectApi.ModerationFlags addFlagToComment(String communityId, String commentId, String note)
 static ConnectApi.ModerationFlags addFlagToComment(String communityId, String commentId, ConnectApi.CommunityFlagType type, String note)
 static ConnectApi.ModerationFlags addFlagToComment(String communityId, String commentId, ConnectApi.CommunityFlagType type, ConnectApi.CommunityFlagVisibility visibility)
 static ConnectApi.ModerationFlags addFlagToComment(String communityId, String commentId, ConnectApi.CommunityFlagVisibility visibility, String note)
 static ConnectApi.ModerationFlags addFlagToComment(String communityId, String commentId, ConnectApi.CommunityFlagType type, ConnectApi.CommunityFlagVisibility visibility, String note)
 static ConnectApi.ModerationCapability addFlagToFeedElement(String communityId, String feedElementId)
 static ConnectApi.ModerationCapability addFlagToFeedElement(String communityId, String feedElementId, ConnectApi.CommunityFlagVisibility visibility)
 static ConnectApi.ModerationCapability addFlagToFeedElement(String communityId, String feedElementId, ConnectApi.CommunityFlagType type)
 static ConnectApi.ModerationCapability addFlagToFeedElement(String communityId, String feedElementId, String note)
 static ConnectApi.ModerationCapability addFlagToFeedElement(String communityId, String feedElementId, ConnectApi.CommunityFlagType type, String note)
 static ConnectApi.ModerationCapability addFlagToFeedElement(String communityId, String feedElementId, ConnectApi.CommunityFlagType type, ConnectApi.CommunityFlagVisibility visibility)
 static ConnectApi.ModerationCapability addFlagToFeedElement(String communityId, String feedElementId, ConnectApi.CommunityFlagVisibility visibility, String note)
 static ConnectApi.ModerationCapability addFlagToFeedElement(String communityId, String feedElementId, ConnectApi.CommunityFlagType type, ConnectApi.CommunityFlagVisibility visibility, String note)
 static ConnectApi.ModerationFlags getFlagsOnComment(String communityId, String commentId)
 static ConnectApi.ModerationFlags getFlagsOnComment(String communityId, String commentId, ConnectApi.CommunityFlagVisibility visibility)
 static ConnectApi.ModerationFlags getFlagsOnComment(String communityId, String commentId, Integer pageSize, String pageParam)
 static ConnectApi.ModerationFlags getFlagsOnComment(String communityId, String commentId, ConnectApi.CommunityFlagVisibility visibility, Integer pageSize, String pageParam)
 static ConnectApi.ModerationCapability getFlagsOnFeedElement(String communityId, String feedElementId)
 static ConnectApi.ModerationCapability getFlagsOnFeedElement(String communityId, String feedElementId, ConnectApi.CommunityFlagVisibility visibility)
 static ConnectApi.ModerationCapability getFlagsOnFeedElement(String communityId, String feedElementId, String pageParam, Integer pageSize)
 static ConnectApi.ModerationCapability getFlagsOnFeedElement(String communityId, String feedElementId, ConnectApi.CommunityFlagVisibility visibility, Integer pageSize, String pageParam)
 static ConnectApi.ModerationFlags removeFlagFromComment(String communityId, String commentId, String userId)
 static void removeFlagFromFeedElement(String communityId, String feedElementId, String userId)
 static ConnectApi.ModerationFlags addFlagToFeedItem(String communityId, String feedItemId)
 static ConnectApi.ModerationFlags addFlagToFeedItem(String communityId, String feedItemId, ConnectApi.CommunityFlagVisibility visibility)
 static ConnectApi.ModerationFlags getFlagsOnFeedItem(String communityId, String feedItemId)
 static ConnectApi.ModerationFlags getFlagsOnFeedItem(String communityId, String feedItemId, ConnectApi.CommunityFlagVisibility visibility)
 static ConnectApi.ModerationFlags removeFlagsOnFeedItem(String communityId, String feedItemId, String userId)
 static void removeFlagFromFeedItem(String communityId, String feedItemId, String userId)
class ConnectApi.CommunityPage
 new()
 List<ConnectApi.Community> communities { get; set; }
 Integer total { get; set; }
enum ConnectApi.CommunityStatusEnum = Live Inactive UnderConstruction
class ConnectApi.CommunitySummary
 new()
 String id { get; set; }
 String name { get; set; }
class ConnectApi.CompanyVerifySummary : ConnectApi.UserFeedEntityActivitySummary
 new()
class ConnectApi.ComplexSegment : ConnectApi.MessageSegment
 new()
 List<ConnectApi.MessageSegment> segments { get; set; }
class ConnectApi.CompositeCommerceProductInputRepresentation
 new()
 ConnectApi.ProductAttributeSetInputRepresentation attributeSetInfo { get; set; }
 List<String> categoryIds { get; set; }
 Map<String, String> productFields { get; set; }
 ConnectApi.ProductMedia productMedia { get; set; }
class ConnectApi.CompositeCommerceProductOutputRepresentation
 new()
 List<ConnectApi.ErrorResponse> errors { get; set; }
 String productId { get; set; }
 Boolean success { get; set; }
class ConnectApi.CompositeCommerceVariationInputRepresentation
 new()
 String parentProductId { get; set; }
 List<ConnectApi.ProductVariationInputRepresentation> variations { get; set; }
class ConnectApi.CompositeCommerceVariationOutputRepresentation
 new()
 List<ConnectApi.ErrorResponse> errors { get; set; }
 List<String> productIds { get; set; }
 Boolean success { get; set; }
class ConnectApi.CompoundRecordField : ConnectApi.LabeledRecordField
 new()
 List<ConnectApi.AbstractRecordField> fields { get; set; }
enum ConnectApi.CompressionFormatEnum = Bzip2 Gzip None
class ConnectApi.ConfirmHeldFOCapacityInputRepresentation
 new()
 List<ConnectApi.ConfirmHeldFOCapacityRequestInputRepresentation> confirmHeldFOCapacityRequests { get; set; }
class ConnectApi.ConfirmHeldFOCapacityOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 List<ConnectApi.ConfirmHeldFOCapacityResponseOutputRepresentation> confirmHeldFOCapacityResponses { get; set; }
class ConnectApi.ConfirmHeldFOCapacityRequestInputRepresentation
 new()
 Boolean allOrNothing { get; set; }
 List<ConnectApi.CapacityRequestInputRepresentation> capacityRequests { get; set; }
class ConnectApi.ConfirmHeldFOCapacityResponseOutputRepresentation
 new()
 List<ConnectApi.CapacityResponseOutputRepresentation> capacityResponses { get; set; }
enum ConnectApi.ConnectActivityTypeEnum = All Event Task
exception ConnectApi.ConnectApiException
 String getErrorCode()
enum ConnectApi.ConnectCommerceAddressSortOrderEnum = CreatedDateAsc CreatedDateDesc NameAsc NameDesc
enum ConnectApi.ConnectInsightUnitEnum = Count Currency Dollar Number Percent
class ConnectApi.ConnectionDbSchemaCollection
 new()
 List<String> databaseSchemas { get; set; }
class ConnectApi.ConnectionDbSchemaCollectionInput
 new()
 Map<String, String> advancedAttributes { get; set; }
class ConnectApi.ContactPointAttributeInput
 new()
 String label { get; set; }
 String name { get; set; }
 String preferredName { get; set; }
class ConnectApi.ContactPointConfig
 new()
 ConnectApi.ActivationContactPointsFieldConfig activationContactPointFieldConfig { get; set; }
 ConnectApi.ActivationContactPointsSourceConfig activationContactPointSourcesConfig { get; set; }
 ConnectApi.ContactPointFilterExpression contactPointFilterExpression { get; set; }
 String contactPointPath { get; set; }
 ContactPointTypeRepresentationEnum contactPointType { get; set; }
 String entityId { get; set; }
 String entityName { get; set; }
 List<ConnectApi.QueryPathConfigList> queryPathConfigList { get; set; }
class ConnectApi.ContactPointFilterExpression
 new()
 List<ConnectApi.DmoFilter> contactPointDmoFilters { get; set; }
enum ConnectApi.ContactPointPrefEnum = ContactPointPrefAny ContactPointPrefBusiness ContactPointPrefPersonal ContactPointPrefPrimary
class ConnectApi.ContactPointSourceInput
 new()
 String dataSourceId { get; set; }
 ContactPointPrefEnum dataSourcePreference { get; set; }
 Integer dataSourcePriority { get; set; }
 String id { get; set; }
 String name { get; set; }
enum ConnectApi.ContactPointTypeRepresentationEnum = Email Maid Ott Phone Push Subscriber_Key_Email Subscriber_Key_Phone WhatsApp
class ConnectApi.ContactPointsConfig
 new()
 List<ConnectApi.ContactPointConfig> contactPoints { get; set; }
class ConnectApi.Content
 new()
 String checksum { get; set; }
 String contentUrl { get; set; }
 String description { get; set; }
 String downloadUrl { get; set; }
 String fileExtension { get; set; }
 String fileSize { get; set; }
 String fileType { get; set; }
 Boolean hasPdfPreview { get; set; }
 String id { get; set; }
 ConnectApi.ContentImageFileDetails imageDetails { get; set; }
 Boolean isInMyFileSync { get; set; }
 String mimeType { get; set; }
 String renditionUrl { get; set; }
 String renditionUrl240By180 { get; set; }
 String renditionUrl720By480 { get; set; }
 ConnectApi.FileSharingOption sharingOption { get; set; }
 String textPreview { get; set; }
 String thumb120By90RenditionStatus { get; set; }
 String thumb240By180RenditionStatus { get; set; }
 String thumb720By480RenditionStatus { get; set; }
 String title { get; set; }
 String versionId { get; set; }
class ConnectApi.ContentAttachment : ConnectApi.FeedItemAttachment
 new()
 String checkSum { get; set; }
 String contentUrl { get; set; }
 String description { get; set; }
 String downloadUrl { get; set; }
 String fileExtension { get; set; }
 String fileSize { get; set; }
 String fileType { get; set; }
 Boolean hasImagePreview { get; set; }
 Boolean hasPdfPreview { get; set; }
 String id { get; set; }
 Boolean isInMyFileSync { get; set; }
 String mimeType { get; set; }
 String renditionUrl { get; set; }
 String renditionUrl240By180 { get; set; }
 String renditionUrl720By480 { get; set; }
 String textPreview { get; set; }
 String thumb120By90RenditionStatus { get; set; }
 String thumb240By180RenditionStatus { get; set; }
 String thumb720By480RenditionStatus { get; set; }
 String title { get; set; }
 String versionId { get; set; }
class ConnectApi.ContentAttachmentInput : ConnectApi.FeedItemAttachmentInput
 new()
 String contentDocumentId { get; set; }
class ConnectApi.ContentCapability : ConnectApi.FeedElementCapability
 new()
 String checksum { get; set; }
 String contentUrl { get; set; }
 String description { get; set; }
 String downloadUrl { get; set; }
 String fileExtension { get; set; }
 String fileSize { get; set; }
 String fileType { get; set; }
 Boolean hasPdfPreview { get; set; }
 String id { get; set; }
 Boolean isInMyFileSync { get; set; }
 String mimeType { get; set; }
 String renditionUrl { get; set; }
 String renditionUrl240By180 { get; set; }
 String renditionUrl720By480 { get; set; }
 ConnectApi.FileSharingOption sharingOption { get; set; }
 String textPreview { get; set; }
 String thumb120By90RenditionStatus { get; set; }
 String thumb240By180RenditionStatus { get; set; }
 String thumb720By480RenditionStatus { get; set; }
 String title { get; set; }
 String versionId { get; set; }
class ConnectApi.ContentCapabilityInput : ConnectApi.FeedElementCapabilityInput
 new()
 String contentDocumentId { get; set; }
 String description { get; set; }
 ConnectApi.FileSharingOption sharingOption { get; set; }
 String title { get; set; }
class ConnectApi.ContentHub
 new()
 static ConnectApi.RepositoryFolderItem addRepositoryItem(String repositoryId, String repositoryFolderId, ConnectApi.ContentHubItemInput file)
 static ConnectApi.RepositoryFolderItem addRepositoryItem(String communityId, String repositoryId, String repositoryFolderId, ConnectApi.ContentHubItemInput file)
 static ConnectApi.RepositoryFolderItem addRepositoryItem(String repositoryId, String repositoryFolderId, ConnectApi.ContentHubItemInput file, ConnectApi.BinaryInput fileData)
 static ConnectApi.RepositoryFolderItem addRepositoryItem(String communityId, String repositoryId, String repositoryFolderId, ConnectApi.ContentHubItemInput file, ConnectApi.BinaryInput fileData)
 static ConnectApi.ContentHubAllowedItemTypeCollection getAllowedItemTypes(String repositoryId, String repositoryFolderId)
 static ConnectApi.ContentHubAllowedItemTypeCollection getAllowedItemTypes(String repositoryId, String repositoryFolderId, ConnectApi.ConnectContentHubItemType filter)
 static ConnectApi.ContentHubAllowedItemTypeCollection getAllowedItemTypes(String communityId, String repositoryId, String repositoryFolderId)
 static ConnectApi.ContentHubAllowedItemTypeCollection getAllowedItemTypes(String communityId, String repositoryId, String repositoryFolderId, ConnectApi.ConnectContentHubItemType filter)
 static ConnectApi.FilePreview getFilePreview(String repositoryId, String repositoryFileId, ConnectApi.FilePreviewFormat formatType)
 static ConnectApi.FilePreview getFilePreview(String repositoryId, String repositoryFileId, ConnectApi.FilePreviewFormat formatType, Integer startPageNumber, Integer endPageNumber)
 static ConnectApi.FilePreview getFilePreview(String communityId, String repositoryId, String repositoryFileId, ConnectApi.FilePreviewFormat formatType)
 static ConnectApi.FilePreview getFilePreview(String communityId, String repositoryId, String repositoryFileId, ConnectApi.FilePreviewFormat formatType, Integer startPageNumber, Integer endPageNumber)
 static ConnectApi.ContentHubItemTypeDetail getItemType(String repositoryId, String repositoryItemTypeId)
 static ConnectApi.ContentHubItemTypeDetail getItemType(String communityId, String repositoryId, String repositoryItemTypeId)
 static ConnectApi.FilePreviewCollection getPreviews(String repositoryId, String repositoryFileId)
 static ConnectApi.FilePreviewCollection getPreviews(String communityId, String repositoryId, String repositoryFileId)
 static ConnectApi.ContentHubRepositoryCollection getRepositories()
 static ConnectApi.ContentHubRepositoryCollection getRepositories(String communityId)
 static ConnectApi.ContentHubRepositoryCollection getRepositories(Integer pageParam, Integer pageSize)
 static ConnectApi.ContentHubRepositoryCollection getRepositories(String communityId, Integer pageParam, Integer pageSize)
 static ConnectApi.ContentHubRepository getRepository(String repositoryId)
 static ConnectApi.ContentHubRepository getRepository(String communityId, String repositoryId)
 static ConnectApi.RepositoryFileDetail getRepositoryFile(String repositoryId, String repositoryFileId)
 static ConnectApi.RepositoryFileDetail getRepositoryFile(String repositoryId, String repositoryFileId, Boolean includeExternalFilePermissionsInfo)
 static ConnectApi.RepositoryFileDetail getRepositoryFile(String communityId, String repositoryId, String repositoryFileId)
 static ConnectApi.RepositoryFileDetail getRepositoryFile(String communityId, String repositoryId, String repositoryFileId, Boolean includeExternalFilePermissionsInfo)
 static ConnectApi.RepositoryFolderDetail getRepositoryFolder(String repositoryId, String repositoryFolderId)
 static ConnectApi.RepositoryFolderDetail getRepositoryFolder(String communityId, String repositoryId, String repositoryFolderId)
 static ConnectApi.RepositoryFolderItemsCollection getRepositoryFolderItems(String repositoryId, String repositoryFolderId)
 static ConnectApi.RepositoryFolderItemsCollection getRepositoryFolderItems(String communityId, String repositoryId, String repositoryFolderId)
 static ConnectApi.RepositoryFolderItemsCollection getRepositoryFolderItems(String repositoryId, String repositoryFolderId, Integer pageParam, Integer pageSize)
 static ConnectApi.RepositoryFolderItemsCollection getRepositoryFolderItems(String communityId, String repositoryId, String repositoryFolderId, Integer pageParam, Integer pageSize)
 static ConnectApi.RepositoryFileDetail updateRepositoryFile(String repositoryId, String repositoryFileId, ConnectApi.ContentHubItemInput file)
 static ConnectApi.RepositoryFileDetail updateRepositoryFile(String repositoryId, String repositoryFileId, ConnectApi.ContentHubItemInput file, ConnectApi.BinaryInput fileData)
 static ConnectApi.RepositoryFileDetail updateRepositoryFile(String communityId, String repositoryId, String repositoryFileId, ConnectApi.ContentHubItemInput file)
 static ConnectApi.RepositoryFileDetail updateRepositoryFile(String communityId, String repositoryId, String repositoryFileId, ConnectApi.ContentHubItemInput file, ConnectApi.BinaryInput fileData)
 static void setTestAddRepositoryItem(String repositoryId, String repositoryFolderId, ConnectApi.ContentHubItemInput file, ConnectApi.RepositoryFolderItem result)
 static void setTestAddRepositoryItem(String communityId, String repositoryId, String repositoryFolderId, ConnectApi.ContentHubItemInput file, ConnectApi.RepositoryFolderItem result)
 static void setTestAddRepositoryItem(String repositoryId, String repositoryFolderId, ConnectApi.ContentHubItemInput file, ConnectApi.BinaryInput fileData, ConnectApi.RepositoryFolderItem result)
 static void setTestAddRepositoryItem(String communityId, String repositoryId, String repositoryFolderId, ConnectApi.ContentHubItemInput file, ConnectApi.BinaryInput fileData, ConnectApi.RepositoryFolderItem result)
 static void setTestGetAllowedItemTypes(String repositoryId, String repositoryFolderId, ConnectApi.ContentHubAllowedItemTypeCollection result)
 static void setTestGetAllowedItemTypes(String repositoryId, String repositoryFolderId, ConnectApi.ContentHubItemType filter, ConnectApi.ContentHubAllowedItemTypeCollection result)
 static void setTestGetAllowedItemTypes(String communityId, String repositoryId, String repositoryFolderId, ConnectApi.ContentHubAllowedItemTypeCollection result)
 static void setTestGetAllowedItemTypes(String communityId, String repositoryId, String repositoryFolderId, ConnectApi.ContentHubItemType filter, ConnectApi.ContentHubAllowedItemTypeCollection result)
 static void setTestGetFilePreview(String repositoryId, String repositoryFileId, ConnectApi.FilePreviewFormat formatType, ConnectApi.FilePreview result)
 static void setTestGetFilePreview(String repositoryId, String repositoryFileId, ConnectApi.FilePreviewFormat formatType, Integer startPageNumber, Integer endPageNumber, ConnectApi.FilePreview result)
 static void setTestGetFilePreview(String communityId, String repositoryId, String repositoryFileId, ConnectApi.FilePreviewFormat formatType, ConnectApi.FilePreview result)
 static void setTestGetFilePreview(String communityId, String repositoryId, String repositoryFileId, ConnectApi.FilePreviewFormat formatType, Integer startPageNumber, Integer endPageNumber, ConnectApi.FilePreview result)
 static void setTestGetItemType(String repositoryId, String repositoryItemTypeId, ConnectApi.ContentHubItemTypeDetail result)
 static void setTestGetItemType(String communityId, String repositoryId, String repositoryItemTypeId, ConnectApi.ContentHubItemTypeDetail result)
 static void setTestGetPreviews(String repositoryId, String repositoryFileId, ConnectApi.FilePreviewCollection result)
 static void setTestGetPreviews(String communityId, String repositoryId, String repositoryFileId, ConnectApi.FilePreviewCollection result)
 static void setTestGetRepositories(ConnectApi.ContentHubRepositoryCollection result)
 static void setTestGetRepositories(String communityId, ConnectApi.ContentHubRepositoryCollection result)
 static void setTestGetRepositories(Integer pageParam, Integer pageSize, ConnectApi.ContentHubRepositoryCollection result)
 static void setTestGetRepositories(String communityId, Integer pageParam, Integer pageSize, ConnectApi.ContentHubRepositoryCollection result)
 static void setTestGetRepository(String repositoryId, ConnectApi.ContentHubRepository result)
 static void setTestGetRepository(String communityId, String repositoryId, ConnectApi.ContentHubRepository result)
 static void setTestGetRepositoryFile(String repositoryId, String repositoryFileId, ConnectApi.RepositoryFileDetail result)
 static void setTestGetRepositoryFile(String repositoryId, String repositoryFileId, Boolean includeExternalFilePermissionsInfo, ConnectApi.RepositoryFileDetail result)
 static void setTestGetRepositoryFile(String communityId, String repositoryId, String repositoryFileId, ConnectApi.RepositoryFileDetail result)
 static void setTestGetRepositoryFile(String communityId, String repositoryId, String repositoryFileId, Boolean includeExternalFilePermissionsInfo, ConnectApi.RepositoryFileDetail result)
 static void setTestGetRepositoryFolder(String repositoryId, String repositoryFolderId, ConnectApi.RepositoryFolderDetail result)
 static void setTestGetRepositoryFolder(String communityId, String repositoryId, String repositoryFolderId, ConnectApi.RepositoryFolderDetail result)
 static void setTestGetRepositoryFolderItems(String repositoryId, String repositoryFolderId, ConnectApi.RepositoryFolderItemsCollection result)
 static void setTestGetRepositoryFolderItems(String communityId, String repositoryId, String repositoryFolderId, ConnectApi.RepositoryFolderItemsCollection result)
 static void setTestGetRepositoryFolderItems(String repositoryId, String repositoryFolderId, Integer pageParam, Integer pageSize, ConnectApi.RepositoryFolderItemsCollection result)
 static void setTestGetRepositoryFolderItems(String communityId, String repositoryId, String repositoryFolderId, Integer pageParam, Integer pageSize, ConnectApi.RepositoryFolderItemsCollection result)
 static void setTestUpdateRepositoryFile(String communityId, String repositoryId, String repositoryFileId, ConnectApi.ContentHubItemInput file, ConnectApi.BinaryInput fileData, ConnectApi.RepositoryFileDetail result)
 static void setTestUpdateRepositoryFile(String repositoryId, String repositoryFileId, ConnectApi.ContentHubItemInput file, ConnectApi.RepositoryFileDetail result)
 static void setTestUpdateRepositoryFile(String repositoryId, String repositoryFileId, ConnectApi.ContentHubItemInput file, ConnectApi.BinaryInput fileData, ConnectApi.RepositoryFileDetail result)
 static void setTestUpdateRepositoryFile(String communityId, String repositoryId, String repositoryFileId, ConnectApi.ContentHubItemInput file, ConnectApi.RepositoryFileDetail result)
 static void deleteRepositoryFile(String communityId, String repositoryId, String repositoryFileId)
 static void deleteRepositoryFile(String repositoryId, String repositoryFileId)
 static void deleteRepositoryFolder(String communityId, String repositoryId, String repositoryFolderId)
 static void deleteRepositoryFolder(String repositoryId, String repositoryFolderId)
class ConnectApi.ContentHubAllowedItemTypeCollection
 new()
 List<ConnectApi.ContentHubItemTypeSummary> allowedItemTypes { get; set; }
class ConnectApi.ContentHubFieldDefinition
 new()
 String displayName { get; set; }
 Boolean isMandatory { get; set; }
 Integer maxLength { get; set; }
 String name { get; set; }
 ConnectApi.ContentHubVariableType type { get; set; }
class ConnectApi.ContentHubFieldValueInput
 new()
 String name { get; set; }
 String value { get; set; }
enum ConnectApi.ContentHubFolderItemType = file folder
enum ConnectApi.ContentHubGroupTypeEnum = Everybody EverybodyInDomain Unknown
class ConnectApi.ContentHubItemInput
 new()
 List<ConnectApi.ContentHubFieldValueInput> fields { get; set; }
 String itemTypeId { get; set; }
class ConnectApi.ContentHubItemTypeDetail : ConnectApi.AbstractContentHubItemType
 new()
 List<ConnectApi.ContentHubFieldDefinition> fields { get; set; }
enum ConnectApi.ContentHubItemTypeEnum = Any FilesOnly FoldersOnly
class ConnectApi.ContentHubItemTypeSummary : ConnectApi.AbstractContentHubItemType
 new()
class ConnectApi.ContentHubPermissionType
 new()
 String id { get; set; }
 String label { get; set; }
class ConnectApi.ContentHubProviderType
 new()
 String label { get; set; }
 String type { get; set; }
class ConnectApi.ContentHubRepository : ConnectApi.ActorWithId
 new()
 ConnectApi.ContentHubRepositoryAuthentication authentication { get; set; }
 ConnectApi.ContentHubRepositoryFeatures features { get; set; }
 String label { get; set; }
 String name { get; set; }
 ConnectApi.ContentHubProviderType providerType { get; set; }
 String rootFolderItemsUrl { get; set; }
class ConnectApi.ContentHubRepositoryAuthentication
 new()
 String authFlowUrl { get; set; }
 ConnectApi.ContentHubAuthenticationProtocol authProtocol { get; set; }
 Boolean userHasAuthSettings { get; set; }
class ConnectApi.ContentHubRepositoryCollection
 new()
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 List<ConnectApi.ContentHubRepository> repositories { get; set; }
class ConnectApi.ContentHubRepositoryFeatures
 new()
 Boolean canBrowse { get; set; }
 Boolean canSearch { get; set; }
enum ConnectApi.ContentHubStreamSupportEnum = ContentStreamAllowed ContentStreamNotAllowed ContentStreamRequired
enum ConnectApi.ContentHubVariableTypeEnum = BooleanType DateTimeType DecimalType HtmlType IdType IntegerType StringType UriType XmlType
class ConnectApi.ContentImageFileDetails
 new()
 Integer height { get; set; }
 String imageFormat { get; set; }
 String orientation { get; set; }
 Integer width { get; set; }
class ConnectApi.ContractInputRepresentation
 new()
 Boolean isAutoDocgenRequired { get; set; }
 String recordTypeName { get; set; }
 String sourceObjectId { get; set; }
 String templateName { get; set; }
class ConnectApi.ContractOutputRepresentation
 new()
 List<String> data { get; set; }
class ConnectApi.ConversationApplicationDefinition
 new()
 static ConnectApi.ConversationApplicationDefinitionDetailRespresentation getConversationApplicationDefinition(String integrationName)
class ConnectApi.ConversationApplicationDefinitionDetailRespresentation
 new()
 ConnectApi.BotInfoRepresentation botInfo { get; set; }
 String errorMessage { get; set; }
 ConnectApi.ConversationApplicationIntegrationType integrationApplication { get; set; }
 String integrationName { get; set; }
 Boolean isSuccess { get; set; }
 String runtimeUrl { get; set; }
enum ConnectApi.ConversationApplicationIntegrationTypeEnum = Api Slack
class ConnectApi.CouponCodeRedemptionCollection
 new()
 List<ConnectApi.CouponCodeRedemptionResult> couponCodeRedemptionResults { get; set; }
class ConnectApi.CouponCodeRedemptionInput
 new()
 String buyer { get; set; }
 List<String> couponCodes { get; set; }
 String effectiveAccountId { get; set; }
 String transactionId { get; set; }
class ConnectApi.CouponCodeRedemptionResult
 new()
 Integer availableRedemptions { get; set; }
 String couponCode { get; set; }
 String errorMsg { get; set; }
 Boolean isSuccess { get; set; }
 Integer redemptionLimit { get; set; }
enum ConnectApi.CreateCredentialActionEnum = Refresh
class ConnectApi.CreateCreditMemoInputRepresentation
 new()
 List<String> changeOrderIds { get; set; }
class ConnectApi.CreateCreditMemoOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 String creditMemoId { get; set; }
class ConnectApi.CreateInvoiceFromChangeOrdersInputRepresentation
 new()
 List<String> changeOrderIds { get; set; }
 String orderSummaryId { get; set; }
class ConnectApi.CreateMultipleInvoicesFromChangeOrdersInputRepresentation
 new()
 List<ConnectApi.CreateInvoiceFromChangeOrdersInputRepresentation> invoicesFromChangeOrders { get; set; }
class ConnectApi.CreateMultipleInvoicesFromChangeOrdersOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 List<ConnectApi.ChangeOrdersInvoiceOutputRepresentation> invoices { get; set; }
class ConnectApi.CreateOrderPaymentSummaryInputRepresentation
 new()
 String orderSummaryId { get; set; }
 String name { get; set; }
 String paymentAuthorizationId { get; set; }
 List<String> paymentIds { get; set; }
class ConnectApi.CreateOrderPaymentSummaryOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 String orderPaymentSummaryId { get; set; }
class ConnectApi.CreateQuoteFromCartInput
 new()
 Map<String, String> additionalFields { get; set; }
 String comments { get; set; }
 String contextDefinitionName { get; set; }
 Boolean deleteCart { get; set; }
class ConnectApi.CreateQuoteFromCartOutput
 new()
 List<ConnectApi.QuoteError> errors { get; set; }
 String quoteId { get; set; }
class ConnectApi.CreateQuoteFromProductInput
 new()
 Map<String, String> additionalFields { get; set; }
 String comments { get; set; }
 String contextDefinitionName { get; set; }
 String quantity { get; set; }
class ConnectApi.CreateQuoteFromProductOutput
 new()
 List<ConnectApi.QuoteError> errors { get; set; }
 String quoteId { get; set; }
class ConnectApi.CreateServiceAppointmentInput
 new()
 List<ConnectApi.AssignedResourcesInput> assignedResources { get; set; }
 ConnectApi.LeadInput lead { get; set; }
 String schedulingPolicyId { get; set; }
 ConnectApi.ServiceAppointmentInput serviceAppointment { get; set; }
class ConnectApi.CreateSocialNamedCredential
 new()
 String authUrl { get; set; }
 String externalCredentialDeveloperName { get; set; }
 String namedCredentialDeveloperName { get; set; }
 ConnectApi.SocialStatusRepresentation status { get; set; }
class ConnectApi.CreateWebStoreMetaConfiguration
 new()
 ConnectApi.SocialStatusRepresentation status { get; set; }
 ConnectApi.WebStoreMetaConfig webStoreMetaConfig { get; set; }
class ConnectApi.CreatedFile
 new()
 String contentVersionId { get; set; }
 Boolean success { get; set; }
class ConnectApi.Credential
 new()
 ConnectApi.CredentialAuthenticationProtocol authenticationProtocol { get; set; }
 ConnectApi.CredentialAuthenticationProtocolVariant authenticationProtocolVariant { get; set; }
 ConnectApi.CredentialAuthenticationStatus authenticationStatus { get; set; }
 Map<String, ConnectApi.CredentialValue> credentials { get; set; }
 String externalCredential { get; set; }
 String principalName { get; set; }
 ConnectApi.CredentialPrincipalType principalType { get; set; }
enum ConnectApi.CredentialAuthenticationProtocolEnum = AwsSv4 Basic Custom Jwt OAuth
enum ConnectApi.CredentialAuthenticationProtocolVariantEnum = AwsSv4_STS ClientCredentialsClientSecret ClientCredentialsClientSecretBasic ClientCredentialsJwtAssertion JwtBearer NoAuthentication RolesAnywhere
enum ConnectApi.CredentialAuthenticationStatusEnum = Configured NotConfigured Unknown
class ConnectApi.CredentialCustomHeader
 new()
 String headerName { get; set; }
 String headerValue { get; set; }
 String id { get; set; }
 Integer sequenceNumber { get; set; }
class ConnectApi.CredentialCustomHeaderInput
 new()
 String headerName { get; set; }
 String headerValue { get; set; }
 String id { get; set; }
 Integer sequenceNumber { get; set; }
class ConnectApi.CredentialInput
 new()
 ConnectApi.CredentialAuthenticationProtocol authenticationProtocol { get; set; }
 ConnectApi.CredentialAuthenticationProtocolVariant authenticationProtocolVariant { get; set; }
 Map<String, ConnectApi.CredentialValueInput> credentials { get; set; }
 String externalCredential { get; set; }
 String principalName { get; set; }
 ConnectApi.CredentialPrincipalType principalType { get; set; }
enum ConnectApi.CredentialPrincipalTypeEnum = AwsStsPrincipal NamedPrincipal PerUserPrincipal
class ConnectApi.CredentialValue
 new()
 Boolean encrypted { get; set; }
 Integer revision { get; set; }
 String value { get; set; }
class ConnectApi.CredentialValueInput
 new()
 Boolean encrypted { get; set; }
 Integer revision { get; set; }
 String value { get; set; }
class ConnectApi.CreditMemoInputRepresentation
 new()
 Double amount { get; set; }
 String id { get; set; }
class ConnectApi.CuratedEntityInput
 new()
 String label { get; set; }
 String name { get; set; }
enum ConnectApi.CurrencyInfoDisplayTypeEnum = IsoCode
class ConnectApi.CurrencyRecordField : ConnectApi.LabeledRecordField
 new()
class ConnectApi.CustomListAudienceCriteria : ConnectApi.AudienceCriteria
 new()
 Integer memberCount { get; set; }
 ConnectApi.UserReferencePage members { get; set; }
class ConnectApi.CustomListAudienceCriteriaInput : ConnectApi.AudienceCriteriaInput
 new()
 ConnectApi.RecommendationAudienceMemberOperationType memberOperationType { get; set; }
 List<String> members { get; set; }
class ConnectApi.DMOFilterInput
 new()
 BaseComparisonInputRepresentation entityFilter { get; set; }
 String entityFilterType { get; set; }
 String entityName { get; set; }
 DmoFilterLimitInputRepresentation filterLimit { get; set; }
 BaseComparisonInputRepresentation inheritedFilter { get; set; }
 String inheritedFilterType { get; set; }
 List<ConnectApi.QueryPathInputConfig> queryPathConfigForActivateOnToContainer { get; set; }
 List<ConnectApi.QueryPathInputConfig> queryPathConfigFromContainerToEntity { get; set; }
enum ConnectApi.DaoObjectFieldTypeQueryEnum = Dimension Measure ObjectTypeUnspecified
class ConnectApi.DashboardComponentAttachment : ConnectApi.FeedItemAttachment
 new()
 String componentId { get; set; }
 String componentName { get; set; }
 String dashboardBodyText { get; set; }
 String dashboardId { get; set; }
 String dashboardName { get; set; }
 String fullSizeImageUrl { get; set; }
 Datetime lastRefreshDate { get; set; }
 String lastRefreshDateDisplayText { get; set; }
 ConnectApi.UserSummary runningUser { get; set; }
 String thumbnailUrl { get; set; }
class ConnectApi.DashboardComponentSnapshot
 new()
 String componentId { get; set; }
 String componentName { get; set; }
 String dashboardBodyText { get; set; }
 String dashboardId { get; set; }
 String dashboardName { get; set; }
 String fullSizeImageUrl { get; set; }
 Datetime lastRefreshDate { get; set; }
 String lastRefreshDateDisplayText { get; set; }
 ConnectApi.UserSummary runningUser { get; set; }
 String thumbnailUrl { get; set; }
class ConnectApi.DashboardComponentSnapshotCapability : ConnectApi.FeedElementCapability
 new()
 ConnectApi.DashboardComponentSnapshot dashboardComponentSnapshot { get; set; }
class ConnectApi.DataCategoryMetadata
 new()
 String groupName { get; set; }
 String label { get; set; }
 Map<String, ConnectApi.DataCategoryValueMetadata> values { get; set; }
enum ConnectApi.DataCategoryOperatorEnum = Above AboveOrBelow At Below
class ConnectApi.DataCategoryValueMetadata
 new()
 String label { get; set; }
 String valueName { get; set; }
class ConnectApi.DataConnector
 new()
 String outputFormat { get; set; }
class ConnectApi.DataConnectorInput
 new()
enum ConnectApi.DataConnectorTypeEnum = AmazonS3 AzureBlob DataCloud GoogleCloudStorage SalesforceMarketingCloud Sftp
enum ConnectApi.DataExportAttributeSourceEnum = Direct Related
enum ConnectApi.DataExportAttributeTypeEnum = Computed_Dimension Computed_Measure Model Model_Related Non_Aggregatable_Computed_Measure
enum ConnectApi.DataExportRefreshModeEnum = Full_Refresh Incremental
enum ConnectApi.DataExportRunStatusEnum = Error Partner_Error Partner_Processing Publishing Queued Segment_Error Skipped Success
class ConnectApi.DataGraphField
 new()
 DaoObjectFieldTypeQueryEnum ciFieldType { get; set; }
 String dataGraphFieldDevName { get; set; }
 String dataType { get; set; }
 String developerName { get; set; }
 String isProjected { get; set; }
 String keyCol { get; set; }
 String keyQualifierName { get; set; }
 String length { get; set; }
 String lookupCol { get; set; }
 String usageTag { get; set; }
class ConnectApi.DataGraphIdsDmo
 new()
 String developerName { get; set; }
 List<ConnectApi.DataGraphIdsDmoField> fields { get; set; }
class ConnectApi.DataGraphIdsDmoField
 new()
 List<Integer> capabilities { get; set; }
 String dataType { get; set; }
 String developerName { get; set; }
class ConnectApi.DataGraphObjectData
 new()
 String dataGraphSourceDevName { get; set; }
 String developerName { get; set; }
 List<ConnectApi.DataGraphField> fields { get; set; }
 String filterCriteria { get; set; }
 String memberDmoName { get; set; }
 List<ConnectApi.DataGraphRelationship> paths { get; set; }
 List<ConnectApi.RecencyCriteria> recencyCriteria { get; set; }
 List<ConnectApi.DataGraphObjectData> relatedObjects { get; set; }
 DataGraphObjectTypeEnum type { get; set; }
enum ConnectApi.DataGraphObjectTypeEnum = Adg AdgActivationAudience AdgExternal Bridge Calculated CalculatedRealTime CalculatedStreaming Curated Custom Derived MlPrediction ObjectTypeUnspecified Package SegmentMembership Standard System Transform
class ConnectApi.DataGraphRelationship
 new()
 RelationshipCardinality cardinality { get; set; }
 String fieldName { get; set; }
 String parentFieldName { get; set; }
enum ConnectApi.DataGraphStatusEnum = Error Inprogress Published Ready StatusUnspecified Unrecognized
class ConnectApi.DataGraphValuesDmo
 new()
 String developerName { get; set; }
 List<ConnectApi.DataGraphValuesDmoField> fields { get; set; }
class ConnectApi.DataGraphValuesDmoField
 new()
 List<Integer> capabilities { get; set; }
 String dataType { get; set; }
 String developerName { get; set; }
class ConnectApi.DataSourceNameConfigInput
 new()
 String name { get; set; }
class ConnectApi.DataSpaceCollectionRepresentation
 new()
 List<ConnectApi.DataSpaceInfoRepresentation> dataSpaces { get; set; }
class ConnectApi.DataSpaceInfoRepresentation
 new()
 String description { get; set; }
 String prefix { get; set; }
 DataSpaceStatusEnum status { get; set; }
enum ConnectApi.DataSpaceStatusEnum = Active Error Processing
class ConnectApi.DataStreamActionResponseOutput
 new()
 String jobId { get; set; }
class ConnectApi.Datacloud
 new()
 static ConnectApi.DatacloudCompanies getCompaniesFromOrder(String orderId, String pageSize, String page)
 static ConnectApi.DatacloudCompany getCompany(String companyId)
 static ConnectApi.DatacloudContact getContact(String contactId)
 static ConnectApi.DatacloudContacts getContactsFromOrder(String orderId, String page, String pageSize)
 static ConnectApi.DatacloudOrder getOrder(String orderId)
 static ConnectApi.DatacloudPurchaseUsage getUsage(String userId)
 static ConnectApi.DatacloudOrder postOrder(ConnectApi.DatacloudOrderInput orderInput)
class ConnectApi.DatacloudCompanies
 new()
 ConnectApi.DatacloudCompany companies { get; set; }
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 Integer total { get; set; }
class ConnectApi.DatacloudCompany
 new()
 Integer activeContacts { get; set; }
 ConnectApi.Address address { get; set; }
 Double annualRevenue { get; set; }
 String companyId { get; set; }
 String description { get; set; }
 String dunsNumber { get; set; }
 String industry { get; set; }
 Boolean isInactive { get; set; }
 Boolean isOwned { get; set; }
 String naicsCode { get; set; }
 String naicsDescription { get; set; }
 String name { get; set; }
 Integer numberOfEmployees { get; set; }
 String ownership { get; set; }
 ConnectApi.PhoneNumber phoneNumbers { get; set; }
 String sic { get; set; }
 String sicDescription { get; set; }
 String site { get; set; }
 String tickerSymbol { get; set; }
 String tradeStyle { get; set; }
 Datetime updatedDate { get; set; }
 String website { get; set; }
 String yearStarted { get; set; }
class ConnectApi.DatacloudContact
 new()
 ConnectApi.Address address { get; set; }
 String companyId { get; set; }
 String companyName { get; set; }
 String contactId { get; set; }
 String department { get; set; }
 String email { get; set; }
 String firstName { get; set; }
 Boolean isInactive { get; set; }
 Boolean isOwned { get; set; }
 String lastName { get; set; }
 String level { get; set; }
 ConnectApi.PhoneNumber phoneNumbers { get; set; }
 String title { get; set; }
 Datetime updatedDate { get; set; }
class ConnectApi.DatacloudContacts
 new()
 List<ConnectApi.DatacloudContact> contacts { get; set; }
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 Integer total { get; set; }
enum ConnectApi.DatacloudImportStatusTypeEnum = Success Duplicate Error
class ConnectApi.DatacloudOrder
 new()
 String entityUrl { get; set; }
 String id { get; set; }
 Integer purchaseCount { get; set; }
 Datetime purchaseDate { get; set; }
 String url { get; set; }
class ConnectApi.DatacloudOrderInput
 new()
 String companyIds { get; set; }
 String contactIds { get; set; }
 ConnectDatacloudUserTypeEnum userType { get; set; }
class ConnectApi.DatacloudPurchaseUsage
 new()
 Integer listpoolCreditsAvailable { get; set; }
 Integer listpoolCreditsUsed { get; set; }
 Integer monthlyCreditsAvailable { get; set; }
 Integer monthlyCreditsUsed { get; set; }
enum ConnectApi.DatacloudUserType = Monthly DatacloudUserType Listpool
class ConnectApi.DateEstimationOutputRepresentation
 new()
 String max { get; set; }
 String min { get; set; }
 String type { get; set; }
class ConnectApi.DateRecordField : ConnectApi.LabeledRecordField
 new()
 Datetime dateValue { get; set; }
class ConnectApi.DeleteIntent
 new()
 ConnectApi.ManagedSocialAccount managedSocialAccount { get; set; }
class ConnectApi.DeleteIntents
 new()
 List<ConnectApi.DeleteIntent> deletes { get; set; }
class ConnectApi.DeleteSocialPostIntent
 new()
 String socialAccountId { get; set; }
 String socialPostId { get; set; }
class ConnectApi.DeliveryAddressInputRepresentation
 new()
 String city { get; set; }
 String country { get; set; }
 Double latitude { get; set; }
 Double longitude { get; set; }
 String postalCode { get; set; }
 String state { get; set; }
class ConnectApi.DeliveryEstimateOutputRepresentation
 new()
 ConnectApi.DeliveryEstimationErrorOutputRepresentation error { get; set; }
 String location { get; set; }
 String shippingCarrierMethodExternalReference { get; set; }
class ConnectApi.DeliveryEstimationErrorOutputRepresentation
 new()
 String code { get; set; }
 String message { get; set; }
class ConnectApi.DeliveryEstimationProductInputRepresentation
 new()
 String name { get; set; }
 String productId { get; set; }
 Double quantity { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.DeliveryRoutingEngineInputRepresentation
 new()
 ConnectApi.DeliveryAddressInputRepresentation deliveryAddress { get; set; }
 ConnectApi.LocationListInputRepresentation excludeLocations { get; set; }
 String fulfillmentCriteriaGroupName { get; set; }
 String locationGroupName { get; set; }
 List<ConnectApi.RoutingProductInputRepresentation> products { get; set; }
class ConnectApi.DeliveryRoutingEngineOutputRepresentation
 new()
 Map<String, List<ConnectApi.BestLocationPerSKUOutputRepresentation>> bestLocationsPerStockKeepingUnit { get; set; }
 List<ConnectApi.ErrorResponse> errors { get; set; }
 List<ConnectApi.RouteOutputRepresentation> routes { get; set; }
 Boolean success { get; set; }
enum ConnectApi.DigestFrequencyEnum = DailyDigest WeeklyDigest
class ConnectApi.DigestJob
 new()
 ConnectApi.DigestPeriod period { get; set; }
class ConnectApi.DirectMessageCapability
 new()
 ConnectApi.DirectMessageMemberActivityPage memberChanges { get; set; }
 ConnectApi.DirectMessageMemberPage members { get; set; }
 ConnectApi.DirectMessageMemberPage originalMembers { get; set; }
 String subject { get; set; }
class ConnectApi.DirectMessageCapabilityInput
 new()
 List<String> membersToAdd { get; set; }
 List<String> membersToRemove { get; set; }
 String subject { get; set; }
class ConnectApi.DirectMessageMemberActivity
 new()
 Datetime activityDate { get; set; }
 ConnectApi.UserSummary actor { get; set; }
 ConnectApi.DirectMessageMemberPage membersAdded { get; set; }
 ConnectApi.DirectMessageMemberPage membersRemoved { get; set; }
class ConnectApi.DirectMessageMemberActivityPage
 new()
 List<ConnectApi.DirectMessageMemberActivity> activities { get; set; }
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
class ConnectApi.DirectMessageMemberPage
 new()
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 List<ConnectApi.UserSummary> users { get; set; }
enum ConnectApi.DirectoryEntryTypeEnum = GroupEntry UserEntry
enum ConnectApi.DiscountTargetTypeEnum = Shipping Transaction
class ConnectApi.DistanceCalculationOutputRepresentation
 new()
 Double averageDistance { get; set; }
 List<ConnectApi.LocationOutputRepresentation> locations { get; set; }
 Integer rank { get; set; }
class ConnectApi.DistinctFacetValue : ConnectApi.FacetValue
 new()
 ConnectApi.DistinctFacetValueDisplayMetadataRepresentation displayMetadata { get; set; }
 String displayName { get; set; }
 String nameOrId { get; set; }
 Long productCount { get; set; }
 ConnectApi.DistinctFacetValueDisplayMetadataRepresentation getDisplayMetadata()
 String getDisplayName()
 String getNameOrId()
 Long getProductCount()
 ConnectApi.CommerceSearchFacetType getType()
 void setDisplayMetadata(ConnectApi.DistinctFacetValueDisplayMetadataRepresentation value)
 void setDisplayName(String value)
 void setNameOrId(String value)
 void setProductCount(Long value)
 void setType(ConnectApi.CommerceSearchFacetType value)
class ConnectApi.DistinctFacetValueDisplayMetadataRepresentation
 new()
 Map<String, String> swatch { get; set; }
 Map<String, String> getSwatch()
 void setSwatch(Map<String, String> value)
class ConnectApi.DistinctValueRefinementInput : ConnectApi.RefinementInput
 new()
 List<String> values { get; set; }
 ConnectApi.CommerceSearchAttributeType getAttributeType()
 String getNameOrId()
 ConnectApi.CommerceSearchFacetType getType()
 List<String> getValues()
 void setAttributeType(ConnectApi.CommerceSearchAttributeType value)
 void setNameOrId(String value)
 void setType(ConnectApi.CommerceSearchFacetType value)
 void setValues(List<String> value)
class ConnectApi.DistinctValueSearchFacet : ConnectApi.SearchFacet
 new()
 List<ConnectApi.DistinctFacetValue> values { get; set; }
 ConnectApi.CommerceSearchAttributeType getAttributeType()
 String getDisplayName()
 Integer getDisplayRank()
 ConnectApi.CommerceSearchFacetDisplayType getDisplayType()
 ConnectApi.CommerceSearchFacetType getFacetType()
 String getNameOrId()
 List<ConnectApi.DistinctFacetValue> getValues()
 void setAttributeType(ConnectApi.CommerceSearchAttributeType value)
 void setDisplayName(String value)
 void setDisplayRank(Integer value)
 void setDisplayType(ConnectApi.CommerceSearchFacetDisplayType value)
 void setFacetType(ConnectApi.CommerceSearchFacetType value)
 void setNameOrId(String value)
 void setValues(List<ConnectApi.DistinctFacetValue> value)
class ConnectApi.DistributePickedQuantitiesInputRepresentation
 new()
 List<ConnectApi.DistributeToOrdersInputRepresentation> distributeToOrders { get; set; }
 String optimizationCriteria { get; set; }
 List<ConnectApi.ItemQuantityInputRepresentation> quantitiesPickedList { get; set; }
class ConnectApi.DistributePickedQuantitiesOutputRepresentation
 new()
 List<ConnectApi.OrderQuantitiesOutputRepresentation> fullyDistributedOrdersList { get; set; }
 List<ConnectApi.OrderQuantitiesOutputRepresentation> notDistributedOrdersList { get; set; }
 List<ConnectApi.OrderQuantitiesOutputRepresentation> partiallyDistributedOrdersList { get; set; }
 List<ConnectApi.ItemQuantityOutputRepresentation> quantitiesRemainingList { get; set; }
class ConnectApi.DistributeToOrdersInputRepresentation
 new()
 String externalOrderId { get; set; }
 List<ConnectApi.ItemQuantityInputRepresentation> itemQuantities { get; set; }
class ConnectApi.DmoFilter
 new()
 ConnectApi.BaseComparison entityFilter { get; set; }
 String entityFilterType { get; set; }
 String entityName { get; set; }
 ConnectApi.DmoFilterLimit filterLimit { get; set; }
 ConnectApi.BaseComparison inheritedFilter { get; set; }
 String inheritedFilterType { get; set; }
 List<ConnectApi.QueryPathConfigList> pathFromActivateOnToContainer { get; set; }
 List<ConnectApi.QueryPathConfigList> pathFromContainerToEntity { get; set; }
class ConnectApi.DmoFilterConfig
 new()
 List<ConnectApi.DmoFilter> filters { get; set; }
class ConnectApi.DmoFilterLimit
 new()
 String attributeName { get; set; }
 Integer maxNumberOfValues { get; set; }
 FilterSortOrderEnum order { get; set; }
class ConnectApi.DmoFilterLimitInput
 new()
 String attributeName { get; set; }
 Integer maxNumberOfValues { get; set; }
 FilterSortOrderEnum order { get; set; }
class ConnectApi.DoubleList : ConnectApi.AbstractList
 new()
 List<Double> values { get; set; }
class ConnectApi.DownVoteSummary : ConnectApi.UserFeedEntityActivitySummary
 new()
class ConnectApi.EditCapability
 new()
 Boolean isEditRestricted { get; set; }
 String isEditableByMeUrl { get; set; }
 ConnectApi.Actor lastEditedBy { get; set; }
 Datetime lastEditedDate { get; set; }
 Integer latestRevision { get; set; }
 String relativeLastEditedDate { get; set; }
enum ConnectApi.EgressFileNameTypeEnum = Custom Predetermined
class ConnectApi.EgressPropertiesInput
 new()
 String childFolder { get; set; }
 String customFilename { get; set; }
 EgressFileNameTypeEnum fileNameType { get; set; }
 String filenameDateSuffixFormat { get; set; }
 Boolean isSubfolderCreationEnabled { get; set; }
 CompressionFormatEnum outputCompressionFormat { get; set; }
 FileDelimiterEnum outputDelimiter { get; set; }
 String outputFormat { get; set; }
 Long outputMaxFileSizeMegaBytes { get; set; }
 Long outputMaxRecordsPerFile { get; set; }
 PreDeterminedFileNameEnum predeterminedFilename { get; set; }
class ConnectApi.EgressPropertiesRepresentation
 new()
 String childFolder { get; set; }
 String customFilename { get; set; }
 EgressFileNameTypeEnum fileNameType { get; set; }
 String filenameDateSuffixFormat { get; set; }
 Boolean isSubfolderCreationEnabled { get; set; }
 CompressionFormatEnum outputCompressionFormat { get; set; }
 FileDelimiterEnum outputDelimiter { get; set; }
 String outputFormat { get; set; }
 Long outputMaxFileSizeMegaBytes { get; set; }
 Long outputMaxRecordsPerFile { get; set; }
 PreDeterminedFileNameEnum predeterminedFilename { get; set; }
class ConnectApi.EinsteinLLM
 new()
 static ConnectApi.EinsteinPromptTemplateGenerationsRepresentation generateMessagesForPromptTemplate(String promptTemplateDevName, ConnectApi.EinsteinPromptTemplateGenerationsInput promptTemplateGenerationsInput)
 static ConnectApi.EinsteinPromptRecordCollectionOutputRepresentation getPromptTemplates(String query, String sortBy, Integer offset, Integer pageLimit, List<String> fields, String type, String relatedEntity, Boolean isActive)
class ConnectApi.EinsteinLLMGenerationItemOutput
 new()
 ConnectApi.EinsteinLlmGenerationsContentQuality contentQualityRepresentation { get; set; }
 String parameters { get; set; }
 String responseId { get; set; }
 ConnectApi.EinsteinLlmGenerationSafetyScoreOutput safetyScoreRepresentation { get; set; }
 String structuredResponse { get; set; }
 String text { get; set; }
class ConnectApi.EinsteinLlmAdditionalConfigInput
 new()
 Map<String, ConnectApi.WrappedValue> additionalParameters { get; set; }
 String applicationName { get; set; }
 Boolean enablePiiMasking { get; set; }
 Double frequencyPenalty { get; set; }
 Integer maxTokens { get; set; }
 Integer numGenerations { get; set; }
 Double presencePenalty { get; set; }
 List<String> stopSequences { get; set; }
 Double temperature { get; set; }
class ConnectApi.EinsteinLlmGenAiSourceReference
 new()
 List<ConnectApi.EinsteinLlmGenerationGenAiSourceContentInfo> contents { get; set; }
 List<ConnectApi.EinsteinLlmGenerationGenAiSourceReferenceInfo> metadata { get; set; }
class ConnectApi.EinsteinLlmGenerationCitationOutput
 new()
 List<ConnectApi.EinsteinLlmGenerationGenAiCitedReference> citedReferences { get; set; }
 List<ConnectApi.EinsteinLlmGenAiSourceReference> sourceReferences { get; set; }
class ConnectApi.EinsteinLlmGenerationContentQualityOutput
 new()
 Boolean isToxicityDetected { get; set; }
class ConnectApi.EinsteinLlmGenerationGenAiCitedReference
 new()
 String link { get; set; }
 String sourceObjectApiName { get; set; }
 String sourceObjectRecordId { get; set; }
class ConnectApi.EinsteinLlmGenerationGenAiSourceContentInfo
 new()
 String content { get; set; }
 String fieldName { get; set; }
 String objectName { get; set; }
class ConnectApi.EinsteinLlmGenerationGenAiSourceReferenceInfo
 new()
 String link { get; set; }
 String sourceObjectApiName { get; set; }
 String sourceObjectRecordId { get; set; }
class ConnectApi.EinsteinLlmGenerationSafetyScoreOutput
 new()
 Double hateScore { get; set; }
 Double physicalScore { get; set; }
 Double profanityScore { get; set; }
 Double safetyScore { get; set; }
 Double sexualScore { get; set; }
 Double toxicityScore { get; set; }
 Double violenceScore { get; set; }
class ConnectApi.EinsteinPromptRecordCollectionOutputRepresentation
 new()
 Boolean hasMoreRecords { get; set; }
 List<ConnectApi.EinsteinPromptRecordRepresentation> promptRecords { get; set; }
 Integer totalPromptRecords { get; set; }
class ConnectApi.EinsteinPromptRecordFieldRepresentation
 new()
 String displayValue { get; set; }
 Object value { get; set; }
class ConnectApi.EinsteinPromptRecordRepresentation
 new()
 String apiName { get; set; }
 Map<String, ConnectApi.EinsteinPromptRecordRepresentation> childRelationships { get; set; }
 Map<String, ConnectApi.EinsteinPromptRecordFieldRepresentation> fields { get; set; }
 String id { get; set; }
 Boolean isStandard { get; set; }
class ConnectApi.EinsteinPromptTemplateAttachment
 new()
 ConnectApi.EinsteinPromptTemplateAttachmentExclusionInfo exclusionInfo { get; set; }
 String fileExtension { get; set; }
 String id { get; set; }
 String latestPublishedVersion { get; set; }
 String parentName { get; set; }
 String title { get; set; }
class ConnectApi.EinsteinPromptTemplateAttachmentExclusionInfo
 new()
 String exclusionReason { get; set; }
 Boolean isExcluded { get; set; }
class ConnectApi.EinsteinPromptTemplateGenerationsError
 new()
 String errorMessage { get; set; }
 String httpErrorCode { get; set; }
 String localizedErrorMessage { get; set; }
 String messageCode { get; set; }
class ConnectApi.EinsteinPromptTemplateGenerationsInput
 new()
 ConnectApi.EinsteinLlmAdditionalConfigInput additionalConfig { get; set; }
 String citationMode { get; set; }
 Map<String, ConnectApi.WrappedValue> inputParams { get; set; }
 Boolean isPreview { get; set; }
 String outputLanguage { get; set; }
 ConnectApi.WrappedValue tags { get; set; }
class ConnectApi.EinsteinPromptTemplateGenerationsRepresentation
 new()
 ConnectApi.EinsteinLlmGenerationCitationOutput citations { get; set; }
 List<ConnectApi.EinsteinPromptTemplateAttachment> fileData { get; set; }
 List<ConnectApi.EinsteinPromptTemplateGenerationsError> generationErrors { get; set; }
 List<ConnectApi.EinsteinLlmGenerationItemOutput> generations { get; set; }
 Boolean isSummarized { get; set; }
 ConnectApi.WrappedMapObject parameters { get; set; }
 ConnectApi.EinsteinPromptTemplateMergeFieldInformationContext mergeFieldInformation { get; set; }
 String prompt { get; set; }
 String promptTemplateDevName { get; set; }
 String requestId { get; set; }
 String renderConfiguration { get; set; }
 List<ConnectApi.EinsteinPromptTemplateMaskContent> requestMessages { get; set; }
 List<ConnectApi.EinsteinPromptTemplateMaskContent> responseMessages { get; set; }
 List<ConnectApi.EinsteinPromptTemplateMaskData> slotsMaskingInformation { get; set; }
class ConnectApi.EinsteinPromptTemplateMaskContentRepresentation
 new()
 String content { get; set; }
 ConnectApi.EinsteinPromptTemplateMaskSettingsRepresentation moderationSettings { get; set; }
 String role { get; set; }
class ConnectApi.EinsteinPromptTemplateMaskDataRepresentation
 new()
 String originalValue { get; set; }
 String placeHolder { get; set; }
 List<String> recognizers { get; set; }
class ConnectApi.EinsteinPromptTemplateMaskSettingsRepresentation
 new()
 Boolean enableModeration { get; set; }
class ConnectApi.EinsteinPromptTemplateMergeFieldInformationContext
 new()
 String value { get; set; }
class ConnectApi.EmailAddress
 new()
 String displayName { get; set; }
 String emailAddress { get; set; }
 ConnectApi.RecordSummary relatedRecord { get; set; }
class ConnectApi.EmailAttachment
 new()
 ConnectApi.RecordSummary attachment { get; set; }
 String contentType { get; set; }
 String fileName { get; set; }
class ConnectApi.EmailMergeFieldCollectionInfo
 new()
 List<String> mergeFields { get; set; }
class ConnectApi.EmailMergeFieldInfo
 new()
 Map<String, ConnectApi.EmailMergeFieldCollectionInfo> entityToMergeFieldsMap { get; set; }
class ConnectApi.EmailMergeFieldService
 new()
 static ConnectApi.EmailMergeFieldInfo getMergeFields(List<String> objectApiNames)
class ConnectApi.EmailMessage : ConnectApi.FeedItemAttachment
 new()
 String emailMessageId { get; set; }
 String subject { get; set; }
 String textBody { get; set; }
 List<ConnectApi.EmailAddress> toAddresses { get; set; }
class ConnectApi.EmailMessageCapability : ConnectApi.FeedElementCapability
 new()
 List<ConnectApi.EmailAttachment> attachments { get; set; }
 String automationType { get; set; }
 List<ConnectApi.EmailAddress> bccAddresses { get; set; }
 String body { get; set; }
 List<ConnectApi.EmailAddress> ccAddresses { get; set; }
 ConnectApi.EmailMessageDirection direction { get; set; }
 String emailMessageId { get; set; }
 ConnectApi.EmailMessageSize emailSize { get; set; }
 ConnectApi.EmailAddress fromAddress { get; set; }
 Integer htmlExpandEmailThread { get; set; }
 Boolean isRichText { get; set; }
 ConnectApi.EmailMessageStatus status { get; set; }
 String subject { get; set; }
 String textBody { get; set; }
 List<ConnectApi.EmailAddress> toAddresses { get; set; }
 Integer totalAttachments { get; set; }
enum ConnectApi.EmailMessageDirectionEnum = Inbound Outbound
enum ConnectApi.EmailMessageSizeEnum = Large UseLargeHtmlBody Normal
enum ConnectApi.EmailMessageStatusEnum = DraftStatus ForwardedStatus NewStatus ReadStatus RepliedStatus SentStatus
class ConnectApi.Emoji
 new()
 String category { get; set; }
 String shortcut { get; set; }
 String unicodeCharacter { get; set; }
class ConnectApi.EmojiCollection
 new()
 List<ConnectApi.Emoji> emojis { get; set; }
class ConnectApi.EmployeeProfiles
 new()
 static void deleteBannerPhoto(String employeeId)
 static void deletePhoto(String employeeId)
 static ConnectApi.BannerPhoto getBannerPhoto(String employeeId)
 static ConnectApi.Photo getPhoto(String employeeId)
 static ConnectApi.BannerPhoto setBannerPhoto(String employeeId, String fileId, Integer versionNumber)
 static ConnectApi.BannerPhoto setBannerPhoto(String employeeId, ConnectApi.BinaryInput fileUpload)
 static ConnectApi.BannerPhoto setBannerPhotoWithAttributes(String employeeId, ConnectApi.BannerPhotoInput bannerPhoto)
 static ConnectApi.BannerPhoto setBannerPhotoWithAttributes(String employeeId, ConnectApi.BannerPhotoInput bannerPhoto, ConnectApi.BinaryInput fileUpload)
 static ConnectApi.Photo setPhoto(String employeeId, String fileId, Integer versionNumber)
 static ConnectApi.Photo setPhoto(String employeeId, ConnectApi.BinaryInput fileUpload)
 static ConnectApi.Photo setPhotoWithAttributes(String employeeId, ConnectApi.PhotoInput photo)
 static ConnectApi.Photo setPhotoWithAttributes(String employeeId, ConnectApi.PhotoInput photo, ConnectApi.BinaryInput fileUpload)
class ConnectApi.EnhancedLinkCapability : ConnectApi.FeedElementCapability
 new()
 String description { get; set; }
 ConnectApi.Icon icon { get; set; }
 String linkRecordId { get; set; }
 String linkUrl { get; set; }
 String title { get; set; }
class ConnectApi.EnsureFundsAsyncInputRepresentation
 new()
 String invoiceId { get; set; }
 Boolean isAllowPartial { get; set; }
 Boolean isConsiderReservedBalanceAmount { get; set; }
 String sequences { get; set; }
class ConnectApi.EnsureFundsAsyncOutputRepresentation : ConnectApi.BaseAsyncOutputRepresentation
 new()
class ConnectApi.EnsurePaymentCreditInputRepresentation
 new()
 CreditMemoInputRepresentation creditMemo { get; set; }
 List<ConnectApi.PaymentCreditSequenceInputRepresentation> paymentCreditSequence { get; set; }
class ConnectApi.EnsurePaymentCreditOutputRepresentation
 new()
 List<ConnectApi.PaymentCreditOutputRepresentation> paymentCredits { get; set; }
class ConnectApi.EnsureRefundsAsyncInputRepresentation
 new()
 String creditMemoId { get; set; }
 Double excessFundsAmount { get; set; }
 List<ConnectApi.InvoiceToPayInputRepresentation> invoicesToPay { get; set; }
 Boolean isAllowPartial { get; set; }
 Boolean isReservedBalanceAmountConsidered { get; set; }
 List<ConnectApi.SequenceOrderPaymentSummaryInputRepresentation> sequences { get; set; }
class ConnectApi.EnsureRefundsAsyncOutputRepresentation : ConnectApi.BaseAsyncOutputRepresentation
 new()
class ConnectApi.EntityLabel
 new()
 String label { get; set; }
 String labelPlural { get; set; }
class ConnectApi.EntityLinkSegment : ConnectApi.MessageSegment
 new()
 ConnectApi.Reference reference { get; set; }
class ConnectApi.EntityLinkSegmentInput : ConnectApi.MessageSegmentInput
 new()
 String entityId { get; set; }
class ConnectApi.EntityRecommendation : ConnectApi.AbstractRecommendation
 new()
 String actOnUrl { get; set; }
 ConnectApi.RecommendationActionType action { get; set; }
 ConnectApi.Actor entity { get; set; }
class ConnectApi.ErrorResponse
 new()
 String errorCode { get; set; }
 String message { get; set; }
class ConnectApi.EstimateDeliveryDateInputRepresentation
 new()
 ConnectApi.DeliveryAddressInputRepresentation deliveryAddress { get; set; }
 String locations { get; set; }
 ConnectApi.DeliveryEstimationProductInputRepresentation products { get; set; }
 ConnectApi.ShippingCarrierInputRepresentation shippingCarrier { get; set; }
class ConnectApi.EstimateDeliveryDateOutputRepresentation
 new()
 String estimatedDeliveryReference { get; set; }
class ConnectApi.Exchanges
 new()
 static ConnectApi.PreviewCartToExchangeOrderOutputRepresentation previewCartToExchangeOrder(ConnectApi.PreviewCartToExchangeOrderInputRepresentation previewCartToExchangeOrderInput)
class ConnectApi.ExtendedCommerceDelivery
 new()
 static ConnectApi.EstimateDeliveryDateOutputRepresentation estimateDeliveryDate(ConnectApi.EstimateDeliveryDateInputRepresentation estimateDeliveryDateInput, String externalReference)
class ConnectApi.ExtendedFieldInput
 new()
 String name { get; set; }
 String value { get; set; }
class ConnectApi.Extension
 new()
 ConnectApi.Alternative alternativeRepresentation { get; set; }
 String attachmentId { get; set; }
 String extensionId { get; set; }
 String payload { get; set; }
 String payloadVersion { get; set; }
class ConnectApi.ExtensionDefinition
 new()
 Boolean canAccess { get; set; }
 Boolean canCreate { get; set; }
 Datetime createdDate { get; set; }
 String description { get; set; }
 String iconUrl { get; set; }
 String id { get; set; }
 List<ConnectApi.AbstractExtensionInformation> informationCollection { get; set; }
 Boolean isEnabledInCommunity { get; set; }
 Boolean isEnabledInLightningPublisher { get; set; }
 String name { get; set; }
 Integer position { get; set; }
class ConnectApi.ExtensionDefinitions
 new()
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.ExtensionDefinition> extensionDefinitions { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 Integer total { get; set; }
enum ConnectApi.ExtensionInformationTypeEnum = Lightning
class ConnectApi.ExtensionInput
 new()
 ConnectApi.AlternativeInput alternativeRepresentation { get; set; }
 String extensionId { get; set; }
 String payload { get; set; }
 String payloadVersion { get; set; }
class ConnectApi.ExtensionsCapability : ConnectApi.FeedElementCapability
 new()
 List<ConnectApi.Extension> items { get; set; }
class ConnectApi.ExtensionsCapabilityInput : ConnectApi.FeedElementCapabilityInput
 new()
 List<ConnectApi.ExtensionInput> itemsToAdd { get; set; }
 List<String> itemsToRemove { get; set; }
class ConnectApi.ExternalAuthIdentityProvider
 new()
 ConnectApi.IdentityProviderAuthFlow authenticationFlow { get; set; }
 ConnectApi.IdentityProviderAuthProtocol authenticationProtocol { get; set; }
 String authorizeUrl { get; set; }
 String callbackUrl { get; set; }
 ConnectApi.IdentityProviderClientAuth clientAuthentication { get; set; }
 String createdByNamespace { get; set; }
 List<ConnectApi.ExternalAuthIdentityProviderCredential> credentials { get; set; }
 String description { get; set; }
 String fullName { get; set; }
 String id { get; set; }
 String label { get; set; }
 List<ConnectApi.ExternalAuthIdentityProviderParameter> parameters { get; set; }
 String standardExternalIdentityProvider { get; set; }
 String tokenUrl { get; set; }
 String url { get; set; }
 String userInfoUrl { get; set; }
class ConnectApi.ExternalAuthIdentityProviderCredential
 new()
 String credentialName { get; set; }
 String credentialValue { get; set; }
 Boolean encrypted { get; set; }
class ConnectApi.ExternalAuthIdentityProviderCredentialInput
 new()
 String credentialName { get; set; }
 String credentialValue { get; set; }
class ConnectApi.ExternalAuthIdentityProviderCredentials
 new()
 List<ConnectApi.ExternalAuthIdentityProviderCredential> credentials { get; set; }
class ConnectApi.ExternalAuthIdentityProviderCredentialsInput
 new()
 List<ConnectApi.ExternalAuthIdentityProviderCredentialInput> credentials { get; set; }
class ConnectApi.ExternalAuthIdentityProviderInput
 new()
 ConnectApi.IdentityProviderAuthFlow authenticationFlow { get; set; }
 ConnectApi.IdentityProviderAuthProtocol authenticationProtocol { get; set; }
 String authorizeUrl { get; set; }
 ConnectApi.IdentityProviderClientAuth clientAuthentication { get; set; }
 String description { get; set; }
 String fullName { get; set; }
 String label { get; set; }
 List<ConnectApi.ExternalAuthIdentityProviderParameter> parameters { get; set; }
 String standardExternalIdentityProvider { get; set; }
 String tokenUrl { get; set; }
 String userInfoUrl { get; set; }
class ConnectApi.ExternalAuthIdentityProviderList
 new()
 List<ConnectApi.ExternalAuthIdentityProvider> externalAuthIdentityProviders { get; set; }
class ConnectApi.ExternalAuthIdentityProviderParameter
 new()
 String parameterName { get; set; }
 ConnectApi.ExternalAuthIdentityProviderParameterType parameterType { get; set; }
 String parameterValue { get; set; }
 Integer sequenceNumber { get; set; }
class ConnectApi.ExternalAuthIdentityProviderParameterInput
 new()
 String parameterName { get; set; }
 ConnectApi.ExternalAuthIdentityProviderParameterType parameterType { get; set; }
 String parameterValue { get; set; }
 Integer sequenceNumber { get; set; }
enum ConnectApi.ExternalAuthIdentityProviderParameterTypeEnum = AuthorizeRequestQueryParameter IdentityProviderOptions ManagedByComponent ManagedByFeature RefreshRequestBodyParameter RefreshRequestHttpHeader RefreshRequestQueryParameter TokenRequestBodyParameter TokenRequestHttpHeader TokenRequestQueryParameter
class ConnectApi.ExternalCredential
 new()
 ConnectApi.CredentialAuthenticationProtocol authenticationProtocol { get; set; }
 ConnectApi.CredentialAuthenticationProtocolVariant authenticationProtocolVariant { get; set; }
 ConnectApi.CredentialAuthenticationStatus authenticationStatus { get; set; }
 String createdByNamespace { get; set; }
 List<ConnectApi.CredentialCustomHeader> customHeaders { get; set; }
 String developerName { get; set; }
 String id { get; set; }
 String masterLabel { get; set; }
 List<ConnectApi.ExternalCredentialParameter> parameters { get; set; }
 List<ConnectApi.ExternalCredentialPrincipal> principals { get; set; }
 List<ConnectApi.NamedCredential> relatedNamedCredentials { get; set; }
 String url { get; set; }
class ConnectApi.ExternalCredentialInput
 new()
 ConnectApi.CredentialAuthenticationProtocol authenticationProtocol { get; set; }
 ConnectApi.CredentialAuthenticationProtocolVariant authenticationProtocolVariant { get; set; }
 List<ConnectApi.CredentialCustomHeaderInput> customHeaders { get; set; }
 String developerName { get; set; }
 String masterLabel { get; set; }
 List<ConnectApi.ExternalCredentialParameterInput> parameters { get; set; }
 List<ConnectApi.ExternalCredentialPrincipalInput> principals { get; set; }
class ConnectApi.ExternalCredentialList
 new()
 List<ConnectApi.ExternalCredential> externalCredentials { get; set; }
class ConnectApi.ExternalCredentialParameter
 new()
 String id { get; set; }
 String parameterDescription { get; set; }
 String parameterName { get; set; }
 ConnectApi.ExternalCredentialParameterType parameterType { get; set; }
 String parameterValue { get; set; }
class ConnectApi.ExternalCredentialParameterInput
 new()
 String id { get; set; }
 String parameterDescription { get; set; }
 String parameterName { get; set; }
 ConnectApi.ExternalCredentialParameterType parameterType { get; set; }
 String parameterValue { get; set; }
enum ConnectApi.ExternalCredentialParameterType = AdditionalRefreshStatusCode AuthParameter AuthProvider AuthProviderUrl AuthProviderUrlQueryParameter JwtBodyClaim JwtHeaderClaim ManagedByComponent ManagedByFeature SfHttpRequestExtensionName SigningCertificate
class ConnectApi.ExternalCredentialPrincipal
 new()
 ConnectApi.CredentialAuthenticationStatus authenticationStatus { get; set; }
 String id { get; set; }
 List<ConnectApi.ExternalCredentialParameter> parameters { get; set; }
 List<ConnectApi.ExternalCredentialPrincipalAccess> principalAccess { get; set; }
 String principalName { get; set; }
 ConnectApi.CredentialPrincipalType principalType { get; set; }
 Integer sequenceNumber { get; set; }
class ConnectApi.ExternalCredentialPrincipalAccess
 new()
 String developerName { get; set; }
 String id { get; set; }
 ConnectApi.ExternalCredentialPrincipalAccessType type { get; set; }
enum ConnectApi.ExternalCredentialPrincipalAccessType = PermissionSet PermissionSetGroup Profile
class ConnectApi.ExternalCredentialPrincipalInput
 new()
 String id { get; set; }
 List<ConnectApi.ExternalCredentialParameterInput> parameters { get; set; }
 String principalName { get; set; }
 ConnectApi.CredentialPrincipalType principalType { get; set; }
 Integer sequenceNumber { get; set; }
class ConnectApi.ExternalEmailServices
 new()
class ConnectApi.ExternalFilePermissionInformation
 new()
 List<ConnectApi.ContentHubPermissionType> externalFilePermissionTypes { get; set; }
 Boolean externalFilePermissionsFailure { get; set; }
 String externalFilePermissionsInfoFailureReason { get; set; }
 ConnectApi.ContentHubExternalItemSharingType externalFileSharingStatus { get; set; }
 List<ConnectApi.RepositoryGroupSummary> repositoryPublicGroups { get; set; }
enum ConnectApi.ExternalItemSharingType = DomainSharing PrivateSharing PublicSharing
class ConnectApi.ExternalManagedAccount
 new()
 static ConnectApi.ExternalManagedAccountCollectionOutput getCommunitiesExternalManagedAccounts(String communityId)
 static ConnectApi.ExternalManagedAccountCollectionOutput getCommunitiesExternalManagedAccounts(String communityId, Boolean includeMyAccount)
 static ConnectApi.ExternalManagedAccountCollectionOutput getExternalManagedAccounts(String webstoreId)
 static ConnectApi.ExternalManagedAccountCollectionOutput getExternalManagedAccounts(String webstoreId, Boolean includeMyAccount)
class ConnectApi.ExternalManagedAccountAddressOutput
 new()
 String city { get; set; }
 String country { get; set; }
 String geolocationAccuracy { get; set; }
 String latitude { get; set; }
 String longitude { get; set; }
 String state { get; set; }
 String street { get; set; }
 String zip { get; set; }
class ConnectApi.ExternalManagedAccountCollectionOutput
 new()
 List<ConnectApi.ExternalManagedAccountOutput> externalManagedAccounts { get; set; }
 Integer totalExternalManagedAccounts { get; set; }
class ConnectApi.ExternalManagedAccountOutput
 new()
 String accountId { get; set; }
 String accountName { get; set; }
 ConnectApi.ExternalManagedAccountAddressOutput address { get; set; }
 String externalManagedAccountId { get; set; }
 Boolean isMyAccount { get; set; }
class ConnectApi.FacetValue
 new()
 ConnectApi.CommerceSearchFacetType type { get; set; }
 ConnectApi.CommerceSearchFacetType getType()
 void setType(ConnectApi.CommerceSearchFacetType value)
class ConnectApi.Features
 new()
 Boolean activityReminderNotificationsEnabled { get; set; }
 Boolean chatter { get; set; }
 Boolean chatterActivity { get; set; }
 Boolean chatterAnswers { get; set; }
 Boolean chatterGlobalInfluence { get; set; }
 Boolean chatterGroupRecords { get; set; }
 Boolean chatterGroupRecordSharing { get; set; }
 Boolean chatterMessages { get; set; }
 Boolean chatterTopics { get; set; }
 Boolean communitiesEnabled { get; set; }
 Boolean communityModeration { get; set; }
 Boolean communityReputation { get; set; }
 Boolean customFiscalCalendarEnabled { get; set; }
 Boolean dashboardComponentSnapshots { get; set; }
 String defaultCurrencyIsoCode { get; set; }
 String defaultLocale { get; set; }
 Boolean einsteinVoiceEnabled { get; set; }
 Boolean einsteinVoiceInPilotEnabled { get; set; }
 Boolean einsteinVoiceLoggingEnabled { get; set; }
 Integer einsteinVoiceProviderId { get; set; }
 Boolean favoritesEnabled { get; set; }
 Boolean feedPolling { get; set; }
 Boolean feedStreamEnabled { get; set; }
 Boolean files { get; set; }
 Boolean filesOnComments { get; set; }
 Integer fiscalYearStartMonth { get; set; }
 Boolean forecasting3AggregatedEnabled { get; set; }
 Boolean forecastingEnabled { get; set; }
 Integer forecastingPeriodRange { get; set; }
 Integer forecastingPeriodStart { get; set; }
 ConnectApi.PeriodType forecastingPeriodType { get; set; }
 Boolean groupsCanFollow { get; set; }
 Boolean ideas { get; set; }
 String liveAgentHostName { get; set; }
 Boolean managedTopicsEnabled { get; set; }
 Integer maxEntitySubscriptionsPerStream { get; set; }
 Integer maxFilesPerFeedItem { get; set; }
 Integer maxStreamsPerPerson { get; set; }
 Boolean mobileNotificationsEnabled { get; set; }
 Boolean multiCurrency { get; set; }
 Boolean offlineEditEnabled { get; set; }
 Boolean publisherActions { get; set; }
 Boolean storeDataOnDevicesEnabled { get; set; }
 Boolean thanksAllowed { get; set; }
 Boolean trendingTopics { get; set; }
 Boolean userNavItemsEnabled { get; set; }
 Boolean usesStartDateAsFiscalYearName { get; set; }
 Boolean viralInvitesAllowed { get; set; }
 Boolean wave { get; set; }
class ConnectApi.Feed
 new()
 String feedElementPostUrl { get; set; }
 ConnectApi.FeedElementPage feedElements { get; set; }
 String feedElementsUrl { get; set; }
 String feedItemsUrl { get; set; }
 String isModifedUrl { get; set; }
 String pinnedFeedElementsUrl { get; set; }
 ConnectApi.FeedFilter redirectedFeedFilter { get; set; }
 ConnectApi.FeedSortOrder redirectedFeedSort { get; set; }
 ConnectApi.FeedType redirectedFeedType { get; set; }
 Boolean respectsMute { get; set; }
class ConnectApi.FeedBody : ConnectApi.AbstractMessageBody
 new()
enum ConnectApi.FeedCommentSortOrderEnum = CreatedDateLatestAsc CreatedDateOldestAsc Relevance
enum ConnectApi.FeedDensityEnum = AllUpdates FewerUpdates
class ConnectApi.FeedDirectory
 new()
 List<ConnectApi.FeedFavorite> favorites { get; set; }
 List<ConnectApi.FeedDirectoryItem> feeds { get; set; }
class ConnectApi.FeedDirectoryItem
 new()
 String feedElementsUrl { get; set; }
 String feedItemsUrl { get; set; }
 String feedUrl { get; set; }
 String keyPrefix { get; set; }
 String label { get; set; }
class ConnectApi.FeedElement
 new()
 ConnectApi.FeedBody body { get; set; }
 ConnectApi.FeedElementCapabilities capabilities { get; set; }
 Datetime createdDate { get; set; }
 ConnectApi.FeedElementType feedElementType { get; set; }
 ConnectApi.MessageBody header { get; set; }
 String id { get; set; }
 Datetime modifiedDate { get; set; }
 ConnectApi.ActorWithId parent { get; set; }
 String relativeCreatedDate { get; set; }
 String url { get; set; }
class ConnectApi.FeedElementCapabilities
 new()
 ConnectApi.ApprovalCapability approval { get; set; }
 ConnectApi.AssociatedActionsCapability associatedActions { get; set; }
 ConnectApi.BannerCapability banner { get; set; }
 ConnectApi.BookmarksCapability bookmarks { get; set; }
 ConnectApi.BundleCapability bundle { get; set; }
 ConnectApi.CallCollaborationCapability callCollaboration { get; set; }
 ConnectApi.CanvasCapability canvas { get; set; }
 ConnectApi.CaseCommentCapability caseComment { get; set; }
 ConnectApi.ChatterLikesCapability chatterLikes { get; set; }
 ConnectApi.CloseCapability close { get; set; }
 ConnectApi.CommentsCapability comments { get; set; }
 ConnectApi.ContentCapability content { get; set; }
 ConnectApi.DashboardComponentSnapshotCapability dashboardComponentSnapshot { get; set; }
 ConnectApi.DirectMessageCapability directMessage { get; set; }
 ConnectApi.EditCapability edit { get; set; }
 ConnectApi.EmailMessageCapability emailMessage { get; set; }
 ConnectApi.EnhancedLinkCapability enhancedLink { get; set; }
 ConnectApi.ExtensionsCapability extensions { get; set; }
 ConnectApi.FeedShareCapability feedEntityShare { get; set; }
 ConnectApi.FilesCapability files { get; set; }
 ConnectApi.InteractionsCapability interactions { get; set; }
 ConnectApi.LinkCapability link { get; set; }
 ConnectApi.MediaReferenceCapability mediaReferences { get; set; }
 ConnectApi.ModerationCapability moderation { get; set; }
 ConnectApi.MuteCapability mute { get; set; }
 ConnectApi.OriginCapability origin { get; set; }
 ConnectApi.PinCapability pin { get; set; }
 ConnectApi.PollCapability poll { get; set; }
 ConnectApi.QuestionAndAnswersCapability questionAndAnswers { get; set; }
 ConnectApi.ReadByCapability readBy { get; set; }
 ConnectApi.RecommendationsCapability recommendations { get; set; }
 ConnectApi.RecordSnapshotCapability recordSnaphot { get; set; }
 ConnectApi.SocialPostCapability socialPost { get; set; }
 ConnectApi.StatusCapability status { get; set; }
 ConnectApi.TopicsCapability topics { get; set; }
 ConnectApi.TrackedChangesCapability trackedChanges { get; set; }
 ConnectApi.UpDownVoteCapability upDownVote { get; set; }
class ConnectApi.FeedElementCapabilitiesInput
 new()
 ConnectApi.AssociatedActionsCapabilityInput associatedActions { get; set; }
 ConnectApi.BookmarksCapabilityInput bookmarks { get; set; }
 ConnectApi.CanvasCapabilityInput canvas { get; set; }
 ConnectApi.ContentCapabilityInput content { get; set; }
 ConnectApi.DirectMessageCapabilityInput directMessage { get; set; }
 ConnectApi.ExtensionsCapabilityInput extensions { get; set; }
 ConnectApi.FeedEntityShareCapabilityInput feedEntityShare { get; set; }
 ConnectApi.FilesCapabilityInput files { get; set; }
 ConnectApi.LinkCapabilityInput link { get; set; }
 ConnectApi.PollCapabilityInput poll { get; set; }
 ConnectApi.QuestionAndAnswersCapabilityInput questionAndAnswers { get; set; }
 ConnectApi.StatusCapabilityInput status { get; set; }
 ConnectApi.TopicsCapabilityInput topics { get; set; }
class ConnectApi.FeedElementCapability
 new()
class ConnectApi.FeedElementCapabilityInput
 new()
enum ConnectApi.FeedElementCapabilityType = AssociatedActions Approval Banner Bookmarks Bundle CallCollaboration Canvas CaseComment ChatterLikes Close Comments Content DashboardComponentSnapshot DirectMessage Edit EmailMessage EnhancedLink Extensions FeedEntityShare Files Interactions Link MediaReferences Moderation Mute Origin Pin Poll QuestionAndAnswers ReadBy Recommendations Record RecordSnapshot SocialPost Status Topics TrackedChanges UpDownVote Verified
class ConnectApi.FeedElementInput
 new()
 ConnectApi.FeedElementCapabilitiesInput capabilities { get; set; }
 ConnectApi.FeedElementType feedElementType { get; set; }
 String subjectId { get; set; }
class ConnectApi.FeedElementPage
 new()
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.FeedElement> elements { get; set; }
 String isModifiedToken { get; set; }
 String isModifiedUrl { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 String updatesToken { get; set; }
 String updatesUrl { get; set; }
enum ConnectApi.FeedElementTypeEnum = Bundle FeedItem Recommendation
class ConnectApi.FeedEnabledEntity
 new()
 String id { get; set; }
 ConnectApi.Motif motif { get; set; }
 String name { get; set; }
 String type { get; set; }
 String url { get; set; }
class ConnectApi.FeedEntityIsEditable
 new()
 Boolean areAttachmentsEditableByMe { get; set; }
 String feedEntityUrl { get; set; }
 Boolean isEditableByMe { get; set; }
class ConnectApi.FeedEntityNotAvailableSummary : ConnectApi.FeedEntitySummary
 new()
class ConnectApi.FeedEntityReadSummary : ConnectApi.UserFeedEntityActivitySummary
 new()
class ConnectApi.FeedEntityShareCapability : ConnectApi.FeedElementCapability
 new()
 ConnectApi.FeedEntitySummary feedEntity { get; set; }
class ConnectApi.FeedEntityShareCapabilityInput : ConnectApi.FeedElementCapabilityInput
 new()
 String feedEntityId { get; set; }
enum ConnectApi.FeedEntityStatusEnum = Draft Isolated PendingReview Published
class ConnectApi.FeedEntitySummary
 new()
 ConnectApi.Actor actor { get; set; }
 ConnectApi.FeedBody body { get; set; }
 Datetime createdDate { get; set; }
 ConnectApi.FeedElementType feedElementType { get; set; }
 String id { get; set; }
 Boolean isEntityAvailable { get; set; }
 ConnectApi.ActorWithId parent { get; set; }
 String relativeCreatedDate { get; set; }
 String url { get; set; }
class ConnectApi.FeedFavorite
 new()
 ConnectApi.Reference community { get; set; }
 ConnectApi.UserSummary createdBy { get; set; }
 String feedUrl { get; set; }
 String id { get; set; }
 Datetime lastViewDate { get; set; }
 String name { get; set; }
 String searchText { get; set; }
 ConnectApi.Reference target { get; set; }
 String url { get; set; }
 ConnectApi.UserSummary user { get; set; }
enum ConnectApi.FeedFavoriteType = ListView Search Topic
class ConnectApi.FeedFavorites
 new()
 List<ConnectApi.FeedFavorite> favorites { get; set; }
 Integer total { get; set; }
enum ConnectApi.FeedFilter = AllQuestions AuthoredBy UserProfile CommunityScoped QuestionsWithCandidateAnswers Read Record SolvedQuestions UnansweredQuestions Unread UnsolvedQuestions
class ConnectApi.FeedItem
 new()
 ConnectApi.Actor actor { get; set; }
 ConnectApi.FeedItemAttachment attachment { get; set; }
 Boolean canShare { get; set; }
 ConnectApi.ClientInfo clientInfo { get; set; }
 ConnectApi.CommentPage comments { get; set; }
 Boolean event { get; set; }
 Boolean hasVerifiedComment { get; set; }
 Boolean isBookmarkedByCurrentUser { get; set; }
 Boolean isDeleteRestricted { get; set; }
 Boolean isLikedByCurrentUser { get; set; }
 Boolean isSharable { get; set; }
 ConnectApi.ChatterLikePage likes { get; set; }
 ConnectApi.MessageBody likesMessage { get; set; }
 ConnectApi.ModerationFlags moderationFlags { get; set; }
 ConnectApi.Reference myLike { get; set; }
 ConnectApi.Reference originalFeedItem { get; set; }
 ConnectApi.Actor originalFeedItemActor { get; set; }
 String photoUrl { get; set; }
 ConnectApi.MessageBody preamble { get; set; }
 ConnectApi.FeedItemTopicPage topics { get; set; }
 ConnectApi.FeedItemType type { get; set; }
 ConnectApi.FeedItemVisibilityType visibility { get; set; }
class ConnectApi.FeedItemAttachment
 new()
class ConnectApi.FeedItemAttachmentInput
 new()
class ConnectApi.FeedItemInput : ConnectApi.FeedElementInput
 new()
 ConnectApi.FeedItemAttachmentInput attachment { get; set; }
 ConnectApi.MessageBodyInput body { get; set; }
 Boolean isBookmarkedByCurrentUser { get; set; }
 String originalFeedElementId { get; set; }
 String originalFeedItemId { get; set; }
class ConnectApi.FeedItemPage
 new()
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 String isModifiedToken { get; set; }
 String isModifiedUrl { get; set; }
 List<ConnectApi.FeedItem> items { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 String updatesToken { get; set; }
 String updatesUrl { get; set; }
class ConnectApi.FeedItemSummary : ConnectApi.FeedEntitySummary
 new()
 ConnectApi.FeedElementCapabilities capabilities { get; set; }
 ConnectApi.MessageBody header { get; set; }
 Datetime modifiedDate { get; set; }
 ConnectApi.Reference originalFeedItem { get; set; }
 ConnectApi.Actor originalFeedItemActor { get; set; }
 String photoUrl { get; set; }
 ConnectApi.FeedItemVisibility visibility { get; set; }
class ConnectApi.FeedItemTopicPage
 new()
 Boolean canAssignTopics { get; set; }
 List<ConnectApi.Topic> topics { get; set; }
enum ConnectApi.FeedItemTypeEnum = ActivityEvent AdvancedTextPost ApprovalPost AttachArticleEvent BasicTemplateFeedItem CallLogPost CanvasPost CaseCommentPost ChangeStatusPost ChatTranscriptionPost CollaborationGroupCreated CollaborationGroupUnarchived ContentPost CreateRecordEvent DashboardComponentAlert DashboardComponentSnapshot EmailMessageEvent FacebookPost LinkPost MilestoneEvent PollPost ProfileSkillPost QuestionPost ReplyPost RypplePost SocialPost TextPost TrackedChange UserStatus
enum ConnectApi.FeedItemTypeVisEnum = AllUsers InternalUsers
class ConnectApi.FeedModifiedInfo
 new()
 Boolean isModified { get; set; }
 String isModifiedToken { get; set; }
 String nextPollUrl { get; set; }
class ConnectApi.FeedPoll : ConnectApi.FeedItemAttachment
 new()
 List<ConnectApi.FeedPollChoice> choices { get; set; }
 String myChoiceId { get; set; }
 Integer totalVoteCount { get; set; }
class ConnectApi.FeedPollChoice
 new()
 String id { get; set; }
 Integer position { get; set; }
 String text { get; set; }
 Integer voteCount { get; set; }
 Double voteCountRatio { get; set; }
class ConnectApi.FeedPostSummary : ConnectApi.UserActivitySummary
 new()
 String feedItemId { get; set; }
class ConnectApi.FeedReadSummary : ConnectApi.UserActivitySummary
 new()
 String containerId { get; set; }
 ConnectApi.FeedType feedType { get; set; }
enum ConnectApi.FeedSortOrder_enum = CreatedDateAsc DirectMessageModeration Draft Isolated Moderation PendingReview CreatedDateDesc LastModifiedDateDesc MostViewed Home UnansweredQuestions Relevance Company Topics
enum ConnectApi.FeedTypeEnum = Bookmarks Company TrackedChange DirectMessageModeration DirectMessages Draft Files Filter Groups Home Isolated Landing Moderation Mute News PendingReview People Record Streams To Topics UserProfile
class ConnectApi.FetchFilesInput
 new()
 String optimizationRequestId { get; set; }
class ConnectApi.FetchFilesOutputRepresentation
 new()
 Map<String, ConnectApi.CreatedFile> createdFiles { get; set; }
class ConnectApi.FieldChangeNameSegment : ConnectApi.MessageSegment
 new()
class ConnectApi.FieldChangeSegment : ConnectApi.ComplexSegment
 new()
class ConnectApi.FieldChangeValueSegment : ConnectApi.MessageSegment
 new()
 String url { get; set; }
enum ConnectApi.FieldChangeValueType_enum = NewValue OldValue
class ConnectApi.FieldMetadata
 new()
 String domain { get; set; }
 String field { get; set; }
 String fieldApiName { get; set; }
 ConnectApi.FieldType fieldType { get; set; }
 Boolean filterable { get; set; }
 Boolean highlightable { get; set; }
 String label { get; set; }
 Boolean sortable { get; set; }
class ConnectApi.FieldService
 new()
 static ConnectApi.ShiftsFromPattern createShiftsFromPattern(ConnectApi.ShiftsFromPatternInput shiftsFromPatternInput, String shiftPatternId)
 static ConnectApi.ShiftsFromPattern previewShiftsFromPattern(ConnectApi.ShiftsFromPatternInput shiftsFromPatternInput, String shiftPatternId)
enum ConnectApi.FieldTypeEnum = Address AnyType Base64 Boolean Combobox ComplexValue Currency DataCategoryGroupReference Date DateTime Double Email EncryptedString ExtensionEntityLookup ExternalLookup FloatArray Id ImageUrl IndirectLookup Integer Json Location Long MultiPicklist Percent PersonName Phone Picklist PlainTextArea Reference RichTextArea Sobject String SwitchablePersonName TextArea Time Url
class ConnectApi.FieldValue
 new()
 String value { get; set; }
 String getValue()
 void setValue(String value)
class ConnectApi.File : ConnectApi.ActorWithId
 new()
 String checksum { get; set; }
 Datetime contentModifiedDate { get; set; }
 Integer contentSize { get; set; }
 String contentUrl { get; set; }
 Datetime createdDate { get; set; }
 String description { get; set; }
 String downloadUrl { get; set; }
 String fileExtension { get; set; }
 String fileType { get; set; }
 String flashRenditionStatus { get; set; }
 Boolean isFileAsset { get; set; }
 Boolean isInMyFileSync { get; set; }
 Boolean isMajorVersion { get; set; }
 String mimeType { get; set; }
 ConnectApi.ModerationFlags moderationFlags { get; set; }
 Datetime modifiedDate { get; set; }
 String name { get; set; }
 String origin { get; set; }
 ConnectApi.UserSummary owner { get; set; }
 String pdfRenditionStatus { get; set; }
 ConnectApi.FilePublishStatus publishStatus { get; set; }
 String renditionUrl { get; set; }
 String renditionUrl240By180 { get; set; }
 String renditionUrl720By480 { get; set; }
 ConnectApi.FileSharingOption sharingOption { get; set; }
 ConnectApi.FileSharingPrivacy sharingPrivacy { get; set; }
 ConnectApi.FileSharingType sharingRole { get; set; }
 Datetime systemModstamp { get; set; }
 String textPreview { get; set; }
 String thumb120By90RenditionStatus { get; set; }
 String thumb240By180RenditionStatus { get; set; }
 String thumb720By480RenditionStatus { get; set; }
 String title { get; set; }
 String versionNumber { get; set; }
class ConnectApi.FileAsset
 new()
 String baseAssetUrl { get; set; }
 String baseUnauthenticatedAssetUrl { get; set; }
 String id { get; set; }
 Boolean isVisibleByExternalUsers { get; set; }
 String masterLabel { get; set; }
 String name { get; set; }
 String namespacePrefix { get; set; }
 String type { get; set; }
enum ConnectApi.FileDelimiterEnum = BrokenPipe Caret Colon Comma Hash Pipe Semicolon Slash Tab Tilde Underscore
class ConnectApi.FileIdInput
 new()
 String id { get; set; }
 ConnectApi.OperationType operationType { get; set; }
class ConnectApi.FilePreview
 new()
 ConnectApi.FilePreviewFormat format { get; set; }
 Integer previewUrlCount { get; set; }
 List<ConnectApi.FilePreviewUrl> previewUrls { get; set; }
 ConnectApi.FilePreviewStatus status { get; set; }
 String url { get; set; }
class ConnectApi.FilePreviewCollection
 new()
 String fileId { get; set; }
 List<ConnectApi.FilePreview> previews { get; set; }
 String url { get; set; }
 String versionNumber { get; set; }
enum ConnectApi.FilePreviewFormat_enum = Audio Jpg Pdf Svg Thumbnail ThumbnailBig ThumbnailTiny Video
enum ConnectApi.FilePreviewStatus_enum = Available InProgress NotAvailable NotScheduled
class ConnectApi.FilePreviewUrl
 new()
 Integer pageNumber { get; set; }
 String previewUrl { get; set; }
enum ConnectApi.FilePublishStatus_enum = PendingAccess PrivateAccess PublicAccess
enum ConnectApi.FileSharingOption_enum = Allowed Restricted
enum ConnectApi.FileSharingPrivacyEnum = None PrivateOnRecords
enum ConnectApi.FileSharingType_enum = Admin Collaborator Owner Viewer WorkspaceManaged
class ConnectApi.FileSummary : ConnectApi.File
 new()
class ConnectApi.FilesCapability : ConnectApi.FeedElementCapability
 new()
 List<ConnectApi.Content> items { get; set; }
class ConnectApi.FilesCapabilityInput : ConnectApi.FeedElementCapabilityInput
 new()
 List<ConnectApi.FileIdInput> items { get; set; }
enum ConnectApi.FilterConjunctionEnum = FilterConjunctionAnd FilterConjunctionOr
enum ConnectApi.FilterOperatorDataTypeEnum = FilterOperatorDataTypeBoolean FilterOperatorDataTypeDate FilterOperatorDataTypeDateOnly FilterOperatorDataTypeExactlyRelativeDate FilterOperatorDataTypeNumber FilterOperatorDataTypeRelateToNowDate FilterOperatorDataTypeText
enum ConnectApi.FilterOperatorEnum = EqOp ExcludesOp GtOp GteOp InOp IncludesOp LikeOp LtOp LteOp NeOp NinOp
enum ConnectApi.FilterSortOrderEnum = FilterSortOrderAsc FilterSortOrderDesc
class ConnectApi.FindRoutesWithFewestSplitsGroupUsingOCIInputRepresentation
 new()
 List<String> excludeLocations { get; set; }
 Integer maximumNumberOfSplits { get; set; }
 List<ConnectApi.FindRoutesWithFewestSplitsUsingOCIItemInputRepresentation> orderedItems { get; set; }
class ConnectApi.FindRoutesWithFewestSplitsInputRepresentation
 new()
 List<ConnectApi.LocationAvailabilityInputRepresentation> locationAvailableInventory { get; set; }
 Integer maximumNumberOfSplits { get; set; }
 List<ConnectApi.QuantityWithSkuInputRepresentation> orderedQuantities { get; set; }
class ConnectApi.FindRoutesWithFewestSplitsOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 List<ConnectApi.AvailableLocationOutputRepresentation> targetLocations { get; set; }
class ConnectApi.FindRoutesWithFewestSplitsUsingOCIInputRepresentation
 new()
 List<ConnectApi.FindRoutesWithFewestSplitsGroupUsingOCIInputRepresentation> findRoutesWithFewestSplitsUsingOCIInputs { get; set; }
class ConnectApi.FindRoutesWithFewestSplitsUsingOCIItemInputRepresentation
 new()
 String locationGroupIdentifier { get; set; }
 Double quantity { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.FindRoutesWithFewestSplitsUsingOCIOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 List<ConnectApi.FindRoutesWithFewestSplitsWithInventoryOutputRepresentation> results { get; set; }
class ConnectApi.FindRoutesWithFewestSplitsWithInventoryOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 ConnectApi.OCIGetInventoryAvailabilityOutputRepresentation inventory { get; set; }
 List<ConnectApi.AvailableLocationOutputRepresentation> targetLocations { get; set; }
class ConnectApi.FlowApprovalProcess
 new()
 String approvalProcessName { get; set; }
 List<ConnectApi.FlowApprovalProcessAction> availableActions { get; set; }
 Boolean isApprovalInProgress { get; set; }
class ConnectApi.FlowApprovalProcessAction
 new()
 String actionLabel { get; set; }
 String actionName { get; set; }
 List<String> inProgressApprovalSubmissionIds { get; set; }
 String url { get; set; }
class ConnectApi.FlowApprovalProcessCollection
 new()
 List<ConnectApi.FlowApprovalProcess> flowApprovalProcesses { get; set; }
 String relatedRecordId { get; set; }
class ConnectApi.FlowApprovalProcesses
 new()
 static ConnectApi.FlowApprovalProcessCollection getFlowApprovalProcessWithStatus(String relatedRecordId, List<String> processNames)
class ConnectApi.FollowIntents
 new()
 List<ConnectApi.FollowSocialPersonaIntent> follows { get; set; }
class ConnectApi.FollowSocialPersonaIntent
 new()
 ConnectApi.ManagedSocialAccount managedSocialAccount { get; set; }
 String socialPersonaId { get; set; }
class ConnectApi.FollowerPage
 new()
 String currentPageUrl { get; set; }
 List<ConnectApi.Subscription> followers { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 Integer total { get; set; }
class ConnectApi.FollowingCounts
 new()
 Integer people { get; set; }
 Integer records { get; set; }
 Integer total { get; set; }
class ConnectApi.FollowingPage
 new()
 String currentPageUrl { get; set; }
 List<ConnectApi.Subscription> following { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 Integer total { get; set; }
class ConnectApi.Form
 new()
 String dataExtensionId { get; set; }
 ConnectApi.FormFields formFieldsList { get; set; }
 String formId { get; set; }
 String formName { get; set; }
class ConnectApi.FormField
 new()
 String name { get; set; }
 ConnectApi.FormFieldType type { get; set; }
class ConnectApi.FormFieldInput
 new()
 String name { get; set; }
 ConnectApi.FormFieldType type { get; set; }
class ConnectApi.FormFields
 new()
 List<ConnectApi.FormField> formFields { get; set; }
class ConnectApi.FormInput
 new()
 List<ConnectApi.FormFieldInput> formFieldsList { get; set; }
 String formName { get; set; }
 String memberIdentificationCode { get; set; }
class ConnectApi.FormSubmission
 new()
 String formSubmissionId { get; set; }
class ConnectApi.FormSubmissionFieldInput
 new()
 String name { get; set; }
 String value { get; set; }
class ConnectApi.FormSubmissionInput
 new()
 List<ConnectApi.FormFieldSubmissionInput> formFieldsList { get; set; }
enum ConnectApi.FormulaFilterType = AllCriteriaMatch AnyCriterionMatches CustomLogicMatches
class ConnectApi.FormulaScope
 new()
 Map<String, String> contextValues { get; set; }
 Map<String, Object> contextValuesMap { get; set; }
 List<String> fields { get; set; }
 String formula { get; set; }
class ConnectApi.FulfillmentGroupInputRepresentation
 new()
 String fulfilledFromLocationId { get; set; }
 String fulfillmentType { get; set; }
 List<ConnectApi.OrderItemSummaryInputRepresentation> orderItemSummaries { get; set; }
 String referenceId { get; set; }
class ConnectApi.FulfillmentGroupOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 String fulfilledFromLocationId { get; set; }
 String fulfillmentOrderId { get; set; }
 String fulfillmentType { get; set; }
 String orderDeliveryGroupSummaryId { get; set; }
 List<ConnectApi.OrderItemSummaryOutputRepresentation> orderItemSummaries { get; set; }
 String orderSummaryId { get; set; }
 String referenceId { get; set; }
class ConnectApi.FulfillmentOrder
 new()
 static ConnectApi.FulfillmentOrderCancelLineItemsOutputRepresentation cancelFulfillmentOrderLineItems(String fulfillmentOrderId, ConnectApi.FulfillmentOrderLineItemsToCancelInputRepresentation cancelFulfillmentOrderLineItemsInput)
 static ConnectApi.FulfillmentOrderOutputRepresentation createFulfillmentOrders(ConnectApi.FulfillmentOrderInputRepresentation fulfillmentOrderInput)
 static ConnectApi.FulfillmentOrderInvoiceOutputRepresentation createInvoice(String fulfillmentOrderId, ConnectApi.FulfillmentOrderInvoiceInputRepresentation invoiceInput)
 static ConnectApi.MultipleFulfillmentOrderOutputRepresentation createMultipleFulfillmentOrder(ConnectApi.MultipleFulfillmentOrderInputRepresentation multipleFulfillmentOrderInput)
 static ConnectApi.MultipleFulfillmentOrderInvoicesOutputRepresentation createMultipleInvoices(ConnectApi.MultipleFulfillmentOrderInvoicesInputRepresentation invoicesInput)
class ConnectApi.FulfillmentOrderCancelLineItemsOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
class ConnectApi.FulfillmentOrderInputRepresentation
 new()
 String defaultActivationStatus { get; set; }
 List<ConnectApi.FulfillmentGroupInputRepresentation> fulfillmentGroups { get; set; }
 String orderDeliveryGroupSummaryId { get; set; }
 String orderSummaryId { get; set; }
class ConnectApi.FulfillmentOrderInvoiceInputRepresentation
 new()
class ConnectApi.FulfillmentOrderInvoiceOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 String invoiceId { get; set; }
class ConnectApi.FulfillmentOrderLineItemInputRepresentation
 new()
 String fulfillmentOrderLineItemId { get; set; }
 Double quantity { get; set; }
class ConnectApi.FulfillmentOrderLineItemsToCancelInputRepresentation
 new()
 List<ConnectApi.FulfillmentOrderLineItemInputRepresentation> fulfillmentOrderLineItemsToCancel { get; set; }
class ConnectApi.FulfillmentOrderOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 List<String> fulfillmentOrderIds { get; set; }
class ConnectApi.GatewayLogResponse
 new()
 Datetime createdDate { get; set; }
 String gatewayResultCode { get; set; }
 String id { get; set; }
 String interactionStatus { get; set; }
class ConnectApi.GenericBundleCapability : ConnectApi.BundleCapability
 new()
class ConnectApi.GenericFeedElement : ConnectApi.FeedElement
 new()
class ConnectApi.GetFOCapacityValuesOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 List<ConnectApi.LocationCapacityOutputRepresentation> locations { get; set; }
class ConnectApi.GetFOCapacityValuesRequestInputRepresentation
 new()
 List<String> locationIds { get; set; }
class ConnectApi.GlobalInfluence
 new()
 String percentile { get; set; }
 Integer rank { get; set; }
enum ConnectApi.GoalDefinitionCategoryEnum = Webstore
enum ConnectApi.GroupArchiveStatusEnum = All Archived NotArchived
class ConnectApi.GroupChatterSettings
 new()
 ConnectApi.GroupEmailFrequency emailFrequency { get; set; }
enum ConnectApi.GroupEmailFreq_enum = EachPost DailyDigest WeeklyDigest Never UseDefault
class ConnectApi.GroupInformation
 new()
 String text { get; set; }
 String title { get; set; }
class ConnectApi.GroupInformationInput
 new()
 String text { get; set; }
 String title { get; set; }
enum ConnectApi.GroupMemRequestStatus_enum = Accepted Declined Pending
enum ConnectApi.GroupMemType_enum = GroupOwner GroupManager NotAMember NotAMemberPrivateRequested StandardMember
class ConnectApi.GroupMember
 new()
 String id { get; set; }
 Datetime lastFeedAccessDate { get; set; }
 String url { get; set; }
 ConnectApi.UserSummary user { get; set; }
class ConnectApi.GroupMemberPage
 new()
 String currentPageUrl { get; set; }
 List<ConnectApi.GroupMember> members { get; set; }
 ConnectApi.Reference myMembership { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 Integer totalMemberCount { get; set; }
class ConnectApi.GroupMembershipRequest
 new()
 Datetime createdDate { get; set; }
 String id { get; set; }
 Datetime lastUpdateDate { get; set; }
 ConnectApi.Reference requestedGroup { get; set; }
 String responseMessage { get; set; }
 String url { get; set; }
 ConnectApi.UserSummary user { get; set; }
class ConnectApi.GroupMembershipRequests
 new()
 List<ConnectApi.GroupMembershipRequest> requests { get; set; }
 Integer total { get; set; }
class ConnectApi.GroupRecord
 new()
 String id { get; set; }
 ConnectApi.ActorWithId record { get; set; }
 String url { get; set; }
class ConnectApi.GroupRecordPage
 new()
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 List<ConnectApi.GroupRecord> records { get; set; }
 Integer totalRecordCount { get; set; }
enum ConnectApi.GroupViralInvitationStatusEnum = ActedUponUser Invited MaxedOutUsers MultipleError NoActionNeededUser NotVisibleToExternalInviter Unhandled
enum ConnectApi.GroupVisibilityType_enum = PrivateAccess PublicAccess Unlisted
class ConnectApi.HashtagSegment : ConnectApi.MessageSegment
 new()
 String tag { get; set; }
 String topicUrl { get; set; }
 String url { get; set; }
class ConnectApi.HashtagSegmentInput : ConnectApi.MessageSegmentInput
 new()
 String tag { get; set; }
class ConnectApi.HideSocialPostIntent
 new()
 Boolean isHidden { get; set; }
 ConnectApi.ManagedSocialAccount managedSocialAccount { get; set; }
class ConnectApi.HoldFOCapacityInputRepresentation
 new()
 List<ConnectApi.HoldFOCapacityRequestInputRepresentation> holdFOCapacityRequests { get; set; }
class ConnectApi.HoldFOCapacityOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 List<ConnectApi.HoldFOCapacityResponseOutputRepresentation> holdFOCapacityResponses { get; set; }
class ConnectApi.HoldFOCapacityRequestInputRepresentation
 new()
 Boolean allOrNothing { get; set; }
 List<ConnectApi.CapacityRequestInputRepresentation> capacityRequests { get; set; }
class ConnectApi.HoldFOCapacityResponseOutputRepresentation
 new()
 List<ConnectApi.CapacityResponseOutputRepresentation> capacityResponses { get; set; }
class ConnectApi.HttpHeaderOutputRepresentation
 new()
 String name { get; set; }
 String value { get; set; }
class ConnectApi.IBusinessObjectivesAndRecsFamily
 new()
 static ConnectApi.RecRepresentation createRecommendations(ConnectApi.BusObjRecommendationInputRepresentation busObjRecommendationInput)
 static ConnectApi.BusinessObjectivesSummaryOutputRepresentation getBusinessObjectives(String webstoreId, String channelId, String kpiName, Boolean includeRecSummary, Boolean includeInsightSummary)
 static ConnectApi.RecommendationsOutputRepresentation getRecommendations(String businessObjectiveId, String domain, String channelId, String externalName, String state, String secondaryState, String tertiaryState, String grouping)
 static ConnectApi.BusObjSummaryOutputRepresentation patchBusinessObjective(ConnectApi.BusinessObjectivesInputRepresentation busObjRecommendationInput)
 static ConnectApi.RecRepresentation patchRecommendations(ConnectApi.BusObjRecommendationInputRepresentation busObjRecommendationInput)
 static ConnectApi.RecRepresentation updateRecommendations(ConnectApi.BusObjRecommendationInputRepresentation busObjRecommendationInput)
class ConnectApi.Icon
 new()
enum ConnectApi.IdentityProviderAuthFlowEnum = AuthorizationCode ClientCredentials
enum ConnectApi.IdentityProviderAuthProtocolEnum = OAuth
enum ConnectApi.IdentityProviderClientAuthEnum = ClientSecretBasic ClientSecretPost
class ConnectApi.InlineImageSegment : ConnectApi.MessageSegment
 new()
 String altText { get; set; }
 Integer contentSize { get; set; }
 String fileExtension { get; set; }
 ConnectApi.FilePreviewCollection thumbnails { get; set; }
 String url { get; set; }
class ConnectApi.InlineImageSegmentInput : ConnectApi.MessageSegmentInput
 new()
 String altText { get; set; }
 String fileId { get; set; }
class ConnectApi.InnerEnsureFundsAsyncInputRepresentation
 new()
 String invoiceId { get; set; }
 Boolean isAllowPartial { get; set; }
 Boolean isConsiderReservedBalanceAmount { get; set; }
 String orderSummaryId { get; set; }
 String sequences { get; set; }
class ConnectApi.InsightValuesOutputRepresentation
 new()
 String contextId { get; set; }
 String name { get; set; }
 Double previousValue { get; set; }
 Double value { get; set; }
class ConnectApi.InsightsOutputRepresentation
 new()
 String dashboardUrl { get; set; }
 String insightSummaryText { get; set; }
 String name { get; set; }
 List<ConnectApi.InsightsValuesOutputRepresentation> values { get; set; }
class ConnectApi.InteractionsCapability : ConnectApi.FeedElementCapability
 new()
 Long count { get; set; }
class ConnectApi.Invitation
 new()
 String email { get; set; }
 ConnectApi.GroupViralInvitationsStatus status { get; set; }
 String userId { get; set; }
class ConnectApi.Invitations
 new()
 List<ConnectApi.Invitation> invitations { get; set; }
class ConnectApi.InviteInput
 new()
 List<String> invitees { get; set; }
 String message { get; set; }
class ConnectApi.InvoiceToPayInputRepresentation
 new()
 String invoiceId { get; set; }
class ConnectApi.ItemQuantityInputRepresentation
 new()
 String externalItemId { get; set; }
 Double quantity { get; set; }
class ConnectApi.ItemQuantityOutputRepresentation
 new()
 String externalItemId { get; set; }
 Double quantity { get; set; }
 Double quantityDistributed { get; set; }
class ConnectApi.Knowledge
 new()
 static ConnectApi.KnowledgeArticleVersionCollection getTopViewedArticlesForTopic(String communityId, String topicId, Integer maxResults)
 static ConnectApi.KnowledgeArticleVersionCollection getTrendingArticles(String communityId, Integer maxResults)
 static ConnectApi.KnowledgeArticleVersionCollection getTrendingArticlesForTopic(String communityId, String topicId, Integer maxResults)
 static void setTestGetTrendingArticles(String communityId, Integer maxResults, ConnectApi.KnowledgeArticleVersionCollection result)
 static void setTestGetTrendingArticlesForTopic(String communityId, String topicId, Integer maxResults, ConnectApi.KnowledgeArticleVersionCollection result)
class ConnectApi.KnowledgeArticleVersion
 new()
 String articleType { get; set; }
 String id { get; set; }
 String knowledgeArticleId { get; set; }
 Datetime lastPublishedDate { get; set; }
 String summary { get; set; }
 String title { get; set; }
 String urlName { get; set; }
class ConnectApi.KnowledgeArticleVersionCollection
 new()
 List<ConnectApi.KnowledgeArticleVersion> items { get; set; }
class ConnectApi.LabeledRecordField : ConnectApi.AbstractRecordField
 new()
 String label { get; set; }
 String text { get; set; }
class ConnectApi.LeadInput
 new()
 String company { get; set; }
 String email { get; set; }
 List<ConnectApi.ExtendedFieldInput> extendedFields { get; set; }
 String firstName { get; set; }
 String lastName { get; set; }
 String phone { get; set; }
class ConnectApi.LeadStatusPicklistValueAttributes : ConnectApi.AbstractPicklistValueAttributes
 new()
 Boolean converted { get; set; }
class ConnectApi.LightningExtensionInformation : ConnectApi.AbstractExtensionInformation
 new()
 String compositionComponent { get; set; }
 String headerTextLabel { get; set; }
 String hoverTextLabel { get; set; }
 String renderComponent { get; set; }
class ConnectApi.LightningScheduler
 new()
 static ConnectApi.ServiceAppointmentOutput createServiceAppointment(ConnectApi.CreateServiceAppointmentInput createServiceAppointmentInput)
 static ConnectApi.ServiceAppointmentOutput updateServiceAppointment(ConnectApi.UpdateServiceAppointmentInput updateServiceAppointmentInput)
class ConnectApi.LikeIntent
 new()
 Boolean isLiked { get; set; }
 ConnectApi.ManagedSocialAccount managedSocialAccount { get; set; }
class ConnectApi.LikeIntents
 new()
 List<ConnectApi.LikeIntent> likes { get; set; }
class ConnectApi.LikeSocialPostIntent
 new()
 String socialAccountId { get; set; }
 String socialPostId { get; set; }
class ConnectApi.LikeSummary : ConnectApi.UserFeedEntityActivitySummary
 new()
 String likeId { get; set; }
class ConnectApi.LineItemResponse
 new()
 ConnectApi.TaxAddressesResponse addresses { get; set; }
 ConnectApi.TaxAmountDetailsResponse amountDetails { get; set; }
 Datetime effectiveDate { get; set; }
 String lineNumber { get; set; }
 String productCode { get; set; }
 Double quantity { get; set; }
 String taxCode { get; set; }
 List<ConnectApi.TaxDetailsResponse> taxes { get; set; }
class ConnectApi.LinkAttachment : ConnectApi.FeedItemAttachment
 new()
 String title { get; set; }
 String url { get; set; }
class ConnectApi.LinkAttachmentInput : ConnectApi.FeedItemAttachmentInput
 new()
 String url { get; set; }
 String urlName { get; set; }
class ConnectApi.LinkCapability : ConnectApi.FeedElementCapability
 new()
 String url { get; set; }
 String urlName { get; set; }
class ConnectApi.LinkCapabilityInput : ConnectApi.FeedElementCapabilityInput
 new()
 String url { get; set; }
 String urlName { get; set; }
class ConnectApi.LinkMetadata
 new()
 String description { get; set; }
 String frameSource { get; set; }
 Integer height { get; set; }
 String originalUrl { get; set; }
 String providerUrl { get; set; }
 ConnectApi.LinkMetadataSource source { get; set; }
 String thumbnailUrl { get; set; }
 String title { get; set; }
 ConnectApi.LinkMetadataType type { get; set; }
 String url { get; set; }
 Integer width { get; set; }
class ConnectApi.LinkMetadataCollection
 new()
 List<ConnectApi.LinkMetadata> linkMetadataList { get; set; }
enum ConnectApi.LinkMetadataSource = None Sfdc
enum ConnectApi.LinkMetadataType = Error Link None Photo Rich Unknown Video
class ConnectApi.LinkSegment : ConnectApi.MessageSegment
 new()
 String url { get; set; }
class ConnectApi.LinkSegmentInput : ConnectApi.MessageSegmentInput
 new()
 String url { get; set; }
class ConnectApi.LocationAvailabilityInputRepresentation
 new()
 String externalReferenceId { get; set; }
 Double quantity { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.LocationCapacityOutputRepresentation
 new()
 Integer assigned { get; set; }
 Integer capacity { get; set; }
 ConnectApi.ErrorResponse error { get; set; }
 Integer heldCapacity { get; set; }
 String locationId { get; set; }
class ConnectApi.LocationInputRepresentation
 new()
 String countryCode { get; set; }
 String locationIdentifier { get; set; }
 String postalCode { get; set; }
class ConnectApi.LocationListInputRepresentation
 new()
 List<String> locations { get; set; }
class ConnectApi.LocationOutputRepresentation
 new()
 Double distance { get; set; }
 String locationIdentifier { get; set; }
class ConnectApi.LongList : ConnectApi.AbstractList
 new()
 List<Long> values { get; set; }
class ConnectApi.MCSFolderShare
 new()
 Boolean canUserUnshare { get; set; }
 ConnectApi.MCSFolderShareStatus shareStatus { get; set; }
 String targetId { get; set; }
 String targetLabel { get; set; }
class ConnectApi.MCSFolderShareCollection
 new()
 String folderId { get; set; }
 List<ConnectApi.MCSFolderShare> shares { get; set; }
class ConnectApi.MCSFolderShareCollectionUpdateInput
 new()
 List<ConnectApi.MCSFolderShareInput> shareWith { get; set; }
 List<String> unshareWith { get; set; }
class ConnectApi.MCSFolderShareInput
 new()
 String targetId { get; set; }
enum ConnectApi.MCSFolderShareStatusEnum = PendingShare PendingUnshare Shared
class ConnectApi.MCSFolderShareTarget
 new()
 String id { get; set; }
 String label { get; set; }
 String resourceUrl { get; set; }
class ConnectApi.MCSFolderShareTargetCollection
 new()
 List<ConnectApi.MCSFolderShareTarget> shareTargets { get; set; }
class ConnectApi.MaintenanceInfo
 new()
 String description { get; set; }
 String maintenanceTitle { get; set; }
 ConnectApi.MaintenanceType maintenanceType { get; set; }
 Datetime messageEffectiveTime { get; set; }
 Datetime messageExpirationTime { get; set; }
 Datetime scheduledEndDowntime { get; set; }
 Datetime scheduledEndMaintenanceTime { get; set; }
 Datetime scheduledStartDowntime { get; set; }
 Datetime scheduledStartMaintenanceTime { get; set; }
enum ConnectApi.MaintenanceTypeEnum = Downtime GenerallyAvailable MaintenanceAndAvailable MaintenanceWithDowntime ReadOnly ServiceAgreement
class ConnectApi.ManagedContent
 new()
 static ConnectApi.ManagedContentDocumentClone cloneManagedContentDocument(String contentKeyOrId, ConnectApi.ManagedContentDocumentCloneInput ManagedContentCloneInputParam)
 static ConnectApi.ManagedContentDocument createManagedContent(ConnectApi.ManagedContentDocumentInput ManagedContentInputParam)
 static ConnectApi.ManagedContentProviderInstance createManagedContentProvider(ConnectApi.ManagedContentProviderInstanceInput providerInstanceInput)
 static ConnectApi.ManagedContentDocument createManagedContentWithMedia(ConnectApi.ManagedContentDocumentInput ManagedContentInputParam, ConnectApi.BinaryInput contentData)
 static void deleteManagedContentProviderInstance(String providerInstanceId)
 static void deleteManagedContentVariant(String variantId)
 static ConnectApi.ManagedContentVersionCollection getAllContent(String channelId, Integer pageParam, Integer pageSize, String language, String managedContentType, Boolean includeMetadata, String startDate, String endDate)
 static ConnectApi.ManagedContentVersionCollection getAllContent(String channelId, Integer pageParam, Integer pageSize, String language, String managedContentType, Boolean includeMetadata, String startDate, String endDate, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentChannelCollection getAllDeliveryChannels(Integer pageParam, Integer pageSize)
 static ConnectApi.ManagedContentVersionCollection getAllManagedContent(String communityId, Integer pageParam, Integer pageSize, String language, String managedContentType)
 static ConnectApi.ManagedContentVersionCollection getAllManagedContent(String communityId, Integer pageParam, Integer pageSize, String language, String managedContentType, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentVersionCollection getContentByContentKeys(String channelId, List<String> contentKeys, Integer pageParam, Integer pageSize, String language, String managedContentType, Boolean includeMetadata, String startDate, String endDate, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentVersionCollection getContentByIds(String channelId, List<String> managedContentIds, Integer pageParam, Integer pageSize, String language, String managedContentType, Boolean includeMetadata, String startDate, String endDate)
 static ConnectApi.ManagedContentVersionCollection getContentByIds(String channelId, List<String> managedContentIds, Integer pageParam, Integer pageSize, String language, String managedContentType, Boolean includeMetadata, String startDate, String endDate, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentVersionCollection getManagedContentByContentKeys(String communityId, List<String> contentKeys, Integer pageParam, Integer pageSize, String language, String managedContentType, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentVersionCollection getManagedContentByIds(String communityId, List<String> managedContentIds, Integer pageParam, Integer pageSize, String language, String managedContentType)
 static ConnectApi.ManagedContentVersionCollection getManagedContentByIds(String communityId, List<String> managedContentIds, Integer pageParam, Integer pageSize, String language, String managedContentType, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentVersionCollection getManagedContentByTopics(String communityId, List<String> topics, Integer pageParam, Integer pageSize, String language, String managedContentType)
 static ConnectApi.ManagedContentVersionCollection getManagedContentByTopics(String communityId, List<String> topics, Integer pageParam, Integer pageSize, String language, String managedContentType, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentVersionCollection getManagedContentByTopicsAndContentKeys(String communityId, List<String> contentKeys, List<String> topics, Integer pageParam, Integer pageSize, String language, String managedContentType, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentVersionCollection getManagedContentByTopicsAndIds(String communityId, List<String> managedContentIds, List<String> topics, Integer pageParam, Integer pageSize, String language, String managedContentType)
 static ConnectApi.ManagedContentVersionCollection getManagedContentByTopicsAndIds(String communityId, List<String> managedContentIds, List<String> topics, Integer pageParam, Integer pageSize, String language, String managedContentType, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentProviderCollection getManagedContentProviders()
 static ConnectApi.ManagedContentProviderCollection getManagedContentProvidersForSpace(String contentSpaceId)
 static ConnectApi.MCSFolderShareCollection getMCSFolderShares(String folderId)
 static ConnectApi.MCSFolderShareTargetCollection getMCSFolderShareTargets(String folderId)
 static ConnectApi.MCSFolderShareCollection patchMCSFolderShares(String folderId, ConnectApi.MCSFolderShareCollectionUpdateInput mcsFolderShareCollectionUpdateInput)
 static ConnectApi.ManagedContentPublishOutput publish(ConnectApi.ManagedContentPublishInput publishInput)
 static ConnectApi.ManagedContentVariant replaceManagedContentVariant(String variantId, ConnectApi.ManagedContentVariantUpdateInput ManagedContentVariantInputParam)
 static ConnectApi.ManagedContentVariant replaceManagedContentVariantWithMedia(String variantId, ConnectApi.ManagedContentVariantUpdateInput ManagedContentVariantInputParam, ConnectApi.BinaryInput contentData)
 static ConnectApi.ManagedContentUnpublishOutput unpublish(ConnectApi.ManagedContentUnpublishInput unpublishInput)
 static ConnectApi.ManagedContentProviderInstance updateManagedContentProviderInstance(String providerInstanceId, ConnectApi.ManagedContentProviderInput providerInstanceInput)
 static ConnectApi.ManagedContentSpace getManagedContentSpace(String contentSpaceId)
 static ConnectApi.ManagedContentVersionOutput createManagedContentVersion(String contentSpaceId, ConnectApi.ManagedContentVersionInput contentVersion, ConnectApi.BinaryInput contentData)
 static ConnectApi.ManagedContentVersionOutput createManagedContentVersion(String contentSpaceId, ConnectApi.ManagedContentVersionInput contentVersion)
 static void deleteManagedContent(String contentSpaceId, String managedContentId)
 static void deleteManagedContentSpace(String contentSpaceId)
 static ConnectApi.ManagedContentOutput updateManagedContent(String contentSpaceId, String managedContentId, ConnectApi.ManagedContentInput contentVersion)
class ConnectApi.ManagedContentAssociations
 new()
 List<ConnectApi.TopicSummary> topics { get; set; }
class ConnectApi.ManagedContentBodyInput
 new()
 Object nodeMap { get; set; }
class ConnectApi.ManagedContentChannel : ConnectApi.AbstractManagedContentChannelRepresentation
 new()
 Long cacheControlMaxAge { get; set; }
 String channelId { get; set; }
 String channelName { get; set; }
 ConnectApi.ManagedContentChannelType channelType { get; set; }
 String domain { get; set; }
 String domainId { get; set; }
 String domainName { get; set; }
 String id { get; set; }
 Boolean isChannelSearchable { get; set; }
 Boolean isDedicatedContentDelivery { get; set; }
 Boolean isDomainLocked { get; set; }
 Boolean isSearchable { get; set; }
 ConnectApi.ManagedContentChannelDomainRepresentation managedContentChannelDomain { get; set; }
 Long mediaCacheControlMaxAge { get; set; }
 String name { get; set; }
 String targetId { get; set; }
 ConnectApi.ManagedContentChannelType type { get; set; }
class ConnectApi.ManagedContentChannelCollection
 new()
 List<ConnectApi.ManagedContentChannel> channels { get; set; }
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 Integer totalChannels { get; set; }
class ConnectApi.ManagedContentChannelCreateRepresentation
 new()
 Long cacheControlMaxAge { get; set; }
 String domain { get; set; }
 Boolean isDedicatedContentDelivery { get; set; }
 Boolean isDomainLocked { get; set; }
 Boolean isSearchable { get; set; }
 Long mediaCacheControlMaxAge { get; set; }
 String name { get; set; }
 String targetId { get; set; }
 ConnectApi.ManagedContentChannelType type { get; set; }
class ConnectApi.ManagedContentChannelDetail
 new()
 String channelId { get; set; }
 String channelName { get; set; }
 ConnectApi.ManagedContentChannelType channelType { get; set; }
 String domain { get; set; }
 String domainName { get; set; }
 Boolean isChannelSearchable { get; set; }
 Boolean isDomainLocked { get; set; }
class ConnectApi.ManagedContentChannelDomainRepresentation
 new()
 Boolean isLocked { get; set; }
 String name { get; set; }
 String value { get; set; }
class ConnectApi.ManagedContentChannelSummary : ConnectApi.AbstractManagedContentChannelRepresentation
 new()
 String domainUrl { get; set; }
 String id { get; set; }
 String name { get; set; }
 String resourceUrl { get; set; }
 ConnectApi.ManagedContentChannelTargetSummary target { get; set; }
 ConnectApi.ManagedContentChannelType type { get; set; }
 String url { get; set; }
class ConnectApi.ManagedContentChannelTargetSummary
 new()
 String id { get; set; }
enum ConnectApi.ManagedContentChannelTypeEnum = CloudToCloud Community ConnectedApp PublicUnauthenticated UserPermission
class ConnectApi.ManagedContentChannelUpdateRepresentation
 new()
 Long cacheControlMaxAge { get; set; }
 String domain { get; set; }
 Boolean isDedicatedContentDelivery { get; set; }
 Boolean isDomainLocked { get; set; }
 Boolean isSearchable { get; set; }
 Long mediaCacheControlMaxAge { get; set; }
 String name { get; set; }
 String targetId { get; set; }
class ConnectApi.ManagedContentChannels
 new()
 static void deleteManagedContentChannel(String channelId)
 static ConnectApi.ManagedContentChannel getManagedContentChannel(String channelId)
 static ConnectApi.ManagedContentChannelsRepresentation getManagedContentChannels(Integer pageParam, Integer pageSize, Boolean showDetails)
 static ConnectApi.ManagedContentChannel patchManagedContentChannel(String channelId, ConnectApi.ManagedContentChannelUpdateRepresentation ManagedContentChannelInput)
 static ConnectApi.ManagedContentChannel postManagedContentChannel(ConnectApi.ManagedContentChannelCreateRepresentation ManagedContentCreateInputParam)
class ConnectApi.ManagedContentChannelsRepresentation
 new()
 List<ConnectApi.AbstractManagedContentChannelRepresentation> channels { get; set; }
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 Integer totalChannels { get; set; }
class ConnectApi.ManagedContentCloneStatus
 new()
 String label { get; set; }
 Object status { get; set; }
enum ConnectApi.ManagedContentCloneStatusEnum = PartialSuccess Success
class ConnectApi.ManagedContentClonedVariants
 new()
 String language { get; set; }
 String managedContentVariantId { get; set; }
 String resourceURL { get; set; }
class ConnectApi.ManagedContentCollectionItem
 new()
 Map<String, Object> body { get; set; }
 ConnectApi.ManagedContentCollectionItemTypeSummary contentType { get; set; }
 String id { get; set; }
 String name { get; set; }
class ConnectApi.ManagedContentCollectionItemTypeSummary
 new()
 String fullyQualifiedName { get; set; }
 String name { get; set; }
class ConnectApi.ManagedContentCollectionItems
 new()
 ConnectApi.ManagedContentChannelSummary channelInfo { get; set; }
 ConnectApi.ManagedContentDeliveryChannelSummaryRepresentation channelSummary { get; set; }
 String collectionKey { get; set; }
 ConnectApi.ManagedContentTypeSummary collectionType { get; set; }
 String currentPageUrl { get; set; }
 String id { get; set; }
 List<ConnectApi.ManagedContentCollectionItem> items { get; set; }
 String language { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 Datetime publishedDate { get; set; }
 String title { get; set; }
 Integer total { get; set; }
 String urlName { get; set; }
class ConnectApi.ManagedContentDateAndTimeNodeValue : ConnectApi.ManagedContentNodeValue
 new()
 Datetime dateTimeValue { get; set; }
 String timeZone { get; set; }
class ConnectApi.ManagedContentDateNodeValue : ConnectApi.ManagedContentNodeValue
 new()
 Datetime value { get; set; }
class ConnectApi.ManagedContentDelivery
 new()
 static ConnectApi.ManagedContentDeliveryChannelsRepresentation getChannels(Integer pageParam, Integer pageSize)
 static ConnectApi.ManagedContentCollectionItems getCollectionItemsForChannel(String channelId, String collectionKeyOrId, String language)
 static ConnectApi.ManagedContentCollectionItems getCollectionItemsForChannel(String channelId, String collectionKeyOrId, String language, Integer pageToken, Integer pageSize)
 static ConnectApi.ManagedContentCollectionItems getCollectionItemsForSite(String siteId, String collectionKeyOrId, String language)
 static ConnectApi.ManagedContentCollectionItems getCollectionItemsForSite(String siteId, String collectionKeyOrId, String language, Integer pageToken, Integer pageSize)
 static ConnectApi.ManagedContentDeliveryChannelRepresentation getManagedContentDeliveryChannel(String channelId)
 static ConnectApi.ManagedContentDeliveryDocument getManagedContentForChannel(String channelId, String contentKeyOrId, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentDeliveryDocument getManagedContentForChannel(String channelId, String contentKeyOrId, String language, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentDeliveryDocument getManagedContentForChannel(String channelId, String contentKeyOrId, String language, Boolean showAbsoluteUrl, Integer referenceDepth, Boolean expandReferences, Boolean referencesAsList)
 static ConnectApi.ManagedContentDeliveryDocument getManagedContentForSite(String siteId, String contentKeyOrId, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentDeliveryDocument getManagedContentForSite(String siteId, String contentKeyOrId, String language, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentDeliveryDocument getManagedContentForSite(String siteId, String contentKeyOrId, String language, Boolean showAbsoluteUrl, Integer referenceDepth, Boolean expandReferences, Boolean referencesAsList)
 static ConnectApi.ManagedContentDeliveryDocumentCollection getManagedContentsForChannel(String channelId, List<String> managedContentIds, List<String> contentKeys, String contentTypeFQN, String language, String publishStartDate, String publishEndDate, Boolean includeContentBody, Integer referenceDepth, Boolean expandReferences, Boolean referencesAsList, Integer pageParam, Integer pageSize, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentDeliveryDocumentCollection getManagedContentsForSite(String siteId, List<String> managedContentIds, List<String> contentKeys, String contentTypeFQN, String language, String publishStartDate, String publishEndDate, Boolean includeContentBody, Integer referenceDepth, Boolean expandReferences, Boolean referencesAsList, Integer pageParam, Integer pageSize, Boolean showAbsoluteUrl)
 static ConnectApi.ManagedContentChannelDetail getManagedContentChannel(String channelId)
 static ConnectApi.ManagedContentDeliveryDocumentCollection getManagedContentsForChannel(String channelId, List<String> managedContentIds, List<String> contentKeys, String contentTypeFQN, String language, String publishStartDate, String publishEndDate, Boolean includeContentBody, Integer referenceDepth, Boolean expandReferences, Boolean referencesAsList, Integer pageParam, Integer pageSize)
 static ConnectApi.ManagedContentDeliveryDocumentCollection getManagedContentsForSite(String siteId, List<String> managedContentIds, List<String> contentKeys, String contentTypeFQN, String language, String publishStartDate, String publishEndDate, Boolean includeContentBody, Integer referenceDepth, Boolean expandReferences, Boolean referencesAsList, Integer pageParam, Integer pageSize)
class ConnectApi.ManagedContentDeliveryChannelRepresentation
 new()
 String domain { get; set; }
 String domainName { get; set; }
 String id { get; set; }
 Boolean isDedicatedContentDelivery { get; set; }
 Boolean isDomainLocked { get; set; }
 Boolean isSearchable { get; set; }
 String name { get; set; }
 ConnectApi.ManagedContentChannelType type { get; set; }
class ConnectApi.ManagedContentDeliveryChannelSummaryRepresentation
 new()
 String domainUrl { get; set; }
 String id { get; set; }
 String name { get; set; }
 String resourceUrl { get; set; }
 ConnectApi.ManagedContentChannelTargetSummary target { get; set; }
 ConnectApi.ManagedContentChannelType type { get; set; }
class ConnectApi.ManagedContentDeliveryChannelsRepresentation
 new()
 List<ConnectApi.ManagedContentDeliveryChannelSummaryRepresentation> channels { get; set; }
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 Integer totalChannels { get; set; }
class ConnectApi.ManagedContentDeliveryDocument : ConnectApi.AbstractManagedContentDeliveryDocument
 new()
 ConnectApi.ManagedContentChannelSummary channelInfo { get; set; }
 ConnectApi.ManagedContentDeliveryChannelSummaryRepresentation channelSummary { get; set; }
 Map<String, Object> contentBody { get; set; }
 String contentKey { get; set; }
 ConnectApi.ManagedContentTypeSummary contentType { get; set; }
 String language { get; set; }
 String managedContentId { get; set; }
 Datetime publishedDate { get; set; }
 Map<String, ConnectApi.AbstractManagedContentReference> references { get; set; }
 List<ConnectApi.AbstractManagedContentReference> referencesList { get; set; }
 String title { get; set; }
 String unauthenticatedUrl { get; set; }
 String urlName { get; set; }
class ConnectApi.ManagedContentDeliveryDocumentCollection
 new()
 ConnectApi.ManagedContentChannelSummary channelInfo { get; set; }
 ConnectApi.ManagedContentDeliveryChannelSummaryRepresentation channelSummary { get; set; }
 List<ConnectApi.AbstractManagedContentDeliveryDocument> contents { get; set; }
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 Map<String, ConnectApi.AbstractManagedContentReference> references { get; set; }
 List<ConnectApi.AbstractManagedContentReference> referencesList { get; set; }
class ConnectApi.ManagedContentDeliveryDocumentSummary : ConnectApi.AbstractManagedContentDeliveryDocument
 new()
class ConnectApi.ManagedContentDocument
 new()
 String apiName { get; set; }
 Map<String, Object> contentBody { get; set; }
 String contentFqn { get; set; }
 String contentKey { get; set; }
 ConnectApi.ManagedContentSpaceSummary contentSpace { get; set; }
 ConnectApi.ManagedContentTypeSummary contentType { get; set; }
 Integer contentVersion { get; set; }
 ConnectApi.ManagedContentUserSummary createdBy { get; set; }
 Datetime createdDate { get; set; }
 String externalId { get; set; }
 ConnectApi.ManagedContentFolderSummary folder { get; set; }
 Boolean isPublished { get; set; }
 String language { get; set; }
 ConnectApi.ManagedContentUserSummary lastModifiedBy { get; set; }
 Datetime lastModifiedDate { get; set; }
 String managedContentId { get; set; }
 String managedContentVariantId { get; set; }
 String managedContentVersionId { get; set; }
 ConnectApi.ManagedContentVariantStatusOutput status { get; set; }
 String title { get; set; }
 String urlName { get; set; }
 Integer variantVersion { get; set; }
 String versionNumber { get; set; }
class ConnectApi.ManagedContentDocumentClone
 new()
 String apiName { get; set; }
 ConnectApi.ManagedContentCloneStatus cloneStatus { get; set; }
 String contentKey { get; set; }
 String errorMessage { get; set; }
 List<ConnectApi.ManagedContentFailedVariants> failedVariants { get; set; }
 ConnectApi.ManagedContentFolderSummary folder { get; set; }
 String managedContentId { get; set; }
 String resourceURL { get; set; }
 String sourceContentKeyOrId { get; set; }
 String title { get; set; }
 List<ConnectApi.ManagedContentClonedVariants> variants { get; set; }
class ConnectApi.ManagedContentDocumentCloneInput
 new()
 String apiName { get; set; }
 String contentSpaceOrFolderId { get; set; }
 Boolean includeVariants { get; set; }
 String title { get; set; }
class ConnectApi.ManagedContentDocumentInput
 new()
 String apiName { get; set; }
 ConnectApi.ManagedContentBodyInput contentBody { get; set; }
 String contentKey { get; set; }
 String contentSpaceOrFolderId { get; set; }
 String contentType { get; set; }
 String externalId { get; set; }
 String title { get; set; }
 String urlName { get; set; }
class ConnectApi.ManagedContentFailedVariants
 new()
 String errorMessage { get; set; }
 String language { get; set; }
 String sourceManagedContentVariantId { get; set; }
class ConnectApi.ManagedContentFolderSummary
 new()
 String id { get; set; }
 String resourceUrl { get; set; }
class ConnectApi.ManagedContentMediaNodeValue : ConnectApi.ManagedContentNodeValue
 new()
 String altText { get; set; }
 String altUrl { get; set; }
 String contentKey { get; set; }
 String fileName { get; set; }
 ConnectApi.ManagedContentMediaType mediaType { get; set; }
 String mimeType { get; set; }
 String resourceUrl { get; set; }
 String thumbnailUrl { get; set; }
 String title { get; set; }
 String unauthenticatedUrl { get; set; }
 String url { get; set; }
class ConnectApi.ManagedContentMediaSourceNodeValue
 new()
 String fileName { get; set; }
 Boolean isExternal { get; set; }
 ConnectApi.ManagedContentMediaType mediaType { get; set; }
 String mimeType { get; set; }
 String referenceId { get; set; }
 String resourceUrl { get; set; }
 String unauthenticatedUrl { get; set; }
 String url { get; set; }
enum ConnectApi.ManagedContentMediaTypeEnum = Document Image
class ConnectApi.ManagedContentNodeType
 new()
 String label { get; set; }
 String name { get; set; }
 ConnectApi.ManagedContentNodeTypeEnum nodeType { get; set; }
enum ConnectApi.ManagedContentNodeTypeEnum = DateTime Media MediaSource MultilineText NameField RichText Text Url
class ConnectApi.ManagedContentNodeValue
 new()
 ConnectApi.ManagedContentNodeType nodeType { get; set; }
class ConnectApi.ManagedContentProvider
 new()
 String componentDefinition { get; set; }
 String icon { get; set; }
 String label { get; set; }
 String providerId { get; set; }
 List<ConnectApi.ManagedContentProviderInstance> providerInstances { get; set; }
 String providerLightningComponentId { get; set; }
 ConnectApi.ManagedContentProviderType type { get; set; }
class ConnectApi.ManagedContentProviderCollection
 new()
 String contentSpaceId { get; set; }
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 List<ConnectApi.ManagedContentProvider> providers { get; set; }
 Integer total { get; set; }
class ConnectApi.ManagedContentProviderInstance
 new()
 String instanceKey { get; set; }
 Boolean isDefault { get; set; }
 Boolean isEnabledForSpace { get; set; }
 String name { get; set; }
 String providerInstanceId { get; set; }
class ConnectApi.ManagedContentProviderInstanceInput
 new()
 String instanceKey { get; set; }
 Boolean isDefault { get; set; }
 String name { get; set; }
 String providerLightningComponentId { get; set; }
enum ConnectApi.ManagedContentProviderTypeEnum = DigitalAssetManager
class ConnectApi.ManagedContentPublishInput
 new()
 List<String> contentIds { get; set; }
 String contextContentSpaceId { get; set; }
 String description { get; set; }
 Boolean includeContentReferences { get; set; }
 List<String> variantIds { get; set; }
class ConnectApi.ManagedContentPublishOutput
 new()
 String deploymentId { get; set; }
 String description { get; set; }
 Datetime publishDate { get; set; }
class ConnectApi.ManagedContentReference : ConnectApi.AbstractManagedContentReference
 new()
 Map<String, Object> contentBody { get; set; }
 String title { get; set; }
class ConnectApi.ManagedContentReferenceSummary : ConnectApi.AbstractManagedContentReference
 new()
 String title { get; set; }
class ConnectApi.ManagedContentSpace
 new()
 String apiName { get; set; }
 String createdBy { get; set; }
 Datetime createdDate { get; set; }
 String defaultLanguage { get; set; }
 String description { get; set; }
 String fullyQualifiedName { get; set; }
 String id { get; set; }
 Boolean isEnhancedSpace { get; set; }
 String lastModifiedBy { get; set; }
 Datetime lastModifiedDate { get; set; }
 String name { get; set; }
 String rootFolderId { get; set; }
 ConnectApi.ManagedContentSpaceBaseType spaceType { get; set; }
class ConnectApi.ManagedContentSpaceBaseType
 new()
 String apiName { get; set; }
class ConnectApi.ManagedContentSpaceChannelInputRepresentation
 new()
 String channelId { get; set; }
 ConnectApi.ManagedContentSpaceChannelOperation operation { get; set; }
enum ConnectApi.ManagedContentSpaceChannelOperationEnum = Add Remove
class ConnectApi.ManagedContentSpaceChannelRepresentation
 new()
 ConnectApi.ManagedContentChannelSummary channelSummary { get; set; }
 ConnectApi.ManagedContentUserSummary createdBy { get; set; }
 Datetime createdDate { get; set; }
 ConnectApi.ManagedContentSpaceChannelStatus status { get; set; }
enum ConnectApi.ManagedContentSpaceChannelStatusEnum = Added Failed Pending Removed
class ConnectApi.ManagedContentSpaceChannelsInputRepresentation
 new()
 List<ConnectApi.ManagedContentSpaceChannelInputRepresentation> spaceChannels { get; set; }
class ConnectApi.ManagedContentSpaceChannelsRepresentation
 new()
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 List<ConnectApi.ManagedContentSpaceChannelRepresentation> spaceChannels { get; set; }
 Integer totalSpaceChannels { get; set; }
class ConnectApi.ManagedContentSpaceCollectionRepresentation
 new()
 List<ConnectApi.ManagedContentSpace> spaces { get; set; }
class ConnectApi.ManagedContentSpaceInput
 new()
 String apiName { get; set; }
 String defaultLanguage { get; set; }
 String description { get; set; }
 String name { get; set; }
 ConnectApi.ManagedContentSpaceType spaceType { get; set; }
class ConnectApi.ManagedContentSpaceSummary
 new()
 String id { get; set; }
 String resourceUrl { get; set; }
enum ConnectApi.ManagedContentSpaceTypeEnum = Content Marketing
class ConnectApi.ManagedContentSpaceUpdateInput
 new()
 String description { get; set; }
 String name { get; set; }
class ConnectApi.ManagedContentSpaces
 new()
 static ConnectApi.ManagedContentSpace getManagedContentSpace(String contentSpaceId)
 static ConnectApi.ManagedContentSpaceChannelsRepresentation getManagedContentSpaceChannels(String contentSpaceId, Integer pageParam, Integer pageSize)
 static ConnectApi.ManagedContentSpaceCollectionRepresentation getManagedContentSpaces(Integer pageParam, Integer pageSize, String nameFragment)
 static ConnectApi.ManagedContentSpace patchManagedContentSpace(String contentSpaceId, ConnectApi.ManagedContentSpaceUpdateInput ManagedContentSpaceUpdateInput)
 static ConnectApi.ManagedContentSpaceChannelsRepresentation patchManagedContentSpaceChannels(String contentSpaceId, ConnectApi.ManagedContentSpaceChannelsInputRepresentation spaceChannels)
 static ConnectApi.ManagedContentSpace postManagedContentSpace(ConnectApi.ManagedContentSpaceInput ManagedContentSpaceInput)
 static ConnectApi.ManagedContentSpaceCollectionRepresentation getManagedContentSpaces(Integer pageParam, Integer pageSize, String nameFragment, String businessUnitId, Boolean hasBusinessUnit, ConnectApi.ConnectManagedContentSpaceType spaceType)
 static ConnectApi.ManagedContentSpaceCollectionRepresentation getManagedContentSpacesByBusinessUnitStatus(Integer pageParam, Integer pageSize, String nameFragment, String businessUnitId, Boolean hasBusinessUnit, ConnectApi.ConnectManagedContentSpaceType spaceType, String businessUnitStatus)
class ConnectApi.ManagedContentTextNodeValue : ConnectApi.ManagedContentNodeValue
 new()
 String value { get; set; }
class ConnectApi.ManagedContentType
 new()
 String label { get; set; }
 String name { get; set; }
 Map<String, ConnectApi.ManagedContentNodeType> nodeTypes { get; set; }
class ConnectApi.ManagedContentTypeSummary
 new()
 String fullyQualifiedName { get; set; }
 String name { get; set; }
class ConnectApi.ManagedContentUnpublishInput
 new()
 List<String> contentIds { get; set; }
 String contextContentSpaceId { get; set; }
 String description { get; set; }
 List<String> variantIds { get; set; }
class ConnectApi.ManagedContentUnpublishOutput
 new()
 String deploymentId { get; set; }
 String description { get; set; }
 Datetime unpublishDate { get; set; }
class ConnectApi.ManagedContentUserSummary
 new()
 String id { get; set; }
 String name { get; set; }
 String resourceUrl { get; set; }
class ConnectApi.ManagedContentVariant
 new()
 String apiName { get; set; }
 Map<String, Object> contentBody { get; set; }
 String contentFqn { get; set; }
 String contentKey { get; set; }
 ConnectApi.ManagedContentSpaceSummary contentSpace { get; set; }
 ConnectApi.ManagedContentTypeSummary contentType { get; set; }
 ConnectApi.ManagedContentUserSummary createdBy { get; set; }
 Datetime createdDate { get; set; }
 String externalId { get; set; }
 ConnectApi.ManagedContentFolderSummary folder { get; set; }
 Boolean isPublished { get; set; }
 String language { get; set; }
 ConnectApi.ManagedContentUserSummary lastModifiedBy { get; set; }
 Datetime lastModifiedDate { get; set; }
 String managedContentId { get; set; }
 String managedContentVariantId { get; set; }
 String managedContentVersionId { get; set; }
 ConnectApi.ManagedContentVariantStatusOutput status { get; set; }
 String title { get; set; }
 String urlName { get; set; }
enum ConnectApi.ManagedContentVariantStatusEnum = Draft Published Revised
class ConnectApi.ManagedContentVariantStatusOutput
 new()
 String label { get; set; }
 ConnectApi.ManagedContentVariantStatus status { get; set; }
class ConnectApi.ManagedContentVariantUpdateInput
 new()
 String apiName { get; set; }
 ConnectApi.ManagedContentBodyInput contentBody { get; set; }
 String title { get; set; }
 String urlName { get; set; }
class ConnectApi.ManagedContentVersion
 new()
 ConnectApi.ManagedContentAssociations associations { get; set; }
 String contentKey { get; set; }
 Map<String, ConnectApi.ManagedContentNodeValue> contentNodes { get; set; }
 String contentUrlName { get; set; }
 String language { get; set; }
 String managedContentId { get; set; }
 Datetime publishedDate { get; set; }
 String title { get; set; }
 String type { get; set; }
 String typeLabel { get; set; }
 String unauthenticatedUrl { get; set; }
class ConnectApi.ManagedContentVersionCollection
 new()
 String currentPageUrl { get; set; }
 List<ConnectApi.ManagedContentVersion> items { get; set; }
 Map<String, ConnectApi.ManagedContentType> managedContentTypes { get; set; }
 String nextPageUrl { get; set; }
 Integer total { get; set; }
 Integer totalTypes { get; set; }
class ConnectApi.ManagedSocialAccount : ConnectApi.BaseManagedSocialAccount
 new()
class ConnectApi.ManagedSocialAccounts
 new()
 List<ConnectApi.ManagedSocialAccount> managedSocialAccounts { get; set; }
class ConnectApi.ManagedTopic
 new()
 List<ConnectApi.ManagedTopic> children { get; set; }
 String id { get; set; }
 ConnectApi.ManagedTopicType managedTopicType { get; set; }
 ConnectApi.Reference parent { get; set; }
 ConnectApi.Topic topic { get; set; }
 String url { get; set; }
class ConnectApi.ManagedTopicCollection
 new()
 String currentPageUrl { get; set; }
 List<ConnectApi.ManagedTopic> managedTopics { get; set; }
 String nextPageUrl { get; set; }
class ConnectApi.ManagedTopicPositionCollectionInput
 new()
 List<ConnectApi.ManagedTopicPositionInput> managedTopicPositions { get; set; }
class ConnectApi.ManagedTopicPositionInput
 new()
 String managedTopicId { get; set; }
 Integer position { get; set; }
enum ConnectApi.ManagedTopicType_enum = Content Featured Navigational
class ConnectApi.ManagedTopics
 new()
 static ConnectApi.ManagedTopic createManagedTopic(String communityId, String recordId, ConnectApi.ManagedTopicType managedTopicType)
 static ConnectApi.ManagedTopic createManagedTopic(String communityId, String recordId, ConnectApi.ManagedTopicType managedTopicType, String parentId)
 static ConnectApi.ManagedTopic createManagedTopicByName(String communityId, String name, ConnectApi.ManagedTopicType managedTopicType)
 static ConnectApi.ManagedTopic createManagedTopicByName(String communityId, String name, ConnectApi.ManagedTopicType managedTopicType, String parentId)
 static ConnectApi.ManagedTopic getManagedTopic(String communityId, String managedTopicId)
 static ConnectApi.ManagedTopic getManagedTopic(String communityId, String managedTopicId, Integer depth)
 static ConnectApi.ManagedTopicCollection getManagedTopics(String communityId)
 static ConnectApi.ManagedTopicCollection getManagedTopics(String communityId, ConnectApi.ManagedTopicType managedTopicType)
 static ConnectApi.ManagedTopicCollection getManagedTopics(String communityId, ConnectApi.ManagedTopicType managedTopicType, Integer depth)
 static ConnectApi.ManagedTopicCollection getManagedTopics(String communityId, ConnectApi.ManagedTopicType managedTopicType, List<String> recordIds, Integer depth)
 static ConnectApi.ManagedTopicCollection getManagedTopics(String communityId, ConnectApi.ManagedTopicType managedTopicType, Integer pageParam, Integer pageSize)
 static ConnectApi.ManagedTopicCollection reorderManagedTopics(String communityId, ConnectApi.ManagedTopicPositionCollectionInput managedTopicPositionCollection)
 static ConnectApi.ManagedTopicCollection getManagedTopics(String communityId, ConnectApi.ManagedTopicType managedTopicType, String recordId, Integer depth)
class ConnectApi.MarketingIntegration
 new()
 static ConnectApi.Form getForm(String siteId, String formId)
 static ConnectApi.Form saveForm(String siteId, ConnectApi.FormInput formInput)
 static ConnectApi.FormSubmission submitForm(String siteId, String formId, ConnectApi.FormSubmissionInput formSubmissionInput)
enum ConnectApi.MarketingIntegrationFormFieldTypeEnum = EmailAddress Number Text
class ConnectApi.MarkupBeginSegment : ConnectApi.MessageSegment
 new()
 String altText { get; set; }
 String htmlTag { get; set; }
 ConnectApi.MarkupType markupType { get; set; }
 String url { get; set; }
class ConnectApi.MarkupBeginSegmentInput : ConnectApi.MessageSegmentInput
 new()
 String altText { get; set; }
 ConnectApi.MarkupType markupType { get; set; }
 String url { get; set; }
class ConnectApi.MarkupEndSegment : ConnectApi.MessageSegment
 new()
 String htmlTag { get; set; }
 ConnectApi.MarkupType markupType { get; set; }
class ConnectApi.MarkupEndSegmentInput : ConnectApi.MessageSegmentInput
 new()
 ConnectApi.MarkupType markupType { get; set; }
enum ConnectApi.MarkupTypeEnum = Bold Code Hyperlink Italic ListItem OrderedList Paragraph Strikethrough Underline UnorderedList
class ConnectApi.MatchInfo
 new()
 Boolean isPromoted { get; set; }
 Boolean isSpellCorrected { get; set; }
class ConnectApi.MediaReference
 new()
 String mediaUrl { get; set; }
 String thumbnailUrl { get; set; }
class ConnectApi.MediaReferenceCapability : ConnectApi.FeedElementCapability
 new()
 List<ConnectApi.MediaReference> media { get; set; }
class ConnectApi.MentionCompletion
 new()
 String additionalLabel { get; set; }
 String description { get; set; }
 String name { get; set; }
 ConnectApi.OutOfOffice outOfOffice { get; set; }
 String photoUrl { get; set; }
 String recordId { get; set; }
class ConnectApi.MentionCompletionPage
 new()
 String currentPageUrl { get; set; }
 List<ConnectApi.MentionCompletion> mentionCompletions { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
enum ConnectApi.MentionCompletionType_enum = All Group User
class ConnectApi.MentionSegment : ConnectApi.MessageSegment
 new()
 Boolean accessible { get; set; }
 String name { get; set; }
 ConnectApi.ActorWithId record { get; set; }
 ConnectApi.UserSummary user { get; set; }
class ConnectApi.MentionSegmentInput : ConnectApi.MessageSegmentInput
 new()
 String id { get; set; }
 String username { get; set; }
class ConnectApi.MentionValidation
 new()
 String recordId { get; set; }
enum ConnectApi.MentionValidationStatus = Disallowed Inaccessible Ok
class ConnectApi.MentionValidations
 new()
 Boolean hasErrors { get; set; }
 List<ConnectApi.MentionValidation> mentionValidations { get; set; }
class ConnectApi.Mentions
 new()
 static ConnectApi.MentionCompletionPage getMentionCompletions(String communityId, String q, String contextId)
 static ConnectApi.Mentions getMentionCompletions(String communityId, String q, String contextId, ConnectApi.MentionCompletionType type, Integer pageParam, Integer pageSize)
 static ConnectApi.Mentions getMentionValidations(String communityId, String parentId, List<String> recordIds, ConnectApi.FeedItemVisibilityType visibility)
 static void setTestGetMentionCompletions(String communityId, String q, String contextId, ConnectApi.MentionCompletionPage result)
 static void setTestGetMentionCompletions(String communityId, String q, String contextId, ConnectApi.MentionCompletionType type, Integer pageParam, Integer pageSize, ConnectApi.MentionCompletionPage result)
class ConnectApi.MessageBody : ConnectApi.AbstractMessageBody
 new()
class ConnectApi.MessageBodyInput
 new()
 List<ConnectApi.MessageSegmentInput> messageSegments { get; set; }
class ConnectApi.MessageSegment
 new()
 String text { get; set; }
class ConnectApi.MessageSegmentInput
 new()
 ConnectApi.MessageSegmentType type { get; set; }
class ConnectApi.Missions
 new()
 static ConnectApi.UserMissionActivitiesJob exportUserMissionsActivities(String communityId, String userId)
 static ConnectApi.UserMissionActivityCollection getUserMissionsProgress(String communityId, String userId)
 static ConnectApi.UserMissionActivitiesJob purgeUserMissionsActivities(String communityId, String userId)
 static ConnectApi.UserMissionActivitiesJob purgeUserMissionsActivities(String communityId)
 static ConnectApi.UserMissionActivityStatus updateUserMissionActivityCount(ConnectApi.UserMissionActivityType activityType, Integer activityCount, String communityId, String userId)
class ConnectApi.ModerationCapability : ConnectApi.FeedElementCapability
 new()
 ConnectApi.ModerationFlags moderationFlags { get; set; }
class ConnectApi.ModerationFlagItemDetail
 new()
 String createdBy { get; set; }
 Datetime createdDate { get; set; }
 String id { get; set; }
 ConnectApi.CommunityFlagType moderationType { get; set; }
 String note { get; set; }
 ConnectApi.CommunityFlagVisibility visibility { get; set; }
class ConnectApi.ModerationFlags
 new()
 Integer flagCount { get; set; }
 Map<ConnectApi.CommunityFlagReasonType, Integer> flagCountByReason { get; set; }
 Boolean flaggedByMe { get; set; }
 ConnectApi.ModerationFlagsCollection flags { get; set; }
class ConnectApi.ModerationFlagsCollection
 new()
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.ModerationFlagItemDetail> flags { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 Integer pageSize { get; set; }
class ConnectApi.MoreChangesSegment : ConnectApi.MessageSegment
 new()
 List<ConnectApi.FieldChangeSegment> moreChanges { get; set; }
 Integer moreChangesCount { get; set; }
class ConnectApi.Motif
 new()
 String color { get; set; }
 String largeIconUrl { get; set; }
 String mediumIconUrl { get; set; }
 String smallIconUrl { get; set; }
 String svgIconUrl { get; set; }
enum ConnectApi.MsgSegEnum = EntityLink FieldChange FieldChangeName FieldChangeValue Hashtag InlineImage Link MarkupBegin MarkupEnd Mention MoreChanges ResourceLink Text
class ConnectApi.MultipleAsyncOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 List<ConnectApi.AsyncOutputRepresentation> asyncOutputs { get; set; }
class ConnectApi.MultipleEnsureFundsAsyncInputRepresentation
 new()
 List<ConnectApi.InnerEnsureFundsAsyncInputRepresentation> asyncInputs { get; set; }
class ConnectApi.MultipleFulfillmentOrderInputRepresentation
 new()
 List<ConnectApi.FulfillmentOrderInputRepresentation> fulfillmentOrders { get; set; }
class ConnectApi.MultipleFulfillmentOrderInvoicesInputRepresentation
 new()
 List<String> fulfillmentOrderIds { get; set; }
class ConnectApi.MultipleFulfillmentOrderInvoicesOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 List<String> invoiceIds { get; set; }
class ConnectApi.MultipleFulfillmentOrderOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 List<ConnectApi.FulfillmentGroupOutputRepresentation> fulfillmentOrders { get; set; }
class ConnectApi.MuteCapability : ConnectApi.FeedElementCapability
 new()
 Boolean isMutedByMe { get; set; }
class ConnectApi.MuteCapabilityInput : ConnectApi.FeedElementCapabilityInput
 new()
 Boolean isMutedByMe { get; set; }
class ConnectApi.MuteSummary : ConnectApi.UserFeedEntityActivitySummary
 new()
class ConnectApi.NBAActionParameter
 new()
 String name { get; set; }
 String type { get; set; }
 String value { get; set; }
enum ConnectApi.NBAActionTypeEnum = Flow
class ConnectApi.NBAFlowAction : ConnectApi.AbstractNBAAction
 new()
 String flowLabel { get; set; }
 ConnectApi.NBAFlowType flowType { get; set; }
 String id { get; set; }
 String name { get; set; }
enum ConnectApi.NBAFlowTypeEnum = AutoLaunchedFlow Flow
class ConnectApi.NBANativeRecommendation : ConnectApi.AbstractNBATarget
 new()
 String id { get; set; }
 String name { get; set; }
 String url { get; set; }
enum ConnectApi.NBAReactionTypeEnum = Accepted Rejected
class ConnectApi.NBARecommendation
 new()
 String aiModel { get; set; }
 String acceptanceLabel { get; set; }
 String description { get; set; }
 String externalId { get; set; }
 String imageUrl { get; set; }
 String recommendationMode { get; set; }
 Double recommendationScore { get; set; }
 String rejectionLabel { get; set; }
 ConnectApi.AbstractNBATarget target { get; set; }
 ConnectApi.AbstractNBAAction targetAction { get; set; }
class ConnectApi.NBARecommendations
 new()
 String debug { get; set; }
 String errors { get; set; }
 String executionId { get; set; }
 String onBehalfOfId { get; set; }
 List<ConnectApi.NBARecommendation> recommendations { get; set; }
 ConnectApi.StrategyTrace trace { get; set; }
class ConnectApi.NBAStrategyInput
 new()
 String contextRecordId { get; set; }
 Integer maxResults { get; set; }
 Map<String, String> strategyContext { get; set; }
 Boolean debugTrace { get; set; }
enum ConnectApi.NBATargetTypeEnum = Recommendation
class ConnectApi.NamedCredential
 new()
 ConnectApi.NamedCredentialCalloutOptions calloutOptions { get; set; }
 ConnectApi.CalloutStatus calloutStatus { get; set; }
 String calloutUrl { get; set; }
 String createdByNamespace { get; set; }
 List<ConnectApi.CredentialCustomHeader> customHeaders { get; set; }
 String description { get; set; }
 String developerName { get; set; }
 List<ConnectApi.ExternalCredential> externalCredentials { get; set; }
 String id { get; set; }
 String masterLabel { get; set; }
 ConnectApi.NetworkConnection networkConnection { get; set; }
 List<ConnectApi.NamedCredentialParameter> parameters { get; set; }
 ConnectApi.NamedCredentialType type { get; set; }
 String url { get; set; }
class ConnectApi.NamedCredentialCalloutOptions
 new()
 Boolean allowMergeFieldsInBody { get; set; }
 Boolean allowMergeFieldsInHeader { get; set; }
 Boolean generateAuthorizationHeader { get; set; }
class ConnectApi.NamedCredentialCalloutOptionsInput
 new()
 Boolean allowMergeFieldsInBody { get; set; }
 Boolean allowMergeFieldsInHeader { get; set; }
 Boolean generateAuthorizationHeader { get; set; }
class ConnectApi.NamedCredentialInput
 new()
 ConnectApi.NamedCredentialCalloutOptionsInput calloutOptions { get; set; }
 String calloutUrl { get; set; }
 List<ConnectApi.CredentialCustomHeaderInput> customHeaders { get; set; }
 String description { get; set; }
 String developerName { get; set; }
 List<ConnectApi.ExternalCredentialInput> externalCredentials { get; set; }
 String masterLabel { get; set; }
 ConnectApi.NetworkConnectionInput networkConnection { get; set; }
 List<ConnectApi.NamedCredentialParameterInput> parameters { get; set; }
 ConnectApi.NamedCredentialType type { get; set; }
class ConnectApi.NamedCredentialList
 new()
 List<ConnectApi.NamedCredential> namedCredentials { get; set; }
class ConnectApi.NamedCredentialParameter
 new()
 String id { get; set; }
 String parameterName { get; set; }
 ConnectApi.NamedCredentialParameterType parameterType { get; set; }
 String parameterValue { get; set; }
class ConnectApi.NamedCredentialParameterInput
 new()
 String id { get; set; }
 String parameterDescription { get; set; }
 String parameterName { get; set; }
 ConnectApi.NamedCredentialParameterType parameterType { get; set; }
 String parameterValue { get; set; }
enum ConnectApi.NamedCredentialParameterTypeEnum = AllowedManagedPackageNamespaces ClientCertificate ConnectionStatus SfHttpRequestExtensionName
enum ConnectApi.NamedCredentialTypeEnum = PrivateEndpoint SecuredEndpoint
class ConnectApi.NamedCredentials
 new()
 static ConnectApi.Credential createCredential(ConnectApi.CredentialInput requestBody)
 static ConnectApi.Credential createCredential(ConnectApi.CredentialInput requestBody, ConnectApi.CreateCredentialAction action)
 static ConnectApi.ExternalAuthIdentityProvider createExternalAuthIdentityProvider(ConnectApi.ExternalAuthIdentityProviderInput requestBody)
 static ConnectApi.ExternalAuthIdentityProviderCredentials createExternalAuthIdentityProviderCredentials(String fullName, ConnectApi.ExternalAuthIdentityProviderCredentialsInput requestBody)
 static ConnectApi.ExternalCredential createExternalCredential(ConnectApi.ExternalCredentialInput requestBody)
 static ConnectApi.NamedCredential createNamedCredential(ConnectApi.NamedCredentialInput requestBody)
 static void deleteCredential(String externalCredential, String principalName, ConnectApi.CredentialPrincipalType principalType)
 static void deleteCredential(String externalCredential, String principalName, ConnectApi.CredentialPrincipalType principalType, List<String> authenticationParameters)
 static void deleteExternalAuthIdentityProvider(String developerName)
 static void deleteExternalCredential(String developerName)
 static void deleteNamedCredential(String developerName)
 static ConnectApi.Credential getCredential(String externalCredential, String principalName, ConnectApi.CredentialPrincipalType principalType)
 static ConnectApi.ExternalAuthIdentityProvider getExternalAuthIdentityProvider(String fullName)
 static ConnectApi.ExternalAuthIdentityProviderCredentials getExternalAuthIdentityProviderCredentials(String fullName)
 static ConnectApi.ExternalAuthIdentityProviderList getExternalAuthIdentityProviders()
 static ConnectApi.ExternalCredential getExternalCredential(String developerName)
 static ConnectApi.ExternalCredentialList getExternalCredentials()
 static ConnectApi.NamedCredential getNamedCredential(String developerName)
 static ConnectApi.NamedCredentialList getNamedCredentials()
 static ConnectApi.OAuthCredentialAuthUrl getOAuthCredentialAuthUrl(ConnectApi.OAuthCredentialAuthUrlInput requestBody)
 static ConnectApi.Credential patchCredential(ConnectApi.CredentialInput requestBody)
 static ConnectApi.Credential updateCredential(ConnectApi.CredentialInput requestBody)
 static ConnectApi.ExternalAuthIdentityProvider updateExternalAuthIdentityProvider(String developerName, ConnectApi.ExternalAuthIdentityProviderInput requestBody)
 static ConnectApi.ExternalAuthIdentityProviderCredentials updateExternalAuthIdentityProviderCredentials(String fullName, ConnectApi.ExternalAuthIdentityProviderCredentialsInput requestBody)
 static ConnectApi.ExternalCredential updateExternalCredential(String developerName, ConnectApi.ExternalCredentialInput requestBody)
 static ConnectApi.NamedCredential updateNamedCredential(String developerName, ConnectApi.NamedCredentialInput requestBody)
class ConnectApi.NavigationMenu
 new()
 static ConnectApi.NavigationMenuItemCollection getCommunityNavigationMenu(String communityId, String navigationLinkSetId, String navigationLinkSetDeveloperName, ConnectApi.PublishStatus publishStatus, Boolean includeImageUrl, Boolean addHomeMenuItem, List<ConnectApi.NavigationMenuItemType> menuItemTypesToSkip)
 static ConnectApi.NavigationMenuItemCollection getCommunityNavigationMenu(String communityId, String navigationLinkSetId, String navigationLinkSetDeveloperName, ConnectApi.PublishStatus publishStatus, Boolean includeImageUrl, Boolean addHomeMenuItem, List<ConnectApi.NavigationMenuItemType> menuItemTypesToSkip, String effectiveAccountId)
class ConnectApi.NavigationMenuItem
 new()
 ConnectApi.NavigationMenuItemActionType actionType { get; set; }
 String actionValue { get; set; }
 String imageUrl { get; set; }
 String label { get; set; }
 ConnectApi.NavigationMenuPageReference pageReference { get; set; }
 List<ConnectApi.NavigationMenuItem> subMenu { get; set; }
 ConnectApi.NavigationMenuItemOpenTarget target { get; set; }
enum ConnectApi.NavigationMenuItemActionTypeEnum = Event ExternalLink InternalLink Modal
class ConnectApi.NavigationMenuItemCollection
 new()
 List<ConnectApi.NavigationMenuItem> menuItems { get; set; }
enum ConnectApi.NavigationMenuItemOpenTargetEnum = CurrentWindow NewWindow
enum ConnectApi.NavigationMenuItemTypeEnum = DataSourceDriven Event ExternalLink GlobalAction InternalLink MenuLabel Modal NavigationalTopic SalesforceObject SystemLink
class ConnectApi.NavigationMenuPageReference
 new()
 Map<String, String> attributes { get; set; }
 Map<String, String> state { get; set; }
 String type { get; set; }
class ConnectApi.NetworkConnection
 new()
 String developerName { get; set; }
 String id { get; set; }
 String masterLabel { get; set; }
 String namespacePrefix { get; set; }
class ConnectApi.NetworkConnectionInput
 new()
 String developerName { get; set; }
 String namespace { get; set; }
class ConnectApi.NewFileAttachmentInput : ConnectApi.FeedItemAttachmentInput
 new()
 String description { get; set; }
 String title { get; set; }
class ConnectApi.NewUserAudienceCriteria : ConnectApi.AudienceCriteria
 new()
 Double maxDaysInCommunity { get; set; }
class ConnectApi.NewUserAudienceCriteriaInput : ConnectApi.AudienceCriteriaInput
 new()
 Double value { get; set; }
class ConnectApi.NextBestAction
 new()
 static void deleteRecommendationReaction(String reactionId)
 static ConnectApi.NBARecommendations executeStrategy(String strategyName, Integer maxResults, String contextRecordId)
 static ConnectApi.NBARecommendations executeStrategy(String strategyName, Integer maxResults, String contextRecordId, Boolean debugTrace)
 static ConnectApi.NBARecommendations executeStrategy(String strategyName, ConnectApi.NBAStrategyInput strategyInput)
 static ConnectApi.Recommendation getRecommendation(String recommendationId)
 static ConnectApi.RecommendationReaction getRecommendationReaction(String reactionId)
 static ConnectApi.RecommendationReactions getRecommendationReactions(String onBehalfOfId, String createdById, String targetId, String contextRecordId, Integer pageParam, Integer pageSize)
 static ConnectApi.RecommendationReaction setRecommendationReaction(ConnectApi.RecommendationReactionInput reaction)
class ConnectApi.NonEntityRecommendation : ConnectApi.AbstractRecommendation
 new()
 String displayLabel { get; set; }
 ConnectApi.Motif motif { get; set; }
exception ConnectApi.NotFoundException
class ConnectApi.OAuthCredentialAuthUrl
 new()
 String authenticationUrl { get; set; }
 String externalCredential { get; set; }
 String principalName { get; set; }
 ConnectApi.CredentialPrincipalType principalType { get; set; }
class ConnectApi.OAuthCredentialAuthUrlInput
 new()
 String externalCredential { get; set; }
 String principalName { get; set; }
 ConnectApi.CredentialPrincipalType principalType { get; set; }
 String returnUrl { get; set; }
class ConnectApi.OCIBaseOutputRepresentation
 new()
 List<ConnectApi.ErrorResponse> errors { get; set; }
 Boolean success { get; set; }
class ConnectApi.OCICreateReservationErrorOutputRepresentation
 new()
 String errorCode { get; set; }
 String message { get; set; }
class ConnectApi.OCICreateReservationInputRepresentation
 new()
 String actionRequestId { get; set; }
 Boolean allowPartialReservations { get; set; }
 List<ConnectApi.OCICreateReservationSingleInputRepresentation> createRecords { get; set; }
 Integer expirationSeconds { get; set; }
 String externalRefId { get; set; }
 String reservationTime { get; set; }
class ConnectApi.OCICreateReservationOutputRepresentation
 new()
 List<ConnectApi.OCICreateReservationSingleOutputRepresentation> details { get; set; }
 List<ConnectApi.OCICreateReservationErrorOutputRepresentation> errors { get; set; }
 String expirationTime { get; set; }
 String reservationTime { get; set; }
 Boolean success { get; set; }
class ConnectApi.OCICreateReservationSingleInputRepresentation
 new()
 String locationGroupIdentifier { get; set; }
 String locationIdentifier { get; set; }
 Double quantity { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.OCICreateReservationSingleOutputRepresentation
 new()
 String errorCode { get; set; }
 String locationGroupIdentifier { get; set; }
 String locationIdentifier { get; set; }
 Double quantity { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.OCIFulfillReservationErrorOutputRepresentation
 new()
 ConnectApi.OCIFulfillReservationSingleOutputRepresentation details { get; set; }
 String errorCode { get; set; }
 String message { get; set; }
class ConnectApi.OCIFulfillReservationInputRepresentation
 new()
 List<ConnectApi.OCIFulfillReservationSingleInputRepresentation> fulfillmentRecords { get; set; }
 String reservationId { get; set; }
class ConnectApi.OCIFulfillReservationOutputRepresentation
 new()
 List<ConnectApi.OCIFulfillReservationErrorOutputRepresentation> errors { get; set; }
 Boolean success { get; set; }
class ConnectApi.OCIFulfillReservationSingleInputRepresentation
 new()
 String actionRequestId { get; set; }
 String externalRefId { get; set; }
 String locationIdentifier { get; set; }
 Double quantity { get; set; }
 String reservationId { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.OCIFulfillReservationSingleOutputRepresentation
 new()
 String actionRequestId { get; set; }
 String externalRefId { get; set; }
 String locationIdentifier { get; set; }
 Double quantity { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.OCIFutureInventoryOutputRepresentation
 new()
 Datetime expectedDate { get; set; }
 Double quantity { get; set; }
class ConnectApi.OCIGetInventoryAvailabilityInputRepresentation
 new()
 Boolean includeRelatedProducts { get; set; }
 String locationGroupIdentifier { get; set; }
 List<String> locationGroupIdentifiers { get; set; }
 List<String> locationIdentifiers { get; set; }
 String stockKeepingUnit { get; set; }
 List<String> stockKeepingUnits { get; set; }
 Boolean useCache { get; set; }
class ConnectApi.OCIGetInventoryAvailabilityOutputRepresentation : ConnectApi.OCIBaseOutputRepresentation
 new()
 List<ConnectApi.OCILocationGroupAvailabilityOutputRepresentation> locationGroups { get; set; }
 List<ConnectApi.OCILocationAvailabilityOutputRepresentation> locations { get; set; }
class ConnectApi.OCIInventoryRecordOutputRepresentation
 new()
 Double availableToFulfill { get; set; }
 Double availableToOrder { get; set; }
 Datetime effectiveDate { get; set; }
 Boolean exists { get; set; }
 List<ConnectApi.OCIFutureInventoryOutputRepresentation> futures { get; set; }
 Double onHand { get; set; }
 Double reserved { get; set; }
 Double safetyStockCount { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.OCILocationAvailabilityOutputRepresentation
 new()
 List<ConnectApi.OCIInventoryRecordOutputRepresentation> inventoryRecords { get; set; }
 String locationIdentifier { get; set; }
class ConnectApi.OCILocationGroupAvailabilityOutputRepresentation
 new()
 List<ConnectApi.OCIInventoryRecordOutputRepresentation> inventoryRecords { get; set; }
 String locationGroupIdentifier { get; set; }
class ConnectApi.OCIPublishLocationStructureOutputRepresentation : ConnectApi.OCIBaseOutputRepresentation
 new()
 String uploadId { get; set; }
class ConnectApi.OCIPublishLocationStructureStatusOutputRepresentation : ConnectApi.OCIBaseOutputRepresentation
 new()
 String endTimeUTC { get; set; }
 Integer recordsProcessedCount { get; set; }
 Integer recordsReadCount { get; set; }
 Integer recordsSkippedCount { get; set; }
 String startTimeUTC { get; set; }
 String status { get; set; }
 String uploadId { get; set; }
 List<String> validationErrors { get; set; }
 String validationStatus { get; set; }
class ConnectApi.OCIReleaseReservationErrorOutputRepresentation
 new()
 ConnectApi.OCIReleaseReservationSingleOutputRepresentation details { get; set; }
 String errorCode { get; set; }
 String message { get; set; }
class ConnectApi.OCIReleaseReservationInputRepresentation
 new()
 List<ConnectApi.OCIReleaseReservationSingleInputRepresentation> releaseRecords { get; set; }
 String reservationId { get; set; }
class ConnectApi.OCIReleaseReservationOutputRepresentation
 new()
 List<ConnectApi.OCIReleaseReservationErrorOutputRepresentation> errors { get; set; }
 Boolean success { get; set; }
class ConnectApi.OCIReleaseReservationSingleInputRepresentation
 new()
 String actionRequestId { get; set; }
 String externalRefId { get; set; }
 String locationGroupIdentifier { get; set; }
 String locationIdentifier { get; set; }
 Double quantity { get; set; }
 String reservationId { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.OCIReleaseReservationSingleOutputRepresentation
 new()
 String actionRequestId { get; set; }
 String externalRefId { get; set; }
 String locationGroupIdentifier { get; set; }
 String locationIdentifier { get; set; }
 Double quantity { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.OCITransferReservationErrorOutputRepresentation
 new()
 ConnectApi.OCITransferReservationSingleOutputRepresentation details { get; set; }
 String errorCode { get; set; }
 String message { get; set; }
class ConnectApi.OCITransferReservationInputRepresentation
 new()
 String allOrNothingTransferId { get; set; }
 String reservationId { get; set; }
 List<ConnectApi.OCITransferReservationSingleInputRepresentation> transferRecords { get; set; }
class ConnectApi.OCITransferReservationOutputRepresentation
 new()
 List<ConnectApi.OCITransferReservationErrorOutputRepresentation> errors { get; set; }
 Boolean success { get; set; }
class ConnectApi.OCITransferReservationSingleInputRepresentation
 new()
 String actionRequestId { get; set; }
 String externalRefId { get; set; }
 String fromLocationGroupIdentifier { get; set; }
 String fromLocationIdentifier { get; set; }
 Boolean ignoreAvailabilityCheck { get; set; }
 Double quantity { get; set; }
 String reservationId { get; set; }
 String stockKeepingUnit { get; set; }
 String toLocationGroupIdentifier { get; set; }
 String toLocationIdentifier { get; set; }
class ConnectApi.OCITransferReservationSingleOutputRepresentation
 new()
 String actionRequestId { get; set; }
 String externalRefId { get; set; }
 String fromLocationGroupIdentifier { get; set; }
 String fromLocationIdentifier { get; set; }
 Boolean ignoreAvailabilityCheck { get; set; }
 Double quantity { get; set; }
 String stockKeepingUnit { get; set; }
 String toLocationGroupIdentifier { get; set; }
 String toLocationIdentifier { get; set; }
class ConnectApi.OCIUpdateReservationErrorOutputRepresentation
 new()
 String errorCode { get; set; }
 String message { get; set; }
class ConnectApi.OCIUpdateReservationInputRepresentation
 new()
 String actionRequestId { get; set; }
 Boolean allowPartialReservations { get; set; }
 String externalRefId { get; set; }
 String reservationId { get; set; }
 String reservationTime { get; set; }
 List updateAllOrNothingRecords { get; set; }
class ConnectApi.OCIUpdateReservationOutputRepresentation
 new()
 String reservationTime { get; set; }
 Boolean success { get; set; }
class ConnectApi.OCIUpdateReservationSingleInputRepresentation
 new()
 String locationGroupIdentifier { get; set; }
 String locationIdentifier { get; set; }
 Double quantity { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.OCIUpdateReservationSingleOutputRepresentation
 new()
 Double adjustment { get; set; }
 String errorCode { get; set; }
 String locationGroupIdentifier { get; set; }
 String locationIdentifier { get; set; }
 Double quantity { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.OCIUploadInventoryAvailabilityOutputRepresentation : ConnectApi.OCIBaseOutputRepresentation
 new()
 String uploadId { get; set; }
class ConnectApi.OCIUploadInventoryAvailabilityStatusOutputRepresentation : ConnectApi.OCIBaseOutputRepresentation
 new()
 String endTimeUTC { get; set; }
 Integer recordsProcessedCount { get; set; }
 Integer recordsReadCount { get; set; }
 Integer recordsSkippedCount { get; set; }
 String startTimeUTC { get; set; }
 String status { get; set; }
 String uploadId { get; set; }
 List<String> validationErrors { get; set; }
 String validationStatus { get; set; }
class ConnectApi.OMSAnalytics
 new()
 static ConnectApi.TextClassificationsBulkResultsOutputRepresentation getTextClassificationsBulkResults(List<String> ids)
 static ConnectApi.ProductsListOutputRepresentation productsExpand(String scope, List<String> products, List<ConnectApi.ProductExpandType> expand)
 static ConnectApi.ProductReturnRateListOutputRepresentation productsReturnRate(Integer pageParam, Integer pageSize)
 static ConnectApi.ProductReturnRateListOutputRepresentation productsReturnRate(Integer pageParam, Integer pageSize, List<String> products)
 static ConnectApi.TextClassificationsOutputRepresentation submitTextClassificationsRequest(ConnectApi.TextClassificationsInputRepresentation textClassificationsRequestInput, String llmType)
class ConnectApi.OauthProviderInfo
 new()
class ConnectApi.ObjectMetadata
 new()
 Map<String, ConnectApi.DataCategoryMetadata> dataCategories { get; set; }
 Map<String, ConnectApi.FieldMetadata> fields { get; set; }
 String label { get; set; }
 String labelPlural { get; set; }
 String objectApiName { get; set; }
 ConnectApi.ThemeInfo themeInfo { get; set; }
class ConnectApi.ObjectQueryInfo
 new()
 List<String> displayFields { get; set; }
 Boolean hasMoreResults { get; set; }
 String nameField { get; set; }
 Integer numberOfMatches { get; set; }
 List<ConnectApi.SearchAppliedOrderBy> orderBy { get; set; }
 String source { get; set; }
 ConnectApi.SpellCorrectionInfo spellCorrectionInfo { get; set; }
 ConnectApi.SearchStatus status { get; set; }
class ConnectApi.OmnichannelInventoryService
 new()
 static ConnectApi.OCICreateReservationOutputRepresentation createReservation(ConnectApi.OCICreateReservationInputRepresentation createReservationInputRepresentation)
 static ConnectApi.OCIFulfillReservationOutputRepresentation fulfillReservation(ConnectApi.OCIFulfillReservationInputRepresentation fulfillReservationInputRepresentation)
 static ConnectApi.OCIGetInventoryAvailabilityOutputRepresentation getInventoryAvailability(ConnectApi.OCIGetInventoryAvailabilityInputRepresentation inventoryAvailabilityInputRepresentation)
 static ConnectApi.OCIUploadInventoryAvailabilityStatusOutputRepresentation getInventoryAvailabilityUploadStatus(String uploadId)
 static ConnectApi.OCIPublishLocationStructureStatusOutputRepresentation getPublishLocationStructureStatus(String uploadId)
 static ConnectApi.OCIPublishLocationStructureOutputRepresentation publishLocationStructure()
 static ConnectApi.OCIReleaseReservationOutputRepresentation releaseReservation(ConnectApi.OCIReleaseReservationInputRepresentation releaseReservationInputRepresentation)
 static ConnectApi.OCIUploadInventoryAvailabilityOutputRepresentation submitInventoryAvailabilityUpload(ConnectApi.BinaryInput fileUpload)
 static ConnectApi.OCITransferReservationOutputRepresentation transferReservation(ConnectApi.OCITransferReservationInputRepresentation transferReservationInputRepresentation)
 static ConnectApi.OCIUpdateReservationOutputRepresentation updateReservation(ConnectApi.OCIUpdateReservationInputRepresentation updateReservationInputRepresentation)
enum ConnectApi.OperationTypeEnum = Add Remove
class ConnectApi.OpportunityStagePicklistValueAttributes : ConnectApi.AbstractPicklistValueAttributes
 new()
 Boolean closed { get; set; }
 String forecastCategoryName { get; set; }
 Double deafultProbability { get; set; }
 Boolean won { get; set; }
class ConnectApi.OptimizationFiles
 new()
 static ConnectApi.FetchFilesOutputRepresentation FetchOptimizationFiles(ConnectApi.fetchFilesInput fetchFilesInput)
enum ConnectApi.OrchestationWorkItemStatusEnum = Assigned Completed
class ConnectApi.Orchestration
 new()
 static ConnectApi.OrchestrationInstance getOrchestrationInstance(String instanceId)
 static ConnectApi.OrchestrationInstanceCollection getOrchestrationInstanceCollection(String relatedRecordId)
 static ConnectApi.OrchestrationInstanceCollection getOrchestrationInstanceCollection(String relatedRecordId, String relatedOrchestrationId)
class ConnectApi.OrchestrationInstance
 new()
 String flowDefinitionDeveloperName { get; set; }
 String flowDefinitionId { get; set; }
 String flowDefinitionName { get; set; }
 String id { get; set; }
 String interviewId { get; set; }
 List<ConnectApi.OrchestrationStageInstance> stageInstances { get; set; }
 ConnectApi.OrchestrationStatus status { get; set; }
class ConnectApi.OrchestrationInstanceCollection
 new()
 List<ConnectApi.OrchestrationInstance> instances { get; set; }
enum ConnectApi.OrchestrationInstanceStatusEnum = Canceled Completed Discontinued Error InProgress NotStarted Suspended
class ConnectApi.OrchestrationStageInstance
 new()
 String completionTime { get; set; }
 String id { get; set; }
 String label { get; set; }
 String name { get; set; }
 ConnectApi.OrchestrationStatus status { get; set; }
 List<ConnectApi.OrchestrationStepInstance> stepInstances { get; set; }
class ConnectApi.OrchestrationStepInstance
 new()
 String assignedTo { get; set; }
 String assigneeType { get; set; }
 String comments { get; set; }
 String completedBy { get; set; }
 String completionTime { get; set; }
 String description { get; set; }
 String id { get; set; }
 String label { get; set; }
 String name { get; set; }
 ConnectApi.OrchestrationStatus status { get; set; }
 ConnectApi.OrchestrationStepType stepType { get; set; }
 List<ConnectApi.OrchestrationWorkItem> workItems { get; set; }
enum ConnectApi.OrchestrationStepTypeEnum = AsynchronousBackgroundStep ApprovalStep BackgroundStep InteractiveStep ManagedContentRoleInteractiveStep ManagedContentVariantAutoPublishBackgroundStep ManagedContentVariantAutoUnpublishBackgroundStep MuleSoftStep
class ConnectApi.OrchestrationWorkItem
 new()
 String assigneeId { get; set; }
 Datetime createdDate { get; set; }
 String description { get; set; }
 String flowType { get; set; }
 String id { get; set; }
 String label { get; set; }
 Datetime lastModifiedDate { get; set; }
 String relatedRecordId { get; set; }
 String screenFlowDeveloperName { get; set; }
 String screenFlowId { get; set; }
 String screenFlowInputs { get; set; }
 ConnectApi.OrchestrationWorkItemStatus status { get; set; }
class ConnectApi.OrderDeliveryGroupSummary
 new()
 Map<String, ConnectApi.RecordField> fields { get; set; }
class ConnectApi.OrderDeliveryGroupSummaryCollection
 new()
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 List<ConnectApi.OrderDeliveryGroupSummary> orderDeliveryGroups { get; set; }
 String previousPageToken { get; set; }
 String previousPageUrl { get; set; }
class ConnectApi.OrderDeliveryGroupSummaryLookupOutput
 new()
 String currencyIsoCode { get; set; }
 ConnectApi.OrderDeliveryMethodLookupOutput deliveryMethod { get; set; }
 String id { get; set; }
 List<ConnectApi.OrderSummaryLookupOutput> lineItems { get; set; }
enum ConnectApi.OrderDeliveryGroupSummarySortEnum = IdAsc IdDesc
class ConnectApi.OrderDeliveryMethodLookupOutput
 new()
 Map<String, ConnectApi.RecordField> fields { get; set; }
 String id { get; set; }
enum ConnectApi.OrderDirectionEnum = Ascending Descending
class ConnectApi.OrderItemSummary
 new()
 ConnectApi.OrderItemSummaryAdjustmentAggregates adjustmentAggregates { get; set; }
 Map<String, ConnectApi.RecordField> fields { get; set; }
 String orderItemSummaryId { get; set; }
 String orderSummaryId { get; set; }
 ConnectApi.OrderItemSummaryProduct product { get; set; }
class ConnectApi.OrderItemSummaryAdjustmentAggregates
 new()
 Boolean available { get; set; }
 ConnectApi.OrderSummaryAdjustmentAggregatesStatus status { get; set; }
 String totalLinePromotionAmount { get; set; }
 String totalPromotionDistAmount { get; set; }
class ConnectApi.OrderItemSummaryAdjustmentCollection
 new()
 Map<String, ConnectApi.OrderItemSummaryAdjustmentList> orderItemSummaries { get; set; }
class ConnectApi.OrderItemSummaryAdjustmentCollectionInput
 new()
 List<ConnectApi.OrderItemSummaryAdjustmentInput> orderItemSummaries { get; set; }
class ConnectApi.OrderItemSummaryAdjustmentInput
 new()
 String orderItemSummaryId { get; set; }
class ConnectApi.OrderItemSummaryAdjustmentList
 new()
 List<ConnectApi.OrderSummaryAdjustment> adjustments { get; set; }
class ConnectApi.OrderItemSummaryCollection
 new()
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.OrderItemSummary> items { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 String previousPageToken { get; set; }
 String previousPageUrl { get; set; }
class ConnectApi.OrderItemSummaryInputRepresentation
 new()
 String orderItemSummaryId { get; set; }
 Double quantity { get; set; }
class ConnectApi.OrderItemSummaryLookupOutput
 new()
 ConnectApi.OrderItemSummaryAdjustmentAggregates adjustmentAggregates { get; set; }
 List<ConnectApi.OrderSummaryAdjustment> adjustments { get; set; }
 String currencyIsoCode { get; set; }
 Map<String, ConnectApi.RecordField> fields { get; set; }
 String id { get; set; }
 ConnectApi.OrderSummaryProductLookupOutput product { get; set; }
class ConnectApi.OrderItemSummaryOutputRepresentation
 new()
 List<ConnectApi.ErrorResponse> errors { get; set; }
 String orderItemSummaryId { get; set; }
 Double quantity { get; set; }
class ConnectApi.OrderItemSummaryProduct
 new()
 Boolean canViewProduct { get; set; }
 String errorCode { get; set; }
 String errorMessage { get; set; }
 Map<String, ConnectApi.RecordField> fields { get; set; }
 ConnectApi.ProductMedia media { get; set; }
 ConnectApi.ProductAttributeSetSummary productAttributes { get; set; }
 String productId { get; set; }
enum ConnectApi.OrderItemSummarySortEnum = IdAsc IdDesc
enum ConnectApi.OrderNullsEnum = Firsts Lasts
class ConnectApi.OrderPaymentSummary
 new()
 static ConnectApi.CreateOrderPaymentSummaryOutputRepresentation createOrderPaymentSummary(ConnectApi.CreateOrderPaymentSummaryInputRepresentation orderPaymentSummaryInput)
class ConnectApi.OrderQuantitiesOutputRepresentation
 new()
 String externalOrderId { get; set; }
class ConnectApi.OrderShipment
 new()
 Datetime expectedDeliveryDate { get; set; }
 Map<String, ConnectApi.RecordField> fields { get; set; }
 String orderSummaryId { get; set; }
 String shipmentId { get; set; }
 String shipmentNumber { get; set; }
 String status { get; set; }
class ConnectApi.OrderShipmentCollection
 new()
 Integer count { get; set; }
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 String previousPageToken { get; set; }
 String previousPageUrl { get; set; }
 List<ConnectApi.OrderShipment> shipments { get; set; }
 ConnectApi.OrderShipmentSort sortOrder { get; set; }
class ConnectApi.OrderShipmentItem
 new()
 Map<String, ConnectApi.RecordField> fields { get; set; }
 String orderItemSummaryId { get; set; }
 ConnectApi.OrderItemSummaryProduct product { get; set; }
 String productId { get; set; }
 Double quantity { get; set; }
 String shipmentId { get; set; }
 String shipmentItemId { get; set; }
class ConnectApi.OrderShipmentItemCollection
 new()
 Integer count { get; set; }
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.OrderShipmentItem> items { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 String previousPageToken { get; set; }
 String previousPageUrl { get; set; }
 ConnectApi.OrderShipmentItemSort sortOrder { get; set; }
enum ConnectApi.OrderShipmentItemSortEnum = IdAsc IdDesc
enum ConnectApi.OrderShipmentSortEnum = ExpectedDeliveryDateAsc ExpectedDeliveryDateDesc ShipmentNumberAsc ShipmentNumberDesc
class ConnectApi.OrderSummary
 new()
 static ConnectApi.AdjustOrderSummaryOutputRepresentation adjustPreview(String orderSummaryId, ConnectApi.AdjustOrderItemSummaryInputRepresentation adjustInput)
 static ConnectApi.AdjustOrderSummaryOutputRepresentation adjustSubmit(String orderSummaryId, ConnectApi.AdjustOrderItemSummaryInputRepresentation adjustInput)
 static ConnectApi.CreateCreditMemoOutputRepresentation createCreditMemo(String orderSummaryId, ConnectApi.CreateCreditMemoInputRepresentation creditMemoInput)
 static ConnectApi.CreateMultipleInvoicesFromChangeOrdersOutputRepresentation createMultipleInvoices(ConnectApi.CreateMultipleInvoicesFromChangeOrdersInputRepresentation invoicesInput)
 static ConnectApi.EnsureFundsAsyncOutputRepresentation ensureFundsAsync(String orderSummaryId, ConnectApi.EnsureFundsAsyncInputRepresentation ensureFundsInput)
 static ConnectApi.EnsureRefundsAsyncOutputRepresentation ensureRefundsAsync(String orderSummaryId, ConnectApi.EnsureRefundsAsyncInputRepresentation ensureRefundsInput)
 static ConnectApi.MultipleAsyncOutputRepresentation multipleEnsureFundsAsync(ConnectApi.MultipleEnsureFundsAsyncInputRepresentation multipleEnsureFundsInput)
 static ConnectApi.PreviewCancelOutputRepresentation previewCancel(String orderSummaryId, ConnectApi.ChangeInputRepresentation changeInput)
 static ConnectApi.PreviewReturnOutputRepresentation previewReturn(String orderSummaryId, ConnectApi.ChangeInputRepresentation changeInput)
 static ConnectApi.SubmitCancelOutputRepresentation submitCancel(String orderSummaryId, ConnectApi.ChangeInputRepresentation changeInput)
 static ConnectApi.SubmitReturnOutputRepresentation submitReturn(String orderSummaryId, ConnectApi.ChangeInputRepresentation changeInput)
class ConnectApi.OrderSummaryAdjustment
 new()
 String amount { get; set; }
 String basisReferenceDisplayName { get; set; }
 String currencyIsoCode { get; set; }
 String displayName { get; set; }
 ConnectApi.OrderSummaryAdjustmentTargetType targetType { get; set; }
 String type { get; set; }
class ConnectApi.OrderSummaryAdjustmentAggregates
 new()
 Boolean available { get; set; }
 ConnectApi.OrderSummaryAdjustmentAggregatesStatus status { get; set; }
 String totalDeliveryPromotionDistAmount { get; set; }
 String totalDeliveryPromotionLineAmount { get; set; }
 String totalDeliveryPromotionTotalAmount { get; set; }
 String totalProductPromotionDistAmount { get; set; }
 String totalProductPromotionLineAmount { get; set; }
 String totalProductPromotionTotalAmount { get; set; }
class ConnectApi.OrderSummaryAdjustmentAggregatesAsyncInput
 new()
 List<String> orderSummaryIds { get; set; }
class ConnectApi.OrderSummaryAdjustmentAggregatesAsyncOutput
 new()
 String statusURL { get; set; }
enum ConnectApi.OrderSummaryAdjustmentAggregatesStatusEnum = Failed InProgress NotInitiated Submitted
class ConnectApi.OrderSummaryAdjustmentCollection
 new()
 List<ConnectApi.OrderSummaryAdjustment> adjustments { get; set; }
enum ConnectApi.OrderSummaryAdjustmentTargetTypeEnum = SplitLine Header
class ConnectApi.OrderSummaryCollectionRepresentation
 new()
 Integer count { get; set; }
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 List<ConnectApi.OrderSummaryRepresentation> orderSummaries { get; set; }
 String previousPageToken { get; set; }
 String previousPageUrl { get; set; }
 ConnectApi.OrderSummarySortOrder sortOrder { get; set; }
class ConnectApi.OrderSummaryCreation
 new()
 static ConnectApi.OrderSummaryOutputRepresentation createOrderSummary(ConnectApi.OrderSummaryInputRepresentation orderSummaryInput)
class ConnectApi.OrderSummaryInputRepresentation
 new()
 String businessModel { get; set; }
 String externalReferenceIdentifier { get; set; }
 String name { get; set; }
 String orderId { get; set; }
 String orderLifeCycleType { get; set; }
 String sourceProcess { get; set; }
 String status { get; set; }
class ConnectApi.OrderSummaryLookupInput
 new()
 String orderSummaryIdOrRefNumber { get; set; }
 ConnectApi.OrderSummaryVerificationInput verification { get; set; }
class ConnectApi.OrderSummaryLookupOutput
 new()
 ConnectApi.OrderSummaryAdjustmentAggregates adjustmentAggregates { get; set; }
 String currencyIsoCode { get; set; }
 List<ConnectApi.OrderDeliveryGroupSummaryLookupOutput> deliveryGroups { get; set; }
 Map<String, ConnectApi.RecordField> fields { get; set; }
 String id { get; set; }
 String orderNumber { get; set; }
 String status { get; set; }
class ConnectApi.OrderSummaryOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 String orderSummaryId { get; set; }
class ConnectApi.OrderSummaryProductAttribute
 new()
 String label { get; set; }
 Integer sequence { get; set; }
 String value { get; set; }
class ConnectApi.OrderSummaryProductLookupOutput
 new()
 Boolean canViewProduct { get; set; }
 String errorCode { get; set; }
 String errorMessage { get; set; }
 Map<String, ConnectApi.RecordField> fields { get; set; }
 String id { get; set; }
 ConnectApi.ProductMedia media { get; set; }
 Map<String, ConnectApi.OrderSummaryProductAttribute> variationAttributes { get; set; }
class ConnectApi.OrderSummaryRepresentation
 new()
 ConnectApi.OrderSummaryAdjustmentAggregates adjustmentAggregates { get; set; }
 Datetime createdDate { get; set; }
 Map<String, ConnectApi.RecordField> fields { get; set; }
 String orderNumber { get; set; }
 String orderSummaryId { get; set; }
 Datetime orderedDate { get; set; }
 String ownerId { get; set; }
 String status { get; set; }
 String totalAmount { get; set; }
enum ConnectApi.OrderSummarySortEnum = CreatedDateAsc CreatedDateDesc OrderedDateAsc OrderedDateDesc
class ConnectApi.OrderSummaryVerificationInput
 new()
 String email { get; set; }
 String lastName { get; set; }
 String phoneNumber { get; set; }
class ConnectApi.OrderToCartFailedProduct
 new()
 String errorCode { get; set; }
 String errorMessage { get; set; }
 String productId { get; set; }
 String productName { get; set; }
 String productSKU { get; set; }
class ConnectApi.OrderToCartInput
 new()
 String cartStateOrId { get; set; }
class ConnectApi.OrderToCartResult
 new()
 String cartId { get; set; }
 Integer totalFailedProductCount { get; set; }
 Integer totalSucceededProductCount { get; set; }
 List<ConnectApi.OrderToCartFailedProduct> unaddedProducts { get; set; }
class ConnectApi.Organization
 new()
 static ConnectApi.OrganizationSettings getSettings()
class ConnectApi.OrganizationSettings
 new()
 Integer accessTimeout { get; set; }
 ConnectApi.Features features { get; set; }
 List<ConnectApi.MaintenanceInfo> maintenanceInfo { get; set; }
 String name { get; set; }
 String orgId { get; set; }
 ConnectApi.UserSettings userSettings { get; set; }
class ConnectApi.OriginCapability : ConnectApi.FeedElementCapability
 new()
 ConnectApi.UserSummary actor { get; set; }
 ConnectApi.Reference originRecord { get; set; }
class ConnectApi.OutOfOffice
 new()
 String message { get; set; }
class ConnectApi.PageInfo
 new()
 Boolean hasNextPage { get; set; }
 Integer offset { get; set; }
 Integer pageSize { get; set; }
class ConnectApi.PardotBusinessUnitContext
 new()
 static ConnectApi.PardotBusinessUnitContextOutput getBusinessUnitContext()
 static ConnectApi.PardotBusinessUnitContextOutput getBusinessUnitContextByIsCurrentStatus(Boolean isCurrent)
class ConnectApi.PardotBusinessUnitContextItem
 new()
 String id { get; set; }
 Boolean isCurrent { get; set; }
 String name { get; set; }
class ConnectApi.PardotBusinessUnitContextOutput
 new()
 List<ConnectApi.PardotBusinessUnitContextItem> businessUnits { get; set; }
 Boolean isSuccess { get; set; }
 Integer totalBusinessUnits { get; set; }
class ConnectApi.PaymentAuthAdjustmentResponse
 new()
 String accountId { get; set; }
 Double amount { get; set; }
 String currencyIsoCode { get; set; }
 Datetime effectiveDate { get; set; }
 String id { get; set; }
 String paymentAuthAdjustmentNumber { get; set; }
 Datetime requestDate { get; set; }
 String status { get; set; }
class ConnectApi.PaymentAuthorizationResponse
 new()
 String accountId { get; set; }
 Double amount { get; set; }
 String currencyIsoCode { get; set; }
 Datetime effectiveDate { get; set; }
 Datetime expirationDate { get; set; }
 String id { get; set; }
 String paymentAuthorizationNumber { get; set; }
 Datetime requestDate { get; set; }
 String status { get; set; }
class ConnectApi.PaymentCreditOutputRepresentation
 new()
 Double amount { get; set; }
 String orderPaymentSummaryId { get; set; }
 String paymentCreditId { get; set; }
class ConnectApi.PaymentCreditSequenceInputRepresentation
 new()
 Double amount { get; set; }
 String creditType { get; set; }
 String orderPaymentSummaryId { get; set; }
class ConnectApi.PaymentCreditSequenceItemInputRepresentation
 new()
 String creditType { get; set; }
class ConnectApi.PaymentCreditSequenceItemOutputRepresentation
 new()
 String creditType { get; set; }
class ConnectApi.PaymentGroupRequest
 new()
 Boolean createPaymentGroup { get; set; }
 String currencyIsoCode { get; set; }
 String id { get; set; }
 String sourceObjectId { get; set; }
class ConnectApi.PaymentGroupResponse
 new()
 String currencyIsoCode { get; set; }
 String id { get; set; }
 String sourceObjectId { get; set; }
class ConnectApi.PaymentInfoInputRepresentation
 new()
 String lastPaymentGatewayLogId { get; set; }
 String name { get; set; }
 String paymentAuthorizationId { get; set; }
 List<String> paymentIds { get; set; }
 String paymentMethodId { get; set; }
class ConnectApi.PaymentInitiationSourceInputRepresentation
 new()
 ConnectApi.Application application { get; set; }
 String channel { get; set; }
 Map<String, String> customFields { get; set; }
 String process { get; set; }
 Map<String, String> standardReferences { get; set; }
class ConnectApi.PaymentMethodDetails
 new()
 ConnectApi.AlternativePaymentMethodOutput alternativePaymentMethod { get; set; }
 ConnectApi.CardPaymentMethodOutput cardPaymentMethod { get; set; }
class ConnectApi.PaymentMethodResponse
 new()
 String accountId { get; set; }
 String id { get; set; }
 ConnectApi.PaymentMethodDetails paymentMethodDetails { get; set; }
 String status { get; set; }
class ConnectApi.PaymentMethodTokenizationGatewayResponse : ConnectApi.AbstractGatewayResponse
 new()
 String gatewayToken { get; set; }
class ConnectApi.PaymentMethodTokenizationRequest : ConnectApi.BaseRequest
 new()
 ConnectApi.AddressRequest address { get; set; }
 ConnectApi.BankPaymentMethodRequest bankPaymentMethod { get; set; }
 ConnectApi.CardPaymentMethodRequest cardPaymentMethod { get; set; }
 String paymentGatewayId { get; set; }
 Boolean savedByMerchant { get; set; }
class ConnectApi.PaymentMethodTokenizationResponse
 new()
 ConnectApi.ErrorResponse error { get; set; }
 ConnectApi.PaymentMethodTokenizationGatewayResponse gatewayResponse { get; set; }
 List<ConnectApi.GatewayLogResponse> paymentGatewayLogs { get; set; }
 ConnectApi.PaymentMethodResponse paymentMethod { get; set; }
class ConnectApi.PaymentResponse
 new()
 String accountId { get; set; }
 Double amount { get; set; }
 String currencyIsoCode { get; set; }
 Datetime effectiveDate { get; set; }
 String id { get; set; }
 String paymentNumber { get; set; }
 Datetime requestDate { get; set; }
 String status { get; set; }
class ConnectApi.Payments
 new()
 static ConnectApi.AuthorizationResponse authorize(ConnectApi.AuthorizationRequest authorizePayment)
 static ConnectApi.PostAuthorizationResponse postAuth(ConnectApi.PostAuthRequest postAuthorizePayment)
 static ConnectApi.AuthorizationReversalResponse reverseAuthorization(ConnectApi.AuthorizationReversalRequest AuthReversalInput, String authorizationId)
 static ConnectApi.CaptureResponse capture(ConnectApi.CaptureRequest AuthCaptureInput, String authorizationId)
 static ConnectApi.ReferencedRefundResponse refund(ConnectApi.ReferencedRefundRequest ReferencedRefundInput, String paymentId)
 static ConnectApi.SaleResponse sale(ConnectApi.SaleRequest sale)
 static ConnectApi.PaymentMethodTokenizationResponse tokenizePaymentMethod(ConnectApi.PaymentMethodTokenizationRequest tokenizePaymentMethodInput)
class ConnectApi.PercentRecordField : ConnectApi.LabeledRecordField
 new()
 Double value { get; set; }
enum ConnectApi.PeriodTypeEnum = Month Quarter Week Year
class ConnectApi.Personalization
 new()
 static ConnectApi.Audience createAudience(String communityId, ConnectApi.AudienceInput audience)
 static ConnectApi.TargetCollection createTargets(String communityId, ConnectApi.TargetCollectionInput target)
 static void deleteAudience(String communityId, String audienceId)
 static void deleteTarget(String communityId, String targetId)
 static ConnectApi.Audience getAudience(String communityId, String audienceId, Boolean includeAudienceCriteria)
 static ConnectApi.BatchResult[] getAudienceBatch(String communityId, List<String> audienceIds)
 static ConnectApi.AudienceCollection getAudiences(String communityId, String ipAddress, String domain, String userId, ConnectApi.PublishStatus publishStatus, Boolean includeAudienceCriteria, List<String> targetTypes, String recordId)
 static ConnectApi.AudienceCollection getAudiences(String communityId, String ipAddress, String domain, String userId, ConnectApi.PublishStatus publishStatus, Boolean includeAudienceCriteria, List<String> targetTypes)
 static ConnectApi.Target getTarget(String communityId, String targetId)
 static ConnectApi.BatchResult[] getTargetBatch(String communityId, List<String> targetIds)
 static ConnectApi.Audience updateAudience(String communityId, String audienceId, ConnectApi.AudienceInput audience)
 static ConnectApi.TargetCollection updateTargets(String communityId, ConnectApi.TargetCollectionUpdateInput target)
class ConnectApi.PhoneNumber
 new()
 String label { get; set; }
 String phoneNumber { get; set; }
 String phoneType { get; set; }
 String type { get; set; }
class ConnectApi.Photo
 new()
 String fullEmailPhotoUrl { get; set; }
 String largePhotoUrl { get; set; }
 String mediumPhotoUrl { get; set; }
 String photoVersionId { get; set; }
 String smallPhotoUrl { get; set; }
 String standardEmailPhotoUrl { get; set; }
 String url { get; set; }
class ConnectApi.PhotoInput
 new()
 Integer cropSize { get; set; }
 Integer cropX { get; set; }
 Integer cropY { get; set; }
 String fileId { get; set; }
 Integer versionNumber { get; set; }
class ConnectApi.PickTicket
 new()
enum ConnectApi.PicklistAttributesValueTypeEnum = CaseStatus LeadStatus OpportunityStage Standard WorkStepStatus
class ConnectApi.PicklistRecordField : ConnectApi.LabeledRecordField
 new()
class ConnectApi.PicklistValue
 new()
 ConnectApi.AbstractPicklistValueAttributes attributes { get; set; }
 String label { get; set; }
 List<Integer> validFor { get; set; }
 String value { get; set; }
class ConnectApi.PicklistValues
 new()
 Map<String, Integer> controllerValues { get; set; }
 ConnectApi.PicklistValue defaultValue { get; set; }
 String url { get; set; }
 List<ConnectApi.PicklistValue> values { get; set; }
class ConnectApi.PicklistValuesCollection
 new()
 Map<String, ConnectApi.PicklistValues> picklistFieldValues { get; set; }
class ConnectApi.PinCapability : ConnectApi.FeedElementCapability
 new()
 Boolean isPinnableByMe { get; set; }
 Boolean isPinned { get; set; }
class ConnectApi.PinCapabilityInput
 new()
 String entityId { get; set; }
 Boolean isPinned { get; set; }
class ConnectApi.PinnedFeedElements
 new()
 List<ConnectApi.FeedElement> elements { get; set; }
class ConnectApi.PlatformAction
 new()
 String actionUrl { get; set; }
 String apiName { get; set; }
 String confirmationMessage { get; set; }
 ConnectApi.UserSummary executingUser { get; set; }
 Boolean groupDefault { get; set; }
 String iconUrl { get; set; }
 String id { get; set; }
 String label { get; set; }
 Datetime modifiedDate { get; set; }
 ConnectApi.Reference platformActionGroup { get; set; }
 ConnectApi.PlatformActionStatus status { get; set; }
 String subtype { get; set; }
 ConnectApi.PlatformActionType type { get; set; }
 String url { get; set; }
class ConnectApi.PlatformActionGroup
 new()
 ConnectApi.PlatformActionGroupCategory category { get; set; }
 String id { get; set; }
 Datetime modifiedDate { get; set; }
 List<ConnectApi.PlatformAction> platformActions { get; set; }
 String url { get; set; }
enum ConnectApi.PlatformActionGroupCategory = Primary Overflow
enum ConnectApi.PlatformActionStatusEnum = FailedStatus NewStatus Download Ui PendingStatus Api ApiAsync SuccessfulStatus
enum ConnectApi.PlatformActionTypeEnum = ActionLink CustomButton ProductivityAction QuickAction StandardButton
class ConnectApi.PollAttachmentInput : ConnectApi.FeedItemAttachmentInput
 new()
 List<String> pollChoices { get; set; }
class ConnectApi.PollCapability : ConnectApi.FeedElementCapability
 new()
 List<ConnectApi.FeedPollChoice> choices { get; set; }
 String myChoiceId { get; set; }
 Integer totalVoteCount { get; set; }
class ConnectApi.PollCapabilityInput : ConnectApi.FeedElementCapabilityInput
 new()
 List<String> choices { get; set; }
 String myChoiceId { get; set; }
class ConnectApi.PostAuthApiPaymentMethodRequest : ConnectApi.BaseApiPaymentMethodRequest
 new()
 ConnectApi.AlternativePaymentMethod alternativePaymentMethod { get; set; }
 ConnectApi.CardPaymentMethodRequest cardPaymentMethod { get; set; }
class ConnectApi.PostAuthGatewayResponse
 new()
 String gatewayAuthorizationCode { get; set; }
 ConnectApi.PaymentMethodDetails paymentMethodDetails { get; set; }
class ConnectApi.PostAuthRequest : ConnectApi.BaseRequest
 new()
 String accountId { get; set; }
 Double amount { get; set; }
 String comments { get; set; }
 String currencyIsoCode { get; set; }
 Datetime effectiveDate { get; set; }
 String paymentGatewayId { get; set; }
 ConnectApi.PaymentGroupRequest paymentGroup { get; set; }
 ConnectApi.PostAuthApiPaymentMethodRequest paymentMethod { get; set; }
class ConnectApi.PostAuthorizationResponse
 new()
 ConnectApi.ErrorResponse error { get; set; }
 ConnectApi.PostAuthGatewayResponse gatewayResponse { get; set; }
 ConnectApi.PaymentAuthorizationResponse paymentAuthorization { get; set; }
 List<ConnectApi.GatewayLogResponse> paymentGatewayLogs { get; set; }
 ConnectApi.PaymentGroupResponse paymentGroup { get; set; }
 ConnectApi.PaymentMethodResponse paymentMethod { get; set; }
 ConnectApi.PostAuthSPMStatus savedPaymentMethodStatus { get; set; }
enum ConnectApi.PreDeterminedFileNameEnum = customFilename predeterminedFilename Activation Segment SegmentActivation
class ConnectApi.PreserveCart
 new()
 String cartId { get; set; }
 String currencyIsoCode { get; set; }
 List<ConnectApi.CartItemBasicResult> failedCartItems { get; set; }
 Integer numberOfProducts { get; set; }
 Integer numberOfProductsWithError { get; set; }
 Integer numberOfProductsWithSuccess { get; set; }
 List<ConnectApi.CartItemBasicResult> succeededCartItems { get; set; }
class ConnectApi.PreviewCancelOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 ConnectApi.ChangeItemOutputRepresentation changeBalances { get; set; }
 String orderSummaryId { get; set; }
class ConnectApi.PreviewCartToExchangeOrderInputRepresentation
 new()
 String exchangeCartId { get; set; }
 String orderSummaryId { get; set; }
 String referenceId { get; set; }
 String reservationType { get; set; }
class ConnectApi.PreviewCartToExchangeOrderOutputRepresentation
 new()
 ConnectApi.BalanceStatePreviewOutput balanceStateExchangeWebCart { get; set; }
 ConnectApi.BalanceStatePreviewOutput balanceStateOriginalOrderSummary { get; set; }
 ConnectApi.BalanceStatePreviewOutput balanceStateReturnOrder { get; set; }
 ConnectApi.ChangeItemOutputRepresentation changeBalances { get; set; }
 List<ConnectApi.ErrorResponse> errors { get; set; }
 String orderSummaryId { get; set; }
 Boolean success { get; set; }
class ConnectApi.PreviewChangeOrderSummaryOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 ConnectApi.ChangeItemOutputRepresentation changeBalances { get; set; }
 String orderSummaryId { get; set; }
class ConnectApi.PreviewReturnOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 ConnectApi.ChangeItemOutputRepresentation changeBalances { get; set; }
 String orderSummaryId { get; set; }
class ConnectApi.PriceAdjustmentSchedule
 new()
 String id { get; set; }
 List<ConnectApi.PriceAdjustmentTier> priceAdjustmentTiers { get; set; }
class ConnectApi.PriceAdjustmentTier
 new()
 ConnectApi.PriceAdjustmentTierType adjustmentType { get; set; }
 String adjustmentValue { get; set; }
 String id { get; set; }
 String lowerBound { get; set; }
 String tierUnitPrice { get; set; }
 String upperBound { get; set; }
enum ConnectApi.PriceAdjustmentTierType = AmountBasedAdjustment PercentageBasedAdjustment
class ConnectApi.PricingInput
 new()
 List<ConnectApi.PricingLineItemInput> pricingLineItems { get; set; }
class ConnectApi.PricingLineItemInput
 new()
 String productId { get; set; }
class ConnectApi.PricingResult
 new()
 String currencyIsoCode { get; set; }
 ConnectApi.ErrorResponse error { get; set; }
 List<ConnectApi.PricingResultLineItem> pricingLineItemResults { get; set; }
 Boolean success { get; set; }
class ConnectApi.PricingResultLineItem
 new()
 ConnectApi.ErrorResponse error { get; set; }
 String listPrice { get; set; }
 String lowestUnitPrice { get; set; }
 String pricebookEntryId { get; set; }
 String productId { get; set; }
 Boolean success { get; set; }
 String unitPrice { get; set; }
 String getContractId()
 String getContractItemPriceId()
 ConnectApi.ErrorResponse getError()
 String getListPrice()
 String getLowestUnitPrice()
 String getPricebookEntryId()
 String getProductId()
 Boolean getSuccess()
 String getUnitPrice()
 void setContractId(String value)
 void setContractItemPriceId(String value)
 void setError(ConnectApi.ErrorResponse value)
 void setListPrice(String value)
 void setLowestUnitPrice(String value)
 void setPricebookEntryId(String value)
 void setProductId(String value)
 void setSuccess(Boolean value)
 void setUnitPrice(String value)
enum ConnectApi.PricingTermUnitEnum = Months Annual
class ConnectApi.ProductAttributeInfo
 new()
 List<String> allowableValues { get; set; }
 String apiName { get; set; }
 List<String> availableValues { get; set; }
 String fieldEnumOrId { get; set; }
 Boolean isGroupedBy { get; set; }
 String label { get; set; }
 String objectName { get; set; }
 List<ConnectApi.ProductAttributeValueMetadataRepresentation> options { get; set; }
 Integer sequence { get; set; }
 ConnectApi.ProductAttributeViewType viewType { get; set; }
 List<String> getAllowableValues()
 String getApiName()
 List<String> getAvailableValues()
 String getFieldEnumOrId()
 Boolean getGroupedBy()
 String getLabel()
 String getObjectName()
 List<ConnectApi.ProductAttributeValueMetadataRepresentation> getOptions()
 Integer getSequence()
 ConnectApi.ProductAttributeViewType getViewType()
 void setAllowableValues(List<String> value)
 void setApiName(String value)
 void setAvailableValues(List<String> value)
 void setFieldEnumOrId(String value)
 void setGroupedBy(Boolean value)
 void setLabel(String value)
 void setObjectName(String value)
 void setOptions(List<ConnectApi.ProductAttributeValueMetadataRepresentation> value)
 void setSequence(Integer value)
 void setViewType(ConnectApi.ProductAttributeViewType value)
class ConnectApi.ProductAttributeSelectionInfo
 new()
 String apiName { get; set; }
 String label { get; set; }
 Integer sequence { get; set; }
 String value { get; set; }
 String getApiName()
 String getLabel()
 Integer getSequence()
 String getValue()
 void setApiName(String value)
 void setLabel(String value)
 void setSequence(Integer value)
 void setValue(String value)
class ConnectApi.ProductAttributeSet
 new()
 Map<String, String> attributes { get; set; }
 String developerName { get; set; }
 String id { get; set; }
class ConnectApi.ProductAttributeSetInfo
 new()
 Map<String, ConnectApi.ProductAttributeInfo> attributeInfo { get; set; }
 String description { get; set; }
 String developerName { get; set; }
 String id { get; set; }
 String masterLabel { get; set; }
 Integer sequence { get; set; }
class ConnectApi.ProductAttributeSetSummary
 new()
 String apiName { get; set; }
 List<ConnectApi.ProductAttributeSummary> attributes { get; set; }
 String label { get; set; }
 String getApiName()
 List<ConnectApi.ProductAttributeSummary> getAttributes()
 String getLabel()
 void setApiName(String value)
 void setAttributes(List<ConnectApi.ProductAttributeSummary> value)
 void setLabel(String value)
class ConnectApi.ProductAttributeSummary
 new()
 String apiName { get; set; }
 String label { get; set; }
 Integer sequence { get; set; }
 String value { get; set; }
 String getApiName()
 String getLabel()
 Integer getSequence()
 String getValue()
 void setApiName(String value)
 void setLabel(String value)
 void setSequence(Integer value)
 void setValue(String value)
class ConnectApi.ProductAttributeValueMetadataRepresentation
 new()
 String apiName { get; set; }
 String colorHexCode { get; set; }
 String label { get; set; }
 Boolean variantAvailable { get; set; }
 String getApiName()
 String getColorHexCode()
 String getLabel()
 Boolean getVariantAvailable()
 void setApiName(String value)
 void setColorHexCode(String value)
 void setLabel(String value)
 void setVariantAvailable(Boolean value)
enum ConnectApi.ProductAttributeViewTypeEnum = ColorSwatch Dropdown Pill
class ConnectApi.ProductAttributesToProductEntry
 new()
 String canonicalKey { get; set; }
 String productId { get; set; }
 List<ConnectApi.ProductAttributeSelectionInfo> selectedAttributes { get; set; }
 String urlName { get; set; }
 String getCanonicalKey()
 ConnectApi.ProductMedia getImage()
 List<ConnectApi.ProductMedia> getMediaItems()
 String getProductId()
 List<ConnectApi.ProductAttributeSelectionInfo> getSelectedAttributes()
 String getUrlName()
 void setCanonicalKey(String value)
 void setImage(ConnectApi.ProductMedia value)
 void setMediaItems(List<ConnectApi.ProductMedia> value)
 void setProductId(String value)
 void setSelectedAttributes(List<ConnectApi.ProductAttributeSelectionInfo> value)
 void setUrlName(String value)
class ConnectApi.ProductBundleChildOutput
 new()
 String description { get; set; }
 String name { get; set; }
 String productId { get; set; }
 Double quantity { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.ProductCartItem
 new()
 List<ConnectApi.CartItemResult> cartItems { get; set; }
 ConnectApi.CartItemProduct product { get; set; }
class ConnectApi.ProductCartItemCollection
 new()
 Integer count { get; set; }
 Integer currentPage { get; set; }
 Boolean hasErrors { get; set; }
 List<ConnectApi.ProductCartItem> products { get; set; }
 Integer totalItemCount { get; set; }
 Integer totalNumberOfPages { get; set; }
class ConnectApi.ProductCategoryData
 new()
 String description { get; set; }
 String id { get; set; }
 String name { get; set; }
 String urlSlug { get; set; }
 String getDescription()
 String getId()
 String getName()
 String getUrlName()
 void setDescription(String value)
 void setId(String value)
 void setName(String value)
 void setUrlName(String value)
class ConnectApi.ProductCategoryDetail
 new()
 ConnectApi.ProductCategoryMedia bannerImage { get; set; }
 Map<String, String> fields { get; set; }
 String id { get; set; }
 List<ConnectApi.ProductCategoryMediaGroup> mediaGroups { get; set; }
 ConnectApi.ProductCategoryMedia tileImage { get; set; }
 String urlName { get; set; }
class ConnectApi.ProductCategoryDetailCollection
 new()
 List<ConnectApi.ProductCategoryDetail> productCategories { get; set; }
class ConnectApi.ProductCategoryMedia
 new()
 String alternateText { get; set; }
 String contentVersionId { get; set; }
 String id { get; set; }
 ConnectApi.ProductMediaType mediaType { get; set; }
 Integer sortOrder { get; set; }
 String thumbnailUrl { get; set; }
 String title { get; set; }
 String url { get; set; }
class ConnectApi.ProductCategoryMediaGroup
 new()
 String developerName { get; set; }
 String id { get; set; }
 List<ConnectApi.ProductCategoryMedia> mediaItems { get; set; }
 String name { get; set; }
 ConnectApi.ProductMediaUsageType usageType { get; set; }
class ConnectApi.ProductCategoryPath
 new()
 List<ConnectApi.ProductCategoryData> path { get; set; }
class ConnectApi.ProductChild
 new()
 String defaultQuantity { get; set; }
 Boolean isEntitled { get; set; }
 ConnectApi.ProductDetail productInfo { get; set; }
class ConnectApi.ProductChildCollection
 new()
 Integer count { get; set; }
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.ProductChild> items { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 String previousPageToken { get; set; }
 String previousPageUrl { get; set; }
 ConnectApi.ProductClass productClass { get; set; }
 Integer total { get; set; }
enum ConnectApi.ProductClassEnum = Bundle Set Simple Variation VariationParent
class ConnectApi.ProductDeliverEstimationOutputRepresentation
 new()
 Datetime estimatedShipDate { get; set; }
 Double quantity { get; set; }
 String routingCalculationType { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.ProductDetail
 new()
 Map<String, ConnectApi.ProductAttributeSetInfo> attributeSetInfo { get; set; }
 ConnectApi.ProductMedia defaultImage { get; set; }
 ConnectApi.ProductEntitlement entitlement { get; set; }
 Map<String, String> fields { get; set; }
 String id { get; set; }
 List<ConnectApi.ProductMediaGroup> mediaGroups { get; set; }
 ConnectApi.ProductCategoryPath primaryProductCategoryPath { get; set; }
 ConnectApi.ProductClass productClass { get; set; }
 List<ConnectApi.ProductSellingModel> productSellingModels { get; set; }
 ConnectApi.PurchaseQuantityRule purchaseQuantityRule { get; set; }
 String urlName { get; set; }
 ConnectApi.ProductAttributeSet variationAttributeSet { get; set; }
 ConnectApi.ProductVariationInfo variationInfo { get; set; }
 String variationParentId { get; set; }
 Map<String, ConnectApi.ProductAttributeSetInfo> getAttributeSetInfo()
 ConnectApi.ProductMedia getDefaultImage()
 Integer getDynamicAttributeCount()
 ConnectApi.ProductEntitlement getEntitlement()
 Map<String, String> getFields()
 String getId()
 Boolean getIsConfigurationAllowed()
 List<ConnectApi.ProductMediaGroup> getMediaGroups()
 ConnectApi.ProductCategoryPath getPrimaryProductCategoryPath()
 ConnectApi.ProductClass getProductClass()
 List<ConnectApi.ProductSellingModel> getProductSellingModels()
 ConnectApi.PurchaseQuantityRule getPurchaseQuantityRule()
 String getUrlName()
 ConnectApi.ProductAttributeSet getVariationAttributeSet()
 ConnectApi.ProductVariationInfo getVariationInfo()
 String getVariationParentId()
 void setAttributeSetInfo(Map<String, ConnectApi.ProductAttributeSetInfo> value)
 void setDefaultImage(ConnectApi.ProductMedia value)
 void setDynamicAttributeCount(Integer value)
 void setEntitlement(ConnectApi.ProductEntitlement value)
 void setFields(Map<String, String> value)
 void setId(String value)
 void setIsConfigurationAllowed(Boolean value)
 void setMediaGroups(List<ConnectApi.ProductMediaGroup> value)
 void setPrimaryProductCategoryPath(ConnectApi.ProductCategoryPath value)
 void setProductClass(ConnectApi.ProductClass value)
 void setProductSellingModels(List<ConnectApi.ProductSellingModel> value)
 void setPurchaseQuantityRule(ConnectApi.PurchaseQuantityRule value)
 void setUrlName(String value)
 void setVariationAttributeSet(ConnectApi.ProductAttributeSet value)
 void setVariationInfo(ConnectApi.ProductVariationInfo value)
 void setVariationParentId(String value)
class ConnectApi.ProductDetailsOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 List<ConnectApi.ProductVariationAttributeOutputRepresentation> attributes { get; set; }
 String currencyIsoCode { get; set; }
 List<ConnectApi.ProductBundleChildAttributeOutputRepresentation> childItems { get; set; }
 String description { get; set; }
 Map<String, String> fields { get; set; }
 List<ConnectApi.ProductImageGroupOutputRepresentation> imageGroups { get; set; }
 Double listPrice { get; set; }
 String name { get; set; }
 String productClass { get; set; }
 String productId { get; set; }
 String stockKeepingUnit { get; set; }
 Enum totalChildrenCount { get; set; }
 Double unitPrice { get; set; }
 List<ConnectApi.ProductVariantOutputRepresentation> variants { get; set; }
class ConnectApi.ProductEntitlement
 new()
 Boolean canViewPrice { get; set; }
class ConnectApi.ProductExpandOutputRepresentation
 new()
 List<String> returnReasons { get; set; }
class ConnectApi.ProductImageGroupOutputRepresentation
 new()
 List<ConnectApi.ProductImageOutputRepresentation> images { get; set; }
 String viewType { get; set; }
class ConnectApi.ProductImageOutputRepresentation
 new()
 String alternateText { get; set; }
 String mediaType { get; set; }
 String thumbnailUrl { get; set; }
 String title { get; set; }
 String url { get; set; }
class ConnectApi.ProductMedia
 new()
 String alternateText { get; set; }
 String contentVersionId { get; set; }
 String id { get; set; }
 ConnectApi.ProductMediaType mediaType { get; set; }
 Integer sortOrder { get; set; }
 String thumbnailUrl { get; set; }
 String title { get; set; }
 String url { get; set; }
 String getAlternateText()
 String getContentVersionId()
 String getId()
 ConnectApi.ProductMediaType getMediaType()
 Integer getSortOrder()
 String getThumbnailUrl()
 String getTitle()
 String getUrl()
 void setAlternateText(String value)
 void setContentVersionId(String value)
 void setId(String value)
 void setMediaType(ConnectApi.ProductMediaType value)
 void setSortOrder(Integer value)
 void setThumbnailUrl(String value)
 void setTitle(String value)
 void setUrl(String value)
class ConnectApi.ProductMediaGroup
 new()
 String developerName { get; set; }
 String id { get; set; }
 List<ConnectApi.ProductMedia> mediaItems { get; set; }
 String name { get; set; }
 ConnectApi.ProductMediaUsageType usageType { get; set; }
enum ConnectApi.ProductMediaTypeEnum = Document Image Video
enum ConnectApi.ProductMediaUsageTypeEnum = Attachment Banner Listing Standard Tile
class ConnectApi.ProductOutputRepresentation
 new()
 ConnectApi.ProductExpandOutputRepresentation expand { get; set; }
 String products { get; set; }
class ConnectApi.ProductOverview
 new()
 ConnectApi.ProductMedia defaultImage { get; set; }
 ConnectApi.ErrorResponse error { get; set; }
 Map<String, String> fields { get; set; }
 String id { get; set; }
 ConnectApi.PricingResultLineItem prices { get; set; }
 String sku { get; set; }
 Boolean success { get; set; }
class ConnectApi.ProductOverviewCollection
 new()
 List<ConnectApi.ProductOverview> products { get; set; }
 Integer total { get; set; }
 List<ConnectApi.ProductOverview> getProducts()
 Integer getTotal()
 void setProducts(List<ConnectApi.ProductOverview> value)
 void setTotal(Integer value)
class ConnectApi.ProductPrice
 new()
 String currencyIsoCode { get; set; }
 String listPrice { get; set; }
 String lowestUnitPrice { get; set; }
 ConnectApi.PriceAdjustmentSchedule priceAdjustment { get; set; }
 String pricebookEntryId { get; set; }
 List<ConnectApi.ProductPriceEntry> productPriceEntries { get; set; }
 String unitPrice { get; set; }
class ConnectApi.ProductPriceEntry
 new()
 ConnectApi.ErrorResponse error { get; set; }
 String listPrice { get; set; }
 ConnectApi.PriceAdjustmentSchedule priceAdjustment { get; set; }
 String pricebookEntryId { get; set; }
 String productSellingModelId { get; set; }
 Boolean success { get; set; }
 String unitPrice { get; set; }
class ConnectApi.ProductReturnRateListOutputRepresentation
 new()
 List<ConnectApi.ProductReturnRateOutputRepresentation> productReturnRateList { get; set; }
class ConnectApi.ProductReturnRateOutputRepresentation
 new()
 String productId { get; set; }
 Double returnRate { get; set; }
class ConnectApi.ProductSearchFacetOutputRepresentation
 new()
 String attributeType { get; set; }
 String displayName { get; set; }
 Integer displayRank { get; set; }
 String displayType { get; set; }
 String facetType { get; set; }
 String nameOrId { get; set; }
 List<ConnectApi.ProductSearchFacetValueOutputRepresentation> values { get; set; }
class ConnectApi.ProductSearchFacetValueOutputRepresentation
 new()
 String displayName { get; set; }
 String nameOrId { get; set; }
 Integer productCount { get; set; }
 String type { get; set; }
class ConnectApi.ProductSearchGroupingInput
 new()
 ConnectApi.CommerceSearchGroupingOption groupingOption { get; set; }
 ConnectApi.CommerceSearchTopProductType topProductType { get; set; }
 ConnectApi.CommerceSearchGroupingOption getGroupingOption()
 ConnectApi.CommerceSearchTopProductType getTopProductType()
 void setGroupingOption(ConnectApi.CommerceSearchGroupingOption value)
 void setTopProductType(ConnectApi.CommerceSearchTopProductType value)
class ConnectApi.ProductSearchImageOutputRepresentation
 new()
 String alternateText { get; set; }
 String mediaType { get; set; }
 Integer sortOrder { get; set; }
 String title { get; set; }
 String url { get; set; }
class ConnectApi.ProductSearchInput
 new()
 String categoryId { get; set; }
 List<String> fields { get; set; }
 ConnectApi.ProductSearchGroupingInput grouping { get; set; }
 Boolean includePrices { get; set; }
 Boolean includeQuantityRule { get; set; }
 Integer page { get; set; }
 Integer pageSize { get; set; }
 List<ConnectApi.RefinementInput> refinements { get; set; }
 String searchTerm { get; set; }
 String sortRuleId { get; set; }
 String getCategoryId()
 List<String> getFields()
 ConnectApi.ProductSearchGroupingInput getGrouping()
 Boolean getIncludePrices()
 Boolean getIncludeQuantityRule()
 Integer getPage()
 Integer getPageSize()
 List<ConnectApi.RefinementInput> getRefinements()
 String getSearchTerm()
 String getSortRuleId()
 void setCategoryId(String value)
 void setFields(List<String> value)
 void setGrouping(ConnectApi.ProductSearchGroupingInput value)
 void setIncludePrices(Boolean value)
 void setIncludeQuantityRule(Boolean value)
 void setPage(Integer value)
 void setPageSize(Integer value)
 void setRefinements(List<ConnectApi.RefinementInput> value)
 void setSearchTerm(String value)
 void setSortRuleId(String value)
class ConnectApi.ProductSearchOutputRepresentation
 new()
 String currencyIsoCode { get; set; }
 List<ConnectApi.ProductSearchFacetOutputRepresentation> facets { get; set; }
 String locale { get; set; }
 Integer pageNumber { get; set; }
 Integer pageSize { get; set; }
 List<ConnectApi.ProductSearchProductOutputRepresentation> products { get; set; }
 Integer totalRecordsFound { get; set; }
class ConnectApi.ProductSearchProductOutputRepresentation
 new()
 String description { get; set; }
 ConnectApi.ProductSearchImageOutputRepresentation image { get; set; }
 String name { get; set; }
 String productClass { get; set; }
 String stockKeepingUnit { get; set; }
 List<ConnectApi.ProductVariationAttributeOutputRepresentation> variationAttributeSet { get; set; }
class ConnectApi.ProductSearchResults
 new()
 ConnectApi.SearchCategory categories { get; set; }
 String correlationId { get; set; }
 List<ConnectApi.SearchFacet> facets { get; set; }
 String locale { get; set; }
 ConnectApi.ProductSummaryPage productsPage { get; set; }
 ConnectApi.SearchCategory getCategories()
 String getCorrelationId()
 List<ConnectApi.SearchFacet> getFacets()
 String getLocale()
 ConnectApi.ProductSummaryPage getProductsPage()
 void setCategories(ConnectApi.SearchCategory value)
 void setCorrelationId(String value)
 void setFacets(List<ConnectApi.SearchFacet> value)
 void setLocale(String value)
 void setProductsPage(ConnectApi.ProductSummaryPage value)
class ConnectApi.ProductSearchSuggestionsResults
 new()
 List<ConnectApi.SearchSuggestion> recentSearchSuggestions { get; set; }
 List<ConnectApi.AbstractSearchSuggestion> getRecentSearchSuggestions()
 void setRecentSearchSuggestions(List<ConnectApi.AbstractSearchSuggestion> value)
class ConnectApi.ProductSellingModel
 new()
 String description { get; set; }
 String displayName { get; set; }
 String id { get; set; }
 String name { get; set; }
 Integer pricingTerm { get; set; }
 ConnectApi.PricingTermUnit pricingTermUnit { get; set; }
 ConnectApi.SellingModelType sellingModelType { get; set; }
 ConnectApi.SubscriptionTermRule subscriptionTermRule { get; set; }
class ConnectApi.ProductSummary
 new()
 ConnectApi.ProductMedia defaultImage { get; set; }
 Map<String, ConnectApi.FieldValue> fields { get; set; }
 String id { get; set; }
 String name { get; set; }
 ConnectApi.PricingResultLineItem prices { get; set; }
 ConnectApi.ProductClass productClass { get; set; }
 ConnectApi.CommerceProductSellingModel productSellingModelInformation { get; set; }
 ConnectApi.PurchaseQuantityRule purchaseQuantityRule { get; set; }
 String urlName { get; set; }
 ConnectApi.ProductAttributeSetSummary variationAttributeSet { get; set; }
 ConnectApi.ProductMedia getDefaultImage()
 Map<String, ConnectApi.FieldValue> getFields()
 String getId()
 String getName()
 ConnectApi.PricingResultLineItem getPrices()
 ConnectApi.ProductClass getProductClass()
 ConnectApi.CommerceProductSellingModel getProductSellingModelInformation()
 ConnectApi.PurchaseQuantityRule getPurchaseQuantityRule()
 String getUrlName()
 ConnectApi.ProductAttributeSetSummary getVariationAttributeSet()
 void setDefaultImage(ConnectApi.ProductMedia value)
 void setFields(Map<String, ConnectApi.FieldValue> value)
 void setId(String value)
 void setName(String value)
 void setPrices(ConnectApi.PricingResultLineItem value)
 void setProductClass(ConnectApi.ProductClass value)
 void setProductSellingModelInformation(ConnectApi.CommerceProductSellingModel value)
 void setPurchaseQuantityRule(ConnectApi.PurchaseQuantityRule value)
 void setUrlName(String value)
 void setVariationAttributeSet(ConnectApi.ProductAttributeSetSummary value)
class ConnectApi.ProductSummaryPage
 new()
 String currencyIsoCode { get; set; }
 Integer pageSize { get; set; }
 List<ConnectApi.ProductSummary> products { get; set; }
 Long total { get; set; }
 String getCurrencyIsoCode()
 Integer getPageSize()
 List<ConnectApi.ProductSummary> getProducts()
 Long getTotal()
 void setCurrencyIsoCode(String value)
 void setPageSize(Integer value)
 void setProducts(List<ConnectApi.ProductSummary> value)
 void setTotal(Long value)
class ConnectApi.ProductVariantOutputRepresentation
 new()
 Double listPrice { get; set; }
 Double price { get; set; }
 String productId { get; set; }
 String stockKeepingUnit { get; set; }
 Double unitPrice { get; set; }
 Map<String, String> variationValues { get; set; }
class ConnectApi.ProductVariationAttributeOutputRepresentation
 new()
 String apiName { get; set; }
 String label { get; set; }
 List<ConnectApi.ProductVariationAttributeValueOutputRepresentation> variationAttributeValues { get; set; }
class ConnectApi.ProductVariationAttributeValueOutputRepresentation
 new()
 String name { get; set; }
 Boolean orderable { get; set; }
 String value { get; set; }
class ConnectApi.ProductVariationAttributesRepresentation
 new()
 String apiName { get; set; }
 String label { get; set; }
 Integer sequence { get; set; }
 String value { get; set; }
class ConnectApi.ProductVariationInfo
 new()
 List<ConnectApi.ProductAttributesToProductEntry> attributesToProductMappings { get; set; }
 Map<String, ConnectApi.ProductAttributeInfo> variationAttributeInfo { get; set; }
 List<ConnectApi.ProductAttributesToProductEntry> getAttributesToProductMappings()
 Map<String, ConnectApi.ProductAttributeInfo> getVariationAttributeInfo()
 Integer getVariationCount()
 void setAttributesToProductMappings(List<ConnectApi.ProductAttributesToProductEntry> value)
 void setVariationAttributeInfo(Map<String, ConnectApi.ProductAttributeInfo> value)
 void setVariationCount(Integer value)
class ConnectApi.ProductVariationInputRepresentation
 new()
 Map<String, String> variationAttributes { get; set; }
class ConnectApi.ProductsListOutputRepresentation
 new()
class ConnectApi.PromotionApproachingDiscount
 new()
 String promotionId { get; set; }
 String qualifyingAmount { get; set; }
 String qualifyingProductTotal { get; set; }
 ConnectApi.TargetType targetType { get; set; }
class ConnectApi.PromotionBonusProduct
 new()
 String adjustmentBasisReference { get; set; }
 String bonusProductId { get; set; }
 String causeId { get; set; }
 List<ConnectApi.PromotionCartItemKey> qualifyingItems { get; set; }
class ConnectApi.PromotionCart
 new()
 List<ConnectApi.PromotionCartAdjustmentGroup> cartAdjustmentGroups { get; set; }
 List<ConnectApi.PromotionCartItem> cartItems { get; set; }
 String currencyIsoCode { get; set; }
 String id { get; set; }
 String totalAdjustmentBaseAmount { get; set; }
 String totalNetAmount { get; set; }
 String totalProductBaseAmount { get; set; }
class ConnectApi.PromotionCartAdjustmentGroup
 new()
 String adjustmentBasisReference { get; set; }
 String adjustmentDescription { get; set; }
 ConnectApi.AdjustmentType adjustmentType { get; set; }
 String adjustmentValue { get; set; }
 String baseAmount { get; set; }
 String cartId { get; set; }
 String id { get; set; }
 String priceAdjustmentCauseId { get; set; }
 Integer priority { get; set; }
class ConnectApi.PromotionCartAdjustmentGroupInput
 new()
 String adjustmentBasisReference { get; set; }
 String adjustmentDescription { get; set; }
 ConnectApi.AdjustmentType adjustmentType { get; set; }
 String adjustmentValue { get; set; }
 String baseAmount { get; set; }
 String cartId { get; set; }
 String id { get; set; }
 String priceAdjustmentCauseId { get; set; }
 Integer priority { get; set; }
class ConnectApi.PromotionCartDeliveryGroup
 new()
 String cartDeliveryGroupId { get; set; }
 List<ConnectApi.PromotionCartDeliveryGroupMethod> cartDeliveryGroupMethods { get; set; }
 String id { get; set; }
class ConnectApi.PromotionCartDeliveryGroupInput
 new()
 String cartDeliveryGroupId { get; set; }
 String deliveryMethodId { get; set; }
class ConnectApi.PromotionCartDeliveryGroupMethod
 new()
 List<ConnectApi.PromotionCartDeliveryMethodAdjustment> cartDeliveryMethodAdjustments { get; set; }
 String cartDeliveryMethodId { get; set; }
 String price { get; set; }
 String shippingRateId { get; set; }
 String totalAdjustmentBaseAmount { get; set; }
 String totalNetAmount { get; set; }
class ConnectApi.PromotionCartDeliveryMethodAdjustment
 new()
 String adjustmentType { get; set; }
 String adjustmentValue { get; set; }
 String baseAmount { get; set; }
 String priceAdjustmentCauseId { get; set; }
 Integer priority { get; set; }
class ConnectApi.PromotionCartInput
 new()
 List<ConnectApi.PromotionCartItemInput> cartItems { get; set; }
 String currencyIsoCode { get; set; }
 String id { get; set; }
class ConnectApi.PromotionCartItem
 new()
 String cartDeliveryGroupId { get; set; }
 String cartId { get; set; }
 List<ConnectApi.PromotionCartItemPriceAdjustment> cartItemPriceAdjustments { get; set; }
 String id { get; set; }
 String itemDescription { get; set; }
 String itemName { get; set; }
 String listPrice { get; set; }
 String product2Id { get; set; }
 String quantity { get; set; }
 String salesPrice { get; set; }
 String sku { get; set; }
 String totalAdjustmentBaseAmount { get; set; }
 String totalLineBaseAmount { get; set; }
 String totalListBaseAmount { get; set; }
 String totalNetAmount { get; set; }
 ConnectApi.CartItemType type { get; set; }
class ConnectApi.PromotionCartItemInput
 new()
 String cartDeliveryGroupId { get; set; }
 String cartId { get; set; }
 String id { get; set; }
 String itemDescription { get; set; }
 String itemName { get; set; }
 String listPrice { get; set; }
 String product2Id { get; set; }
 String quantity { get; set; }
 String salesPrice { get; set; }
 String sku { get; set; }
 ConnectApi.CartItemSubType subType { get; set; }
 String totalLineBaseAmount { get; set; }
 String totalListBaseAmount { get; set; }
 ConnectApi.CartItemType type { get; set; }
class ConnectApi.PromotionCartItemKey
 new()
 String cartItemId { get; set; }
 String cartItemQuantityIdentifier { get; set; }
class ConnectApi.PromotionCartItemPriceAdjustment
 new()
 ConnectApi.AdjustmentAmountScope adjustmentAmountScope { get; set; }
 String adjustmentBasisReference { get; set; }
 String adjustmentDescription { get; set; }
 ConnectApi.CartPromotionType adjustmentTargetType { get; set; }
 ConnectApi.AdjustmentType adjustmentType { get; set; }
 String adjustmentValue { get; set; }
 String baseAmount { get; set; }
 String cartAdjustmentGroupId { get; set; }
 String cartItemId { get; set; }
 String id { get; set; }
 String priceAdjustmentCauseId { get; set; }
 Integer priority { get; set; }
class ConnectApi.PromotionCoupon
 new()
 String couponCode { get; set; }
 String couponErrorCode { get; set; }
 String id { get; set; }
 Boolean isValidCoupon { get; set; }
class ConnectApi.PromotionEvaluateInput
 new()
 ConnectApi.PromotionCartInput cart { get; set; }
 List<ConnectApi.PromotionCartDeliveryGroupInput> cartDeliveryGroups { get; set; }
 List<String> couponCodes { get; set; }
 String effectiveAccountId { get; set; }
 Boolean isItemizeHeaderAdjustments { get; set; }
 List<ConnectApi.PromotionParentProductsInput> parentProducts { get; set; }
 List<ConnectApi.PromotionProductCategoriesInput> productCategories { get; set; }
 List<String> segments { get; set; }
 String webStoreId { get; set; }
class ConnectApi.PromotionEvaluation
 new()
 ConnectApi.PromotionCart cart { get; set; }
 List<ConnectApi.PromotionCoupon> coupons { get; set; }
class ConnectApi.PromotionParentProductsInput
 new()
 String childProductId { get; set; }
 String parentProductId { get; set; }
class ConnectApi.PromotionProductCategoriesInput
 new()
 String categoryId { get; set; }
 String productId { get; set; }
enum ConnectApi.PublishScheduleEnum = One Four Twelve TwentyFour
enum ConnectApi.PublishStatusEnum = Draft Live
class ConnectApi.PurchaseQuantityRule
 new()
 String increment { get; set; }
 String maximum { get; set; }
 String minimum { get; set; }
 String getIncrement()
 String getMaximum()
 String getMinimum()
 void setIncrement(String value)
 void setMaximum(String value)
 void setMinimum(String value)
class ConnectApi.QuantityWithSkuInputRepresentation
 new()
 Double quantity { get; set; }
 String stockKeepingUnit { get; set; }
class ConnectApi.QueryInfo
 new()
 String queryId { get; set; }
 Map<String, ConnectApi.ObjectQueryInfo> sobjects { get; set; }
 ConnectApi.SearchStatus status { get; set; }
class ConnectApi.QueryPath
 new()
 String fieldLabel { get; set; }
 String fieldName { get; set; }
 String objectLabel { get; set; }
 String objectName { get; set; }
class ConnectApi.QueryPathConfig
 new()
 List<ConnectApi.QueryPath> queryPath { get; set; }
class ConnectApi.QueryPathConfigList
 new()
 List<ConnectApi.QueryPathConfig> queryPathConfig { get; set; }
class ConnectApi.QueryPathInput
 new()
 String fieldLabel { get; set; }
 String fieldName { get; set; }
 String objectLabel { get; set; }
 String objectName { get; set; }
class ConnectApi.QueryPathInputConfig
 new()
 List<ConnectApi.QueryPathInput> queryPaths { get; set; }
class ConnectApi.QuerySqlInput
 new()
 Integer adaptiveTimeout { get; set; }
 Map<String, String> querySettings { get; set; }
 Long rowLimit { get; set; }
 String sql { get; set; }
 List<ConnectApi.QuerySqlParameterItem> sqlParameters { get; set; }
class ConnectApi.QuerySqlMetadataItem
 new()
 Object innerElement { get; set; }
 String name { get; set; }
 Boolean nullable { get; set; }
 Integer precision { get; set; }
 Integer scale { get; set; }
 TypeEnum type { get; set; }
class ConnectApi.QuerySqlOutput
 new()
 ConnectApi.QuerySqlRowRepresentation dataRows { get; set; }
 ConnectApi.QuerySqlMetadataItem metadata { get; set; }
 Long returnedRows { get; set; }
 ConnectApi.QuerySqlStatus status { get; set; }
class ConnectApi.QuerySqlPageOutput
 new()
 ConnectApi.QuerySqlRowRepresentation dataRows { get; set; }
 ConnectApi.QuerySqlMetadataItem metadata { get; set; }
 Long returnedRows { get; set; }
class ConnectApi.QuerySqlParameterItem
 new()
 String name { get; set; }
 TypeEnum type { get; set; }
 String value { get; set; }
class ConnectApi.QuerySqlRow
 new()
 List<Object> row { get; set; }
class ConnectApi.QuerySqlStatus
 new()
 Long chunkCount { get; set; }
 QuerySqlStatusEnum completionStatus { get; set; }
 String expirationTime { get; set; }
 Double progress { get; set; }
 String queryId { get; set; }
 Long rowCount { get; set; }
enum ConnectApi.QuerySqlStatusEnum = Finished ResultsProduced Running Unspecified
class ConnectApi.QuestionAndAnswers
 new()
 static ConnectApi.QuestionAndAnswersSuggestions getSuggestions(String communityId, String q, String subjectId, Boolean includeArticles, Integer maxResults)
 static void setTestGetSuggestions(String communityId, String q, String subjectId, Boolean includeArticles, Integer maxResults, ConnectApi.QuestionAndAnswersSuggestions result)
 static ConnectApi.QuestionAndAnswersCapability updateQuestionAndAnswers(String communityId, String feedElementId, ConnectApi.QuestionAndAnswersCapabilityInput questionAndAnswersCapability)
class ConnectApi.QuestionAndAnswersCapability : ConnectApi.FeedElementCapability
 new()
 ConnectApi.Comment bestAnswer { get; set; }
 ConnectApi.UserSummary bestAnswerSelectedBy { get; set; }
 Boolean canCurrentUserSelectOrRemoveBestAnswer { get; set; }
 ConnectApi.CandidateAnswersStatus candidateAnswers { get; set; }
 ConnectApi.Reference escalatedCase { get; set; }
 String questionTitle { get; set; }
class ConnectApi.QuestionAndAnswersCapabilityInput : ConnectApi.FeedElementCapabilityInput
 new()
 String bestAnswerId { get; set; }
 String questionTitle { get; set; }
class ConnectApi.QuestionAndAnswersSuggestions
 new()
 List<ConnectApi.ArticleItem> articles { get; set; }
 List<ConnectApi.FeedElement> questions { get; set; }
class ConnectApi.QuoteError
 new()
 String code { get; set; }
 String message { get; set; }
class ConnectApi.RangeFacetDisplayMetadataRepresentation
 new()
 Map<String, String> currencyInfo { get; set; }
 Map<String, String> getCurrencyInfo()
 void setCurrencyInfo(Map<String, String> value)
class ConnectApi.RangeRefinementInput
 new()
 String attributeType { get; set; }
 String max { get; set; }
 String min { get; set; }
 String nameOrId { get; set; }
 String type { get; set; }
 ConnectApi.CommerceSearchAttributeType getAttributeType()
 String getMax()
 String getMin()
 String getNameOrId()
 ConnectApi.CommerceSearchFacetType getType()
 void setAttributeType(ConnectApi.CommerceSearchAttributeType value)
 void setMax(String value)
 void setMin(String value)
 void setNameOrId(String value)
 void setType(ConnectApi.CommerceSearchFacetType value)
class ConnectApi.RangeSearchFacet
 new()
 String attributeType { get; set; }
 ConnectApi.RangeFacetDisplayMetadataRepresentation displayMetadata { get; set; }
 String displayName { get; set; }
 String displayRank { get; set; }
 String displayType { get; set; }
 String facetType { get; set; }
 String max { get; set; }
 String min { get; set; }
 String nameOrId { get; set; }
 ConnectApi.CommerceSearchAttributeType getAttributeType()
 ConnectApi.RangeFacetDisplayMetadataRepresentation getDisplayMetadata()
 String getDisplayName()
 Integer getDisplayRank()
 ConnectApi.CommerceSearchFacetDisplayType getDisplayType()
 ConnectApi.CommerceSearchFacetType getFacetType()
 String getMax()
 String getMin()
 String getNameOrId()
 void setAttributeType(ConnectApi.CommerceSearchAttributeType value)
 void setDisplayMetadata(ConnectApi.RangeFacetDisplayMetadataRepresentation value)
 void setDisplayName(String value)
 void setDisplayRank(Integer value)
 void setDisplayType(ConnectApi.CommerceSearchFacetDisplayType value)
 void setFacetType(ConnectApi.CommerceSearchFacetType value)
 void setMax(String value)
 void setMin(String value)
 void setNameOrId(String value)
class ConnectApi.RankAverageDistanceInputRepresentation
 new()
 String deliveryCountryCode { get; set; }
 String deliveryPostalCode { get; set; }
 String distanceUnit { get; set; }
 String sortResult { get; set; }
 List<ConnectApi.TargetLocationInputRepresentation> targetLocations { get; set; }
class ConnectApi.RankAverageDistanceOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 String distanceUnit { get; set; }
 List<ConnectApi.AverageDistanceResultOutputRepresentation> results { get; set; }
exception ConnectApi.RateLimitException
 String getErrorCode()
class ConnectApi.ReadBy
 new()
 Datetime lastReadDateByUser { get; set; }
 ConnectApi.UserSummary user { get; set; }
class ConnectApi.ReadByCapability : ConnectApi.FeedElementCapability
 new()
 Boolean isReadByMe { get; set; }
 Datetime lastReadDateByMe { get; set; }
 ConnectApi.ReadByPage page { get; set; }
class ConnectApi.ReadByCapabilityInput : ConnectApi.FeedElementCapabilityInput
 new()
 Boolean isReadByMe { get; set; }
 Datetime lastReadDateByMe { get; set; }
class ConnectApi.ReadByPage
 new()
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.ReadBy> items { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 String previousPageToken { get; set; }
 String previousPageUrl { get; set; }
 Integer total { get; set; }
class ConnectApi.RecRepresentation
 new()
 String acceptanceLabel { get; set; }
 ConnectApi.ActionInfoOutputRepresentation actionInfo { get; set; }
 String businessObjectiveId { get; set; }
 String channelId { get; set; }
 Datetime createdDate { get; set; }
 String description { get; set; }
 String domain { get; set; }
 String externalName { get; set; }
 String externalState { get; set; }
 String grouping { get; set; }
 String iconName { get; set; }
 String id { get; set; }
 String imageId { get; set; }
 Datetime lastModifiedDate { get; set; }
 String name { get; set; }
 ConnectApi.ActionInfoOutputRepresentation output { get; set; }
 String rejectionLabel { get; set; }
 Integer score { get; set; }
 String secondaryState { get; set; }
 String state { get; set; }
 String tertiaryState { get; set; }
class ConnectApi.RecencyCriteria
 new()
 String fieldName { get; set; }
 String value { get; set; }
 String valueType { get; set; }
 String valueUnit { get; set; }
class ConnectApi.RecipientEngagementContextInput
 new()
 Map<String, String> recipientEngagementContext { get; set; }
 String recipientId { get; set; }
class ConnectApi.Recommendation
 new()
 String acceptanceLabel { get; set; }
 String actionReference { get; set; }
 String description { get; set; }
 String externalId { get; set; }
 String id { get; set; }
 ConnectApi.FileAsset image { get; set; }
 String name { get; set; }
 String rejectionLabel { get; set; }
 String url { get; set; }
enum ConnectApi.RecommendationActionTypeEnum = follow join view
enum ConnectApi.RecommendationAudCriteriaTypeEnum = CustomList MaxDaysInCommunity
class ConnectApi.RecommendationAudience
 new()
 ConnectApi.AudienceCriteria criteria { get; set; }
 String id { get; set; }
 Integer memberCount { get; set; }
 ConnectApi.UserReferencePage members { get; set; }
 ConnectApi.User modifiedBy { get; set; }
 Datetime modifiedDate { get; set; }
 String name { get; set; }
 String url { get; set; }
class ConnectApi.RecommendationAudienceInput
 new()
 ConnectApi.AudienceCriteriaInput criteria { get; set; }
 ConnectApi.RecommendationAudienceMemberOperationType memberOperationType { get; set; }
 List<String> members { get; set; }
 String name { get; set; }
enum ConnectApi.RecommendationAudienceMemberOperationType = Add Remove
class ConnectApi.RecommendationAudiencePage
 new()
 Integer audienceCount { get; set; }
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 List<ConnectApi.RecommendationAudience> recommendationAudiences { get; set; }
enum ConnectApi.RecommendationChannelEnum = CustomChannel1 CustomChannel2 CustomChannel3 CustomChannel4 CustomChannel5 DefaultChannel
class ConnectApi.RecommendationCollection
 new()
 List<ConnectApi.AbstractRecommendation> recommendations { get; set; }
class ConnectApi.RecommendationDefinition
 new()
 String actionUrl { get; set; }
 String actionUrlName { get; set; }
 String explanation { get; set; }
 String id { get; set; }
 String name { get; set; }
 ConnectApi.Photo photo { get; set; }
 String title { get; set; }
 String url { get; set; }
class ConnectApi.RecommendationDefinitionInput
 new()
 String actionUrl { get; set; }
 String actionUrlName { get; set; }
 String explanation { get; set; }
 String name { get; set; }
 String title { get; set; }
class ConnectApi.RecommendationDefinitionPage
 new()
 List<ConnectApi.RecommendationDefinition> recommendationDefinitions { get; set; }
 String url { get; set; }
class ConnectApi.RecommendationExplanation : ConnectApi.AbstractRecommendationExplanation
 new()
 String detailsUrl { get; set; }
enum ConnectApi.RecommendationExplanationEnum = ArticleHasRelatedContent ArticleViewedTogether ArticleViewedTogetherWithViewers Custom FilePopular FileViewedTogether FollowedTogetherWithFollowees GroupMembersFollowed GroupNew GroupPopular ItemViewedTogether PopularApp RecordOwned RecordParentOfFollowed RecordViewed TopicFollowedTogether TopicFollowedTogetherWithFollowees TopicPopularFollowed TopicPopularLiked UserDirectReport UserFollowedTogether UserFollowsSameUsers UserManager UserNew UserPeer UserPopular UserViewingSameRecords
class ConnectApi.RecommendationReaction
 new()
 String aiModel { get; set; }
 ConnectApi.Reference contextRecord { get; set; }
 ConnectApi.Reference createdBy { get; set; }
 Datetime createdDate { get; set; }
 String externalId { get; set; }
 String id { get; set; }
 ConnectApi.Reference onBehalfOf { get; set; }
 ConnectApi.RecommendationReactionType reactionType { get; set; }
 String recommendationMode { get; set; }
 Double recommendationScore { get; set; }
 ConnectApi.RecordSnapshot strategy { get; set; }
 ConnectApi.RecordSnapshot targetAction { get; set; }
 ConnectApi.Reference targetRecord { get; set; }
 String url { get; set; }
class ConnectApi.RecommendationReactionInput
 new()
 String aiModel { get; set; }
 String contextRecordId { get; set; }
 String executionId { get; set; }
 String externalId { get; set; }
 String onBehalfOfId { get; set; }
 ConnectApi.RecommendationReactionType reactionType { get; set; }
 String recommendationMode { get; set; }
 Double recommendationScore { get; set; }
 String strategyName { get; set; }
 String targetActionId { get; set; }
 String targetActionName { get; set; }
 String targetId { get; set; }
class ConnectApi.RecommendationReactions
 new()
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 List<ConnectApi.RecommendationReaction> reactions { get; set; }
enum ConnectApi.RecommendationTypeEnum = apps articles files groups records topics users
class ConnectApi.Recommendations
 new()
 static ConnectApi.RecommendationAudience createRecommendationAudience(String communityId, ConnectApi.RecommendationAudienceInput recommendationAudience)
 static ConnectApi.RecommendationAudience createRecommendationAudience(String communityId, String name)
 static ConnectApi.RecommendationDefinition createRecommendationDefinition(String communityId, ConnectApi.RecommendationDefinitionInput recommendationDefinition)
 static ConnectApi.RecommendationDefinition createRecommendationDefinition(String communityId, String name, String title, String actionUrl, String actionUrlName, String explanation)
 static ConnectApi.ScheduledRecommendation createScheduledRecommendation(String communityId, ConnectApi.ScheduledRecommendationInput scheduledRecommendation)
 static ConnectApi.ScheduledRecommendation createScheduledRecommendation(String communityId, String recommendationDefinitionId, Integer rank, Boolean enabled, String recommendationAudienceId, ConnectApi.RecommendationChannel channel)
 static void deleteRecommendationAudience(String communityId, String recommendationAudienceId)
 static void deleteRecommendationDefinition(String communityId, String recommendationDefinitionId)
 static void deleteRecommendationDefinitionPhoto(String communityId, String recommendationDefinitionId)
 static void deleteScheduledRecommendation(String communityId, String scheduledRecommendationId, Boolean deleteDefinitionIfLast)
 static ConnectApi.RecommendationAudience getRecommendationAudience(String communityId, String recommendationAudienceId)
 static ConnectApi.UserReferencePage getRecommendationAudienceMembership(String communityId, String recommendationAudienceId)
 static ConnectApi.UserReferencePage getRecommendationAudienceMembership(String communityId, String recommendationAudienceId, Integer pageParam, Integer pageSize)
 static ConnectApi.RecommendationAudiencePage getRecommendationAudiences(String communityId)
 static ConnectApi.RecommendationAudiencePage getRecommendationAudiences(String communityId, Integer pageParam, Integer pageSize)
 static ConnectApi.RecommendationDefinition getRecommendationDefinition(String communityId, String recommendationDefinitionId)
 static ConnectApi.Photo getRecommendationDefinitionPhoto(String communityId, String recommendationDefinitionId)
 static ConnectApi.RecommendationDefinitionPage getRecommendationDefinitions(String communityId)
 static ConnectApi.RecommendationCollection getRecommendationForUser(String communityId, String userId, ConnectApi.RecommendationActionType action, String objectId)
 static ConnectApi.RecommendationCollection getRecommendationsForUser(String communityId, String userId, ConnectApi.RecommendationActionType contextAction, String contextObjectId, ConnectApi.RecommendationChannel channel, Integer maxResults)
 static ConnectApi.RecommendationCollection getRecommendationsForUser(String communityId, String userId, ConnectApi.RecommendationActionType action, ConnectApi.RecommendationActionType contextAction, String contextObjectId, ConnectApi.RecommendationChannel channel, Integer maxResults)
 static ConnectApi.RecommendationCollection getRecommendationsForUser(String communityId, String userId, ConnectApi.RecommendationActionType action, String objectCategory, ConnectApi.RecommendationActionType contextAction, String contextObjectId, ConnectApi.RecommendationChannel channel, Integer maxResults)
 static ConnectApi.ScheduledRecommendation getScheduledRecommendation(String communityId, String scheduledRecommendationId)
 static ConnectApi.ScheduledRecommendationPage getScheduledRecommendations(String communityId, ConnectApi.RecommendationChannel channel)
 static ConnectApi.RecommendationAudience updateRecommendationAudience(String communityId, String recommendationAudienceId, ConnectApi.RecommendationAudienceInput recommendationAudience)
 static ConnectApi.RecommendationDefinition updateRecommendationDefinition(String communityId, String recommendationDefinitionId, ConnectApi.RecommendationDefinitionInput recommendationDefinition)
 static ConnectApi.Photo updateRecommendationDefinitionPhoto(String communityId, String recommendationDefinitionId, ConnectApi.BinaryInput fileUpload)
 static ConnectApi.Photo updateRecommendationDefinitionPhoto(String communityId, String recommendationDefinitionId, String fileId, Integer versionNumber)
 static ConnectApi.Photo updateRecommendationDefinitionPhotoWithAttributes(String communityId, String recommendationDefinitionId, ConnectApi.PhotoInput photo)
 static ConnectApi.Photo updateRecommendationDefinitionPhotoWithAttributes(String communityId, String recommendationDefinitionId, ConnectApi.PhotoInput photo, ConnectApi.BinaryInput fileUpload)
 static ConnectApi.ScheduledRecommendation updateScheduledRecommendation(String communityId, String scheduledRecommendationId, ConnectApi.ScheduledRecommendationInput scheduledRecommendation)
 static ConnectApi.ScheduledRecommendation updateScheduledRecommendation(String communityId, String scheduledRecommendationId, Integer rank, Boolean enabled, String recommendationAudienceId)
 static void setTestGetRecommendationForUser(String communityId, String userId, ConnectApi.RecommendationActionType action, String objectId, ConnectApi.RecommendationCollection result)
 static void setTestGetRecommendationsForUser(String communityId, String userId, ConnectApi.RecommendationActionType contextAction, String contextObjectId, ConnectApi.RecommendationChannel channel, Integer maxResults, ConnectApi.RecommendationCollection result)
 static void setTestGetRecommendationsForUser(String communityId, String userId, ConnectApi.RecommendationActionType action, ConnectApi.RecommendationActionType contextAction, String contextObjectId, ConnectApi.RecommendationChannel channel, Integer maxResults, ConnectApi.RecommendationCollection result)
 static void setTestGetRecommendationsForUser(String communityId, String userId, ConnectApi.RecommendationActionType action, String objectCategory, ConnectApi.RecommendationActionType contextAction, String contextObjectId, ConnectApi.RecommendationChannel channel, Integer maxResults, ConnectApi.RecommendationCollection result)
 static ConnectApi.ScheduledRecommendation createScheduledRecommendation(String communityId, String recommendationDefinitionId, Integer rank, Boolean enabled, String recommendationAudienceId)
 static ConnectApi.RecommendationCollection getRecommendationsForUser(String communityId, String userId, ConnectApi.RecommendationActionType contextAction, String contextObjectId, Integer maxResults)
 static ConnectApi.RecommendationCollection getRecommendationsForUser(String communityId, String userId, ConnectApi.RecommendationActionType action, ConnectApi.RecommendationActionType contextAction, String contextObjectId, Integer maxResults)
 static ConnectApi.RecommendationCollection getRecommendationsForUser(String communityId, String userId, ConnectApi.RecommendationActionType action, String objectCategory, ConnectApi.RecommendationActionType contextAction, String contextObjectId, Integer maxResults)
 static ConnectApi.ScheduledRecommendationPage getScheduledRecommendations(String communityId)
 static void setTestGetRecommendationsForUser(String communityId, String userId, ConnectApi.RecommendationActionType contextAction, String contextObjectId, Integer maxResults, ConnectApi.RecommendationCollection result)
 static void setTestGetRecommendationsForUser(String communityId, String userId, ConnectApi.RecommendationActionType action, ConnectApi.RecommendationActionType contextAction, String contextObjectId, Integer maxResults, ConnectApi.RecommendationCollection result)
 static void setTestGetRecommendationsForUser(String communityId, String userId, ConnectApi.RecommendationActionType action, String objectCategory, ConnectApi.RecommendationActionType contextAction, String contextObjectId, Integer maxResults, ConnectApi.RecommendationCollection result)
class ConnectApi.RecommendationsCapability : ConnectApi.FeedElementCapability
 new()
 List<ConnectApi.AbstractRecommendation> items { get; set; }
class ConnectApi.RecommendationsOutputRepresentation
 new()
 List<ConnectApi.RecRepresentation> recommendations { get; set; }
class ConnectApi.RecommendedObject : ConnectApi.Actor
 new()
 String idOrEnum { get; set; }
 ConnectApi.Motif motif { get; set; }
enum ConnectApi.RecommendedObjectTypeEnum = Today
class ConnectApi.RecordCapability : ConnectApi.FeedElementCapability
 new()
 String recordId { get; set; }
 String url { get; set; }
class ConnectApi.RecordCapabilityInput : ConnectApi.FeedElementCapabilityInput
 new()
 String recordId { get; set; }
enum ConnectApi.RecordColumnOrderEnum = LeftRight TopDown
class ConnectApi.RecordField : ConnectApi.LabeledRecordField
 new()
enum ConnectApi.RecordFieldTypeEnum = Address Blank Compound CreatedBy DateTime Email LastModifiedBy Location Name Number Percent Phone Picklist Reference Text
class ConnectApi.RecordFieldValue
 new()
 String displayValue { get; set; }
 String highlight { get; set; }
 Object value { get; set; }
class ConnectApi.RecordFilterCriteriaFamily
 new()
 static ConnectApi.RecordsetFilterCriteriaCollection evaluateRecordsetFilterCriteria(ConnectApi.RecordsetFilterCriteriaInput recordsetFilterCriteriaInput)
class ConnectApi.RecordSnapshot
 new()
 String id { get; set; }
 String nameAtSnapshot { get; set; }
class ConnectApi.RecordSnapshotAttachment : ConnectApi.FeedItemAttachment
 new()
 ConnectApi.RecordView recordView { get; set; }
class ConnectApi.RecordSnapshotCapability : ConnectApi.FeedElementCapability
 new()
 ConnectApi.RecordView recordView { get; set; }
class ConnectApi.RecordSummary : ConnectApi.AbstractRecordView
 new()
 ConnectApi.EntityLabel entityLabel { get; set; }
class ConnectApi.RecordSummaryList
 new()
 List<ConnectApi.ActorWithId> records { get; set; }
 String url { get; set; }
class ConnectApi.RecordUi
 new()
 static ConnectApi.PicklistValuesCollection getPicklistValuesByRecordType(String objectApiName, String recordTypeId)
class ConnectApi.RecordView : ConnectApi.AbstractRecordView
 new()
 List<ConnectApi.RecordViewSection> sections { get; set; }
class ConnectApi.RecordViewSection
 new()
 Integer columnCount { get; set; }
 ConnectApi.AbstractRecordField fields { get; set; }
 String heading { get; set; }
 Boolean isCollapsible { get; set; }
class ConnectApi.Records
 new()
 static ConnectApi.Motif getMotif(String communityId, String idOrPrefix)
 static ConnectApi.BatchResult[] getMotifBatch(String communityId, List<String> idOrPrefixList)
class ConnectApi.RecordsetFilterCriteria
 new()
 String criteriaId { get; set; }
 List<String> recordIds { get; set; }
class ConnectApi.RecordsetFilterCriteriaCollection
 new()
 List<ConnectApi.RecordsetFilterCriteria> recordsetFilters { get; set; }
class ConnectApi.RecordsetFilterCriteriaInput
 new()
 List<String> criteriaIds { get; set; }
 Boolean enforceSharing { get; set; }
 String filteredObjectName { get; set; }
 List<String> recordIds { get; set; }
class ConnectApi.Reference
 new()
 String id { get; set; }
 String url { get; set; }
class ConnectApi.ReferenceRecordField : ConnectApi.LabeledRecordField
 new()
 ConnectApi.RecordSummary reference { get; set; }
class ConnectApi.ReferenceWithDateRecordField : ConnectApi.LabeledRecordField
 new()
 Datetime dateValue { get; set; }
 ConnectApi.RecordSummary reference { get; set; }
class ConnectApi.ReferencedRefundRequest : ConnectApi.RefundRequest
 new()
 String accountId { get; set; }
 Double amount { get; set; }
 String clientContext { get; set; }
 String comments { get; set; }
 Datetime effectiveDate { get; set; }
 ConnectApi.PaymentGroupRequest paymentGroup { get; set; }
class ConnectApi.ReferencedRefundResponse
 new()
 ConnectApi.ErrorResponse error { get; set; }
 ConnectApi.RefundGatewayResponse gatewayResponse { get; set; }
 List<ConnectApi.GatewayLogResponse> paymentGatewayLogs { get; set; }
 ConnectApi.PaymentGroupResponse paymentGroup { get; set; }
 ConnectApi.RefundResponse refund { get; set; }
class ConnectApi.RefinementInput
 new()
 ConnectApi.CommerceSearchAttributeType attributeType { get; set; }
 String nameOrId { get; set; }
 ConnectApi.CommerceSearchFacetType type { get; set; }
 ConnectApi.CommerceSearchAttributeType getAttributeType()
 String getNameOrId()
 ConnectApi.CommerceSearchFacetType getType()
 void setAttributeType(ConnectApi.CommerceSearchAttributeType value)
 void setNameOrId(String value)
 void setType(ConnectApi.CommerceSearchFacetType value)
class ConnectApi.RefundGatewayResponse : ConnectApi.AbstractGatewayResponse
 new()
class ConnectApi.RefundInstructionsHintInputRepresentation
 new()
 List<ConnectApi.PaymentCreditSequenceItemInputRepresentation> paymentCreditSequenceItems { get; set; }
 List<ConnectApi.RefundSequenceItemInputRepresentation> refundSequenceItems { get; set; }
class ConnectApi.RefundInstructionsHintOutputRepresentation
 new()
 List<ConnectApi.PaymentCreditSequenceItemOutputRepresentation> paymentCreditSequence { get; set; }
 List<ConnectApi.RefundSequenceItemOutputRepresentation> refundSequence { get; set; }
class ConnectApi.RefundRequest : ConnectApi.BaseRequest
 new()
class ConnectApi.RefundResponse
 new()
 String accountId { get; set; }
 Double amount { get; set; }
 String currencyIsoCode { get; set; }
 Datetime effectiveDate { get; set; }
 String id { get; set; }
 String refundNumber { get; set; }
 Datetime requestDate { get; set; }
 String status { get; set; }
class ConnectApi.RefundSequenceItemInputRepresentation : ConnectApi.AbstractBaseSequenceInputRepresentation
 new()
class ConnectApi.RefundSequenceItemOutputRepresentation
 new()
 Double amount { get; set; }
 String orderPaymentSummaryId { get; set; }
class ConnectApi.RegisterGuestBuyer
 new()
class ConnectApi.RegisterGuestBuyerOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 List<ConnectApi.ErrorResponse> errors { get; set; }
 Boolean success { get; set; }
class ConnectApi.RelatedFeedPost : ConnectApi.ActorWithId
 new()
 Double score { get; set; }
 String title { get; set; }
enum ConnectApi.RelatedFeedPostTypeEnum = Answered BestAnswer Generic Unanswered
class ConnectApi.RelatedFeedPosts
 new()
 List<ConnectApi.RelatedFeedPost> relatedFeedPosts { get; set; }
class ConnectApi.RelatedQuestion : ConnectApi.RelatedFeedPost
 new()
 Boolean hasBestAnswer { get; set; }
 ConnectApi.InteractionsCapability interactions { get; set; }
enum ConnectApi.RelationshipCardinalityEnum = CardinalityUnspecified ManyToOne OneToMany OneToOne
class ConnectApi.ReleaseHeldFOCapacityInputRepresentation
 new()
 List<ConnectApi.ReleaseHeldFOCapacityRequestInputRepresentation> releaseHeldFOCapacityRequests { get; set; }
class ConnectApi.ReleaseHeldFOCapacityOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 List<ConnectApi.ReleaseHeldFOCapacityResponseOutputRepresentation> releaseHeldFOCapacityResponses { get; set; }
class ConnectApi.ReleaseHeldFOCapacityRequestInputRepresentation
 new()
 Boolean allOrNothing { get; set; }
 List<ConnectApi.CapacityRequestInputRepresentation> capacityRequests { get; set; }
class ConnectApi.ReleaseHeldFOCapacityResponseOutputRepresentation
 new()
 List<ConnectApi.CapacityResponseOutputRepresentation> capacityResponses { get; set; }
class ConnectApi.ReplyIntent
 new()
 ConnectApi.ManagedSocialAccount managedSocialAccount { get; set; }
class ConnectApi.ReplyIntents
 new()
 List<ConnectApi.ReplyIntent> replies { get; set; }
class ConnectApi.RepositoryFileDetail : ConnectApi.AbstractRepositoryFile
 new()
class ConnectApi.RepositoryFileSummary : ConnectApi.AbstractRepositoryFile
 new()
class ConnectApi.RepositoryFolderDetail : ConnectApi.AbstractRepositoryFolder
 new()
class ConnectApi.RepositoryFolderItem
 new()
 ConnectApi.RepositoryFileSummary file { get; set; }
 ConnectApi.RepositoryFolderSummary folder { get; set; }
 ConnectApi.FolderItemType type { get; set; }
class ConnectApi.RepositoryFolderItemsCollection
 new()
 String currentPageUrl { get; set; }
 List<ConnectApi.RepositoryFolderItem> items { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
class ConnectApi.RepositoryFolderSummary : ConnectApi.AbstractRepositoryFolder
 new()
class ConnectApi.RepositoryGroupSummary : ConnectApi.AbstractDirectoryEntrySummary
 new()
 ConnectApi.ContentHubGroupType groupType { get; set; }
 String name { get; set; }
class ConnectApi.RepositoryUserSummary : ConnectApi.AbstractDirectoryEntrySummary
 new()
 String firstName { get; set; }
 String lastName { get; set; }
class ConnectApi.Repricing
 new()
 static ConnectApi.ProductDetailsOutputRepresentation productDetails(String webstoreId, String skuOrProductId, String effectiveAccountId, String currencyCode, String locale)
 static ConnectApi.ProductSearchOutputRepresentation searchProducts(String webstoreId, String searchTerm, Integer pageParam, Integer pageSize, String effectiveAccountId, String facets)
class ConnectApi.Reputation
 new()
 ConnectApi.ReputationLevel reputationLevel { get; set; }
 Double reputationPoints { get; set; }
 String url { get; set; }
class ConnectApi.ReputationLevel
 new()
 String levelImageUrl { get; set; }
 String levelName { get; set; }
 Integer levelNumber { get; set; }
class ConnectApi.RequestHeader
 new()
 String name { get; set; }
 String value { get; set; }
class ConnectApi.RequestHeaderInput
 new()
 String name { get; set; }
 String value { get; set; }
enum ConnectApi.RequestMethodEnum = HttpDelete HttpGet HttpHead HttpPatch HttpPost HttpPut
class ConnectApi.ResourceLinkSegment
 new()
 String url { get; set; }
class ConnectApi.ReturnItemsInputRepresentation
 new()
 List<ConnectApi.RefundInstructionsHintInputRepresentation> refundInstructionsHint { get; set; }
 List<ConnectApi.ReturnOrderItemDeliveryChargeInputRepresentation> returnOrderItemDeliveryCharges { get; set; }
 List<ConnectApi.ReturnOrderItemFeeInputRepresentation> returnOrderItemFees { get; set; }
 List<ConnectApi.ReturnOrderItemInputRepresentation> returnOrderItems { get; set; }
class ConnectApi.ReturnItemsOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 String changeOrderId { get; set; }
 String feeChangeOrderId { get; set; }
 String RefundInstructionsHint { get; set; }
 List<ConnectApi.ReturnOrderItemSplitLineOutputRepresentation> returnLineItemSplits { get; set; }
class ConnectApi.ReturnOrder
 new()
 static ConnectApi.ReturnOrderOutputRepresentation createReturnOrder(ConnectApi.ReturnOrderInputRepresentation returnOrderInput)
 static ConnectApi.ReturnItemsOutputRepresentation returnItems(String returnOrderId, ConnectApi.ReturnItemsInputRepresentation returnItemsInput)
class ConnectApi.ReturnOrderInputRepresentation
 new()
 String orderSummaryId { get; set; }
 List<ConnectApi.RefundInstructionsHintInputRepresentation> refundInstructionsHint { get; set; }
 String returnOrderLifeCycleType { get; set; }
 List<ConnectApi.ReturnOrderLineItemInputRepresentation> returnOrderLineItems { get; set; }
 String status { get; set; }
class ConnectApi.ReturnOrderItemDeliveryChargeInputRepresentation
 new()
 String returnOrderLineItemId { get; set; }
class ConnectApi.ReturnOrderItemFeeInputRepresentation
 new()
 Double quantityReturned { get; set; }
 Double quantityToCancel { get; set; }
 String returnOrderLineItemId { get; set; }
class ConnectApi.ReturnOrderItemInputRepresentation
 new()
 Double quantityReceived { get; set; }
 Double quantityRejected { get; set; }
 Double quantityReturned { get; set; }
 Double quantityToCancel { get; set; }
 String reasonForRejection { get; set; }
 String returnOrderLineItemId { get; set; }
class ConnectApi.ReturnOrderItemSplitLineOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 String newReturnOrderItemId { get; set; }
 String originalReturnOrderItemId { get; set; }
class ConnectApi.ReturnOrderLineItemFeeInputRepresentation
 new()
 Double amount { get; set; }
 String amountType { get; set; }
 String description { get; set; }
 String product2Id { get; set; }
 String reason { get; set; }
class ConnectApi.ReturnOrderLineItemInputRepresentation
 new()
 Boolean canReduceShipping { get; set; }
 String orderItemSummaryId { get; set; }
 Double quantityExpected { get; set; }
 Double quantityReceived { get; set; }
 String reasonForReturn { get; set; }
 List<ConnectApi.ReturnOrderLineItemFeeInputRepresentation> returnOrderLineItemFees { get; set; }
class ConnectApi.ReturnOrderOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 String returnOrderId { get; set; }
class ConnectApi.RouteLocationOutputRepresentation
 new()
 List<ConnectApi.ErrorResponse> errors { get; set; }
 String location { get; set; }
 List<ConnectApi.RouteProductOutputRepresentation> products { get; set; }
 Boolean success { get; set; }
class ConnectApi.RouteOutputRepresentation
 new()
 List<ConnectApi.ErrorResponse> errors { get; set; }
 List<ConnectApi.RouteLocationOutputRepresentation> locations { get; set; }
 Boolean success { get; set; }
 Double totalScore { get; set; }
class ConnectApi.RouteProductOutputRepresentation
 new()
 List<ConnectApi.ErrorResponse> errors { get; set; }
 String product { get; set; }
 Integer quantity { get; set; }
 Boolean success { get; set; }
 Double unitScore { get; set; }
class ConnectApi.Routing
 new()
 static ConnectApi.ConfirmHeldFOCapacityOutputRepresentation confirmHeldFOCapacity(ConnectApi.ConfirmHeldFOCapacityInputRepresentation confirmHeldFOCapacityInput)
 static ConnectApi.FindRoutesWithFewestSplitsOutputRepresentation findRoutesWithFewestSplits(ConnectApi.FindRoutesWithFewestSplitsInputRepresentation findRoutesWithFewestSplitsInputRepresentation)
 static ConnectApi.FindRoutesWithFewestSplitsUsingOCIOutputRepresentation findRoutesWithFewestSplitsUsingOCI(ConnectApi.FindRoutesWithFewestSplitsUsingOCIInputRepresentation findRoutesWithFewestSplitsUsingOCIInput)
 static ConnectApi.GetFOCapacityValuesOutputRepresentation getFOCapacityValues(ConnectApi.GetFOCapacityValuesRequestInputRepresentation getFOCapacityValuesInput)
 static ConnectApi.HoldFOCapacityOutputRepresentation holdFOCapacity(ConnectApi.HoldFOCapacityInputRepresentation holdFOCapacityInput)
 static ConnectApi.RankAverageDistanceOutputRepresentation rankAverageDistance(ConnectApi.RankAverageDistanceInputRepresentation rankAverageDistanceInputRepresentation)
 static ConnectApi.ReleaseHeldFOCapacityOutputRepresentation releaseHeldFOCapacity(ConnectApi.ReleaseHeldFOCapacityInputRepresentation releaseHeldFOCapacityInput)
class ConnectApi.RoutingProductInputRepresentation
 new()
 Double quantity { get; set; }
 String stockKeepingUnit { get; set; }
enum ConnectApi.SPMStatusEnum = AlreadyExists Created Updated
class ConnectApi.SaleApiPaymentMethodRequest : ConnectApi.BaseApiPaymentMethodRequest
 new()
 ConnectApi.CardPaymentMethodRequest cardPaymentMethod { get; set; }
class ConnectApi.SaleGatewayResponse : ConnectApi.AbstractGatewayResponse
 new()
class ConnectApi.SaleRequest : ConnectApi.BaseRequest
 new()
 String accountId { get; set; }
 Double amount { get; set; }
 String comments { get; set; }
 String currencyIsoCode { get; set; }
 Datetime effectiveDate { get; set; }
 Boolean submittedByMerchant { get; set; }
 String paymentGatewayId { get; set; }
 ConnectApi.PaymentGroupRequest paymentGroup { get; set; }
 ConnectApi.SaleApiPaymentMethodRequest paymentMethod { get; set; }
class ConnectApi.SaleResponse
 new()
 ConnectApi.ErrorResponse error { get; set; }
 ConnectApi.SaleGatewayResponse gatewayResponse { get; set; }
 ConnectApi.PaymentResponse payment { get; set; }
 List<ConnectApi.GatewayLogResponse> paymentGatewayLogs { get; set; }
 ConnectApi.PaymentGroupResponse paymentGroup { get; set; }
 ConnectApi.PaymentMethodResponse paymentMethod { get; set; }
class ConnectApi.SalesforceInbox
 new()
 static ConnectApi.ActivitySharingResult shareActivity(String activityId, ConnectApi.ActivitySharingInput sharingInfo)
class ConnectApi.ScheduledRecommendation
 new()
 ConnectApi.RecommendationChannel channel { get; set; }
 Boolean enabled { get; set; }
 String id { get; set; }
 Integer rank { get; set; }
 String recommendationAudienceId { get; set; }
 ConnectApi.RecommendationDefinition recommendationDefinitionRepresentation { get; set; }
 String url { get; set; }
class ConnectApi.ScheduledRecommendationInput
 new()
 ConnectApi.RecommendationChannel channel { get; set; }
 Boolean enabled { get; set; }
 Integer rank { get; set; }
 String recommendationAudienceId { get; set; }
 String recommendationDefinitionId { get; set; }
class ConnectApi.ScheduledRecommendationPage
 new()
 List<ConnectApi.ScheduledRecommendation> scheduledRecommendations { get; set; }
 String url { get; set; }
class ConnectApi.Scope
 new()
 String name { get; set; }
 String value { get; set; }
class ConnectApi.ScopedSearchResults
 new()
 ConnectApi.ObjectMetadata metadata { get; set; }
 ConnectApi.ObjectQueryInfo objectQueryInfo { get; set; }
 String queryId { get; set; }
 List<ConnectApi.SearchResult> results { get; set; }
 ConnectApi.SearchObject searchObject { get; set; }
class ConnectApi.Search
 new()
 static ConnectApi.SearchAnswer answer(String q)
 static ConnectApi.SearchAnswer answer(String q, String objectApiName)
 static ConnectApi.SearchAnswer answer(String q, String objectApiName, List<String> displayFields)
 static ConnectApi.SearchResultGroups findAndGroup(String q)
 static ConnectApi.SearchResultGroups findAndGroup(String q, String configurationName)
 static ConnectApi.SearchResultGroups findAndGroup(String q, String configurationName, Boolean highlights)
 static ConnectApi.ScopedSearchResults find(String objectApiName, ConnectApi.SearchRequest request)
 static void setTestAnswer(String q, ConnectApi.SearchAnswer result)
 static void setTestAnswer(String q, String objectApiName, ConnectApi.SearchAnswer result)
 static void setTestAnswer(String q, String objectApiName, List<String> displayFields, ConnectApi.SearchAnswer result)
 static void setTestFindAndGroup(String q, ConnectApi.SearchResultGroups result)
 static void setTestFindAndGroup(String q, String configurationName, ConnectApi.SearchResultGroups result)
 static void setTestFindAndGroup(String q, String configurationName, Boolean highlights, ConnectApi.SearchResultGroups result)
 static void setTestFind(String objectApiName, ConnectApi.SearchRequest request, ConnectApi.ScopedSearchResults result)
class ConnectApi.SearchAnswer
 new()
 String content { get; set; }
 String llmGenerationId { get; set; }
 Map<String, ConnectApi.ObjectMetadata> metadata { get; set; }
 List<ConnectApi.SearchObject> searchObjects { get; set; }
class ConnectApi.SearchAppliedOrderBy
 new()
 String field { get; set; }
 ConnectApi.OrderDirection order { get; set; }
 ConnectApi.OrderNulls orderNulls { get; set; }
class ConnectApi.SearchCategory
 new()
 ConnectApi.ProductCategoryData category { get; set; }
 List<ConnectApi.SearchCategory> children { get; set; }
 Long productCount { get; set; }
 ConnectApi.ProductCategoryData getCategory()
 List<ConnectApi.SearchCategory> getChildren()
 Long getProductCount()
 void setCategory(ConnectApi.ProductCategoryData value)
 void setChildren(List<ConnectApi.SearchCategory> value)
 void setProductCount(Long value)
class ConnectApi.SearchDataCategory
 new()
 List<String> categories { get; set; }
 String groupName { get; set; }
 ConnectApi.DataCategoryOperator operator { get; set; }
class ConnectApi.SearchFacet
 new()
 ConnectApi.CommerceSearchAttributeType attributeType { get; set; }
 String displayName { get; set; }
 Integer displayRank { get; set; }
 ConnectApi.CommerceSearchFacetDisplayType displayType { get; set; }
 ConnectApi.CommerceSearchFacetType facetType { get; set; }
 String nameOrId { get; set; }
 ConnectApi.CommerceSearchAttributeType getAttributeType()
 String getDisplayName()
 Integer getDisplayRank()
 ConnectApi.CommerceSearchFacetDisplayType getDisplayType()
 ConnectApi.CommerceSearchFacetType getFacetType()
 String getNameOrId()
 void setAttributeType(ConnectApi.CommerceSearchAttributeType value)
 void setDisplayName(String value)
 void setDisplayRank(Integer value)
 void setDisplayType(ConnectApi.CommerceSearchFacetDisplayType value)
 void setFacetType(ConnectApi.CommerceSearchFacetType value)
 void setNameOrId(String value)
class ConnectApi.SearchFilter
 new()
 String field { get; set; }
 ConnectApi.FilterOperator operator { get; set; }
 List<ConnectApi.AbstractList> values { get; set; }
class ConnectApi.SearchObject
 new()
 List<String> displayFields { get; set; }
 String objectApiName { get; set; }
 List<ConnectApi.SearchAppliedOrderBy> orderBy { get; set; }
 ConnectApi.PageInfo pageInfo { get; set; }
 List<ConnectApi.SearchResult> searchResults { get; set; }
 ConnectApi.SpellCorrectionInfo spellCorrectionInfo { get; set; }
 ConnectApi.SearchStatus status { get; set; }
class ConnectApi.SearchOrderBy
 new()
 String field { get; set; }
 ConnectApi.SearchOrder order { get; set; }
 ConnectApi.OrderNulls orderNulls { get; set; }
class ConnectApi.SearchRequest
 new()
 String q { get; set; }
 String configurationName { get; set; }
 List<ConnectApi.SearchDataCategory> dataCategories { get; set; }
 List<String> displayFields { get; set; }
 List<ConnectApi.SearchFilter> filters { get; set; }
 Boolean highlights { get; set; }
 Integer offset { get; set; }
 List<ConnectApi.SearchOrderBy> orderBy { get; set; }
 Integer pageSize { get; set; }
 Boolean spellcheck { get; set; }
class ConnectApi.SearchResult
 new()
 String apiName { get; set; }
 Map<String, ConnectApi.RecordFieldValue> fields { get; set; }
 String id { get; set; }
 ConnectApi.MatchInfo matchInfo { get; set; }
 String sourceUrl { get; set; }
class ConnectApi.SearchResultGroup
 new()
 String objectApiName { get; set; }
 List<ConnectApi.SearchResult> results { get; set; }
class ConnectApi.SearchResultGroups
 new()
 Map<String, ConnectApi.ObjectMetadata> metadata { get; set; }
 ConnectApi.QueryInfo queryInfo { get; set; }
 ConnectApi.SearchResultGroup resultGroups { get; set; }
 List<ConnectApi.SearchObject> searchObjects { get; set; }
class ConnectApi.SearchStatus
 new()
 String code { get; set; }
 String message { get; set; }
class ConnectApi.SearchSuggestion
 new()
 String value { get; set; }
 String getValue()
 void setValue(String value)
enum ConnectApi.SegmentTypeEnum = Dbt
class ConnectApi.SellerDetailsRequest
 new()
 String code { get; set; }
enum ConnectApi.SellingModelTypeEnum = Evergreen OneTime TermDefined
class ConnectApi.SequenceOrderPaymentSummaryInputRepresentation
 new()
 Double amount { get; set; }
 String orderPaymentSummaryId { get; set; }
class ConnectApi.ServiceAppointmentInput
 new()
 String additionalInformation { get; set; }
 ConnectApi.SvcApptModeEnum appointmentMode { get; set; }
 String appointmentType { get; set; }
 Integer attendeeLimit { get; set; }
 String city { get; set; }
 String comments { get; set; }
 String contactId { get; set; }
 String country { get; set; }
 String description { get; set; }
 String engagementChannelTypeId { get; set; }
 List<ConnectApi.ExtendedFieldInput> extendedFields { get; set; }
 String parentRecordId { get; set; }
 String postalCode { get; set; }
 Datetime schedEndTime { get; set; }
 Datetime schedStartTime { get; set; }
 String serviceTerritoryId { get; set; }
 String state { get; set; }
 String street { get; set; }
 String subject { get; set; }
 String workTypeId { get; set; }
enum ConnectApi.ServiceAppointmentModeEnum = Group Regular
class ConnectApi.ServiceAppointmentOutput
 new()
 ConnectApi.ServiceAppointmentResult result { get; set; }
class ConnectApi.ServiceAppointmentResult
 new()
 List<String> assignedResourceIds { get; set; }
 String parentRecordId { get; set; }
 String serviceAppointmentId { get; set; }
class ConnectApi.SharedOrderPaymentSummarySequenceInputRepresentation
 new()
 String orderPaymentSummaryId { get; set; }
 Double reservedBalanceAmount { get; set; }
class ConnectApi.ShiftsFromPattern
 new()
 Integer count { get; set; }
 ConnectApi.ShiftsFromPatternError error { get; set; }
 Boolean isSuccess { get; set; }
 List<String> recordIds { get; set; }
class ConnectApi.ShiftsFromPatternError
 new()
 String code { get; set; }
 String invalidServiceResourceId { get; set; }
 String message { get; set; }
class ConnectApi.ShiftsFromPatternInput
 new()
 String schedulingEndDate { get; set; }
 Integer schedulingOccurrences { get; set; }
 String schedulingStartDate { get; set; }
 String serviceResourceId { get; set; }
 List<String> serviceResourceIdList { get; set; }
 String serviceTerritoryId { get; set; }
 String shiftStatus { get; set; }
class ConnectApi.ShippingCarrierInputRepresentation
 new()
 String externalReference { get; set; }
class ConnectApi.ShippingCarrierMethodInputRepresentation
 new()
 String externalReference { get; set; }
class ConnectApi.SiteSearchItem
 new()
 String contentReference { get; set; }
 String contentTypeDeveloperName { get; set; }
 String highlightedSnippet { get; set; }
 String id { get; set; }
 ConnectApi.SitesPageType pageType { get; set; }
 String title { get; set; }
class ConnectApi.SiteSearchResult
 new()
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.SiteSearchItem> items { get; set; }
 String language { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 Integer pageSize { get; set; }
 String previousPageToken { get; set; }
 String previousPageUrl { get; set; }
 Integer totalItems { get; set; }
class ConnectApi.Sites
 new()
 static ConnectApi.SiteSearchResult searchSite(String siteId, String queryTerm, String pageToken, Integer pageSize, String language)
enum ConnectApi.SitesPageTypeEnum = ContentPage SitePage
class ConnectApi.SmartDataDiscovery
 new()
class ConnectApi.SocialAccount
 new()
 String externalSocialAccountId { get; set; }
 String handle { get; set; }
 String name { get; set; }
 String profileUrl { get; set; }
 String socialPersonaId { get; set; }
class ConnectApi.SocialAccountRelationship
 new()
 Boolean isFollowed { get; set; }
 Boolean isFollowing { get; set; }
 String socialAccountId { get; set; }
 String socialPersonaId { get; set; }
class ConnectApi.SocialEngagement
 new()
 static ConnectApi.DeleteSocialPostIntent deleteSocialPost(String socialPostId, String socialAccountId)
 static ConnectApi.FollowSocialPersonaIntent followSocialPersona(String socialPersonaId, String socialAccountId)
 static ConnectApi.FollowSocialPersonaIntent followSocialPostPersona(String socialPostId, String socialAccountId)
 static ConnectApi.SocialPostIntents getIntents(String socialPostId)
 static ConnectApi.ManagedSocialAccount getManagedSocialAccount(String id)
 static ConnectApi.ManagedSocialAccounts getManagedSocialAccounts()
 static ConnectApi.ManagedSocialAccounts getManagedSocialAccounts(ConnectApi.SocialNetworkProvider socialNetwork)
 static ConnectApi.SocialAccountRelationship getRelationship(String id, String socialPersonaId)
 static ConnectApi.HideSocialPostIntent hideSocialPost(String socialPostId, String socialAccountId)
 static ConnectApi.LikeSocialPostIntent likeSocialPost(String socialPostId, String socialAccountId)
 static ConnectApi.SocialPostMassApprovalOutput massApprove(ConnectApi.SocialPostMassApprovalInput massApproval)
 static void recallApproval(String socialPostId)
 static void unfollowSocialPersona(String socialPersonaId, String socialAccountId)
 static void unfollowSocialPostPersona(String socialPostId, String socialAccountId)
 static void unhideSocialPost(String socialPostId, String socialAccountId)
 static void unlikeSocialPost(String socialPostId, String socialAccountId)
enum ConnectApi.SocialNetworkProviderEnum = Facebook GooglePlus Instagram InstagramBusiness KakaoTalk Kik Line LinkedIn Messenger Other Pinterest QQ Rypple SinaWeibo SMS Snapchat Telegram Twitter VKontakte WeChat WhatsApp YouTube
class ConnectApi.SocialPostCapability : ConnectApi.FeedElementCapabilities
 new()
 ConnectApi.SocialAccount author { get; set; }
 String content { get; set; }
 ConnectApi.UserSummary deletedBy { get; set; }
 ConnectApi.UserSummary hiddenBy { get; set; }
 ConnectApi.Icon icon { get; set; }
 String id { get; set; }
 Boolean isOutbound { get; set; }
 String likedBy { get; set; }
 ConnectApi.SocialPostMessageType messageType { get; set; }
 String name { get; set; }
 String postUrl { get; set; }
 ConnectApi.SocialNetworkProvider provider { get; set; }
 ConnectApi.SocialAccount recipient { get; set; }
 String recipientId { get; set; }
 Double reviewScale { get; set; }
 Double reviewScore { get; set; }
 ConnectApi.SocialPostStatus status { get; set; }
class ConnectApi.SocialPostIntents
 new()
 ConnectApi.ApprovalIntent approvalIntent { get; set; }
 ConnectApi.DeleteIntents deleteIntent { get; set; }
 ConnectApi.FollowIntents followIntent { get; set; }
 ConnectApi.HideSocialPostIntent hideIntent { get; set; }
 ConnectApi.LikeIntents likeIntent { get; set; }
 ConnectApi.ReplyIntents replyIntent { get; set; }
class ConnectApi.SocialPostMassApprovalInput
 new()
 Boolean isApproved { get; set; }
 List<String> socialPostIdList { get; set; }
class ConnectApi.SocialPostMassApprovalOutput
 new()
 Boolean isApproved { get; set; }
enum ConnectApi.SocialPostMessageTypeEnum = Comment Direct Post PrivateMessage Reply Retweet Tweet
class ConnectApi.SocialPostStatus
 new()
 String message { get; set; }
 ConnectApi.SocialPostStatusType type { get; set; }
enum ConnectApi.SocialPostStatusTypeEnum = ApprovalPending ApprovalRecalled ApprovalRejected Deleted Failed Hidden Pending Sent Unknown
class ConnectApi.SocialStatusRepresentation
 new()
 ConnectApi.ErrorResponse error { get; set; }
 Boolean isSuccess { get; set; }
enum ConnectApi.SortOrderEnum = Ascending Descending MostRecentlyViewed
class ConnectApi.SortRule
 new()
 ConnectApi.CommerceSearchSortRuleDirection direction { get; set; }
 String label { get; set; }
 ConnectApi.CommerceSearchSortRuleLabelSuffix labelSuffix { get; set; }
 String nameOrId { get; set; }
 Integer sortOrder { get; set; }
 String sortRuleId { get; set; }
 ConnectApi.CommerceSearchSortRuleType type { get; set; }
class ConnectApi.SortRulesCollection
 new()
 List<ConnectApi.SortRule> sortRules { get; set; }
class ConnectApi.SpellCorrectionInfo
 new()
 String correctedQuery { get; set; }
 Boolean hasNonCorrectedResults { get; set; }
class ConnectApi.Stamp
 new()
 String description { get; set; }
 String id { get; set; }
 String imageUrl { get; set; }
 String label { get; set; }
enum ConnectApi.StandardEntryClassCodeEnum = CCD PPD TEL WEB
class ConnectApi.StaticData
 new()
 String value { get; set; }
class ConnectApi.StaticDataConfig
 new()
 List<ConnectApi.StaticData> staticDataList { get; set; }
class ConnectApi.StaticDataInput
 new()
 String name { get; set; }
 String value { get; set; }
class ConnectApi.StatusCapability : ConnectApi.FeedElementCapability
 new()
 ConnectApi.FeedEntityStatus feedEntityStatus { get; set; }
 Boolean isApprovableByMe { get; set; }
class ConnectApi.StatusCapabilityInput : ConnectApi.FeedElementCapabilityInput
 new()
 ConnectApi.FeedEntityStatus feedEntityStatus { get; set; }
class ConnectApi.StrategyTrace
 new()
 List<String> messages { get; set; }
 List<ConnectApi.StrategyTraceNode> nodes { get; set; }
class ConnectApi.StrategyTraceNode
 new()
 Integer inputCount { get; set; }
 List<String> messages { get; set; }
 String nodeName { get; set; }
 Long nodeTime { get; set; }
 String nodeType { get; set; }
 Integer outputCount { get; set; }
 List<String> outputs { get; set; }
 Long totalTime { get; set; }
class ConnectApi.StreamSubscriptionInput
 new()
 String entityId { get; set; }
class ConnectApi.StringList : ConnectApi.AbstractList
 new()
 List<String> values { get; set; }
class ConnectApi.SubmitCancelOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 ConnectApi.ChangeItemOutputRepresentation changeBalances { get; set; }
 String changeOrderId { get; set; }
 String feeChangeOrderId { get; set; }
class ConnectApi.SubmitCartToExchangeOrderInputRepresentation
 new()
 String exchangeCartId { get; set; }
 String orderNumber { get; set; }
 String orderSummaryId { get; set; }
 List<ConnectApi.PaymentInfoInputRepresentation> paymentInfoList { get; set; }
 String referenceId { get; set; }
 String reservationType { get; set; }
 List<ConnectApi.sharedOrderPaymentSummarySequenceInputRepresentation> sequences { get; set; }
class ConnectApi.SubmitCartToExchangeOrderOutputRepresentation
 new()
 ConnectApi.BalanceStatePreviewOutput balanceStateExchangeWebCart { get; set; }
 ConnectApi.BalanceStatePreviewOutput balanceStateOriginalOrderSummary { get; set; }
 ConnectApi.BalanceStatePreviewOutput balanceStateReturnOrder { get; set; }
 ConnectApi.ChangeItemOutputRepresentation changeBalances { get; set; }
 List<ConnectApi.ErrorResponse> errors { get; set; }
 String exchangeOrderSummaryId { get; set; }
 String orderSummaryId { get; set; }
 Boolean success { get; set; }
class ConnectApi.SubmitChangeOrderSummaryOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 ConnectApi.ChangeItemOutputRepresentation changeBalances { get; set; }
 String orderSummaryId { get; set; }
 String preFulfillmentChangeOrderId { get; set; }
class ConnectApi.SubmitReturnOutputRepresentation : ConnectApi.BaseOutputRepresentation
 new()
 ConnectApi.ChangeItemOutputRepresentation changeBalances { get; set; }
 String changeOrderId { get; set; }
 String feeChangeOrderId { get; set; }
class ConnectApi.Subscription
 new()
 ConnectApi.Reference community { get; set; }
 String id { get; set; }
 ConnectApi.Actor subject { get; set; }
 ConnectApi.Actor subscriber { get; set; }
 String url { get; set; }
class ConnectApi.SubscriptionTermRule
 new()
 Integer increment { get; set; }
 Integer maximum { get; set; }
 Integer minimum { get; set; }
class ConnectApi.SupportedEmojis
 new()
 ConnectApi.EmojiCollection supportedEmojis { get; set; }
enum ConnectApi.SurveyEmailStatusEnum = Failed Queued
class ConnectApi.SurveyInvitationEmailInput
 new()
 Boolean allowGuestUserResponse { get; set; }
 Boolean allowParticipantsAccessTheirResponse { get; set; }
 List<ConnectApi.AssociateRecordsWithRecipientInput> associateRecordsWithRecipients { get; set; }
 String body { get; set; }
 Boolean collectAnonymousResponse { get; set; }
 String communityId { get; set; }
 String emailTemplateId { get; set; }
 String fromEmailAddress { get; set; }
 Datetime invitationExpirationDate { get; set; }
 String invitationOwner { get; set; }
 Boolean isPersonalInvitation { get; set; }
 List<ConnectApi.RecipientEngagementContextInput> recipientEngagementContexts { get; set; }
 List<String> recipients { get; set; }
 Boolean sendEmailThroughUma { get; set; }
 List<String> shareInvitationsWith { get; set; }
 String subject { get; set; }
 List<String> surveyQuestionIds { get; set; }
class ConnectApi.SurveyInvitationEmailOutput
 new()
 Integer errorCode { get; set; }
 String errorMessage { get; set; }
 ConnectApi.SurveyEmailStatusEnum status { get; set; }
class ConnectApi.Surveys
 new()
 static ConnectApi.SurveyInvitationEmailOutput sendSurveyInvitationEmail(String surveyID, ConnectApi.SurveyInvitationEmailInput SurveyEmailInput)
enum ConnectApi.SwatchDisplayTypeEnum = Color
class ConnectApi.Target
 new()
 ConnectApi.AudienceTarget audience { get; set; }
 ConnectApi.FormulaScope formulaScope { get; set; }
 String groupName { get; set; }
 String id { get; set; }
 Integer priority { get; set; }
 ConnectApi.PublishStatus publishStatus { get; set; }
 List<ConnectApi.Scope> scope { get; set; }
 String targetType { get; set; }
 String targetValue { get; set; }
 String url { get; set; }
class ConnectApi.TargetCollection
 new()
 List<ConnectApi.Target> targets { get; set; }
class ConnectApi.TargetCollectionInput
 new()
 List<ConnectApi.TargetInput> targets { get; set; }
class ConnectApi.TargetCollectionUpdateInput
 new()
 List<ConnectApi.TargetUpdateInput> targets { get; set; }
class ConnectApi.TargetInput
 new()
 String audienceId { get; set; }
 String groupName { get; set; }
 Integer priority { get; set; }
 ConnectApi.PublishStatus publishStatus { get; set; }
 String targetType { get; set; }
 String targetValue { get; set; }
class ConnectApi.TargetLocationInputRepresentation
 new()
 List<ConnectApi.LocationInputRepresentation> locations { get; set; }
class ConnectApi.TargetUpdateInput
 new()
 String audienceId { get; set; }
 Integer priority { get; set; }
 String targetId { get; set; }
class ConnectApi.TaxAddressRequest
 new()
 String city { get; set; }
 String country { get; set; }
 Double latitude { get; set; }
 String locationCode { get; set; }
 Double longitude { get; set; }
 String postalCode { get; set; }
 String state { get; set; }
 String street { get; set; }
class ConnectApi.TaxAddressResponse
 new()
 String locationCode { get; set; }
class ConnectApi.TaxAddressesRequest
 new()
 ConnectApi.TaxAddressRequest billTo { get; set; }
 ConnectApi.TaxAddressRequest shipFrom { get; set; }
 ConnectApi.TaxAddressRequest shipTo { get; set; }
 ConnectApi.TaxAddressRequest soldTo { get; set; }
class ConnectApi.TaxAddressesResponse
 new()
 ConnectApi.TaxAddressResponse shipFrom { get; set; }
 ConnectApi.TaxAddressResponse shipTo { get; set; }
 ConnectApi.TaxAddressResponse soldTo { get; set; }
class ConnectApi.TaxAmountDetailsResponse
 new()
 Double exemptAmount { get; set; }
 Double taxAmount { get; set; }
 Double totalAmount { get; set; }
 Double totalAmountWithTax { get; set; }
class ConnectApi.TaxCustomerDetailsRequest
 new()
 String accountId { get; set; }
 String code { get; set; }
 String exemptionNo { get; set; }
 String exemptionReason { get; set; }
class ConnectApi.TaxDetailsResponse
 new()
 Double exemptAmount { get; set; }
 String exemptReason { get; set; }
 ConnectApi.TaxImpositionResponse imposition { get; set; }
 ConnectApi.TaxJurisdictionResponse jurisdiction { get; set; }
 Double rate { get; set; }
 Double tax { get; set; }
 String taxId { get; set; }
 Double taxableAmount { get; set; }
class ConnectApi.TaxEngineLogResponse
 new()
 Datetime createdDate { get; set; }
 String id { get; set; }
 String resultCode { get; set; }
class ConnectApi.TaxImpositionResponse
 new()
 String name { get; set; }
 String type { get; set; }
class ConnectApi.TaxJurisdictionResponse
 new()
 String country { get; set; }
 String id { get; set; }
 String level { get; set; }
 String name { get; set; }
 String region { get; set; }
 String stateAssignedNo { get; set; }
class ConnectApi.TaxLineItemRequest
 new()
 ConnectApi.TaxAddressesRequest addresses { get; set; }
 Double amount { get; set; }
 String description { get; set; }
 Datetime effectiveDate { get; set; }
 String legalEntity { get; set; }
 String lineNumber { get; set; }
 String productCode { get; set; }
 String productId { get; set; }
 String productSKU { get; set; }
 Double quantity { get; set; }
 String taxCode { get; set; }
 Double unitPrice { get; set; }
class ConnectApi.TaxPlatform
 new()
 static ConnectApi.CalculateTaxResponse calculateTax(ConnectApi.CalculateTaxRequest calculateTax)
class ConnectApi.TaxTransactionRequest
 new()
 ConnectApi.TaxAddressesRequest addresses { get; set; }
 String currencyIsoCode { get; set; }
 ConnectApi.TaxCustomerDetailsRequest customerDetails { get; set; }
 String description { get; set; }
 String documentCode { get; set; }
 Datetime effectiveDate { get; set; }
 List<ConnectApi.TaxLineItemRequest> lineItems { get; set; }
 String referenceDocumentCode { get; set; }
 String referenceEntityId { get; set; }
 Datetime transactionDate { get; set; }
class ConnectApi.TaxTransactionResponse
 new()
 ConnectApi.TaxAddressesResponse addresses { get; set; }
 ConnectApi.TaxAmountDetailsResponse amountDetails { get; set; }
 String currencyIsoCode { get; set; }
 String description { get; set; }
 String documentCode { get; set; }
 Datetime effectiveDate { get; set; }
 List<ConnectApi.LineItemResponse> lineItems { get; set; }
 String referenceDocumentCode { get; set; }
 String referenceEntityId { get; set; }
 String taxTransactionId { get; set; }
 Datetime transactionDate { get; set; }
enum ConnectApi.TaxTransactionStatusEnum = Committed Uncommitted
enum ConnectApi.TaxTransactionTypeEnum = Credit Debit Void referenceDocumentCode
class ConnectApi.TextClassificationsBulkResultsOutputRepresentation
 new()
 List<ConnectApi.TextClassificationsResultWithIdOutputRepresentation> resultsList { get; set; }
class ConnectApi.TextClassificationsInputRepresentation
 new()
 List<String> String { get; set; }
class ConnectApi.TextClassificationsOutputRepresentation
 new()
 List<ConnectApi.HttpHeaderOutputRepresentation> httpHeaders { get; set; }
class ConnectApi.TextClassificationsResultOutputRepresentation
 new()
 List<ConnectApi.ClassificationsOutputRepresentation> classifications { get; set; }
 String classificationsId { get; set; }
class ConnectApi.TextClassificationsResultWithIdOutputRepresentation
 new()
 String id { get; set; }
 ConnectApi.TextClassificationsResultOutputRepresentation result { get; set; }
 String status { get; set; }
class ConnectApi.TextSegment : ConnectApi.MessageSegment
 new()
class ConnectApi.TextSegmentInput : ConnectApi.MessageSegmentInput
 new()
 String text { get; set; }
class ConnectApi.ThemeInfo
 new()
 String color { get; set; }
 String iconUrl { get; set; }
class ConnectApi.TimeZone
 new()
 Double gmtOffset { get; set; }
 String name { get; set; }
class ConnectApi.Topic
 new()
 Datetime createdDate { get; set; }
 String description { get; set; }
 String id { get; set; }
 ConnectApi.TopicImages images { get; set; }
 Boolean isBeingDeleted { get; set; }
 String name { get; set; }
 String nonLocalizedName { get; set; }
 Integer talkingAbout { get; set; }
 String url { get; set; }
class ConnectApi.TopicEndorsement
 new()
 ConnectApi.UserSummary endorsee { get; set; }
 String endorsementId { get; set; }
 ConnectApi.UserSummary endorser { get; set; }
 ConnectApi.Topic topic { get; set; }
 String url { get; set; }
class ConnectApi.TopicEndorsementCollection
 new()
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 List<ConnectApi.Topic> topicEndorsements { get; set; }
class ConnectApi.TopicEndorsementSummary : ConnectApi.UserActivitySummary
 new()
 ID endorsementId { get; set; }
class ConnectApi.TopicImages
 new()
 String coverImageUrl { get; set; }
 String featuredImageUrl { get; set; }
class ConnectApi.TopicInput
 new()
 String description { get; set; }
 List<String> idsToMerge { get; set; }
 String name { get; set; }
class ConnectApi.TopicNamesInput
 new()
 List<String> topicNames { get; set; }
 List<String> topicSuggestions { get; set; }
class ConnectApi.TopicPage
 new()
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 List<ConnectApi.Topic> topics { get; set; }
enum ConnectApi.TopicSortEnum = popularDesc alphaAsc
class ConnectApi.TopicSuggestion
 new()
 ConnectApi.Topic existingTopic { get; set; }
 String name { get; set; }
class ConnectApi.TopicSuggestionPage
 new()
 List<ConnectApi.TopicSuggestion> TopicSuggestions { get; set; }
class ConnectApi.TopicSummary
 new()
 String id { get; set; }
 String name { get; set; }
class ConnectApi.Topics
 new()
 static ConnectApi.Topic assignTopic(String communityId, String recordId, String topicId)
 static ConnectApi.Topic assignTopicByName(String communityId, String recordId, String topicName)
 static ConnectApi.Topic createTopic(String communityId, String name, String description)
 static ConnectApi.TopicPage createTopicDataCategoryRules(String communityId, String dataCategoryGroup, String dataCategory, ConnectApi.TopicNamesInput topicNames)
 static void deleteTopic(String communityId, String topicId)
 static ConnectApi.ChatterGroupSummaryPage getGroupsRecentlyTalkingAboutTopic(String communityId, String topicId)
 static ConnectApi.TopicPage getRecentlyTalkingAboutTopicsForGroup(String communityId, String groupId)
 static ConnectApi.TopicPage getRecentlyTalkingAboutTopicsForUser(String communityId, String userId)
 static ConnectApi.TopicPage getRelatedTopics(String communityId, String topicId)
 static ConnectApi.Topic getTopic(String communityId, String topicId)
 static ConnectApi.TopicPage getTopicDataCategoryRules(String communityId, String dataCategoryGroup, String dataCategory)
 static ConnectApi.TopicPage getTopics(String communityId, String recordId)
 static ConnectApi.TopicPage getTopics(String communityId)
 static ConnectApi.TopicPage getTopics(String communityId, ConnectApi.TopicSort sortParam)
 static ConnectApi.TopicPage getTopics(String communityId, Integer pageParam, Integer pageSize)
 static ConnectApi.TopicPage getTopics(String communityId, Integer pageParam, Integer pageSize, ConnectApi.TopicSort sortParam)
 static ConnectApi.TopicPage getTopics(String communityId, String q, ConnectApi.TopicSort sortParam)
 static ConnectApi.TopicPage getTopics(String communityId, String q, Integer pageParam, Integer pageSize)
 static ConnectApi.TopicPage getTopics(String communityId, String q, Integer pageParam, Integer pageSize, ConnectApi.TopicSort sortParam)
 static ConnectApi.TopicPage getTopics(String communityId, String q, Boolean exactMatch)
 static ConnectApi.TopicPage getTopicsOrFallBackToRenamedTopics(String communityId, String q, Boolean exactMatch, Boolean fallBackToRenamedTopics)
 static ConnectApi.TopicSuggestionPage getTopicSuggestions(String communityId, String recordId, Integer maxResults)
 static ConnectApi.TopicSuggestionPage getTopicSuggestions(String communityId, String recordId)
 static ConnectApi.TopicSuggestionPage getTopicSuggestionsForText(String communityId, String text, Integer maxResults)
 static ConnectApi.TopicSuggestionPage getTopicSuggestionsForText(String communityId, String text)
 static ConnectApi.TopicPage getTrendingTopics(String communityId)
 static ConnectApi.TopicPage getTrendingTopics(String communityId, Integer maxResults)
 static ConnectApi.Topic mergeTopics(String communityId, String topicId, List<String> idsToMerge)
 static ConnectApi.TopicPage reassignTopicDataCategoryRules(String communityId, String dataCategoryGroup, String dataCategory, ConnectApi.TopicNamesInput topicNames)
 static ConnectApi.TopicPage reassignTopicsByName(String communityId, String recordId, ConnectApi.TopicNamesInput topicNames)
 static void unassignTopic(String communityId, String recordId, String topicId)
 static ConnectApi.Topic updateTopic(String communityId, String topicId, ConnectApi.TopicInput topic)
 static ConnectApi.TopicPage updateTopicsForArticlesInDataCategory(String communityId, String dataCategoryGroup, String dataCategory, ConnectApi.ArticleTopicAssignmentJobInput articleTopicAssignmentJob)
 static void setTestGetGroupsRecentlyTalkingAboutTopic(String communityId, String topicId, ConnectApi.ChatterGroupSummaryPage result)
 static void setTestGetRecentlyTalkingAboutTopicsForGroup(String communityId, String groupId)
 static void setTestGetRecentlyTalkingAboutTopicsForUser(String communityId, String userId, ConnectApi.TopicPage result)
 static void setTestGetRelatedTopics(String communityId, String topicId, ConnectApi.TopicPage result)
 static void setTestGetTopicSuggestions(String communityId, String recordId, Integer maxResults, ConnectApi.TopicSuggestionPage result)
 static void setTestGetTopicSuggestions(String communityId, String recordId)
 static void setTestGetTopicSuggestionsForText(String communityId, String text, Integer maxResults, ConnectApi.TopicSuggestionPage result)
 static void setTestGetTopicSuggestionsForText(String communityId, String text, ConnectApi.TopicSuggestionPage result)
 static void setTestGetTrendingTopics(String communityId, ConnectApi.TopicPage result)
 static void setTestGetTrendingTopics(String communityId, Integer maxResults, ConnectApi.TopicPage result)
 static void setTestGetRecentlyTalkingAboutTopicsForGroup(String communityId, String groupId, ConnectApi.TopicPage result)
 static void setTestGetTopicSuggestions(String communityId, String recordId, ConnectApi.TopicSuggestionPage result)
class ConnectApi.TopicsCapability : ConnectApi.FeedElementCapability
 new()
 Boolean canAssignTopics { get; set; }
 List<ConnectApi.Topic> items { get; set; }
class ConnectApi.TopicsCapabilityInput
 new()
 String contextTopicName { get; set; }
 List<String> topics { get; set; }
class ConnectApi.TrackedChangeAttachment
 new()
 List<ConnectApi.TrackedChangeItem> changes { get; set; }
class ConnectApi.TrackedChangeBundleCapability : ConnectApi.BundleCapability
 new()
 List<ConnectApi.TrackedChangeItem> changes { get; set; }
class ConnectApi.TrackedChangeItem
 new()
 String fieldName { get; set; }
 String newValue { get; set; }
 String oldValue { get; set; }
class ConnectApi.TrackedChangesCapability : ConnectApi.FeedElementCapability
 new()
 List<ConnectApi.TrackedChangeItem> changes { get; set; }
class ConnectApi.TypeAndFilter
 new()
 ConnectApi.BaseComparison filter { get; set; }
 String type { get; set; }
class ConnectApi.TypeAndFilterInput
 new()
 BaseComparisonInputRepresentation filter { get; set; }
 String type { get; set; }
enum ConnectApi.TypeEnum = ArrayOfX BigInt Bool Char Date Double Foat Integer Numeric Oid SmallInt Time Timestamp TimestampTZ Unspecified Varchar
class ConnectApi.UnauthenticatedUser : ConnectApi.Actor
 new()
class ConnectApi.UnreadConversationCount
 new()
 Boolean hasMore { get; set; }
 Integer unreadCount { get; set; }
class ConnectApi.UpDownVoteCapability : ConnectApi.FeedElementCapability
 new()
 Long downVoteCount { get; set; }
 ConnectApi.UpDownVoteValue myVote { get; set; }
 Long upVoteCount { get; set; }
class ConnectApi.UpDownVoteCapabilityInput
 new()
 ConnectApi.UpDownVoteValue vote { get; set; }
enum ConnectApi.UpDownVoteEnum = Down None Up
class ConnectApi.UpVoteSummary : ConnectApi.UserFeedEntityActivitySummary
 new()
class ConnectApi.UpdateQuoteInput
 new()
 ConnectApi.CommerceNoteInputRepresentation note { get; set; }
 String status { get; set; }
class ConnectApi.UpdateQuoteOutput
 new()
 List<ConnectApi.ErrorResponse> errors { get; set; }
class ConnectApi.UpdateServiceAppointmentInput
 new()
 String serviceAppointmentId { get; set; }
 List<ConnectApi.AssignedResourcesInput> assignedResources { get; set; }
 ConnectApi.LeadInput lead { get; set; }
 String schedulingPolicyId { get; set; }
 ConnectApi.ServiceAppointmentInput serviceAppointment { get; set; }
class ConnectApi.User : ConnectApi.ActionWithId
 new()
 String additionalLabel { get; set; }
 String communityNickname { get; set; }
 String companyName { get; set; }
 String displayName { get; set; }
 String firstName { get; set; }
 Boolean isChatterGuest { get; set; }
 Boolean isInThisCommunity { get; set; }
 String lastName { get; set; }
 ConnectApi.OutOfOffice outOfOffice { get; set; }
 ConnectApi.Photo photo { get; set; }
 ConnectApi.Reputation reputation { get; set; }
 List<ConnectApi.Stamp> stamps { get; set; }
 String title { get; set; }
class ConnectApi.UserActivitiesJob
 new()
 String jobToken { get; set; }
 String jobType { get; set; }
 String message { get; set; }
class ConnectApi.UserActivityCollection
 new()
 String activityType { get; set; }
 List<ConnectApi.UserActivitySummary> userActivities { get; set; }
class ConnectApi.UserActivitySummary
 new()
 Datetime activityDate { get; set; }
 String activityType { get; set; }
 String activityUrl { get; set; }
 ConnectApi.CommunitySummary community { get; set; }
enum ConnectApi.UserActivityTypeEnum = Bookmark ChatterActivity ChatterLike Comment CompanyVerify DownVote FeedEntityRead FeedRead Mute Post TopicEndorsement UpVote
class ConnectApi.UserCapabilities
 new()
 Boolean canChat { get; set; }
 Boolean canDirectMessage { get; set; }
 Boolean canEdit { get; set; }
 Boolean canFollow { get; set; }
 Boolean canViewFeed { get; set; }
 Boolean canViewFullProfile { get; set; }
 Boolean isModerator { get; set; }
class ConnectApi.UserChatterSettings
 new()
class ConnectApi.UserDetail : ConnectApi.User
 new()
 String aboutMe { get; set; }
 ConnectApi.Address address { get; set; }
 ConnectApi.BannerPhoto bannerPhoto { get; set; }
 ConnectApi.ChatterActivity chatterActivity { get; set; }
 ConnectApi.GlobalInfluence chatterInfluence { get; set; }
 String email { get; set; }
 Integer followersCount { get; set; }
 ConnectApi.FollowingCounts followingCounts { get; set; }
 Integer groupCount { get; set; }
 Boolean hasChatter { get; set; }
 Boolean isActive { get; set; }
 String managerId { get; set; }
 String managerName { get; set; }
 List<ConnectApi.PhoneNumber> phoneNumbers { get; set; }
 Integer thanksReceived { get; set; }
 String username { get; set; }
class ConnectApi.UserFeedEntityActivitySummary : ConnectApi.UserActivitySummary
 new()
 String feedEntityId { get; set; }
class ConnectApi.UserGroupDetailPage
 new()
 String currentPageUrl { get; set; }
 List<ConnectApi.ChatterGroupDetail> groups { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 Integer total { get; set; }
class ConnectApi.UserGroupPage
 new()
 String currentPageUrl { get; set; }
 List<ConnectApi.ChatterGroupSummary> groups { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 Integer total { get; set; }
class ConnectApi.UserInput
 new()
 String aboutMe { get; set; }
class ConnectApi.UserMission : ConnectApi.AbstractUserMissionActivity
 new()
 String missionName { get; set; }
 Integer missionThreshold { get; set; }
class ConnectApi.UserMissionActivitiesJob
 new()
 String jobToken { get; set; }
 String jobType { get; set; }
 String message { get; set; }
class ConnectApi.UserMissionActivity : ConnectApi.AbstractUserMissionActivity
 new()
class ConnectApi.UserMissionActivityCollection
 new()
 ConnectApi.CommunitySummary community { get; set; }
 String userId { get; set; }
 List<ConnectApi.AbstractUserMissionActivity> userMissionActivities { get; set; }
 String userName { get; set; }
class ConnectApi.UserMissionActivityStatus
 new()
 String message { get; set; }
 String status { get; set; }
enum ConnectApi.UserMissionActivityTypeEnum = FeedItemAnswerAQuestion FeedItemLikeSomething FeedItemMarkAnswerAsBest FeedItemPostQuestion FeedItemReceiveAComment FeedItemReceiveALike FeedItemReceiveAnAnswer FeedItemWriteAComment FeedItemWriteAPost FeedItemYourAnswerMarkedBest
class ConnectApi.UserOauthInfo
 new()
class ConnectApi.UserPage
 new()
 Integer currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 Integer nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 Integer previousPageToken { get; set; }
 String previousPageUrl { get; set; }
 List<ConnectApi.UserDetail> users { get; set; }
class ConnectApi.UserProfile
 new()
 ConnectApi.UserCapabilities capabilities { get; set; }
 String id { get; set; }
 List<ConnectApi.UserProfileTab> tabs { get; set; }
 String url { get; set; }
 ConnectApi.UserDetail userDetail { get; set; }
class ConnectApi.UserProfileTab
 new()
 String id { get; set; }
 Boolean isDefault { get; set; }
 String tabUrl { get; set; }
enum ConnectApi.UserProfileTabTypeEnum = CustomVisualForce CustomWeb Element Feed Overview
class ConnectApi.UserProfiles
 new()
 static void deleteBannerPhoto(String communityId, String userId)
 static void deletePhoto(String communityId, String userId)
 static ConnectApi.BannerPhoto getBannerPhoto(String communityId, String userId)
 static ConnectApi.Photo getPhoto(String communityId, String userId)
 static ConnectApi.UserProfile getUserProfile(String communityId, String userId)
 static ConnectApi.BannerPhoto setBannerPhoto(String communityId, String userId, String fileId, Integer versionNumber)
 static ConnectApi.BannerPhoto setBannerPhoto(String communityId, String userId, ConnectApi.BinaryInput fileUpload)
 static ConnectApi.BannerPhoto setBannerPhotoWithAttributes(String communityId, String userId, ConnectApi.BannerPhotoInput bannerPhoto)
 static ConnectApi.BannerPhoto setBannerPhotoWithAttributes(String communityId, String userId, ConnectApi.BannerPhotoInput bannerPhoto, ConnectApi.BinaryInput fileUpload)
 static ConnectApi.Photo setPhoto(String communityId, String userId, String fileId, Integer versionNumber)
 static ConnectApi.Photo setPhoto(String communityId, String userId, ConnectApi.BinaryInput fileUpload)
 static ConnectApi.Photo setPhotoWithAttributes(String communityId, String userId, ConnectApi.PhotoInput photo)
 static ConnectApi.Photo setPhotoWithAttributes(String communityId, String userId, ConnectApi.PhotoInput photo, ConnectApi.BinaryInput fileUpload)
class ConnectApi.UserReferencePage
 new()
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
 String previousPageUrl { get; set; }
 Integer userCount { get; set; }
 List<ConnectApi.Reference> users { get; set; }
class ConnectApi.UserSettings
 new()
 Boolean approvalPosts { get; set; }
 Boolean canAccessPersonalStreams { get; set; }
 Boolean canFollow { get; set; }
 Boolean canModifyAllData { get; set; }
 Boolean canOwnGroups { get; set; }
 Boolean canViewAllData { get; set; }
 Boolean canViewAllGroups { get; set; }
 Boolean canViewAllUsers { get; set; }
 Boolean canViewCommunitySwitcher { get; set; }
 Boolean canViewFullUserProfile { get; set; }
 Boolean canViewPublicFiles { get; set; }
 String currencySymbol { get; set; }
 Boolean externalUser { get; set; }
 Integer fileSyncLimit { get; set; }
 Integer fileSyncStorageLimit { get; set; }
 Integer folderSyncLimit { get; set; }
 Boolean hasAccessToInternalOrg { get; set; }
 Boolean hasChatter { get; set; }
 Boolean hasFileSync { get; set; }
 Boolean hasFieldServiceLocationTracking { get; set; }
 Boolean hasFieldServiceMobileAccess { get; set; }
 Boolean hasFileSyncManagedClientAutoUpdate { get; set; }
 Boolean hasRestDataApiAccess { get; set; }
 ConnectApi.TimeZone timeZone { get; set; }
 String userDefaultCurrencyIsoCode { get; set; }
 String userId { get; set; }
 String userLocale { get; set; }
class ConnectApi.UserSummary : ConnectApi.User
 new()
 Boolean isActive { get; set; }
enum ConnectApi.UserTypeEnum = ChatterGuest ChatterOnly Guest Internal Portal System Undefined
class ConnectApi.VerifiedCapability : ConnectApi.FeedElementCapability
 new()
 Boolean isVerifiableByMe { get; set; }
 Boolean isVerified { get; set; }
 Boolean isVerifiedByAnonymized { get; set; }
 ConnectApi.UserSummary lastVerifiedByUser { get; set; }
 Datetime lastVerifiedDate { get; set; }
class ConnectApi.Vote
 new()
 ConnectApi.UpDownVoteValue type { get; set; }
 ConnectApi.UserSummary user { get; set; }
 ConnectApi.Reference votedItem { get; set; }
class ConnectApi.VotePage
 new()
 Integer currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.Vote> items { get; set; }
 Integer nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 Integer previousPageToken { get; set; }
 String previousPageUrl { get; set; }
 Long total { get; set; }
class ConnectApi.WebStoreMetaConfig
 new()
 String adAccountExtKey { get; set; }
 String businessManagerExtKey { get; set; }
 String catalogExtKey { get; set; }
 String commerceMerchantSettingsExtKey { get; set; }
 String id { get; set; }
 String pageExtKey { get; set; }
 String profileExtKey { get; set; }
 String trackerExtKey { get; set; }
 String webStoreId { get; set; }
class ConnectApi.WebStoreMetaConfigurations
 new()
 List<ConnectApi.WebStoreMetaConfig> configurations { get; set; }
 ConnectApi.SocialStatusRepresentation status { get; set; }
class ConnectApi.Wishlist
 new()
 ConnectApi.WishlistItemCollection page { get; set; }
 ConnectApi.WishlistSummary summary { get; set; }
class ConnectApi.WishlistInput
 new()
 String name { get; set; }
 List<ConnectApi.WishlistItemInput> products { get; set; }
class ConnectApi.WishlistItem
 new()
 String currencyIsoCode { get; set; }
 ConnectApi.ErrorResponse error { get; set; }
 Double listPrice { get; set; }
 ConnectApi.CartItemProduct productSummary { get; set; }
 Double salesPrice { get; set; }
 String wishlistItemId { get; set; }
class ConnectApi.WishlistItemCollection
 new()
 String currencyIsoCode { get; set; }
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 Boolean hasErrors { get; set; }
 List<ConnectApi.WishlistItem> items { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
 String previousPageToken { get; set; }
 String previousPageUrl { get; set; }
class ConnectApi.WishlistItemInput
 new()
 String productId { get; set; }
enum ConnectApi.WishlistItemSortOrderEnum = CreatedDateAsc CreatedDateDesc
class ConnectApi.WishlistSummary
 new()
 Datetime createdDate { get; set; }
 String id { get; set; }
 Datetime modifiedDate { get; set; }
 String name { get; set; }
 Integer wishlistProductCount { get; set; }
class ConnectApi.WishlistToCartResult
 new()
 String cartId { get; set; }
 List<ConnectApi.CartItemResult> failedWishlistToCartItems { get; set; }
 Integer productsFailedCount { get; set; }
 Integer productsRequestedCount { get; set; }
 Integer productsSucceededCount { get; set; }
 List<ConnectApi.CartItemResult> succeededWishlistToCartItems { get; set; }
class ConnectApi.WishlistUpdateInput
 new()
 String name { get; set; }
class ConnectApi.WishlistsSummary
 new()
 ConnectApi.Wishlist displayedList { get; set; }
 List<ConnectApi.WishlistSummary> summaries { get; set; }
 Integer wishlistCount { get; set; }
class ConnectApi.WorkStepPicklistValueAttribute : ConnectApi.AbstractPicklistValueAttributes
 new()
 Integer sortOrder { get; set; }
 String statusCode { get; set; }
enum ConnectApi.WorkflowStatusEnum = Approved Fault Held NoResponse Pending Reassigned Rejected Removed Started
class ConnectApi.WrappedMapObject
 new()
 Map<String, Object> wrappedMap { get; set; }
class ConnectApi.WrappedValue
 new()
 Object value { get; set; }
class ConnectApi.Zone
 new()
 String description { get; set; }
 String id { get; set; }
 Boolean isActive { get; set; }
 Boolean isChatterAnswers { get; set; }
 String name { get; set; }
 String url { get; set; }
 ConnectApi.ZoneShowIn visibility { get; set; }
 String visibilityId { get; set; }
class ConnectApi.ZonePage
 new()
 List<ConnectApi.Zone> zones { get; set; }
 String currentPageUrl { get; set; }
 String nextPageUrl { get; set; }
class ConnectApi.ZoneSearchPage
 new()
 String currentPageToken { get; set; }
 String currentPageUrl { get; set; }
 List<ConnectApi.ZoneSearchResult> items { get; set; }
 String nextPageToken { get; set; }
 String nextPageUrl { get; set; }
class ConnectApi.ZoneSearchResult
 new()
 Boolean hasBestAnswer { get; set; }
 String id { get; set; }
 String title { get; set; }
 String voteCount { get; set; }
enum ConnectApi.ZoneSearchResultTypeEnum = Article Question
enum ConnectApi.ZoneShowInEnum = Community Internal Portal
class ConnectApi.Zones
 new()
 static ConnectApi.Zone getZone(String communityId, String zoneId)
 static ConnectApi.ZonePage getZones(String communityId)
 static ConnectApi.Zone getZones(String communityId, Integer pageParam, Integer pageSize)
 static ConnectApi.ZoneSearchPage searchInZone(String communityId, String zoneId, String q, ConnectApi.ZoneSearchResultType filter)
 static ConnectApi.ZoneSearchPage searchInZone(String communityId, String zoneId, String q, ConnectApi.ZoneSearchResultType filter, String pageParam, Integer pageSize)
 static ConnectApi.ZoneSearchPage searchInZone(String communityId, String zoneId, String q, ConnectApi.ZoneSearchResultType filter, String language)
 static void setTestSearchInZone(String communityId, String zoneId, String q, ConnectApi.ZoneSearchResultType filter, ConnectApi.ZoneSearchPage result)
 static void setTestSearchInZone(String communityId, String zoneId, String q, ConnectApi.ZoneSearchResultType filter, String pageParam, Integer pageSize, ConnectApi.ZoneSearchPage result)
 static void setTestSearchInZone(String communityId, String zoneId, String q, ConnectApi.ZoneSearchResultType filter, String language, ConnectApi.ZoneSearchPage result)
`;
