/** An event as Spruce sends it. */
export interface EventBody {
	object: 'event';
	id?: string;
	type: string;
	eventTime: string;
	data: { object: object };
}

/** What Spruce sends when a contact was created, once for each id. */
export function contactCreated(id: string): EventBody {
	return {
		object: 'event',
		id,
		type: 'contact.created',
		eventTime: '2026-11-02T10:00:00Z',
		data: { object: { object: 'contact', id: `entity_of_${id}`, displayName: 'Zoë' } },
	};
}
