/** What happens to a text between the terminal and the field in which it is pasted; none of it takes a word away. */
export const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  coloured: (text) => text.replace(/\w+/g, (word, at: number) => coloured(word, at)),
  'coloured, without the escape character': (text) =>
    text.replace(/^.*$/gm, (line) => `[31m${line}[0m`),
  'quoted in a mail': (text) => text.replace(/^/gm, '> '),
  'quoted twice': (text) => text.replace(/^/gm, '> > '),
  'fenced in Markdown': (text) => `\`\`\`text\n${text}\n\`\`\``,
  'framed by Terraform': (text) => `╷\n${text.replace(/^/gm, '│ ')}\n╵`,
  'escaped for HTML': escapedForHtml,
  'escaped for HTML twice': (text) => escapedForHtml(escapedForHtml(text)),
  'as a string of JSON': (text) => JSON.stringify(text),
  'as a string in a string of JSON': (text) => JSON.stringify(JSON.stringify(text)),
  'in a JSON log': (text) =>
    JSON.stringify({ time: '2026-01-02T03:04:05Z', level: 'error', msg: text, attempt: 2 }),
  'behind a log line': (text) => `2026-01-02 03:04:05,678 ERROR [worker-3] ${text}`,
  'in a log of containers': (text) => text.replace(/^/gm, 'worker_1  | '),
  'with times before each line': (text) => text.replace(/^/gm, '2026-01-02T03:04:05.678Z '),
};

/** Line breaks where a terminal makes them: after so many characters, wherever that is. */
export function hardWrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => line.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '')
    .join('\n');
}

/** Line breaks where a mail makes them: in place of a blank. */
export function wordWrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      let length = 0;
      return line.replace(/( ?)(\S+)/g, (_whole, blank: string, word: string) => {
        const breaks = length > 0 && length + 1 + word.length > width;
        length = breaks ? word.length : length + blank.length + word.length;
        return breaks && blank !== '' ? `\n${word}` : `${blank}${word}`;
      });
    })
    .join('\n');
}

const ESCAPE = String.fromCharCode(27);

function coloured(word: string, at: number): string {
  return at % 3 === 0 ? `${ESCAPE}[1m${ESCAPE}[38;5;${at % 256}m${word}${ESCAPE}[0m` : word;
}

function escapedForHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
