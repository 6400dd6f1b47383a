// The import table of the architecture, as rules that fail `npm run check`. See docs/architecture.md.
const room = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

const story = '^shared/(story|settings)/|^shared/(errors|late-pattern)\\.ts$';
const pureLibraries = '^node_modules/(zod|temporal-polyfill|temporal-spec|jsbi)/';

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    room(
      'rules-are-pure',
      '^shared/(story|settings)/|^shared/(errors|late-pattern)\\.ts$',
      `${story}|${pureLibraries}`,
      'The editorial rules know no clock, no disk, no network and no library but zod and Temporal.',
    ),
    room(
      'wire-is-pure',
      '^shared/wire/',
      `${story}|${pureLibraries}|^shared/wire/|^node_modules/(saxes|xmlchars|htmlparser2|domhandler|domutils|domelementtype|dom-serializer|entities|parse5|yauzl|postal-mime|markdown-it|yaml|chardet|eld|any-ascii)/`,
      'Reading wire copy is bytes in, fields out: only its own parsing libraries.',
    ),
    room(
      'page-is-pure',
      '^shared/page/',
      `${story}|${pureLibraries}|^shared/page/`,
      'Pages are a function of a story and the settings.',
    ),
    room(
      'the-darkroom-knows-pictures-only',
      '^shared/picture/',
      `${story}|^shared/picture/|^node_modules/(sharp|exifr)/`,
      'The bytes of a picture in, renditions and words out: the only place that loads native code.',
    ),
    room(
      'social-is-pure',
      '^shared/social/',
      `${story}|${pureLibraries}|^shared/social/`,
      'Announcements are a function of a story and the settings.',
    ),
    room(
      'aws-rooms-speak-aws-only',
      '^shared/aws/',
      `${story}|${pureLibraries}|^shared/aws/|^node_modules/@(aws-sdk|smithy)/`,
      'The only place that talks to AWS, and it does nothing else.',
    ),
    room(
      'the-web-room-is-a-reader',
      '^shared/web/',
      `${story}|^shared/web/`,
      'The site as anybody sees it over HTTP: no credentials, no AWS, no clock but its patience.',
    ),
    room(
      'drawing-is-computing',
      '^shared/drawing/',
      `${story}|^shared/(page|drawing)/|^node_modules/@resvg/`,
      'A description becomes an image: no disk, no network; fonts come in as bytes.',
    ),
    {
      name: 'sdk-only-in-aws-rooms',
      severity: 'error',
      comment: 'One set of adapters.',
      from: { path: '^(shared|functions)/', pathNot: '^shared/aws/' },
      to: { path: '^node_modules/@aws-sdk/' },
    },
    room(
      'pipeline-orders-effects',
      '^shared/pipeline/',
      '^shared/(story|settings|wire|page|social|pipeline)/|^shared/(errors|late-pattern)\\.ts$|^node_modules/zod/|^shared/(aws|web|picture)/',
      'The order of effects; storage comes in as arguments.',
    ),
    {
      name: 'pipeline-takes-aws-as-arguments',
      severity: 'error',
      comment: 'Types only.',
      from: { path: '^shared/pipeline/' },
      to: { path: '^shared/(aws|web|picture)/', dependencyTypesNot: ['type-only'] },
    },
    room(
      'functions-are-thin',
      '^functions/',
      '^functions/|^shared/|^node_modules/(@aws-lambda-powertools|@types/aws-lambda|zod)/|^(?:node:)?fs/promises$',
      'A handler parses the event, calls one step and reports failures.',
    ),
    {
      name: 'functions-stand-alone',
      severity: 'error',
      comment: 'No function imports another.',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/([^/]+)/', pathNot: '^functions/$1/' },
    },
    room(
      'stack-describes',
      '^infra/(app\\.ts|newsroom-stack\\.ts|constructs/)',
      '^infra/(app\\.ts|newsroom-stack\\.ts|constructs/)|^shared/settings/|^shared/errors\\.ts$|^shared/page/(?:search/search-stylesheet|article/related-path|frame/(?:stylesheet|look-style))|^node_modules/(aws-cdk-lib|constructs|cdk-nag|esbuild|zod)/|^node:|^(child_process|fs|path|crypto|url|os|module)$',
      'The stack takes function code by path, and of the site only the settings, the address of its script, and the stylesheets whose hashes stand in the CSP.',
    ),
    {
      name: 'laptop-reads-the-template',
      severity: 'error',
      comment: 'The local newsroom is built from the synthesized template.',
      from: { path: '^infra/(local|cli)/' },
      to: {
        path: '^infra/(app\\.ts|newsroom-stack\\.ts|constructs/)|^node_modules/(aws-cdk-lib|constructs)/',
      },
    },
    {
      name: 'nothing-needs-the-laptop',
      severity: 'error',
      comment: 'Deployed code never imports the local newsroom or the command line.',
      from: { path: '^(shared|functions|infra)/', pathNot: '^infra/(local|cli)/' },
      to: { path: '^infra/(local|cli)/' },
    },
    {
      name: 'source-never-imports-tests',
      severity: 'error',
      from: { path: '^(shared|functions|infra)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.d.ts'],
    },
  },
};
