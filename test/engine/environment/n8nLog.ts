import type { Logger } from 'n8n-workflow';
import { createRequire } from 'node:module';

const requireOfEngine = createRequire(require.resolve('n8n-core'));
const { Container } = requireOfEngine('@n8n/di') as { Container: { get(type: unknown): Logger } };
const { Logger: LoggerService } = requireOfEngine('@n8n/backend-common') as { Logger: unknown };

/** What nodes say in n8n's log during each test of a file, at the level `warn`. */
export function n8nLog(): { readonly warnings: string[] } {
	const warnings: string[] = [];
	const logger = Container.get(LoggerService);
	const { warn } = logger;
	beforeEach(() => {
		warnings.length = 0;
		logger.warn = (message, metadata) => {
			warnings.push(`${message} ${JSON.stringify(metadata)}`);
		};
	});
	afterEach(() => {
		logger.warn = warn;
	});
	return { warnings };
}
