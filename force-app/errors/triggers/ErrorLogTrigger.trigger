trigger ErrorLogTrigger on Error_Log__c(before insert, before update, after insert, after update) {
  TriggerDispatcher.run(Error_Log__c.SObjectType);
}
