/** How lists of records become rows and columns of a datatable. */
const TYPES = {
  Currency: 'currency',
  Double: 'number',
  Int: 'number',
  Percent: 'percent',
  Date: 'date-local',
  DateTime: 'date',
  Boolean: 'boolean',
  Email: 'email',
  Phone: 'phone',
  Url: 'url',
};

export function columnsFor(info, fields) {
  return fields.map((name) => {
    const field = info.fields[name];
    if (field.nameField) {
      return {
        label: field.label,
        fieldName: 'url',
        type: 'url',
        typeAttributes: { label: { fieldName: name }, target: '_self' },
        sortable: field.sortable,
        initialWidth: 240,
      };
    }
    const isNamed = field.reference && field.relationshipName;
    const label = field.reference ? field.label.replace(/ ID$/, '') : field.label;
    const type = isNamed ? 'text' : (TYPES[field.dataType] ?? 'text');
    const typeAttributes =
      field.dataType === 'DateTime'
        ? { year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' }
        : undefined;
    return { label, fieldName: isNamed ? `${name}__name` : name, type, typeAttributes, sortable: field.sortable };
  });
}

export function selectFor(info, fields) {
  const paths = fields.flatMap((name) => {
    const field = info.fields[name];
    return field.reference && field.relationshipName ? [name, `${field.relationshipName}.Name`] : [name];
  });
  return [...new Set(['Id', ...paths])].join(', ');
}

export function rowsFrom(info, fields, records) {
  return records.map((record) => {
    const row = { ...record, id: record.Id, url: `/lightning/r/${info.apiName}/${record.Id}/view` };
    for (const name of fields) {
      const field = info.fields[name];
      if (field.reference && field.relationshipName) row[`${name}__name`] = record[field.relationshipName]?.Name ?? '';
      if (field.dataType === 'Percent' && record[name] !== null) row[name] = record[name] / 100;
      if (field.dataType === 'DateTime' && record[name]) row[name] = record[name].replace('+0000', 'Z');
    }
    return row;
  });
}
