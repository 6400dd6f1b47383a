import { describe, expect, it } from 'vitest';
import { cardFaceOf, cardPath } from '#shared/page/card/card-face.ts';
import { cardSvg } from '#shared/page/card/card-svg.ts';
import type { Typesetter } from '#shared/page/card/typesetter.ts';
import { aPublication, aSite, aStory } from '../a-story.ts';

const look = { colours: { accent: '#00558c', paper: '#ffffff', ink: '#102030' } };
const face = (site = aSite()) => {
  const found = cardFaceOf(aStory(), site);
  if (!found) throw new Error('cards are switched off');
  return found;
};
const type: Typesetter = { covers: () => true, width: (text, size) => ([...text].length * size) / 2 };
const coloursIn = (svg: string) => [...new Set(svg.match(/#[0-9a-f]{6}/g))].sort();

describe('a card', () => {
  it('wears the colours of the newsroom, and those that the project ships where it names none', () => {
    expect(coloursIn(cardSvg(face(aSite({ look })), type))).toEqual(['#00558c', '#102030', '#ffffff']);
    expect(coloursIn(cardSvg(face(), type))).toEqual(['#1c1a16', '#a5281b', '#fbf9f4']);
  });

  it('has another address in other colours, and the same one without a look of its own', () => {
    const { path } = aPublication();
    const address = (site = aSite()) => cardPath(path, face(site));
    expect(address()).toBe(`${path}card-8ac0be9a.png`);
    expect(address(aSite({ look: { type: { text: 'sans' }, mark: 'M8 8h48z' } }))).toBe(address());
    const others = ['#00558c', '#00568c'].map((accent) =>
      address(aSite({ look: { colours: { ...look.colours, accent } } })),
    );
    expect(new Set([address(), ...others]).size).toBe(3);
  });
});
