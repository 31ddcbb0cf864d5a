/** Every system class: importing this file registers them. */
import './system/enums';
import './system/object-class';
import './system/string';
import './system/numbers';
import './system/collections';
import './system/dates';
import './system/id-blob';
import './system/exceptions';
import './system/assert';
import './system/type';
import './system/system';
import './system/trigger';
import './system/user-info';
import './system/limits';
import './system/json';

export * from './registry';
export { fieldToken, objectToken } from './schema/tokens';
export { typeFromName } from './system/type-names';
