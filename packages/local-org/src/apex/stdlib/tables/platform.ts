/** Signatures of system classes as the public reference lists them, all namespaces but two. Format in `load.ts`. */
export const PLATFORM = `
class ApexPages.Action
 new(String action)
 String getExpression()
 System.PageReference invoke()
class ApexPages.Component
 new()
 List<ApexPages.Component> childComponents { get; set; }
 String expressions { get; set; }
 String facets { get; set; }
 ApexPages.Component getComponentById(String id)
class ApexPages.IdeaStandardController
 new()
 IdeaComment[] getCommentList()
 void addFields(List<String> fieldNames)
 System.PageReference cancel()
 System.PageReference delete()
 System.PageReference edit()
 String getId()
 SObject getRecord()
 System.PageReference save()
 System.PageReference view()
class ApexPages.IdeaStandardSetController
 new()
 Idea[] getIdeaList()
 void addFields(List<String> fieldNames)
 System.PageReference cancel()
 void first()
 Boolean getCompleteResult()
 String getFilterId()
 Boolean getHasNext()
 Boolean getHasPrevious()
 List<System.SelectOption> getListViewOptions()
 Integer getPageNumber()
 Integer getPageSize()
 SObject getRecord()
 List<SObject> getRecords()
 Integer getResultSize()
 List<SObject> getSelected()
 void last()
 void next()
 void previous()
 System.PageReference save()
 void setFilterId(String filterId)
 void setPageNumber(Integer pageNumber)
 void setPageSize(Integer pageSize)
 void setSelected(List<SObject> selected)
class ApexPages.KnowledgeArticleVersionStandardController
 new(SObject article)
 String getSourceId()
 void setDataCategory(String categoryGroup, String category)
 void addFields(List<String> fieldNames)
 System.PageReference cancel()
 String getId()
 SObject getRecord()
 void selectDataCategory(String categoryGroup, String category)
 System.PageReference view()
class ApexPages.Message
 new(ApexPages.Severity severity, String summary)
 new(ApexPages.Severity severity, String summary, String detail)
 new(ApexPages.Severity severity, String summary, String detail, String id)
 String getComponentLabel()
 String getDetail()
 ApexPages.Severity getSeverity()
 String getSummary()
class ApexPages.StandardController
 new(SObject controllerSObject)
 void addFields(List<String> fieldNames)
 System.PageReference cancel()
 System.PageReference delete()
 System.PageReference edit()
 String getId()
 SObject getRecord()
 void reset()
 System.PageReference save()
 System.PageReference view()
class ApexPages.StandardSetController
 new(Database.QueryLocator queryLocator)
 new(List<sObject> controllerSObjects)
 System.PageReference cancel()
 void first()
 Boolean getCompleteResult()
 String getFilterId()
 Boolean getHasNext()
 Boolean getHasPrevious()
 System.SelectOption getListViewOptions()
 Integer getPageNumber()
 Integer getPageSize()
 sObject getRecord()
 sObject[] getRecords()
 Integer getResultSize()
 sObject[] getSelected()
 void last()
 void next()
 void previous()
 System.PageReference save()
 void setFilterID(String filterId)
 void setpageNumber(Integer pageNumber)
 void setPageSize(Integer pageSize)
 void setSelected(sObject[] selectedRecords)
 void addFields(List<String> fieldNames)
class AppLauncher.AppMenu
 new()
 static void setAppVisibility(Id appMenuItemId, Boolean isVisible)
 static void setOrgSortOrder(List<Id> appIds)
 static void setUserSortOrder(List<Id> appIds)
class Approval.LockResult
 new()
 List<Database.Error> getErrors()
 Id getId()
 Boolean isSuccess()
class Approval.ProcessRequest
 new()
 String getComments()
 ID[] getNextApproverIds()
 void setComments(String comments)
 void setNextApproverIds(ID[] nextApproverIds)
class Approval.ProcessResult
 new()
 String getEntityId()
 Database.Error[] getErrors()
 String getInstanceId()
 String getInstanceStatus()
 ID[] getNewWorkitemIds()
 Boolean isSuccess()
 List<Id> getActorIds()
class Approval.ProcessSubmitRequest
 new()
 String getObjectId()
 String getProcessDefinitionNameOrId()
 Boolean getSkipEntryCriteria()
 String getSubmitterId()
 void setObjectId(String recordId)
 void setProcessDefinitionNameOrId(String nameOrId)
 void setSkipEntryCriteria(Boolean skipEntryCriteria)
 void setSubmitterId(String userID)
 String getComments()
 List<Id> getNextApproverIds()
 void setComments(String arg0)
 void setNextApproverIds(List<Id> arg0)
class Approval.ProcessWorkitemRequest
 new()
 String getAction()
 String getWorkitemId()
 void setAction(String actionType)
 void setWorkitemId(String id)
 String getComments()
 List<Id> getNextApproverIds()
 void setComments(String arg0)
 void setNextApproverIds(List<Id> arg0)
class Approval.UnlockResult
 new()
 List<Database.Error> getErrors()
 Id getId()
 Boolean isSuccess()
class Auth.AuthConfiguration
 new(String communityOrCustomUrl, String startUrl)
 Boolean getAllowInternalUserLoginEnabled()
 AuthConfig getAuthConfig()
 List<AuthConfigProviders> getAuthConfigProviders()
 List<AuthProvider> getAuthProviders()
 static String getAuthProviderSsoDomainUrl(String communityUrl, String startUrl, String developerName)
 static String getAuthProviderSsoUrl(String communityUrl, String startUrl, String developerName)
 String getBackgroundColor()
 Boolean getCertificateLoginEnabled(String domainUrl)
 static String getCertificateLoginUrl(String domainUrl, String startUrl)
 String getDefaultProfileForRegistration()
 String getFooterText()
 String getForgotPasswordUrl()
 Boolean getHeadlessForgotPasswordEnabled()
 Boolean getHeadlessFrgtPswEnabled()
 Boolean getHeadlessPasswordlessLoginEnabled()
 Boolean getHeadlessRegistrationEnabled()
 String getLogoUrl()
 String getLoginRightFrameUrl()
 List<SamlSsoConfig> getSamlProviders()
 static String getSamlSsoUrl(String communityUrl, String startURL, String samlId)
 Boolean getSelfRegistrationEnabled()
 String getSelfRegistrationUrl()
 String getStartUrl()
 Boolean getUsernamePasswordEnabled()
 Boolean isCommunityUsingSiteAsContainer()
 Boolean getEmbeddedLoginEnabled()
class Auth.AuthProviderCallbackState
 String body { get; set; }
 Map<String, String> headers { get; set; }
 Map<String, String> queryParameters { get; set; }
interface Auth.AuthProviderPlugin
 String getCustomMetadataType()
 Auth.UserData getUserInfo(Map<String, String> authProviderConfiguration, Auth.AuthProviderTokenResponse response)
 Auth.AuthProviderTokenResponse handleCallback(Map<String, String> authProviderConfiguration, Auth.AuthProviderCallbackState callbackState)
 System.PageReference initiate(Map<String, String> authProviderConfiguration, String stateToPropagate)
class Auth.AuthProviderPluginClass : Auth.AuthProviderPluginClass
 new()
 String getCustomMetadataType()
 Auth.UserData getUserInfo(Map<String, String> authProviderConfiguration, Auth.AuthProviderTokenResponse response)
 Auth.AuthProviderTokenResponse handleCallback(Map<String, String> authProviderConfiguration, Auth.AuthProviderCallbackState callbackState)
 System.PageReference initiate(Map<String, String> authProviderConfiguration, String stateToPropagate)
 Auth.OAuthRefreshResult refresh(Map<String, String> authProviderConfiguration, String refreshToken)
exception Auth.AuthProviderPluginException
class Auth.AuthProviderTokenResponse
 new(String provider, String oauthToken, String oauthSecretOrRefreshToken, String state)
 String oauthSecretOrRefreshToken { get; set; }
 String oauthToken { get; set; }
 String provider { get; set; }
 String state { get; set; }
 String idToken { get; set; }
class Auth.AuthToken
 new()
 static String getAccessToken(String authProviderId, String providerName)
 static Map<String, String> getAccessTokenMap(String authProviderId, String providerName)
 static Map<String, String> refreshAccessToken(String authProviderId, String providerName, String oldAccessToken)
 static Boolean revokeAccess(String authProviderId, String providerName, String userId, String remoteIdentifier)
class Auth.CommunitiesUtil
 new()
 static String getLogoutUrl()
 static String getUserDisplayName()
 static Boolean isGuestUser()
 static Boolean isInternalUser()
interface Auth.ConfigurableSelfRegHandler
 Id createUser(Id accountId, Id profileId, Map<Schema.SObjectField, String> registrationAttributes, String password)
interface Auth.ConfirmUserRegistrationHandler
 Id confirmUser(Id userId, Id tpalId, Id portalId, Auth.UserData userdata)
class Auth.ConnectedAppPlugin
 new()
 Boolean authorize(Id userId, Id connectedAppId, Boolean isAdminApproved)
 Boolean authorize(Id userId, Id connectedAppId, Boolean isAdminApproved, Auth.InvocationContext context)
 Map<String, String> customAttributes(Id userId, Id connectedAppId, Map<String, String> formulaDefinedAttributes)
 Map<String, String> customAttributes(Id userId, Id connectedAppId, Map<String, String> formulaDefinedAttributes, Auth.InvocationContext context)
 dom.XmlNode modifySAMLResponse(Map<String, String> authSession, Id connectedAppId, dom.XmlNode samlResponse)
 void refresh(Id userId, Id connectedAppId)
 void refresh(Id userId, Id connectedAppId, Auth.InvocationContext context)
 Map<String, String> customAttributes(Id userId, Map<String, String> formulaDefinedAttributes)
exception Auth.ConnectedAppPluginException
interface Auth.CustomOneTimePasswordDeliveryHandler
 Auth.CustomOneTimePasswordDeliveryResult sendOneTimePassword(Id userId, String phoneNumber, String oneTimePassword, String defaultText, Id networkId, String experienceId)
enum Auth.CustomOneTimePasswordDeliveryResult = COUNTRY_BLOCK EXCEPTION INVALID_PHONE_NUMBER MESSAGE_LIMIT_EXCEEDED PROVIDER_ERROR SUCCESS
exception Auth.DiscoveryCustomErrorException
class Auth.ExternalClientAppOauthHandler
 new()
 Boolean authorize(Id userId, Id ecAppId, Boolean isAdminApproved, Auth.InvocationContext context)
 Map<String, String> customAttributes(Id userId, Id ecAppId, Map<String, String> formulaDefinedAttributes, Auth.InvocationContext context)
 void refresh(Id userId, Id ecAppId, Auth.InvocationContext context)
class Auth.GeneratedUserData
 new(String firstName, String lastName, String email, String username, String alias, String languageLocaleKey, String localesIdKey, String emailEncodingKey, String timeZoneSidKey)
 String alias { get; set; }
 String email { get; set; }
 String emailEncodingKey { get; set; }
 String firstName { get; set; }
 String languageLocaleKey { get; set; }
 String lastName { get; set; }
 String localesIdKey { get; set; }
 String timeZoneSidKey { get; set; }
 String username { get; set; }
interface Auth.HeadlessSelfRegistrationHandler
 User createUser(Id profileId, Auth.UserData data, String customUserDataMap, String experienceId, String password)
interface Auth.HeadlessUserDiscoveryHandler
 Auth.HeadlessUserDiscoveryResponse discoverUserFromLoginHint(Id networkId, String loginHint, Auth.VerificationAction verificationAction, String customDataJson, Map<String, String> requestAttributes)
class Auth.HeadlessUserDiscoveryResponse
 new(Set<Id> userIds, String customErrorMessage)
 String customErrorMessage { get; set; }
 Set<Id> userIds { get; set; }
class Auth.HttpCalloutMockUtil
 new()
 static void setHttpMock(System.HttpCalloutMock mock)
enum Auth.IntegratingAppType = CA ECA
enum Auth.InvocationContext = ASSET_TOKEN OAUTH1 OAUTH2_JWT_BEARER_TOKEN OAUTH2_SAML_ASSERTION OAUTH2_SAML_BEARER_ASSERTION OAUTH2_USERNAME_PASSWORD OAUTH2_USER_AGENT_ID_TOKEN OAUTH2_USER_AGENT_TOKEN OAUTH2_WEB_SERVER OPENIDCONNECT REFRESH_TOKEN SAML_ASSERTION UNKNOWN USERID_ENDPOINT
class Auth.JWS
 new(Auth.JWT jwt, String certDevName)
 new(String payload, String certDevName)
 String getCompactSerialization()
class Auth.JWT
 new()
 Map<String, Object> getAdditionalClaims()
 String getAud()
 String getIss()
 Integer getNbfClockSkew()
 String getSub()
 Integer getValidityLength()
 void setAdditionalClaims(Map<String, Object> additionalClaims)
 void setAud(String aud)
 void setIss(String iss)
 void setNbfClockSkew(Integer nbfClockSkew)
 void setSub(String sub)
 void setValidityLength(Integer validityLength)
 String toJSONString()
class Auth.JWTBearerTokenExchange
 new(String tokenEndpoint, Auth.JWS jws)
 String getAccessToken()
 String getGrantType()
 System.HttpResponse getHttpResponse()
 Auth.JWS getJWS()
 String getTokenEndpoint()
 void setGrantType(String grantType)
 void setJWS(Auth.JWS jws)
 void setTokenEndpoint(String tokenEndpoint)
class Auth.JWTUtil
 new()
 static Auth.JWT parseJWTFromStringWithoutValidation(String incomingJWT)
 static Auth.JWT validateJWTWithCert(String incomingJWT, String certDeveloperName)
 static Auth.JWT validateJWTWithKey(String incomingJWT, String publicKey)
 static Auth.JWT validateJWTWithKeysEndpoint(String incomingJWT, String keysEndpoint, Boolean shouldUseCache)
class Auth.JsonValueOutput
 new(String stringValue, Boolean booleanValue, Integer integerValue, Double doubleValue, String jsonStringValue, String jsonArrayValue)
 Boolean booleanValue { get; set; }
 Double doubleValue { get; set; }
 Integer integerValue { get; set; }
 String jsonArrayValue { get; set; }
 String jsonStringValue { get; set; }
 String stringValue { get; set; }
enum Auth.LightningLoginEligibility = ELIGIBLE ORG_AUTHENTICATOR_NOT_ENABLED ORG_PREF_NOT_ENABLED USER_AUTHENTICATOR_NOT_CONNECTED USER_NOT_ALLOWED USER_NOT_ENROLLED USER_PERM_NOT_ENABLED
exception Auth.LoginDiscoveryException
interface Auth.LoginDiscoveryHandler
 System.PageReference login(String identifier, String startUrl)
 System.PageReference login(String arg0, String arg1, Map<String, String> arg2)
enum Auth.LoginDiscoveryMethod = LIGHTNING_LOGIN PASSWORD
interface Auth.MyDomainLoginDiscoveryHandler
 System.PageReference login(String identifier, String startUrl, Map<String, String> requestAttributes)
enum Auth.OAuth2TokenExchangeType = ACCESS_TOKEN ID_TOKEN JWT REFRESH_TOKEN SAML_2
class Auth.OAuthRefreshResult
 new(String accessToken, String refreshToken, String error)
 new(String accessToken, String refreshToken)
 String accessToken { get; set; }
 String error { get; set; }
 String refreshToken { get; set; }
class Auth.Oauth2TokenExchangeHandler
 new()
 User getUserForTokenSubject(Id networkId, Auth.TokenValidationResult result, Boolean canCreateUser, String appDeveloperName, Auth.IntegratingAppType appType)
 Auth.TokenValidationResult validateIncomingToken(String appDeveloperName, Auth.IntegratingAppType appType, String incomingToken, Auth.OAuth2TokenExchangeType tokenType)
 Contact getContactForTokenSubject(Id networkId, Auth.TokenValidationResult result, Boolean canCreateContact, String appDeveloperName, Auth.IntegratingAppType appType)
 Boolean mapToUser(Id networkId, Auth.TokenValidationResult result, Boolean canCreateUser, Boolean canCreateContact, String appDeveloperName, Auth.IntegratingAppType appType)
class Auth.OauthToken
 new()
 static Boolean revokeToken(Auth.OauthTokenType type, String authToken)
enum Auth.OauthTokenType = ACCESS_TOKEN DELETE_TOKEN REFRESH_TOKEN ORG_JWT
interface Auth.RegistrationHandler
 User createUser(ID portalId, Auth.UserData userData)
 void updateUser(ID userId, ID portalId, Auth.UserData userData)
interface Auth.SamlJitHandler
 User createUser(Id samlSsoProviderId, Id communityId, Id portalId, String federationId, Map<String, String> attributes, String assertion)
 void updateUser(Id userId, Id samlSsoProviderId, Id communityId, Id portalId, String federationId, Map<String, String> attributes, String assertion)
enum Auth.SessionLevel = LOW STANDARD HIGH_ASSURANCE
class Auth.SessionManagement
 new()
 static System.PageReference finishLoginDiscovery(Auth.LoginDiscoveryMethod method, Id userId)
 static System.PageReference finishLoginFlow()
 static System.PageReference finishLoginFlow(String startUrl)
 static String generateVerificationUrl(Auth.VerificationPolicy policy, String description, String destinationUrl)
 static Map<String, String> getCurrentSession()
 static Auth.LightningLoginEligibility getLightningLoginEligibility(Id userId)
 static Map<String, String> getQrCode()
 static Auth.SessionLevel getRequiredSessionLevelForProfile(String profileId)
 static Map<String, String> ignoreForConcurrentSessionLimit(Object sessions)
 static Boolean inOrgNetworkRange(String ipAddress)
 static Boolean isIpAllowedForProfile(String profileId, String ipAddress)
 static void setSessionLevel(Auth.SessionLevel level)
 static Boolean validateTotpTokenForKey(String sharedKey, String totpCode)
 static Boolean validateTotpTokenForKey(String totpSharedKey, String totpCode, String description)
 static Boolean validateTotpTokenForUser(String totpCode)
 static Boolean validateTotpTokenForUser(String totpCode, String description)
 static System.PageReference verifyDeviceFlow(String userCode, String startUrl)
class Auth.TokenValidationResult
 new(Boolean isValid, Object data, Auth.UserData userData, String token, Auth.OAuth2TokenExchangeType tokenType, String customErrorMsg)
 new(Boolean valid)
 String customErrorMsg { get; set; }
 Object data { get; set; }
 Boolean isValid { get; set; }
 String token { get; set; }
 Auth.OAuth2TokenExchangeType tokenType { get; set; }
 Auth.UserData userData { get; set; }
 String getCustomErrorMessage()
 Object getData()
 String getToken()
 Auth.OAuth2TokenExchangeType getTokenType()
 Auth.UserData getUserData()
 Boolean isValid()
class Auth.UserData
 new(String identifier, String firstName, String lastName, String fullName, String email, String link, String userName, String locale, String provider, String siteLoginUrl, Map<String, String> attributeMap)
 new(String identifier, String firstName, String lastName, String fullName, String email, String link, String username, String locale, String provider, String siteLoginUrl, Map<String, String> attributeMap, String idToken, String userInfoJSONString)
 String identifier { get; set; }
 String firstName { get; set; }
 String lastName { get; set; }
 String fullName { get; set; }
 String email { get; set; }
 String link { get; set; }
 String username { get; set; }
 String locale { get; set; }
 String provider { get; set; }
 String siteLoginUrl { get; set; }
 Map<String, String> attributeMap { get; set; }
 String idToken { get; set; }
 String userInfoJSONString { get; set; }
 String idTokenJSONString { get; set; }
enum Auth.VerificationAction = EMAIL SMS
exception Auth.VerificationException
 String getActivityDescription()
 Auth.VerificationPolicy getPolicy()
 String getRetUrl()
enum Auth.VerificationMethod = BUILT_IN_AUTHENTICATOR EMAIL PASSWORD SALESFORCE_AUTHENTICATOR SECURITY_KEY SMS TOTP U2F
enum Auth.VerificationPolicy = HIGH_ASSURANCE
class Auth.VerificationResult
 new(System.PageReference redirect, Boolean success, String message)
 String message { get; set; }
 System.PageReference redirect { get; set; }
 Boolean success { get; set; }
interface Cache.CacheBuilder
 Object doLoad(String var)
exception Cache.CacheBuilderExecutionException
exception Cache.InvalidCacheBuilderException
exception Cache.InvalidParamException
exception Cache.ItemSizeLimitExceededException
class Cache.Org
 new()
 static Boolean contains(String key)
 static List<Boolean> contains(List<String> keys)
 static Map<String, Boolean> contains(Set<String> keys)
 static Object get(String key)
 static Object get(System.Type cacheBuilder, String key)
 static Map<String, Object> get(Set<String> keys)
 static Long getAvgGetSize()
 static Long getAvgGetTime()
 static Long getAvgValueSize()
 static Double getCapacity()
 static Set<String> getKeys()
 static Long getMaxGetSize()
 static Long getMaxGetTime()
 static Long getMaxValueSize()
 static Double getMissRate()
 String getName()
 static Long getNumKeys()
 static cache.OrgPartition getPartition(String partitionName)
 static void put(String key, Object value)
 static void put(String key, Object value, Cache.Visibility visibility)
 static void put(String key, Object value, Integer ttlSecs)
 static void put(String key, Object value, Integer ttlSecs, cache.Visibility visibility, Boolean immutable)
 static Boolean remove(String key)
 static Boolean remove(System.Type cacheBuilder, String key)
exception Cache.Org.OrgCacheException : Exception
class Cache.OrgPartition : Cache.Partition
 new()
class Cache.Partition
 new()
 Boolean contains(String key)
 Map<String, Boolean> contains(Set<String> keys)
 static String createFullyQualifiedKey(String namespace, String partition, String key)
 static String createFullyQualifiedPartition(String namespace, String partition)
 Object get(String key)
 Map<String, Object> get(Set<String> keys)
 Object get(System.Type cacheBuilder, String key)
 Long getAvgGetSize()
 Long getAvgGetTime()
 Long getAvgValueSize()
 Double getCapacity()
 Set<String> getKeys()
 Long getMaxGetSize()
 Long getMaxGetTime()
 Long getMaxValueSize()
 Double getMissRate()
 String getName()
 Long getNumKeys()
 Boolean isAvailable()
 void put(String key, Object value)
 void put(String key, Object value, cache.Visibility visibility)
 void put(String key, Object value, Integer ttlSecs)
 void put(String key, Object value, Integer ttlSecs, cache.Visibility visibility, Boolean immutable)
 Boolean remove(String key)
 Boolean remove(System.Type cacheBuilder, String key)
 static void validateCacheBuilder(System.Type cacheBuilder)
 static void validateKey(Boolean isDefault, String key)
 static void validateKeyValue(Boolean isDefault, String key, Object value)
 static void validateKeys(Boolean isDefault, Set<String> keys)
 static void validatePartitionName(String name)
exception Cache.PlatformCacheInvalidOperationException
class Cache.Session
 new()
 static Boolean contains(String key)
 static Map<String, Boolean> contains(Set<String> keys)
 static Object get(String key)
 static Map<String, Object> get(Set<String> keys)
 static Object get(System.Type cacheBuilder, String key)
 static Long getAvgGetSize()
 static Long getAvgGetTime()
 static Long getAvgValueSize()
 static Double getCapacity()
 static Set<String> getKeys()
 static Long getMaxGetSize()
 static Long getMaxGetTime()
 static Long getMaxValueSize()
 static Double getMissRate()
 String getName()
 static Long getNumKeys()
 static cache.SessionPartition getPartition(String partitionName)
 static Boolean isAvailable()
 static void put(String key, Object value)
 static void put(String key, Object value, Cache.Visibility visibility)
 static void put(String key, Object value, Integer ttlSecs)
 static void put(String key, Object value, Integer ttlSecs, cache.Visibility visibility, Boolean immutable)
 static Boolean remove(String key)
 static Boolean remove(System.Type cacheBuilder, String key)
exception Cache.Session.SessionCacheException : Exception
exception Cache.Session.SessionCacheNoSessionException : Exception
class Cache.SessionPartition : Cache.Partition
 new()
enum Cache.Visibility = ALL NAMESPACE
interface Canvas.ApplicationContext
 String getCanvasUrl()
 String getDeveloperName()
 String getName()
 String getNamespace()
 String getVersion()
 void setCanvasUrlPath(String newPath)
interface Canvas.CanvasLifecycleHandler
 Set<Canvas.ContextTypeEnum> excludeContextTypes()
 void onRender(Canvas.RenderContext renderContext)
exception Canvas.CanvasRenderException
enum Canvas.ContextTypeEnum = ORGANIZATION RECORD_DETAIL USER
interface Canvas.EnvironmentContext
 void addEntityField(String fieldName)
 void addEntityFields(Set<String> fieldNames)
 String getDisplayLocation()
 List<String> getEntityFields()
 String getLocationUrl()
 String getParametersAsJSON()
 String getSublocation()
 void setParametersAsJSON(String jsonString)
interface Canvas.RenderContext
 Canvas.ApplicationContext getApplicationContext()
 Canvas.EnvironmentContext getEnvironmentContext()
class Canvas.Test
 new()
 static Canvas.RenderContext mockRenderContext(Map<String, String> applicationContextTestValues, Map<String, String> environmentContextTestValues)
 static void testCanvasLifecycle(Canvas.CanvasLifecycleHandler lifecycleHandler, Canvas.RenderContext mockRenderContext)
interface ChatterAnswers.AccountCreator
 String createAccount(String firstName, String lastName, Id siteAdminId)
class CommerceBuyGrp.BuyerGroupEvaluationService
 new()
 CommerceBuyGrp.BuyerGroupResponse getBuyerGroupIds(CommerceBuyGrp.BuyerGroupRequest request)
class CommerceBuyGrp.BuyerGroupRequest
 new()
 String guest_uuid_essential_ { get; set; }
 Boolean isGuestUser { get; set; }
 String locale { get; set; }
 String getAccountId()
 String getStoreId()
 Map<String, Object> getRequestContextParameters()
class CommerceBuyGrp.BuyerGroupResponse
 new(Set<String> buyerGroupIds)
 Set<String> getBuyerGroupIds()
 void setBuyerGroupIds(Set<String> buyerGroupIds)
 void setError(String errorMessage, String localizedErrorMessage)
class CommerceExtension.ExtensionInfo
 new()
 static Double getClientApiVersion()
 static String getCustomParameterField(String fieldName)
 static String getLocaleString()
 static Boolean isCustomParametersAvailable()
class CommerceExtension.Resolution
 new(CommerceExtension.ResolutionStates resolutionState)
 new(String providerName)
 String getProviderName()
 CommerceExtension.ResolutionStates getResolutionState()
exception CommerceExtension.ResolutionException
enum CommerceExtension.ResolutionStates = EXECUTE_DEFAULT EXECUTE_REGISTERED OFF
interface CommerceExtension.ResolutionStrategy
 CommerceExtension.Resolution resolve()
class CommercePayments.AbstractResponse
 new()
 void setGatewayAvsCode(String gatewayAvsCode)
 void setGatewayDate(Datetime gatewayDate)
 void setGatewayMessage(String gatewayMessage)
 void setGatewayResultCode(String gatewayResultCode)
 void setGatewayResultCodeDescription(String gatewayResultCodeDescription)
 void setSalesforceResultCodeInfo(commercepayments.SalesforceResultCodeInfo salesforceResultCodeInfo)
 void setRetryCategory(commercepayments.RetryCategory retryCategory)
 void setRetryDecision(commercepayments.RetryDecision retryDecision)
class CommercePayments.AbstractTransactionResponse
 new()
 void setAmount(Double amount)
 void setGatewayAvsCode(String gatewayAvsCode)
 void setGatewayDate(Datetime gatewayDate)
 void setGatewayMessage(String gatewayMessage)
 void setGatewayReferenceDetails(String gatewayReferenceDetails)
 void setGatewayReferenceNumber(String gatewayReferenceNumber)
 void setGatewayResultCode(String gatewayResultCode)
 void setGatewayResultCodeDescription(String gatewayResultCodeDescription)
 void setSalesforceResultCodeInfo(commercepayments.SalesforceResultCodeInfo salesforceResultCodeInfo)
 void setRetryCategory(commercepayments.RetryCategory retryCategory)
 void setRetryDecision(commercepayments.RetryDecision retryDecision)
enum CommercePayments.AccountHolderType = Business Individual
enum CommercePayments.AccountType = Checking Savings
class CommercePayments.AddressRequest
 new(String street, String city, String state, String country, String postalCode)
 String city { get; set; }
 String companyName { get; set; }
 String country { get; set; }
 String postalCode { get; set; }
 String state { get; set; }
 String street { get; set; }
class CommercePayments.AlternativePaymentMethodRequest
 new(String gatewayToken)
 String accountId { get; set; }
 String email { get; set; }
 String gatewayToken { get; set; }
 String gatewayTokenDetails { get; set; }
 String name { get; set; }
class CommercePayments.AlternativePaymentMethodResponse
 new()
 void setAccountId(Id accountId)
 void setComments(String comments)
 void setEmail(String email)
 void setGatewayToken(String gatewayToken)
 void setGatewayTokenDetails(String gatewayTokenDetails)
 void setName(String name)
class CommercePayments.AuditParamsRequest
 new(String email, String macAddress, String ipAddress, String phone)
 String email { get; set; }
 String ipAddress { get; set; }
 String macAddress { get; set; }
 String phone { get; set; }
class CommercePayments.AuthApiPaymentMethodRequest
 new(commercepayments.CardPaymentMethodRequest cardPaymentMethodRequest)
 commercepayments.CardPaymentMethodRequest cardPaymentMethod { get; set; }
class CommercePayments.AuthorizationRequest
 new(Double amount)
 String accountId { get; set; }
 Double amount { get; set; }
 String comments { get; set; }
 String currencyIsoCode { get; set; }
 AuthApiPaymentMethodRequest paymentMethod { get; set; }
 Map<String, String> paymentMethodData { get; set; }
class CommercePayments.AuthorizationResponse
 new()
 void setAmount(Double amount)
 void setAsync(Boolean async)
 void setAuthorizationExpirationDate(Datetime authExpDate)
 void setGatewayAuthCode(String gatewayAuthCode)
 void setGatewayAvsCode(String gatewayAvsCode)
 void setGatewayDate(Datetime gatewayDate)
 void setGatewayMessage(String gatewayMessage)
 void setGatewayReferenceDetails(String gatewayReferenceDetails)
 void setGatewayReferenceNumber(String gatewayReferenceNumber)
 void setGatewayResultCode(String gatewayResultCode)
 void setGatewayResultCodeDescription(String gatewayResultCodeDescription)
 void setPaymentMethodTokenizationResponse(commercepayments.PaymentMethodTokenizationResponse paymentMethodTokenizationResponse)
 void setSalesforceResultCodeInfo(commercepayments.SalesforceResultCodeInfo salesforceResultCodeInfo)
 void setRetryCategory(commercepayments.RetryCategory retryCategory)
 void setRetryDecision(commercepayments.RetryDecision retryDecision)
class CommercePayments.AuthorizationReversalRequest
 new(Double amount, String authorizationId)
 String accountId { get; set; }
 Double amount { get; set; }
 String paymentAuthorizationId { get; set; }
class CommercePayments.AuthorizationReversalResponse
 new()
 void setAmount(Double amount)
 void setGatewayAvsCode(String gatewayAvsCode)
 void setGatewayDate(Datetime gatewayDate)
 void setGatewayMessage(String gatewayMessage)
 void setGatewayReferenceDetails(String gatewayReferenceDetails)
 void setGatewayReferenceNumber(String gatewayReferenceNumber)
 void setGatewayResultCode(String gatewayResultCode)
 void setGatewayResultCodeDescription(String gatewayResultCodeDescription)
 void setSalesforceResultCodeInfo(commercepayments.SalesforceResultCodeInfo salesforceResultCodeInfo)
 void setRetryCategory(commercepayments.RetryCategory retryCategory)
 void setRetryDecision(commercepayments.RetryDecision retryDecision)
class CommercePayments.BankPaymentMethodRequest
 new()
 String accountHolderFirstName { get; set; }
 String accountHolderLastName { get; set; }
 String accountHolderName { get; set; }
 commercepayments.AccountHolderType accountHolderType { get; set; }
 String accountId { get; set; }
 String accountNumber { get; set; }
 commercepayments.AccountType accountType { get; set; }
 Boolean autoPay { get; set; }
 String bankCode { get; set; }
 commercepayments.BankType bankType { get; set; }
 String comments { get; set; }
 String email { get; set; }
 String mandate { get; set; }
 String nickName { get; set; }
 commercepayments.StandardEntryClassCode standardEntryClassCode { get; set; }
class CommercePayments.BankPaymentMethodResponse
 new()
 void setAccountHolderType(commercepayments.AccountHolderType accountHolderType)
 void setAccountId(String accountId)
 void setAccountType(commercepayments.AccountType accountType)
 void setBankCode(String bankCode)
 void setBankName(String bankName)
 void setBankType(commercepayments.BankType bankType)
 void setComments(String comments)
 void setEmail(String email)
 void setGatewayToken(String gatewayToken)
 void setGatewayTokenDetails(String gatewayTokenDetails)
 void setLast4(String lastFour)
 void setName(String name)
 void setSavedPaymentMethodId(String savedPaymentMethodId)
 void setStandardEntryClassCode(commercepayments.StandardEntryClassCode standardEntryClassCode)
enum CommercePayments.BankType = Ach Bacs Becs SepaDebit
class CommercePayments.BaseApiPaymentMethodRequest
 new(commercepayments.AddressRequest address, String id, Boolean saveForFuture)
 commercepayments.AddressRequest address { get; set; }
 String id { get; set; }
 commercepayments.PaymentMethodIdType idType { get; set; }
 Boolean saveForFuture { get; set; }
class CommercePayments.BaseNotification
 new()
 void setAmount(Double amount)
 void setGatewayAvsCode(String gatewayAvsCode)
 void setGatewayDate(Datetime gatewayDate)
 void setGatewayMessage(String gatewayMessage)
 void setGatewayReferenceDetails(String gatewayReferenceDetails)
 void setGatewayReferenceNumber(String gatewayReferenceNumber)
 void setGatewayResultCode(String gatewayResultCode)
 void setGatewayResultCodeDescription(String gatewayResultCodeDescription)
 void setId(String id)
 void setSalesforceResultCodeInfo(commercepayments.SalesforceResultCodeInfo salesforceResultCodeInfo)
 void setStatus(commercepayments.NotificationStatus status)
 void setRetryCategory(commercepayments.RetryCategory retryCategory)
 void setRetryDecision(commercepayments.RetryDecision retryDecision)
class CommercePayments.BasePaymentMethodRequest
 new()
class CommercePayments.BaseRequest
 new()
 void BaseRequest(String AdditionalData, Map<String, String> IdempotencyKey)
class CommercePayments.CaptureNotification
 new()
 void setAmount(Double amount)
 void setGatewayAvsCode(String gatewayAvsCode)
 void setGatewayDate(Datetime gatewayDate)
 void setGatewayMessage(String gatewayMessage)
 void setGatewayReferenceDetails(String gatewayReferenceDetails)
 void setGatewayReferenceNumber(String gatewayReferenceNumber)
 void setGatewayResultCode(String gatewayResultCode)
 void setGatewayResultCodeDescription(String gatewayResultCodeDescription)
 void setId(String id)
 void setSalesforceResultCodeInfo(commercepayments.SalesforceResultCodeInfo salesforceResultCodeInfo)
 void setStatus(commercepayments.NotificationStatus status)
 void setRetryCategory(commercepayments.RetryCategory retryCategory)
 void setRetryDecision(commercepayments.RetryDecision retryDecision)
class CommercePayments.CaptureRequest
 new(Double amount, String authorizationId)
 String accountId { get; set; }
 Double amount { get; set; }
 String paymentAuthorizationId { get; set; }
class CommercePayments.CaptureResponse : AbstractResponse
 new()
 void setAmount(Double amount)
 void setAsync(Boolean async)
 void setGatewayAvsCode(String gatewayAvsCode)
 void setGatewayDate(Datetime gatewayDate)
 void setGatewayMessage(String gatewayMessage)
 void setGatewayReferenceDetails(String gatewayReferenceDetails)
 void setGatewayReferenceNumber(String gatewayReferenceNumber)
 void setGatewayResultCode(String gatewayResultCode)
 void setGatewayResultCodeDescription(String gatewayResultCodeDescription)
 void setSalesforceResultCodeInfo(commercepayments.SalesforceResultCodeInfo salesforceResultCodeInfo)
enum CommercePayments.CardCategory = CreditCard DebitCard
class CommercePayments.CardPaymentMethodRequest
 new(commercepayments.CardCategory cardCategory)
 String accountId { get; set; }
 Boolean autoPay { get; set; }
 commercepayments.CardCategory cardCategory { get; set; }
 String cardHolderFirstName { get; set; }
 String cardHolderLastName { get; set; }
 String cardHolderName { get; set; }
 String cardNumber { get; set; }
 commercepayments.CardType cardType { get; set; }
 String cvv { get; set; }
 String email { get; set; }
 Integer expiryMonth { get; set; }
 Integer expiryYear { get; set; }
 String inputCardType { get; set; }
 Integer startMonth { get; set; }
 Integer startYear { get; set; }
class CommercePayments.CardPaymentMethodResponse
 new()
 void setAccountId(Id accountId)
 void setAutoPay(Boolean autoPay)
 void setCardBin(String cardBin)
 void setCardCategory(commercepayments.CardCategory cardCategory)
 void setCardHolderFirstName(String cardHolderFirstName)
 void setCardHolderLastName(String cardHolderLastName)
 void setCardHolderName(String cardHolderName)
 void setCardLastFour(String cardLastFour)
 void setCardType(String cardType)
 void setCardTypeCategory(commercepayments.CardType cardTypeCategory)
 void setComments(String comments)
 void setDisplayCardNumber(String displayCardNumber)
 void setEmail(String email)
 void setExpiryMonth(Integer expiryMonth)
 void setExpiryYear(Integer expiryYear)
 void setNickName(String nickName)
 void setStartMonth(Integer startMonth)
 void setStartYear(Integer startYear)
enum CommercePayments.CardType = AmericanExpress DinersClub Jcb Maestro MasterCard Visa
class CommercePayments.CustomMetadataTypeInfo
 new(String cmtRecordId, String cmtSfResultCodeFieldName)
class CommercePayments.EnhancedPaymentDataInput
 new()
 Map<String, String> additionalAttributes { get; set; }
 Double discountAmount { get; set; }
 Double dutyAmount { get; set; }
 String invoiceNumber { get; set; }
 List<commercepayments.LineItemInput> lineItems { get; set; }
 String referenceId { get; set; }
 Double salesTaxAmount { get; set; }
 String shipFromZip { get; set; }
 String shipToCountry { get; set; }
 String shipToZip { get; set; }
 Double shippingAmount { get; set; }
 Double taxRate { get; set; }
 Double totalTaxAmount { get; set; }
class CommercePayments.GatewayErrorResponse
 new(String errorCode, String errorMessage)
class CommercePayments.GatewayNotificationResponse
 new()
 void setResponseBody(Blob responseBody)
 void setStatusCode(Integer statusCode)
interface CommercePayments.GatewayResponse
class CommercePayments.LineItemInput
 new()
 Map<String, String> additionalAttributes { get; set; }
 String commodityCode { get; set; }
 String description { get; set; }
 Double discount { get; set; }
 Boolean discountIndicator { get; set; }
 Double dutyAmount { get; set; }
 String grossNetIndicator { get; set; }
 String lineItemId { get; set; }
 Double lineItemTotal { get; set; }
 String name { get; set; }
 Integer quantity { get; set; }
 Double shippingAmount { get; set; }
 String sku { get; set; }
 Double taxAmount { get; set; }
 Double taxRate { get; set; }
 Double unitPrice { get; set; }
 String uom { get; set; }
class CommercePayments.NotificationClient
 new()
 static commercepayments.NotificationSaveResult record(commercepayments.BaseNotification notification)
class CommercePayments.NotificationSaveResult
 new()
 String getErrorMessage()
 Integer getStatusCode()
 Boolean isSuccess()
enum CommercePayments.NotificationStatus = Failed Success
interface CommercePayments.PaymentGatewayAdapter
 commercepayments.GatewayResponse processRequest(commercepayments.PaymentGatewayContext var1)
interface CommercePayments.PaymentGatewayAsyncAdapter
 commercepayments.GatewayNotificationResponse processNotification(commercepayments.PaymentGatewayNotificationContext var1)
class CommercePayments.PaymentGatewayContext
 new(commercepayments.PaymentGatewayRequest request, String requestType)
 commercepayments.PaymentGatewayRequest getPaymentRequest()
 String getPaymentRequestType()
class CommercePayments.PaymentGatewayNotificationContext
 new()
 commercepayments.PaymentGatewayNotificationRequest getPaymentGatewayNotificationRequest()
class CommercePayments.PaymentGatewayNotificationRequest
 new()
 Blob requestBody { get; set; }
 Map<String, String> getHeaders()
 Blob getRequestBody()
class CommercePayments.PaymentMethodDetailsResponse
 new()
 void setAlternativePaymentMethod(commercepayments.AlternativePaymentMethodResponse alternativePaymentMethod)
 void setCardPaymentMethod(commercepayments.CardPaymentMethodResponse cardPaymentMethod)
enum CommercePayments.PaymentMethodIdType = CardPaymentMethod SavedPaymentMethod
class CommercePayments.PaymentMethodTokenizationRequest
 new(String paymentGatewayId)
 commercepayments.AddressRequest address { get; set; }
 commercepayments.BankPaymentMethodRequest bankPaymentMethod { get; set; }
 commercepayments.CardPaymentMethodRequest cardPaymentMethod { get; set; }
 Boolean savedByMerchant { get; set; }
class CommercePayments.PaymentMethodTokenizationResponse
 new()
 void setAmount(Double amount)
 void setAsync(Boolean async)
 void setBankName(String bankName)
 void setChecksum(String checksum)
 void setCustomerReference(String customerReference)
 void setGatewayAvsCode(String gatewayAvsCode)
 void setGatewayDate(Datetime gatewayDate)
 void setGatewayMessage(String gatewayMessage)
 void setGatewayReferenceDetails(String gatewayReferenceDetails)
 void setGatewayReferenceNumber(String gatewayReferenceNumber)
 void setGatewayResultCode(String gatewayResultCode)
 void setGatewayResultCodeDescription(String gatewayResultCodeDescription)
 void setGatewayToken(String gatewayToken)
 void setGatewayTokenDetails(String gatewayTokenDetails)
 void setGatewayTokenEncrypted(String gatewayTokenEncrypted)
 void setSalesforceResultCodeInfo(commercepayments.SalesforceResultCodeInfo salesforceResultCodeInfo)
 void setRetryCategory(commercepayments.RetryCategory retryCategory)
 void setRetryDecision(commercepayments.RetryDecision retryDecision)
class CommercePayments.PaymentsHttp
 new()
 HttpResponse send(HttpRequest request)
 void setExcludeResponseLogging(Boolean excludeResponseLogging)
class CommercePayments.PostAuthApiPaymentMethodRequest
 new(commercepayments.CardPaymentMethodRequest cardPaymentMethodRequest)
 commercepayments.CardPaymentMethodRequest cardPaymentMethod { get; set; }
 commercepayments.AlternativePaymentMethodRequest PaymentMethod { get; set; }
class CommercePayments.PostAuthorizationRequest : BaseRequest
 new(Double amount)
 String accountId { get; set; }
 Double amount { get; set; }
 String comments { get; set; }
 String currencyIsoCode { get; set; }
 PostAuthApiPaymentMethodRequest paymentMethod { get; set; }
class CommercePayments.PostAuthorizationResponse : AbstractTransactionResponse
 new()
 void setAlternativePaymentMethodResponse(commercepayments.AlternativePaymentMethodResponse paymentMethodResponse)
 void setAmount(Double amount)
 void setAsync(Boolean async)
 void setAuthorizationExpirationDate(Datetime authExpDate)
 void setGatewayAuthCode(String gatewayAuthCode)
 void setGatewayAvsCode(String gatewayAvsCode)
 void setGatewayDate(Datetime gatewayDate)
 void setGatewayMessage(String gatewayMessage)
 void setGatewayReferenceDetails(String gatewayReferenceDetails)
 void setGatewayReferenceNumber(String gatewayReferenceNumber)
 void setGatewayResultCode(String gatewayResultCode)
 void setGatewayResultCodeDescription(String gatewayResultCodeDescription)
 void setPaymentMethodDetails(commercepayments.PaymentMethodDetailsResponse paymentMethodDetails)
 void setPaymentMethodTokenizationResponse(commercepayments.PaymentMethodTokenizationResponse paymentMethodTokenizationResponse)
 void setSalesforceResultCodeInfo(commercepayments.SalesforceResultCodeInfo salesforceResultCodeInfo)
 void setRetryCategory(commercepayments.RetryCategory retryCategory)
 void setRetryDecision(commercepayments.RetryDecision retryDecision)
class CommercePayments.ReferencedRefundNotification
 new()
 void setAmount(Double amount)
 void setGatewayAvsCode(String gatewayAvsCode)
 void setGatewayDate(Datetime gatewayDate)
 void setGatewayMessage(String gatewayMessage)
 void setGatewayReferenceDetails(String gatewayReferenceDetails)
 void setGatewayReferenceNumber(String gatewayReferenceNumber)
 void setGatewayResultCode(String gatewayResultCode)
 void setGatewayResultCodeDescription(String gatewayResultCodeDescription)
 void setId(String id)
 void setSalesforceResultCodeInfo(commercepayments.SalesforceResultCodeInfo salesforceResultCodeInfo)
 void setStatus(commercepayments.NotificationStatus status)
 void setRetryCategory(commercepayments.RetryCategory retryCategory)
 void setRetryDecision(commercepayments.RetryDecision retryDecision)
class CommercePayments.ReferencedRefundRequest
 new(Double amount, String paymentId)
 String PaymentId { get; set; }
 String accountId { get; set; }
 Double amount { get; set; }
class CommercePayments.ReferencedRefundResponse
 new()
 void setAmount(Double amount)
 void setAsync(Boolean async)
 void setGatewayAvsCode(String gatewayAvsCode)
 void setGatewayDate(Datetime gatewayDate)
 void setGatewayMessage(String gatewayMessage)
 void setGatewayReferenceDetails(String gatewayReferenceDetails)
 void setGatewayReferenceNumber(String gatewayReferenceNumber)
 void setGatewayResultCode(String gatewayResultCode)
 void setGatewayResultCodeDescription(String gatewayResultCodeDescription)
 void setSalesforceResultCodeInfo(commercepayments.SalesforceResultCodeInfo salesforceResultCodeInfo)
 void setRetryCategory(commercepayments.RetryCategory retryCategory)
 void setRetryDecision(commercepayments.RetryDecision retryDecision)
class CommercePayments.RefundRequest
 new()
enum CommercePayments.RequestType = Authorize PostAuth Capture AuthorizationReversal ReferencedRefund Sale Tokenize
enum CommercePayments.RetryCategory = CardLimit GatewayConnection PaymentInformation PaymentProcessing Security Unknown
enum CommercePayments.RetryDecision = NonRetriable Retriable
class CommercePayments.SaleApiPaymentMethodRequest
 new(commercepayments.CardPaymentMethodRequest cardPaymentMethodRequest)
 commercepayments.CardPaymentMethodRequest cardPaymentMethod { get; set; }
 commercepayments.StandardEntryClassCode standardEntryClassCode { get; set; }
class CommercePayments.SaleNotification
 new()
 void setAmount(Double amount)
 void setGatewayAvsCode(String gatewayAvsCode)
 void setGatewayDate(Datetime gatewayDate)
 void setGatewayMessage(String gatewayMessage)
 void setGatewayReferenceDetails(String gatewayReferenceDetails)
 void setGatewayReferenceNumber(String gatewayReferenceNumber)
 void setGatewayResultCode(String gatewayResultCode)
 void setGatewayResultCodeDescription(String gatewayResultCodeDescription)
 void setId(String id)
 void setRetryCategory(commercepayments.RetryCategory retryCategory)
 void setRetryDecision(commercepayments.RetryDecision retryDecision)
 void setSalesforceResultCodeInfo(commercepayments.SalesforceResultCodeInfo salesforceResultCodeInfo)
 void setStatus(commercepayments.NotificationStatus status)
class CommercePayments.SaleRequest
 new(Double amount)
 String accountId { get; set; }
 Double amount { get; set; }
 String comments { get; set; }
 String currencyIsoCode { get; set; }
 commercepayments.EnhancedPaymentDataInput enhancedPaymentData { get; set; }
 String paymentInitiationSourceId { get; set; }
 commercepayments.SaleApiPaymentMethodRequest paymentMethod { get; set; }
 Map<String, String> paymentMethodData { get; set; }
 Boolean submittedByMerchant { get; set; }
class CommercePayments.SaleResponse
 new()
 void setAmount(Double amount)
 void setAsync(Boolean async)
 void setGatewayAvsCode(String gatewayAvsCode)
 void setGatewayDate(Datetime gatewayDate)
 void setGatewayMessage(String gatewayMessage)
 void setGatewayReferenceDetails(String gatewayReferenceDetails)
 void setGatewayReferenceNumber(String gatewayReferenceNumber)
 void setGatewayResultCode(String gatewayResultCode)
 void setGatewayResultCodeDescription(String gatewayResultCodeDescription)
 void setPaymentMethodTokenizationResponse(commercepayments.PaymentMethodTokenizationResponse paymentMethodTokenizationResponse)
 void setRetryCategory(commercepayments.RetryCategory retryCategory)
 void setRetryDecision(commercepayments.RetryDecision retryDecision)
 void setSalesforceResultCodeInfo(commercepayments.SalesforceResultCodeInfo salesforceResultCodeInfo)
enum CommercePayments.SalesforceResultCode = Decline Indeterminate PermanentFail RequiresReview Success SystemError ValidationError
class CommercePayments.SalesforceResultCodeInfo
 new(commercepayments.CustomMetadataTypeInfo customMetadataTypeInfo)
 new(commercepayments.SalesforceResultCode salesforceResultCode)
enum CommercePayments.StandardEntryClassCode = Ccd Ppd Tel Web
class CommercePayments.TokenizeNotification
 new()
 void setAmount(Double amount)
 void setGatewayAvsCode(String gatewayAvsCode)
 void setGatewayDate(Datetime gatewayDate)
 void setGatewayMessage(String gatewayMessage)
 void setGatewayReferenceDetails(String gatewayReferenceDetails)
 void setGatewayReferenceNumber(String gatewayReferenceNumber)
 void setGatewayResultCode(String gatewayResultCode)
 void setGatewayResultCodeDescription(String gatewayResultCodeDescription)
 void setGatewayToken(String gatewayToken)
 void setGatewayTokenEncrypted(String gatewayTokenEncrypted)
 void setId(String id)
 void setSalesforceResultCodeInfo(commercepayments.SalesforceResultCodeInfo salesforceResultCodeInfo)
 void setStatus(commercepayments.NotificationStatus status)
 void setRetryCategory(commercepayments.RetryCategory retryCategory)
 void setRetryDecision(commercepayments.RetryDecision retryDecision)
class CommerceTax.AbstractTransactionResponse
 new()
 void setAddresses(commercetax.AddressesResponse addresses)
 void setAmountDetails(commercetax.AmountDetailsResponse amountDetails)
 void setCurrencyIsoCode(String currencyIsoCode)
 void setCustomTaxAttributes(commercetax.CustomTaxAttributesResponse customTaxAttributes)
 void setDescription(String dscptn)
 void setDocumentCode(String documentCode)
 void setEffectiveDate(Datetime effectiveDate)
 void setLineItems(List<commercetax.LineItemResponse> lineItems)
 void setReferenceDocumentCode(String referenceDocumentCode)
 void setReferenceEntityId(String referenceEntityId)
 void setTaxTransactionId(String taxTrxnId)
 void setTransactionDate(Datetime transactionDate)
class CommerceTax.AddressResponse
 new()
 void setLocationCode(String locationCode)
class CommerceTax.AddressesResponse
 new()
 void setShipFrom(commercetax.AddressResponse shipFrom)
 void setShipTo(commercetax.AddressResponse shipTo)
 void setSoldTo(commercetax.AddressResponse soldTo)
class CommerceTax.AmountDetailsResponse
 new()
 void setExemptAmount(Double exemptAmount)
 void setTaxAmount(Double taxAmount)
 void setTotalAmount(Double totalAmount)
 void setTotalAmountWithTax(Double totalAmtWithTax)
class CommerceTax.CalculateTaxRequest
 new(commercetax.CalculateTaxType taxType)
 Boolean isCommit { get; set; }
 Boolean isHeaderTaxRequested { get; set; }
 commercetax.CalculateTaxType shouldVoidTax { get; set; }
 commercetax.TaxTransactionType taxTransactionType { get; set; }
 commercetax.CalculateTaxType taxType { get; set; }
class CommerceTax.CalculateTaxResponse
 new()
 void setAddresses(commercetax.AddressesResponse addresses)
 void setAmountDetails(commercetax.AmountDetailsResponse amountDetails)
 void setCurrencyIsoCode(String currencyIsoCode)
 void setDescription(String dscptn)
 void setDocumentCode(String documentCode)
 void setEffectiveDate(Datetime effectiveDate)
 void setLineItems(List<commercetax.LineItemResponse> lineItems)
 void setReferenceDocumentCode(String referenceDocumentCode)
 void setReferenceEntityId(String referenceEntityId)
 void setStatus(commercetax.TaxTransactionStatus status)
 void setStatusDescription(String statusDescription)
 void setTaxTransactionId(String taxTrxnId)
 void setTaxTransactionType(commercetax.TaxTransactionType taxTransactionType)
 void setTaxType(commercetax.CalculateTaxType taxType)
 void setTransactionDate(Datetime transactionDate)
 void setCustomTaxAttributes(commercetax.CustomTaxAttributesResponse customTaxAttributes)
enum CommerceTax.CalculateTaxType = Actual Estimated
class CommerceTax.CustomTaxAttributesResponse
 new()
 void setData(Map<String, Object> data)
class CommerceTax.ErrorResponse
 new(commercetax.ResultCode resultCode, String errorCode, String errorMessage)
class CommerceTax.HeaderTaxAddressesRequest
 new(commercetax.TaxAddressRequest shipFrom, commercetax.TaxAddressRequest shipTo, commercetax.TaxAddressRequest soldTo, commercetax.TaxAddressRequest billTo, commercetax.TaxAddressRequest taxEngineAddress)
 commercetax.TaxAddressRequest billTo { get; set; }
 commercetax.TaxAddressRequest shipFrom { get; set; }
 commercetax.TaxAddressRequest shipTo { get; set; }
 commercetax.TaxAddressRequest soldTo { get; set; }
 commercetax.TaxAddressRequest taxEngineAddress { get; set; }
class CommerceTax.ImpositionResponse
 new()
 void setId(String id)
 void setName(String name)
 void setSubType(String subType)
 void setType(String type)
class CommerceTax.JurisdictionResponse
 new()
 void setCountry(String country)
 void setId(String id)
 void setLevel(String level)
 void setName(String name)
 void setRegion(String region)
 void setStateAssignedNumber(String stateAssignedNo)
class CommerceTax.LineItemResponse
 new()
 void setAddresses(commercetax.AddressesResponse addresses)
 void setAmountDetails(commercetax.AmountDetailsResponse amountDetails)
 void setCustomTaxAttributes(commercetax.CustomTaxAttributesResponse customTaxAttributes)
 void setEffectiveDate(Datetime effectiveDate)
 void setIsTaxable(Boolean isTaxable)
 void setLineNumber(String lineNumber)
 void setProductCode(String productCode)
 void setQuantity(Double quantity)
 void setTaxCode(String taxCode)
 void setTaxes(List<commercetax.TaxDetailsResponse> taxes)
class CommerceTax.LineTaxAddressesRequest
 new(commercetax.TaxAddressRequest shipFrom, commercetax.TaxAddressRequest shipTo, commercetax.TaxAddressRequest soldTo, commercetax.TaxAddressRequest billTo, commercetax.TaxAddressRequest taxEngineAddress)
 commercetax.TaxAddressRequest billTo { get; set; }
 commercetax.TaxAddressRequest shipFrom { get; set; }
 commercetax.TaxAddressRequest shipTo { get; set; }
 commercetax.TaxAddressRequest soldTo { get; set; }
enum CommerceTax.RequestType = CalculateTax
enum CommerceTax.ResultCode = TaxEngineError ReferenceDocumentCodeMissing
class CommerceTax.RuleDetailsResponse
 new()
 void RuleDetailsResponse()
 void setNonTaxableRuleId(String nonTaxableRuleId)
 void setNonTaxableType(String nonTaxableType)
 void setRateRuleId(String rateRuleId)
 void setRateSourceId(String rateSourceId)
class CommerceTax.TaxAddressRequest
 new(String city, String country, Double latitude, Double longitude, String postalCode, String state, String street, String locationCode)
 String city { get; set; }
 String country { get; set; }
 String countryCode { get; set; }
 Double latitude { get; set; }
 String locationCode { get; set; }
 Double longitude { get; set; }
 String postalCode { get; set; }
 String state { get; set; }
 String stateCode { get; set; }
 String street { get; set; }
class CommerceTax.TaxAddressesRequest
 new(commercetax.TaxAddressRequest shipFrom, commercetax.TaxAddressRequest shipTo, commercetax.TaxAddressRequest soldTo, commercetax.TaxAddressRequest billTo, commercetax.TaxAddressRequest taxEngineAddress)
 commercetax.TaxAddressRequest billTo { get; set; }
 commercetax.TaxAddressRequest shipFrom { get; set; }
 commercetax.TaxAddressRequest shipTo { get; set; }
 commercetax.TaxAddressRequest soldTo { get; set; }
 commercetax.TaxAddressRequest taxEngineAddress { get; set; }
exception CommerceTax.TaxApiException
class CommerceTax.TaxCustomerDetailsRequest
 new(String accountId, String code, String exemptionNo, String exemptionReason)
 String accountId { get; set; }
 String code { get; set; }
 String exemptionNo { get; set; }
 String exemptionReason { get; set; }
 String taxCertificateId { get; set; }
class CommerceTax.TaxDetailsResponse
 new()
 void setCustomTaxAttributes(commercetax.CustomTaxAttributesResponse customTaxAttributes)
 void setExemptAmount(Double exemptAmount)
 void setExemptReason(String reason)
 void setImposition(commercetax.ImpositionResponse imposition)
 void setJurisdiction(commercetax.JurisdictionResponse jurisdiction)
 void setRate(Double rate)
 void setSerCode(String serCode)
 void setTax(Double tax)
 void setTaxAuthorityTypeId(String taxAuthorityTypeId)
 void setTaxId(String taxId)
 void setTaxRegionId(String taxRegionId)
 void setTaxRuleDetails(commercetax.RuleDetailsResponse taxRuleDetails)
 void setTaxableAmount(Double taxableAmount)
interface CommerceTax.TaxEngineAdapter
 commercetax.TaxEngineResponse processRequest(commercetax.TaxEngineContext var1)
class CommerceTax.TaxEngineContext
 new()
 String getNamedUri()
 commercetax.TaxEngineRequest getRequest()
 commercetax.RequestType getRequestType()
class CommerceTax.TaxLineItemRequest
 new(commercetax.LineTaxAddressesRequest addresses, Double amount, String description, String productCode, Double quantity, String lineNumber, String taxCode, Datetime effectiveDate)
 commercetax.LineTaxAddressesRequest addresses { get; set; }
 Double amount { get; set; }
 Object customTaxAttributes { get; set; }
 String description { get; set; }
 Datetime effectiveDate { get; set; }
 String lineNumber { get; set; }
 String productCode { get; set; }
 String productSKU { get; set; }
 Double quantity { get; set; }
 String referenceDocumentCode { get; set; }
 String taxCode { get; set; }
class CommerceTax.TaxSellerDetailsRequest
 new(String code)
 String code { get; set; }
class CommerceTax.TaxTransactionRequest
 commercetax.HeaderTaxAddressesRequest addresses { get; set; }
 String currencyIsoCode { get; set; }
 CommerceTax.TaxCustomerDetailsRequest customerDetails { get; set; }
 Object customTaxAttributes { get; set; }
 String description { get; set; }
 String documentCode { get; set; }
 Datetime effectiveDate { get; set; }
 List<CommerceTax.TaxLineItemRequest> lineItems { get; set; }
 String referenceDocumentCode { get; set; }
 String referenceEntityId { get; set; }
 commercetax.TaxSellerDetailsRequest sellerDetails { get; set; }
 Datetime transactionDate { get; set; }
enum CommerceTax.TaxTransactionStatus = Committed Uncommitted
enum CommerceTax.TaxTransactionType = Credit Debit Void
enum Compression.Level = BEST_COMPRESSION BEST_SPEED DEFAULT_LEVEL NO_COMPRESSION
enum Compression.Method = DEFLATED STORED
class Compression.ZipEntry
 new()
 Integer hashcode()
 string getComment()
 long getCompressedSize()
 blob getContent()
 long getCrc()
 Datetime getLastModifiedTime()
 Compression.Method getMethod()
 string getName()
 long getUncompressedSize()
 Compression.ZipEntry setComment(String comment)
 Compression.ZipEntry setContent(Blob blob)
 Compression.ZipEntry setLastModifiedTime(Datetime modTime)
 Compression.ZipEntry setMethod(Compression.Method method)
exception Compression.ZipException
class Compression.ZipReader
 new(Blob data)
 blob extract(string name)
 blob extract(Compression.ZipEntry entry)
 List<compression.ZipEntry> getEntries()
 Map<String, Compression.ZipEntry> getEntriesMap()
 compression.ZipEntry getEntry(string name)
 List<String> getEntryNames()
class Compression.ZipWriter
 new()
 Compression.ZipEntry addEntry(string name, blob data)
 Compression.ZipEntry addEntry(compression.ZipEntry prototype)
 Compression.ZipEntry addEntry(String name, String comment, Datetime modTime, Compression.Method method, Blob data)
 blob getArchive()
 List<Compression.ZipEntry> getEntries()
 compression.ZipEntry getEntry(string name)
 Set<String> getEntryNames()
 Compression.Level getLevel()
 Compression.Method getMethod()
 void removeEntry(string name)
 Compression.ZipWriter setLevel(compression.Level value)
 Compression.ZipWriter setMethod(compression.Method value)
class DataSource.AsyncDeleteCallback
 new()
 void processDelete(Database.DeleteResult deleteResult)
class DataSource.AsyncSaveCallback
 new()
 void processSave(Database.SaveResult saveResult)
enum DataSource.AuthenticationCapability = ANONYMOUS BASIC CERTIFICATE OAUTH
enum DataSource.AuthenticationProtocol = NONE OAUTH PASSWORD
enum DataSource.Capability = MULTI_PICKLIST PICKLIST QUERY_PAGINATION_SERVER_DRIVEN QUERY_TOTAL_SIZE REQUIRE_ENDPOINT REQUIRE_HTTPS ROW_CREATE ROW_DELETE ROW_QUERY ROW_UPDATE SEARCH
class DataSource.Column
 new()
 Integer decimalPlaces { get; set; }
 String description { get; set; }
 Boolean filterable { get; set; }
 Boolean isPicklistAlphabeticallySorted { get; set; }
 Boolean isPicklistRestricted { get; set; }
 String label { get; set; }
 Integer length { get; set; }
 String name { get; set; }
 List<Map<String, String>> picklistValues { get; set; }
 String referenceTargetField { get; set; }
 String referenceTo { get; set; }
 Boolean sortable { get; set; }
 DataSource.DataType type { get; set; }
 static DataSource.Column boolean(String name)
 static DataSource.Column currency(String name, Integer length, Integer decimalPlaces)
 static DataSource.Column date(String name)
 static DataSource.Column datetime(String name)
 static DataSource.Column email(String name)
 static DataSource.Column externalLookup(String name, String domain)
 static DataSource.Column get(String name, String label, String description, Boolean isSortable, Boolean isFilterable, DataSource.DataType type, Integer length, Integer decimalPlaces, String referenceTo, String referenceTargetField, Object picklistValuesObj, Boolean isPicklistAlphabeticallySorted, Boolean isPicklistRestricted)
 static DataSource.Column get(String name, String label, String description, Boolean isSortable, Boolean isFilterable, DataSource.DataType type, Integer length, Integer decimalPlaces, String referenceTo, String referenceTargetField)
 static DataSource.Column get(String name, String label, String description, Boolean isSortable, Boolean isFilterable, DataSource.DataType type, Integer length, Integer decimalPlaces)
 static DataSource.Column get(String name, String label, String description, Boolean isSortable, Boolean isFilterable, DataSource.DataType type, Integer length)
 static DataSource.Column indirectLookup(String name, String domain, String targetField)
 static DataSource.Column integer(String name, Integer length)
 static DataSource.Column lookup(String name, String domain)
 static DataSource.Column multipicklist(String name, List<Map<String, String>> picklistValues, Boolean isPicklistAlphabeticallySorted, Boolean isPicklistRestricted)
 static DataSource.Column multipicklist(String name, List<Map<String, String>> picklistValues)
 static DataSource.Column number(String name, Integer length, Integer decimalPlaces)
 static DataSource.Column percent(String name, Integer length, Integer decimalPlaces)
 static DataSource.Column phone(String name)
 static DataSource.Column picklist(String name, List<Map<String, String>> picklistValues, Boolean isPicklistAlphabeticallySorted, Boolean isPicklistRestricted)
 static DataSource.Column picklist(String name, List<Map<String, String>> picklistValues)
 static DataSource.Column text(String name, String label, Integer length)
 static DataSource.Column text(String name, Integer length)
 static DataSource.Column text(String name)
 static DataSource.Column textarea(String name)
 static DataSource.Column time(String name)
 static DataSource.Column url(String name, Integer length)
 static DataSource.Column url(String name)
 void logWarning(String msg)
 void throwException(String msg)
class DataSource.ColumnSelection
 new()
 DataSource.QueryAggregation aggregation { get; set; }
 String columnName { get; set; }
 String tableName { get; set; }
class DataSource.Connection
 new()
 List<DataSource.DeleteResult> deleteRows(DataSource.DeleteContext deleteContext)
 DataSource.TableResult query(DataSource.QueryContext queryContext)
 List<DataSource.TableResult> search(DataSource.SearchContext searchContext)
 List<DataSource.Table> sync()
 List<DataSource.UpsertResult> upsertRows(DataSource.UpsertContext upsertContext)
 void logWarning(String msg)
 void throwException(String msg)
class DataSource.ConnectionParams
 new()
 String certificateName { get; set; }
 String endpoint { get; set; }
 String oauthToken { get; set; }
 String password { get; set; }
 DataSource.IdentityType principalType { get; set; }
 DataSource.AuthenticationProtocol protocol { get; set; }
 String repository { get; set; }
 String username { get; set; }
exception DataSource.DataSourceException
class DataSource.DataSourceUtil
 new()
 void logWarning(String message)
 void throwException(String message)
enum DataSource.DataType = BOOLEAN_TYPE CURRENCY_TYPE DATE_TYPE DATETIME_TYPE EMAIL_TYPE EXTERNAL_LOOKUP_TYPE INDIRECT_LOOKUP_TYPE LOOKUP_TYPE NUMBER_TYPE PERCENT_TYPE PHONE_TYPE PICKLIST_MULTISELECT_TYPE PICKLIST_TYPE STRING_LONG_TYPE STRING_SHORT_TYPE TIME_TYPE URL_TYPE
class DataSource.DeleteContext
 new()
 List<String> externalIds { get; set; }
 String tableSelected { get; set; }
class DataSource.DeleteResult
 new()
 String errorMessage { get; set; }
 String externalId { get; set; }
 Boolean success { get; set; }
 static DataSource.DeleteResult failure(String externalId, String errorMessage)
 static DataSource.DeleteResult success(String externalId)
class DataSource.Filter
 new()
 String columnName { get; set; }
 Object columnValue { get; set; }
 List<DataSource.Filter> subfilters { get; set; }
 String tableName { get; set; }
 DataSource.FilterType type { get; set; }
enum DataSource.FilterType = AND_ CONTAINS ENDS_WITH EQUALS GREATER_THAN GREATER_THAN_OR_EQUAL_TO LESS_THAN LESS_THAN_OR_EQUAL_TO LIKE_ NOT_ NOT_EQUALS OR_ STARTS_WITH
enum DataSource.IdentityType = ANONYMOUS NAMED_USER PER_USER
exception DataSource.OAuthTokenExpiredException
class DataSource.Order
 new()
 String columnName { get; set; }
 DataSource.OrderDirection direction { get; set; }
 String tableName { get; set; }
 static DataSource.Order get(String tableName, String columnName, DataSource.OrderDirection direction)
enum DataSource.OrderDirection = ASCENDING DESCENDING
class DataSource.Provider : DataSource.Provider
 new()
 List<DataSource.AuthenticationCapability> getAuthenticationCapabilities()
 List<DataSource.Capability> getCapabilities()
 DataSource.Connection getConnection(DataSource.ConnectionParams connectionParams)
 void logWarning(String msg)
 void throwException(String msg)
enum DataSource.QueryAggregation = AVG COUNT MAX MIN NONE SUM
class DataSource.QueryContext
 new()
 String queryMoreToken { get; set; }
 DataSource.TableSelection tableSelection { get; set; }
 static DataSource.QueryContext get(List<DataSource.Table> metadata, Integer offset, Integer maxResults, DataSource.TableSelection tableSelection)
class DataSource.QueryUtils
 new()
 static List<Map<String, Object>> applyLimitAndOffset(DataSource.QueryContext queryContext, List<Map<String, Object>> rows)
 static List<Map<String, object>> filter(DataSource.QueryContext queryContext, List<Map<String, Object>> rows)
 static List<Map<String, object>> process(DataSource.QueryContext queryContext, List<Map<String, Object>> rows)
 static List<Map<String, ject>> sort(DataSource.QueryContext queryContext, List<Map<String, object>> rows)
 static List<Map<String, Object>> filterAndSort(DataSource.QueryContext c, List<Map<String, Object>> rows)
class DataSource.ReadContext
 new()
 Integer maxResults { get; set; }
 List<DataSource.Table> metadata { get; set; }
 Integer offset { get; set; }
class DataSource.SearchContext
 String searchPhrase { get; set; }
 List<DataSource.TableSelection> tableSelections { get; set; }
class DataSource.SearchUtils
 new()
 static List<DataSource.TableResult> searchByName(DataSource.SearchContext searchDetails, DataSource.Connection connection)
class DataSource.Table
 new()
 List<DataSource.Column> columns { get; set; }
 String description { get; set; }
 String labelPlural { get; set; }
 String labelSingular { get; set; }
 String name { get; set; }
 String nameColumn { get; set; }
 static DataSource.Table get(String name, String labelSingular, String labelPlural, String description, String nameColumn, List<DataSource.Column> columns)
 static DataSource.Table get(String name, String nameColumn, List<DataSource.Column> columns)
 void logWarning(String msg)
 void throwException(String msg)
class DataSource.TableResult
 new()
 String errorMessage { get; set; }
 String queryMoreToken { get; set; }
 List<Map<String, Object>> rows { get; set; }
 Boolean success { get; set; }
 String tableName { get; set; }
 Integer totalSize { get; set; }
 static DataSource.TableResult error(String errorMessage)
 static DataSource.TableResult get(Boolean success, String errorMessage, String tableName, List<Map<String, Object>> rows, Integer totalSize)
 static DataSource.TableResult get(Boolean success, String errorMessage, String tableName, List<Map<String, Object>> rows)
 static DataSource.TableResult get(DataSource.QueryContext queryContext, List<Map<String, Object>> rows)
 static DataSource.TableResult get(DataSource.TableSelection tableSelection, List<Map<String, Object>> rows)
 static DataSource.TableResult get(Boolean success, String errorMessage, String tableName, List<Map<String, Object>> rows, Integer totalSize, String queryMoreToken)
class DataSource.TableSelection
 new()
 List<DataSource.ColumnSelection> columnsSelected { get; set; }
 DataSource.Filter filter { get; set; }
 List<DataSource.Order> order { get; set; }
 String tableSelected { get; set; }
class DataSource.UpsertContext
 new()
 List<Map<String, Object>> rows { get; set; }
 String tableSelected { get; set; }
class DataSource.UpsertResult
 new()
 String errorMessage { get; set; }
 String externalId { get; set; }
 Boolean success { get; set; }
 static DataSource.UpsertResult failure(String externalId, String errorMessage)
 static DataSource.UpsertResult success(String externalId)
class DataWeave.Result
 new()
 Object getValue()
 String getValueAsString()
class DataWeave.Script
 new()
 static dataweave.Script createScript(String namespace, String scriptName)
 static dataweave.Script createScript(String scriptName)
 dataweave.Result execute(Map<String, Object> parameters)
 dataweave.Result execute()
interface Database.Batchable
 void execute(Database.BatchableContext jobId, List<sObject> recordList)
 void finish(Database.BatchableContext jobId)
 System.Iterable start(Database.BatchableContext jobId)
 Database.QueryLocator start(Database.BatchableContext jobId)
interface Database.BatchableContext
 Id getChildJobId()
 Id getJobId()
class Database.Cursor
 new()
 static List<SObject> fetch(Integer position, Integer count)
 static Integer getNumRecords()
class Database.CursorFetchResult
 new()
 Integer getNextIndex()
 Integer getNumDeletedRecords()
 List<SObject> getRecords()
 Boolean isDone()
class Database.DMLOptions
 new()
 Boolean allowFieldTruncation { get; set; }
 AssignmentRuleHeader assignmentRuleHeader { get; set; }
 EmailHeader emailHeader { get; set; }
 LocaleOptions localeOptions { get; set; }
 Boolean optAllOrNone { get; set; }
class Database.DMLOptions.AssignmentRuleHeader
 new()
 Id assignmentRuleID { get; set; }
 Boolean useDefaultRule { get; set; }
class Database.DMLOptions.DuplicateRuleHeader
 new()
 Boolean allowSave { get; set; }
 Boolean runAsCurrentUser { get; set; }
class Database.DMLOptions.EmailHeader
 new()
 Boolean triggerAutoResponseEmail { get; set; }
 Boolean triggerOtherEmail { get; set; }
 Boolean triggerUserEmail { get; set; }
class Database.DeleteResult
 new()
 Database.Error[] getErrors()
 ID getId()
 Boolean isSuccess()
class Database.DeletedRecord
 new()
 Date getDeletedDate()
 Id getId()
class Database.DuplicateError
 new()
 Datacloud.DuplicateResult getDuplicateResult()
 List<String> getFields()
 String getMessage()
 StatusCode getStatusCode()
class Database.EmptyRecycleBinResult
 new()
 Database.Errors[] getErrors()
 ID getId()
 Boolean isSuccess()
class Database.Error
 new()
 String[] getFields()
 String getMessage()
 StatusCode getStatusCode()
class Database.GetDeletedResult
 new()
 List<Database.DeletedRecord> getDeletedRecords()
 Date getEarliestDateAvailable()
 Date getLatestDateCovered()
class Database.GetUpdatedResult
 new()
 List<Id> getIds()
 Date getLatestDateCovered()
class Database.LeadConvert
 new()
 ID getAccountId()
 ID getContactId()
 String getConvertedStatus()
 ID getLeadID()
 ID getOpportunityId()
 String getOpportunityName()
 ID getOwnerID()
 ID getRelatedPersonAccountId()
 ID getRelatedPersonAccountRecord()
 Boolean isDoNotCreateOpportunity()
 Boolean isOverWriteLeadSource()
 Boolean isSendNotificationEmail()
 void setAccountId(ID accountId)
 void setContactId(ID contactId)
 void setConvertedStatus(String status)
 void setDoNotCreateOpportunity(Boolean createOpportunity)
 void setLeadId(ID leadId)
 void setOpportunityId(ID opportunityId)
 void setOpportunityName(String opportunityName)
 void setOverwriteLeadSource(Boolean overwriteLeadSource)
 void setOwnerId(ID ownerId)
 void setRelatedPersonAccountId(ID relatedPersonAccountId)
 void setSendNotificationEmail(Boolean sendEmail)
 SObject getAccountRecord()
 Boolean getBypassAccountDedupeCheck()
 Boolean getBypassContactDedupeCheck()
 SObject getContactRecord()
 SObject getOpportunityRecord()
 void setAccountRecord(SObject arg0)
 void setBypassAccountDedupeCheck(Boolean arg0)
 void setBypassContactDedupeCheck(Boolean arg0)
 void setContactRecord(SObject arg0)
 void setOpportunityRecord(SObject arg0)
 void setRelatedPersonAccountRecord(SObject arg0)
class Database.LeadConvertResult
 new()
 ID getAccountId()
 ID getContactId()
 Database.Error[] getErrors()
 ID getLeadId()
 ID getOpportunityId()
 ID getRelatedPersonAccountId()
 Boolean isSuccess()
class Database.MergeResult
 new()
 List<Database.Error> getErrors()
 Id getId()
 List<String> getMergedRecordIds()
 List<String> getUpdatedRelatedIds()
 Boolean isSuccess()
class Database.PaginationCursor
 new()
 Integer fetchDeleted(Integer start, Integer pageSize)
 Database.CursorFetchResult fetchPage(Integer start, Integer pageSize)
 Integer getNumRecords()
class Database.QueryLocator
 new()
 String getQuery()
 Database.QueryLocatorIterator iterator()
 List<SObject> querymore(Integer num)
class Database.QueryLocatorIterator
 new()
 Boolean hasNext()
 sObject next()
class Database.SaveResult
 new()
 Database.Error[] getErrors()
 ID getId()
 Boolean isSuccess()
class Database.UndeleteResult
 new()
 Database.Error[] getErrors()
 ID getId()
 Boolean isSuccess()
class Database.UpsertResult
 new()
 Database.Error[] getErrors()
 ID getId()
 Boolean isCreated()
 Boolean isSuccess()
class Datacloud.AdditionalInformationMap
 new()
 String getName()
 String getValue()
class Datacloud.DuplicateResult
 new()
 String getDuplicateRule()
 String getErrorMessage()
 List<Datacloud.MatchResult> getMatchResults()
 Boolean isAllowSave()
 String getDuplicateRuleEntityType()
class Datacloud.FieldDiff
 new()
 String getDifference()
 String getName()
class Datacloud.FindDuplicates
 new()
 static List<Datacloud.FindDuplicatesResult> findDuplicates(List<SObject> sObjects)
class Datacloud.FindDuplicatesByIds
 new()
 static List<Datacloud.FindDuplicatesResult> findDuplicatesByIds(List<Id> ids)
class Datacloud.FindDuplicatesResult
 new()
 List<Database.Error> errors { get; set; }
 Boolean success { get; set; }
 List<Datacloud.DuplicateResult> getDuplicateResults()
 List<Database.Error> getErrors()
 Boolean isSuccess()
class Datacloud.MatchRecord
 new()
 List<Datacloud.AdditionalInformationMap> getAdditionalInformation()
 List<Datacloud.FieldDiff> getFieldDiffs()
 Double getMatchConfidence()
 SObject getRecord()
class Datacloud.MatchResult
 new()
 String getEntityType()
 List<Database.Error> getErrors()
 String getMatchEngine()
 List<Datacloud.MatchRecord> getMatchRecords()
 String getRule()
 Integer getSize()
 Boolean isSuccess()
class Dom.Document
 new()
 Dom.XmlNode createRootElement(String name, String namespace, String prefix)
 Dom.XmlNode getRootElement()
 void load(String xml)
 String toXmlString()
class Dom.XmlNode
 new()
 Dom.XmlNode addChildElement(String name, String namespace, String prefix)
 Dom.XmlNode addCommentNode(String text)
 Dom.XmlNode addTextNode(String text)
 String getAttribute(String key, String keyNamespace)
 Integer getAttributeCount()
 String getAttributeKeyAt(Integer index)
 String getAttributeKeyNsAt(Integer index)
 String getAttributeValue(String key, String keyNamespace)
 String getAttributeValueNs(String key, String keyNamespace)
 Dom.XmlNode getChildElement(String name, String namespace)
 Dom.XmlNode[] getChildElements()
 Dom.XmlNode[] getChildren()
 String getName()
 String getNamespace()
 String getNamespaceFor(String prefix)
 Dom.XmlNodeType getNodeType()
 Dom.XmlNode getParent()
 String getPrefixFor(String namespace)
 String getText()
 Dom.XmlNode insertBefore(Dom.XmlNode newChild, Dom.XmlNode refChild)
 Boolean removeAttribute(String key, String keyNamespace)
 Boolean removeChild(Dom.XmlNode childNode)
 void setAttribute(String key, String value)
 void setAttributeNs(String key, String value, String keyNamespace, String valueNamespace)
 void setNamespace(String prefix, String namespace)
enum Dom.XmlNodeType = COMMENT ELEMENT TEXT
class EventBus.ChangeEventHeader
 new()
 List<String> changedfields { get; set; }
 String changeorigin { get; set; }
 String changetype { get; set; }
 Long commitnumber { get; set; }
 Long committimestamp { get; set; }
 String commituser { get; set; }
 List<String> difffields { get; set; }
 String entityname { get; set; }
 List<String> nulledfields { get; set; }
 List<String> recordids { get; set; }
 Integer sequencenumber { get; set; }
 String transactionkey { get; set; }
 String getChangeOrigin()
 String getChangeType()
 List<String> getChangedFields()
 Long getCommitNumber()
 Long getCommitTimestamp()
 String getCommitUser()
 List<String> getDiffFields()
 String getEntityName()
 List<String> getNulledFields()
 List<String> getRecordIds()
 Integer getSequenceNumber()
 String getTransactionKey()
 void setChangeOrigin(String arg0)
 void setChangeType(String arg0)
 void setChangedFields(List<String> arg0)
 void setCommitNumber(Long arg0)
 void setCommitTimestamp(Long arg0)
 void setCommitUser(String arg0)
 void setDiffFields(List<String> arg0)
 void setEntityName(String arg0)
 void setNulledFields(List<String> arg0)
 void setRecordIds(List<String> arg0)
 void setSequenceNumber(Integer arg0)
 void setTransactionKey(String arg0)
interface EventBus.EventPublishFailureCallback
 void onFailure(eventbus.FailureResult result)
interface EventBus.EventPublishSuccessCallback
 void onSuccess(eventbus.SuccessResult result)
interface EventBus.FailureResult
 List<String> getEventUuids()
interface EventBus.SuccessResult
 List<String> getEventUuids()
class EventBus.TestBroker
 new()
 void deliver()
 void fail()
class EventBus.TriggerContext
 new()
 String lastError { get; set; }
 Integer retries { get; set; }
 static eventbus.TriggerContext currentContext()
 String getResumeCheckpoint()
 void setResumeCheckpoint(String resumeReplayId)
class Flow.Interview
 new()
 static Flow.Interview createInterview(String namespace, String flowName, Map<String, Object> inputVariables)
 static Flow.Interview createInterview(String flowName, Map<String, Object> inputVariables)
 Object getVariableValue(String variableName)
 void start()
class FormulaEval.FormulaBuilder
 new()
 FormulaEval.FormulaInstance build()
 formulaeval.FormulaBuilder parseAsTemplate(Boolean templateMode)
 FormulaEval.FormulaBuilder treatNumericNullAsZero(Boolean isNumericNullZero)
 FormulaEval.FormulaBuilder withFormula(String formulaText)
 FormulaEval.FormulaBuilder withGlobalVariables(List<formulaeval.FormulaGlobal> formulaGlobals)
 FormulaEval.FormulaBuilder withReturnType(formulaeval.FormulaReturnType returnType)
 formulaeval.FormulaBuilder withType(System.Type contextType)
 formulaeval.FormulaBuilder withType(Schema.SObjectType contextSObjectType)
enum FormulaEval.FormulaGlobal = CUSTOMMETADATA LABEL ORGANIZATION PERMISSION PROFILE SETUP SYSTEM USER USERROLE
class FormulaEval.FormulaInstance
 new()
 Object evaluate(Object contextObject)
 Set<String> getReferencedFields()
enum FormulaEval.FormulaReturnType = BOOLEAN DATE DATETIME DECIMAL DOUBLE ID INTEGER LONG STRING TIME
class Functions.Function
 new()
 static functions.Function get(String functionName)
 static functions.Function get(String namespace, String functionName)
 functions.FunctionInvocation invoke(String payload, functions.FunctionCallback callback)
 functions.FunctionInvocation invoke(String payload)
interface Functions.FunctionCallback
 void handleResponse(functions.FunctionInvocation var1)
enum Functions.FunctionErrorType = FUNCTION_EXCEPTION RUNTIME_EXCEPTION UNEXPECTED_FUNCTION_EXCEPTION
interface Functions.FunctionInvocation
 functions.FunctionInvocationError getError()
 String getInvocationId()
 String getResponse()
 functions.FunctionInvocationStatus getStatus()
interface Functions.FunctionInvocationError
 String getMessage()
 functions.FunctionErrorType getType()
enum Functions.FunctionInvocationStatus = ERROR PENDING SUCCESS
interface Functions.FunctionInvokeMock
 functions.FunctionInvocation respond(String functionName, String payload)
class Functions.MockFunctionInvocationFactory
 new()
 static functions.FunctionInvocation createErrorResponse(String invocationId, functions.FunctionErrorType functionsErrorType, String errMsg)
 static functions.FunctionInvocation createSuccessResponse(String invocationId, String response)
class Invocable.Action
 new()
 Invocable.Action addInvocation()
 Invocable.Action clearInvocations()
 static Invocable.Action createCustomAction(String type, String namespace, String name)
 static Invocable.Action createCustomAction(String type, String name)
 static Invocable.Action createStandardAction(String type)
 List<Invocable.Action.DescribeResult> getDescribe()
 String getName()
 String getNamespace()
 String getType()
 String getVersion()
 List<Invocable.Action.Result> invoke()
 Boolean isStandard()
 Invocable.Action setInvocationParameter(String parameterName, Object parameterValue)
 Invocable.Action setInvocations(List<Map<String, Object>> invocations)
 static Invocable.Action createCustomAction(String type, String namespace, String name, String version)
 static Invocable.Action createStandardAction(String type, String version)
class Invocable.Action.AdditionalAttribute
 new()
 String getApexClass()
 String getDataType()
 Boolean getIsCollection()
 String getName()
 Object getValue()
 List<Boolean> getValueAsBooleanList()
 List<Date> getValueAsDateList()
 List<Double> getValueAsDoubleList()
 List<Integer> getValueAsIntegerList()
 List<Object> getValueAsList()
 List<Long> getValueAsLongList()
 List<String> getValueAsStringList()
class Invocable.Action.DescribeResult
 new()
 Invocable.Action getAction()
 Boolean getAllowsTransactionControl()
 List<String> getCapabilityTypes()
 String getCategory()
 String getConfigurationEditor()
 String getDescription()
 List<Invocable.Action.GenericType> getGenericTypes()
 Boolean getHasCallout()
 Boolean getHasSystemGeneratedOutput()
 String getIconId()
 String getIconName()
 List<Invocable.Action.InputParameter> getInputs()
 String getLabel()
 String getMethodDescription()
 String getMethodLabel()
 String getMethodName()
 String getName()
 List<Invocable.Action.OutputParameter> getOutputs()
 String getTargetEntityName()
 String getType()
class Invocable.Action.Error
 new()
 String getCode()
 String getMessage()
class Invocable.Action.GenericType
 new()
 String getDescription()
 String getLabel()
 String getName()
 String getSuperType()
class Invocable.Action.InputParameter
 new()
 List<Invocable.Action.AdditionalAttribute> getAdditionalAttributes()
 String getApexClass()
 Integer getByteLength()
 Boolean getConfiguration()
 Object getDefaultValue()
 String getDescription()
 String getLabel()
 Integer getMaxOccurs()
 String getName()
 List<Invocable.Action.PicklistValue> getPicklistValues()
 String getPlaceholderText()
 Boolean getRequired()
 String getSObjectType()
 List<String> getSetupReferenceType()
 String getToolingType()
 String getType()
class Invocable.Action.OutputParameter
 new()
 List<Invocable.Action.AdditionalAttribute> getAdditionalAttributes()
 String getApexClass()
 String getDescription()
 String getLabel()
 Integer getMaxOccurs()
 String getName()
 List<Invocable.Action.PicklistValue> getPicklistValues()
 String getSObjectType()
 String getType()
class Invocable.Action.PicklistValue
 new()
 Boolean getActive()
 Boolean getDefaultValue()
 String getLabel()
 String getValidFor()
 String getValue()
class Invocable.Action.Result
 new()
 Invocable.Action getAction()
 List<Invocable.Action.Error> getErrors()
 Map<String, Object> getInvocationParameters()
 Map<String, Object> getOutputParameters()
 Boolean isSuccess()
class IsvPartners.AppAnalytics
 new()
 static void logCustomInteraction(Object interactionLabel, Id interactionId)
 static void logCustomInteraction(Object interactionLabel, System.UUID interactionUuid)
 static void logCustomInteraction(Object interactionLabel)
class KbManagement.PublishingService
 new()
 static void archiveOnlineArticle(String articleId, Datetime scheduledDate)
 static void assignDraftArticleTask(String articleId, String assigneeId, String instructions, Datetime dueDate, Boolean sendEmailNotification)
 static void assignDraftTranslationTask(String articleVersionId, String assigneeId, String instructions, Datetime dueDate, Boolean sendEmailNotification)
 static void cancelScheduledArchivingOfArticle(String articleId)
 static void cancelScheduledPublicationOfArticle(String articleId)
 static void completeTranslation(String articleVersionId)
 static void deleteArchivedArticle(String articleId)
 static void deleteArchivedArticleVersion(String articleId, Integer versionNumber)
 static void deleteDraftArticle(String articleId)
 static void deleteDraftTranslation(String articleVersionId)
 static String editArchivedArticle(String articleId)
 static String editOnlineArticle(String articleId, Boolean unpublish)
 static String editPublishedTranslation(String articleId, String language, Boolean unpublish)
 static void publishArticle(String articleId, Boolean flagAsNew)
 static String restoreOldVersion(String articleId, Integer versionNumber)
 static void scheduleForPublication(String articleId, Datetime scheduledDate)
 static void setTranslationToIncomplete(String articleVersionId)
 static String submitForTranslation(String articleId, String language, String assigneeId, Datetime dueDate)
class LxScheduler.GetAppointmentCandidatesInput
 new()
class LxScheduler.GetAppointmentCandidatesInputBuilder
 new()
 lxscheduler.GetAppointmentCandidatesInput build()
 lxscheduler.GetAppointmentCandidatesInputBuilder setAccountId(String accountId)
 lxscheduler.GetAppointmentCandidatesInputBuilder setAllowConcurrent(Boolean allowConcurrent)
 lxscheduler.GetAppointmentCandidatesInputBuilder setApiVersion(Double apiVersion)
 lxscheduler.GetAppointmentCandidatesInputBuilder setCorrelationId(String correlationId)
 lxscheduler.GetAppointmentCandidatesInputBuilder setEndTime(String endTime)
 lxscheduler.GetAppointmentCandidatesInputBuilder setEngagementChannelTypeIds(List<String> engagementChannelTypeIds)
 lxscheduler.GetAppointmentCandidatesInputBuilder setFilterByResources(List<String> filterByResources)
 lxscheduler.GetAppointmentCandidatesInputBuilder setResourceLimitApptDistribution(Integer resourceLimitApptDistribution)
 lxscheduler.GetAppointmentCandidatesInputBuilder setSchedulingPolicyId(String schedulingPolicyId)
 lxscheduler.GetAppointmentCandidatesInputBuilder setStartTime(String startTime)
 lxscheduler.GetAppointmentCandidatesInputBuilder setTerritoryIds(List<String> territoryIds)
 lxscheduler.GetAppointmentCandidatesInputBuilder setWorkType(lxscheduler.WorkType workType)
 lxscheduler.GetAppointmentCandidatesInputBuilder setWorkTypeGroupId(String workTypeGroupId)
class LxScheduler.GetAppointmentSlotsInput
 new()
class LxScheduler.GetAppointmentSlotsInputBuilder
 new()
 lxscheduler.GetAppointmentSlotsInput build()
 lxscheduler.GetAppointmentSlotsInputBuilder setAccountId(String accountId)
 lxscheduler.GetAppointmentSlotsInputBuilder setAllowConcurrentScheduling(Boolean allowConcurrentScheduling)
 lxscheduler.GetAppointmentSlotsInputBuilder setApiVersion(Double apiVersion)
 lxscheduler.GetAppointmentSlotsInputBuilder setCorrelationId(String correlationId)
 lxscheduler.GetAppointmentSlotsInputBuilder setEndTime(String endTime)
 lxscheduler.GetAppointmentSlotsInputBuilder setEngagementChannelTypeIds(List<String> engagementChannelTypeIds)
 lxscheduler.GetAppointmentSlotsInputBuilder setPrimaryResourceId(String primaryResourceId)
 lxscheduler.GetAppointmentSlotsInputBuilder setRequiredResourceIds(List<String> requiredResourceIds)
 lxscheduler.GetAppointmentSlotsInputBuilder setSchedulingPolicyId(String schedulingPolicyId)
 lxscheduler.GetAppointmentSlotsInputBuilder setStartTime(String startTime)
 lxscheduler.GetAppointmentSlotsInputBuilder setTerritoryIds(List<String> territoryIds)
 lxscheduler.GetAppointmentSlotsInputBuilder setWorkType(lxscheduler.WorkType workType)
 lxscheduler.GetAppointmentSlotsInputBuilder setWorkTypeGroupId(String workTypeGroupId)
class LxScheduler.SchedulerResources
 new()
 static String getAppointmentCandidates(lxscheduler.GetAppointmentCandidatesInput getAppointmentCandidatesInput)
 static String getAppointmentSlots(lxscheduler.GetAppointmentSlotsInput getAppointmentSlotsInput)
 static void setAppointmentCandidatesMock(String expectedResponse)
 static void setAppointmentSlotsMock(String expectedResponse)
class LxScheduler.ServiceAppointmentRequestInfo
 new(Datetime startDate, Datetime endDate, List<lxscheduler.ServiceResourceInfo> ServiceResources, String SchedulingPolicyId, String workTypeGroupId, String accountId, String primaryResourceId, String workTypeId, String correlationId)
 String getAccountId()
 String getCorrelationId()
 Datetime getEndDate()
 String getPrimaryResourceId()
 String getSchedulingPolicyId()
 List<lxscheduler.ServiceResourceInfo> getServiceResources()
 Datetime getStartDate()
 String getWorkTypeGroupId()
 String getWorkTypeId()
class LxScheduler.ServiceResourceInfo
 new(String userId, String userName, String email, String serviceResourceId, List<String> territoryIds, String resourceType)
 String getEmail()
 String getResourceType()
 String getServiceResourceId()
 List<String> getTerritoryIds()
 String getUserId()
 String getUserName()
class LxScheduler.ServiceResourceSchedule
 new(String serviceResourceId, Set<lxscheduler.UnavailableTimeslot> unavailableTimeslots)
 String serviceResourceId { get; set; }
 Set<lxscheduler.UnavailableTimeslot> unavailableTimeslots { get; set; }
interface LxScheduler.ServiceResourceScheduleHandler
 List<lxscheduler.ServiceResourceSchedule> getUnavailableTimeslots(lxscheduler.ServiceAppointmentRequestInfo var1)
class LxScheduler.SkillRequirement
 new()
class LxScheduler.SkillRequirementBuilder
 new()
 lxscheduler.SkillRequirement build()
 lxscheduler.SkillRequirementBuilder setSkillId(String skillId)
 lxscheduler.SkillRequirementBuilder setSkillLevel(Double skillLevel)
class LxScheduler.UnavailableTimeslot
 new(Datetime timeMin, Datetime timeMax)
 Datetime timeMax { get; set; }
 Datetime timeMin { get; set; }
class LxScheduler.WorkType
 new()
class LxScheduler.WorkTypeBuilder
 new()
 lxscheduler.WorkType build()
 lxscheduler.WorkTypeBuilder setBlockTimeAfterAppointmentInMinutes(Integer blockTimeAfterAppointmentInMinutes)
 lxscheduler.WorkTypeBuilder setBlockTimeBeforeAppointmentInMinutes(Integer blockTimeBeforeAppointmentInMinutes)
 lxscheduler.WorkTypeBuilder setDurationInMinutes(Integer durationInMinutes)
 lxscheduler.WorkTypeBuilder setId(String id)
 lxscheduler.WorkTypeBuilder setOperatingHoursId(String operatingHoursId)
 lxscheduler.WorkTypeBuilder setSkillRequirements(List<lxscheduler.SkillRequirement> skillRequirements)
 lxscheduler.WorkTypeBuilder setTimeFrameEndInMinutes(Integer timeFrameEndInMinutes)
 lxscheduler.WorkTypeBuilder setTimeFrameStartInMinutes(Integer timeFrameStartInMinutes)
enum Messaging.ActionError = ACCESS_DENIED ACTION_NOT_IMPLEMENTED INTERNAL_ERROR INVALID_ACTION_PARAMETERS INVALID_STATE
class Messaging.ActionResult
 new()
 Messaging.ActionError getErrorCode()
 String getMessage()
 Boolean isSuccess()
class Messaging.ActionResult.Builder
 new()
 Messaging.ActionResult build()
 Messaging.ActionResult.Builder withErrorCode(Messaging.ActionError errorCode)
 Messaging.ActionResult.Builder withMessage(String message)
 Messaging.ActionResult.Builder withSuccess(Boolean success)
class Messaging.ActionableNotification
 new()
 String getActionIdentifier()
 String getNotificationTypeId()
 String getRecipientId()
 String getSenderId()
 String getTargetId()
 String getTargetPageRef()
class Messaging.ActionableNotification.Builder
 new()
 Messaging.ActionableNotification build()
 Messaging.ActionableNotification.Builder withNotificationTypeId(String notificationTypeId)
 Messaging.ActionableNotification.Builder withRecipientId(String recipientId)
 Messaging.ActionableNotification.Builder withSenderId(String senderId)
enum Messaging.AttachmentRetrievalOption = METADATA_ONLY METADATA_WITH_BODY NONE
class Messaging.CustomNotification
 new(String typeId, String sender, String title, String body, String targetId, String targetPageRef)
 void send(Set<String> users)
 void setNotificationTypeId(String id)
 void setTitle(String title)
 void setBody(String body)
 void setSenderId(String id)
 void setTargetId(String targetId)
 void setTargetPageRef(String pageRef)
 void setActionGroup(String actionGroup)
class Messaging.EmailFileAttachment
 new()
 Blob body { get; set; }
 String contenttype { get; set; }
 String filename { get; set; }
 Id id { get; set; }
 Boolean inline { get; set; }
 Blob getBody()
 String getContentType()
 String getFileName()
 Id getId()
 Boolean getInline()
 void setBody(Blob arg0)
 void setContentType(String arg0)
 void setFileName(String arg0)
 void setInline(Boolean arg0)
class Messaging.InboundEmail
 new()
 AuthenticationResult[] authenticationResults { get; set; }
 BinaryAttachment[] binaryAttachments { get; set; }
 String[] ccAddresses { get; set; }
 String fromAddress { get; set; }
 String fromName { get; set; }
 Header[] headers { get; set; }
 String htmlBody { get; set; }
 Boolean htmlBodyIsTruncated { get; set; }
 String inReplyTo { get; set; }
 String messageId { get; set; }
 String plainTextBody { get; set; }
 Boolean plainTextBodyIsTruncated { get; set; }
 String[] references { get; set; }
 String replyTo { get; set; }
 String subject { get; set; }
 TextAttachment[] textAttachments { get; set; }
 String[] toAddresses { get; set; }
class Messaging.InboundEmail.AuthenticationResult
 new()
 InboundEmail.AuthenticationResultField[] authenticationResultFields { get; set; }
 String method { get; set; }
 String result { get; set; }
class Messaging.InboundEmail.AuthenticationResultField
 new()
 String name { get; set; }
 String value { get; set; }
class Messaging.InboundEmail.BinaryAttachment
 new()
 Blob body { get; set; }
 String fileName { get; set; }
 String mimeTypeSubType { get; set; }
class Messaging.InboundEmail.Header
 new()
 String name { get; set; }
 String value { get; set; }
class Messaging.InboundEmail.TextAttachment
 new()
 String body { get; set; }
 Boolean bodyIsTruncated { get; set; }
 String charset { get; set; }
 String fileName { get; set; }
 List<Messaging.InboundEmail.Header> headers { get; set; }
 String mimeTypeSubType { get; set; }
class Messaging.InboundEmailResult
 new()
 String message { get; set; }
 Boolean success { get; set; }
class Messaging.InboundEnvelope
 new()
 String fromAddress { get; set; }
 String toAddress { get; set; }
class Messaging.MassEmailMessage
 new()
 void setDescription(String description)
 void setTargetObjectIds(ID[] targetObjectIds)
 void setWhatIds(ID[] whatIds)
 Boolean getBccSender()
 String getDescription()
 String getEmailPriority()
 String getReplyTo()
 Boolean getSaveAsActivity()
 String getSenderDisplayName()
 String getSubject()
 List<Id> getTargetObjectIds()
 Id getTemplateId()
 Boolean getUseSignature()
 List<Id> getWhatIds()
 void setBccSender(Boolean arg0)
 void setEmailPriority(String arg0)
 void setReplyTo(String arg0)
 void setSaveAsActivity(Boolean arg0)
 void setSenderDisplayName(String arg0)
 void setSubject(String arg0)
 void setTemplateId(Id arg0)
 void setUseSignature(Boolean arg0)
interface Messaging.NotificationActionHandler
 Messaging.ActionResult executeAction(Messaging.ActionableNotification actionableNotification)
class Messaging.PushNotification
 new()
 void send(String application, Set<String> users)
 void setPayload(Map<String, Object> payload)
 void setTtl(Integer ttl)
class Messaging.PushNotificationPayload
 new()
 static Map<String, Object> apple(String alert, String sound, Integer badgeCount, Map<String, Object> userData)
 static Map<String, Object> apple(String alertBody, String actionLocKey, String locKey, String[] locArgs, String launchImage, String sound, Integer badgeCount, Map<String, Object> userData)
class Messaging.RenderEmailTemplateBodyResult
 new()
 List<Messaging.RenderEmailTemplateError> getErrors()
 String getMergedBody()
 Boolean getSuccess()
class Messaging.RenderEmailTemplateError
 new()
 String getFieldName()
 String getMessage()
 Integer getOffset()
 System.StatusCode getStatusCode()
class Messaging.SendEmailError
 new()
 String[] getFields()
 String getMessage()
 System.StatusCode getStatusCode()
 String getTargetObjectId()
class Messaging.SendEmailResult
 new()
 SendEmailError[] getErrors()
 Boolean isSuccess()
class Messaging.SingleEmailMessage
 new()
 Boolean getOneClickPost()
 STRING getTemplateName()
 void setBccAddresses(String[] bccAddresses)
 void setCcAddresses(String[] ccAddresses)
 void setCharset(String characterSet)
 void setDocumentAttachments(ID[] documentIds)
 void setEntityAttachments(List<String> ids)
 void setFileAttachments(EmailFileAttachment[] fileNames)
 void setHtmlBody(String htmlBody)
 void setInReplyTo(String parentMessageIds)
 void setOneClickPost(Boolean oneClickPost)
 void setOptOutPolicy(String emailOptOutPolicy)
 void setPlainTextBody(String plainTextBody)
 void setOrgWideEmailAddressId(ID emailAddressId)
 void setReferences(String references)
 void setSubject(String subject)
 void setTargetObjectId(ID targetObjectId)
 void setTemplateId(ID templateId)
 void setToAddresses(String[] toAddresses)
 void setTreatBodiesAsTemplate(Boolean treatAsTemplate)
 void setTreatTargetObjectAsRecipient(Boolean treatAsRecipient)
 void setUnsubscribeComment(String unsubscribeComment)
 void setUnsubscribeUrls(List<String> unsubscribeUrls)
 void setWhatId(ID whatId)
 List<String> getBccAddresses()
 Boolean getBccSender()
 List<String> getCcAddresses()
 String getCharset()
 Map<String, String> getCustomHeaders()
 String getEmailPriority()
 List<String> getEntityAttachments()
 List<Messaging.EmailFileAttachment> getFileAttachments()
 String getHtmlBody()
 String getInReplyTo()
 String getOptOutPolicy()
 Id getOrgWideEmailAddressId()
 String getPlainTextBody()
 String getReferences()
 String getReplyTo()
 Boolean getSaveAsActivity()
 String getSenderDisplayName()
 String getSubject()
 Id getTargetObjectId()
 Id getTemplateId()
 List<String> getToAddresses()
 String getUnsubscribeComment()
 List<String> getUnsubscribeUrls()
 Boolean getUseSignature()
 Id getWhatId()
 Boolean isTreatBodiesAsTemplate()
 Boolean isTreatTargetObjectAsRecipient()
 Boolean isUserMail()
 void setBccSender(Boolean arg0)
 void setCustomHeaders(Map<String, String> arg0)
 void setEmailPriority(String arg0)
 void setReplyTo(String arg0)
 void setSaveAsActivity(Boolean arg0)
 void setSenderDisplayName(String arg0)
 void setUseSignature(Boolean arg0)
class Metadata.AnalyticsCloudComponentLayoutItem
 new()
 String assetType { get; set; }
 String devName { get; set; }
 String error { get; set; }
 String filter { get; set; }
 Integer height { get; set; }
 Boolean hideOnError { get; set; }
 Boolean showHeader { get; set; }
 Boolean showSharing { get; set; }
 Boolean showTitle { get; set; }
 String width { get; set; }
class Metadata.ConsoleComponent
 new()
 Integer height { get; set; }
 String location { get; set; }
 String visualforcePage { get; set; }
 Integer width { get; set; }
class Metadata.Container
 new()
 Integer height { get; set; }
 Boolean isContainerAutoSizeEnabled { get; set; }
 String region { get; set; }
 List<Metadata.SidebarComponent> sidebarComponents { get; set; }
 String style { get; set; }
 String unit { get; set; }
 Integer width { get; set; }
class Metadata.CustomConsoleComponents
 new()
 Metadata.PrimaryTabComponents primaryTabComponents { get; set; }
 Metadata.SubtabComponents subtabComponents { get; set; }
class Metadata.CustomMetadata : Metadata.Metadata
 new()
 String description { get; set; }
 String label { get; set; }
 Boolean protected_x { get; set; }
 List<Metadata.CustomMetadataValue> values { get; set; }
class Metadata.CustomMetadataValue
 new()
 String field { get; set; }
 Object value { get; set; }
interface Metadata.DeployCallback
 void handleResult(Metadata.DeployResult var1, Metadata.DeployCallbackContext var2)
class Metadata.DeployCallbackContext
 new()
 Id getCallbackJobId()
class Metadata.DeployContainer
 new()
 void addMetadata(Metadata.Metadata md)
 List<Metadata.Metadata> getMetadata()
 Boolean removeMetadata(Metadata.Metadata md)
 Boolean removeMetadataByFullName(String fullName)
class Metadata.DeployDetails
 new()
 List<Metadata.DeployMessage> componentFailures { get; set; }
 List<Metadata.DeployMessage> componentSuccesses { get; set; }
class Metadata.DeployMessage
 new()
 Boolean changed { get; set; }
 Integer columnNumber { get; set; }
 String componentType { get; set; }
 Boolean created { get; set; }
 Datetime createdDate { get; set; }
 Boolean deleted { get; set; }
 String fileName { get; set; }
 String fullName { get; set; }
 Id id { get; set; }
 Integer lineNumber { get; set; }
 String problem { get; set; }
 Metadata.DeployProblemType problemType { get; set; }
 Boolean success { get; set; }
enum Metadata.DeployProblemType = Error Info Warning
class Metadata.DeployResult
 new()
 String canceledBy { get; set; }
 String canceledByName { get; set; }
 Boolean checkOnly { get; set; }
 Datetime completedDate { get; set; }
 String createdBy { get; set; }
 String createdByName { get; set; }
 Datetime createdDate { get; set; }
 Metadata.DeployDetails details { get; set; }
 Boolean done { get; set; }
 String errorMessage { get; set; }
 String errorStatusCode { get; set; }
 Id id { get; set; }
 Boolean ignoreWarnings { get; set; }
 Datetime lastModifiedDate { get; set; }
 Integer numberComponentErrors { get; set; }
 Integer numberComponentsDeployed { get; set; }
 Integer numberComponentsTotal { get; set; }
 Boolean rollbackOnError { get; set; }
 Datetime startDate { get; set; }
 String stateDetail { get; set; }
 Metadata.DeployStatus status { get; set; }
 Boolean success { get; set; }
enum Metadata.DeployStatus = Canceled Canceling Failed FinalizingDeploy FinalizingDeployFailed InProgress Pending Succeeded SucceededPartial
enum Metadata.FeedItemTypeEnum = ActivityEvent AdvancedTextPost AnnouncementPost ApprovalPost AttachArticleEvent BasicTemplateFeedItem CallLogPost CanvasPost CaseCommentPost ChangeStatusPost ChatTranscriptPost CollaborationGroupCreated CollaborationGroupUnarchived ContentPost CreateRecordEvent DashboardComponentAlert DashboardComponentSnapshot EmailMessageEvent FacebookPost LinkPost MilestoneEvent PollPost ProfileSkillPost QuestionPost ReplyPost RypplePost SocialPost TestItem TextPost TrackedChange Undefined UserStatus
class Metadata.FeedLayout
 new()
 Boolean autocollapsePublisher { get; set; }
 Boolean compactFeed { get; set; }
 Metadata.FeedLayoutFilterPosition feedFilterPosition { get; set; }
 List<Metadata.FeedLayoutFilter> feedFilters { get; set; }
 Boolean fullWidthFeed { get; set; }
 Boolean hideSidebar { get; set; }
 Boolean highlightExternalFeedItems { get; set; }
 List<Metadata.FeedLayoutComponent> leftComponents { get; set; }
 List<Metadata.FeedLayoutComponent> rightComponents { get; set; }
 Boolean useInlineFiltersInConsole { get; set; }
class Metadata.FeedLayoutComponent
 new()
 Metadata.FeedLayoutComponentType componentType { get; set; }
 Integer height { get; set; }
 String page_x { get; set; }
enum Metadata.FeedLayoutComponentType = CaseExperts CaseUnifiedFiles CustomButtons CustomLinks Followers Following HelpAndToolLinks Milestones SimilarCases Topics Visualforce
class Metadata.FeedLayoutFilter
 new()
 String feedFilterName { get; set; }
 Metadata.FeedLayoutFilterType feedFilterType { get; set; }
 Metadata.FeedItemTypeEnum feedItemType { get; set; }
enum Metadata.FeedLayoutFilterPosition = CenterDropDown LeftFixed LeftFloat
enum Metadata.FeedLayoutFilterType = AllUpdates Custom FeedItemType
class Metadata.Layout
 new()
 List<String> customButtons { get; set; }
 Metadata.CustomConsoleComponents customConsoleComponents { get; set; }
 Boolean emailDefault { get; set; }
 List<String> excludeButtons { get; set; }
 Metadata.FeedLayout feedLayout { get; set; }
 List<Metadata.LayoutHeader> headers { get; set; }
 List<Metadata.LayoutSection> layoutSections { get; set; }
 Metadata.MiniLayout miniLayout { get; set; }
 List<String> multilineLayoutFields { get; set; }
 Metadata.PlatformActionList platformActionList { get; set; }
 Metadata.QuickActionList quickActionList { get; set; }
 Metadata.RelatedContent relatedContent { get; set; }
 List<Metadata.RelatedListItem> relatedLists { get; set; }
 List<String> relatedObjects { get; set; }
 Boolean runAssignmentRulesDefault { get; set; }
 Boolean showEmailCheckbox { get; set; }
 Boolean showHighlightsPanel { get; set; }
 Boolean showInteractionLogPanel { get; set; }
 Boolean showKnowledgeComponent { get; set; }
 Boolean showRunAssignmentRulesCheckbox { get; set; }
 Boolean showSolutionSection { get; set; }
 Boolean showSubmitAndAttachButton { get; set; }
 Metadata.SummaryLayout summaryLayout { get; set; }
class Metadata.LayoutColumn
 new()
 List<Metadata.LayoutItem> layoutItems { get; set; }
 String reserved { get; set; }
enum Metadata.LayoutHeader = PersonalTagging PublicTagging
class Metadata.LayoutItem
 new()
 Metadata.AnalyticsCloudComponentLayoutItem analyticsCloudComponent { get; set; }
 Metadata.UiBehavior behavior { get; set; }
 String canvas { get; set; }
 String component { get; set; }
 String customLink { get; set; }
 Boolean emptySpace { get; set; }
 String field { get; set; }
 Integer height { get; set; }
 String page_x { get; set; }
 Metadata.ReportChartComponentLayoutItem reportChartComponent { get; set; }
 String scontrol { get; set; }
 Boolean showLabel { get; set; }
 Boolean showScrollbars { get; set; }
 String width { get; set; }
class Metadata.LayoutSection
 new()
 Boolean customLabel { get; set; }
 Boolean detailHeading { get; set; }
 Boolean editHeading { get; set; }
 String label { get; set; }
 List<Metadata.LayoutColumn> layoutColumns { get; set; }
 Metadata.LayoutSectionStyle style { get; set; }
enum Metadata.LayoutSectionStyle = CustomLinks OneColumn TwoColumnsLeftToRight TwoColumnsTopToBottom
class Metadata.Metadata
 new()
 String fullName { get; set; }
enum Metadata.MetadataType = CustomMetadata Layout
class Metadata.MetadataValue
 new()
class Metadata.MiniLayout
 new()
 List<String> fields { get; set; }
 List<Metadata.RelatedListItem> relatedLists { get; set; }
class Metadata.Operations
 new()
 static List<Metadata.Metadata> retrieve(Metadata.MetadataType type, List<String> fullNames)
 static Id enqueueDeployment(Metadata.DeployContainer container, Metadata.DeployCallback callback)
class Metadata.PlatformActionList
 new()
 Metadata.PlatformActionListContextEnum actionListContext { get; set; }
 List<Metadata.PlatformActionListItem> platformActionListItems { get; set; }
 String relatedSourceEntity { get; set; }
enum Metadata.PlatformActionListContextEnum = ActionDefinition Assistant BannerPhoto Chatter Dockable FeedElement Flexipage Global_x ListView ListViewDefinition ListViewRecord Lookup MruList MruRow ObjectHomeChart Photo Record RecordEdit RelatedList RelatedListRecord
class Metadata.PlatformActionListItem
 new()
 String actionName { get; set; }
 Metadata.PlatformActionTypeEnum actionType { get; set; }
 Integer sortOrder { get; set; }
 String subtype { get; set; }
enum Metadata.PlatformActionTypeEnum = ActionLink CustomButton InvocableAction ProductivityAction QuickAction StandardButton
class Metadata.PrimaryTabComponents
 new()
 List<Metadata.ConsoleComponent> component { get; set; }
 List<Metadata.Container> containers { get; set; }
class Metadata.QuickActionList
 new()
 List<Metadata.QuickActionListItem> quickActionListItems { get; set; }
class Metadata.QuickActionListItem
 new()
 String quickActionName { get; set; }
class Metadata.RelatedContent
 new()
 List<Metadata.RelatedContentItem> relatedContentItems { get; set; }
class Metadata.RelatedContentItem
 new()
 Metadata.LayoutItem layoutItem { get; set; }
class Metadata.RelatedList
 new()
 Boolean hideOnDetail { get; set; }
 String name { get; set; }
class Metadata.RelatedListItem
 new()
 List<String> customButtons { get; set; }
 List<String> excludeButtons { get; set; }
 List<String> fields { get; set; }
 List<String> quickActions { get; set; }
 String relatedList { get; set; }
 String sortField { get; set; }
 Metadata.SortOrder sortOrder { get; set; }
class Metadata.ReportChartComponentLayoutItem
 new()
 Boolean cacheData { get; set; }
 String contextFilterableField { get; set; }
 String error { get; set; }
 Boolean hideOnError { get; set; }
 Boolean includeContext { get; set; }
 String reportName { get; set; }
 Boolean showTitle { get; set; }
 Metadata.ReportChartComponentSize size { get; set; }
enum Metadata.ReportChartComponentSize = LARGE MEDIUM SMALL
class Metadata.SidebarComponent
 new()
 String componentType { get; set; }
 String createAction { get; set; }
 Boolean enableLinking { get; set; }
 Integer height { get; set; }
 Boolean knowledgeOneEnable { get; set; }
 String label { get; set; }
 String lookup { get; set; }
 String page_x { get; set; }
 List<Metadata.RelatedList> relatedLists { get; set; }
 String unit { get; set; }
 String updateAction { get; set; }
 Integer width { get; set; }
enum Metadata.SortOrder = Asc_x Desc_x
enum Metadata.StatusCode = INVALID_SCS_INBOUND_USER REQUIRE_CONNECTED_APP_SCS REQUIRE_CONNECTED_APP_SESSION_SCS REQUIRE_RUNAS_USER
class Metadata.SubtabComponents
 new()
 List<Metadata.ConsoleComponent> component { get; set; }
 List<Metadata.Container> containers { get; set; }
class Metadata.SummaryLayout
 new()
 String masterLabel { get; set; }
 Integer sizeX { get; set; }
 Integer sizeY { get; set; }
 Integer sizeZ { get; set; }
 List<Metadata.SummaryLayoutItem> summaryLayoutItems { get; set; }
 Metadata.SummaryLayoutStyleEnum summaryLayoutStyle { get; set; }
class Metadata.SummaryLayoutItem
 new()
 String customLink { get; set; }
 String field { get; set; }
 Integer posX { get; set; }
 Integer posY { get; set; }
 Integer posZ { get; set; }
enum Metadata.SummaryLayoutStyleEnum = CaseInteraction ChildServiceReportTemplateStyle DefaultQuoteTemplate DefaultServiceReportTemplate Default_x PathAssistant QuickActionLayoutLeftRight QuickActionLayoutTopDown QuoteTemplate ServiceReportTemplate
enum Metadata.UiBehavior = Edit Readonly Required
class Pref_center.LoadFormData
 new(Map<String, pref_center.FieldProperties> data)
 void addOption(String fieldId, String value, String label)
 void addOption(String fieldId, System.SelectOption option)
 void addSelectedOption(String fieldId, String option)
 void setButtonLabel(String fieldId, String label)
 void setOptions(String fieldId, List<System.SelectOption> options)
 void setSelectedOption(String fieldId, String optionValue)
 void setSelectedOptions(String fieldId, List<String> options)
 void setTextHint(String fieldId, String hintText)
 void setTextValue(String fieldId, String value)
class Pref_center.LoadParameters
 new()
 String getRecordId()
interface Pref_center.PreferenceCenterApexHandler
 pref_center.LoadFormData load(pref_center.LoadParameters loadParams, pref_center.LoadFormData formData, pref_center.ValidationResult validationResult)
 void submit(pref_center.SubmitParameters submitParams, pref_center.SubmitFormData formData, pref_center.ValidationResult validationResult)
class Pref_center.SubmitFormData
 new()
 String getButtonClicked()
 String getOldSelectedValue(String fieldId)
 List<String> getOldSelectedValues(String fieldId)
 String getOldStringValue(String fieldId)
 String getSelectedValue(String fieldId)
 List<String> getSelectedValues(String fieldId)
 String getStringValue(String fieldId)
class Pref_center.SubmitParameters
 new()
 String getRecordId()
enum Pref_center.TokenType = EMAIL STANDARD
class Pref_center.TokenUtility
 new()
 static String generateToken(String tokenValue, pref_center.TokenType tokenType)
 static String generateToken(String tokenValue)
 static Map<String, String> generateTokens(List<String> tokenValues, pref_center.TokenType tokenType)
 static Map<String, String> generateTokens(List<String> tokenValues)
 static Map<String, String> generateTokens(List<String> tokenValues, pref_center.TokenType tokenType, pref_center.DataCloudIdTokenType dataCloudIdTokenType)
class Pref_center.ValidationResult
 new()
enum Process.ParameterType = BOOLEAN DATE DATETIME DECIMAL DOUBLE FLOAT ID INTEGER LONG STRING TIME
interface Process.Plugin
 Process.PluginDescribeResult describe()
 Process.PluginResult invoke(Process.PluginRequest request)
class Process.PluginDescribeResult
 new()
 String description { get; set; }
 List<Process.PluginDescribeResult.InputParameter> inputParameters { get; set; }
 String name { get; set; }
 List<Process.PluginDescribeResult.OutputParameter> outputParameters { get; set; }
class Process.PluginDescribeResult.InputParameter
 new()
 String Description { get; set; }
 String Name { get; set; }
 Process.PluginDescribeResult.ParameterType ParameterType { get; set; }
 Boolean Required { get; set; }
class Process.PluginDescribeResult.OutputParameter
 new()
 String Description { get; set; }
 String Name { get; set; }
 Process.PluginDescribeResult.ParameterType ParameterType { get; set; }
class Process.PluginRequest
 new()
 Map<String, Object> inputParameters { get; set; }
class Process.PluginResult
 new()
 Map<String, Object> outputParameters { get; set; }
class QuickAction.DescribeAvailableQuickActionResult
 new()
 String getActionEnumOrId()
 String getLabel()
 String getName()
 String getType()
class QuickAction.DescribeLayoutComponent
 new()
 Integer getDisplayLines()
 Integer getTabOrder()
 String getType()
 String getValue()
class QuickAction.DescribeLayoutItem
 new()
 String getLabel()
 List<QuickAction.DescribeLayoutComponent> getLayoutComponents()
 Boolean isEditableForNew()
 Boolean isEditableForUpdate()
 Boolean isPlaceholder()
 Boolean isRequired()
 String getUiBehavior()
class QuickAction.DescribeLayoutRow
 new()
 List<QuickAction.DescribeLayoutItem> getLayoutItems()
 Integer getNumItems()
class QuickAction.DescribeLayoutSection
 new()
 Boolean collapsed { get; set; }
 Id layoutsectionid { get; set; }
 Integer getColumns()
 String getHeading()
 List<QuickAction.DescribeLayoutRow> getLayoutRows()
 Id getLayoutSectionId()
 Id getParentLayoutId()
 Integer getRows()
 Boolean isCollapsed()
 Boolean isUseCollapsibleSection()
 Boolean isUseHeading()
 String getTabOrder()
class QuickAction.DescribeQuickActionDefaultValue
 new()
 String getDefaultValue()
 String getField()
class QuickAction.DescribeQuickActionParameter
 new()
 String parametername { get; set; }
 String parametertype { get; set; }
 String parametervalue { get; set; }
 String getParameterName()
 String getParameterType()
 String getParameterValue()
class QuickAction.DescribeQuickActionResult
 new()
 String canvasapplicationname { get; set; }
 List<Schema.DescribeColorResult> colors { get; set; }
 String contextsobjecttype { get; set; }
 List<QuickAction.DescribeQuickActionDefaultValue> defaultvalues { get; set; }
 String flowdevname { get; set; }
 String flowrecordidvar { get; set; }
 Integer height { get; set; }
 String iconname { get; set; }
 List<Schema.DescribeIconResult> icons { get; set; }
 String iconurl { get; set; }
 QuickAction.DescribeLayoutSection layout { get; set; }
 String lightningcomponentbundleid { get; set; }
 String lightningcomponentbundlename { get; set; }
 String lightningcomponentqualifiedname { get; set; }
 String lightningwebcomponentbundleid { get; set; }
 String lightningwebcomponentbundlename { get; set; }
 String lightningwebcomponentqualifiedname { get; set; }
 String miniiconurl { get; set; }
 Boolean showquickactionlcheader { get; set; }
 Boolean showquickactionvfheader { get; set; }
 String targetparentfield { get; set; }
 String targetrecordtypeid { get; set; }
 String targetsobjecttype { get; set; }
 String visualforcepagename { get; set; }
 String visualforcepageurl { get; set; }
 Integer width { get; set; }
 String getActionEnumOrId()
 String getCanvasApplicationName()
 List<Schema.DescribeColorResult> getColors()
 String getContextSobjectType()
 List<QuickAction.DescribeQuickActionDefaultValue> getDefaultValues()
 String getFlowDevName()
 String getFlowRecordIdVar()
 Integer getHeight()
 String getIconName()
 String getIconUrl()
 List<Schema.DescribeIconResult> getIcons()
 String getLabel()
 QuickAction.DescribeLayoutSection getLayout()
 String getLightningComponentBundleId()
 String getLightningComponentBundleName()
 String getLightningComponentQualifiedName()
 String getLightningWebComponentBundleId()
 String getLightningWebComponentBundleName()
 String getLightningWebComponentQualifiedName()
 String getMiniIconUrl()
 String getName()
 Boolean getShowQuickActionLcHeader()
 Boolean getShowQuickActionVfHeader()
 String getSourceSobjectType()
 String getTargetParentField()
 String getTargetRecordTypeId()
 String getTargetSobjectType()
 String getType()
 String getVisualforcePageName()
 String getVisualforcePageUrl()
 Integer getWidth()
 String getAccessLevelRequired()
 String getCanvasApplicationId()
 String getMobileExtensionId()
 List<QuickAction.DescribeQuickActionParameter> getParameters()
class QuickAction.QuickActionDefaults
 new()
 String getActionName()
 String getActionType()
 Id getContextId()
 SObject getTargetSObject()
interface QuickAction.QuickActionDefaultsHandler
 void onInitDefaults(QuickAction.QuickActionDefaults[] actionDefaults)
class QuickAction.QuickActionRequest
 new()
 Id getContextId()
 String getQuickActionName()
 SObject getRecord()
 void setContextId(Id contextId)
 void setQuickActionName(String name)
 void setRecord(SObject record)
class QuickAction.QuickActionResult
 new()
 List<Database.Error> getErrors()
 List<Id> getIds()
 String getSuccessMessage()
 Boolean isCreated()
 Boolean isSuccess()
 Id getContextId()
class QuickAction.SendEmailQuickActionDefaults
 new()
 List<String> getFromAddressList()
 Id getInReplyToId()
 void setIgnoreTemplateSubject(Boolean useOriginalSubject)
 void setInsertTemplateBody(Boolean keepOriginalBodyContent)
 void setTemplateId(Id templateId)
 String getActionName()
 String getActionType()
 Id getContextId()
 SObject getTargetSObject()
class Reports.AggregateColumn
 new()
 String getName()
 String getLabel()
 Reports.ColumnDataType getDataType()
 String getAcrossGroupingContext()
 String getDownGroupingContext()
class Reports.BucketField
 new(Reports.BucketType bucketType, String devloperName, String label, Boolean nullTreatedAsZero, String otherBucketLabel, String sourceColumnName, List<Reports.BucketFieldValue> values)
 Reports.BucketType getBucketType()
 String getDevloperName()
 String getLabel()
 Boolean getNullTreatedAsZero()
 String getOtherBucketLabel()
 String getSourceColumnName()
 List<Reports.BucketFieldValue> getValues()
 void setBucketType(String value)
 void setBucketType(Reports.BucketType bucketType)
 void setDevloperName(String devloperName)
 void setLabel(String label)
 void setNullTreatedAsZero(Boolean nullTreatedAsZero)
 void setOtherBucketLabel(String otherBucketLabel)
 void setSourceColumnName(String sourceColumnName)
 void setValues(List<Reports.BucketFieldValue> values)
class Reports.BucketFieldValue
 new(String label, List<String> sourceDimensionValues, Double rangeUpperBound)
 String getLabel()
 Double getRangeUpperBound()
 List<String> getSourceDimensionValues()
 void setLabel(String label)
 void setRangeUpperBound(Double rangeUpperBound)
 void setSourceDimensionValues(List<String> sourceDimensionValues)
enum Reports.BucketType = NUMBER PICKLIST TEXT
enum Reports.ColumnDataType = BOOLEAN_DATA COMBOBOX_DATA CURRENCY_DATA DATETIME_DATA DATE_DATA DOUBLE_DATA EMAIL_DATA ID_DATA INT_DATA MULTIPICKLIST_DATA PERCENT_DATA PHONE_DATA PICKLIST_DATA REFERENCE_DATA STRING_DATA TEXTAREA_DATA TIME_DATA URL_DATA
enum Reports.ColumnSortOrder = ASCENDING DESCENDING
class Reports.CrossFilter
 new(List<Reports.ReportFilter> criteria, Boolean includesObject, String primaryEntityField, String relatedEntity, String relatedEntityJoinField)
 List<Reports.ReportFilter> getCriteria()
 Boolean getIncludesObject()
 String getPrimaryEntityField()
 String getRelatedEntity()
 String getRelatedEntityJoinField()
 void setCriteria(List<Reports.ReportFilter> criteria)
 void setIncludesObject(Boolean includesObject)
 void setPrimaryEntityField(String primaryEntityField)
 void setRelatedEntity(String relatedEntity)
 void setRelatedEntityJoinField(String relatedEntityJoinField)
enum Reports.CsfGroupType = ALL CUSTOM GRAND_TOTAL
enum Reports.DateGranularity = DAY DAY_IN_MONTH FISCAL_PERIOD FISCAL_QUARTER FISCAL_WEEK FISCAL_YEAR MONTH MONTH_IN_YEAR NONE QUARTER WEEK YEAR
class Reports.DetailColumn
 new()
 String getName()
 String getLabel()
 Reports.ColumnDataType getDataType()
class Reports.Dimension
 new()
 List<Reports.GroupingValue> getGroupings()
class Reports.EvaluatedCondition
 new(String aggregateName, String aggregateLabel, Double compareToValue, Double aggregateValue, String displayCompareTo, String displayValue, Reports.EvaluatedConditionOperator operator)
 String getAggregateLabel()
 String getAggregateName()
 Double getCompareTo()
 String getDisplayCompareTo()
 String getDisplayValue()
 Reports.EvaluatedConditionOperator getOperator()
 Double getValue()
enum Reports.EvaluatedConditionOperator = EQUAL GREATER_THAN GREATER_THAN_EQUAL LESS_THAN LESS_THAN_EQUAL NOT_EQUAL
exception Reports.FeatureNotSupportedException
class Reports.FilterOperator
 new()
 String getLabel()
 String getName()
class Reports.FilterValue
 new()
 String getLabel()
 String getName()
enum Reports.FormulaType = CHECKBOX CURRENCY DATE DATE_TIME NUMBER PERCENT TEXT TIME
class Reports.GroupingColumn
 new()
 String getName()
 String getLabel()
 Reports.ColumnDataType getDataType()
 Integer getGroupingLevel()
class Reports.GroupingInfo
 new()
 String getName()
 Reports.ColumnSortOrder getSortOrder()
 Reports.DateGranularity getDateGranularity()
 String getSortAggregate()
 void setDateGranularity(String value)
 void setName(String name)
 void setSortAggregate(String sortAggregate)
 void setSortOrder(String value)
class Reports.GroupingValue
 new()
 LIST<Reports.GroupingValue> getGroupings()
 String getKey()
 String getLabel()
 Object getValue()
exception Reports.InstanceAccessException
exception Reports.InvalidFilterException
 List<String> getFilterErrors()
exception Reports.InvalidReportMetadataException
 List<String> getReportMetadataErrors()
exception Reports.InvalidSnapshotDateException
 List<String> getSnapshotDateErrors()
exception Reports.MetadataException
interface Reports.NotificationAction
 void execute(Reports.NotificationActionContext context)
class Reports.NotificationActionContext
 new(Reports.ReportInstance reportInstance, Reports.ThresholdInformation thresholdInformation)
 Reports.ReportInstance getReportInstance()
 Reports.ThresholdInformation getThresholdInformation()
class Reports.ReportCsf
 new(String label, String description, Reports.FormulaType formulaType, Integer decimalPlaces, String downGroup, Reports.CsfGroupType downGroupType, String acrossGroup, Reports.CsfGroupType acrossGroupType, String formula)
 String getAcrossGroup()
 Reports.CsfGroupType getAcrossGroupType()
 Integer getDecimalPlaces()
 String getDescription()
 String getDownGroup()
 Reports.CsfGroupType getDownGroupType()
 String getFormula()
 Reports.FormulaType getFormulaType()
 String getLabel()
 void setAcrossGroup(String acrossGroup)
 void setAcrossGroupType(String value)
 void setAcrossGroupType(Reports.CsfGroupType acrossGroupType)
 void setDecimalPlaces(Integer decimalPlaces)
 void setDescription(String description)
 void setDownGroup(String downGroup)
 void setDownGroupType(String value)
 void setDownGroupType(Reports.CsfGroupType downGroupType)
 void setFormula(String formula)
 void setFormulaType(String value)
 void setFormulaType(Reports.FormulaType formulaType)
 void setLabel(String label)
class Reports.ReportCurrency
 new()
 Decimal getAmount()
 String getCurrencyCode()
class Reports.ReportDataCell
 new()
 String getLabel()
 Object getValue()
class Reports.ReportDescribeResult
 new()
 Reports.ReportExtendedMetadata getReportExtendedMetadata()
 Reports.ReportMetadata getReportMetadata()
 Reports.ReportTypeMetadata getReportTypeMetadata()
class Reports.ReportDetailRow
 new()
 LIST<Reports.ReportDataCell> getDataCells()
class Reports.ReportDivisionInfo
 new()
 String getDefaultValue()
 List<Reports.FilterValue> getValues()
class Reports.ReportExtendedMetadata
 new()
 Map<String, Reports.AggregateColumn> getAggregateColumnInfo()
 Map<String, Reports.DetailColumn> getDetailColumnInfo()
 Map<String, Reports.GroupingColumn> getGroupingColumnInfo()
class Reports.ReportFact
 new()
 LIST<Reports.SummaryValue> getAggregates()
 String getKey()
class Reports.ReportFactWithDetails
 new()
 LIST<Reports.SummaryValue> getAggregates()
 String getKey()
 LIST<Reports.ReportDetailRow> getRows()
class Reports.ReportFactWithSummaries
 new()
 LIST<Reports.SummaryValue> getAggregates()
 String getKey()
class Reports.ReportFilter
 new(String column, String operator, String value)
 String getColumn()
 String getEntityName()
 String getFilterType()
 String getOperator()
 String getValue()
 void setColumn(String column)
 void setEntityName(String entityName)
 void setFilterType(String column)
 void setOperator(String operator)
 void setValue(String value)
enum Reports.ReportFilterType = fieldToField fieldValue
enum Reports.ReportFormat = MATRIX SUMMARY TABULAR
class Reports.ReportInstance
 new()
 Datetime getCompletionDate()
 Id getId()
 Id getOwnerId()
 Id getReportId()
 Reports.ReportResults getReportResults()
 Datetime getRequestDate()
 String getStatus()
class Reports.ReportManager
 new()
 static Reports.ReportDescribeResult describeReport(Id reportId)
 static Map<String, LIST<Reports.FilterOperator>> getDatatypeFilterOperatorMap()
 static Reports.ReportInstance getReportInstance(Id instanceId)
 static LIST<Reports.ReportInstance> getReportInstances(Id reportId)
 static Reports.ReportInstance runAsyncReport(Id reportId, Reports.ReportMetadata reportMetadata, Boolean includeDetails)
 static Reports.ReportInstance runAsyncReport(Id reportId, Boolean includeDetails)
 static Reports.ReportInstance runAsyncReport(Id reportId, Reports.ReportMetadata reportMetadata)
 static Reports.ReportInstance runAsyncReport(Id reportId)
 static Reports.ReportResults runReport(Id reportId, Reports.ReportMetadata reportMetadata, Boolean includeDetails)
 static Reports.ReportResults runReport(Id reportId, Boolean includeDetails)
 static Reports.ReportResults runReport(Id reportId, Reports.ReportMetadata reportMetadata)
 static Reports.ReportResults runReport(Id reportId)
class Reports.ReportMetadata
 new()
 LIST<String> getAggregates()
 List<Reports.BucketField> getBuckets()
 Reports.CrossFilter getCrossFilters()
 String getCurrencyCode()
 Map<String, Reports.ReportCsf> getCustomSummaryFormula()
 String getDescription()
 LIST<String> getDetailColumns()
 String getDeveloperName()
 String getDivision()
 LIST<Reports.GroupingInfo> getGroupingsAcross()
 LIST<Reports.GroupingInfo> getGroupingsDown()
 Boolean getHasDetailRows()
 Boolean getHasRecordCount()
 LIST<String> getHistoricalSnapshotDates()
 Id getId()
 String getName()
 String getReportBooleanFilter()
 LIST<Reports.ReportFilter> getReportFilters()
 Reports.ReportFormat getReportFormat()
 Reports.ReportType getReportType()
 String getScope()
 Boolean getShowGrandTotal()
 Boolean getShowSubtotals()
 List<Reports.SortColumn> getSortBy()
 Reports.StandardDateFilter getStandardDateFilter()
 List<Reports.StandardFilter> getStandardFilters()
 Reports.TopRows getTopRows()
 void setAggregates(List<String> aggregates)
 void setBuckets(List<Reports.BucketField> buckets)
 void setCrossFilters(List<Reports.CrossFilter> crossFilters)
 void setCurrencyCode(String currencyCode)
 void setCustomSummaryFormula(Map<String, Reports.ReportCsf> customSummaryFormula)
 void setDescription(String description)
 void setDetailColumns(List<String> detailColumns)
 void setDeveloperName(String developerName)
 void setDivision(String division)
 void setGroupingsAcross(List<Reports.GroupingInfo> groupingInfo)
 void setGroupingsDown(List<Reports.GroupingInfo> groupingInfo)
 void setHasDetailRows(Boolean hasDetailRows)
 void setHasRecordCount(Boolean hasRecordCount)
 void setHistoricalSnapshotDates(LIST<String> historicalSnapshot)
 void setId(Id id)
 void setName(String name)
 void setReportBooleanFilter(String reportBooleanFilter)
 void setReportFilters(LIST<Reports.ReportFilter> reportFilters)
 void setReportFormat(Reports.ReportFormat format)
 void setReportType(Reports.ReportType reportType)
 void setScope(String scopeName)
 void setShowGrandTotal(Boolean showGrandTotal)
 void setShowSubtotals(Boolean showSubtotals)
 void setSortBy(List<Reports.SortColumn> column)
 void setStandardDateFilter(Reports.StandardDateFilter dateFilter)
 void setStandardFilters(List<Reports.StandardFilter> filters)
 Reports.TopRows setTopRows(Reports.TopRows topRows)
class Reports.ReportResults
 new()
 Boolean getAllData()
 Map<String, Reports.ReportFact> getFactMap()
 Reports.Dimension getGroupingsAcross()
 Reports.Dimension getGroupingsDown()
 Boolean getHasDetailRows()
 Reports.ReportExtendedMetadata getReportExtendedMetadata()
 Reports.ReportMetadata getReportMetadata()
exception Reports.ReportRunException
class Reports.ReportScopeInfo
 new()
 String getDefaultValue()
 List<Reports.ReportScopeValue> getValues()
class Reports.ReportScopeValue
 new()
 Boolean getAllowsDivision()
 String getLabel()
 String getValue()
class Reports.ReportType
 new()
 String getLabel()
 String getType()
 void setLabel(String label)
 void setType(String type)
class Reports.ReportTypeColumn
 new()
 Reports.ColumnDataType getDataType()
 LIST<Reports.FilterValue> getFilterValues()
 Boolean getFilterable()
 String getLabel()
 String getName()
class Reports.ReportTypeColumnCategory
 new()
 Map<String, Reports.ReportTypeColumn> getColumns()
 String getLabel()
class Reports.ReportTypeMetadata
 new()
 LIST<Reports.ReportTypeColumnCategory> getCategories()
 Reports.ReportDivisionInfo getDivisionInfo()
 Reports.ReportScopeInfo getScopeInfo()
 List<Reports.StandardDateFilterDurationGroup> getStandardDateFilterDurationGroups()
 Map<String, Reports.StandardFilterInfo> getStandardFilterInfos()
class Reports.SortColumn
 new()
 String getSortColumn()
 Reports.ColumnSortOrder getSortOrder()
 void setSortColumn(String sortColumn)
 void setSortOrder(Reports.ColumnSortOrder sortOrder)
class Reports.StandardDateFilter
 new()
 String getColumn()
 String getDurationValue()
 String getEndDate()
 String getStartDate()
 void setColumn(String standardDateFilterColumnName)
 void setDurationValue(String durationName)
 void setEndDate(String endDate)
 void setStartDate(String startDate)
class Reports.StandardDateFilterDuration
 new()
 String getEndDate()
 String getLabel()
 String getStartDate()
 String getValue()
class Reports.StandardDateFilterDurationGroup
 new()
 String getLabel()
 List<Reports.StandardDateFilterDuration> getStandardDateFilterDurations()
class Reports.StandardFilter
 new()
 String getName()
 String getValue()
 void setName(String name)
 void setValue(String value)
class Reports.StandardFilterInfo
 new()
 String getLabel()
 Reports.StandardFilterType getType()
class Reports.StandardFilterInfoPicklist
 new()
 String getDefaultValue()
 List<Reports.FilterValue> getFilterValues()
 String getLabel()
 Reports.StandardFilterType getType()
enum Reports.StandardFilterType = PICKLIST STRING
class Reports.SummaryValue
 new()
 String getLabel()
 Object getValue()
class Reports.ThresholdInformation
 new(List<Reports.EvaluatedCondition> evaluatedConditions)
 List<Reports.EvaluatedCondition> getEvaluatedConditions()
class Reports.TopRows
 new(Integer rowLimit, Reports.ColumnSortOrder direction)
 Reports.ColumnSortOrder getDirection()
 Integer getRowLimit()
 void setDirection(String value)
 void setDirection(Reports.ColumnSortOrder direction)
 void setRowLimit(Integer rowLimit)
exception Reports.UnsupportedOperationException
class RichMessaging.AbstractTiming
 new()
class RichMessaging.AddressableContact
 new(String givenName, String phoneticGivenName, String familyName, String phoneticFamilyName, String emailAddress, String phoneNumber, RichMessaging.PostalAddress postalAddress)
 String emailAddress { get; set; }
 String familyName { get; set; }
 String givenName { get; set; }
 String phoneNumber { get; set; }
 String phoneticFamilyName { get; set; }
 String phoneticGivenName { get; set; }
 RichMessaging.PostalAddress postalAddress { get; set; }
interface RichMessaging.AuthRequestHandler
 RichMessaging.AuthRequestResult handleAuthRequest(RichMessaging.AuthRequestResponse var1)
class RichMessaging.AuthRequestResponse
 new(String accessToken, String contextRecordId, String authProviderName)
 String getAccessToken()
 String getAuthProviderName()
 String getContextRecordId()
class RichMessaging.AuthRequestResult
 new(System.PageReference redirectPageReference, RichMessaging.AuthRequestResultStatus resultStatus, Datetime expirationDateTime)
 Datetime expirationDateTime { get; set; }
 System.PageReference redirectPageReference { get; set; }
 RichMessaging.AuthRequestResultStatus resultStatus { get; set; }
enum RichMessaging.AuthRequestResultStatus = AUTHENTICATED DECLINED
class RichMessaging.DeferredTiming
 new(Datetime deferredDate)
 Datetime deferredDate { get; set; }
 Datetime deferredDateValue { get; set; }
 String timingType { get; set; }
class RichMessaging.MessageDefinitionInputParameter
 new()
 Boolean booleanValue { get; set; }
 List<Boolean> booleanValues { get; set; }
 Datetime dateTimeValue { get; set; }
 List<Datetime> dateTimeValues { get; set; }
 Date dateValue { get; set; }
 List<Date> dateValues { get; set; }
 String name { get; set; }
 Double numberValue { get; set; }
 List<Double> numberValues { get; set; }
 String recordIdValue { get; set; }
 List<String> recordIdValues { get; set; }
 String textValue { get; set; }
 List<String> textValues { get; set; }
enum RichMessaging.PaymentItemStatus = FinalCost PendingCost
class RichMessaging.PaymentLineItem
 new(String label, Double amount, RichMessaging.AbstractTiming timing)
 new(String label, Double amount)
 Double amount { get; set; }
 Double amountValue { get; set; }
 Double automaticReloadPaymentThresholdAmount { get; set; }
 Double automaticReloadPaymentThresholdAmountValue { get; set; }
 String label { get; set; }
 String labelValue { get; set; }
 String lineItemType { get; set; }
 String status { get; set; }
 RichMessaging.PaymentItemStatus statusValue { get; set; }
 RichMessaging.AbstractTiming timing { get; set; }
 RichMessaging.AbstractTiming timingValue { get; set; }
class RichMessaging.PaymentMethod
 new(String network, String paymentType, String displayName)
 String displayName { get; set; }
 String network { get; set; }
 String paymentType { get; set; }
class RichMessaging.PostalAddress
 new(List<String> addressLines, String subLocality, String locality, String postalCode, String subAdministrativeArea, String administrativeArea, String country, String countryCode)
 List<String> addressLines { get; set; }
 String administrativeArea { get; set; }
 String country { get; set; }
 String countryCode { get; set; }
 String locality { get; set; }
 String postalCode { get; set; }
 String subAdministrativeArea { get; set; }
 String subLocality { get; set; }
interface RichMessaging.ProcessFormHandler
 Id processFormRequest(RichMessaging.ProcessFormResponse arg0)
interface RichMessaging.ProcessPaymentHandler
 RichMessaging.ProcessPaymentResult processPaymentRequest(RichMessaging.ProcessPaymentRequest var1)
class RichMessaging.ProcessPaymentRequest
 new(String transactionIdentifier, String paymentData, RichMessaging.AddressableContact billingContact, RichMessaging.AddressableContact shippingContact, RichMessaging.PaymentMethod paymentMethod, RichMessaging.ShippingMethod shippingMethod, String contextRecordId)
 RichMessaging.AddressableContact billingContact { get; set; }
 String contextRecordId { get; set; }
 String paymentData { get; set; }
 RichMessaging.PaymentMethod paymentMethod { get; set; }
 RichMessaging.AddressableContact shippingContact { get; set; }
 RichMessaging.ShippingMethod shippingMethod { get; set; }
 String transactionIdentifier { get; set; }
class RichMessaging.ProcessPaymentResult
 new(RichMessaging.ProcessPaymentResultStatus resultStatus, String errorMessage)
 new(RichMessaging.ProcessPaymentResultStatus resultStatus)
 String errorMessage { get; set; }
 RichMessaging.ProcessPaymentResultStatus resultStatus { get; set; }
enum RichMessaging.ProcessPaymentResultStatus = PROCESSOR_ERROR SUCCESS
class RichMessaging.RecurringTiming
 new(Date startDate, Date endDate, Integer intervalCount, RichMessaging.TimingIntervalUnit intervalUnit)
 Date endDate { get; set; }
 Date endDateValue { get; set; }
 Integer intervalCount { get; set; }
 Integer intervalCountValue { get; set; }
 String intervalUnit { get; set; }
 RichMessaging.TimingIntervalUnit intervalUnitValue { get; set; }
 Date startDate { get; set; }
 Date startDateValue { get; set; }
 String timingType { get; set; }
class RichMessaging.ShippingMethod
 new(String label, Double amount, String detail, String identifier)
 Double amount { get; set; }
 Double amountValue { get; set; }
 String detail { get; set; }
 String detailValue { get; set; }
 String identifier { get; set; }
 String identifierValue { get; set; }
 String label { get; set; }
 String labelValue { get; set; }
 String shippingMethodType { get; set; }
class RichMessaging.TimeSlotOption
 new(Datetime startTime, Datetime endTime)
 new(Datetime startTime, Integer duration)
 Integer duration { get; set; }
 Integer durationValue { get; set; }
 Datetime endTimeValue { get; set; }
 Datetime startTime { get; set; }
 Datetime startTimeValue { get; set; }
enum RichMessaging.TimingIntervalUnit = Day Hour Minute Month Year
enum RichMessaging.TimingType = DeferredTiming RecurringTiming
class Schema.ChildRelationship
 new()
 Schema.SObjectType getChildSObject()
 Schema.SObjectField getField()
 String getRelationshipName()
 Boolean isCascadeDelete()
 Boolean isDeprecatedAndHidden()
 Boolean isRestrictedDelete()
 List<String> getJunctionIdListNames()
 List<Schema.SObjectType> getJunctionReferenceTo()
class Schema.DataCategory
 new()
 Schema.DataCategory getChildCategories()
 String getLabel()
 String getName()
class Schema.DataCategoryGroupSobjectTypePair
 new()
 String getDataCategoryGroupName()
 String getSobject()
 String setDataCategoryGroupName(String name)
 void setSobject(String sObjectName)
class Schema.DescribeColorResult
 new()
 String getColor()
 String getContext()
 String getTheme()
class Schema.DescribeDataCategoryGroupResult
 new()
 Integer getCategoryCount()
 String getDescription()
 String getLabel()
 String getName()
 String getSobject()
class Schema.DescribeDataCategoryGroupStructureResult
 new()
 String getDescription()
 String getLabel()
 String getName()
 String getSobject()
 List<Schema.DataCategory> getTopCategories()
class Schema.DescribeFieldResult
 new()
 Integer getByteLength()
 String getCalculatedFormula()
 Schema.sObjectField getController()
 Object getDefaultValue()
 String getDefaultValueFormula()
 Integer getDigits()
 String getInlineHelpText()
 String getLabel()
 Integer getLength()
 String getLocalName()
 String getName()
 List<Schema.PicklistEntry> getPicklistValues()
 Integer getPrecision()
 String getReferenceTargetField()
 List<Schema.sObjectType> getReferenceTo()
 String getRelationshipName()
 Integer getRelationshipOrder()
 Integer getScale()
 Schema.SOAPType getSOAPType()
 Schema.sObjectField getSObjectField()
 Schema.SObjectType getSObjectType()
 Schema.DisplayType getType()
 Boolean isAccessible()
 Boolean isAiPredictionField()
 Boolean isAutoNumber()
 Boolean isCalculated()
 Boolean isCascadeDelete()
 Boolean isCaseSensitive()
 Boolean isCreateable()
 Boolean isCustom()
 Boolean isDefaultedOnCreate()
 Boolean isDependentPicklist()
 Boolean isDeprecatedAndHidden()
 Boolean isEncrypted()
 Boolean isExternalID()
 Boolean isFilterable()
 Boolean isFormulaTreatNullNumberAsZero()
 Boolean isGroupable()
 Boolean isHtmlFormatted()
 Boolean isIdLookup()
 Boolean isNameField()
 Boolean isNamePointing()
 Boolean isNillable()
 Boolean isPermissionable()
 Boolean isRestrictedDelete()
 Boolean isRestrictedPicklist()
 Boolean isSearchPrefilterable()
 Boolean isSortable()
 Boolean isUnique()
 Boolean isUpdateable()
 Boolean isWriteRequiresMasterRead()
 String getCompoundFieldName()
 Boolean getDataTranslationEnabled()
 Schema.FilteredLookupInfo getFilteredLookupInfo()
 String getMask()
 String getMaskType()
 Boolean isAggregatable()
 Boolean isDisplayLocationInDecimal()
 Boolean isHighScaleNumber()
 Boolean isQueryByDistance()
class Schema.DescribeIconResult
 new()
 String getContentType()
 Integer getHeight()
 String getTheme()
 String getUrl()
 Integer getWidth()
class Schema.DescribeSObjectResult
 new()
 Boolean accessible { get; set; }
 String associateentitytype { get; set; }
 String associateparententity { get; set; }
 List<Schema.ChildRelationship> childrelationships { get; set; }
 Boolean createable { get; set; }
 Boolean custom { get; set; }
 Boolean customsetting { get; set; }
 Boolean datatranslationenabled { get; set; }
 String defaultimplementation { get; set; }
 Boolean deletable { get; set; }
 Boolean deprecatedandhidden { get; set; }
 Boolean feedenabled { get; set; }
 Schema.SObjectTypeFields fields { get; set; }
 Schema.SObjectTypeFieldSets fieldsets { get; set; }
 Boolean hassubtypes { get; set; }
 String implementedby { get; set; }
 String implementsinterfaces { get; set; }
 Boolean isinterface { get; set; }
 String keyprefix { get; set; }
 String label { get; set; }
 String labelplural { get; set; }
 String localname { get; set; }
 Boolean mergeable { get; set; }
 Boolean mruenabled { get; set; }
 String name { get; set; }
 Boolean queryable { get; set; }
 List<Schema.RecordTypeInfo> recordtypeinfos { get; set; }
 Map<String, Schema.RecordTypeInfo> recordtypeinfosbydevelopername { get; set; }
 Map<Id, Schema.RecordTypeInfo> recordtypeinfosbyid { get; set; }
 Map<String, Schema.RecordTypeInfo> recordtypeinfosbyname { get; set; }
 Boolean searchable { get; set; }
 Schema.SObjectDescribeOptions sobjectdescribeoption { get; set; }
 Schema.SObjectType sobjecttype { get; set; }
 Boolean undeletable { get; set; }
 Boolean updateable { get; set; }
 String getAssociateParentEntity()
 Schema.ChildRelationship getChildRelationships()
 Boolean getDataTranslationEnabled()
 String getDefaultImplementation()
 Schema.SObjectTypeFields getFields()
 Schema.SObjectTypeFieldSets getFieldSets()
 String getImplementedBy()
 String getImplementsInterfaces()
 Boolean getIsInterface()
 String getKeyPrefix()
 String getLabel()
 String getLabelPlural()
 String getLocalName()
 String getName()
 List<Schema.RecordTypeInfo> getRecordTypeInfos()
 Map<String, Schema.RecordTypeInfo> getRecordTypeInfosByDeveloperName()
 Schema.RecordTypeInfo getRecordTypeInfosById()
 Schema.RecordTypeInfo getRecordTypeInfosByName()
 Schema.SObjectDescribeOptions getSObjectDescribeOption()
 Schema.SObjectType getSobjectType()
 Boolean isAccessible()
 Boolean isCreateable()
 Boolean isCustom()
 Boolean isCustomSetting()
 Boolean isDeletable()
 Boolean isDeprecatedAndHidden()
 Boolean isFeedEnabled()
 Boolean isMergeable()
 Boolean isMruEnabled()
 Boolean isQueryable()
 Boolean isSearchable()
 Boolean isUndeletable()
 Boolean isUpdateable()
 String getAssociateEntityType()
 Boolean getHasSubtypes()
 Boolean getIsSubtype()
class Schema.DescribeTabResult
 new()
 List<Schema.DescribeColorResult> getColors()
 String getIconUrl()
 List<Schema.DescribeIconResult> getIcons()
 String getLabel()
 String getMiniIconUrl()
 String getSobjectName()
 String getUrl()
 Boolean isCustom()
 String getMobileUrl()
 String getName()
 String getTabEnumOrId()
class Schema.DescribeTabSetResult
 new()
 String getDescription()
 String getLabel()
 String getLogoUrl()
 String getNamespace()
 List<Schema.DescribeTabResult> getTabs()
 Boolean isSelected()
 String getTabSetId()
enum Schema.DisplayType = ADDRESS ANYTYPE URL BASE64 BOOLEAN COMBOBOX COMPLEXVALUE CURRENCY DATACATEGORYGROUPREFERENCE DATE DATETIME DOUBLE EMAIL ENCRYPTEDSTRING FLOATARRAY INTEGER JSON LOCATION LONG MULTIPICKLIST PERCENT PHONE PICKLIST REFERENCE SOBJECT STRING TEXTAREA TEXTARRAY TIME
enum Schema.FieldDescribeOptions = DEFAULT FULL_DESCRIBE
class Schema.FieldSet
 new()
 String getDescription()
 List<FieldSetMember> getFields()
 String getLabel()
 String getName()
 String getNamespace()
 Schema.SObjectType getSObjectType()
class Schema.FieldSetMember
 new()
 Boolean getDBRequired()
 String getFieldPath()
 String getLabel()
 Boolean getRequired()
 Schema.DisplayType getType()
 Schema.sObjectField getSObjectField()
class Schema.PicklistEntry
 new()
 String getLabel()
 String getValue()
 Boolean isActive()
 Boolean isDefaultValue()
class Schema.RecordTypeInfo
 new()
 String getDeveloperName()
 String getName()
 ID getRecordTypeId()
 Boolean isActive()
 Boolean isAvailable()
 Boolean isDefaultRecordTypeMapping()
 Boolean isMaster()
enum Schema.SOAPType = 
enum Schema.SObjectDescribeOptions = DEFAULT DEFERRED FULL
class Schema.SObjectField
 new()
 Schema.DescribeFieldResult getDescribe()
 Schema.DescribeFieldResult getDescribe(Object options)
class Schema.SObjectType
 new()
 Schema.DescribeSObjectResult getDescribe()
 Schema.DescribeSObjectResult getDescribe(Object options)
 sObject newSObject()
 sObject newSObject(ID id)
 sObject newSObject(ID recordTypeId, Boolean loadDefaults)
class Search.KnowledgeSuggestionFilter
 new()
 void addArticleType(String articleType)
 void addDataCategory(String dataCategoryGroupName, String dataCategoryName)
 void addTopic(String topic)
 void setChannel(String channelName)
 void setDataCategories(Map dataCategoryFilters)
 void setLanguage(String localeCode)
 void setPublishStatus(String publishStatus)
 void setValidationStatus(String validationStatus)
class Search.QuestionSuggestionFilter
 new()
 void addGroupId(String groupId)
 void addNetworkId(String networkId)
 void addUserId(String userId)
 void setGroupIds(List<String> groupIds)
 void setNetworkIds(List<String> networkIds)
 void setTopicId(String topicId)
 void setUserIds(List<String> userIds)
class Search.SearchResult
 new()
 SObject getSObject()
 String getSnippet(String fieldName)
 String getSnippet()
class Search.SearchResults
 new()
 List<Search.SearchResult> get(String sObjectType)
class Search.SuggestionOption
 new()
 void setFilter(Search.KnowledegeSuggestionFilter knowledgeSuggestionFilter)
 void setLimit(Integer limit)
class Search.SuggestionResult
 new()
 SObject getSObject()
class Search.SuggestionResults
 new()
 List<Search.SuggestionResult> getSuggestionResults()
 Boolean hasMoreResults()
enum Sfc.ContentDownloadContext = CHATTER CONTENT DELIVERY REST_API RETRIEVE S1 SOQL
class Sfc.ContentDownloadHandler
 new()
 String downloadErrorMessage { get; set; }
 Boolean isDownloadAllowed { get; set; }
 String redirectUrl { get; set; }
interface Sfc.ContentDownloadHandlerFactory
 Sfc.ContentDownloadHandler getContentDownloadHandler(List<Id> var1, Sfc.ContentDownloadContext var2)
interface Sfdc_Checkout.AsyncCartProcessor
 sfdc_checkout.IntegrationStatus startCartProcessAsync(sfdc_checkout.IntegrationInfo integrationInfo, Id cartId)
class Sfdc_Checkout.B2BCheckoutController
 new()
 static void licenseCompliance(String cartId, String orderId)
class Sfdc_Checkout.IntegrationInfo
 new()
 String integrationId { get; set; }
 String jobId { get; set; }
class Sfdc_Checkout.IntegrationStatus
 new()
 sfdc_checkout.IntegrationStatus.Status status { get; set; }
enum Sfdc_Checkout.Status = FAILED SUCCESS
class Sfdc_Enablement.LearningEvaluation
 new()
 Map<String, Object> getDetails()
 String getLearningItemId()
 void setDetails(Map<String, Object> details)
 void setLearningItemId(String learningItemId)
class Sfdc_Enablement.LearningEvaluationResult
 new()
 Double getLearningItemProgress()
 sfdc_enablement.LearningItemProgressStatus getLearningItemProgressStatus()
 void setLearningItemProgress(Double learningItemProgress)
 void setLearningItemProgressStatus(sfdc_enablement.LearningItemProgressStatus learningItemProgressStatus)
class Sfdc_Enablement.LearningItemEvaluationHandler
 new()
 Sfdc_enablement.LearningEvaluationResult evaluate(Sfdc_enablement.LearningEvaluation learningEvaluation)
enum Sfdc_Enablement.LearningItemProgressStatus = NotStarted InProgress Completed
class Sfdc_Enablement.LearningItemSerializeDeserializer
 new()
 String deserialize(String serializedOutput)
 String serialize(String learningItemId)
interface Sfdc_Surveys.SurveyInvitationLinkShortener
 String getShortenedURL(String var1)
exception Site.ExternalUserCreateException
interface Site.UrlRewriter
 System.PageReference[] generateUrlFor(System.PageReference[] salesforceUrls)
 System.PageReference mapRequestUrl(System.PageReference userFriendlyUrl)
interface Support.EmailTemplateSelector
 ID getDefaultTemplateId(ID caseId)
 Id getDefaultEmailTemplateId(Id arg0)
interface Support.MilestoneTriggerTimeCalculator
 Integer calculateMilestoneTriggerTime(String caseId, String milestoneTypeId)
class System.AccessLevel
 new()
 Object SYSTEM_MODE { get; set; }
 Object USER_MODE { get; set; }
 System.AccessLevel withPermissionSetId(String permissionSetId)
enum System.AccessType = CREATABLE READABLE UPDATABLE UPSERTABLE
class System.Address
 new()
 String getCity()
 String getCountry()
 String getCountryCode()
 Double getDistance(Location toLocation, String unit)
 String getGeocodeAccuracy()
 Double getLatitude()
 Double getLongitude()
 String getPostalCode()
 String getState()
 String getStateCode()
 String getStreet()
class System.Answers
 new()
 static ID[] findSimilar(Question yourQuestion)
 static void setBestReply(String questionId, String replyId)
class System.ApexPages
 new()
 void addMessage(ApexPages.Message message)
 void addMessages(Exception exceptionThrown)
 System.PageReference currentPage()
 ApexPages.Message[] getMessages()
 Boolean hasMessages()
 Boolean hasMessages(ApexPages.Severity severity)
class System.Approval
 new()
 static Boolean isLocked(Id id)
 static Map<Id, Boolean> isLocked(List<Id> ids)
 static Boolean isLocked(SObject sobject)
 static Map<Id, Boolean> isLocked(List<SObject> sobjects)
 static Approval.LockResult lock(Id recordId)
 static List<Approval.LockResult> lock(List<Id> ids)
 static Approval.LockResult lock(SObject recordToLock)
 static List<Approval.LockResult> lock(List<SObject> recordsToLock)
 static Approval.LockResult lock(Id recordId, Boolean allOrNothing)
 static List<Approval.LockResult> lock(List<Id> recordIds, Boolean allOrNothing)
 static Approval.LockResult lock(SObject recordToLock, Boolean allOrNothing)
 static List<Approval.LockResult> lock(List<SObject> recordsToLock, Boolean allOrNothing)
 static Approval.ProcessResult process(Approval.ProcessRequest approvalRequest)
 static Approval.ProcessResult process(Approval.ProcessRequest approvalRequest, Boolean allOrNone)
 static Approval.UnlockResult unlock(Id recordId)
 static List<Approval.UnlockResult> unlock(List<Id> recordIds)
 static Approval.UnlockResult unlock(SObject recordToUnlock)
 static List<Approval.UnlockResult> unlock(List<SObject> recordsToUnlock)
 static Approval.UnlockResult unlock(Id recordId, Boolean allOrNothing)
 static List<Approval.UnlockResult> unlock(List<Id> recordIds, Boolean allOrNothing)
 static Approval.UnlockResult unlock(SObject recordToUnlock, Boolean allOrNothing)
 static List<Approval.UnlockResult> unlock(List<SObject> recordsToUnlock, Boolean allOrNothing)
class System.Assert
 new()
 static void areEqual(Object expected, Object actual, String msg)
 static void areEqual(Object expected, Object actual)
 static void areNotEqual(Object notExpected, Object actual, String msg)
 static void areNotEqual(Object notExpected, Object actual)
 static void fail(String msg)
 static void fail()
 static void isFalse(Boolean condition, String msg)
 static void isFalse(Boolean condition)
 static void isInstanceOfType(Object instance, System.Type expectedType, String msg)
 static void isInstanceOfType(Object instance, System.Type expectedType)
 static void isNotInstanceOfType(Object instance, System.Type notExpectedType, String msg)
 static void isNotInstanceOfType(Object instance, System.Type notExpectedType)
 static void isNotNull(Object value, String msg)
 static void isNotNull(Object value)
 static void isNull(Object value, String msg)
 static void isNull(Object value)
 static void isTrue(Boolean condition, String msg)
 static void isTrue(Boolean condition)
exception System.AssertException
exception System.AsyncException
class System.AsyncInfo
 new()
 static Integer getCurrentQueueableStackDepth()
 static Integer getMaximumQueueableStackDepth()
 static Integer getMinimumQueueableDelayInMinutes()
 static Boolean hasMaxStackDepth()
class System.AsyncOptions
 new()
 System.QueueableDuplicateSignature DuplicateSignature { get; set; }
 Integer MaximumQueueableStackDepth { get; set; }
 Integer MinimumQueueableDelayInMinutes { get; set; }
exception System.AuraException
exception System.AuraHandledException
exception System.BigObjectException
class System.Blob
 new()
 Integer size()
 static Blob toPdf(String stringToConvert)
 static Blob valueOf(String stringToBlob)
class System.Boolean
 new()
 static Boolean valueOf(String stringToBoolean)
 static Boolean valueOf(Object fieldValue)
class System.BusinessHours
 new()
 static Datetime add(String businessHoursId, Datetime startDate, Long intervalMilliseconds)
 static Datetime addGmt(String businessHoursId, Datetime startDate, Long intervalMilliseconds)
 static Long diff(String businessHoursId, Datetime startDate, Datetime endDate)
 static Boolean isWithin(String businessHoursId, Datetime targetDate)
 static Datetime nextStartDate(String businessHoursId, Datetime targetDate)
interface System.Callable
 Object call(String action, Map<String, Object> args)
enum System.CallbackStatus = 
exception System.CalloutException
class System.Cases
 new()
 static String generateThreadingMessageId(Id caseId)
 static Id getCaseIdFromEmailHeaders(List<Messaging.InboundEmail.Header> headers)
 static Id getCaseIdFromEmailThreadId(String emailThreadId)
 static Boolean reparentFeedToCaseId(Id feedItemId, Id currentCaseId, Id correctCaseId)
class System.Collator
 new()
 Integer compare(String source, String target)
 static System.Collator getInstance()
interface System.Comparable
 Integer compareTo(Object objectToCompareTo)
interface System.Comparator
 Integer compare(T var1, T var2)
class System.Continuation
 new(Integer timeout)
 String continuationMethod { get; set; }
 Integer timeout { get; set; }
 Object state { get; set; }
 String addHttpRequest(System.HttpRequest request)
 Map<String, System.HttpRequest> getRequests()
 static HttpResponse getResponse(String requestLabel)
class System.Cookie
 new(String name, String value, String path, Integer maxAge, Boolean isSecure)
 new(String name, String value, String path, Integer maxAge, Boolean isSecure, String SameSite)
 new(String name, String value, String path, Integer maxAge, Boolean isSecure, String SameSite, Boolean isHttpOnly)
 String getDomain()
 Integer getMaxAge()
 String getName()
 String getPath()
 String getSameSite()
 String getValue()
 Boolean isSecure()
 Boolean isHttpOnly()
class System.Crypto
 new()
 static Blob decrypt(String algorithmName, Blob secretKey, Blob initializationVector, Blob cipherText)
 static Blob decryptWithManagedIV(String algorithmName, Blob secretKey, Blob IVAndCipherText)
 static Blob decryptWithManagedIV(String algorithmName, Blob secretKey, Blob IVAndCipherText, Blob aaData)
 static Blob encrypt(String algorithmName, Blob secretKey, Blob initializationVector, Blob clearText)
 static Blob encryptWithManagedIV(String algorithmName, Blob secretKey, Blob clearText)
 static Blob encryptWithManagedIV(String algorithmName, Blob secretKey, Blob clearText, Blob aaData)
 static Blob generateDigest(String algorithmName, Blob input)
 static Blob generateMac(String algorithmName, Blob input, Blob privateKey)
 static Integer getRandomInteger()
 static Long getRandomLong()
 static Blob sign(String algorithmName, Blob input, Blob privateKey)
 static Blob signWithCertificate(String algorithmName, Blob input, String certDevName)
 void signXML(String algorithmName, Dom.XmlNode node, String idAttributeName, String certDevName)
 static void signXml(String algorithmName, Dom.XmlNode node, String idAttributeName, String certDevName, Dom.XmlNode refChild)
 static Boolean verify(String algorithmName, Blob data, Blob signature, Blob publicKey)
 static Boolean verify(String algorithmName, Blob data, Blob signature, String certDevName)
 static Boolean verifyHMac(String algorithmName, Blob data, Blob privateKey, Blob macToVerify)
 static Blob generateAesKey(Integer size)
exception System.DataWeaveScriptException
class System.Database
 new()
 static Database.LeadConvertResult convertLead(Database.LeadConvert leadToConvert, System.AccessLevel accessLevel)
 static List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leadConverts, System.AccessLevel accessLevel)
 static Database.LeadConvertResult convertLead(Database.LeadConvert leadToConvert, Boolean allOrNone)
 static Database.LeadConvertResult[] convertLead(Database.LeadConvert[] leadsToConvert, Boolean allOrNone)
 static Database.LeadConvertResult convertLead(Database.LeadConvert leadToConvert, Database.DMLOptions dmlOptions)
 static List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leadsToConvert, Database.DMLOptions dmlOptions)
 static Database.LeadConvertResult convertLead(Database.LeadConvert leadToConvert, Boolean allOrNone, System.AccessLevel accessLevel)
 static List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leadsToConvert, Boolean allOrNone, System.AccessLevel accessLevel)
 static Database.LeadConvertResult convertLead(Database.LeadConvert leadToConvert, Database.DMLOptions dmlOptions, System.AccessLevel accessLevel)
 static List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leadsToConvert, Database.DMLOptions dmlOptions, System.AccessLevel accessLevel)
 static Integer countQuery(String query)
 static Integer countQuery(String query, System.AccessLevel accessLevel)
 static Integer countQueryWithBinds(String query, Map<String, Object> bindMap, System.AccessLevel accessLevel)
 static Database.DeleteResult delete(SObject recordToDelete, Boolean allOrNone)
 static Database.DeleteResult[] delete(SObject[] recordsToDelete, Boolean allOrNone)
 static Database.DeleteResult delete(ID recordID, Boolean allOrNone)
 static Database.DeleteResult[] delete(ID[] recordIDs, Boolean allOrNone)
 static Database.DeleteResult delete(SObject recordToDelete, Boolean allOrNone, System.AccessLevel accessLevel)
 static List<Database.DeleteResult> delete(List<SObject> recordsToDelete, Boolean allOrNone, System.AccessLevel accessLevel)
 static Database.DeleteResult delete(Id recordID, Boolean allOrNone, System.AccessLevel accessLevel)
 static List<Database.DeleteResult> delete(List<Id> recordIDs, Boolean allOrNone, System.AccessLevel accessLevel)
 static List<Database.DeleteResult> deleteAsync(List<SObject> sobjects, DataSource.AsyncDeleteCallback callback)
 static Database.DeleteResult deleteAsync(SObject sobject, DataSource.AsyncDeleteCallback callback)
 static List<Database.DeleteResult> deleteAsync(List<SObject> sobjects)
 static Database.DeleteResult deleteAsync(SObject sobject)
 static List<Database.DeleteResult> deleteAsync(List<SObject> sobjects, DataSource.AsyncDeleteCallback callback, System.AccessLevel accessLevel)
 static Database.DeleteResult deleteAsync(SObject sobject, DataSource.AsyncDeleteCallback callback, System.AccessLevel accessLevel)
 static List<Database.DeleteResult> deleteAsync(List<SObject> sobjects, System.AccessLevel accessLevel)
 static Database.DeleteResult deleteAsync(SObject sobject, System.AccessLevel accessLevel)
 static List<Database.DeleteResult> deleteImmediate(List<SObject> sobjects)
 static Database.DeleteResult deleteImmediate(SObject sobject)
 static List<Database.DeleteResult> deleteImmediate(List<SObject> sobjects, System.AccessLevel accessLevel)
 static Database.DeleteResult deleteImmediate(SObject sobject, System.AccessLevel accessLevel)
 static Database.EmptyRecycleBinResult[] emptyRecycleBin(ID [] recordIds)
 static Database.EmptyRecycleBinResult emptyRecycleBin(sObject obj)
 static Database.EmptyRecycleBinResult[] emptyRecycleBin(sObject[] listOfSObjects)
 static ID executeBatch(Object batchClassObject)
 static ID executeBatch(Object batchClassObject, Integer scope)
 static Database.DeleteResult getAsyncDeleteResult(Database.DeleteResult deleteResult)
 static Database.DeleteResult getAsyncDeleteResult(String asyncLocator)
 static String getAsyncLocator(Object result)
 static Database.SaveResult getAsyncSaveResult(Database.SaveResult saveResult)
 static Database.SaveResult getAsyncSaveResult(String asyncLocator)
 static Database.Cursor getCursor(String query)
 static Database.Cursor getCursor(String query, Object accessLevel)
 static Database.Cursor getCursorWithBinds(String query, Map bindMap, Object accessLevel)
 static Database.GetDeletedResult getDeleted(String sObjectType, Datetime startDate, Datetime endDate)
 static Database.PaginationCursor getPaginationCursor(String query)
 static Database.PaginationCursor getPaginationCursor(String query, Object accessLevel)
 static Database.PaginationCursor getPaginationCursorWithBinds(String query, Map bindMap, Object accessLevel)
 static Database.QueryLocator getQueryLocator(sObject [] staticSoqlQueryResult)
 static Database.QueryLocator getQueryLocator(String query)
 static Database.QueryLocator getQueryLocator(sObject [] staticSoqlQueryResult, System.AccessLevel accessLevel)
 static Database.QueryLocator getQueryLocator(String query, System.AccessLevel accessLevel)
 static Database.QueryLocator getQueryLocatorWithBinds(String query, Map<String, Object> bindMap, System.AccessLevel accessLevel)
 static Database.GetUpdatedResult getUpdated(String sobjectType, Datetime startDate, Datetime endDate)
 static Database.SaveResult insert(sObject recordToInsert, Boolean allOrNone)
 static Database.SaveResult[] insert(sObject[] recordsToInsert, Boolean allOrNone)
 static Database.SaveResult insert(sObject recordToInsert, Database.DMLOptions dmlOptions)
 static Database.SaveResult insert(sObject[] recordsToInsert, Database.DMLOptions dmlOptions)
 static Database.SaveResult insert(SObject recordToInsert, Boolean allOrNone, System.AccessLevel accessLevel)
 static List<Database.SaveResult> insert(List<SObject> recordsToInsert, Boolean allOrNone, System.AccessLevel accessLevel)
 static Database.SaveResult insert(SObject recordToInsert, Database.DMLOptions dmlOptions, System.AccessLevel accessLevel)
 static List<Database.SaveResult> insert(List<SObject> recordsToInsert, Database.DMLOptions dmlOptions, System.AccessLevel accessLevel)
 static List<Database.SaveResult> insertAsync(List<SObject> sobjects, DataSource.AsyncSaveCallback callback)
 static Database.SaveResult insertAsync(SObject sobject, DataSource.AsyncSaveCallback callback)
 static List<Database.SaveResult> insertAsync(List<SObject> sobjects)
 static Database.SaveResult insertAsync(SObject sobject)
 static Database.SaveResult insertAsync(SObject sobject, DataSource.AsyncSaveCallback callback, System.AccessLevel accessLevel)
 static List<Database.SaveResult> insertAsync(List<SObject> sobjects, System.AccessLevel accessLevel)
 static Database.SaveResult insertAsync(SObject sobject, System.AccessLevel accessLevel)
 static List<Database.SaveResult> insertImmediate(List<SObject> sobjects)
 static Database.SaveResult insertImmediate(SObject sobject)
 static List<Database.SaveResult> insertImmediate(List<SObject> sobjects, System.AccessLevel accessLevel)
 static Database.SaveResult insertImmediate(SObject sobject, System.AccessLevel accessLevel)
 static Database.MergeResult merge(sObject mergeToRecord, Id duplicateId)
 static Database.MergeResult merge(sObject mergeToRecord, sObject duplicateRecord)
 static List<Database.MergeResult> merge(sObject mergeToRecord, List<Id> duplicateIds)
 static List<Database.MergeResult> merge(sObject mergeToRecord, List<SObject> duplicateRecords)
 static Database.MergeResult merge(sObject mergeToRecord, Id duplicateId, Boolean allOrNone)
 static Database.MergeResult merge(sObject mergeToRecord, sObject duplicateRecord, Boolean allOrNone)
 static List<Database.MergeResult> merge(sObject mergeToRecord, List<Id> duplicateIds, Boolean allOrNone)
 static List<Database.MergeResult> merge(sObject mergeToRecord, List<SObject> duplicateRecords, Boolean allOrNone)
 static Database.MergeResult merge(SObject mergeToRecord, Id duplicateId, System.AccessLevel accessLevel)
 static Database.MergeResult merge(SObject mergeToRecord, SObject duplicateRecord, System.AccessLevel accessLevel)
 static List<Database.MergeResult> merge(SObject mergeToRecord, List<Id> duplicateIds, System.AccessLevel accessLevel)
 static List<Database.MergeResult> merge(SObject mergeToRecord, List<SObject> duplicateRecords, System.AccessLevel accessLevel)
 static Database.MergeResult merge(SObject mergeToRecord, Id duplicateId, Boolean allOrNone, System.AccessLevel accessLevel)
 static Database.MergeResult merge(SObject mergeToRecord, SObject duplicateRecord, Boolean allOrNone, System.AccessLevel accessLevel)
 static List<Database.MergeResult> merge(SObject mergeToRecord, List<Id> duplicateIds, Boolean allOrNone, System.AccessLevel accessLevel)
 static List<Database.MergeResult> merge(SObject mergeToRecord, List<SObject> duplicateRecords, Boolean allOrNone, System.AccessLevel accessLevel)
 static List<SObject> query(String queryString)
 static List<SObject> query(String queryString, System.AccessLevel accessLevel)
 static List<SObject> queryWithBinds(String queryString, Map<String, Object> bindMap, System.AccessLevel accessLevel)
 static void releaseSavepoint(System.Savepoint databaseSavepoint)
 static void rollback(System.Savepoint databaseSavepoint)
 static System.Savepoint setSavepoint()
 static Database.UndeleteResult undelete(sObject recordToUndelete, Boolean allOrNone)
 static Database.UndeleteResult[] undelete(sObject[] recordsToUndelete, Boolean allOrNone)
 static Database.UndeleteResult undelete(ID recordID, Boolean allOrNone)
 static Database.UndeleteResult[] undelete(ID[] recordIDs, Boolean allOrNone)
 static Database.UndeleteResult undelete(SObject recordToUndelete, Boolean allOrNone, System.AccessLevel accessLevel)
 static List<Database.UndeleteResult> undelete(List<SObject> recordsToUndelete, Boolean allOrNone, System.AccessLevel accessLevel)
 static Database.UndeleteResult undelete(Id recordID, Boolean allOrNone, System.AccessLevel accessLevel)
 static List<Database.UndeleteResult> undelete(List<Id> recordIDs, Boolean allOrNone, System.AccessLevel accessLevel)
 static Database.SaveResult update(sObject recordToUpdate, Boolean allOrNone)
 static Database.SaveResult[] update(sObject[] recordsToUpdate, Boolean allOrNone)
 static Database.SaveResult update(sObject recordToUpdate, Database.DmlOptions dmlOptions)
 static Database.SaveResult[] update(sObject[] recordsToUpdate, Database.DMLOptions dmlOptions)
 static Database.SaveResult update(SObject recordToUpdate, Boolean allOrNone, System.AccessLevel accessLevel)
 static List<Database.SaveResult> update(List<SObject> recordsToUpdate, Boolean allOrNone, System.AccessLevel accessLevel)
 static Database.SaveResult update(SObject recordToUpdate, Database.DMLOptions dmlOptions, System.AccessLevel accessLevel)
 static List<Database.SaveResult> update(List<SObject> recordsToUpdate, Database.DMLOptions dmlOptions, System.AccessLevel accessLevel)
 static Database.UpsertResult upsert(sObject recordToUpsert, Schema.SObjectField externalIDField, Boolean allOrNone)
 static Database.UpsertResult[] upsert(sObject[] recordsToUpsert, Schema.SObjectField externalIdField, Boolean allOrNone)
 static Database.UpsertResult upsert(SObject recordToUpsert, Schema.SObjectField externalIdField, Boolean allOrNone, System.AccessLevel accessLevel)
 static List<Database.UpsertResult> upsert(List<SObject> recordsToUpsert, Schema.SObjectField externalIdField, Boolean allOrNone, System.AccessLevel accessLevel)
 static List<Database.SaveResult> updateAsync(List<SObject> sobjects, DataSource.AsyncSaveCallback callback)
 static Database.SaveResult updateAsync(SObject sobject, DataSource.AsyncSaveCallback callback)
 static List<Database.SaveResult> updateAsync(List<SObject> sobjects)
 static Database.SaveResult updateAsync(SObject sobject)
 static List<Database.SaveResult> updateAsync(List<SObject> sobjects, DataSource.AsyncSaveCallback callback, System.AccessLevel accessLevel)
 static Database.SaveResult updateAsync(SObject sobject, DataSource.AsyncSaveCallback callback, System.AccessLevel accessLevel)
 static List<Database.SaveResult> updateAsync(List<SObject> sobjects, System.AccessLevel accessLevel)
 static Database.SaveResult updateAsync(SObject sobject, System.AccessLevel accessLevel)
 static List<Database.SaveResult> updateImmediate(List<SObject> sobjects)
 static Database.SaveResult updateImmediate(SObject sobject)
 static List<Database.SaveResult> updateImmediate(List<SObject> sobjects, System.AccessLevel accessLevel)
 static Database.SaveResult updateImmediate(SObject sobject, System.AccessLevel accessLevel)
 static Database.LeadConvertResult convertLead(Database.LeadConvert leadConvert)
 static Database.DeleteResult delete(Id id)
 static List<Database.SaveResult> insert(List<SObject> sobjects)
 static List<Database.NestedSaveResult> treeSave(List<SObject> sobjects)
 static Database.UndeleteResult undelete(Id id)
 static List<Database.SaveResult> update(List<SObject> sobjects)
 static List<Database.UpsertResult> upsert(List<SObject> sobjects, Object accessLevel)
 static List<Database.UpsertResult> upsert(List<SObject> sobjects)
class System.Date
 new()
 Date addDays(Integer additionalDays)
 Date addMonths(Integer additionalMonths)
 Date addYears(Integer additionalYears)
 Integer day()
 Integer dayOfYear()
 Integer daysBetween(Date secondDate)
 static Integer daysInMonth(Integer year, Integer month)
 String format()
 static Boolean isLeapYear(Integer year)
 Boolean isSameDay(Date dateToCompare)
 Integer month()
 Integer monthsBetween(Date secondDate)
 static Date newInstance(Integer year, Integer month, Integer day)
 static Date parse(String stringDate)
 static Date today()
 Date toStartOfMonth()
 Date toStartOfWeek()
 static Date valueOf(String stringDate)
 static Date valueOf(Object fieldValue)
 Integer year()
class System.Datetime
 new()
 Datetime addDays(Integer additionalDays)
 Datetime addHours(Integer additionalHours)
 Datetime addMinutes(Integer additionalMinutes)
 Datetime addMonths(Integer additionalMonths)
 Datetime addSeconds(Integer additionalSeconds)
 Datetime addYears(Integer additionalYears)
 Date date()
 Date dateGMT()
 Integer day()
 Integer dayGmt()
 Integer dayOfYear()
 Integer dayOfYearGmt()
 String format()
 String format(String dateFormatString)
 String format(String dateFormatString, String timezone)
 String formatGmt(String dateFormatString)
 String formatLong()
 Long getTime()
 Integer hour()
 Integer hourGmt()
 Boolean isSameDay(Datetime dateToCompare)
 Integer millisecond()
 Integer millisecondGmt()
 Integer minute()
 Integer minuteGmt()
 Integer month()
 Integer monthGmt()
 static Datetime newInstance(Long milliseconds)
 static Datetime newInstance(Date date, Time time)
 static Datetime newInstance(Integer year, Integer month, Integer day)
 static Datetime newInstance(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)
 static Datetime newInstanceGmt(Date date, Time time)
 static Datetime newInstanceGmt(Integer year, Integer month, Integer date)
 static Datetime newInstanceGmt(Integer year, Integer month, Integer date, Integer hour, Integer minute, Integer second)
 static Datetime now()
 static Datetime parse(String datetimeString)
 Integer second()
 Integer secondGmt()
 Time time()
 Time timeGmt()
 static Datetime valueOf(String dateTimeString)
 static Datetime valueOf(Object fieldValue)
 static Datetime valueOfGmt(String dateTimeString)
 Integer year()
 Integer yearGmt()
class System.Decimal
 new()
 Decimal abs()
 Decimal divide(Decimal divisor, Integer scale)
 Decimal divide(Decimal divisor, Integer scale, System.RoundingMode roundingMode)
 Double doubleValue()
 String format()
 Integer intValue()
 Long longValue()
 Decimal pow(Integer exponent)
 Integer precision()
 Long round()
 Long round(System.RoundingMode roundingMode)
 Integer scale()
 Decimal setScale(Integer scale)
 Decimal setScale(Integer scale, System.RoundingMode roundingMode)
 Decimal stripTrailingZeros()
 String toPlainString()
 static Decimal valueOf(Double doubleToDecimal)
 static Decimal valueOf(Long longToDecimal)
 static Decimal valueOf(String stringToDecimal)
exception System.DmlException
 List<String> getDmlFieldNames(Integer index)
 List<Schema.SObjectField> getDmlFields(Integer index)
 String getDmlId(Integer index)
 Integer getDmlIndex(Integer index)
 String getDmlMessage(Integer index)
 String getDmlStatusCode(Integer index)
 System.StatusCode getDmlType(Integer index)
 Integer getNumDml()
class System.Domain
 new()
 System.DomainType getDomainType()
 String getMyDomainName()
 String getPackageName()
 String getSandboxName()
 String getSitesSubdomainName()
class System.DomainCreator
 new()
 static String getContentHostname()
 static String getExperienceCloudSitesBuilderHostname()
 static String getExperienceCloudSitesHostname()
 static String getExperienceCloudSitesLivePreviewHostname()
 static String getExperienceCloudSitesPreviewHostname()
 static String getLightningContainerComponentHostname(String packageName)
 static String getLightningHostname()
 static String getOrgMyDomainHostname()
 static String getSalesforceSitesHostname()
 static String getSetupHostname()
 static String getVisualforceHostname(String packageName)
class System.DomainParser
 new()
 static System.Domain parse(String hostname)
 static System.Domain parse(System.URL url)
enum System.DomainType = CMS_DOMAIN CONTENT_DOMAIN CUSTOMER_360_ADMIN_DOMAIN CUSTOMER_360_DOMAIN EXPERIENCE_CLOUD_SITES_BUILDER_DOMAIN EXPERIENCE_CLOUD_SITES_DOMAIN EXPERIENCE_CLOUD_SITES_LIVE_PREVIEW_DOMAIN EXPERIENCE_CLOUD_SITES_PREVIEW_DOMAIN LIGHTNING_CONTAINER_COMPONENT_DOMAIN LIGHTNING_DOMAIN ORG_MY_DOMAIN SALESFORCE_SITES_DOMAIN SETUP_DOMAIN VISUALFORCE_DOMAIN
class System.Double
 new()
 String format()
 Integer intValue()
 Long longValue()
 Long round()
 static Double valueOf(String stringToDouble)
 static Double valueOf(Object fieldValue)
exception System.DuplicateMessageException
exception System.EmailException
 List<String> getDmlFieldNames(Integer index)
 List<Schema.SObjectField> getDmlFields(Integer index)
 String getDmlId(Integer index)
 Integer getDmlIndex(Integer index)
 String getDmlMessage(Integer index)
 String getDmlStatusCode(Integer index)
 System.StatusCode getDmlType(Integer index)
 Integer getNumDml()
class System.EmailMessages
 new()
 static String getFormattedThreadingToken(Id recordId)
 static Id getRecordIdFromEmail(String subject, String textBody, String htmlBody)
class System.EncodingUtil
 new()
 static Blob base64Decode(String inputString)
 static String base64Encode(Blob inputBlob)
 static Blob convertFromHex(String inputString)
 static String convertToHex(Blob inputBlob)
 static String urlDecode(String inputString, String encodingScheme)
 static String urlEncode(String inputString, String encodingScheme)
class System.EventBus
 new()
 static String getOperationId(Object result)
 static Database.SaveResult publish(SObject event)
 static List<Database.SaveResult> publish(List<SObject> events)
 static Database.SaveResult publish(SObject event, Object callback)
 static List<Database.SaveResult> publish(List<SObject> sobjects, Object callback)
 static Database.SaveResult publishWithAccessLevel(SObject event, AccessLevel accesslevel)
 static List<Database.SaveResult> publishWithAccessLevel(List<SObject> events, AccessLevel accesslevel)
exception System.ExternalObjectException
class System.ExternalServiceTest
 new()
 System.HttpResponse sendCallback(System.HttpRequest request)
exception System.FatalCursorException
class System.FeatureManagement
 new()
 static void changeProtection(String apiName, String typeApiName, String protection)
 static Boolean checkPackageBooleanValue(String apiName)
 static Date checkPackageDateValue(String apiName)
 static Integer checkPackageIntegerValue(String apiName)
 static Boolean checkPermission(String apiName)
 static void setPackageBooleanValue(String apiName, Boolean value)
 static void setPackageDateValue(String apiName, Date value)
 static void setPackageIntegerValue(String apiName, Integer value)
exception System.FinalException
interface System.Finalizer
 void execute(System.FinalizerContext finalizerContext)
interface System.FinalizerContext
 Id getAsyncApexJobId()
 Exception getException()
 String getRequestId()
 System.ParentJobResult getResult()
class System.FlexQueue
 new()
 static Boolean moveAfterJob(Id jobToMoveId, Id jobInQueueId)
 static Boolean moveBeforeJob(Id jobToMoveId, Id jobInQueueId)
 static Boolean moveJobToEnd(Id jobId)
 static Boolean moveJobToFront(Id jobId)
exception System.FlowException
class System.Formula
 new()
 static formulaeval.FormulaBuilder builder()
 static List<System.FormulaRecalcResult> recalculateFormulas(List<SObject> sobjects)
class System.FormulaRecalcFieldError
 new()
 String getFieldError()
 String getFieldName()
class System.FormulaRecalcResult
 new()
 List<System.FormulaRecalcFieldError> getErrors()
 SObject getSObject()
 Boolean isSuccess()
exception System.HandledException
class System.Http
 new()
 HttpResponse send(HttpRequest request)
interface System.HttpCalloutMock
 HttpResponse respond(HttpRequest request)
class System.HttpRequest
 new()
 String getBody()
 Blob getBodyAsBlob()
 Dom.Document getBodyDocument()
 Boolean getCompressed()
 String getEndpoint()
 String getHeader(String key)
 String getMethod()
 void setBody(String body)
 void setBodyAsBlob(Blob body)
 void setBodyDocument(Dom.Document document)
 void setClientCertificate(String clientCert, String password)
 void setClientCertificateName(String certDevName)
 void setCompressed(Boolean flag)
 void setEndpoint(String endpoint)
 void setHeader(String key, String value)
 void setMethod(String method)
 void setTimeout(Integer timeout)
class System.HttpResponse
 new()
 String getBody()
 Blob getBodyAsBlob()
 Dom.Document getBodyDocument()
 String getHeader(String key)
 String[] getHeaderKeys()
 String getStatus()
 Integer getStatusCode()
 XmlStreamReader getXmlStreamReader()
 void setBody(String body)
 void setBodyAsBlob(Blob body)
 void setHeader(String key, String value)
 void setStatus(String status)
 void setStatusCode(Integer statusCode)
class System.Id
 new()
 void addError(String errorMsg)
 void addError(String errorMsg, Boolean escape)
 void addError(Exception exceptionError)
 void addError(Exception exceptionError, Boolean escape)
 Schema.SObjectType getSObjectType()
 static string to15()
 static ID valueOf(String toID)
 static Id valueOf(String str, Boolean restoreCasing)
class System.Ideas
 new()
 static ID[] findSimilar(Idea idea)
 static ID[] getAllRecentReplies(String userID, String communityID)
 static ID[] getReadRecentReplies(String userID, String communityID)
 static ID[] getUnreadRecentReplies(String userID, String communityID)
 static void markRead(String ideaID)
exception System.IllegalArgumentException
interface System.InstallHandler
 void onInstall(InstallContext context)
class System.Integer
 new()
 String format()
 static Integer valueOf(String stringToInteger)
 static Integer valueOf(Object fieldValue)
exception System.InvalidParameterValueException
class System.JSON
 new()
 static System.JSONGenerator createGenerator(Boolean prettyPrint)
 static System.JSONParser createParser(String jsonString)
 static Object deserialize(String jsonString, System.Type apexType)
 static Object deserializeStrict(String jsonString, System.Type apexType)
 static Object deserializeUntyped(String jsonString)
 static String serialize(Object objectToSerialize)
 static String serialize(Object objectToSerialize, Boolean suppressApexObjectNulls)
 static String serializePretty(Object objectToSerialize)
 static String serializePretty(Object objectToSerialize, Boolean suppressApexObjectNulls)
exception System.JSONException
class System.JSONGenerator
 new()
 void close()
 String getAsString()
 Boolean isClosed()
 void writeBlob(Blob blobValue)
 void writeBlobField(String fieldName, Blob blobValue)
 void writeBoolean(Boolean blobValue)
 void writeBooleanField(String fieldName, Boolean booleanValue)
 void writeDate(Date dateValue)
 void writeDateField(String fieldName, Date dateValue)
 void writeDateTime(Datetime datetimeValue)
 void writeDateTimeField(String fieldName, Datetime datetimeValue)
 void writeEndArray()
 void writeEndObject()
 void writeFieldName(String fieldName)
 void writeId(ID identifier)
 void writeIdField(String fieldName, Id identifier)
 void writeNull()
 void writeNullField(String fieldName)
 void writeNumber(Decimal number)
 void writeNumber(Double number)
 void writeNumber(Integer number)
 void writeNumber(Long number)
 void writeNumberField(String fieldName, Decimal number)
 void writeNumberField(String fieldName, Double number)
 void writeNumberField(String fieldName, Integer number)
 void writeNumberField(String fieldName, Long number)
 void writeObject(Object anyObject)
 void writeObjectField(String fieldName, Object value)
 void writeStartArray()
 void writeStartObject()
 void writeString(String stringValue)
 void writeStringField(String fieldName, String stringValue)
 void writeTime(Time timeValue)
 void writeTimeField(String fieldName, Time timeValue)
class System.JSONParser
 new()
 void clearCurrentToken()
 Blob getBlobValue()
 Boolean getBooleanValue()
 String getCurrentName()
 System.JSONToken getCurrentToken()
 Datetime getDatetimeValue()
 Date getDateValue()
 Decimal getDecimalValue()
 Double getDoubleValue()
 ID getIdValue()
 Integer getIntegerValue()
 System.JSONToken getLastClearedToken()
 Long getLongValue()
 String getText()
 Time getTimeValue()
 Boolean hasCurrentToken()
 System.JSONToken nextToken()
 System.JSONToken nextValue()
 Object readValueAs(System.Type apexType)
 Object readValueAsStrict(System.Type apexType)
 void skipChildren()
enum System.JSONToken = 
class System.Label
 new()
 static String get(String namespace, String label)
 static String get(String namespace, String label, String language)
 static Boolean translationExists(string namespace, string label, string language)
exception System.LimitException
class System.Limits
 new()
 static Integer getAggregateQueries()
 static Integer getLimitAggregateQueries()
 static Integer getApexCursors()
 static Integer getLimitApexCursors()
 static Integer getApexCursorRows()
 static Integer getLimitApexCursorRows()
 static Integer getApexPaginationCursors()
 static Integer getLimitApexPaginationCursors()
 static Integer getApexPaginationCursorRows()
 static Integer getLimitApexPaginationCursorRows()
 static Integer getFetchCallsOnApexCursor()
 static Integer getLimitFetchCallsOnApexCursor()
 static Integer getAsyncCalls()
 static Integer getLimitAsyncCalls()
 static Integer getCallouts()
 static Integer getChildRelationshipsDescribes()
 static Integer getLimitCallouts()
 static Integer getCpuTime()
 static Integer getLimitCpuTime()
 static Integer getDMLRows()
 static Integer getLimitDMLRows()
 static Integer getDMLStatements()
 static Integer getLimitDMLStatements()
 static Integer getEmailInvocations()
 static Integer getLimitEmailInvocations()
 static Integer getFindSimilarCalls()
 static Integer getLimitFindSimilarCalls()
 static Integer getFutureCalls()
 static Integer getLimitFutureCalls()
 static Integer getHeapSize()
 static Integer getLimitHeapSize()
 static Integer getMobilePushApexCalls()
 static Integer getLimitMobilePushApexCalls()
 static Integer getPublishImmediateDML()
 static Integer getLimitPublishImmediateDML()
 static Integer getQueries()
 static Integer getLimitQueries()
 static Integer getQueryLocatorRows()
 static Integer getLimitQueryLocatorRows()
 static Integer getQueryRows()
 static Integer getLimitQueryRows()
 static Integer getQueueableJobs()
 static Integer getLimitQueueableJobs()
 static Integer getRunAs()
 static Integer getLimitRunAs()
 static Integer getSavepointRollbacks()
 static Integer getLimitSavepointRollbacks()
 static Integer getSavepoints()
 static Integer getLimitSavepoints()
 static Integer getSoslQueries()
 static Integer getLimitSoslQueries()
 static Integer getDatabaseTime()
 static Integer getFieldSetsDescribes()
 static Integer getFieldsDescribes()
 static Integer getLimitChildRelationshipsDescribes()
 static Integer getLimitDatabaseTime()
 static Integer getLimitFieldSetsDescribes()
 static Integer getLimitFieldsDescribes()
 static Integer getLimitPicklistDescribes()
 static Integer getLimitRecordTypesDescribes()
 static Integer getLimitScriptStatements()
 static Integer getPicklistDescribes()
 static Integer getRecordTypesDescribes()
 static Integer getScriptStatements()
class System.List
 new()
 void add(Object listElement)
 void add(Integer index, Object listElement)
 void addAll(List fromList)
 void addAll(Set fromSet)
 void clear()
 List<Object> clone()
 Boolean contains(Object listElement)
 List<Object> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)
 Object get(Integer index)
 Schema.SObjectType getSObjectType()
 Integer indexOf(Object listElement)
 Boolean isEmpty()
 Iterator iterator()
 Object remove(Integer index)
 void set(Integer index, Object listElement)
 Integer size()
 void sort()
exception System.ListException
class System.Location
 new()
 Double getDistance(Location toLocation, String unit)
 static Double getDistance(Location firstLocation, Location secondLocation, String unit)
 Double getLatitude()
 Double getLongitude()
 static Location newInstance(Decimal latitude, Decimal longitude)
enum System.LoggingLevel = NONE ERROR WARN INFO DEBUG FINE FINER FINEST INTERNAL
class System.Long
 new()
 String format()
 Integer intValue()
 static Long valueOf(String stringToLong)
class System.Map
 new()
 void clear()
 Map<Object, Object> clone()
 Boolean containsKey(Object key)
 Map<Object, Object> deepClone()
 V get(K key)
 Schema.SObjectType getSObjectType()
 Boolean isEmpty()
 Set<K> keySet()
 V put(K key, V value)
 void putAll(Map fromMap)
 void putAll(sObject[] sobjectArray)
 V remove(K key)
 Integer size()
 List<V> values()
class System.Matcher
 new()
 Integer end()
 Integer end(Integer groupIndex)
 Boolean find()
 Boolean find(Integer group)
 String group()
 String group(Integer groupIndex)
 Integer groupCount()
 Boolean hasAnchoringBounds()
 Boolean hasTransparentBounds()
 Boolean hitEnd()
 Boolean lookingAt()
 Boolean matches()
 static String quoteReplacement(String inputString)
 Integer regionEnd()
 Integer regionStart()
 String replaceAll(String replacementString)
 String replaceFirst(String replacementString)
 Boolean requireEnd()
 Matcher reset(String inputSequence)
 Integer start()
 Integer start(Integer groupIndex)
class System.Math
 new()
 static Decimal abs(Decimal decimalValue)
 static Double abs(Double doubleValue)
 static Integer abs(Integer integerValue)
 static Long abs(Long longValue)
 static Decimal acos(Decimal decimalAngle)
 static Double acos(Double doubleAngle)
 static Decimal asin(Decimal decimalAngle)
 static Double asin(Double doubleAngle)
 static Decimal atan(Decimal decimalAngle)
 static Double atan(Double doubleAngle)
 static Decimal atan2(Decimal xCoordinate, Decimal yCoordinate)
 static Double atan2(Double xCoordinate, Double yCoordinate)
 static Decimal cbrt(Decimal decimalValue)
 static Double cbrt(Double doubleValue)
 static Decimal ceil(Decimal decimalValue)
 static Double ceil(Double doubleValue)
 static Decimal cos(Decimal decimalAngle)
 static Double cos(Double doubleAngle)
 static Decimal cosh(Decimal decimalAngle)
 static Double cosh(Double doubleAngle)
 static Decimal exp(Decimal exponentDecimal)
 static Double exp(Double exponentDouble)
 static Decimal floor(Decimal decimalValue)
 static Double floor(Double doubleValue)
 static Decimal log(Decimal decimalValue)
 static Double log(Double doubleValue)
 static Decimal log10(Decimal decimalValue)
 static Double log10(Double doubleValue)
 static Decimal max(Decimal decimalValue1, Decimal decimalValue2)
 static Double max(Double doubleValue1, Double doubleValue2)
 static Integer max(Integer integerValue1, Integer integerValue2)
 static Long max(Long longValue1, Long longValue2)
 static Decimal min(Decimal decimalValue1, Decimal decimalValue2)
 static Double min(Double doubleValue1, Double doubleValue2)
 static Integer min(Integer integerValue1, Integer integerValue2)
 static Long min(Long longValue1, Long longValue2)
 static Integer mod(Integer integerValue1, Integer integerValue2)
 static Long mod(Long longValue1, Long longValue2)
 static Double pow(Double doubleValue, Double exponent)
 static Double random()
 static Decimal rint(Decimal decimalValue)
 static Double rint(Double doubleValue)
 static Integer round(Double doubleValue)
 static Integer round(Decimal decimalValue)
 static Long roundToLong(Decimal decimalValue)
 static Long roundToLong(Double doubleValue)
 static Decimal signum(Decimal decimalValue)
 static Double signum(Double doubleValue)
 static Decimal sin(Decimal decimalAngle)
 static Double sin(Double doubleAngle)
 static Decimal sinh(Decimal decimalAngle)
 static Double sinh(Double doubleAngle)
 static Decimal sqrt(Decimal decimalValue)
 static Double sqrt(Double doubleValue)
 static Decimal tan(Decimal decimalAngle)
 static Double tan(Double doubleAngle)
 static Decimal tanh(Decimal decimalAngle)
 static Double tanh(Double doubleAngle)
exception System.MathException
class System.Messaging
 new()
 static Messaging.InboundEmail extractInboundEmail(Object source, Boolean includeForwardedAttachments)
 void reserveMassEmailCapacity(Integer amountReserved)
 void reserveSingleEmailCapacity(Integer amountReserved)
 Messaging.SendEmailResult[] sendEmail(Messaging.Email[] emails, Boolean allOrNothing)
 Messaging.SendEmailResult[] sendEmailMessage(List<ID> emailMessageIds, Boolean allOrNothing)
 static List<Messaging.RenderEmailTemplateBodyResult> renderEmailTemplate(String whoId, String whatId, List<String> bodies)
 static Messaging.SingleEmailMessage renderStoredEmailTemplate(String templateId, String whoId, String whatId)
 static Messaging.SingleEmailMessage renderStoredEmailTemplate(String templateId, String whoId, String whatId, Messaging.AttachmentRetrievalOption attachmentRetrievalOption)
 static Messaging.SingleEmailMessage renderStoredEmailTemplate(String templateId, String whoId, String whatId, Messaging.AttachmentRetrievalOption attachmentRetrievalOption, Boolean updateEmailTemplateUsage)
 static List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emailMessages)
 static List<Messaging.SendEmailResult> sendEmailMessage(List<Id> emailMessagesIds)
class System.MultiStaticResourceCalloutMock
 new()
 void setHeader(String headerName, String headerValue)
 void setStaticResource(String endpoint, String resourceName)
 void setStatus(String httpStatus)
 void setStatusCode(Integer httpStatusCode)
 System.HttpResponse respond(System.HttpRequest request)
class System.Network
 new()
 static String communitiesLanding()
 static String createExternalUserAsync(SObject user, SObject contact, SObject account)
 static String createRecordAsync(String processType, SObject mbObject)
 static PageReference forwardToAuthPage(String startURL)
 static String getLoginUrl(String networkId)
 static String getLogoutUrl(String networkId)
 static String getNetworkId()
 static String getSelfRegUrl(String networkId)
 static Integer loadAllPackageDefaultNetworkDashboardSettings()
 static Integer loadAllPackageDefaultNetworkPulseSettings()
 static System.PageReference forwardToAuthPage(String startUrl, String displayType)
 static Integer loadAllPackageDefaultNetworkWorkspaceMetricSettings()
exception System.NoAccessException
exception System.NoDataFoundException
exception System.NoSuchElementException
exception System.NullPointerException
class System.Object
 new()
class System.OrgLimit
 new()
 Integer getLimit()
 String getName()
 Integer getValue()
class System.OrgLimits
 new()
 static List<System.OrgLimit> getAll()
 static Map<String, System.OrgLimit> getMap()
class System.Packaging
 new()
 String getCurrentPackageId()
class System.PageReference
 new(String partialURL)
 new(SObject record)
 static System.PageReference forResource(String resourceName, String path)
 static System.PageReference forResource(String resourceName)
 String getAnchor()
 Blob getContent()
 Blob getContentAsPDF()
 Map<String, System.Cookie> getCookies()
 Map<String, String> getHeaders()
 Map<String, String> getParameters()
 Boolean getRedirect()
 Integer getRedirectCode()
 String getUrl()
 System.PageReference setAnchor(String anchor)
 void setCookies(Cookie[] cookies)
 System.PageReference setRedirect(Boolean redirect)
 System.PageReference setRedirectCode(Integer redirectCode)
enum System.ParentJobResult = SUCCESS UNHANDLED_EXCEPTION
class System.Pattern
 new()
 static Pattern compile(String regExp)
 Matcher matcher(String stringtoMatch)
 static Boolean matches(String regExp, String stringtoMatch)
 String pattern()
 static String quote(String yourString)
 String[] split(String regExp)
 String[] split(String regExp, Integer limit)
exception System.QueryException
interface System.Queueable
 void execute(QueueableContext context)
interface System.QueueableContext
 ID getJobId()
class System.QueueableDuplicateSignature
 new()
 static System.QueueableDuplicateSignature.Builder builder()
class System.QueueableDuplicateSignature.Builder
 new()
 System.QueueableDuplicateSignature.Builder addId(Id id)
 System.QueueableDuplicateSignature.Builder addInteger(Integer i)
 System.QueueableDuplicateSignature.Builder addString(String s)
 System.QueueableDuplicateSignature build()
 Integer getMaxSize()
 Integer getRemainingSize()
 Integer getSize()
class System.QuickAction
 new()
 static List<QuickAction.DescribeAvailableQuickActionResult> describeAvailableQuickActions(String parentType)
 static List<QuickAction.DescribeQuickActionResult> describeQuickActions(List<String> sObjectNames)
 static QuickAction.QuickActionResult performQuickAction(QuickAction.QuickActionRequest quickActionRequest)
 static QuickAction.QuickActionResult performQuickAction(QuickAction.QuickActionRequest quickActionRequest, Boolean allOrNothing)
 static List<QuickAction.QuickActionResult> performQuickActions(List<QuickAction.QuickActionRequest> quickActionRequests)
 static List<QuickAction.QuickActionResult> performQuickActions(List<QuickAction.QuickActionRequest> quickActionRequests, Boolean allOrNothing)
 static QuickAction.QuickActionTemplateResult retrieveQuickActionTemplate(String quickActionName, Id contextId)
 static List<QuickAction.QuickActionTemplateResult> retrieveQuickActionTemplates(List<String> quickActionNames, Id contextId)
enum System.Quiddity = ANONYMOUS AURA BATCH_ACS BATCH_APEX BATCH_CHUNK_PARALLEL BATCH_CHUNK_SERIAL BULK_API COMMERCE_INTEGRATION DISCOVERABLE_LOGIN EXTERNAL_SERVICE_CALLBACK FUNCTION_CALLBACK FUTURE INBOUND_EMAIL_SERVICE INVOCABLE_ACTION PLATFORM_EVENT_PUBLISH_CALLBACK POST_INSTALL_SCRIPT QUEUEABLE QUICK_ACTION REMOTE_ACTION REST RUNTEST_ASYNC RUNTEST_DEPLOY RUNTEST_SYNC RUN_INTEGRATION_TESTS SCHEDULED SOAP SYNCHRONOUS TRANSACTION_FINALIZER_QUEUEABLE VF
class System.RemoteObjectController
 new()
 static Map<String, Object> create(String type, Map<String, Object> fields)
 static Map<String, Object> del(String type, List<String> recordIds)
 static Map<String, Object> retrieve(String type, List<String> fields, Map<String, Object> criteria)
 static Map<String, Object> update(String type, List<String> recordIds, Map<String, Object> fields)
 static Map<String, Object> updat(String type, List<String> ids, Map<String, Object> fields)
class System.Request
 new()
 static System.Request getCurrent()
 System.Quiddity getQuiddity()
 String getRequestId()
class System.ResetPasswordResult
 new()
 String getPassword()
class System.RestContext
 new()
 RestRequest request { get; set; }
 RestResponse response { get; set; }
class System.RestRequest
 new()
 Map<String, String> headers { get; set; }
 String httpMethod { get; set; }
 Map<String, String> params { get; set; }
 String remoteAddress { get; set; }
 Blob requestBody { get; set; }
 String requestURI { get; set; }
 String resourcePath { get; set; }
 void addHeader(String name, String value)
 void addParameter(String name, String value)
class System.RestResponse
 new()
 Blob responseBody { get; set; }
 Map<String, String> headers { get; set; }
 Integer statuscode { get; set; }
 void addHeader(String name, String value)
class System.SObject
 new()
 void addError(String errorMsg)
 void addError(String errorMsg, Boolean escape)
 void addError(Exception exceptionError)
 void addError(Exception exceptionError, Boolean escape)
 void addError(String fieldName, String errorMsg)
 void addError(String fieldName, String errorMsg, Boolean escape)
 void addError(Schema.SObjectField fieldToken, String errorMsg, Boolean escape)
 void clear()
 Object get(String fieldName)
 Object get(Schema.sObjectField field)
 Id getCloneSourceId()
 List<Database.Error> getErrors()
 Database.DMLOptions getOptions()
 Map<String, Object> getPopulatedFieldsAsMap()
 SObject getSObject(String fieldName)
 SObject getSObject(Schema.SObjectField field)
 SObject[] getSObjects(String fieldName)
 SObject[] getSObjects(Schema.SObjectType fieldName)
 Schema.SObjectType getSObjectType()
 String getQuickActionName()
 Boolean hasErrors()
 Boolean isClone()
 Boolean isSet(String fieldName)
 Boolean isSet(Schema.SObjectField field)
 Object put(String fieldName, Object value)
 Object put(Schema.SObjectField field, Object value)
 SObject putSObject(String fieldName, SObject value)
 SObject putSObject(Schema.SObjectType fieldName, SObject value)
 void recalculateFormulas()
 void setOptions(database.DMLOptions DMLOptions)
class System.SObjectAccessDecision
 new()
 Set<Integer> getModifiedIndexes()
 List<SObject> getRecords()
 Map<String, Set<String>> getRemovedFields()
exception System.SObjectException
interface System.SandboxPostCopy
 void runApexClass(System.SandboxContext context)
interface System.Schedulable
 void execute(SchedulableContext context)
interface System.SchedulableContext
 Id getTriggerId()
class System.Schema
 new()
 static Map<String, Schema.SObjectType> getGlobalDescribe()
 static List<Schema.DescribeDataCategoryGroupResult> describeDataCategoryGroups(List<String> sObjectNames)
 static List<Schema.DescribeSObjectResult> describeSObjects(List<String> sObjectTypes)
 static List<Schema.DescribeSObjectResult> describeSObjects(List<String> SObjectTypes, Object SObjectDescribeOptions)
 static List<Schema.DescribeTabSetResult> describeTabs()
 static List<Schema.DescribeDataCategoryGroupStructureResult> describeDataCategoryGroupStructures(List<Schema.DataCategoryGroupSobjectTypePair> pairs, Boolean topCategoriesOnly)
 static Map<String, Schema.SObjectType> getAppDescribe(String appName)
 static Map<String, Schema.SObjectType> getModuleDescribe(String moduleName)
 static Map<String, Schema.SObjectType> getModuleDescribe()
class System.Search
 new()
 static Search.SearchResults find(String searchQuery)
 static Search.SearchResults find(String searchQuery, System.AccessLevel accessLevel)
 static List<List<SObject>> query(String query, System.AccessLevel accessLevel)
 static Search.SuggestionResults suggest(String searchQuery, String sObjectType, Search.SuggestionOption suggestions)
 static Search.SuggestionResults suggest(String searchQuery, String sObjectType, Search.SuggestionOption suggestions, System.AccessLevel accessLevel)
exception System.SearchException
class System.Security
 new()
 static System.SObjectAccessDecision stripInaccessible(System.AccessType accessCheckType, List<SObject> sourceRecords, Boolean enforceRootObjectCRUD)
 static System.SObjectAccessDecision stripInaccessible(System.AccessType accessCheckType, List<SObject> sourceRecords)
 static System.SObjectAccessDecision stripInaccessible(System.AccessType accessCheckType, List<SObject> sourceRecords, Boolean enforceRootObjectCRUD, Id permissionSetId)
exception System.SecurityException
class System.SelectOption
 new(String value, String label)
 new(String value, String label, Boolean isDisabled)
 Boolean getDisabled()
 Boolean getEscapeItem()
 String getLabel()
 String getValue()
 void setDisabled(Boolean isDisabled)
 void setEscapeItem(Boolean itemsEscaped)
 void setLabel(String label)
 void setValue(String value)
exception System.SerializationException
class System.Set
 new()
 Boolean add(Object setElement)
 Boolean addAll(List<Object> fromList)
 Boolean addAll(Set<Object> fromSet)
 void clear()
 Set<Object> clone()
 Boolean contains(Object setElement)
 Boolean containsAll(List<Object> listToCompare)
 Boolean containsAll(Set<Object> setToCompare)
 Boolean isEmpty()
 Boolean remove(Object setElement)
 Boolean removeAll(List<Object> listOfElementsToRemove)
 Boolean removeAll(Set<Object> setOfElementsToRemove)
 Boolean retainAll(List<Object> listOfElementsToRetain)
 Boolean retainAll(Set setOfElementsToRetain)
 Integer size()
class System.Site
 new()
 static System.PageReference changePassword(String newPassword, String verifyNewPassword, String oldPassword)
 static Id createExternalUser(SObject user, String accountId)
 static Id createExternalUser(SObject user, String accountId, String password)
 static Id createExternalUser(SObject user, String accountId, String password, Boolean sendEmailConfirmation)
 static ID createPersonAccountPortalUser(sObject user, String ownerId, String password)
 static ID createPersonAccountPortalUser(sObject user, String ownerId, String recordTypeId, String password)
 static ID createPortalUser(sObject user, String accountId, String password, Boolean sendEmailConfirmation)
 static Boolean forgotPassword(String username)
 static String getAdminEmail()
 static ID getAdminId()
 static String getAnalyticsTrackingCode()
 static String getBaseCustomUrl()
 static String getBaseInsecureUrl()
 static String getBaseRequestUrl()
 static String getBaseSecureUrl()
 static String getBaseUrl()
 static String getDomain()
 static String getErrorDescription()
 static String getErrorMessage()
 static String getExperienceId()
 static String getMasterLabel()
 static String getName()
 static String getOriginalUrl()
 static String getPasswordPolicyStatement()
 static String getPathPrefix()
 static String getSiteId()
 static System.PageReference getTemplate()
 static String getSiteType()
 static String getSiteTypeLabel()
 static Boolean isLoginEnabled()
 static Boolean isPasswordExpired()
 static Boolean isRegistrationEnabled()
 static Boolean isValidUsername(String username)
 static System.PageReference login(String username, String password, String startUrl)
 static System.PageReference passwordlessLogin(Id userId, List<Auth.VerificationMethod> methods, String startUrl)
 static void setExperienceId(String expIdValue)
 static void setPortalUserAsAuthProvider(sObject user, String contactId)
 static void validatePassword(SObject user, String password, String confirmPassword)
 static System.PageReference changePassword(String newPassword, String verifyNewPassword)
 static Id createPortalUser(SObject user, String accountId, String password)
 static Id createPortalUser(SObject user, String accountId)
 static Boolean forgotPassword(String username, String emailTemplateName)
 static String getCurrentSiteUrl()
 static String getCustomWebAddress()
 static String getPrefix()
class System.SoqlStubProvider
 new()
 List<SObject> handleSoqlQuery(Schema.SObjectType targetType, String stubbedQuery, Map<String, Object> bindMap)
class System.StaticResourceCalloutMock
 new()
 void setHeader(String headerName, String headerValue)
 void setStaticResource(String resourceName)
 void setStatus(String httpStatus)
 void setStatusCode(Integer httpStatusCode)
 System.HttpResponse respond(System.HttpRequest request)
class System.String
 new()
 String abbreviate(Integer maxWidth)
 String abbreviate(Integer maxWidth, Integer offset)
 String capitalize()
 String center(Integer size)
 String center(Integer size, String paddingString)
 Integer charAt(Integer index)
 Integer codePointAt(Integer index)
 Integer codePointBefore(Integer index)
 Integer codePointCount(Integer beginIndex, Integer endIndex)
 Integer compareTo(String secondString)
 Boolean contains(String substring)
 Boolean containsAny(String inputString)
 Boolean containsIgnoreCase(String substring)
 Boolean containsNone(String inputString)
 Boolean containsOnly(String inputString)
 Boolean containsWhitespace()
 Integer countMatches(String substring)
 String deleteWhitespace()
 String difference(String secondString)
 Boolean endsWith(String suffix)
 Boolean endsWithIgnoreCase(String suffix)
 Boolean equalsIgnoreCase(String secondString)
 String escapeCsv()
 String escapeEcmaScript()
 String escapeHtml3()
 String escapeHtml4()
 String escapeJava()
 static String escapeSingleQuotes(String stringToEscape)
 String escapeUnicode()
 String escapeXml()
 static String format(String stringToFormat, List<Object> formattingArguments)
 static String fromCharArray(List<Integer> charArray)
 List<Integer> getChars()
 static String getCommonPrefix(List<String> strings)
 Integer getLevenshteinDistance(String stringToCompare)
 Integer getLevenshteinDistance(String stringToCompare, Integer threshold)
 Integer indexOf(String substring)
 Integer indexOf(String substring, Integer index)
 Integer indexOfAny(String substring)
 Integer indexOfAnyBut(String substring)
 Integer indexOfChar(Integer character)
 Integer indexOfChar(Integer character, Integer startIndex)
 Integer indexOfDifference(String stringToCompare)
 Integer indexOfIgnoreCase(String substring)
 Integer indexOfIgnoreCase(String substring, Integer startPosition)
 Boolean isAllLowerCase()
 Boolean isAllUpperCase()
 Boolean isAlpha()
 Boolean isAlphaSpace()
 Boolean isAlphanumeric()
 Boolean isAlphanumericSpace()
 Boolean isAsciiPrintable()
 static Boolean isBlank(String inputString)
 static Boolean isEmpty(String inputString)
 static Boolean isNotBlank(String inputString)
 static Boolean isNotEmpty(String inputString)
 Boolean isNumeric()
 Boolean isNumericSpace()
 Boolean isWhitespace()
 static String join(Object iterableObj, String separator)
 Integer lastIndexOf(String substring)
 Integer lastIndexOf(String substring, Integer endPosition)
 Integer lastIndexOfChar(Integer character)
 Integer lastIndexOfChar(Integer character, Integer endIndex)
 Integer lastIndexOfIgnoreCase(String substring)
 Integer lastIndexOfIgnoreCase(String substring, Integer endPosition)
 String left(Integer length)
 String leftPad(Integer length)
 String leftPad(Integer length, String padStr)
 Integer length()
 String mid(Integer startIndex, Integer length)
 String normalizeSpace()
 Integer offsetByCodePoints(Integer index, Integer codePointOffset)
 String remove(String substring)
 String removeEnd(String substring)
 String removeEndIgnoreCase(String substring)
 String removeStart(String substring)
 String removeStartIgnoreCase(String substring)
 String repeat(Integer numberOfTimes)
 String repeat(String separator, Integer numberOfTimes)
 String replace(String target, String replacement)
 String replaceAll(String regExp, String replacement)
 String replaceFirst(String regExp, String replacement)
 String reverse()
 String right(Integer length)
 String rightPad(Integer length)
 String rightPad(Integer length, String padStr)
 String[] split(String regExp)
 String[] split(String regExp, Integer limit)
 List<String> splitByCharacterType()
 List<String> splitByCharacterTypeCamelCase()
 Boolean startsWith(String prefix)
 Boolean startsWithIgnoreCase(String prefix)
 String stripHtmlTags()
 String substring(Integer startIndex)
 String substring(Integer startIndex, Integer endIndex)
 String substringAfter(String separator)
 String substringAfterLast(String separator)
 String substringBefore(String separator)
 String substringBeforeLast(String separator)
 String substringBetween(String tag)
 String substringBetween(String open, String close)
 String swapCase()
 String toLowerCase()
 String toLowerCase(String locale)
 String toUpperCase()
 String toUpperCase(String locale)
 String template(Map<String, Object> valueMap)
 String trim()
 String uncapitalize()
 String unescapeCsv()
 String unescapeEcmaScript()
 String unescapeHtml3()
 String unescapeHtml4()
 String unescapeJava()
 String unescapeUnicode()
 String unescapeXml()
 static String valueOf(Date dateToConvert)
 static String valueOf(Datetime datetimeToConvert)
 static String valueOf(Decimal decimalToConvert)
 static String valueOf(Double doubleToConvert)
 static String valueOf(Integer integerToConvert)
 static String valueOf(Long longToConvert)
 static String valueOf(Object toConvert)
 static String valueOfGmt(Datetime datetimeToConvert)
exception System.StringException
interface System.StubProvider
 Object handleMethodCall(Object stubbedObject, String stubbedMethodName, System.Type returnType, List<System.Type> listOfParamTypes, List<String> listOfParamNames, List<Object> listOfArgs)
class System.System
 new()
 static void abortJob(String jobId)
 static void assert(Boolean condition, Object msg)
 static void assertEquals(Object expected, Object actual, Object msg)
 static void assertNotEquals(Object expected, Object actual, Object msg)
 static void attachFinalizer(Object finalizer)
 static System.PageReference currentPageReference()
 static Long currentTimeMillis()
 static void debug(Object msg)
 static void debug(LoggingLevel logLevel, Object msg)
 static ID enqueueJob(Object queueableObj)
 static Id enqueueJob(Object queueable, Integer delay)
 static Id enqueueJob(Object queueable, Object asyncoptions)
 static System.ApplicationReadWriteMode getApplicationReadWriteMode()
 String getQuiddityShortCode(System.Quiddity QuiddityValue)
 static Boolean isBatch()
 static Boolean isFunctionCallback()
 static Boolean isFuture()
 static Boolean isQueueable()
 static Boolean isRunningElasticCompute()
 static Boolean isScheduled()
 static void movePassword(ID targetUserId, ID sourceUserId)
 static Datetime now()
 static void pauseJobById(String cronTriggerId)
 static void pauseJobByName(String jobName)
 static List<Id> process(List<Id> workItemIds, String action, String comments, String nextApprover)
 static Integer purgeOldAsyncJobs(Date dt)
 static Integer purgeOldAsyncJobs(Date dt, Integer numOfJobs)
 static System.Version requestVersion()
 static System.ResetPasswordResult resetPassword(ID userId, Boolean sendUserEmail)
 static System.ResetPasswordResult resetPasswordWithEmailTemplate(Id userId, Boolean sendUserEmail, String emailTemplateName)
 static void resumeJobById(String cronTriggerId)
 static void resumeJobByName(String jobName)
 static void runAs(System.Version version)
 static void runAs(User userSObject)
 static String schedule(String jobName, String cronExpression, Object schedulableClass)
 static String scheduleBatch(Database.Batchable batchable, String jobName, Integer minutesFromNow)
 static String scheduleBatch(Database.Batchable batchable, String jobName, Integer minutesFromNow, Integer scopeSize)
 static void setPassword(ID userId, String password)
 static List<ID> submit(List<ID> workItemIds, String comments, String nextApprover)
 static Date today()
 static void assert(Boolean condition)
 static void assertEquals(Object expected, Object actual)
 static void assertNotEquals(Object expected, Object actual)
 static void changeOwnPassword(String oldPassword, String newPassword)
 static void runAs(SObject user, Object block)
class System.Test
 new()
 static void calculatePermissionSetGroup(List<String> psgIds)
 static void calculatePermissionSetGroup(String psgId)
 static void clearApexPageMessages()
 static void createSoqlStub(Schema.SObjectType targetType, System.SoqlStubProvider soqlStub)
 static Object createStub(System.Type parentType, System.StubProvider stubProvider)
 static SObject createStubQueryRow(Schema.SObjectType targetType, Map<String, Object> fieldMapWithRelationshipKeys)
 static List<SObject> createStubQueryRows(Schema.SObjectType targetType, List<Map<String, Object>> fieldMapWithRelationshipKeysForMultipleRows)
 static void enableChangeDataCapture()
 static List<Id> enqueueBatchJobs(Integer numberOfJobs)
 static EventBus.TestBroker getEventBus()
 static List<Id> getFlexQueueOrder()
 static Id getStandardPricebookId()
 static Object invokeContinuationMethod(Object controller, Continuation request)
 static Boolean isRunningTest()
 static Boolean isSoqlStubDefined(Schema.SObjectType targetType)
 static List<sObject> loadData(Schema.SObjectType sObjectToken, String resourceName)
 static QuickAction.SendEmailQuickActionDefaults newSendEmailQuickActionDefaults(ID contextId, ID replyToId)
 static void setContinuationResponse(String requestLabel, System.HttpResponse mockResponse)
 static void setCreatedDate(Id recordId, Datetime createdDatetime)
 static void setCurrentPage(PageReference page)
 static void setCurrentPageReference(PageReference page)
 static void setFixedSearchResults(ID[] fixedSearchResults)
 static void setMock(Type interfaceType, Object instance)
 static void setReadOnlyApplicationMode(Boolean applicationMode)
 static void startTest()
 static void stopTest()
 static void testInstall(InstallHandler installImplementation, Version version, Boolean isPush)
 static void testSandboxPostCopyScript(System.SandboxPostCopy script, Id organizationId, Id sandboxId, String sandboxName)
 static void testSandboxPostCopyScript(System.SandboxPostCopy script, Id organizationId, Id sandboxId, String sandboxName, Boolean RunAsAutoProcUser)
 static void testUninstall(UninstallHandler uninstallImplementation)
 static System.ExternalServiceTest getExternalService()
 static Component.apex.page invokePage(System.PageReference p)
 static void testInstall(System.InstallHandler script, System.Version version, Boolean isPush, Boolean isRunAsInstallUser)
 static void testInstall(System.InstallHandler script, System.Version version)
 static Messaging.ActionResult testNotificationActionHandler(Messaging.NotificationActionHandler handler, Messaging.ActionableNotification actionableNotification)
 static void testUninstall(System.UninstallHandler script, Boolean isRunAsInstallUser)
class System.Time
 new()
 Time addHours(Integer additionalHours)
 Time addMilliseconds(Integer additionalMilliseconds)
 Time addMinutes(Integer additionalMinutes)
 Time addSeconds(Integer additionalSeconds)
 Integer hour()
 Integer millisecond()
 Integer minute()
 static Time newInstance(Integer hour, Integer minutes, Integer seconds, Integer milliseconds)
 Integer second()
class System.TimeZone
 new()
 String getDisplayName()
 String getID()
 Integer getOffset(Datetime date)
 static TimeZone getTimeZone(String timeZoneIdString)
exception System.TransientCursorException
class System.Trigger
 new()
enum System.TriggerOperation = 
class System.Type
 new()
 static System.Type forName(String fullyQualifiedName)
 static System.Type forName(String namespace, String name)
 String getName()
 Boolean isAssignableFrom(Type sourceType)
 Object newInstance()
exception System.TypeException
class System.URL
 new()
 String getAuthority()
 static System.URL getCurrentRequestUrl()
 Integer getDefaultPort()
 String getFile()
 static String getFileFieldURL(String entityId, String fieldName)
 String getHost()
 static System.URL getOrgDomainUrl()
 String getPath()
 Integer getPort()
 String getProtocol()
 String getQuery()
 String getRef()
 static System.URL getSalesforceBaseUrl()
 String getUserInfo()
 Boolean sameFile(System.URL URLToCompare)
 String toExternalForm()
class System.UUID
 new()
 static System.UUID fromString(String str)
 static System.UUID randomUUID()
exception System.UnexpectedException
interface System.UninstallHandler
 void onUninstall(UninstallContext context)
class System.UserInfo
 new()
 static String getCurrentUvid()
 static String getDefaultCurrency()
 static String getFirstName()
 static String getLanguage()
 static String getLastName()
 static String getLocale()
 static String getName()
 static String getOrganizationId()
 static String getOrganizationName()
 static String getProfileId()
 static String getSessionId()
 static System.TimeZone getTimeZone()
 static String getUiTheme()
 static String getUiThemeDisplayed()
 static String getUserEmail()
 static String getUserId()
 static String getUserName()
 static String getUserRoleId()
 static String getUserType()
 static Boolean hasPackageLicense(ID packageID)
 static Boolean isCurrentUserLicensed(String namespace)
 static Boolean isCurrentUserLicensedForPackage(ID packageID)
 static Boolean isMultiCurrencyOrganization()
class System.UserManagement
 new()
 static void deregisterVerificationMethod(Id userId, Auth.VerificationMethod method)
 static String formatPhoneNumber(String countryCode, String phoneNumber)
 static String initPasswordlessLogin(Id userId, Auth.VerificationMethod method)
 static String initRegisterVerificationMethod(Auth.VerificationMethod method)
 static String initSelfRegistration(Auth.VerificationMethod method, User user)
 static String initVerificationMethod(Auth.VerificationMethod method)
 static String initVerificationMethod(Auth.VerificationMethod method, String actionName, Map<String, String> extras)
 static void obfuscateUser(Id userId, String username)
 static void obfuscateUser(Id userId)
 static System.PageReference registerVerificationMethod(Auth.VerificationMethod method, String startUrl)
 static Boolean sendAsyncEmailConfirmation(String userId, String emailTemplateId, String networkId, String startUrl)
 static Auth.VerificationResult verifyPasswordlessLogin(Id userId, Auth.VerificationMethod method, String identifier, String code, String startUrl)
 static String verifyRegisterVerificationMethod(String code, Auth.VerificationMethod method)
 static Auth.VerificationResult verifySelfRegistration(Auth.VerificationMethod method, String identifier, String code, String startUrl)
 static VerificationResult verifyVerificationMethod(String identifier, String code, Auth.VerificationMethod method)
class System.Version
 new(Integer major, Integer minor)
 new(Integer major, Integer minor, Integer patch)
 Integer compareTo(System.Version version)
 Integer major()
 Integer minor()
 Integer patch()
exception System.VisualforceException
class System.WebServiceCallout
 new()
 static void invoke(Object stub, Object request, Map<String, Object> response, List<String> infoArray)
 static Object beginInvoke(Object stub, Object request, Object returnType, Object continuation, List info)
 static Object endInvoke(Object future)
interface System.WebServiceMock
 void doInvoke(Object stub, Object soapRequest, Map<String, Object> responseMap, String endpoint, String soapAction, String requestName, String responseNamespace, String responseName, String responseType)
exception System.XmlException
class System.XmlStreamReader
 new(String xmlInput)
 Integer getAttributeCount()
 String getAttributeLocalName(Integer index)
 String getAttributeNamespace(Integer index)
 String getAttributePrefix(Integer index)
 String getAttributeType(Integer index)
 String getAttributeValue(String namespaceUri, String localName)
 String getAttributeValueAt(Integer index)
 System.XmlTag getEventType()
 String getLocalName()
 String getLocation()
 String getNamespace()
 Integer getNamespaceCount()
 String getNamespacePrefix(Integer index)
 String getNamespaceURI(String prefix)
 String getNamespaceURIAt(Integer index)
 String getPIData()
 String getPITarget()
 String getPrefix()
 String getText()
 String getVersion()
 Boolean hasName()
 Boolean hasNext()
 Boolean hasText()
 Boolean isCharacters()
 Boolean isEndElement()
 Boolean isStartElement()
 Boolean isWhiteSpace()
 Integer next()
 Integer nextTag()
 void setCoalescing(Boolean returnAsSingleBlock)
 void setNamespaceAware(Boolean isNamespaceAware)
class System.XmlStreamWriter
 new()
 void close()
 String getXmlString()
 void setDefaultNamespace(String uri)
 void writeAttribute(String prefix, String namespaceUri, String localName, String value)
 void writeCData(String data)
 void writeCharacters(String text)
 void writeComment(String comment)
 void writeDefaultNamespace(String namespaceUri)
 void writeEmptyElement(String prefix, String localName, String namespaceUri)
 void writeEndDocument()
 void writeEndElement()
 void writeNamespace(String prefix, String namespaceUri)
 void writeProcessingInstruction(String target, String data)
 void writeStartDocument(String encoding, String version)
 void writeStartElement(String prefix, String localName, String namespaceUri)
interface TerritoryMgmt.OpportunityTerritory2AssignmentFilter
 Map<Id, Id> getOpportunityTerritory2Assignments(List<Id> opportunityIds)
interface TxnSecurity.AsyncCondition
class TxnSecurity.Event
 new()
 String action { get; set; }
 Map<String, String> data { get; set; }
 String entityId { get; set; }
 String entityName { get; set; }
 String organizationId { get; set; }
 String resourceType { get; set; }
 Datetime timeStamp { get; set; }
 String userId { get; set; }
interface TxnSecurity.EventCondition
 Boolean evaluate(SObject event)
interface TxnSecurity.PolicyCondition
 Boolean evaluate(TxnSecurity.Event event)
class UserProvisioning.ConnectorTestUtil
 new()
 static ConnectedApplication createConnectedApp(String connectedAppName)
class UserProvisioning.UserProvisioningLog
 new()
 void log(String userProvisioningRequestId, String details)
 void log(String userProvisioningRequestId, String status, String details)
 void log(String userProvisioningRequestId, String externalUserId, String externalUserName, String userId, String details)
class UserProvisioning.UserProvisioningPlugin
 new()
 Process.PluginDescribeResult buildDescribeCall()
 Process.PluginDescribeResult describe()
 String getPluginClassName()
 Process.PluginResult invoke(Process.PluginRequest request)
class VisualEditor.DataRow
 new(String label, Object value, Boolean selected)
 new(String label, Object value)
 Integer compareTo(VisualEditor.DataRow o)
 String getLabel()
 Object getValue()
 Boolean isSelected()
class VisualEditor.DesignTimePageContext : VisualEditor.DynamicPickList
 new()
 String entityName { get; set; }
 String pageType { get; set; }
class VisualEditor.DynamicPickList
 new()
 VisualEditor.DataRow getDefaultValue()
 String getLabel(Object attributeValue)
 VisualEditor.DynamicPickListRows getValues()
 Boolean isValid(Object attributeValue)
 VisualEditor.DynamicPickListRows getValuesForSemanticSearch(String semanticSearchQuery)
class VisualEditor.DynamicPickListRows
 new()
 new(List<VisualEditor.DataRow> rows, Boolean containsAllRows)
 new(List<VisualEditor.DataRow> rows)
 void addAllRows(List<VisualEditor.DataRow> rows)
 void addRow(VisualEditor.DataRow row)
 Boolean containsAllRows()
 VisualEditor.DataRow get(Integer i)
 List<VisualEditor.DataRow> getDataRows()
 void setContainsAllRows(Boolean containsAllRows)
 Integer size()
 void sort()
class Wave.ProjectionNode
 new()
 wave.ProjectionNode sum()
 wave.ProjectionNode avg()
 wave.ProjectionNode min()
 wave.ProjectionNode max()
 wave.ProjectionNode count()
 wave.ProjectionNode unique()
 wave.ProjectionNode alias(String name)
 String build()
class Wave.QueryBuilder
 new()
 static wave.QueryNode load(String datasetID, String datasetVersionID)
 static wave.ProjectionNode count()
 static wave.ProjectionNode get(String proj)
 static Wave.QueryNode union(List<Wave.QueryNode> unionNodes)
 static Wave.QueryNode cogroup(List<Wave.QueryNode> cogroupNodes, List<List<String>> groups)
class Wave.QueryNode
 new()
 String build(String streamName)
 wave.QueryNode foreach(List<wave.ProjectionNode> projections)
 wave.QueryNode group(List<String> groups)
 wave.QueryNode group()
 Wave.QueryNode cap(Integer cap)
 wave.QueryNode filter(String filterCondition)
 wave.QueryNode filter(List<String> filterCondition)
 ConnectApi.LiteralJson execute(String streamName)
class Wave.Templates
 new()
 static Map<String, Object> getTemplate(String templateIdOrApiName)
 static Map<String, Object> getTemplateConfig(String templateIdOrApiName)
 static Map<String, Object> getTemplates(Wave.TemplatesSearchOptions options)
 static Map<String, Object> getTemplates()
 static Map<String, Object> cdpQueryMetadata(String entityType, String entityCategory, String entityName, String dataspace)
 static Map<String, Object> getSObject(String apiName)
 static List<Map<String, Object>> getSObjects()
 static Map<String, Object> getTemplate(String templateIdOrApiName, String filterGroup, String options)
 static Map<String, Object> getTemplateConfig(String templateIdOrApiName, String filterGroup, Boolean disableApex, String options)
class Wave.TemplatesSearchOptions
 new()
 String filterGroup { get; set; }
 String options { get; set; }
 String type { get; set; }
class embeddedai.ApexMap
 new(String key, String value)
 String key { get; set; }
 String value { get; set; }
class embeddedai.RecordApexRepresentation
 new(String objectType, List<embeddedai.ApexMap> recordData, List<embeddedai.RecordApexRepresentation> relatedRecordData)
 String objectType { get; set; }
 List<embeddedai.ApexMap> recordData { get; set; }
 List<embeddedai.RecordApexRepresentation> relatedRecordData { get; set; }
 static embeddedai.RecordApexRepresentation toRecordApexRep(String jsonString)
class flowuiruntime.ToastLink
 new()
class fsccashflow.FSCCashFlowUtil
 new()
class industriesNlpSvc.NlpResponse
 new()
 industriesNlpSvc.NlpSummarizationResult summarizationResult { get; set; }
 List<String> errors { get; set; }
class industriesNlpSvc.NlpSummarizationResult
 new()
 String summary { get; set; }
class ise_bots_apex.DynamicMenuItem
 new()
 String EntityId { get; set; }
 String EntityIdValue { get; set; }
 String EntityName { get; set; }
 String EntityNameValue { get; set; }
 String Label { get; set; }
 String LabelValue { get; set; }
 String SummaryTextWithFormula { get; set; }
 String SummaryTextWithFormulaValue { get; set; }
 Date sortByDate { get; set; }
 Date sortByDateValue { get; set; }
`;
