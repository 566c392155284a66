import type { HttpMessage } from '../trace/index.ts';
import { statusText } from './outcome.ts';

/** The first line of a message (RFC 9112 sections 3 and 4). */
export function startLine(http: HttpMessage): string {
  if (http.type === 'response') return `HTTP/1.1 ${statusText(http.status)}`;
  return `${http.method} ${targetOf(http.url)} HTTP/1.1`;
}

/** The origin form of a request's target: everything after scheme and authority. */
function targetOf(url: string): string {
  const target = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '');
  return target.startsWith('/') ? target : `/${target}`;
}

/** Start line and headers as they go over the wire, line by line. */
export function headText(http: HttpMessage): string {
  return [startLine(http), ...http.headers.map(([name, value]) => `${name}: ${value}`)].join('\n');
}

/** A body with line breaks and indentation where it is JSON or XML; null where that changes nothing or cannot be done. */
export function prettyBody(text: string): string | null {
  const pretty = text.trimStart().startsWith('<') ? prettyXml(text) : prettyJson(text);
  return pretty === text ? null : pretty;
}

function prettyJson(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return null;
  }
}

/** Breaks lines between tags; an element that holds nothing but text stays on one line. */
function prettyXml(text: string): string {
  const tokens = text.match(/<[^>]+>|[^<]+/g) ?? [];
  const lines: string[] = [];
  let depth = 0;
  let isOpen = false;
  for (const token of tokens) {
    if (!token.startsWith('<')) {
      if (token.trim() !== '') lines[lines.length - 1] += token;
      continue;
    }
    if (token.startsWith('</')) {
      depth -= 1;
      if (isOpen) lines[lines.length - 1] += token;
      else lines.push(`${'  '.repeat(Math.max(0, depth))}${token}`);
      isOpen = false;
      continue;
    }
    lines.push(`${'  '.repeat(depth)}${token}`);
    isOpen = !token.startsWith('<?') && !token.startsWith('<!') && !token.endsWith('/>');
    if (isOpen) depth += 1;
  }
  return lines.join('\n');
}
