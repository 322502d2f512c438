import { deepCopy, type IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import type { Field } from '../declare/field';

type Value = IDataObject[string];

/**
 * The values of the fields that hold no expression. All items of a run have the same ones, so each is
 * read and checked once a run: asking n8n for a parameter costs more than all else that is done for an
 * item.
 */
export class FixedValues {
	private readonly values = new Map<Field, Value>();

	/** Apart, because a hidden field has its default, and is not required. */
	private readonly hiddenValues = new Map<Field, Value>();

	private readonly areFixed = new Map<Field, boolean>();

	/** @param written the parameters as they stand in the workflow, with expressions as text */
	constructor(private readonly written: IDataObject) {}

	/**
	 * The value of a field for one item, which may change it: a copy of what is kept.
	 *
	 * @param isVisible whether the editor shows the field for this item
	 * @param read reads the value; is called for every item where the field holds an expression, and
	 * where the value does not fit the field, so that each item has the error
	 */
	valueOf(field: Field, isVisible: boolean, read: () => Value): Value {
		if (isVisible && !this.isFixed(field)) return read();
		const known = isVisible ? this.values : this.hiddenValues;
		if (!known.has(field)) known.set(field, read());
		return deepCopy(known.get(field));
	}

	private isFixed(field: Field): boolean {
		const isKnown = this.areFixed.get(field);
		if (isKnown !== undefined) return isKnown;
		const entered = this.written[field.name] ?? field.default;
		// With automatic mapping, a resource mapper takes the values of the item.
		const isFixed = field.type !== 'resourceMapper' && !holdsExpression(entered);
		this.areFixed.set(field, isFixed);
		return isFixed;
	}
}

/** Whether n8n evaluates an expression in a parameter. It takes every text that begins with `=` for one. */
function holdsExpression(entered: unknown): boolean {
	if (typeof entered === 'string') return entered.startsWith('=');
	if (Array.isArray(entered)) return entered.some(holdsExpression);
	return isJsonObject(entered) && Object.values(entered).some(holdsExpression);
}
