trigger ErrorLogEventTrigger on Error_Log_Event__e(after insert) {
  TriggerDispatcher.run(Error_Log_Event__e.SObjectType);
}
