import type { IBinaryData, IDataObject } from 'n8n-workflow';

/** A record with files beside it, by the names under which n8n shows them. */
export class RecordWithFiles {
	constructor(
		readonly json: IDataObject,
		readonly binary: Record<string, IBinaryData>,
	) {}
}
