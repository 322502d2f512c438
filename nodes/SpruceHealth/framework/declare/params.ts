import type { FileChoice } from '../../values/files/binaryFields';
import type { MappedColumns } from './MappedColumns';
import type { Field } from './field';

/** The type of an operation's parameters, inferred from the literal types of its fields. */
export type ParamsOf<Fields extends readonly unknown[]> = {
	readonly [F in Extract<Fields[number], Field> as F['name']]: ValueOf<F>;
};

/** The type of one parameter. A date is ISO text, and a resource locator is the bare ID. */
export type ValueOf<F extends Field> = F extends { typeOptions: { multipleValues: true } }
	? F extends { type: 'fixedCollection' }
		? GroupsOf<F, 'many'>
		: readonly SingleOf<F>[]
	: F extends { type: 'fixedCollection' }
		? GroupsOf<F, 'one'>
		: SingleOf<F>;

type SingleOf<F extends Field> = F extends { type: 'boolean' }
	? boolean
	: F extends { type: 'number' }
		? number
		: F extends { type: 'options' }
			? Choice<F>
			: F extends { type: 'multiOptions' }
				? ReadonlyArray<Choice<F>>
				: F extends { type: 'collection'; options: readonly unknown[] }
					? Partial<ParamsOf<F['options']>>
					: F extends { typeOptions: { binaryDataProperty: true } }
						? FileChoice
						: F extends { type: 'resourceMapper' }
							? MappedColumns
							: string;

type Choice<F> = F extends { options: ReadonlyArray<{ value: infer Value }> } ? Value : string;

type GroupsOf<F, Count extends 'one' | 'many'> = F extends {
	options: ReadonlyArray<infer Group>;
}
	? {
			readonly [G in Extract<Group, { name: string; values: readonly unknown[] }> as G['name']]?:
				(Count extends 'many' ? ReadonlyArray<RowOf<G['values']>> : RowOf<G['values']>) | undefined;
		}
	: never;

/** A row has every field of its group. Only a number is undefined when it was left blank. */
type RowOf<Fields extends readonly unknown[]> = {
	readonly [F in Extract<Fields[number], Field> as F['name']]:
		ValueOf<F> | (F extends { type: 'number' } ? undefined : never);
};
