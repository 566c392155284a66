import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '../lib/text.ts';
import { MODES } from '../modes/index.ts';
import { runScenario } from '../modes/run.ts';
import type { Trace } from '../trace/index.ts';
import { FACTS } from './facts/index.ts';
import {
  explainFailure,
  hasWords,
  narrate,
  spanMeaning,
  spanName,
  valueMeaning,
  valueName,
} from './narrate.ts';

/** Every expectation of every mode, run once: together they visit every step, value and cause there is. */
async function everyTrace(): Promise<readonly Trace[]> {
  const traces: Trace[] = [];
  for (const mode of MODES) {
    for (const { change } of mode.expectations) {
      traces.push(await runScenario({ mode: mode.id, ...change, seed: 'words' }));
    }
  }
  return traces;
}

describe('words', async () => {
  const traces = await everyTrace();

  it('are there for every step on stage, in both languages, short enough for an arrow', () => {
    const missing = new Set<string>();
    const long = new Set<string>();
    for (const trace of traces) {
      for (const step of trace.steps) {
        if (!hasWords(step, trace)) missing.add(`${trace.scenario.mode} ${step.name}`);
        for (const lang of LANGS) {
          const { label, title, body } = narrate(step, trace, lang);
          if (label.length > 40) long.add(`${label} (${label.length})`);
          if (`${label}${title}${body}`.match(/undefined|NaN|\[object/))
            missing.add(`${step.name} ${lang}: ${body}`);
          if (title === '' || body === '') missing.add(`${step.name} ${lang} is empty`);
        }
      }
    }
    expect([...missing]).toEqual([]);
    expect([...long]).toEqual([]);
  });

  it('are there for every value and every named part of one', () => {
    const missing = new Set<string>();
    for (const trace of traces) {
      for (const value of trace.values) {
        for (const lang of LANGS) {
          if (valueName(value, trace, lang) === value.name && /-/.test(value.name))
            missing.add(value.name);
          for (const span of value.spans) {
            if (
              lang === 'ja' &&
              spanName(span.name, trace, lang) === span.name &&
              span.name !== 'IV'
            )
              missing.add(`span ${span.name}`);
          }
        }
      }
    }
    expect([...missing]).toEqual([]);
  });

  it('say what every value and every named part of one is for, in a sentence short enough to be read', () => {
    const wanting = new Set<string>();
    for (const trace of traces) {
      for (const value of trace.values) {
        for (const lang of LANGS) {
          check(value.name, valueMeaning(value, trace, lang), lang);
          for (const { name } of value.spans) check(name, spanMeaning(name, trace, lang), lang);
        }
      }
    }
    expect([...wanting]).toEqual([]);

    function check(name: string, said: string | null, lang: Lang): void {
      const ends = lang === 'en' ? '.' : '。';
      if (said === null || !said.endsWith(ends) || said.length > 140)
        wanting.add(`${lang} ${name}: ${said}`);
    }
  });

  it('never show an answer of our own making as AWS’s', () => {
    let ours = 0;
    for (const trace of traces) {
      for (const step of trace.steps) {
        if (step.kind !== 'fail') continue;
        const said = explainFailure(step, trace, 'en');
        if (!`${said?.cause} ${said?.remedy}`.includes('our model')) continue;
        ours += 1;
        expect(FACTS[step.fact].status, step.cause.id).toBe('modelled');
      }
    }
    expect(ours).toBeGreaterThan(0);
  });

  it('explain every refusal, with what would mend it', () => {
    const missing = new Set<string>();
    for (const trace of traces) {
      for (const step of trace.steps) {
        if (step.kind !== 'fail') continue;
        for (const lang of LANGS) {
          const said = explainFailure(step, trace, lang);
          if (said === null || said.cause === '' || said.remedy === '') missing.add(step.cause.id);
          if (said !== null && `${said.cause}${said.remedy}`.includes('undefined'))
            missing.add(`${step.cause.id}: ${said.cause} ${said.remedy}`);
        }
      }
    }
    expect([...missing]).toEqual([]);
  });
});
