import {
  isKmsRequest,
  kmsCalls,
  kmsOperation,
  receivedObject,
  runIndex,
} from '../../player/index.ts';
import { clientHeader } from '../client-message.ts';
import { storedLayers } from '../stored.ts';
import { atStep, type Finding, type Judge, NONE } from './finding.ts';

export const answer: Judge<'answer'> = ({ trace }, { is, code }) => {
  const { outcome } = trace;
  const isDone = outcome.status < 300;
  const fits = is === 'done' ? isDone : is === 'refused' ? !isDone : outcome.status === is;
  return {
    met: fits && (code === undefined || outcome.code === code),
    now: { kind: 'answer', status: outcome.status, code: outcome.code },
  };
};

export const decided: Judge<'decided'> = ({ trace }, { action, allowed, decision }) => {
  const asked = runIndex(trace)
    .stepsOf('decide')
    .filter(
      ({ step }) => step.decision.subject === 'authorization' && step.decision.action === action,
    );
  const found = asked.find(({ step: { decision: made } }) => {
    if (made.subject !== 'authorization') return false;
    return made.allowed === allowed && (decision === undefined || made.decision === decision);
  });
  return atStep(found !== undefined, found ?? asked[0]);
};

export const refusedBy: Judge<'refused-by'> = ({ trace }, { by, cause }) => {
  const place = runIndex(trace).stepsOf('fail')[0];
  const isBy = place?.step.actor === by;
  const isFor = cause === undefined || cause.includes(place?.step.cause.id ?? '');
  return atStep(isBy && isFor, place);
};

export const callsToKms: Judge<'kms-calls'> = ({ trace }, { least, most, operation }) => {
  const count =
    operation === undefined
      ? kmsCalls(trace)
      : trace.steps.filter((each) => isKmsRequest(each) && kmsOperation(each) === operation).length;
  return {
    met: count >= (least ?? 0) && count <= (most ?? Number.POSITIVE_INFINITY),
    now: { kind: 'count', count },
  };
};

export const step: Judge<'step'> = ({ trace }, { name, happens, failed }) => {
  const place = runIndex(trace).steps.find(
    ({ step: each }) =>
      each.name === name &&
      (failed === undefined || (each.kind === 'op' && (each.failure !== null) === failed)),
  );
  return atStep((place !== undefined) === happens, place);
};

export const at: Judge<'at'> = ({ trace, position }, params) => {
  const run = runIndex(trace);
  const place = run.steps[position - 1];
  const here = place?.step;
  if (here === undefined) return { met: false, now: NONE };
  if ('step' in params) return atStep(here.name === params.step, place);
  const brought =
    here.kind === 'send' && here.to === params.to
      ? here.carries.map(({ value }) => value)
      : here.kind === 'load' && here.actor === params.to
        ? here.values
        : [];
  return atStep(
    run.pick(brought).some(({ name }) => name === params.brings),
    place,
  );
};

export const holds: Judge<'holds'> = ({ trace }, { party, value, holds: wished }) => {
  const run = runIndex(trace);
  const { memory, atRest } = run.custodyAfter(trace.steps.length);
  const ids = [...memory[party], ...(party === 'storage' ? [...atRest.values()].flat() : [])];
  const has = run.pick(ids).some(({ name }) => name === value);
  return { met: has === wished, now: NONE };
};

export const header: Judge<'header'> = ({ trace }, { of, name, is }) => {
  const value = clientHeader(trace, of, name);
  const met = typeof is === 'boolean' ? (value !== null) === is : value === is;
  return { met, now: value === null ? NONE : { kind: 'text', text: value } };
};

export const layers: Judge<'layers'> = ({ trace }, { count: wished }) => {
  const count = storedLayers(trace);
  return { met: count === wished, now: { kind: 'count', count } };
};

export const comesBack: Judge<'comes-back'> = ({ trace }, { same }): Finding => {
  const received = receivedObject(trace);
  const { status, code } = trace.outcome;
  return {
    met: (received?.isSame === true) === same,
    now: { kind: 'answer', status, code },
  };
};

export const trail: Judge<'trail'> = ({ trace }, { source, event, least, most }) => {
  const count = trace.events.filter(
    ({ event: each }) =>
      each.eventSource === source && (event === undefined || each.eventName === event),
  ).length;
  return {
    met: count >= (least ?? 0) && count <= (most ?? Number.POSITIVE_INFINITY),
    now: { kind: 'count', count },
  };
};
