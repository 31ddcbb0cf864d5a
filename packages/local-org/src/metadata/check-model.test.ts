import { CHECK_RULES, checkModel } from './check-model';
import { analyticsRules } from './checks/analytics-rules';
import { navigationRules } from './checks/navigation-rules';
import { pageRules } from './checks/page-rules';
import { processRules } from './checks/process-rules';
import { quickActionRules } from './checks/quick-action-rules';
import type { MetadataComponent } from './model';
import { buildModel } from './model-builder';
import { loadStandardSchema } from './standard/standard-schema';
import { component, field, object, OBJECT_BODY } from './testing/components';
import { parseXml } from './xml-parser';

const standard = loadStandardSchema();
const TEXT = '<type>Text</type><length>5</length>';
const LOOKUP = (target: string, name: string, more = '') =>
  `<type>Lookup</type><referenceTo>${target}</referenceTo><relationshipName>${name}</relationshipName>${more}`;
const DETAIL = (target: string, name: string) =>
  `<type>MasterDetail</type><referenceTo>${target}</referenceTo><relationshipName>${name}</relationshipName>`;
const VALUE = (name: string, label = name) =>
  `<value><fullName>${name}</fullName><default>false</default><label>${label}</label></value>`;
const PICKLIST = (values: string, more = '<restricted>true</restricted>') =>
  `<type>Picklist</type><valueSet>${more}<valueSetDefinition><sorted>false</sorted>${values}</valueSetDefinition></valueSet>`;
const GRANT = (inner: string) =>
  component('PermissionSet', 'P', `<hasActivationRequired>false</hasActivationRequired><label>P</label>${inner}`);
const FLS = (name: string) =>
  GRANT(
    `<fieldPermissions><editable>true</editable><field>${name}</field><readable>true</readable></fieldPermissions>`,
  );
const RIGHTS = (name: string, on: readonly string[]) =>
  `<objectPermissions>${['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords'].map((right) => `<${right}>${on.includes(right)}</${right}>`).join('')}<object>${name}</object><viewAllRecords>${on.includes('viewAllRecords')}</viewAllRecords></objectPermissions>`;
const EVENT = component(
  'CustomObject',
  'E__e',
  '<deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><label>E</label><pluralLabel>Es</pluralLabel>',
);
const TYPE = component('CustomObject', 'M__mdt', '<label>M</label><pluralLabel>Ms</pluralLabel>');
const X = object('X__c');
const LAYOUT = (items: string) =>
  component(
    'Layout',
    'X__c-X Layout',
    `<layoutSections><layoutColumns>${items}</layoutColumns><style>TwoColumnsTopToBottom</style></layoutSections>`,
  );
const ITEM = (name: string, behavior: string) =>
  `<layoutItems><behavior>${behavior}</behavior><field>${name}</field></layoutItems>`;
const RECORD = (inner: string) =>
  component('CustomMetadata', 'M.R', `<label>R</label><protected>false</protected>${inner}`);
const values = (name: string, text: string) =>
  `<values><field>${name}</field><value xsi:type="xsd:string">${text}</value></values>`;

const BUNDLE = (code: string) =>
  component('LightningComponentBundle', 'tile', '<apiVersion>65.0</apiVersion>', {
    contents: new Map([['force-app/lwc/tile/tile.js', Buffer.from(code)]]),
  });
const PAGE = (inner: string) =>
  component(
    'FlexiPage',
    'Page',
    `<flexiPageRegions><itemInstances>${inner}</itemInstances><name>main</name><type>Region</type></flexiPageRegions><masterLabel>P</masterLabel><sobjectType>X__c</sobjectType><template><name>t</name></template><type>RecordPage</type>`,
  );

