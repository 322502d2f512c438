import type { Job } from '../Job';
import { contactJobs } from './contacts';
import { conversationJobs } from './conversations';
import { messageJobs } from './messages';
import { triggerJobs } from './triggers';

/** The main jobs of a clinic. */
export const jobs: Job[] = [...contactJobs, ...messageJobs, ...conversationJobs, ...triggerJobs];
