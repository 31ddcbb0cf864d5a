import type { ApexDmlOptions } from '../host';
import { StdObject } from './object';
import type { SObjectValue } from './sobject';

/** Reads `Database.DMLOptions`, of a call or of a record's `setOptions`. */
export function optionsOf(options: StdObject): Partial<ApexDmlOptions> {
  const header = (name: string): StdObject | null => options.value<StdObject>(name);
  const duplicate = header('duplicateruleheader');
  const assignment = header('assignmentruleheader');
  const email = header('emailheader');
  return {
    ...(duplicate
      ? {
          duplicateRule: {
            allowSave: duplicate.data['allowsave'] === true,
            includeRecordDetails: duplicate.data['includerecorddetails'] === true,
            runAsCurrentUser: duplicate.data['runascurrentuser'] === true,
          },
        }
      : {}),
    ...(assignment
      ? {
          assignmentRule: {
            useDefaultRule: assignment.data['usedefaultrule'] === true,
            ...(assignment.data['assignmentruleid']
              ? { assignmentRuleId: assignment.data['assignmentruleid'] as string }
              : {}),
          },
        }
      : {}),
    ...(email ? { triggerUserEmail: email.data['triggeruseremail'] === true } : {}),
    ...(options.data['allowfieldtruncation'] === true ? { allowFieldTruncation: true } : {}),
  };
}

/** What `setOptions` put on the records of one operation; the first record that has options speaks for all. */
export function recordOptions(records: readonly SObjectValue[]): Partial<ApexDmlOptions> {
  const options = records.find((record) => record.dmlOptions !== null)?.dmlOptions;
  return options instanceof StdObject ? optionsOf(options) : {};
}
