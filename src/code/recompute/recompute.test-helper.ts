import { join } from 'node:path';
import { loadNarrator } from '../../narration/index.ts';
import type { OpStep, Trace } from '../../trace/index.ts';
import { type Answer, inFolder, lay, runMany } from '../code.test-helper.ts';
import { recomputeSnippet } from '../write-snippet.ts';
import { canRunAgain } from './nearest.ts';

const [english, japanese] = [await loadNarrator('en'), await loadNarrator('ja')];

/** An operation to be run again by a snippet, and what it has to say. */
export interface Job {
  readonly name: string;
  readonly trace: Trace;
  readonly step: OpStep;
  readonly same: boolean;
}

/** What is on stage that a snippet can run again. */
export function opsOf(trace: Trace): readonly OpStep[] {
  return trace.steps.filter(canRunAgain);
}

/** The operations of a run, each to be found the same. */
export function jobsOf(name: string, trace: Trace): readonly Job[] {
  return opsOf(trace).map((step) => ({ name: `${name}: ${step.id}`, trace, step, same: true }));
}

/** The operations of a run that gave something, each with one bit of one input changed: to be found different. */
export function changedJobsOf(name: string, trace: Trace): readonly Job[] {
  return opsOf(trace)
    .filter(({ failure }) => failure === null)
    .flatMap((step) =>
      Object.entries(step.inputs).map(([input, id]) => ({
        name: `${name}: ${step.id} with another ${input}`,
        trace: withChanged(trace, id),
        step,
        same: false,
      })),
    );
}

/** The trace with one bit of a value changed. Where the value is cut from another, that one changes. */
function withChanged(trace: Trace, id: string): Trace {
  const value = trace.values.find((each) => each.id === id);
  if (value?.origin.from === 'slice') {
    const { of, start } = value.origin;
    return changedAt(trace, of, start);
  }
  return changedAt(trace, id, 0);
}

function changedAt(trace: Trace, id: string, at: number): Trace {
  const values = trace.values.map((value) => {
    if (value.id !== id) return value;
    if (value.origin.from === 'slice') throw new Error(`${id} is cut from a stretch`);
    const bytes = value.bytes.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return { ...value, bytes };
  });
  return { ...trace, values };
}

const HARNESS = {
  'recompute-node': (jobs: string) => `
const jobs = ${jobs};
const { log } = console;
const answers = [];
for (const [folder, file] of jobs) {
  const said = [];
  console.log = (text) => said.push(text);
  process.chdir(folder);
  process.exitCode = undefined;
  try {
    await import('file://' + folder + '/' + file);
  } catch (error) {
    process.exitCode = 2;
    said.push(error.stack);
  }
  answers.push({ code: process.exitCode, said: said.join('\\n') });
}
process.exitCode = 0;
log(JSON.stringify(answers));
`,
  'recompute-python': (jobs: string) => `
import contextlib, io, json, os, runpy, traceback
answers = []
for folder, file in ${jobs}:
    said = io.StringIO()
    os.chdir(folder)
    code = 3
    try:
        with contextlib.redirect_stdout(said):
            runpy.run_path(file)
    except SystemExit as end:
        code = end.code
    except BaseException:
        code = 2
        said.write(traceback.format_exc())
    answers.append({"code": code, "said": said.getvalue()})
print(json.dumps(answers))
`,
};

/** The jobs whose snippets did not say what they have to, all run by one process, each in a folder of its own. */
export function wrongAnswers(
  language: keyof typeof HARNESS,
  jobs: readonly Job[],
): readonly (Answer & { readonly name: string })[] {
  return inFolder((folder) => {
    const paths = jobs.map(({ step, trace }, i) => {
      const snippet = recomputeSnippet(language, step, trace, i % 2 === 0 ? english : japanese);
      const own = join(folder, String(i));
      lay(own, snippet, trace);
      return [own, snippet.fileName];
    });
    const command = language === 'recompute-node' ? 'node' : 'python3';
    const answers = runMany(command, HARNESS[language](JSON.stringify(paths)), folder);
    if (answers.length !== jobs.length) throw new Error('not every snippet has been run');
    return answers
      .map((answer, i) => ({ ...answer, name: jobs[i]?.name ?? '', same: jobs[i]?.same }))
      .filter(({ code, same }) => code !== (same === true ? 0 : 1));
  });
}
