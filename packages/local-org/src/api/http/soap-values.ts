import { escapeXml } from './soap-xml';

/** A value as elements: a list is the element again and again, null is `xsi:nil`, what is undefined is left out. */
export function writeValue(name: string, value: unknown): string {
  if (value === undefined) return '';
  if (value === null) return `<${name} xsi:nil="true"/>`;
  if (Array.isArray(value)) return value.map((one) => writeValue(name, one)).join('');
  if (typeof value === 'object') {
    const inside = Object.entries(value).map(([key, member]) => writeValue(key, member));
    return `<${name}>${inside.join('')}</${name}>`;
  }
  return `<${name}>${escapeXml(String(value))}</${name}>`;
}
