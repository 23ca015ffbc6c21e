import ts from 'typescript';

/** Declarations of a program by their names: classes of errors, and types that doc comments speak of. */
export class Declarations {
  private readonly found = new Map<string, ts.DeclarationStatement>();

  constructor(program: ts.Program) {
    for (const file of program.getSourceFiles().filter(({ isDeclarationFile }) => !isDeclarationFile)) {
      for (const statement of file.statements) {
        if (
          ts.isClassDeclaration(statement) ||
          ts.isInterfaceDeclaration(statement) ||
          ts.isTypeAliasDeclaration(statement)
        ) {
          if (statement.name !== undefined) this.found.set(statement.name.text, statement);
        }
      }
    }
  }

  /** @throws Error when nothing is called so */
  get(name: string): ts.DeclarationStatement {
    const declaration = this.found.get(name);
    if (declaration === undefined) throw new Error(`A doc comment names ${name}, and nothing is called so.`);
    return declaration;
  }

  has(name: string): boolean {
    return this.found.has(name);
  }
}
