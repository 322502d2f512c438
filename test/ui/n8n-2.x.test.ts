import { deskInEditor } from './deskInEditor';
import { errorsInEditor } from './errorsInEditor';
import { examplesInEditor } from './examplesInEditor';
import { missedCallInEditor } from './missedCallInEditor';
import { packageInEditor } from './packageInEditor';
import { questionInEditor } from './questionInEditor';
import { sheetInEditor } from './sheetInEditor';
import { testRunInEditor } from './testRunInEditor';
import { triggersInEditor } from './triggersInEditor';

describe('the package in the editor of n8n 2.x', () => packageInEditor('2.x'));

describe('a sheet in the editor of n8n 2.x', () => sheetInEditor('2.x'));

describe('a test run in the editor of n8n 2.x', () => testRunInEditor('2.x'));

describe('the triggers in the editor of n8n 2.x', () => triggersInEditor('2.x'));

describe('a missed call in the editor of n8n 2.x', () => missedCallInEditor('2.x'));

describe('errors in the editor of n8n 2.x', () => errorsInEditor('2.x'));

describe('a front desk in the editor of n8n 2.x', () => deskInEditor('2.x'));

describe('a question in the editor of n8n 2.x', () => questionInEditor('2.x'));

describe('the example workflows in the editor of n8n 2.x', () => examplesInEditor('2.x'));
