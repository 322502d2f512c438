import type { IDataObject } from 'n8n-workflow';

/** One value that contacts are looked up by. */
export interface ContactLookUp {
	/** The same for every way of writing the value. */
	key: string;
	/**
	 * The structured filter that makes Spruce's search return the contacts that have the value: its name,
	 * and the name of its list of values, e.g. `phoneNumberFilter` and `values`.
	 */
	filter: { name: string; list: string; values: ReadonlyArray<string | IDataObject> };
}

/** What an item looks for a contact by: one after another, until somebody is found. */
export type ItemLookUps = readonly ContactLookUp[];

/** Spruce documents no limit. With every spelling of a phone number, it is five times as many values. */
const mostAtFirst = 100;

/** For fewer items, the search for all could cost more calls than it saves. */
const fewest = 3;

/** Where Spruce refuses shorter lists as well, each item looks for itself. */
const fewestAfterRefusal = 10;

/**
 * What the items of a run look for. The next of them are looked up together, right before the first of
 * them: so nothing that is known of them is older than these few items.
 */
export class PlannedLookUps {
	/** Whether Spruce takes long lists of phone numbers only in E.164 form. */
	searchTakesOnlyE164 = false;

	/** The items that have not been looked up, in their order. */
	private planned: readonly ItemLookUps[] = [];

	private most = mostAtFirst;

	private found: ReadonlyMap<string, readonly IDataObject[]> = new Map();

	/** @param items of the run, in their order */
	plan(items: readonly ItemLookUps[]): void {
		this.planned = items;
	}

	/** The items to look up before this one; none where it was looked up, or is to look for itself. */
	dueBefore(item: ItemLookUps): readonly ItemLookUps[] {
		if (this.found.has(item[0].key)) return [];
		const position = this.planned.findIndex((planned) => isSameItem(planned, item));
		if (position === -1) return [];
		this.planned = this.planned.slice(position);
		return this.planned.length < fewest ? [] : this.planned.slice(0, this.most);
	}

	/**
	 * Keeps what was found for items, in place of what was found for those before them.
	 *
	 * @param found the contacts by key. Those of a key that was not looked up are not known.
	 */
	keep(items: readonly ItemLookUps[], found: ReadonlyMap<string, readonly IDataObject[]>): void {
		this.planned = this.planned.slice(items.length);
		this.found = found;
	}

	/** The contacts that the search shows for a key; undefined where it was not looked up. */
	foundBy(key: string): readonly IDataObject[] | undefined {
		return this.found.get(key);
	}

	/** After Spruce has refused to look up so many items together. */
	shrinkBelow(items: number): void {
		this.most = Math.floor(items / 2);
		if (this.most < fewestAfterRefusal) this.giveUp();
	}

	/** From now on, each item looks for itself. */
	giveUp(): void {
		this.planned = [];
		this.found = new Map();
	}

	/** After Spruce has refused a list with the numbers in every spelling, and taken it with one of each. */
	noteSearchTakesOnlyE164(): void {
		this.searchTakesOnlyE164 = true;
	}
}

function isSameItem(one: ItemLookUps, other: ItemLookUps): boolean {
	return one.length === other.length && one.every(({ key }, place) => key === other[place].key);
}
