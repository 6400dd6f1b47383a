import { sweep } from '../../shared/pipeline/sweep/sweep.ts';
import { logFailure, openNewsroom, publishMetrics } from '../open-newsroom.ts';

const newsroom = openNewsroom();

/** The minute's round. */
export async function handler(): Promise<void> {
  try {
    await sweep(newsroom);
  } catch (error) {
    logFailure(error);
    throw error;
  } finally {
    publishMetrics();
  }
}
