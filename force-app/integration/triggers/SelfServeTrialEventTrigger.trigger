trigger SelfServeTrialEventTrigger on SelfServeTrialEvent__e(after insert) {
  TriggerDispatcher.run(SelfServeTrialEvent__e.SObjectType);
}
