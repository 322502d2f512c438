import type { ResourceMapperFields } from 'n8n-workflow';
import { SpruceHealth } from '../../../nodes/SpruceHealth/SpruceHealth.node';
import { loadOptionsContext, type EditorState } from './loadOptionsContext';

type ResourceMappingName = keyof SpruceHealth['methods']['resourceMapping'];

/** Fills the columns of a resource mapper as the editor does. */
export async function runResourceMapping(
	name: ResourceMappingName,
	state: EditorState,
): Promise<ResourceMapperFields> {
	const load = new SpruceHealth().methods.resourceMapping[name];
	return await load.call(loadOptionsContext(state));
}
