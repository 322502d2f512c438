import { deskInEditor } from './deskInEditor';
import { errorsInEditor } from './errorsInEditor';
import { examplesInEditor } from './examplesInEditor';
import { missedCallInEditor } from './missedCallInEditor';
import { packageInEditor } from './packageInEditor';
import { questionInEditor } from './questionInEditor';
import { sheetInEditor } from './sheetInEditor';
import { testRunInEditor } from './testRunInEditor';
import { triggersInEditor } from './triggersInEditor';

describe('the package in the editor of n8n 1.x', () => packageInEditor('1.x'));

describe('a sheet in the editor of n8n 1.x', () => sheetInEditor('1.x'));

describe('a test run in the editor of n8n 1.x', () => testRunInEditor('1.x'));

describe('the triggers in the editor of n8n 1.x', () => triggersInEditor('1.x'));

describe('a missed call in the editor of n8n 1.x', () => missedCallInEditor('1.x'));

describe('errors in the editor of n8n 1.x', () => errorsInEditor('1.x'));

describe('a front desk in the editor of n8n 1.x', () => deskInEditor('1.x'));

describe('a question in the editor of n8n 1.x', () => questionInEditor('1.x'));

describe('the example workflows in the editor of n8n 1.x', () => examplesInEditor('1.x'));
