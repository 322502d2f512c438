import { readFileSync } from 'node:fs';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

interface OperationObject {
	operationId: string;
	parameters?: Array<{ $ref?: string; in?: string; name: string; required?: boolean }>;
	requestBody?: { required?: boolean; content: Record<string, { schema: unknown }> };
	responses: Record<string, { content?: Record<string, unknown> } | undefined>;
}

interface OpenApiDocument {
	paths: Record<string, Record<string, OperationObject>>;
	components: unknown;
}

const jsonSchema = ['content', 'application/json', 'schema'];

/** What a request sends, as the contract judges it. */
export interface SentRequest {
	operationId: string;
	params: Record<string, string>;
	query: Record<string, string>;
	contentType: string | undefined;
	body: unknown;
}

interface Rules {
	method: string;
	query: ValidateFunction;
	body?: ValidateFunction;
	needsBody: boolean;
}

/** Judges requests, and answers, by Spruce's OpenAPI file. */
export class OpenApiContract {
	private readonly operations = new Map<string, { at: string[]; operation: OperationObject }>();
	private readonly rules = new Map<string, Rules>();
	private readonly requests = newAjv();
	private readonly queries = newAjv({ coerceTypes: true });
	private readonly answers = newAjv();

	constructor(file: string) {
		const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument;
		this.requests.addSchema({ $id: 'spruce', ...closed(document) });
		this.queries.addSchema({ $id: 'spruce', ...document });
		this.answers.addSchema({ $id: 'spruce', ...corrected(document) });
		for (const [path, methods] of Object.entries(document.paths)) {
			for (const [method, operation] of Object.entries(methods)) {
				this.operations.set(operation.operationId, { at: ['paths', path, method], operation });
			}
		}
	}

	get operationIds(): string[] {
		return [...this.operations.keys()];
	}

	/** What the OpenAPI does not allow about a request, in readable lines. */
	problemsOf(request: SentRequest): string[] {
		const rules = this.rulesOf(request.operationId);
		if (!rules) return [`${request.operationId} is not in the OpenAPI`];
		const empty = Object.entries(request.params).filter(([, value]) => value === '');
		return [
			...empty.map(([name]) => `path parameter ${name} is empty`),
			...problems(rules.query, 'query', { ...request.query }),
			...bodyProblems(rules, request),
		];
	}

	/** What the OpenAPI does not allow about an answer. */
	problemsOfAnswer(operationId: string, status: number, body: unknown): string[] {
		const { at, operation } = this.operations.get(operationId) ?? {};
		const content = operation?.responses[status]?.content?.['application/json'];
		if (!at || !content) return [];
		const schema = reference([...at, 'responses', String(status), ...jsonSchema]);
		return problems(this.answers.compile(schema), 'answer', body);
	}

	/** Compiled when first needed: all at once they take half a second. */
	private rulesOf(operationId: string): Rules | undefined {
		const known = this.rules.get(operationId);
		const { at, operation } = this.operations.get(operationId) ?? {};
		if (known || !at || !operation) return known;
		const hasJson = operation.requestBody?.content['application/json'] !== undefined;
		const rules = {
			method: at[2],
			query: this.queries.compile(querySchema(operation, at)),
			...(hasJson && {
				body: this.requests.compile(reference([...at, 'requestBody', ...jsonSchema])),
			}),
			needsBody: operation.requestBody?.required === true,
		};
		this.rules.set(operationId, rules);
		return rules;
	}
}

function bodyProblems({ body, method, needsBody }: Rules, request: SentRequest): string[] {
	if (!body) return [];
	if (request.body === undefined) return needsBody ? ['body is missing'] : [];
	if (!/^application\/json\b/i.test(request.contentType ?? '')) {
		return [`content type must be application/json, not ${request.contentType}`];
	}
	return problems(body, 'body', method === 'patch' ? withoutBlanks(request.body) : request.body);
}

function problems(validate: ValidateFunction, name: string, data: unknown): string[] {
	if (validate(data)) return [];
	return (validate.errors ?? []).map((error) => `${name}${readable(error)}`);
}

function readable({ instancePath, message, params }: ErrorObject): string {
	const detail = (params.additionalProperty ?? params.allowedValues) as unknown;
	return `${instancePath} ${message}${detail === undefined ? '' : `: ${String(detail)}`}`;
}

function newAjv(options: { coerceTypes?: boolean } = {}): Ajv {
	const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true, ...options });
	addFormats(ajv);
	for (const name of ['string', 'url', 'binary']) ajv.addFormat(name, true);
	return ajv;
}

function reference(at: string[]): { $ref: string } {
	const steps = at.map((step) => encodeURIComponent(step.replace(/~/g, '~0').replace(/\//g, '~1')));
	return { $ref: `spruce#/${steps.join('/')}` };
}

function querySchema({ parameters = [] }: OperationObject, at: string[]): object {
	const inQuery = parameters
		.map((parameter, index) => ({ ...parameter, index: String(index) }))
		.filter((parameter) => parameter.in === 'query');
	return {
		type: 'object',
		properties: Object.fromEntries(
			inQuery.map(({ name, index }) => [name, reference([...at, 'parameters', index, 'schema'])]),
		),
		required: inQuery.filter(({ required }) => required).map(({ name }) => name),
		additionalProperties: false,
	};
}

/** Objects take only the properties that are described. */
function closed<Node>(node: Node): Node {
	return mapObjects(node, (schema) =>
		schema.type === 'object' && schema.properties && schema.additionalProperties === undefined
			? { ...schema, additionalProperties: false }
			: schema,
	);
}

/**
 * What the file says of answers, without its mistakes: it requires properties that it does not
 * describe and Spruce does not send, and wants a team to be either a team or an organization, which
 * look the same.
 */
function corrected<Node>(node: Node): Node {
	return mapObjects(node, ({ oneOf, ...schema }) => {
		const { required, properties } = schema;
		const hasGhosts = Array.isArray(required) && typeof properties === 'object' && properties;
		return {
			...schema,
			...(oneOf !== undefined && { anyOf: oneOf }),
			...(hasGhosts && { required: required.filter((name: string) => name in properties) }),
		};
	});
}

/** In an update null means unchanged and an empty text means cleared, whatever the format. */
function withoutBlanks(body: unknown): unknown {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
	return Object.fromEntries(
		Object.entries(body).filter(([, value]) => value !== null && value !== ''),
	);
}

function mapObjects<Node>(
	node: Node,
	change: (schema: Record<string, unknown>) => Record<string, unknown>,
): Node {
	if (Array.isArray(node)) return node.map((entry) => mapObjects(entry as unknown, change)) as Node;
	if (typeof node !== 'object' || node === null) return node;
	const entries = Object.entries(node).map(([name, value]) => [
		name,
		mapObjects(value as unknown, change),
	]);
	return change(Object.fromEntries(entries) as Record<string, unknown>) as Node;
}
