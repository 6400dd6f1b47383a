import { sweep } from '../../shared/pipeline/sweep/sweep.ts';
import { logFailure, openNewsroom, publishMetrics } from '../open-newsroom.ts';

/** The scripts of the site: put in when the function is bundled. */
declare const SEARCH_SCRIPT: string;
declare const RELATED_SCRIPT: string;

const newsroom = openNewsroom();

/** The minute's round. */
export async function handler(): Promise<void> {
  try {
    await sweep(newsroom, { searchScript: SEARCH_SCRIPT, relatedScript: RELATED_SCRIPT });
  } catch (error) {
    logFailure(error);
    throw error;
  } finally {
    publishMetrics();
  }
}
