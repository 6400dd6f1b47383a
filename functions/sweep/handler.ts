import { sweep } from '../../shared/pipeline/sweep/sweep.ts';
import { logFailure, openNewsroom, publishMetrics } from '../open-newsroom.ts';

/** The script of the search: put in when the function is bundled. */
declare const SEARCH_SCRIPT: string;

const newsroom = openNewsroom();

/** The minute's round. */
export async function handler(): Promise<void> {
  try {
    await sweep(newsroom, { searchScript: SEARCH_SCRIPT });
  } catch (error) {
    logFailure(error);
    throw error;
  } finally {
    publishMetrics();
  }
}
