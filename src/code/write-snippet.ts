import type { Lang } from '../lib/text.ts';
import type { OpStep, Trace } from '../trace/index.ts';
import { asSent } from './calls/as-sent.ts';
import { boto3, boto3Marks } from './calls/boto3.ts';
import { cli, cliMarks } from './calls/cli.ts';
import { javascript, javascriptMarks } from './calls/javascript.ts';
import type { CallScript } from './calls/param.ts';
import { callScript } from './calls/read-calls.ts';
import { nodeProgram, nodeValue } from './recompute/node.ts';
import { filesOf, programOf, valuesOf } from './recompute/program.ts';
import { type Namer, programTexts } from './recompute/program-texts.ts';
import { pythonProgram, pythonValue } from './recompute/python.ts';
import { type CodeLanguage, type Part, type Snippet, spaced, type ValueMark } from './snippet.ts';
import { type PreparedScene, terraform } from './terraform/terraform.ts';

type CallLanguage = Extract<CodeLanguage, 'cli' | 'javascript' | 'boto3'>;
type RecomputeLanguage = Extract<CodeLanguage, `recompute-${string}`>;

const CALLS: Readonly<
  Record<
    CallLanguage,
    {
      write(script: CallScript, lang: Lang): readonly Part[];
      marks(script: CallScript): readonly ValueMark[];
      readonly ending: string;
    }
  >
> = {
  cli: { write: cli, marks: cliMarks, ending: 'sh' },
  javascript: { write: javascript, marks: javascriptMarks, ending: 'mjs' },
  boto3: { write: boto3, marks: boto3Marks, ending: 'py' },
};

/** What somebody's client really sent, whatever it is, as commands that send the same. */
export function sentSnippet(trace: Trace, lang: Lang): Snippet {
  const { parts, files } = asSent(trace, lang);
  return { parts: spaced(parts), marks: [], fileName: `${trace.scenario.request}.sh`, files };
}

/** What the client of a run sends, as a script. */
export function callSnippet(language: CallLanguage, trace: Trace, lang: Lang): Snippet {
  const { write, marks, ending } = CALLS[language];
  const script = callScript(trace);
  return {
    parts: spaced(write(script, lang)),
    marks: marks(script),
    fileName: `${trace.scenario.operation}.${ending}`,
    files: script.files.map(({ name, value }) => ({ name, value })),
  };
}

/** What is there before the run's first request, for Terraform. */
export function terraformSnippet(trace: Trace, scene: PreparedScene, lang: Lang): Snippet {
  const lines = terraform(trace, scene, lang).trimEnd().split('\n');
  return { parts: [{ lines, step: null }], marks: [], fileName: 'main.tf', files: [] };
}

const RECOMPUTE = {
  'recompute-node': {
    write: nodeProgram,
    name: nodeValue,
    mark: '//',
    install: null,
    ending: 'mjs',
  },
  'recompute-python': {
    write: pythonProgram,
    name: pythonValue,
    mark: '#',
    install: 'pip install cryptography',
    ending: 'py',
  },
} as const;

/**
 * A program that runs a step's operation again and says whether the bytes are those of the trace.
 *
 * @param namer who has words for the run's steps and values; its language is that of the comments
 */
export function recomputeSnippet(
  language: RecomputeLanguage,
  step: OpStep,
  trace: Trace,
  namer: Namer,
): Snippet {
  const { write, name, mark, install, ending } = RECOMPUTE[language];
  const program = programOf(step, trace);
  const texts = programTexts(program, trace, namer, mark, install);
  return {
    parts: [{ lines: write(program, texts), step: null }],
    marks: valuesOf(program).map((source) => ({ text: name(source), value: source.value.id })),
    fileName: `recompute-${step.id}.${ending}`,
    files: filesOf(program),
  };
}
