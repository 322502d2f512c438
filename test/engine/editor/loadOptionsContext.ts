import { LoadOptionsContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type { IDataObject, ILoadOptionsFunctions, INodeParameters } from 'n8n-workflow';
import { additionalDataFor } from '../environment/additionalDataFor';
import { nodeTypesOf } from '../environment/nodeTypesOf';
import { spruceCredentials, spruceNode, spruceNodeTypes } from '../environment/spruceTypes';

/** What the editor knows when it fills a list. */
export interface EditorState {
	/** What the user typed into the credential. */
	credentials: IDataObject;
	/** The node's parameters at this moment. */
	parameters?: IDataObject;
}

/** The engine's context for a list in the editor. */
export function loadOptionsContext(state: EditorState): ILoadOptionsFunctions {
	const parameters = (state.parameters ?? {}) as INodeParameters;
	const node = spruceNode({ parameters });
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: nodeTypesOf(spruceNodeTypes),
	});
	const additionalData = additionalDataFor({
		credentials: spruceCredentials(state.credentials),
		currentNodeParameters: parameters,
	});
	return new LoadOptionsContext(workflow, node, additionalData, '');
}
