import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import RecordEditor from 'host/recordEditor';

/** Opens the editor; tells of a saved record. Resolves to the record, or undefined when it was left. */
export async function editRecord({ recordId, objectApiName, defaults = {}, only }) {
  const label = recordId ? 'Edit record' : 'New record';
  const record = await RecordEditor.open({
    size: 'medium',
    label,
    recordId,
    objectApiName,
    defaults,
    editFields: only,
  });
  if (record)
    document.dispatchEvent(
      new ShowToastEvent({ title: recordId ? 'The record was saved.' : 'The record was created.', variant: 'success' }),
    );
  return record;
}
