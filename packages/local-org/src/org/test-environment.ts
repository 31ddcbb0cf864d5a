import type { ApexTestEnvironment } from '../apex';
import type { Org } from './org';
import { OrgTransaction } from './transaction/org-transaction';

/**
 * Objects that a test sees without `seeAllData`: they describe users, jobs, code and setup (Apex Developer Guide, "Isolation of Test Data from
 * Organization Data in Unit Tests").
 */
const VISIBLE_IN_TESTS = new Set(
  (
    'user userlicense profile organization recordtype apexclass apextrigger permissionset permissionsetassignment permissionsetgroup permissionsetgroupcomponent ' +
    'objectpermissions fieldpermissions setupentityaccess group groupmember queuesobject userrole custompermission customnotificationtype emailtemplate ' +
    'opportunitystage casestatus leadstatus taskstatus taskpriority contractstatus orderstatus businesshours flowdefinitionview assignmentrule pricebook2 ' +
    'crontrigger cronjobdetail asyncapexjob apexpage apexcomponent staticresource'
  ).split(' '),
);

/**
 * Hosts for test methods and the undoing of all they did.
 * @param started hears of each method's transaction
 */
export function testEnvironment(
  org: Org,
  started: (className: string, method: string, transaction: OrgTransaction) => void = () => undefined,
): ApexTestEnvironment {
  let level = 0;
  /** Isolation in which the data was hidden; what a @TestSetup writes after that stays visible to its methods. */
  let hiddenAt: number | null = null;
  return {
    createHost: ({ className, method, seeAllData }) => {
      if (!seeAllData && level > 0 && hiddenAt === null) {
        hideData(org);
        hiddenAt = level;
      }
      const access = { userId: org.identity.adminUserId, permissions: 'system', sharing: false } as const;
      const transaction = new OrgTransaction(org, `Test ${className}.${method}`, access, {
        isTest: true,
        quiddity: 'RUNTEST_SYNC',
      });
      started(className, method, transaction);
      const { apexHost } = transaction;
      apexHost.isDataSiloed = !seeAllData;
      return apexHost;
    },
    isolate: (work) => {
      const { store } = org;
      const nested = store.inTransaction;
      const point = `test${++level}`;
      store.prepareTables();
      if (nested) store.savepoint(point);
      else store.begin();
      try {
        return work();
      } finally {
        if (nested) {
          store.rollbackTo(point);
          store.release(point);
        } else {
          store.rollback();
        }
        if (hiddenAt === level) hiddenAt = null;
        level--;
        org.security.forget();
        org.forgetUsers();
        org.platformCache.clear();
      }
    },
  };
}

/** Empties the tables of data objects; the surrounding isolation brings everything back. */
function hideData(org: Org): void {
  const { system } = org.store;
  for (const { object } of system.all<{ object: string }>('SELECT DISTINCT object FROM sys_columns')) {
    if (VISIBLE_IN_TESTS.has(object) || object.endsWith('__mdt')) continue;
    const type = org.schema.object(object);
    if (!type) continue;
    system.run(`DELETE FROM "${type.name}"`);
  }
  for (const table of ['sys_share', 'sys_queue', 'sys_event', 'sys_mail', 'sys_notification', 'sys_recycle_bin'])
    system.run(`DELETE FROM ${table}`);
  system.run('UPDATE sys_subscriber SET position = 0, retries = 0');
}
