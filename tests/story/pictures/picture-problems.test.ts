import { describe, expect, it } from 'vitest';
import {
  maxPictureBytes,
  pictureBroken,
  pictureFileTooBig,
  pictureNotRead,
  pictureTooBig,
} from '#shared/story/pictures/picture-problems.ts';

const mib = 1024 * 1024;

describe('a picture that is not read', () => {
  it('has more pixels than fit into the memory, in millions', () => {
    expect(pictureTooBig(20_000, 12_480, 100_000_000)).toMatchObject({
      code: 'picture-too-big',
      message:
        'The picture says that it has 20000 × 12480 pixels, 250 million; at most 100 million are read.',
      fix: expect.stringMatching(/^Save it smaller/),
    });
  });

  it('is a larger file than is read, in whole megabytes', () => {
    expect(maxPictureBytes).toBe(40 * mib);
    expect(pictureFileTooBig(51.6 * mib)).toMatchObject({
      code: 'picture-file-too-big',
      message: 'This picture file has 52 MB; at most 40 MB are read.',
      fix: expect.stringMatching(/JPEG/),
    });
  });

  it.each([
    [249_500_000, '250 million'],
    [249_499_999, '249 million'],
  ])('is said to have the nearest million pixels: %i', (pixels, said) => {
    expect(pictureTooBig(pixels, 1, 1).message).toContain(`pixels, ${said};`);
  });

  it.each([
    [51.5 * mib, '52 MB'],
    [51.5 * mib - 1, '51 MB'],
  ])('is said to have the nearest megabyte: %i', (bytes, said) => {
    expect(pictureFileTooBig(bytes).message).toContain(`has ${said};`);
  });

  it('is of a kind that could do more than be seen', () => {
    expect(pictureNotRead()).toMatchObject({
      code: 'picture-not-read',
      message: expect.stringMatching(/SVG/),
      fix: expect.stringMatching(/^Export it as a JPEG/),
    });
  });

  it('is damaged, and says what the decoder said to the log alone', () => {
    const cause = new Error('bad marker');
    expect(pictureBroken(cause)).toMatchObject({
      code: 'picture-broken',
      message: expect.not.stringMatching(/marker/),
      fix: expect.stringMatching(/^Open the original/),
      cause,
    });
  });
});
