/** Key under which a record carries its id for its address, besides what was selected. No field can have this name. */
export const ADDRESS_KEY = '$id';
