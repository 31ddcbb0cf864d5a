/**
 * The child relationship that a related list shows. Pages name it by the relationship (`Events__r`, `Contacts`), layouts by the
 * child and its field (`Event__c.Parent__c`) or, for standard objects, as `RelatedContactList`. Metadata API Developer Guide, Layout,
 * RelatedListItem; undefined when the user may not see the child or nothing has that name.
 */
export function childOf(parent, name) {
  const children = parent.childRelationships;
  const byRelationship = children.find((one) => one.relationshipName === name);
  if (byRelationship) return byRelationship;
  const [object, field] = name.split('.');
  if (field !== undefined)
    return children.find((one) => one.childObjectApiName === object && sameField(one.fieldName, field));
  const standard = /^Related(\w+?)List$/.exec(name)?.[1];
  if (standard === undefined) return undefined;
  const ofObject = children.filter((one) => one.childObjectApiName === standard);
  return ofObject.find((one) => one.fieldName === `${parent.apiName}Id`) ?? ofObject[0];
}

/** What the layout says of the list over that relationship; the page's own list takes its columns from there. */
export function layoutListOf(lists, parent, child) {
  return lists.find((list) => childOf(parent, list.name) === child);
}

/** Layouts write a standard lookup without `Id`: `Contact.Account`. */
function sameField(fieldName, written) {
  return fieldName === written || fieldName === `${written}Id`;
}
