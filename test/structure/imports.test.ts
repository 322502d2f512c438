import { posix } from 'node:path';
import { filesInCircles } from './importCircles';
import { importsOf } from './importsOf';
import { importViolation } from './importViolation';
import { publishedFiles, textOf } from './sourceFiles';

const inNode = (path: string) => `nodes/SpruceHealth/${path}`;

describe('the imports of a source', () => {
	it.each([
		["import { a } from './a';", './a', false],
		["import './a';", './a', false],
		["import type { A } from './a';", './a', true],
		["import { type A, type B } from './a';", './a', true],
		["import { type A, b } from './a';", './a', false],
		["import a, { type A } from './a';", './a', false],
		["import * as a from './a';", './a', false],
		["export { a } from './a';", './a', false],
		["export type { A } from './a';", './a', true],
		["import a = require('./a');", './a', false],
		["const a = require('./a');", './a', false],
		["const a = await import('./a');", './a', false],
		["type A = import('./a').A;", './a', true],
	])('are read from %s', (source, specifier, isTypeOnly) => {
		expect(importsOf(source)).toEqual([{ specifier, isTypeOnly }]);
	});

	it('are not read from comments and strings', () => {
		expect(importsOf("// import './a'\nconst a = \"import './a'\";")).toEqual([]);
	});
});

describe('an import along the arrow', () => {
	it.each([
		['SpruceHealth.node.ts', './framework/run/execute'],
		['SpruceHealth.node.ts', './resources'],
		['SpruceHealth.node.ts', './listSearch/searchContacts'],
		['SpruceHealthTrigger.node.ts', './trigger/endpoint/lifecycle'],
		['SpruceHealthPollingTrigger.node.ts', './trigger/polling/poll'],
		['resources/index.ts', './contact/create'],
		['resources/index.ts', '../framework/declare/resource'],
		['resources/contact/create.ts', '../../framework/declare/operation'],
		['resources/contact/create.ts', '../../fields/contact/contactDetails'],
		['resources/contact/create.ts', '../../steps/contacts/contactBody'],
		['resources/contact/create.ts', '../../values/path'],
		['framework/run/execute.ts', '../../client/clientFor'],
		['framework/run/execute.ts', '../declare/params'],
		['fields/message/messageOptions.ts', '../ids/memberId'],
		['steps/contacts/findContact.ts', '../../values/emailAddress'],
		['steps/contacts/linkContact.ts', '../../records/contact/contactAdditions'],
		['listSearch/searchContacts.ts', '../client/clientFor'],
		['trigger/endpoint/lifecycle.ts', '../../client/clientFor'],
		['trigger/output/EventEnrichment.ts', '../../records/files/filesOf'],
		['trigger/polling/pollContextFor.ts', '../../client/backgroundClient'],
		['trigger/fields/pollFields.ts', '../../fields/ids/endpointId'],
		['SpruceHealth.node.ts', './waiting/resume'],
		['resources/message/sendAndWait.ts', '../../waiting/askAndWait'],
		['waiting/resume.ts', '../fields/message/messageText'],
		['waiting/isReply.ts', '../records/conversation/directionOf'],
		['waiting/askAndWait.ts', '../client/webhookEndpoints'],
		['client/calls/CallLoop.ts', '../retry/verdict'],
		['client/retry/verdict.ts', '../../values/jsonObject'],
		['client/writes/idempotency.ts', 'crypto'],
		['client/errors/errors.ts', 'n8n-workflow'],
	])('is allowed from %s to %s', (file, specifier) => {
		expect(importViolation(inNode(file), { specifier, isTypeOnly: false })).toBeUndefined();
	});

	it('is allowed from a field to a type of the framework, which vanishes in the build', () => {
		const specifier = '../framework/field';
		const file = inNode('fields/limit.ts');
		expect(importViolation(file, { specifier, isTypeOnly: true })).toBeUndefined();
		expect(importViolation(file, { specifier, isTypeOnly: false })).toBeDefined();
	});

	it('is allowed from what waits to a type of the framework', () => {
		const specifier = '../framework/declare/WaitingExecution';
		const file = inNode('waiting/askAndWait.ts');
		expect(importViolation(file, { specifier, isTypeOnly: true })).toBeUndefined();
		expect(importViolation(file, { specifier, isTypeOnly: false })).toBeDefined();
	});

	it('is allowed from a step to the type of a field', () => {
		const specifier = '../../fields/contact/contactDetails';
		const file = inNode('steps/contacts/contactBody.ts');
		expect(importViolation(file, { specifier, isTypeOnly: true })).toBeUndefined();
		expect(importViolation(file, { specifier, isTypeOnly: false })).toBeDefined();
	});

	it('is allowed from the credential to the client', () => {
		const file = 'credentials/SpruceHealthApi.credentials.ts';
		const specifier = '../nodes/SpruceHealth/client/credential/bearerToken';
		expect(importViolation(file, { specifier, isTypeOnly: false })).toBeUndefined();
	});
});

