trigger UserTrigger on User(before insert, before update, after insert, after update) {
  TriggerDispatcher.run(User.SObjectType);
}
