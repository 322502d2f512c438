import { readFileSync } from 'node:fs';

/** As much of a JSON schema as the contract tests read. */
export interface Schema {
	$ref?: string;
	enum?: string[];
	items?: Schema;
	maximum?: number;
	properties?: Record<string, Schema>;
}

interface OperationObject {
	operationId: string;
	parameters?: Array<{ name?: string; schema?: Schema }>;
	/** By content type; an upload has no JSON. */
	requestBody?: { content: Partial<Record<string, { schema: Schema }>> };
}

interface OpenApiDocument {
	paths: Record<string, Record<string, OperationObject>>;
	components: { schemas: Record<string, Schema> };
}

/** Spruce's own description of its API. */
export class OpenApi {
	private readonly document: OpenApiDocument;

	constructor(file: string) {
		this.document = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument;
	}

	get operationIds(): string[] {
		return this.operations.map(({ operationId }) => operationId);
	}

	/** The operations that are no plain reads. A search is one of them where it takes a body. */
	get writingOperationIds(): string[] {
		return Object.values(this.document.paths).flatMap((methods) =>
			Object.entries(methods).flatMap(([method, { operationId }]) =>
				method === 'get' ? [] : [operationId],
			),
		);
	}

	/** The values that a schema of this name allows. */
	valuesOf(schema: string): string[] {
		return this.document.components.schemas[schema].enum ?? [];
	}

	/** The top properties of the JSON body of an operation. */
	propertiesOf(operationId: string): string[] {
		return Object.keys(this.resolved(this.bodyOf(operationId)).properties ?? {});
	}

	/** Everything that can be written with an operation: `phoneNumbers[].value`, `note.title`. */
	writablePathsOf(operationId: string): string[] {
		return this.pathsIn(this.bodyOf(operationId), '');
	}

	/** The values that the schema allows at a place in the body of an operation. */
	valuesAt(operationId: string, path: string): string[] {
		const steps = path.split(/\.|(?=\[\])/);
		const found = steps.reduce<Schema>((schema, step) => {
			const { items, properties } = this.resolved(schema);
			return (step === '[]' ? items : properties?.[step]) ?? {};
		}, this.bodyOf(operationId));
		return this.resolved(found).enum ?? [];
	}

	/** The largest value of a query parameter, where there is one. */
	maximumOf(operationId: string, parameter: string): number | undefined {
		const { parameters = [] } = this.find(operationId);
		return parameters.find(({ name }) => name === parameter)?.schema?.maximum;
	}

	private get operations(): OperationObject[] {
		return Object.values(this.document.paths).flatMap((methods) => Object.values(methods));
	}

	private find(wanted: string): OperationObject {
		const found = this.operations.find(({ operationId }) => operationId === wanted);
		if (!found) throw new Error(`The OpenAPI file has no operation ${wanted}`);
		return found;
	}

	private bodyOf(operationId: string): Schema {
		return this.find(operationId).requestBody?.content['application/json']?.schema ?? {};
	}

	private pathsIn(schema: Schema, path: string): string[] {
		const { properties, items } = this.resolved(schema);
		if (items) return this.pathsIn(items, `${path}[]`);
		if (!properties) return [path];
		return Object.entries(properties).flatMap(([name, property]) =>
			this.pathsIn(property, path === '' ? name : `${path}.${name}`),
		);
	}

	private resolved(schema: Schema): Schema {
		const { $ref } = schema;
		if ($ref === undefined) return schema;
		return this.resolved(this.document.components.schemas[$ref.split('/').at(-1) ?? '']);
	}
}
