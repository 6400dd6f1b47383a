import { Eta } from 'eta';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { type ComponentChild, h, type VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { articlePage } from '#shared/page/article/article-page.ts';
import type { Story } from '#shared/story/story.ts';
import { aPublication, aSite, aStory, words } from '../page/a-story.ts';
import { cpuMicroseconds } from './cpu-time.ts';
import type { Measurement } from './report.ts';

type Node = DefaultTreeAdapterMap['node'];

const site = aSite();
/** So many different stories take turns, or a renderer would be measured on one text that it knows by heart. */
const variety = 64;

/**
 * CPU of one article page of 450 words against the very same elements, attributes and texts made by preact and eta.
 * Theirs are handed over ready; ours also reads the story, writes its times and its JSON-LD.
 */
export async function measureRender(): Promise<Measurement[]> {
  const stories = Array.from({ length: variety }, (_, number) => [storyOf(number), aPublication()] as const);
  const pages = stories.map(([story, publication]) => articlePage(story, publication, site));
  const ours = await taken(stories, ([story, publication]) => articlePage(story, publication, site));
  const preact = await taken(pages.map(preactPage), (page) => `<!doctype html>${render(page())}`);
  const eta = await taken(pages.map(etaPage), (page) => page());
  return [held('preact', ours, preact, 1), held('eta', ours, eta)];
}

function held(peerName: string, ours: number, peer: number, goal?: number): Measurement {
  const ratio = ours / peer;
  const what = `one article page, held against ${peerName}`;
  const peerIs = `${peerName} ${peer.toFixed(0)} µs`;
  return { what, unit: 'µs', ours, peer, peerIs, ratio, ...(goal === undefined ? {} : { goal }) };
}

function taken<Page>(pages: readonly Page[], make: (page: Page) => string): Promise<number> {
  let next = 0;
  let length = 0;
  return cpuMicroseconds(() => {
    const page = pages[next++ % pages.length];
    // The length is used, or the engine could leave the work out.
    if (page !== undefined) length += make(page).length;
    return length;
  });
}

function storyOf(number: number): Story {
  const sentence = `The sea came over the mole of Port Selm for the ${number}th time at four in the morning, the harbour master said, & nobody slept. `;
  const content = words(sentence.repeat(2).trim());
  return aStory({
    headline: `Tide number ${number} breaks the old mole`,
    byline: 'By Ole Mole',
    summary: `Tide ${number} in short.`,
    body: Array.from({ length: 9 }, () => ({ type: 'paragraph' as const, content })),
  });
}

/** The page as a function that makes its elements anew, as a component does. */
function preactPage(page: string): () => VNode {
  const root = parse(page).childNodes.find((node) => node.nodeName === 'html');
  if (!root) throw new Error('the page has no html element');
  const make = elementMaker(root);
  return () => make() as VNode;
}

function elementMaker(node: Node): () => ComponentChild {
  if ('value' in node) return () => node.value;
  if (!('tagName' in node)) return () => null;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  const raw = node.tagName === 'script' || node.tagName === 'style' ? textOf(node) : undefined;
  if (raw !== undefined)
    return () => h(node.tagName, { ...attributes, dangerouslySetInnerHTML: { __html: raw } });
  const children = node.childNodes.map(elementMaker);
  return () => h(node.tagName, { ...attributes }, ...children.map((child) => child()));
}

function textOf(node: DefaultTreeAdapterMap['element']): string {
  return node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

const eta = new Eta({ autoEscape: true });

/** The page as one compiled template, into which its texts are put and escaped. */
function etaPage(page: string): () => string {
  const texts: string[] = [];
  const template = page.replaceAll(/>([^<>]*[^<>\s][^<>]*)</g, (_whole, text: string) => {
    texts.push(text.replaceAll('&amp;', '&').replaceAll('&quot;', '"'));
    return `><%= it[${texts.length - 1}] %><`;
  });
  const compiled = eta.compile(template);
  return () => compiled.call(eta, texts);
}
