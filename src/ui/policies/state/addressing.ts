import { isSameTexts } from '../../../judge/documents.ts';
import { masked } from '../../../judge/mask/mask.ts';
import { packPolicies } from '../../../link/policies-pack.ts';
import { readPoliciesAddress, writePoliciesAddress } from '../../../link/policies-page.ts';
import { isSameRequest, type PolicyRequest } from '../../../scenario/index.ts';
import { useStore } from '../../store/store.ts';
import { type PoliciesState, usePolicies } from './store.ts';

/** Time in ms after the last keystroke before one's own policies are packed into the address. */
const TYPING_PAUSE = 300;

type Extra = Readonly<Record<string, string>>;

/** What this page wrote into the address last; an address that says something else was gone to. */
let written: Extra | null = null;

export function isWritten(extra: Extra): boolean {
  return written !== null && JSON.stringify(extra) === JSON.stringify(written);
}

export function setWritten(extra: Extra): void {
  written = extra;
}

/** Keeps the page's part of the address up to date. */
export function addressing(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (shown: PolicyRequest, packed: string | null) => {
    const { source, request } = usePolicies.getState();
    const preset = source.kind === 'preset' ? source.preset : null;
    const extra = writePoliciesAddress({ preset, request: shown, packed });
    if (isWritten(extra)) return;
    written = extra;
    if (!isSameRequest(shown, request) || packed !== null) remember(extra, request);
    useStore.getState().setExtra('policies', extra);
  };
  const pack = async () => {
    const { texts, request, isNamed } = usePolicies.getState();
    const told = isNamed ? { texts, request } : masked(texts, request);
    const packed = told === null ? null : await packPolicies(told.texts);
    const now = usePolicies.getState();
    const isOther = now.texts !== texts || now.request !== request || now.isNamed !== isNamed;
    if (!now.isIncluded || isOther) return;
    usePolicies.setState({
      isTooLong: told !== null && packed === null,
      isUnmaskable: told === null,
    });
    write(told === null ? requestInLink(now) : told.request, packed);
  };
  const update = (state: PoliciesState, delay: number) => {
    clearTimeout(timer);
    const { source, isIncluded } = state;
    noteNames(state);
    const shown = requestInLink(state);
    if (source.kind === 'link') write(shown, source.packed);
    else if (!isIncluded) write(shown, null);
    else timer = setTimeout(() => void pack(), delay);
  };
  noteNames(usePolicies.getState());
  const end = usePolicies.subscribe((state, before) => {
    const { source, request, texts, isIncluded, isNamed } = state;
    const isOther =
      source !== before.source ||
      request !== before.request ||
      texts !== before.texts ||
      isIncluded !== before.isIncluded ||
      isNamed !== before.isNamed;
    if (!isOther) return;
    const isAsked = isIncluded !== before.isIncluded || isNamed !== before.isNamed;
    update(state, isAsked ? 0 : TYPING_PAUSE);
  });
  return () => {
    clearTimeout(timer);
    end();
  };
}

const NO_TEXTS = { bucket: '', identity: '', key: '' } as const;

/** The request as the address has it: with examples in the place of names, unless these are asked for. */
function requestInLink({ texts, request, source, isNamed }: PoliciesState): PolicyRequest {
  if (isNamed) return request;
  const told = masked(texts, request);
  // Policies that came by a link with their names stay in it, and the request's names have to be theirs.
  if (source.kind === 'link' && told !== null && !isSameTexts(told.texts, texts)) return request;
  return (told ?? masked(NO_TEXTS, request))?.request ?? request;
}

function noteNames(state: PoliciesState): void {
  const isMasked = state.source.kind !== 'link' && hasNames(state);
  if (isMasked !== state.isMasked) usePolicies.setState({ isMasked });
}

/** Whether policies or request have a name in the place of which the address has an example. */
function hasNames({ texts, request, source }: PoliciesState): boolean {
  const told = masked(source.kind === 'mine' ? texts : NO_TEXTS, request);
  if (told === null || !isSameRequest(told.request, request)) return true;
  return source.kind === 'mine' && !isSameTexts(told.texts, texts);
}

/** What an address stands for that shows examples: the way back, and a page that is loaded anew, keep the real names. */
interface Behind {
  readonly extra: string;
  readonly request: PolicyRequest;
}

/** As many as one goes back through. */
const MOST_BEHIND = 50;
let remembered: readonly Behind[] = [];

/** Of this tab alone, so that the names go nowhere else. */
const STORED = 's3-encryption-explorer-policies-names';

function remember(extra: Extra, request: PolicyRequest): void {
  const latest: Behind = { extra: JSON.stringify(extra), request };
  const others = remembered.filter((one) => one.extra !== latest.extra);
  remembered = [latest, ...others].slice(0, MOST_BEHIND);
  try {
    sessionStorage.setItem(STORED, JSON.stringify(latest));
  } catch {
    // Where storage is blocked, the address is all that is left after a reload.
  }
}

/** The request with its real names that this tab wrote into the address; null where it was another one. */
export function behind(extra: Extra): PolicyRequest | null {
  const shown = JSON.stringify(extra);
  const known = [...remembered, ...stored()].find((one) => one.extra === shown);
  return known?.request ?? null;
}

function stored(): readonly Behind[] {
  try {
    const { extra, request } = Object(JSON.parse(sessionStorage.getItem(STORED) ?? '{}'));
    if (typeof extra !== 'string') return [];
    // Read as an address is, so that nothing else than a request can come of it.
    const said = Object(request) as Record<string, unknown>;
    const fields = Object.entries(said).filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    );
    return [{ extra, request: readPoliciesAddress(Object.fromEntries(fields)).request }];
  } catch {
    return [];
  }
}
