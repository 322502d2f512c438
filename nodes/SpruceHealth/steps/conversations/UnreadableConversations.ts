import { type IDataObject, NodeApiError } from 'n8n-workflow';
import { noteReadBefore } from '../../client/errors/failureNotes';
import {
	isNotFound,
	type StructuredError,
	structuredErrorOf,
} from '../../client/errors/structuredError';
import type { NamesHint } from '../../framework/declare/operation';
import { safeText } from '../../values/text/safeText';

/** What Spruce answers about one conversation. Trouble that may be over soon is not among it. */
const lastingReasons: Array<StructuredError['reason']> = [
	'notFound',
	'notAllowed',
	'refused',
	'unreadable',
	'unknownShape',
	'incomplete',
];

/** This many in a row look like a problem of Spruce and not of single conversations. */
const mostInARow = 5;

/** People do not read more IDs than this. */
const mostNamed = 5;

/**
 * The conversations that a run had to leave out because Spruce did not let them be read. The others
 * are worth having, but nobody may be left out in silence.
 */
export class UnreadableConversations {
	/** They were listed, and are no longer in Spruce: nobody waits there. */
	private readonly gone: IDataObject[] = [];

	private readonly unread: IDataObject[] = [];

	private unreadInARow = 0;

	private failure?: NodeApiError;

	get count(): number {
		return this.gone.length + this.unread.length;
	}

	/**
	 * @returns undefined where only this conversation cannot be read
	 * @throws any other failure, and the fifth in a row
	 */
	async tryToRead<Result>(
		conversation: IDataObject,
		read: () => Promise<Result>,
	): Promise<Result | undefined> {
		return await read().then(
			(result) => {
				this.unreadInARow = 0;
				return result;
			},
			(failure: unknown) => this.setAside(conversation, failure),
		);
	}

	/** What the editor says about them. */
	hints(): NamesHint[] {
		const hint = (conversations: IDataObject[], text: NamesHint['text']) =>
			conversations.length === 0 ? [] : [{ names: conversations.map(nameOf), text }];
		return [
			...hint(this.gone, (names) => `No longer in Spruce, so not in this list: ${names}.`),
			...hint(
				this.unread,
				(names) =>
					`Could not be read, so not in this list: ${names}. Look in Spruce whether somebody waits there.`,
			),
		];
	}

	/** @throws the failure of the first one where none of all conversations could be read */
	assertNotAll(total: number): void {
		if (this.failure !== undefined && this.count === total) throw this.failure;
	}

	/**
	 * An AI agent sees no hints. It would tell that nobody else waits.
	 *
	 * @param records what could be read, which the agent gets as well
	 * @throws the failure of one that is still in Spruce, with the IDs of all of these
	 */
	tellAgent(records: readonly IDataObject[]): void {
		const { failure, unread } = this;
		if (failure === undefined || unread.length === 0) return;
		noteReadBefore(failure, records);
		const ids = unread.slice(0, mostNamed).map(({ id }) => safeText(id));
		const more = unread.length > ids.length ? ` and ${unread.length - ids.length} more` : '';
		throw Object.assign(failure, {
			message: `These conversations could not be read: ${ids.join(', ')}${more}. ${failure.message}`,
		});
	}

	private setAside(conversation: IDataObject, failure: unknown): undefined {
		if (!(failure instanceof NodeApiError) || !isLasting(failure)) throw failure;
		if (isNotFound(failure)) {
			this.gone.push(conversation);
			this.failure ??= failure;
			return;
		}
		this.unread.push(conversation);
		this.unreadInARow += 1;
		if (this.unreadInARow >= mostInARow) throw failure;
		if (this.unread.length === 1) this.failure = failure;
	}
}

function isLasting(failure: NodeApiError): boolean {
	const reason = structuredErrorOf(failure)?.reason;
	return reason !== undefined && lastingReasons.includes(reason);
}

/** Titles are names of patients, and two may be alike. */
function nameOf({ id, title }: IDataObject): string {
	return [safeText(title).trim(), `(${safeText(id)})`].filter(Boolean).join(' ');
}
