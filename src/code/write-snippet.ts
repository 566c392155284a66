import type { Lang } from '../lib/text.ts';
import { isOwnKmsRequest } from '../player/index.ts';
import type { OpStep, Trace } from '../trace/index.ts';
import { asSent } from './calls/as-sent.ts';
import { boto3, boto3Marks } from './calls/boto3.ts';
import { cli, cliMarks } from './calls/cli.ts';
import { javascript, javascriptMarks } from './calls/javascript.ts';
import type { CallScript } from './calls/param.ts';
import { callScript } from './calls/read-calls.ts';
import { liveScript } from './calls/read-live.ts';
import { nodeProgram, nodeValue } from './recompute/node.ts';
import { filesOf, programOf, valuesOf } from './recompute/program.ts';
import { type Namer, programTexts } from './recompute/program-texts.ts';
import { pythonProgram, pythonValue } from './recompute/python.ts';
import { type CodeLanguage, type Part, type Snippet, spaced, type ValueMark } from './snippet.ts';
import { type PreparedScene, terraform } from './terraform/terraform.ts';

type CallLanguage = Extract<CodeLanguage, 'cli' | 'javascript' | 'boto3'>;
type SentLanguage = CallLanguage | 'curl';
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

/**
 * What somebody's client really sent can be written in: S3's requests as curl sends them, whatever they are, and in every language
 * where its tools have words for all that was sent; KMS's for the AWS CLI.
 */
export function sentLanguages(trace: Trace): readonly SentLanguage[] {
  if (trace.steps.some(isOwnKmsRequest)) return ['cli'];
  return liveScript(trace) === null ? ['curl'] : ['cli', 'javascript', 'boto3', 'curl'];
}

/** What somebody's client really sent, as commands or a program that send the same, in one of `sentLanguages`. */
export function sentSnippet(language: SentLanguage, trace: Trace, lang: Lang): Snippet {
  const name = trace.scenario.request ?? '';
  const script = language === 'curl' ? null : liveScript(trace);
  if (language !== 'curl' && script !== null) return snippetOf(language, script, name, lang);
  const { parts, files } = asSent(trace, lang);
  return { parts: spaced(parts), marks: [], fileName: `${name}.sh`, files };
}

/** What the client of a run sends, as a script. */
export function callSnippet(language: CallLanguage, trace: Trace, lang: Lang): Snippet {
  return snippetOf(language, callScript(trace), trace.scenario.operation ?? '', lang);
}

function snippetOf(language: CallLanguage, script: CallScript, name: string, lang: Lang): Snippet {
  const { write, marks, ending } = CALLS[language];
  return {
    parts: spaced(write(script, lang)),
    marks: marks(script),
    fileName: `${name}.${ending}`,
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
