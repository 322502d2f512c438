import type { INode, INodeParameters, NodeParameterValueType } from 'n8n-workflow';
import type { CredentialReference } from '../../test/e2e/host/Credential';
import type { Workflow } from '../../test/e2e/host/Workflow';

/** What a person chooses in the example workflows after importing them. */
export interface Choices {
	/**
	 * What is chosen in the pick lists that an example leaves open: by the field, such as
	 * `dataTableId`, and by the name that the example shows there, such as `Appointments`. Of a list
	 * that shows no name the name is empty.
	 */
	lists: Record<string, Record<string, string>>;
	/** What is entered in required fields that an example leaves empty, such as `phoneOrEmail`. */
	texts: Record<string, string>;
	/** Who is notified where an example leaves *Mention Member Names or IDs* empty. */
	mentions: string[];
	/**
	 * By the name that the example shows, where it needs one that may do less than the others, or else by
	 * the type, such as `sftp`.
	 */
	credentials: Record<string, CredentialReference>;
}

/** A pick list in which nothing is chosen yet. */
interface OpenList {
	__rl: true;
	mode: 'list';
	value: '';
	/** What the editor shows in it. */
	cachedResultName?: string;
}

/**
 * An example in which everything is chosen that its notes ask for. Throws where a pick list stays
 * open, so that no example is run half set up.
 */
export function withChoices(example: Workflow, choices: Choices): Workflow {
	return { ...example, nodes: example.nodes.map((node) => completed(example, node, choices)) };
}

function completed({ name }: Workflow, node: INode, choices: Choices): INode {
	const { lists, texts, mentions, credentials } = choices;
	const choose = (field: string, value: NodeParameterValueType | undefined) => {
		if (value === '') return texts[field] ?? value;
		if (asksWhomToMention(value)) return { ...value, mentionMemberIds: mentions };
		if (!isOpen(value)) return value;
		const chosen = lists[field]?.[value.cachedResultName ?? ''];
		if (chosen !== undefined) return { ...value, value: chosen };
		const what = `${field} "${value.cachedResultName ?? ''}"`;
		throw new Error(`"${name}": nothing is chosen for ${what} of "${node.name}"`);
	};
	const parameters = Object.entries(node.parameters).map(([field, value]) => [
		field,
		choose(field, value),
	]);
	const own = Object.entries(node.credentials ?? {}).map(([type, imported]) => [
		type,
		credentials[imported.name] ?? credentials[type] ?? imported,
	]);
	return {
		...node,
		parameters: Object.fromEntries(parameters) as INode['parameters'],
		...(node.credentials && { credentials: Object.fromEntries(own) as INode['credentials'] }),
	};
}

function asksWhomToMention(value: NodeParameterValueType | undefined): value is INodeParameters {
	const { mentionMemberIds } = (value ?? {}) as INodeParameters;
	return Array.isArray(mentionMemberIds) && mentionMemberIds.length === 0;
}

function isOpen(value: NodeParameterValueType | undefined): value is OpenList & object {
	const { __rl, mode, value: chosen } = (value ?? {}) as Partial<OpenList>;
	return __rl === true && mode === 'list' && chosen === '';
}
