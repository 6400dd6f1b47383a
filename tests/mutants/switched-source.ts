import ts from 'typescript';
import { changesOf, mayBeLeftOut } from './changes.ts';

/** One change of a source file: the tests fail under it, or they do not see it. */
export interface Mutant {
  readonly id: number;
  readonly line: number;
  /** Where the text stands that is replaced. */
  readonly from: number;
  readonly to: number;
  /** The first test that reads its place makes what all others use. */
  readonly kept: boolean;
  readonly before: string;
  readonly after: string;
}

/** A source that holds all its mutants at once, and asks `__mutant(id)` at each which of them stands. */
export interface SwitchedSource {
  readonly code: string;
  readonly mutants: readonly Mutant[];
}

/**
 * Writes every mutant of a source into one text, so that it is compiled once.
 *
 * @param path - names the file in messages
 * @param text - TypeScript with erasable types only
 */
export function switchedSource(path: string, text: string): SwitchedSource {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, after: string): number => {
    const [from, to, id] = [node.getStart(), node.end, mutants.length];
    const line = source.getLineAndCharacterOfPosition(from).line + 1;
    mutants.push({ id, line, from, to, before: node.getText(), after, kept: isKept(node) });
    return id;
  };
  return { code: written(source, add), mutants };
}

type Add = (node: ts.Node, after: string) => number;

function written(node: ts.Node, add: Add): string {
  if (isOutOfReach(node)) return node.getText();
  const plain = withWrittenChildren(node, add);
  // In a block of its own, so that an `else` after it stays with the question before it.
  if (mayBeLeftOut(node)) return `{ if (!__mutant(${add(node, '')})) { ${plain} } }`;
  if (isLoopBody(node)) return `{ __mutant(-1); ${plain} }`;
  if (!mayBeReplaced(node)) return plain;
  const others = changesOf(node).map((after) => `__mutant(${add(node, after)}) ? (${after}) : `);
  return others.length > 0 ? `(${others.join('')}(${plain}))` : plain;
}

function withWrittenChildren(node: ts.Node, add: Add): string {
  const text = node.getSourceFile().text;
  const parts: string[] = [];
  let at = node.getStart();
  ts.forEachChild(node, (child) => {
    parts.push(text.slice(at, child.getStart()), written(child, add));
    at = child.end;
  });
  return [...parts, text.slice(at, node.end)].join('');
}

function isOutOfReach(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isTypeParameterDeclaration(node)
  );
}

function isLoopBody(node: ts.Node): boolean {
  return ts.isIterationStatement(node.parent ?? node, false) && ts.isStatement(node) && ts.isBlock(node);
}

/** Whether another expression may stand in the place of this one without changing what the rest means. */
function mayBeReplaced(node: ts.Node): node is ts.Expression {
  const { parent } = node;
  if (!parent || !ts.isExpression(node) || isName(node, parent)) return false;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent))
    return parent.expression !== node && parent.expression.kind !== ts.SyntaxKind.ImportKeyword;
  if (ts.isTaggedTemplateExpression(parent) || ts.isDeleteExpression(parent)) return false;
  if (ts.isBinaryExpression(parent) && parent.left === node) return !isAssignment(parent);
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) return !isStep(parent);
  return !(ts.isOptionalChain(parent) && parent.expression === node && ts.isOptionalChain(node));
}

function isName(node: ts.Node, parent: ts.Node): boolean {
  return (
    ('name' in parent && parent.name === node) || ('propertyName' in parent && parent.propertyName === node)
  );
}

function isAssignment(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isStep(node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): boolean {
  return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
}

/** Whether a value is made once: `made ??= …`. */
function isKept(node: ts.Node): boolean {
  const { parent } = node;
  if (!parent || ts.isFunctionLike(node)) return false;
  const isMade =
    ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionEqualsToken;
  return isMade || isKept(parent);
}
