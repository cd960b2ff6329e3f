import { createSourceFile, forEachChild, isCallExpression, isIdentifier, isPropertyAccessExpression, isStringLiteralLike, isTaggedTemplateExpression, isTemplateExpression, ScriptTarget, type Expression, type Node } from 'typescript';

export interface NamedTest {
  readonly name: string;
  readonly line: number;
}

/** The names of the tests in a source file: first argument of `it(…)`, `test(…)`, also with `.each(…)`, `.only`, `.failing` and the like. Skipped ones do not count. */
export function testNames(fileName: string, text: string): NamedTest[] {
  const source = createSourceFile(fileName, text, ScriptTarget.Latest, true);
  const found: NamedTest[] = [];
  const visit = (node: Node): void => {
    if (isCallExpression(node) && isTestFunction(node.expression)) {
      const name = textOf(node.arguments[0]);
      if (name !== undefined) found.push({ name, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTestFunction(called: Expression): boolean {
  if (isIdentifier(called)) return called.text === 'it' || called.text === 'test';
  if (isCallExpression(called)) return isPropertyAccessExpression(called.expression) && isTestFunction(called.expression);
  if (isTaggedTemplateExpression(called)) return isTestFunction(called.tag);
  return isPropertyAccessExpression(called) && !['skip', 'todo'].includes(called.name.text) && isTestFunction(called.expression);
}

function textOf(argument: Expression | undefined): string | undefined {
  if (argument === undefined) return undefined;
  if (isStringLiteralLike(argument)) return argument.text;
  return isTemplateExpression(argument) ? argument.head.text : undefined;
}
