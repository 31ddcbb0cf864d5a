import type * as P from '@apexdevtools/apex-parser';
import type * as A from './ast';
import { decodeString } from './strings';

interface TokenLike {
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly stop: number;
  readonly text: string;
}
interface ContextLike {
  readonly start: TokenLike;
  readonly stop?: TokenLike;
  getText(): string;
  readonly children?: readonly unknown[] | null;
}

/** Turns apex-parser's tree into ours. One instance for each source. */
export class Lowering {
  constructor(
    private readonly parser: typeof P,
    private readonly source: string,
  ) {}

  at(ctx: unknown): A.Node {
    const token = (ctx as ContextLike).start;
    return { line: token.line, column: token.column + 1 };
  }

  unit(ctx: P.CompilationUnitContext): A.TypeDeclaration {
    return this.typeDeclaration(ctx.typeDeclaration());
  }

  trigger(ctx: P.TriggerUnitContext): A.TriggerNode {
    const members: A.MemberNode[] = [];
    const body: A.Statement[] = [];
    for (const m of ctx.triggerBlock().triggerBlockMember_list()) {
      this.looseMember(
        m.statement(),
        m.triggerMemberDeclaration() as unknown as P.AnonymousMemberDeclarationContext,
        m.modifier_list(),
        members,
        body,
      );
    }
    return {
      ...this.at(ctx),
      kind: 'trigger',
      name: ctx.id(0).getText(),
      object: ctx.id(1).getText(),
      events: ctx.triggerCase_list().map(
        (c) =>
          `${c.BEFORE() ? 'before' : 'after'} ${c
            .getText()
            .toLowerCase()
            .replace(/^before|^after/, '')}`,
      ),
      members,
      body,
    };
  }

  anonymous(ctx: P.AnonymousUnitContext): A.AnonymousNode {
    const members: A.MemberNode[] = [];
    const body: A.Statement[] = [];
    for (const m of ctx.anonymousBlock().anonymousBlockMember_list()) {
      this.looseMember(m.statement(), m.anonymousMemberDeclaration(), m.modifier_list(), members, body);
    }
    return { ...this.at(ctx), kind: 'anonymous', members, body };
  }

  /** Fields of triggers and anonymous blocks are local variables; methods and types are members. */
  private looseMember(
    statement: P.StatementContext | null,
    member: P.AnonymousMemberDeclarationContext | null,
    modifiers: P.ModifierContext[],
    members: A.MemberNode[],
    body: A.Statement[],
  ): void {
    if (statement) {
      body.push(this.statement(statement));
      return;
    }
    if (!member) return;
    const field = member.fieldDeclaration();
    const mods = this.modifiers(modifiers);
    if (field && !mods.words.includes('static')) {
      body.push({
        ...this.at(field),
        kind: 'local',
        type: this.type(field.typeRef()),
        isFinal: mods.words.includes('final'),
        variables: this.variables(field.variableDeclarators()),
      });
      return;
    }
    members.push(this.member(member as unknown as P.MemberDeclarationContext, mods));
  }

  private typeDeclaration(ctx: P.TypeDeclarationContext): A.TypeDeclaration {
    const modifiers = this.modifiers(ctx.modifier_list());
    const cls = ctx.classDeclaration();
    if (cls) return this.classDeclaration(cls, modifiers);
    const enm = ctx.enumDeclaration();
    if (enm) return this.enumDeclaration(enm, modifiers);
    return this.interfaceDeclaration(ctx.interfaceDeclaration(), modifiers);
  }

  private classDeclaration(ctx: P.ClassDeclarationContext, modifiers: A.Modifiers): A.ClassNode {
    const members: A.MemberNode[] = [];
    for (const d of ctx.classBody().classBodyDeclaration_list()) {
      const block = d.block();
      if (block) {
        members.push({ ...this.at(d), kind: 'initializer', isStatic: !!d.STATIC(), body: this.block(block) });
        continue;
      }
      const member = d.memberDeclaration();
      if (member) members.push(this.member(member, this.modifiers(d.modifier_list())));
    }
    const typeRef = ctx.typeRef();
    return {
      ...this.at(ctx.id()),
      kind: 'class',
      name: ctx.id().getText(),
      modifiers,
      superType: typeRef ? this.type(typeRef) : null,
      interfaces: this.types(ctx.typeList()),
      members,
    };
  }

