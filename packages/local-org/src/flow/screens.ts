import type { FieldValue } from '../metadata/values';
import type { FlowDefinition, FlowDynamicChoice } from './definition';
import { allFields, type Screen, type ScreenField } from './elements/screen';
import type { FlowHost, FlowValue } from './host';
import type { InterviewResult } from './results';
import type { FlowCompiler } from './runtime/compiler';
import type { Interview } from './runtime/interview';
import { orNull } from './runtime/conditions';
import type { FlowRun } from './runtime/run';
import { scalarOf } from './runtime/targets';
import { isRecord, toText } from './runtime/values';

export interface ScreenChoice {
  /** API name of the choice, or of the set it comes from. */
  readonly name: string;
  readonly label: string;
  readonly value: FieldValue;
}

/** A field of a screen as it is shown now. */
export interface ScreenFieldView {
  readonly name: string;
  readonly fieldType: string;
  readonly dataType: string | null;
  readonly label: string;
  readonly required: boolean;
  readonly value: FlowValue;
  readonly choices: readonly ScreenChoice[];
  readonly component: string | null;
  readonly inputs: Readonly<Record<string, FlowValue>>;
  readonly visible: boolean;
}

export interface ScreenView {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly ScreenFieldView[];
  readonly allowBack: boolean;
  readonly allowFinish: boolean;
  readonly allowPause: boolean;
}

/** A validation rule or a required field refused what was entered. */
export interface ScreenProblem {
  readonly field: string;
  readonly message: string;
}

/** A person's way through a flow with screens. Each `next` is a transaction of its own [B4.6]. */
export class ScreenSession {
  private problems: readonly ScreenProblem[] = [];

  constructor(
    private readonly interview: Interview,
    private readonly newRun: (host: FlowHost) => FlowRun,
    host: FlowHost,
    private readonly compilerFor: (flow: FlowDefinition) => FlowCompiler,
    private readonly result: (interview: Interview) => InterviewResult,
  ) {
    this.go(host);
  }

  get outcome(): InterviewResult {
    return this.result(this.interview);
  }

  /** What is to be shown; null when the interview does not stand at a screen. */
  current(): ScreenView | null {
    const definition = this.screen();
    if (!definition) return null;
    const compiler = this.compilerFor(this.interview.frame.flow.definition);
    return {
      name: definition.name,
      label: definition.label,
      fields: allFields(definition.fields).map((f) => this.view(f, compiler)),
      allowBack: definition.allowBack,
      allowFinish: definition.allowFinish,
      allowPause: definition.allowPause,
    };
  }

  /** Takes what was entered, by field name (components: an object of their outputs), and goes on; problems keep the screen. */
  next(host: FlowHost, values: Readonly<Record<string, FlowValue>> = {}): readonly ScreenProblem[] {
    const definition = this.screen();
    if (!definition) return [];
    this.interview.run = this.newRun(host);
    const compiler = this.compilerFor(this.interview.frame.flow.definition);
    this.store(definition, values, compiler);
    this.problems = this.check(definition, compiler);
    if (this.problems.length > 0) return this.problems;
    const exit = this.interview.at?.exits[0];
    if (exit) this.interview.take(exit);
    this.go(host);
    return [];
  }

  private go(host: FlowHost): void {
    const run = this.newRun(host);
    this.interview.run = run;
    run.interviews.push(this.interview);
    run.execute();
  }

  private screen(): Screen | null {
    return this.interview.state === 'screen' ? ((this.interview.at?.definition as Screen | undefined) ?? null) : null;
  }

  private view(field: ScreenField, compiler: FlowCompiler): ScreenFieldView {
    const { interview } = this;
    const kept = interview.frame.values.get(field.name.toLowerCase());
    const choices = this.choices(field, compiler);
    return {
      name: field.name,
      fieldType: field.fieldType,
      dataType: field.dataType,
      label: toText(orNull(compiler.template(field.text), interview), null, {
        timeZone: interview.run.host.timeZone,
        forDisplay: true,
      }),
      required: field.required,
      value: kept ?? this.defaultValue(field, compiler, choices),
      choices,
      component: field.component,
      inputs: Object.fromEntries(field.inputs.map((i) => [i.name, orNull(compiler.value(i.value), interview)])),
      visible: this.isVisible(field, compiler),
    };
  }

