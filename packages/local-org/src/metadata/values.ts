/**
 * How a field's value is held everywhere inside the local org, whatever engine looks at it.
 *
 * | field type | encoding |
 * | --- | --- |
 * | string, textarea, picklist, email, phone, url ... | string, never '' (blank is null) |
 * | multipicklist | string, values joined by `;` in the order of the value set |
 * | id, reference | 18-character string |
 * | boolean | boolean, never null once saved |
 * | int, long, double, currency, percent | number (percent as shown: 50 is 50 %) |
 * | date | `YYYY-MM-DD` |
 * | datetime | `YYYY-MM-DDTHH:mm:ss.SSSZ`, always UTC with three fraction digits, so that text order is time order |
 * | time | `HH:mm:ss.SSSZ` |
 * | base64 | base64 text |
 *
 * Compound fields (address, name of a person) and formulas are not stored; they are computed when read.
 */
export type FieldValue = string | number | boolean | null;

/** Field API name, in the schema's own case, to value. An absent key means "not given" or "not queried"; null is null. */
export interface FieldValues {
  [fieldApiName: string]: FieldValue;
}

/** A record with its type, as a query returns it and as DML takes it. */
export interface RecordData {
  /** Object API name in the schema's own case; `AggregateResult` for grouped queries. */
  readonly type: string;
  /**
   * Fields by API name; a queried parent under its relationship name (null when the lookup is empty); a queried child
   * relationship as an array. As DML input, a parent under its relationship name carries one external id.
   */
  readonly fields: { [name: string]: FieldValue | RecordData | RecordData[] };
}
