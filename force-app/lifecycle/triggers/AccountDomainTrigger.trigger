trigger AccountDomainTrigger on Account_Domain__c(
  before insert,
  before update,
  before delete,
  after insert,
  after update,
  after delete,
  after undelete
) {
  TriggerDispatcher.run(Account_Domain__c.SObjectType);
}