  private interfaceDeclaration(ctx: P.InterfaceDeclarationContext, modifiers: A.Modifiers): A.InterfaceNode {
    const members = ctx
      .interfaceBody()
      .interfaceMethodDeclaration_list()
      .map((m): A.MethodNode => {
        const returnType = m.typeRef();
        return {
          ...this.at(m),
          kind: 'method',
          name: m.id().getText(),
          nameAt: this.at(m.id()),
          modifiers: this.modifiers(m.modifier_list()),
          returnType: returnType ? this.type(returnType) : null,
          parameters: this.parameters(m.formalParameters()),
          body: null,
        };
      });
    return {
      ...this.at(ctx.id()),
      kind: 'interface',
      name: ctx.id().getText(),
      modifiers,
      interfaces: this.types(ctx.typeList()),
      members,
    };
  }

  private enumDeclaration(ctx: P.EnumDeclarationContext, modifiers: A.Modifiers): A.EnumNode {
    const constants =
      ctx
        .enumConstants()
        ?.id_list()
        .map((i) => i.getText()) ?? [];
    return { ...this.at(ctx.id()), kind: 'enum', name: ctx.id().getText(), modifiers, constants };
  }

  private member(ctx: P.MemberDeclarationContext, modifiers: A.Modifiers): A.MemberNode {
    const method = ctx.methodDeclaration();
    if (method) {
      const returnType = method.typeRef();
      const block = method.block();
      return {
        ...this.at(method),
        kind: 'method',
        name: method.id().getText(),
        nameAt: this.at(method.id()),
        modifiers,
        returnType: returnType ? this.type(returnType) : null,
        parameters: this.parameters(method.formalParameters()),
        body: block ? this.block(block) : null,
      };
    }
    const field = ctx.fieldDeclaration();
    if (field) {
      return {
        ...this.at(field),
        kind: 'field',
        modifiers,
        type: this.type(field.typeRef()),
        variables: this.variables(field.variableDeclarators()),
      };
    }
    const ctor = ctx.constructorDeclaration?.();
    if (ctor) {
      return {
        ...this.at(ctor),
        kind: 'constructor',
        name: ctor.qualifiedName().getText(),
        modifiers,
        parameters: this.parameters(ctor.formalParameters()),
        body: this.block(ctor.block()),
      };
    }
    const property = ctx.propertyDeclaration();
    if (property) return this.property(property, modifiers);
    const cls = ctx.classDeclaration();
    if (cls) return this.classDeclaration(cls, modifiers);
    const enm = ctx.enumDeclaration();
    if (enm) return this.enumDeclaration(enm, modifiers);
    return this.interfaceDeclaration(ctx.interfaceDeclaration(), modifiers);
  }

  private property(ctx: P.PropertyDeclarationContext, modifiers: A.Modifiers): A.PropertyNode {
    let getter: A.AccessorNode | null = null;
    let setter: A.AccessorNode | null = null;
    for (const b of ctx.propertyBlock_list()) {
      const own = this.modifiers(b.modifier_list());
      const get = b.getter();
      const set = b.setter();
      const block = (get ?? set)?.block();
      const accessor = { ...this.at(get ?? set), modifiers: own, body: block ? this.block(block) : null };
      if (get) getter = accessor;
      else setter = accessor;
    }
    return {
      ...this.at(ctx.id()),
      kind: 'property',
      name: ctx.id().getText(),
      modifiers,
      type: this.type(ctx.typeRef()),
      getter,
      setter,
    };
  }

  private modifiers(list: P.ModifierContext[]): A.Modifiers {
    const words: string[] = [];
    const annotations: A.AnnotationNode[] = [];
    for (const m of list) {
      const annotation = m.annotation();
      if (annotation) annotations.push(this.annotation(annotation));
      else if (m.SHARING())
        words.push(m.WITHOUT() ? 'without sharing' : m.INHERITED() ? 'inherited sharing' : 'with sharing');
      else words.push(m.getText().toLowerCase());
    }
    return { words, annotations };
  }

  private annotation(ctx: P.AnnotationContext): A.AnnotationNode {
    const values: Record<string, string> = {};
    const unquote = (c: P.ElementValueContext): string => {
      const text = c.getText();
      return text.startsWith("'") ? decodeString(text) : text;
    };
    const pairs = ctx.elementValuePairs();
    if (pairs)
      for (const p of pairs.elementValuePair_list()) values[p.id().getText().toLowerCase()] = unquote(p.elementValue());
    const single = ctx.elementValue();
    if (single) values['value'] = unquote(single);
    return { ...this.at(ctx), name: ctx.id().getText(), values };
  }