/** One row for each rule: what is wrong, the components, the code and the platform's words. */
const CASES: readonly (readonly [
  what: string,
  components: readonly MetadataComponent[],
  code: string,
  message: string | RegExp,
])[] = [
  [
    'an unknown element',
    [
      component(
        'Queue',
        'Q',
        '<name>Q</name><colour>red</colour><doesSendEmailToMembers>false</doesSendEmailToMembers>',
      ),
    ],
    'metadata/structure',
    'Error parsing file: Element {http://soap.sforce.com/2006/04/metadata}colour invalid at this location in type Queue (1:22)',
  ],
  [
    'a value outside an enum',
    [component('CustomObject', 'Account', '<sharingModel>Public</sharingModel>')],
    'metadata/structure',
    "'Public' is not a valid value for the enum 'SharingModel'",
  ],
  [
    'a missing element',
    [
      component(
        'CustomLabel',
        'L',
        '<fullName>L</fullName><language>en_US</language><protected>false</protected><value>v</value>',
      ),
    ],
    'metadata/structure',
    'Required field is missing: shortDescription',
  ],
  [
    'a repeated element',
    [component('CustomPermission', 'C', '<label>A</label><label>B</label>')],
    'metadata/structure',
    /^Error parsing file: Element label is duplicated at this location in type CustomPermission \(1:\d+\)$/,
  ],
  [
    'elements of one name apart',
    [
      component(
        'PermissionSet',
        'P',
        `${RIGHTS('Account', ['allowRead'])}<label>P</label>${RIGHTS('Lead', ['allowRead'])}`,
      ),
    ],
    'metadata/structure',
    /Element objectPermissions is duplicated/,
  ],
  [
    'a bad boolean',
    [component('CustomPermission', 'C', '<isLicensed>yes</isLicensed><label>A</label>')],
    'metadata/structure',
    /'yes' is not a valid value for the type xsd:boolean/,
  ],
  [
    'an object without a plural',
    [component('CustomObject', 'X__c', '<label>X</label>')],
    'object/required-element',
    'Required field is missing: pluralLabel',
  ],
  [
    'an object without a name field',
    [
      component(
        'CustomObject',
        'X__c',
        '<deploymentStatus>Deployed</deploymentStatus><label>X</label><pluralLabel>X</pluralLabel><sharingModel>Read</sharingModel>',
      ),
    ],
    'object/required-element',
    'Must specify a nameField of type Text or AutoNumber',
  ],
  [
    'a name format without a number',
    [
      component(
        'CustomObject',
        'X__c',
        OBJECT_BODY.replace('<type>Text</type>', '<displayFormat>X</displayFormat><type>AutoNumber</type>'),
      ),
    ],
    'object/name-field',
    /^Invalid display format: X/,
  ],
  [
    'a detail that shares by itself',
    [X, object('D__c', '<sharingModel>ReadWrite</sharingModel>'), field('D__c.X__c', DETAIL('X__c', 'Ds'))],
    'object/sharing-model',
    'Cannot set sharingModel to ReadWrite on a CustomObject with a MasterDetail relationship field',
  ],
  [
    'three masters',
    [
      X,
      object('D__c', '<sharingModel>ControlledByParent</sharingModel>'),
      ...['A', 'B', 'C'].map((name) => field(`D__c.${name}__c`, DETAIL('X__c', `${name}s`))),
    ],
    'object/relationship-limits',
    /no more than 2 master-detail/,
  ],
  [
    'an event without a type',
    [component('CustomObject', 'E__e', '<label>E</label><pluralLabel>Es</pluralLabel>')],
    'object/platform-event',
    'Required field is missing: eventType',
  ],
  [
    'a metadata type that shares',
    [
      component(
        'CustomObject',
        'M__mdt',
        '<label>M</label><pluralLabel>M</pluralLabel><sharingModel>Read</sharingModel>',
      ),
    ],
    'object/custom-metadata',
    /Can not specify 'sharingModel'/,
  ],
  [
    'two child relationships of one name',
    [X, field('X__c.A__c', LOOKUP('Account', 'Xs')), field('X__c.B__c', LOOKUP('Account', 'xs'))],
    'field/relationship-name-taken',
    'There is already a Child Relationship named xs on Account.',
  ],
  [
    'a record type without a process',
    [component('RecordType', 'Lead.R', '<active>true</active><label>R</label>')],
    'record-type/values',
    'Required field is missing: businessProcess',
  ],
  [
    'a record type with a value that is not there',
    [
      X,
      field('X__c.P__c', PICKLIST(VALUE('a'))),
      component(
        'RecordType',
        'X__c.R',
        '<active>true</active><label>R</label><picklistValues><picklist>P__c</picklist><values><fullName>b</fullName><default>false</default></values></picklistValues>',
      ),
    ],
    'record-type/values',
    'Picklist value: b in picklist: P__c not found',
  ],
  [
    'a message that is too long',
    [
      component(
        'ValidationRule',
        'Account.V',
        `<active>true</active><errorConditionFormula>true</errorConditionFormula><errorMessage>${'x'.repeat(256)}</errorMessage>`,
      ),
    ],
    'validationrule/errormessage-length',
    /max length=255/,
  ],
  [
    'two active assignment rules',
    [
      component('AssignmentRule', 'Lead.A', '<active>true</active>'),
      component('AssignmentRule', 'Lead.B', '<active>true</active>'),
    ],
    'rule/one-active',
    /Only one assignment rule/,
  ],
  [
    'a field of an object that is not there',
    [field('Gone__c.F__c', TEXT)],
    'field/owner',
    /bad value for restricted picklist field: Gone__c/,
  ],
  ['a bad field name', [X, field('X__c.A__b__c', TEXT), field('X__c._A__c', TEXT)], 'field/name', /not a valid name/],
  [
    'a field without a label',
    [X, component('CustomField', 'X__c.F__c', TEXT)],
    'field/name',
    'Required field is missing: label',
  ],
  ['a field without a type', [X, field('X__c.F__c', '')], 'field/type', 'Required field is missing: type'],
  [
    'a text without a length',
    [X, field('X__c.F__c', '<type>Text</type>')],
    'field/required-element',
    "Must specify 'length' for a CustomField of type Text",
  ],
  [
    'a required checkbox',
    [X, field('X__c.F__c', '<defaultValue>false</defaultValue><required>true</required><type>Checkbox</type>')],
    'field/forbidden-element',
    "Can not specify 'required' for a CustomField of type Checkbox",
  ],
  [
    'a unique formula',
    [X, field('X__c.F__c', '<formula>Name</formula><type>Text</type><unique>true</unique>')],
    'field/formula',
    'Can not specify unique for CustomFields that have a formula',
  ],
  ['a text of 300', [X, field('X__c.F__c', TEXT.replace('>5<', '>300<'))], 'field/size', /between 1 and 255/],
  [
    'more decimals than digits',
    [X, field('X__c.F__c', '<precision>3</precision><scale>5</scale><type>Number</type>')],
    'field/size',
    /must not be larger than precision/,
  ],
  [
    'a checkbox that defaults to maybe',
    [X, field('X__c.F__c', '<defaultValue>maybe</defaultValue><type>Checkbox</type>')],
    'field/checkbox-default',
    /must be true or false/,
  ],
  [
    'a lookup on an event',
    [EVENT, field('E__e.F__c', LOOKUP('Account', 'Es'))],
    'field/not-on-this-object',
    /Invalid data type/,
  ],
  [
    'a lookup to nothing',
    [X, field('X__c.F__c', LOOKUP('Gone__c', 'Xs'))],
    'field/relationship',
    "referenceTo value of 'Gone__c' does not resolve to a valid sObject type",
  ],
  [
    'a lookup without a relationship name',
    [X, field('X__c.F__c', '<referenceTo>Account</referenceTo><type>Lookup</type>')],
    'field/relationship',
    'Must specify a non-null value for: relationshipName',
  ],
  [
    'a required lookup that would be cleared',
    [X, field('X__c.F__c', LOOKUP('Account', 'Xs', '<required>true</required>'))],
    'field/delete-constraint',
    'field integrity exception: unknown (must specify either cascade delete or restrict delete for required lookup foreign key)',
  ],
  [
    'a restricting lookup to users',
    [X, field('X__c.F__c', LOOKUP('User', 'Xs', '<deleteConstraint>Restrict</deleteConstraint>'))],
    'field/delete-constraint',
    'Cannot add a lookup relationship child with cascade or restrict options to User',
  ],
  [
    'a detail of a user',
    [X, field('X__c.F__c', DETAIL('User', 'Xs'))],
    'field/master-detail',
    /Master-Detail field to User/,
  ],
  [
    'a sum of texts',
    [
      X,
      field(
        'X__c.F__c',
        '<summarizedField>X__c.Name</summarizedField><summaryForeignKey>X__c.Gone__c</summaryForeignKey><summaryOperation>sum</summaryOperation><type>Summary</type>',
      ),
    ],
    'field/roll-up',
    'X__c.Name can not be summarized by the operation sum',
  ],
  [
    'a roll-up of nothing',
    [
      X,
      field(
        'X__c.F__c',
        '<summaryForeignKey>X__c.Gone__c</summaryForeignKey><summaryOperation>count</summaryOperation><type>Summary</type>',
      ),
    ],
    'field/roll-up',
    'In field: summaryForeignKey - no CustomField named X__c.Gone__c found',
  ],
  [
    'a picklist with two equal values',
    [X, field('X__c.F__c', PICKLIST(VALUE('a') + VALUE('A', 'other')))],
    'field/picklist',
    'Duplicate value: A',
  ],
  [
    'a picklist with two equal labels',
    [X, field('X__c.F__c', PICKLIST(VALUE('a') + VALUE('b', 'a')))],
    'field/picklist',
    'Duplicate label: a',
  ],
  [
    'a picklist of a set that is not there',
    [X, field('X__c.F__c', '<type>Picklist</type><valueSet><valueSetName>Gone</valueSetName></valueSet>')],
    'field/picklist',
    /no GlobalValueSet named Gone found/,
  ],
  [
    'an open picklist on a metadata type',
    [TYPE, field('M__mdt.F__c', PICKLIST(VALUE('a'), ''))],
    'field/picklist',
    'Non-strict picklists are not supported on this object',
  ],
  [
    'a right to a field that is not there',
    [X, FLS('X__c.Gone__c')],
    'permission/field',
    'In field: field - no CustomField named X__c.Gone__c found',
  ],
  [
    'a right to a field of no object',
    [FLS('Gone__c.F__c')],
    'permission/field',
    'In field: field - no CustomObject named Gone__c found',
  ],
  [
    'a right to a required field',
    [X, field('X__c.F__c', `${TEXT}<required>true</required>`), FLS('X__c.F__c')],
    'permission/field',
    'You cannot deploy to a required field: X__c.F__c',
  ],
  [
    'a right to no object',
    [GRANT(RIGHTS('Gone__c', ['allowRead']))],
    'permission/object',
    'In field: field - no CustomObject named Gone__c found',
  ],
  [
    'editing without reading',
    [GRANT(RIGHTS('Account', ['allowEdit']))],
    'permission/depends',
    'Permission Edit Account depends on permission(s): Read Account',
  ],
  [
    'reading a detail alone',
    [
      X,
      object('D__c', '<sharingModel>ControlledByParent</sharingModel>'),
      field('D__c.X__c', DETAIL('X__c', 'Ds')),
      GRANT(RIGHTS('D__c', ['allowRead'])),
    ],
    'permission/master-read',
    'Permission Read D__c depends on permission(s): Read X__c',
  ],
  [
    'deleting events',
    [EVENT, GRANT(RIGHTS('E__e', ['allowRead', 'allowCreate', 'allowEdit', 'allowDelete']))],
    'permission/event',
    /only has the permissions Read and Create/,
  ],
  [
    'access to a class that is not there',
    [GRANT('<classAccesses><apexClass>Gone</apexClass><enabled>true</enabled></classAccesses>')],
    'permission/apexclass',
    'In field: apexClass - no ApexClass named Gone found',
  ],
  [
    'access to a flow that is not there',
    [GRANT('<flowAccesses><enabled>true</enabled><flow>Gone</flow></flowAccesses>')],
    'permission/flow',
    'In field: flow - no Flow named Gone found',
  ],
  [
    'a custom permission that is not there',
    [GRANT('<customPermissions><enabled>true</enabled><name>Gone</name></customPermissions>')],
    'permission/custompermission',
    'In field: name - no CustomPermission named Gone found',
  ],
  [
    'a page that is not there',
    [GRANT('<pageAccesses><apexPage>Gone</apexPage><enabled>true</enabled></pageAccesses>')],
    'permission/apexpage',
    /no ApexPage named Gone found/,
  ],
  [
    'a record type that is not there',
    [
      GRANT(
        '<recordTypeVisibilities><recordType>Lead.Gone</recordType><visible>true</visible></recordTypeVisibilities>',
      ),
    ],
    'permission/recordtype',
    'In field: recordType - no RecordType named Lead.Gone found',
  ],
  [
    'a group of no permission set',
    [
      component(
        'PermissionSetGroup',
        'G',
        '<label>G</label><permissionSets>Gone</permissionSets><status>Updated</status>',
      ),
    ],
    'permission/group-member',
    'In field: permissionSets - no PermissionSet named Gone found',
  ],
  [
    'a rule that shows its error nowhere',
    [
      component(
        'ValidationRule',
        'Account.V',
        '<active>true</active><errorConditionFormula>true</errorConditionFormula><errorDisplayField>Gone__c</errorDisplayField><errorMessage>m</errorMessage>',
      ),
    ],
    'validation-rule/display-field',
    'In field: errorDisplayField - no CustomField named Account.Gone__c found',
  ],
  [
    'a layout with a field that is not there',
    [X, LAYOUT(ITEM('Name', 'Required') + ITEM('Gone__c', 'Edit'))],
    'layout/field',
    'In field: field - no CustomField named X__c.Gone__c found',
  ],
  [
    'a layout without the name',
    [X, LAYOUT('')],
    'layout/required-field',
    'Layout must contain an item for required layout field: Name',
  ],
  [
    'a list with a column that is not there',
    [
      X,
      component(
        'ListView',
        'X__c.All',
        '<fullName>All</fullName><columns>Gone__c</columns><filterScope>Everything</filterScope><label>All</label>',
      ),
    ],
    'list-view/column',
    'Could not resolve list view column: Gone__c',
  ],
  [
    'a queue of details',
    [
      X,
      object('D__c', '<sharingModel>ControlledByParent</sharingModel>'),
      field('D__c.X__c', DETAIL('X__c', 'Ds')),
      component(
        'Queue',
        'Q',
        '<doesSendEmailToMembers>false</doesSendEmailToMembers><name>Q</name><queueSobject><sobjectType>D__c</sobjectType></queueSobject>',
      ),
    ],
    'queue/object',
    /has no owner/,
  ],
  [
    'a record with a field that is not there',
    [TYPE, RECORD(values('Gone__c', 'x'))],
    'custom-metadata/value',
    'In field: field - no CustomField named M__mdt.Gone__c found',
  ],
  [
    'a record without a required value',
    [TYPE, field('M__mdt.F__c', `${TEXT}<required>true</required>`), RECORD('')],
    'custom-metadata/value',
    'Required field is missing: F__c',
  ],
  [
    'a tab of no object',
    [component('CustomTab', 'Gone__c', '<customObject>true</customObject><motif>Custom1: Heart</motif>')],
    'tab/object',
    /no CustomObject named Gone__c found/,
  ],
  [
    'an app with a tab that is not there',
    [
      component(
        'CustomApplication',
        'A',
        '<formFactors>Large</formFactors><label>A</label><navType>Standard</navType><tabs>Gone__c</tabs><uiType>Lightning</uiType>',
      ),
    ],
    'application/tab',
    'In field: tabs - no CustomTab named Gone__c found',
  ],
  [
    'a rule that assigns to no queue',
    [
      component(
        'AssignmentRule',
        'Lead.A',
        '<active>true</active><ruleEntry><assignedTo>Gone</assignedTo><assignedToType>Queue</assignedToType></ruleEntry>',
      ),
    ],
    'assignment-rule/queue',
    'In field: assignedTo - no Queue named Gone found',
  ],
  [
    'a field set with a field that is not there',
    [
      X,
      component(
        'FieldSet',
        'X__c.S',
        '<fullName>S</fullName><displayedFields><field>Gone__c</field><isFieldManaged>false</isFieldManaged><isRequired>false</isRequired></displayedFields><label>S</label>',
      ),
    ],
    'field-set/field',
    /no CustomField named X__c.Gone__c found/,
  ],
  [
    'a compact layout with a field that is not there',
    [X, component('CompactLayout', 'X__c.C', '<fullName>C</fullName><fields>Gone__c</fields><label>C</label>')],
    'compact-layout/field',
    /no CustomField named X__c.Gone__c found/,
  ],
  [
    'a component that imports a field that is not there',
    [X, BUNDLE("import F from '@salesforce/schema/X__c.Gone__c';")],
    'lwc/import',
    'Invalid reference X__c.Gone__c of type sobjectField in file tile.js',
  ],
  [
    'a component that calls a class that is not there',
    [BUNDLE("import get from '@salesforce/apex/Gone.get';")],
    'lwc/import',
    "Unable to find Apex action class referenced as 'Gone'.",
  ],
  [
    'a component that calls a method that is not there',
    [
      BUNDLE("import get from '@salesforce/apex/A.get';"),
      component('ApexClass', 'A', '', { source: 'class A { @AuraEnabled public static void other() {} }' }),
    ],
    'lwc/import',
    "Unable to find Apex action method referenced as 'A.get'.",
  ],
  [
    'a component with a label that is not there',
    [BUNDLE("import L from '@salesforce/label/c.Gone';")],
    'lwc/import',
    'Invalid reference c.Gone of type label in file tile.js',
  ],
  [
    'a page with a component that is not there',
    [X, PAGE('<componentInstance><componentName>c:gone</componentName><identifier>i</identifier></componentInstance>')],
    'flexipage/component',
    "We couldn't retrieve the design time component information for component c:gone.",
  ],
  [
    'a page with a component, named without a namespace, that is not there',
    [X, PAGE('<componentInstance><componentName>gone</componentName><identifier>i</identifier></componentInstance>')],
    'flexipage/component',
    "We couldn't retrieve the design time component information for component gone.",
  ],
  [
    'a page with a field that is not there',
    [X, PAGE('<fieldInstance><fieldItem>Record.Gone__c</fieldItem><identifier>i</identifier></fieldInstance>')],
    'flexipage/field',
    "Something went wrong. We couldn't retrieve or load the information on the field: Record.Gone__c.",
  ],
  [
    'a dashboard of a report that is not there',
    [component('Dashboard', 'F/D', '<leftSection><components><report>F/Gone</report></components></leftSection>')],
    'dashboard/report',
    'In field: report - no Report named F/Gone found',
  ],
  ['a dashboard in no folder', [component('Dashboard', 'F/D', '')], 'dashboard/folder', 'Cannot find folder:F'],
  [
    'an email template in no folder',
    [component('EmailTemplate', 'F/T', '')],
    'emailtemplate/folder',
    'Cannot find folder:F',
  ],
  [
    'a namespace of others',
    [
      component('Queue', 'Q', '', {
        xml: parseXml('<Queue xmlns="urn:other"/>', 'Q').root,
      }),
    ],
    'metadata/namespace',
    'Error parsing file: Element {urn:other}Queue invalid at this location (1:1)',
  ],
  [
    'a workflow rule with an action that is not there',
    [component('WorkflowRule', 'X__c.R', '<actions><name>Gone</name><type>Alert</type></actions>')],
    'workflow/action',
    'In field: action - no WorkflowAlert named X__c.Gone found',
  ],
  ['a report in no folder', [component('Report', 'F/R', '')], 'report/folder', 'Cannot find folder:F'],
  [
    'a root element that is no type',
    [{ ...component('Queue', 'Q', ''), xml: component('Qeue', 'Q', '').xml }],
    'metadata/root-element',
    'Error parsing file: Element {http://soap.sforce.com/2006/04/metadata}Qeue invalid at this location in type Queue (1:1)',
  ],
  [
    'a field whose file has another name',
    [X, { ...field('X__c.F__c', TEXT), fullName: 'X__c.G__c' }],
    'metadata/full-name',
    "An object 'X__c.G__c' of type CustomField was named in package.xml, but was not found in zipped directory",
  ],
  [
    'a trigger on no object',
    [
      component('ApexTrigger', 'T', '<apiVersion>60.0</apiVersion>', {
        source: '// on Account\ntrigger T on Gone__c (before insert) {}',
      }),
    ],
    'apex-trigger/object',
    "sObject type 'Gone__c' is not supported.",
  ],
];

