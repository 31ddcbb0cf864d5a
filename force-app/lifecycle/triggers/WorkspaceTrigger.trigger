trigger WorkspaceTrigger on Workspace__c(
  before insert,
  before update,
  before delete,
  after insert,
  after update,
  after delete,
  after undelete
) {
  TriggerDispatcher.run(Workspace__c.SObjectType);
}