  private parameters(ctx: P.FormalParametersContext): A.ParameterNode[] {
    return (ctx.formalParameterList()?.formalParameter_list() ?? []).map((p) => ({
      ...this.at(p),
      name: p.id().getText(),
      type: this.type(p.typeRef()),
      modifiers: this.modifiers(p.modifier_list()),
    }));
  }

  private variables(ctx: P.VariableDeclaratorsContext): A.VariableNode[] {
    return ctx.variableDeclarator_list().map((v) => {
      const initial = v.expression();
      return { ...this.at(v), name: v.id().getText(), initial: initial ? this.expression(initial) : null };
    });
  }

  private types(ctx: P.TypeListContext | null): A.TypeNode[] {
    return ctx?.typeRef_list().map((t) => this.type(t)) ?? [];
  }

  private type(ctx: P.TypeRefContext): A.TypeNode {
    const parts = ctx.typeName_list().map((n) => {
      const name = n.LIST() ? 'List' : n.SET() ? 'Set' : n.MAP() ? 'Map' : n.id().getText();
      return { name, args: this.types(n.typeArguments()?.typeList() ?? null) };
    });
    return { ...this.at(ctx), parts, dimensions: (ctx.arraySubscripts()?.getText().length ?? 0) / 2 };
  }

  // ---- statements

  private block(ctx: P.BlockContext): A.Block {
    return { ...this.at(ctx), kind: 'block', statements: ctx.statement_list().map((s) => this.statement(s)) };
  }

  private optional(ctx: P.StatementContext | null): A.Statement | null {
    return ctx ? this.statement(ctx) : null;
  }

  private statement(ctx: P.StatementContext): A.Statement {
    const inner = (ctx as unknown as ContextLike).children?.[0];
    const at = this.at(ctx);
    const p = this.parser;
    if (inner instanceof p.BlockContext) return this.block(inner);
    if (inner instanceof p.LocalVariableDeclarationStatementContext)
      return this.local(inner.localVariableDeclaration());
    if (inner instanceof p.ExpressionStatementContext)
      return { ...at, kind: 'expression', expression: this.expression(inner.expression()) };
    if (inner instanceof p.IfStatementContext) {
      return {
        ...at,
        kind: 'if',
        condition: this.expression(inner.parExpression().expression()),
        then: this.statement(inner.statement(0)),
        otherwise: this.optional(inner.statement(1)),
      };
    }
    if (inner instanceof p.ReturnStatementContext) {
      const value = inner.expression();
      return { ...at, kind: 'return', value: value ? this.expression(value) : null };
    }
    if (inner instanceof p.ForStatementContext) return this.forStatement(inner, at);
    if (inner instanceof p.WhileStatementContext) {
      return {
        ...at,
        kind: 'while',
        condition: this.expression(inner.parExpression().expression()),
        body: this.optional(inner.statement()),
      };
    }
    if (inner instanceof p.DoWhileStatementContext) {
      return {
        ...at,
        kind: 'do',
        condition: this.expression(inner.parExpression().expression()),
        body: this.block(inner.block()),
      };
    }
    if (inner instanceof p.TryStatementContext) return this.tryStatement(inner, at);
    if (inner instanceof p.ThrowStatementContext)
      return { ...at, kind: 'throw', value: this.expression(inner.expression()) };
    if (inner instanceof p.BreakStatementContext) return { ...at, kind: 'break' };
    if (inner instanceof p.ContinueStatementContext) return { ...at, kind: 'continue' };
    if (inner instanceof p.SwitchStatementContext) return this.switchStatement(inner, at);
    if (inner instanceof p.RunAsStatementContext) {
      return { ...at, kind: 'runAs', args: this.expressions(inner.expressionList()), body: this.block(inner.block()) };
    }
    return this.dml(inner as never, at);
  }