  private defaultValue(field: ScreenField, compiler: FlowCompiler, choices: readonly ScreenChoice[]): FlowValue {
    if (field.objectField) return compiler.assignment(field.objectField).read(this.interview);
    if (field.defaultChoice) return choices.find((c) => c.name === field.defaultChoice)?.value ?? null;
    return field.defaultValue ? orNull(compiler.value(field.defaultValue), this.interview) : null;
  }

  /** A condition on something that has no value yet hides the field. */
  private isVisible(field: ScreenField, compiler: FlowCompiler): boolean {
    const { visible } = field;
    if (!visible) return true;
    return orNull((interview) => compiler.conditions(visible)(interview), this.interview) === true;
  }

  private choices(field: ScreenField, compiler: FlowCompiler): readonly ScreenChoice[] {
    const { definition } = this.interview.frame.flow;
    return field.choices.flatMap((name) => {
      const fixed = definition.choices.get(name.toLowerCase());
      if (fixed) {
        const label = String(compiler.template(fixed.text)(this.interview) ?? '');
        return [
          {
            name: fixed.name,
            label,
            value: fixed.value ? scalarOf(compiler.value(fixed.value)(this.interview)) : label,
          },
        ];
      }
      const dynamic = definition.dynamicChoices.get(name.toLowerCase());
      return dynamic ? this.dynamicChoices(dynamic, compiler) : [];
    });
  }

  private dynamicChoices(set: FlowDynamicChoice, compiler: FlowCompiler): readonly ScreenChoice[] {
    const { host } = this.interview.run;
    if (set.picklistObject && set.picklistField) {
      const values = host.schema.field(set.picklistObject, set.picklistField)?.picklist?.values ?? [];
      return values.filter((v) => v.active).map((v) => ({ name: set.name, label: v.label, value: v.value }));
    }
    const label = set.displayField ?? 'Name';
    const value = set.valueField ?? 'Id';
    const rows = set.collectionReference
      ? compiler.reference(set.collectionReference).read(this.interview)
      : host.query([
          {
            object: set.object ?? '',
            filters: compiler.filters(set.filters, set.object)(this.interview),
            filterLogic: set.filters.logicText,
            fields: [...new Set(['Id', label, value])],
            ...(set.sortField ? { sortField: set.sortField, sortOrder: set.sortOrder ?? ('Asc' as const) } : {}),
            ...(set.limit ? { limit: set.limit } : {}),
          },
        ])[0];
    return (Array.isArray(rows) ? (rows as readonly FlowValue[]) : []).filter(isRecord).map((row) => ({
      name: set.name,
      label: String(row.fields[label] ?? ''),
      value: scalarOf(row.fields[value] ?? null),
    }));
  }

  private store(definition: Screen, values: Readonly<Record<string, FlowValue>>, compiler: FlowCompiler): void {
    const given = new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
    for (const field of allFields(definition.fields)) {
      const key = (field.objectField ?? field.name).toLowerCase();
      const value = given.has(key) ? (given.get(key) ?? null) : this.view(field, compiler).value;
      this.keep(field, value, compiler);
    }
  }

  private keep(field: ScreenField, value: FlowValue, compiler: FlowCompiler): void {
    const { interview } = this;
    if (field.objectField) {
      if (value !== null) compiler.assignment(field.objectField).write(interview, value);
      return;
    }
    if (field.name === '') return;
    const choices = this.choices(field, compiler);
    for (const choice of choices)
      interview.frame.values.set(
        `choice:${choice.name.toLowerCase()}`,
        choice.value !== null && choice.value === value,
      );
    interview.frame.values.set(field.name.toLowerCase(), value);
    for (const output of field.outputs) {
      compiler
        .assignment(output.assignTo)
        .write(interview, orNull(compiler.reference(`${field.name}.${output.name}`).read, interview));
    }
  }

  private check(definition: Screen, compiler: FlowCompiler): readonly ScreenProblem[] {
    const problems: ScreenProblem[] = [];
    for (const field of allFields(definition.fields)) {
      if (!this.isVisible(field, compiler)) continue;
      const value = this.interview.frame.values.get(field.name.toLowerCase()) ?? null;
      if (field.required && field.name !== '' && (value === null || value === '') && !field.objectField) {
        problems.push({ field: field.name, message: 'Please enter some valid input. Input is not optional.' });
      }
      if (
        field.validation &&
        compiler.formula(field.validation.formula, { dataType: 'Boolean' })(this.interview) !== true
      ) {
        problems.push({ field: field.name, message: field.validation.message });
      }
    }
    return problems;
  }
}
