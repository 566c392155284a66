/**
 * The elements <s3-encryption-flow>, <s3-encryption-compare> and <s3-encryption-lesson>: a flow, several side by side, or a
 * lesson, in a frame of its own, made when it nears the viewport, and as high as what it shows. Each field of the address is an attribute, e.g.
 *
 *   <script async src="https://your.host/explorer/embed.js"></script>
 *   <s3-encryption-flow mode="sse-kms" operation="upload" step="kms.make-data-key" lang="ja"></s3-encryption-flow>
 *   <s3-encryption-compare runs="sse-kms~sse-kms-bucket-key" objects="three"></s3-encryption-compare>
 *   <s3-encryption-lesson lesson="download" lang="ja"></s3-encryption-lesson>
 *
 * Attributes may change; `play()`, `pause()` and `seek(step)` steer it; events: `ready`, `step`, `ended`, `error`. With
 * `height="480"` it keeps that height, with `width="560"` it gets no wider. docs/embed.md describes all of it.
 */
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (
    document.currentScript ?? document.querySelector('script[src*="embed.js"]')
  );
  if (!script) return;
  const { href: site, origin } = new URL('.', script.src);

  /**
   * @param {string} element the end of its name
   * @param {string} page its name in an address
   * @param {string[]} titles in English and in Japanese
   * @param {string} names the fields of its address, as in src/link/fields.ts, which a test compares
   */
  const define = (element, page, titles, names) => {
    const name = `s3-encryption-${element}`;
    if (customElements.get(name)) return;
    const fields = names.split(' ');

    class Player extends HTMLElement {
      static observedAttributes = fields;

      /** @type {HTMLIFrameElement | null} */
      #frame = null;
      #isReady = false;
      /** Fields that are no longer what the frame's address says. */
      #changed = new Set();
      /** @type {object[]} What was asked for before anybody was there to hear it. */
      #waiting = [];
      #near = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && this.#open(),
        { rootMargin: '600px' },
      );
      #hear = (/** @type {MessageEvent} */ event) => {
        if (!this.#frame || event.source !== this.#frame.contentWindow) return;
        // Within a page that has no origin itself, the frame has none either, and says so.
        if (event.origin !== origin && event.origin !== 'null') return;
        if (Object(event.data).s3EncryptionFlow === 1) this.#take(event.data);
      };

      connectedCallback() {
        const { style } = this;
        if (getComputedStyle(this).display === 'inline') style.display = 'block';
        const width = Number(this.getAttribute('width'));
        if (width > 0) style.maxWidth = `${width}px`;
        style.height = `${Number(this.getAttribute('height')) || 500}px`;
        addEventListener('message', this.#hear);
        this.#near.observe(this);
      }

      disconnectedCallback() {
        removeEventListener('message', this.#hear);
        this.#near.disconnect();
        this.#frame?.remove();
        this.#frame = null;
        this.#isReady = false;
      }

      /** @param {string} field */
      attributeChangedCallback(field) {
        if (!this.#frame) return;
        this.#changed.add(field);
        if (this.#isReady) this.#send({ type: 'set', fields: this.#values([field]) });
      }

      play() {
        this.#ask({ type: 'play' });
      }

      pause() {
        this.#ask({ type: 'pause' });
      }

      /** @param {string | number} step its name, or its number from 1 */
      seek(step) {
        this.#ask({ type: 'seek', step });
      }

      #open() {
        this.#near.disconnect();
        if (this.#frame) return;
        const said = fields.flatMap((field) => {
          const value = this.getAttribute(field);
          // A lesson's name is a part of the path, and of nothing else.
          return value === null || field === 'lesson' ? [] : [[field, value]];
        });
        const lesson = fields.includes('lesson') && this.getAttribute('lesson');
        const path = lesson ? `${page}/${encodeURIComponent(lesson)}` : page;
        const frame = document.createElement('iframe');
        frame.title = this.title || titles[this.lang === 'ja' ? 1 : 0] || '';
        // With an origin: without one, WebKit finds nothing that the frame's own policy allows.
        frame.setAttribute(
          'sandbox',
          'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
        );
        frame.allow = 'clipboard-write';
        Object.assign(frame.style, {
          display: 'block',
          width: '100%',
          height: '100%',
          border: '0',
        });
        frame.src = `${site}#/${path}?${new URLSearchParams([...said, ['embed', '1']])}`;
        this.#changed.clear();
        this.#frame = frame;
        this.replaceChildren(frame);
      }

      /** @param {string[]} names */
      #values(names) {
        return Object.fromEntries(names.map((field) => [field, this.getAttribute(field)]));
      }

      /** @param {object} command */
      #ask(command) {
        if (this.#isReady) this.#send(command);
        else this.#waiting.push(command);
      }

      /** @param {object} command */
      #send(command) {
        // Nothing else than * reaches a frame without an origin.
        this.#frame?.contentWindow?.postMessage({ s3EncryptionFlow: 1, ...command }, '*');
      }

      /** @param {import('../src/link/embed-protocol.ts').EmbedEvent} event */
      #take({ s3EncryptionFlow: _, type, ...detail }) {
        if (type === 'height') {
          const { height } = /** @type {{ height?: unknown }} */ (detail);
          if (typeof height !== 'number' || !(height > 0) || this.hasAttribute('height')) return;
          this.style.height = `${Math.min(height, 3000)}px`;
        } else if (['ready', 'step', 'ended', 'error'].includes(type)) {
          if (type === 'ready') {
            this.#isReady = true;
            if (this.#changed.size > 0) {
              this.#send({ type: 'set', fields: this.#values([...this.#changed]) });
            }
            for (const command of this.#waiting.splice(0)) this.#send(command);
          }
          this.dispatchEvent(new CustomEvent(type, { detail }));
        }
      }
    }

    customElements.define(name, Player);
  };

  define(
    'flow',
    'flow',
    ['Flow of S3 encryption', 'S3 の暗号化フロー'],
    'mode operation objects chosen-by caller connection kms-key key-state key-policy bucket-policy bucket-default key-name kms-rate sse-c-blocked customer-key stored-bytes step lang theme view detail predict seed v',
  );
  define(
    'compare',
    'compare',
    ['S3 encryption compared', 'S3 の暗号化方式の比較'],
    'runs operation objects seed step lang theme v',
  );
  define(
    'lesson',
    'learn',
    ['Lesson on S3 encryption', 'S3 の暗号化のレッスン'],
    'lesson task exercises class from lang theme',
  );
})();
