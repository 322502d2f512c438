import { parseArgs } from 'node:util';
import type { RecordedRequest } from './Simulator';
import { startSimulator } from './startSimulator';
import type { DeliveryAttempt } from './webhooks/Webhooks';

const help = `A simulated Spruce Health organization, to build workflows without patients.

  --port <number>            default 8717
  --token <text>             the API token, default base64 of simulator:secret
  --contacts <number>        default 1203
  --conversations <number>   default 450
  --limit <number>           requests per window, default 600
  --window-seconds <number>  length of the window, default 60
  --help
`;

// Requests and deliveries are printed, not read: without this they would pile up for as long as it runs.
const largestNumberOfRecords = 1000;

void main();

async function main(): Promise<void> {
	try {
		await run();
	} catch (error) {
		process.stderr.write(`${explain(error as NodeJS.ErrnoException)}\n`);
		process.exitCode = 1;
	}
}

async function run(): Promise<void> {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '8717' },
			token: { type: 'string' },
			contacts: { type: 'string' },
			conversations: { type: 'string' },
			limit: { type: 'string', default: '600' },
			'window-seconds': { type: 'string', default: '60' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		process.stdout.write(help);
		return;
	}
	const simulator = await startSimulator({
		port: wholeNumber('port', values.port),
		token: values.token,
		contacts: wholeNumber('contacts', values.contacts),
		conversations: wholeNumber('conversations', values.conversations),
		isUpToDate: true,
		limits: {
			limit: wholeNumber('limit', values.limit),
			windowMs: wholeNumber('window-seconds', values['window-seconds']) * 1000,
		},
		onAnswer(request) {
			process.stdout.write(`${lineOf(request)}\n`);
			if (simulator.requests.length > largestNumberOfRecords) simulator.requests.shift();
		},
		onDelivery(attempt) {
			process.stdout.write(`${deliveryLineOf(attempt)}\n`);
			const { deliveries } = simulator.webhooks;
			if (deliveries.length > largestNumberOfRecords) deliveries.shift();
		},
	});
	const { baseUrl, token, organization } = simulator;
	process.stdout.write(`${organization.name}
  ${organization.contacts.length} contacts, ${organization.conversations.length} conversations with ${organization.items.length} items,
  ${organization.members.length} members, ${organization.internalEndpoints.map(({ endpoint }) => endpoint.displayValue).join(', ')}

In n8n, make a Spruce Health API credential with
  API Token   ${token}
  Base URL    ${baseUrl}

Nothing leaves this computer. Ctrl-C stops.

`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void simulator.close());
	}
}

function wholeNumber(name: string, text: string): number;
function wholeNumber(name: string, text: string | undefined): number | undefined;
function wholeNumber(name: string, text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (!/^\d+$/.test(text)) throw new Error(`--${name} must be a whole number, not ${text}`);
	return Number(text);
}

function lineOf({ method, path, status, receivedAt }: RecordedRequest): string {
	return `${method} ${path} ${status || 'no answer'} ${Date.now() - receivedAt} ms`;
}

function deliveryLineOf({ type, url, attempt, status, error, tookMs }: DeliveryAttempt): string {
	return `webhook ${type} to ${url} (attempt ${attempt}) ${status ?? error} ${tookMs} ms`;
}

function explain({ code, message }: NodeJS.ErrnoException): string {
	return code === 'EADDRINUSE'
		? 'This port is taken. Pass another one: --port 8718'
		: `${message}\n\n${help}`;
}
