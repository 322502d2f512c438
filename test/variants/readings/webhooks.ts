import { createHmac } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { request as fetchFrom } from 'undici';
import type { EventDelivery, Reading } from '../Reading';
import { bodies, eachObject, refusal, without, type Json } from './bend';

type Key = string | Buffer;

/** Delivers events with their signature in another form. */
function signedAs(form: (digest: Buffer) => string, keyOf = (secret: string): Key => secret) {
	return (event: IDataObject, secret: string): EventDelivery => {
		const body = JSON.stringify(event);
		const digest = createHmac('sha256', keyOf(secret)).update(body).digest();
		return {
			body,
			headers: { 'content-type': 'application/json', 'x-spruce-signature': form(digest) },
		};
	};
}

const base64 = (digest: Buffer) => digest.toString('base64');

/** Delivers the event in another form. */
function eventIs(change: (event: IDataObject) => unknown) {
	return (event: IDataObject, secret: string): EventDelivery => {
		const deliver = signedAs(base64);
		return deliver(change(event) as IDataObject, secret);
	};
}

const recordOf = ({ data }: IDataObject) => (data as IDataObject).object;

/** Changes endpoints in answers. */
function endpoints(change: (endpoint: Json) => Json): Reading['play'] {
	return bodies((body) =>
		eachObject(body, (object) =>
			object.object === 'webhookDestinationEndpoint' ? change(object) : object,
		),
	);
}

/** Spruce asks a new endpoint whether it is there, before it answers. */
function testsTheUrl(test: { method: 'GET' | 'POST' | 'HEAD'; body?: string }): Reading['play'] {
	return () => async (request, pass) => {
		if (request.operationId !== 'CreateWebhookEndpoint') return await pass(request);
		const { url } = request.body as { url: string };
		const headers = { 'content-type': 'application/json' };
		const answer = await fetchFrom(url, { ...test, headers });
		await answer.body.dump();
		return answer.statusCode < 300
			? await pass(request)
			: refusal(400, 'invalid_input', `the URL answered ${answer.statusCode}`);
	};
}

const firstSecret = ({ signingSecrets }: Json) =>
	(signingSecrets as Array<{ value: string }> | undefined)?.[0]?.value;

export const webhookReadings: Reading[] = [
	{ name: 'signatures are base64url', deliver: signedAs((digest) => digest.toString('base64url')) },
	{ name: 'signatures are hexadecimal', deliver: signedAs((digest) => digest.toString('hex')) },
	{
		name: 'signatures are hexadecimal in upper case',
		deliver: signedAs((digest) => digest.toString('hex').toUpperCase()),
	},
	{
		name: 'signatures begin with sha256=',
		deliver: signedAs((digest) => `sha256=${digest.toString('hex')}`),
	},
	{ name: 'signatures begin with v1,', deliver: signedAs((digest) => `v1,${base64(digest)}`) },
	{ name: 'signatures have spaces', deliver: signedAs((digest) => ` ${base64(digest)} `) },
	{
		name: 'the secret is decoded before it signs',
		deliver: signedAs(base64, (secret) => Buffer.from(secret, 'base64')),
	},
	{ name: 'the record is in data', deliver: eventIs((e) => ({ ...e, data: recordOf(e) })) },
	{ name: 'the record is in a list', deliver: eventIs((e) => ({ ...e, data: [recordOf(e)] })) },
	{
		name: 'the record is in a list of objects',
		deliver: eventIs((e) => ({ ...e, data: { object: [recordOf(e)] } })),
	},
	{
		name: 'the record is JSON in a text',
		deliver: eventIs((e) => ({ ...e, data: JSON.stringify(e.data) })),
	},
	{
		name: 'the record is JSON in a text in data.object',
		deliver: eventIs((e) => ({ ...e, data: { object: JSON.stringify(recordOf(e)) } })),
	},
	{ name: 'events have an id', deliver: eventIs((e) => ({ ...e, id: 'wev_variant' })) },
	{
		name: 'events have a time without a zone',
		deliver: eventIs((e) => ({ ...e, eventTime: String(e.eventTime).replace('Z', '') })),
	},
	{
		name: 'events have a time in seconds',
		deliver: eventIs((e) => ({ ...e, eventTime: Date.parse(String(e.eventTime)) / 1_000 })),
	},
	{ name: 'events have no time', deliver: eventIs((e) => without(e, 'eventTime')) },
	{
		name: 'events have no object',
		deliver: eventIs((e) => without(e, 'object')),
	},
	{ name: 'a new endpoint gets a GET', play: testsTheUrl({ method: 'GET' }) },
	{ name: 'a new endpoint gets a HEAD', play: testsTheUrl({ method: 'HEAD' }) },
	{ name: 'a new endpoint gets an empty POST', play: testsTheUrl({ method: 'POST', body: '' }) },
	{ name: 'a new endpoint gets {}', play: testsTheUrl({ method: 'POST', body: '{}' }) },
	{
		name: 'a new endpoint gets a test event',
		play: testsTheUrl({ method: 'POST', body: '{"object":"event","type":"test"}' }),
	},
	{ name: 'endpoints have no status', play: endpoints((one) => without(one, 'status')) },
	{ name: 'endpoints are ACTIVE', play: endpoints((one) => ({ ...one, status: 'ACTIVE' })) },
	{ name: 'endpoints are enabled', play: endpoints((one) => ({ ...one, status: 'enabled' })) },
	{
		name: 'URLs of endpoints come with a slash',
		play: endpoints((one) => ({ ...one, url: `${String(one.url)}/` })),
	},
	{ name: 'endpoints come without a URL', play: endpoints((one) => without(one, 'url')) },
	{
		name: 'a secret is a text in signingSecrets',
		play: endpoints((one) => ({ ...one, signingSecrets: [firstSecret(one)] })),
	},
	{
		name: 'a secret is a text in signingSecret',
		play: endpoints(({ signingSecrets, ...one }) => ({
			...one,
			signingSecret: firstSecret({ signingSecrets }),
		})),
	},
	{
		name: 'a secret is an object in signingSecret',
		play: endpoints(({ signingSecrets, ...one }) => ({
			...one,
			signingSecret: { value: firstSecret({ signingSecrets }) },
		})),
	},
	{
		name: 'a secret is a text in secret',
		play: endpoints(({ signingSecrets, ...one }) => ({
			...one,
			secret: firstSecret({ signingSecrets }),
		})),
	},
];
