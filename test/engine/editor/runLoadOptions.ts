import type { INodePropertyOptions } from 'n8n-workflow';
import { SpruceHealth } from '../../../nodes/SpruceHealth/SpruceHealth.node';
import { loadOptionsContext, type EditorState } from './loadOptionsContext';

type LoadOptionsName = keyof SpruceHealth['methods']['loadOptions'];

/** Fills an options field as the editor does. */
export async function runLoadOptions(
	name: LoadOptionsName,
	state: EditorState,
): Promise<INodePropertyOptions[]> {
	const load = new SpruceHealth().methods.loadOptions[name];
	return await load.call(loadOptionsContext(state));
}
