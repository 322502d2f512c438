import type { IExecuteFunctions } from 'n8n-workflow';
import type { HintText, NamesHint } from '../../declare/operation';
import { quotedNames } from './quotedNames';

/** More hints than these push the output off the screen. */
const mostShown = 5;

/** What was said by one or several items. */
interface Said {
	textFor: (names: string, items: number) => string;
	items: number;
	/** Undefined where it names nothing. */
	names?: Set<string>;
	/** What another item has taken back. */
	except: Set<string>;
}

/** What a run tells the user besides its output. A thousand items with one remark make one hint. */
export class ExecutionHints {
	/** By the text for one item, without names. */
	private readonly said = new Map<string, Said>();

	add(message: HintText | NamesHint): void {
		const textFor = textOf(message);
		const key = textFor('', 1);
		const said = this.said.get(key) ?? { textFor, items: 0, except: new Set<string>() };
		said.items += 1;
		if (typeof message === 'object') {
			said.names = new Set([...(said.names ?? []), ...message.names]);
			for (const name of message.except ?? []) said.except.add(name);
		}
		this.said.set(key, said);
	}

	/** Shows the hints above the output of the node. */
	show(context: IExecuteFunctions): void {
		const messages = [...this.said.values()].flatMap(messagesOf);
		const more = messages.length - mostShown;
		const shown = more > 1 ? [...messages.slice(0, mostShown), moreRemarks(more)] : messages;
		const hints = shown.map((message) => ({ message, location: 'outputPane' as const }));
		if (hints.length > 0) context.addExecutionHints(...hints);
	}
}

function textOf(message: HintText | NamesHint): Said['textFor'] {
	if (typeof message === 'object') return message.text;
	return typeof message === 'string' ? () => message : (_names, items) => message(items);
}

function messagesOf({ textFor, items, names, except }: Said): string[] {
	if (names === undefined) return [textFor('', items)];
	const left = [...names].filter((name) => !except.has(name));
	return left.length === 0 ? [] : [textFor(quotedNames(left), items)];
}

function moreRemarks(count: number): string {
	return `${count} more remarks like these are not shown.`;
}
