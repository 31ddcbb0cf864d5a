import type { MetadataComponent, ValidationRule } from '../model';
import { splitFullName } from '../schema/object-sources';
import { child, childBool, childRawText, childText } from '../xml-reader';

export function validationRule(component: MetadataComponent): ValidationRule {
  const { xml, fullName, file } = component;
  const [object, name] = splitFullName(fullName);
  const errorDisplayField = childText(xml, 'errorDisplayField');
  return {
    object,
    fullName: name ?? fullName,
    active: childBool(xml, 'active'),
    errorConditionFormula: childRawText(xml, 'errorConditionFormula') ?? '',
    errorMessage: childText(xml, 'errorMessage') ?? '',
    ...(errorDisplayField ? { errorDisplayField } : {}),
    file,
    line: child(xml, 'errorConditionFormula')?.line ?? xml?.line ?? 1,
  };
}