describe('checkModel', () => {
  const check = (components: readonly MetadataComponent[]) => checkModel(buildModel(components, { standard }));

  it.each(CASES)('refuses %s', (_what, components, code, message) => {
    const found = check(components).filter((problem) => problem.code === code);

    expect(found.map((problem) => problem.message)).toContainEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
    expect(found[0]).toMatchObject({ severity: 'error', line: 1, file: expect.stringContaining('force-app/') });
  });

  it('has a case for every rule but those that only differ in a length', () => {
    const shown = new Set(CASES.map(([, , code]) => code));
    // Pages, navigation and processes are shown by the seeded mistakes of the deploy.
    const others = [analyticsRules, navigationRules, pageRules, processRules, quickActionRules];
    const elsewhere = new Set(others.flat().map(({ code }) => code));
    const missing = CHECK_RULES.map(({ code }) => code).filter(
      (code) => !shown.has(code) && !code.endsWith('-length') && !elsewhere.has(code),
    );

    expect([...new Set(missing)]).toEqual([]);
  });

  it('accepts metadata that a deploy accepts', () => {
    const good = [
      X,
      TYPE,
      EVENT,
      object('D__c', '<sharingModel>ControlledByParent</sharingModel>'),
      field('D__c.X__c', DETAIL('X__c', 'Ds')),
      field('X__c.F__c', TEXT),
      field('X__c.P__c', PICKLIST(VALUE('a') + VALUE('b'))),
      field('E__e.F__c', TEXT),
      field('M__mdt.F__c', TEXT),
      RECORD(values('F__c', 'x')),
      GRANT(
        `<fieldPermissions><editable>true</editable><field>X__c.F__c</field><readable>true</readable></fieldPermissions>${RIGHTS('X__c', ['allowRead'])}${RIGHTS('D__c', ['allowRead'])}`,
      ),
      LAYOUT(ITEM('Name', 'Required') + ITEM('F__c', 'Edit')),
    ];

    expect(check(good)).toEqual([]);
  });

  it('leaves installed packages and standard fields of unknown features alone', () => {
    const outside = [
      field('Account.A__c', LOOKUP('ns__Thing__c', 'As')),
      FLS('ns__Thing__c.F__c'),
      component(
        'PermissionSet',
        'Q',
        '<label>Q</label><fieldPermissions><editable>false</editable><field>Account.SomeFeatureField</field><readable>true</readable></fieldPermissions>',
      ),
    ];

    expect(check(outside).filter(({ code }) => code.startsWith('permission') || code.startsWith('field'))).toEqual([]);
  });

  it('warns of a second file for a component', () => {
    const found = check([field('Account.A__c', TEXT), { ...field('Account.a__c', TEXT), file: 'other/a.xml' }]);

    expect(found).toEqual([expect.objectContaining({ code: 'metadata/duplicate', severity: 'warning' })]);
  });

  it('hands every formula to the compiler and tells what it says', () => {
    const components = [
      X,
      field('X__c.F__c', '<formula>1 +</formula><type>Text</type>'),
      component(
        'ValidationRule',
        'X__c.V',
        '<active>true</active><errorConditionFormula>true</errorConditionFormula><errorMessage>m</errorMessage>',
      ),
    ];
    const seen: string[] = [];
    const found = checkModel(buildModel(components, { standard }), {
      checkFormula: ({ object: name, formula, returnType, use }) => {
        seen.push(`${name} ${use} ${returnType} ${formula}`);
        return formula === '1 +' ? 'Syntax error' : undefined;
      },
    });

    expect(seen).toEqual(['X__c formulaField string 1 +', 'X__c validationRule boolean true']);
    expect(found).toEqual([
      expect.objectContaining({ code: 'metadata/formula', message: 'Syntax error', fullName: 'X__c.F__c' }),
    ]);
  });

  it('checks only what is asked for', () => {
    const model = buildModel([field('Gone__c.A__c', TEXT), field('Gone__c.B__c', TEXT)], { standard });

    expect(
      checkModel(model, { only: ({ fullName }) => fullName.endsWith('B__c') }).map(({ fullName }) => fullName),
    ).toEqual(['Gone__c.B__c']);
  });
});
