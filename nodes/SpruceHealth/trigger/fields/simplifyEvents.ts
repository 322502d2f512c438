import type { INodeProperties } from 'n8n-workflow';
import { simplify } from '../../fields/simplify';

/** Simplify of a trigger. An expression may stand in it, as in its other fields. */
export const simplifyEvents: INodeProperties = { ...simplify, noDataExpression: false };
