import type { Connector, FlowElement, Place } from '../definition';
import { FlowFaultError } from '../runtime/faults';
import { toText } from '../runtime/values';
import type { ElementType } from './element-type';

export interface CustomError extends FlowElement {
  readonly kind: 'customErrors';
  readonly messages: readonly { readonly text: string; readonly field: string | null; readonly place: Place }[];
  readonly connector: Connector | null;
}

/** Longest message of a Custom Error element, in characters [B2.20]. */
const MAX_LENGTH = 255;

/** Refuses the change that started the flow, on the page or on a field; only while the record is being saved [B2.20]. */
export const customError: ElementType<CustomError> = {
  kind: 'customErrors',
  typeName: 'FlowCustomError',
  parse: (node, base, loader) => ({
    kind: 'customErrors',
    ...base,
    messages: node.children('customErrorMessages').map((m) => ({
      text: m.raw('errorMessage') ?? '',
      field: m.flag('isFieldError') ? m.text('fieldSelection') : null,
      place: m.place,
    })),
    connector: loader.connector(node, 'connector'),
  }),
  connectors: (element) => [{ role: 'connector', connector: element.connector }],
  uses: (element) => ({
    values: element.messages.map((m) => ({ kind: 'template' as const, text: m.text, place: m.place })),
  }),
  compile: (element, compiler, self) => {
    const exit = compiler.exit(self, 'connector', element.connector);
    const messages = element.messages.map((m) => ({ read: compiler.template(m.text), field: m.field }));
    return {
      bulk: false,
      step: (interview) => {
        if (!interview.record || !interview.run.context.immediate) {
          throw new FlowFaultError(`The custom error ${element.name} can't be shown: no record is being saved.`);
        }
        for (const { read, field } of messages) {
          const message = toText(read(interview), null, { timeZone: interview.run.host.timeZone, forDisplay: true });
          const known = field ? (compiler.schema.field(interview.record.type, field)?.name ?? field) : null;
          interview.customErrors.push({
            statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: message.slice(0, MAX_LENGTH),
            fields: known ? [known] : [],
          });
        }
        return exit;
      },
    };
  },
};
