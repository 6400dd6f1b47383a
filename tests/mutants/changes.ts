import ts from 'typescript';
import { changedPatterns } from './changed-patterns.ts';

/**
 * What a careless hand might have written instead of an expression, each as the text of the whole expression.
 *
 * The kinds are those of Stryker, and numbers one off. A sentence is not emptied: its words are for people.
 *
 * @param node - an expression in a place where another expression may stand
 */
export function changesOf(node: ts.Expression): string[] {
  const [own, plain] = [ownChanges(node), node.getText()];
  const asked = isCondition(node) && !own.includes('true') ? answers(node) : [];
  return [...new Set([...own, ...asked])].filter((text) => text !== plain);
}

/** Statements that can be left out by themselves. */
export function mayBeLeftOut(node: ts.Node): node is ts.Statement {
  return (
    ts.isExpressionStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isContinueStatement(node) ||
    ts.isBreakStatement(node) ||
    (ts.isReturnStatement(node) && node.expression !== undefined)
  );
}

const operators: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '+=': ['-='],
  '-=': ['+='],
  '<<': ['>>'],
  '>>': ['<<'],
  '>>>': ['<<'],
  '&': ['|'],
  '|': ['&'],
  '^': ['&'],
};
const yesOrNo = new Set(['===', '!==', '<', '<=', '>', '>=', '&&', '||']);

function ownChanges(node: ts.Expression): string[] {
  if (ts.isBinaryExpression(node)) return changedOperators(node);
  if (ts.isPrefixUnaryExpression(node)) return changedSigns(node);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true'];
  if (ts.isNumericLiteral(node)) return [1, -1].map((step) => String(Number(node.text) + step));
  if (ts.isStringLiteralLike(node)) return changedText(node.text);
  if (ts.isTemplateExpression(node)) return isSentence(node.getText()) ? [] : ["''"];
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 ? ['[]'] : [];
  if (ts.isObjectLiteralExpression(node)) return node.properties.length > 0 ? ['{}'] : [];
  if (ts.isRegularExpressionLiteral(node)) return changedPatterns(node.text);
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return withoutAnswer(node, node.body);
  return [...unchained(node), ...(ts.isCallExpression(node) ? changedCalls(node) : [])];
}

function changedOperators(node: ts.BinaryExpression): string[] {
  const [left, sign, right] = [node.left, node.operatorToken, node.right].map((part) => part.getText());
  if (left === undefined || sign === undefined || right === undefined) return [];
  if (sign === '??') return [left, right];
  if (sign === '+' && [node.left, node.right].some(isText)) return [];
  const others = (operators[sign] ?? []).map((other) => `${left} ${other} ${right}`);
  return yesOrNo.has(sign) ? [...others, ...answers(node)] : others;
}

function changedSigns(node: ts.PrefixUnaryExpression): string[] {
  const operand = node.operand.getText();
  if (node.operator === ts.SyntaxKind.ExclamationToken) return [operand];
  return node.operator === ts.SyntaxKind.MinusToken ? [`+${operand}`] : [];
}

/** A loop that never ends tells nothing new, so a loop is only left out. */
function answers(node: ts.Expression): string[] {
  const loops =
    ts.isWhileStatement(node.parent) || ts.isForStatement(node.parent) || ts.isDoStatement(node.parent);
  return loops ? ['false'] : ['true', 'false'];
}

function isCondition(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  return (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) && parent.expression === node;
}

function isText(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function changedText(text: string): string[] {
  if (text === '') return ["'something else'"];
  return isSentence(text) ? [] : ["''"];
}

function isSentence(text: string): boolean {
  return text.split(' ').filter((word) => /^[\p{L}'’,.;:]+$/u.test(word)).length >= 3;
}

function withoutAnswer(node: ts.ArrowFunction, body: ts.Node): string[] {
  const whole = node.getText();
  return [`${whole.slice(0, body.getStart() - node.getStart())}undefined`];
}

/** A chain that no longer stops where a part is missing. */
function unchained(node: ts.Expression): string[] {
  if (!ts.isOptionalChain(node)) return [];
  const marks: ts.Node[] = [];
  for (let link: ts.Node = node; ts.isOptionalChain(link); link = link.expression) {
    if ('questionDotToken' in link && link.questionDotToken) marks.push(link.questionDotToken);
  }
  return marks.map((mark) => withoutMark(node, mark));
}

function withoutMark(node: ts.Node, mark: ts.Node): string {
  const [whole, at] = [node.getText(), mark.getStart() - node.getStart()];
  const rest = whole.slice(at + 2);
  return `${whole.slice(0, at)}${/^[[(]/.test(rest) ? '' : '.'}${rest}`;
}

const twins = new Map(
  Object.entries({
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    toUpperCase: 'toLowerCase',
    toLowerCase: 'toUpperCase',
    some: 'every',
    every: 'some',
    min: 'max',
    max: 'min',
    indexOf: 'lastIndexOf',
    lastIndexOf: 'indexOf',
  }),
);
const droppable = new Set(
  'filter slice trim trimStart trimEnd toSorted toReversed normalize replace replaceAll toWellFormed concat'.split(
    ' ',
  ),
);

function changedCalls(node: ts.CallExpression): string[] {
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee) || ts.isOptionalChain(node)) return [];
  const [before, name] = [callee.expression.getText(), callee.name.text];
  const twin = twins.get(name);
  const rest = node.getText().slice(callee.getText().length);
  return [...(twin ? [`${before}.${twin}${rest}`] : []), ...(droppable.has(name) ? [before] : [])];
}
