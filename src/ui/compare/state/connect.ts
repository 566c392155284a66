import { fieldTexts, noticeTexts, say } from '../../../i18n/index.ts';
import { compareTexts } from '../../../i18n/texts/compare.ts';
import { writeCompareAddress } from '../../../link/compare-address.ts';
import { readCompareAddress } from '../../../link/compare-read.ts';
import { problemText } from '../../../link/index.ts';
import { DEFAULTS } from '../../../scenario/index.ts';
import { useStore } from '../../store/store.ts';
import { columnName } from './column-words.ts';
import { runChoice } from './runs.ts';
import { allModes, type Choice, type Dropped, mended } from './scenarios.ts';
import { type CompareState, findColumn, stepOf, useCompare } from './store.ts';

/** Time in ms that a column stays while playing, at normal speed: there are as many rows to look at as scenarios. */
const STAY = 1800;

/** What this page wrote into the address last; an address that says something else was gone to. */
let written: Readonly<Record<string, string>> | null = null;

/** Connects the page's state with the address, the engine, time, keys and the page around a frame, until called off. */
export function connectCompare(): () => void {
  follow();
  const ends = [
    useStore.subscribe(({ extras, source }, before) => {
      if (extras.compare !== before.extras.compare) follow();
      else if (source !== before.source) void runChoice(undefined);
    }),
    useCompare.subscribe((state, before) => {
      if (state.choice !== before.choice) chosen(state.choice);
      if (state.transport !== before.transport || state.shown !== before.shown) write();
    }),
    timing(),
    stepping(),
  ];
  // A word may have come while nobody listened.
  write();
  return () => {
    for (const end of ends) end();
    useCompare.getState().dispatch({ type: 'pause' });
  };
}

/** True while a choice is put in that comes from the address, and is run with the address's step. */
let isFollowing = false;

/** Takes over what the address says, unless that is what the page itself has written there. */
function follow(): void {
  const extra = ownPart();
  if (written !== null && JSON.stringify(extra) === JSON.stringify(written)) return;
  written = extra;
  const { runs, operation, objects, seed, step, problems } = readCompareAddress(extra);
  const { notify } = useStore.getState();
  problems.forEach((problem, index) => {
    notify({
      id: `address-compare-${index}`,
      tone: 'warning',
      text: (lang) => problemText(problem, lang),
    });
  });
  const { choice, dropped } = mended({ runs: runs ?? allModes(operation), operation, objects });
  dropped.forEach((one) => {
    tellDropped(one, choice);
  });
  isFollowing = true;
  useCompare.setState({ choice, seed });
  isFollowing = false;
  void runChoice(step).then(() => {
    const { shown } = useCompare.getState();
    if (step === null || shown === null || findColumn(shown.columns, step) !== null) return;
    tellUnknownStep(step);
  });
}

function tellUnknownStep(step: string): void {
  useStore.getState().notify({
    id: 'step',
    tone: 'warning',
    text: (lang) => say(lang, compareTexts.unknownStep, { step: step.slice(0, 60) }),
  });
}

/** Runs another choice; what of it cannot be is taken back and said. */
function chosen(choice: Choice): void {
  if (isFollowing) return;
  const { choice: possible, dropped } = mended(choice);
  if (dropped.length > 0) {
    dropped.forEach((one) => {
      tellDropped(one, possible);
    });
    useCompare.setState({ choice: possible });
    return;
  }
  void runChoice(undefined);
}

function tellDropped(dropped: Dropped, { operation }: Choice): void {
  const { notify } = useStore.getState();
  const name = (field: Parameters<typeof fieldTexts>[0], value: string, lang: 'en' | 'ja') =>
    fieldTexts(field).values[value]?.[lang] ?? value;
  if (dropped.kind === 'operation') {
    notify({
      id: 'impossible-operation',
      tone: 'info',
      text: (lang) =>
        say(lang, compareTexts.noOperation, {
          operation: name('operation', dropped.operation, lang),
          used: name('operation', operation, lang),
        }),
    });
    return;
  }
  const { field, value, reason } = dropped;
  notify({
    id: `impossible-${field}`,
    tone: 'info',
    text: (lang) =>
      say(lang, noticeTexts.impossible, {
        field: fieldTexts(field).label[lang],
        value: name(field, value, lang),
        used: name(field, DEFAULTS[field], lang),
        reason: useStore.getState().narrator?.constraint(reason) ?? '',
      }),
  });
}

/** Keeps the page's part of the address up to date. */
function write(): void {
  const { choice, seed, shown, transport } = useCompare.getState();
  // Before there are runs, the step that the address asks for has not been looked at.
  if (shown === null) return;
  const { runs, operation, objects } = choice;
  const isUsual = JSON.stringify(runs) === JSON.stringify(allModes(operation));
  const extra = writeCompareAddress({
    runs: isUsual ? null : runs,
    operation,
    objects,
    seed,
    step: stepOf(shown, transport.position),
  });
  if (JSON.stringify(extra) === JSON.stringify(written)) return;
  written = extra;
  const { extras, setExtra } = useStore.getState();
  const { need } = extras.compare ?? {};
  setExtra('compare', need === undefined ? extra : { ...extra, need });
}

/** What the address says of what is compared; what is needed of a mode is the table's own. */
function ownPart(): Readonly<Record<string, string>> {
  const { need: _, ...own } = useStore.getState().extras.compare ?? {};
  return own;
}

/** Lets time pass while it plays. */
function timing(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = useCompare.subscribe(({ transport, dispatch }, before) => {
    if (transport === before.transport) return;
    clearTimeout(timer);
    const { playing, position, speed } = transport;
    if (playing) timer = setTimeout(() => dispatch({ type: 'rested', position }), STAY / speed);
  });
  return () => {
    clearTimeout(timer);
    end();
  };
}

/** Hands the page's steps to whoever steps from outside: keys, the page around a frame. */
function stepping(): () => void {
  const hand = ({ shown, transport, choice, dispatch }: CompareState) => {
    const column = shown?.columns[transport.position - 1];
    const ownSteps =
      !shown || !column
        ? null
        : {
            of: shown,
            position: transport.position,
            total: transport.total,
            step: column.id,
            title: (lang: 'en' | 'ja') => columnName(column, choice.operation, lang),
            dispatch,
            goTo: (step: string) => {
              const position = findColumn(shown.columns, step);
              if (position === null) tellUnknownStep(step);
              else dispatch({ type: 'seek', position });
            },
          };
    useStore.setState({ ownSteps });
  };
  hand(useCompare.getState());
  const end = useCompare.subscribe((state, before) => {
    if (state.transport !== before.transport || state.shown !== before.shown) hand(state);
  });
  return () => {
    end();
    useStore.setState({ ownSteps: null });
  };
}