  private dml(inner: P.InsertStatementContext, at: A.Node): A.Statement {
    const p = this.parser;
    const level = inner.accessLevel();
    const base = {
      ...at,
      kind: 'dml' as const,
      access: level ? (level.USER() ? ('user' as const) : ('system' as const)) : null,
      second: null,
      key: null,
    };
    if (inner instanceof p.MergeStatementContext) {
      return {
        ...base,
        verb: 'merge',
        target: this.expression(inner.expression(0)),
        second: this.expression(inner.expression(1)),
      };
    }
    const target = this.expression(inner.expression());
    if (inner instanceof p.UpsertStatementContext) {
      return { ...base, verb: 'upsert', target, key: inner.qualifiedName()?.getText() ?? null };
    }
    const verb =
      inner instanceof p.InsertStatementContext
        ? 'insert'
        : (inner as unknown) instanceof p.UpdateStatementContext
          ? 'update'
          : (inner as unknown) instanceof p.DeleteStatementContext
            ? 'delete'
            : 'undelete';
    return { ...base, verb, target };
  }

  private local(ctx: P.LocalVariableDeclarationContext): A.Statement {
    return {
      ...this.at(ctx),
      kind: 'local',
      type: this.type(ctx.typeRef()),
      isFinal: this.modifiers(ctx.modifier_list()).words.includes('final'),
      variables: this.variables(ctx.variableDeclarators()),
    };
  }

  private forStatement(ctx: P.ForStatementContext, at: A.Node): A.Statement {
    const control = ctx.forControl();
    const body = this.optional(ctx.statement());
    const each = control.enhancedForControl();
    if (each) {
      return {
        ...at,
        kind: 'foreach',
        type: this.type(each.typeRef()),
        variable: each.id().getText(),
        iterable: this.expression(each.expression()),
        body,
      };
    }
    const init = control.forInit();
    const local = init?.localVariableDeclaration();
    const initial = local
      ? [this.local(local)]
      : this.expressions(init?.expressionList() ?? null).map((expression): A.Statement => ({
          ...at,
          kind: 'expression',
          expression,
        }));
    const condition = control.expression();
    return {
      ...at,
      kind: 'for',
      initial,
      condition: condition ? this.expression(condition) : null,
      update: this.expressions(control.forUpdate()?.expressionList() ?? null),
      body,
    };
  }

  private tryStatement(ctx: P.TryStatementContext, at: A.Node): A.Statement {
    const finallyBlock = ctx.finallyBlock();
    return {
      ...at,
      kind: 'try',
      body: this.block(ctx.block()),
      catches: ctx.catchClause_list().map((c) => ({
        ...this.at(c),
        type: {
          ...this.at(c.qualifiedName()),
          parts: c
            .qualifiedName()
            .id_list()
            .map((i) => ({ name: i.getText(), args: [] })),
          dimensions: 0,
        },
        variable: c.id().getText(),
        body: this.block(c.block()),
      })),
      finallyBody: finallyBlock ? this.block(finallyBlock.block()) : null,
    };
  }

  private switchStatement(ctx: P.SwitchStatementContext, at: A.Node): A.Statement {
    return {
      ...at,
      kind: 'switch',
      subject: this.expression(ctx.expression()),
      cases: ctx.whenControl_list().map((c) => {
        const value = c.whenValue();
        const type = value.typeRef();
        return {
          ...this.at(c),
          values: value.whenLiteral_list().map((l) => this.whenLiteral(l)),
          isElse: !!value.ELSE(),
          type: type ? this.type(type) : null,
          variable: type ? value.id().getText() : null,
          body: this.block(c.block()),
        };
      }),
    };
  }

  private whenLiteral(ctx: P.WhenLiteralContext): A.Expression {
    const at = this.at(ctx);
    const inner = ctx.whenLiteral();
    if (inner) return this.whenLiteral(inner);
    const name = ctx.qualifiedName();
    if (name) {
      const [first, ...rest] = name.id_list().map((i) => i.getText());
      return rest.reduce<A.Expression>((target, part) => ({ ...at, kind: 'field', target, name: part, safe: false }), {
        ...at,
        kind: 'name',
        name: first as string,
      });
    }
    const minus = (ctx.SUB_list()?.length ?? 0) % 2 === 1 ? '-' : '';
    const integer = ctx.IntegerLiteral();
    if (integer) return { ...at, kind: 'literal', type: 'Integer', value: minus + integer.getText() };
    const long = ctx.LongLiteral();
    if (long) return { ...at, kind: 'literal', type: 'Long', value: minus + long.getText().slice(0, -1) };
    const text = ctx.StringLiteral() ?? ctx.MultilineStringLiteral();
    if (text) return { ...at, kind: 'literal', type: 'String', value: decodeString(text.getText()) };
    return { ...at, kind: 'literal', type: 'null', value: null };
  }

