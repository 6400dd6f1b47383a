import type { Darkroom } from '../../picture/darkroom.ts';
import type { Newsroom } from '../newsroom.ts';

/** The newsroom as the picture function sees it. */
export interface PictureDesk extends Newsroom {
  readonly darkroom: Darkroom;
}
