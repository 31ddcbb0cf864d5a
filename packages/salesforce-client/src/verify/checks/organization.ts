import { look, missing, ok, type Check, type CheckContext, type ItemFinding } from '../finding';

/** Sharing defaults, storage, and email of the org. */
export const ORGANIZATION_CHECKS: readonly Check[] = [
  { area: 'Sharing', place: 'Setup > Sharing Settings', run: sharing },
  { area: 'Storage', place: 'Setup > Storage Usage', run: storage },
  { area: 'Email', place: 'Setup > Organization-Wide Addresses', run: email },
];

const ADD_ADDRESS = 'Setup > Organization-Wide Addresses > Add, then verify the address';
/** Below this part of the data storage a bulk load or a busy month can fail. */
const STORAGE_RESERVE = 0.2;

async function sharing({ org, project }: CheckContext): Promise<readonly ItemFinding[]> {
  const wanted = [...project.objects].flatMap(([name, { sharingModel }]) =>
    sharingModel === undefined || !name.endsWith('__c') ? [] : [{ name, sharingModel }],
  );
  if (wanted.length === 0) return [];
  const rows = await org.query<{ QualifiedApiName: string; InternalSharingModel: string }>(
    `SELECT QualifiedApiName, InternalSharingModel FROM EntityDefinition WHERE QualifiedApiName IN (${wanted
      .map(({ name }) => `'${name}'`)
      .join(', ')})`,
  );
  const models = new Map(rows.map((row) => [row.QualifiedApiName, row.InternalSharingModel]));
  return wanted.map(({ name, sharingModel }) => {
    const model = models.get(name);
    if (model === sharingModel) return ok(name, model);
    const fix = `Setup > Sharing Settings > Edit: ${name} to ${sharingModel}`;
    return missing(name, `default is ${model ?? 'unknown'}, not ${sharingModel}`, fix);
  });
}

async function storage({ org }: CheckContext): Promise<readonly ItemFinding[]> {
  const { DataStorageMB: data } = await org.limits();
  if (!data) return [look('data storage', 'the org does not tell', 'Setup > Storage Usage')];
  const detail = `${data.Remaining} of ${data.Max} MB are free`;
  return data.Remaining >= data.Max * STORAGE_RESERVE
    ? [ok('data storage', detail)]
    : [
        missing(
          'data storage',
          detail,
          'Setup > Storage Usage: shorten the retention (docs/guides/admin.md) or buy storage',
        ),
      ];
}

/** The address that digests are to come from; undefined when the project has no such setting or it is blank. */
async function senderAddress({ org, project }: CheckContext): Promise<string | undefined> {
  if (!project.objects.get('Lifecycle_Setting__mdt')?.fields.includes('Alert_Sender_Address__c')) return undefined;
  const [row] = await org.query<{ Alert_Sender_Address__c: string | null }>(
    "SELECT Alert_Sender_Address__c FROM Lifecycle_Setting__mdt WHERE DeveloperName = 'Default'",
  );
  return row?.Alert_Sender_Address__c ?? undefined;
}

async function email(context: CheckContext): Promise<readonly ItemFinding[]> {
  const { org } = context;
  const sender = await senderAddress(context);
  const addresses = await org.query<{ Address: string }>('SELECT Address FROM OrgWideEmailAddress');
  const { SingleEmail: single } = await org.limits();
  const known = addresses.some(({ Address }) => Address.toLowerCase() === sender?.toLowerCase());
  const deliverability = 'Setup > Deliverability: Access level All email';
  return [
    addresses.length > 0
      ? ok('organization-wide address', addresses.map(({ Address }) => Address).join(', '))
      : look(
          'organization-wide address',
          'there is none; the Automated Process user cannot send email without one',
          ADD_ADDRESS,
        ),
    ...(sender === undefined || known
      ? []
      : [missing(sender, 'is the sender in Lifecycle Setting and no organization-wide address', ADD_ADDRESS)]),
    single && single.Remaining <= 0
      ? missing(
          'daily emails',
          `0 of ${single.Max} are left today`,
          'Wait until tomorrow; the digest is sent again by its retry',
        )
      : ok('daily emails', single ? `${single.Remaining} of ${single.Max} are left` : 'no limit told'),
    look('deliverability', 'no API tells the access level; new sandboxes send system email only', deliverability),
  ];
}