  // ---- expressions

  private expressions(ctx: P.ExpressionListContext | null): A.Expression[] {
    return ctx?.expression_list().map((e) => this.expression(e)) ?? [];
  }

  private binary(ctx: { expression(i: number): P.ExpressionContext }, operator: string): A.Expression {
    return {
      ...this.at(ctx),
      kind: 'binary',
      operator,
      left: this.expression(ctx.expression(0)),
      right: this.expression(ctx.expression(1)),
    };
  }

  /** Text of the tokens between the operands. */
  private operatorText(ctx: unknown): string {
    return ((ctx as ContextLike).children ?? [])
      .filter((c) => !(c instanceof this.parser.ExpressionContext))
      .map((c) => (c as { getText(): string }).getText())
      .join('');
  }

  expression(ctx: P.ExpressionContext): A.Expression {
    const p = this.parser;
    const at = this.at(ctx);
    if (ctx instanceof p.PrimaryExpressionContext) return this.primary(ctx.primary());
    if (ctx instanceof p.DotExpressionContext) {
      const target = this.expression(ctx.expression());
      const safe = !!ctx.QUESTIONDOT();
      const call = ctx.dotMethodCall();
      if (call)
        return {
          ...this.at(call),
          kind: 'call',
          target,
          name: call.anyId().getText(),
          args: this.expressions(call.expressionList()),
          safe,
        };
      return { ...this.at(ctx.anyId()), kind: 'field', target, name: ctx.anyId().getText(), safe };
    }
    if (ctx instanceof p.MethodCallExpressionContext) {
      const call = ctx.methodCall();
      const args = this.expressions(call.expressionList());
      if (call.THIS()) return { ...at, kind: 'construct', which: 'this', args };
      if (call.SUPER()) return { ...at, kind: 'construct', which: 'super', args };
      return { ...at, kind: 'call', target: null, name: call.id().getText(), args, safe: false };
    }
    if (ctx instanceof p.SubExpressionContext) return this.expression(ctx.expression());
    if (ctx instanceof p.ArrayExpressionContext) {
      return {
        ...at,
        kind: 'index',
        target: this.expression(ctx.expression(0)),
        index: this.expression(ctx.expression(1)),
      };
    }
    if (ctx instanceof p.NewExpressionContext) return this.creator(ctx.creator(), at);
    if (ctx instanceof p.CastExpressionContext)
      return { ...at, kind: 'cast', type: this.type(ctx.typeRef()), operand: this.expression(ctx.expression()) };
    if (ctx instanceof p.PostOpExpressionContext) {
      return { ...at, kind: 'postfix', operator: ctx.INC() ? '++' : '--', operand: this.expression(ctx.expression()) };
    }
    if (ctx instanceof p.PreOpExpressionContext || ctx instanceof p.NegExpressionContext) {
      return { ...at, kind: 'unary', operator: this.operatorText(ctx), operand: this.expression(ctx.expression()) };
    }
    if (ctx instanceof p.InstanceOfExpressionContext)
      return { ...at, kind: 'instanceof', operand: this.expression(ctx.expression()), type: this.type(ctx.typeRef()) };
    if (ctx instanceof p.CondExpressionContext) {
      return {
        ...at,
        kind: 'conditional',
        condition: this.expression(ctx.expression(0)),
        then: this.expression(ctx.expression(1)),
        otherwise: this.expression(ctx.expression(2)),
      };
    }
    if (ctx instanceof p.AssignExpressionContext) {
      return {
        ...at,
        kind: 'assign',
        operator: this.operatorText(ctx),
        target: this.expression(ctx.expression(0)),
        value: this.expression(ctx.expression(1)),
      };
    }
    return this.binary(ctx as unknown as { expression(i: number): P.ExpressionContext }, this.operatorText(ctx));
  }

