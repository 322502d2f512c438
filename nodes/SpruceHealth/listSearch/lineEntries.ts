import type { ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';
import { lineName } from '../client/lineName';
import { linesIn } from '../client/linesIn';
import { recordsOf } from '../client/pagination';
import { listClient } from './listClient';

/** The lines of the practice that run over one of these channels, as entries of a pick list. */
export async function lineEntries(
	context: ILoadOptionsFunctions,
	channels: readonly string[],
): Promise<INodeListSearchItems[]> {
	const client = await listClient(context);
	const answer = await client.get('/internalendpoints');
	return linesIn(recordsOf(answer, 'internalEndpoints'), channels).map((line) => ({
		name: lineName(line),
		value: String(line.id),
	}));
}