describe('an import against the arrow', () => {
	it.each([
		['values/time.ts', '../client/clientFor'],
		['client/http.ts', '../framework/execute'],
		['client/http.ts', '../resources/contact/create'],
		['client/http.ts', '../fields/limit'],
		['client/http.ts', '../trigger/events'],
		['client/http.ts', '../SpruceHealth.node'],
		['client/http.ts', '../../../credentials/SpruceHealthApi.credentials'],
		['client/http.ts', '../../../test/simulator/startSimulator'],
		['framework/execute.ts', '../resources'],
		['framework/execute.ts', '../resources/index'],
		['framework/execute.ts', '../resources/contact/create'],
		['framework/execute.ts', '../fields/limit'],
		['fields/limit.ts', '../resources/contact/create'],
		['fields/limit.ts', '../steps/contacts/contactBody'],
		['fields/limit.ts', '../client/path'],
		['steps/contacts/contactBody.ts', '../../resources/contact/create'],
		['records/lastSpeakerIn.ts', '../steps/contacts/contactBody'],
		['listSearch/searchContacts.ts', '../framework/execute'],
		['trigger/lifecycle.ts', '../framework/execute'],
		['trigger/lifecycle.ts', '../waiting/askAndWait'],
		['waiting/askAndWait.ts', '../steps/messages/sendOver'],
		['waiting/askAndWait.ts', '../resources/message/sendAndWait'],
		['waiting/resume.ts', '../trigger/webhook/receive'],
		['steps/messages/sendOver.ts', '../../waiting/askAndWait'],
		['framework/run/execute.ts', '../../waiting/askAndWait'],
		['client/http.ts', '../waiting/askAndWait'],
		['resources/contact/create.ts', '../conversation/create'],
		['resources/contact/create.ts', '../../listSearch/searchContacts'],
		['resources/contact/create.ts', '..'],
		['SpruceHealth.node.ts', './resources/contact/create'],
		['SpruceHealth.node.ts', './SpruceHealthTrigger.node'],
		['client/http.ts', 'axios'],
		['client/http.ts', 'node:crypto'],
		['client/http.ts', 'n8n-core'],
		['stray.ts', './client/http'],
		['stray/file.ts', '../client/http'],
		['resources/stray.ts', '../client/http'],
	])('is refused from %s to %s, types or not', (file, specifier) => {
		for (const isTypeOnly of [true, false]) {
			expect(importViolation(inNode(file), { specifier, isTypeOnly })).toContain(file);
		}
	});
});

describe('a circle of imports', () => {
	it.each([
		['none where each file leads on to another', { a: ['b', 'c'], b: ['c'], c: [] }, []],
		['a file that imports itself', { a: ['b'], b: ['b'] }, ['b']],
		[
			'three files, without those that lead to them or from them',
			{ a: ['b'], b: ['c'], c: ['d'], d: ['b', 'e'], e: [] },
			['b', 'c', 'd'],
		],
	])('is %s', (_, imports: Record<string, string[]>, expected) => {
		expect(filesInCircles(new Map(Object.entries(imports)))).toEqual(expected);
	});
});

/** What each published file imports of the others, types included, by their paths. */
function importsWithin(files: readonly string[]): Map<string, string[]> {
	const targetsOf = (file: string) =>
		importsOf(textOf(file)).flatMap(({ specifier }) => {
			const path = posix.join(posix.dirname(file), specifier);
			return [`${path}.ts`, `${path}/index.ts`].filter((target) => files.includes(target));
		});
	return new Map(files.map((file) => [file, targetsOf(file)]));
}

describe('the sources of the package', () => {
	it('import each other in no circle, not even for types', () => {
		const imports = importsWithin(publishedFiles());
		expect([...imports.values()].flat().length).toBeGreaterThan(imports.size);
		expect(filesInCircles(imports)).toEqual([]);
	});

	it('import along the arrow only', () => {
		const violations = publishedFiles().flatMap((file) =>
			importsOf(textOf(file)).map((found) => importViolation(file, found)),
		);
		expect(violations.filter((violation) => violation !== undefined)).toEqual([]);
	});
});
