import { UnsupportedError } from '../../../diagnostics';
import type { RestResource } from '../types';

/** Documented resources that the local org does not have, by the name that the refusal tells. */
const FEATURES: readonly (readonly [pattern: string, feature: string])[] = [
  ['/process/approvals', 'approval processes over REST'],
  ['/process/rules', 'process rules over REST'],
  ['/sobjects/:object/describe/layouts', 'layout describe'],
  ['/sobjects/:object/describe/approvalLayouts', 'approval layout describe'],
  ['/sobjects/:object/listviews', 'list views over REST'],
  ['/sobjects/:object/defaultValues', 'default values over REST'],
  ['/analytics/folders', 'folders of the Reports and Dashboards API'],
  ['/analytics/notifications', 'analytics notifications'],
  ['/appMenu', 'the app menu'],
  ['/chatter', 'the Chatter API'],
  ['/commerce', 'the Commerce API'],
  ['/connect', 'the Connect API'],
  ['/consent', 'the Consent API'],
  ['/folders', 'the Folders API'],
  ['/knowledgeManagement', 'Knowledge'],
  ['/metadata/retrieveRequest', 'retrieving metadata over REST; SOAP retrieves'],
  ['/tabs', 'the list of tabs'],
  ['/theme', 'the theme'],
  ['/tooling/sobjects', 'rows and describe of the Tooling API'],
  ['/tooling/composite', 'composite requests of the Tooling API'],
  ['/tooling/completions', 'Tooling API completions'],
  ['/ui-api/layout/:object', 'layouts of the UI API'],
  ['/ui-api/record-ui/:ids', 'record-ui of the UI API'],
  ['/ui-api/record-defaults', 'record defaults of the UI API'],
  ['/ui-api/list-ui', 'list views of the UI API'],
  ['/ui-api/list-info', 'list views of the UI API'],
  ['/ui-api/list-records', 'list views of the UI API'],
  ['/ui-api/related-list-records', 'related lists of the UI API'],
  ['/ui-api/related-list-info', 'related lists of the UI API'],
  ['/ui-api/related-list-count', 'related lists of the UI API'],
  ['/ui-api/lookups', 'lookups of the UI API'],
  ['/ui-api/actions', 'actions of the UI API'],
  ['/ui-api/nav-items', 'navigation items of the UI API'],
  ['/ui-api/apps', 'apps of the UI API'],
  ['/ui-api/themes', 'themes of the UI API'],
  ['/wave', 'CRM Analytics'],
];

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;

/** Refuses by name: 501 and `NOT_IMPLEMENTED`, never the 404 of something that the platform does not have either. */
export const unsupportedResources: readonly RestResource[] = FEATURES.flatMap(([pattern, feature]) =>
  METHODS.flatMap((method) =>
    [pattern, `${pattern}/:rest*`].map((one): RestResource => ({
      method,
      pattern: one,
      handler: () => {
        throw new UnsupportedError(feature);
      },
    })),
  ),
);