  private primary(ctx: P.PrimaryContext): A.Expression {
    const p = this.parser;
    const at = this.at(ctx);
    if (ctx instanceof p.IdPrimaryContext) return { ...at, kind: 'name', name: ctx.id().getText() };
    if (ctx instanceof p.LiteralPrimaryContext) return this.literal(ctx.literal(), at);
    if (ctx instanceof p.ThisPrimaryContext) return { ...at, kind: 'this' };
    if (ctx instanceof p.SuperPrimaryContext) return { ...at, kind: 'super' };
    if (ctx instanceof p.TypeRefPrimaryContext) return { ...at, kind: 'classLiteral', type: this.type(ctx.typeRef()) };
    if (ctx instanceof p.VoidPrimaryContext) return { ...at, kind: 'classLiteral', type: null };
    if (ctx instanceof p.SoqlPrimaryContext) return this.query(ctx.soqlLiteral(), at, 'soql');
    return this.query((ctx as P.SoslPrimaryContext).soslLiteral(), at, 'sosl');
  }

  private literal(ctx: P.LiteralContext, at: A.Node): A.Expression {
    const text = ctx.getText();
    if (ctx.IntegerLiteral()) return { ...at, kind: 'literal', type: 'Integer', value: text };
    if (ctx.LongLiteral()) return { ...at, kind: 'literal', type: 'Long', value: text.slice(0, -1) };
    if (ctx.NumberLiteral())
      return /[dD]$/.test(text)
        ? { ...at, kind: 'literal', type: 'Double', value: text.slice(0, -1) }
        : { ...at, kind: 'literal', type: 'Decimal', value: text };
    if (ctx.BooleanLiteral()) return { ...at, kind: 'literal', type: 'Boolean', value: text.toLowerCase() === 'true' };
    if (ctx.NULL()) return { ...at, kind: 'literal', type: 'null', value: null };
    return { ...at, kind: 'literal', type: 'String', value: decodeString(text) };
  }

  private creator(ctx: P.CreatorContext, at: A.Node): A.Expression {
    const pairs = ctx.createdName().idCreatedNamePair_list();
    const parts = pairs.map((n) => ({ name: n.anyId().getText(), args: this.types(n.typeList()) }));
    const type: A.TypeNode = { ...this.at(ctx), parts, dimensions: 0 };
    const rest = ctx.classCreatorRest();
    if (rest) return { ...at, kind: 'new', type, args: this.expressions(rest.arguments().expressionList()) };
    const array = ctx.arrayCreatorRest();
    if (array) {
      const size = array.expression();
      const arrayType = { ...type, dimensions: 1 };
      if (size) return { ...at, kind: 'newArray', type: arrayType, size: this.expression(size) };
      return {
        ...at,
        kind: 'newItems',
        type: arrayType,
        items:
          array
            .arrayInitializer()
            ?.expression_list()
            .map((e) => this.expression(e)) ?? [],
      };
    }
    const map = ctx.mapCreatorRest();
    if (map) {
      const entries = map
        .mapCreatorRestPair_list()
        .map((e) => ({ key: this.expression(e.expression(0)), value: this.expression(e.expression(1)) }));
      return { ...at, kind: 'newMap', type, pairs: entries };
    }
    const set = ctx.setCreatorRest();
    return { ...at, kind: 'newItems', type, items: set?.expression_list().map((e) => this.expression(e)) ?? [] };
  }

  private query(ctx: unknown, at: A.Node, kind: 'soql' | 'sosl'): A.Expression {
    const found: P.BoundExpressionContext[] = [];
    this.collectBinds(ctx as ContextLike, found);
    const { start, stop } = ctx as ContextLike;
    const from = start.start + (start.text.startsWith('[') ? 1 : 0);
    let text = '';
    let position = from;
    found.forEach((bind, i) => {
      const range = bind as unknown as ContextLike;
      text += `${this.slice(position, range.start.start)}:bind${i}`;
      position = (range.stop ?? range.start).stop + 1;
    });
    text += this.slice(position, stop?.start ?? position);
    return { ...at, kind, text: text.trim(), binds: found.map((b) => this.expression(b.expression())) };
  }

  /** Positions of the parser count characters, not UTF-16 units. */
  private slice(from: number, to: number): string {
    this.characters ??= /[\ud800-\udbff]/.test(this.source) ? [...this.source] : false;
    return this.characters ? this.characters.slice(from, to).join('') : this.source.slice(from, to);
  }

  /** The source by character; false when that makes no difference. */
  private characters: readonly string[] | false | undefined;

  private collectBinds(ctx: ContextLike, found: P.BoundExpressionContext[]): void {
    for (const child of ctx.children ?? []) {
      if (child instanceof this.parser.BoundExpressionContext) found.push(child);
      else if ((child as ContextLike).children) this.collectBinds(child as ContextLike, found);
    }
  }
}
