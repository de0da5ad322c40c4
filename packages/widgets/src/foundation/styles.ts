/** Marks the text as styles, for editors and for the build. */
const css = String.raw;

export const styles = css`
  /* Goodturn: the whole look. Lives inside the shadow root. px for space, em of our own root for type, no rem. */
  :host {
    /* what a host may set; every one has a default */
    --a0: var(--goodturn-accent, #6d2150);
    --ink: var(--goodturn-ink, light-dark(#231c19, #f3ece5));
    --paper: var(--goodturn-paper, light-dark(#ffffff, #1d1917));
    --spot: var(--goodturn-spot, light-dark(#f6b73c, #8b6010));
    --danger: var(--goodturn-danger, light-dark(#b3261e, #ff9b8f));
    --r: var(--goodturn-radius, 5px);
    --turn: var(--goodturn-turn, 18px);
    --turn-l: calc(var(--turn) * 1.4);
    --gap: var(--goodturn-gap, 16px);
    /* derived: any accent is legible, so no host can choose a broken one */
    --accent: light-dark(oklch(from var(--a0) min(l, 0.47) c h), oklch(from var(--a0) max(l, 0.8) min(c, 0.075) h));
    --press: color-mix(in oklab, var(--accent) 82%, var(--ink));
    --soft: color-mix(in oklab, var(--ink) 76%, var(--paper));
    --edge: color-mix(in oklab, var(--ink) 58%, var(--paper));
    --line: color-mix(in oklab, var(--accent) 22%, var(--paper));
    --tint: color-mix(in oklab, var(--accent) 8%, var(--paper));
    --glow: color-mix(in oklab, var(--spot) 26%, var(--paper));
    --alarm: color-mix(in oklab, var(--danger) 8%, var(--paper));
    display: block;
    container-type: inline-size;
    font-size: max(16px, var(--goodturn-font-size, 1em));
    font-family: var(--goodturn-font, inherit);
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-align: start;
    text-indent: 0;
    font-weight: 400;
    font-style: normal;
    white-space: normal;
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:lang(ar)),
  :host(:lang(ur)),
  :host(:lang(fa)) {
    line-height: 1.7;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3,
  h4 {
    line-height: 1.25;
    font-family: var(--goodturn-heading-font, inherit);
    font-weight: 700;
    text-wrap: balance;
  }
  svg {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg .spot {
    fill: var(--spot);
    stroke: none;
  }
  a {
    color: var(--accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    color: var(--press);
    text-decoration-thickness: 3px;
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* one focus, everywhere: ink ring, paper gap */
  :focus-visible,
  .pick:has(:focus-visible),
  .kind:has(:focus-visible),
  .row:has(h3 a:focus-visible) {
    outline: 3px solid var(--goodturn-focus, var(--ink));
    outline-offset: 3px;
  }
  a:focus-visible,
  .row:has(h3 a:focus-visible) {
    border-radius: var(--r);
  }
  .row h3 a:focus-visible,
  .pick :focus-visible,
  .kind :focus-visible {
    outline: 0;
  }

  /* type */
  .t1 {
    font-size: 1.75em;
  }
  .t2 {
    font-size: 1.375em;
  }
  .t3 {
    font-size: 1.125em;
  }
  .soft,
  .hint {
    color: var(--soft);
  }
  .small {
    font-size: 0.9375em;
  }
  .stack > * + :is(*, blockquote) {
    margin-block-start: var(--gap);
  }
  .stack-l > * + * {
    margin-block-start: calc(var(--gap) * 2);
  }
  .measure {
    max-inline-size: 36em;
  }

  /* buttons: one turned corner */
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    min-block-size: 48px;
    padding: 0.5em 1.25em;
    border: 2px solid var(--accent);
    border-radius: var(--r);
    border-start-end-radius: var(--turn);
    background: var(--accent);
    color: var(--paper);
    font: inherit;
    font-weight: 700;
    text-decoration: none;
    text-align: center;
    cursor: pointer;
  }
  .btn svg {
    stroke: currentcolor;
  }
  .btn .spot {
    fill: none;
  }
  .btn:hover {
    background: var(--press);
    border-color: var(--press);
    color: var(--paper);
  }
  .btn.two {
    background: transparent;
    color: var(--accent);
  }
  .btn.two:hover {
    background: var(--tint);
    color: var(--press);
  }
  .link {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    align-items: center;
  }

  /* top of the board */
  .top {
    display: grid;
    gap: 16px;
    margin-block-end: 20px;
  }
  .top > *,
  .row > *,
  .cols > * {
    min-inline-size: 0;
  }
  .tabs {
    display: flex;
    gap: 4px 24px;
    border-block-end: 2px solid var(--line);
  }
  .tabs a {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding-inline: 2px;
    margin-block-end: -2px;
    border-block-end: 4px solid transparent;
    color: var(--ink);
    text-decoration: none;
  }
  .tabs a:hover {
    border-color: var(--edge);
  }
  .tabs [aria-current] {
    border-color: var(--accent);
    font-weight: 700;
  }
  .num {
    min-inline-size: 1.6em;
    padding: 0 0.4em;
    border-radius: 1em;
    background: var(--spot);
    color: var(--ink);
    font-size: 0.875em;
    font-weight: 700;
    text-align: center;
  }

  /* fields */
  label,
  .label {
    font-weight: 700;
  }
  .field {
    display: grid;
    gap: 4px;
    align-content: end;
  }
  .in {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 0.4em 0.7em;
    border: 2px solid var(--edge);
    border-radius: var(--r);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  select.in {
    appearance: none;
    padding-inline-end: 2.2em;
    background: var(--paper) linear-gradient(var(--accent), var(--accent)) no-repeat 100% 0 / 0 0;
  }
  .sel {
    position: relative;
    display: block;
  }
  .sel svg {
    position: absolute;
    inset-inline-end: 12px;
    inset-block-start: calc(50% - 0.5625em);
    inline-size: 1.125em;
    block-size: 1.125em;
    pointer-events: none;
  }
  textarea.in {
    min-block-size: 7em;
    resize: vertical;
  }
  .w-s {
    max-inline-size: 9em;
  }
  :dir(rtl) .in[dir='ltr'] {
    text-align: end;
  }
  .in.code {
    max-inline-size: 9.5em;
    font-size: 1.625em;
    font-weight: 700;
    letter-spacing: 0.25em;
    font-variant-numeric: tabular-nums;
  }
  .bad .in {
    border: 3px solid var(--danger);
  }
  .err {
    display: flex;
    gap: 8px;
    align-items: start;
    color: var(--danger);
    font-weight: 700;
  }
  .err svg,
  .sum svg {
    stroke: var(--danger);
  }

  /* search and filters */
  .find {
    display: grid;
    gap: 14px;
    padding: 16px;
    background: var(--tint);
    border-radius: var(--r);
    border-start-end-radius: var(--turn);
  }
  .find .btn {
    align-self: end;
  }
  .kinds {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9em, 100%), 1fr));
    gap: 4px;
  }
  .kind {
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 12px;
    align-items: center;
    min-block-size: 46px;
    padding: 5px 12px;
    border-radius: var(--r);
    border-start-end-radius: var(--turn);
    font-weight: 400;
    line-height: 1.25;
    cursor: pointer;
  }
  .kind svg {
    inline-size: 1.625em;
    block-size: 1.625em;
  }
  .kind:hover {
    background: var(--tint);
  }
  .kind:has(:checked) {
    background: var(--tint);
    font-weight: 700;
    box-shadow: inset 5px 0 var(--accent);
  }
  .kind:dir(rtl):has(:checked) {
    box-shadow: inset -5px 0 var(--accent);
  }
  .kinds-h {
    padding-block: 12px 10px;
    font-size: 1em;
  }

  /* the slip: one request in the list */
  .bar {
    display: flex;
    flex-wrap: wrap;
    min-block-size: 52px;
    gap: 4px 16px;
    justify-content: space-between;
    align-items: center;
    padding-block: 2px 6px;
    margin-block-start: 12px;
  }
  .bar .in {
    min-block-size: 44px;
    inline-size: auto;
  }
  .inline {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: center;
    font-weight: 400;
  }
  .rows {
    border-block-start: 2px solid var(--line);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 16px;
    padding-block: 18px;
    border-block-end: 2px solid var(--line);
    min-block-size: 118px;
    align-content: start;
  }
  .tile {
    display: grid;
    place-items: center;
    inline-size: min(3.5em, 96px);
    block-size: min(3.5em, 96px);
    border-radius: var(--r);
    border-start-end-radius: var(--turn);
    background: var(--tint);
    grid-row: span 3;
    position: relative;
  }
  .tile svg {
    inline-size: 62%;
    block-size: 62%;
    stroke-width: 1.75;
  }
  .tile.big {
    inline-size: min(5em, 120px);
    block-size: min(5em, 120px);
    border-start-end-radius: var(--turn-l);
  }
  .panel .tile {
    background: var(--tint);
  }
  .panel.tint .tile,
  .panel.glow .tile {
    background: var(--paper);
  }
  .head {
    display: grid;
    gap: 12px 20px;
    justify-items: start;
    align-items: center;
  }
  .row h3 {
    font-size: 1.1875em;
  }
  .row h3 a {
    color: var(--ink);
    text-decoration-color: var(--edge);
  }
  .row h3 a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .row:hover h3 a {
    color: var(--accent);
    text-decoration-color: currentcolor;
    text-decoration-thickness: 3px;
  }
  .row:hover .tile {
    background: var(--glow);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 20px;
  }
  .facts li,
  .crew {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--soft);
  }
  .facts li {
    align-items: start;
  }
  .facts svg,
  .crew svg {
    inline-size: 1.3em;
    block-size: 1.3em;
  }
  .facts svg {
    margin-block-start: 0.1em;
  }
  .crew {
    gap: 8px;
  }
  .crew span {
    display: inline-flex;
  }
  .crew .on {
    fill: var(--spot);
  }
  .crew b {
    color: var(--ink);
  }
  .more {
    margin-block-start: 20px;
  }

  /* panels */
  .panel {
    padding: 20px;
    border: 2px solid var(--line);
    border-radius: var(--r);
    border-start-end-radius: var(--turn-l);
    background: var(--paper);
  }
  .panel.tint {
    background: var(--tint);
    border-color: transparent;
  }
  .panel.glow {
    background: var(--glow);
    border-color: transparent;
  }
  .note {
    display: grid;
    grid-template-columns: 1.625em 1fr;
    gap: 2px 12px;
    align-items: start;
  }
  .note > svg {
    inline-size: 1.625em;
    block-size: 1.625em;
  }
  .note > :not(svg) {
    grid-column: 2;
  }
  .sum {
    padding: 18px 20px;
    border: 3px solid var(--danger);
    border-radius: var(--r);
    border-start-end-radius: var(--turn-l);
    background: var(--alarm);
  }
  .sum a {
    color: var(--danger);
    font-weight: 700;
    display: inline-block;
    padding-block: 10px;
  }
  .sum h3 {
    font-size: 1.25em;
  }
  .who {
    display: grid;
    gap: 0;
    border: 2px solid var(--line);
    border-radius: var(--r);
    border-start-end-radius: var(--turn-l);
    overflow: hidden;
  }
  .who > * {
    padding: 14px 18px;
  }
  .who > * + * {
    border-block-start: 2px solid var(--line);
    background: var(--tint);
  }

  /* question page */
  .back {
    margin-block-end: 4px;
  }
  .steps {
    display: flex;
    gap: 4px;
    margin-block: 6px 20px;
  }
  .steps li {
    flex: 1;
    block-size: 6px;
    max-inline-size: 56px;
    border-radius: 3px;
    background: var(--line);
  }
  .steps .on {
    background: var(--accent);
  }
  .picks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(6.1em, 100%), 1fr));
    grid-auto-rows: 1fr;
    gap: 8px;
  }
  .pick {
    position: relative;
    display: grid;
    gap: 8px;
    align-content: start;
    min-block-size: 6.5em;
    padding: 12px 10px 10px;
    border: 2px solid var(--edge);
    border-radius: var(--r);
    border-start-end-radius: var(--turn);
    background: var(--paper);
    font-weight: 400;
    font-size: 0.9375em;
    line-height: 1.2;
    cursor: pointer;
  }
  .pick > svg {
    inline-size: 2.75em;
    block-size: 2.75em;
    stroke-width: 1.75;
  }
  .pick:hover {
    background: var(--tint);
  }
  .pick .tick {
    display: none;
  }
  .pick:has(:checked) {
    border: 3px solid var(--accent);
    padding: 11px 9px 9px;
    background: var(--tint);
    font-weight: 700;
  }
  .pick:has(:checked) .tick {
    display: grid;
    place-items: center;
    position: absolute;
    inset-block-start: -3px;
    inset-inline-end: -3px;
    inline-size: 28px;
    block-size: 26px;
    background: var(--accent);
    border-start-end-radius: var(--turn);
    border-end-start-radius: 10px;
  }
  .tile .tick {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: 38%;
    block-size: 36%;
    background: var(--accent);
    border-start-end-radius: inherit;
    border-end-start-radius: 8px;
  }
  .tile:has(.tick) > svg {
    margin: 20% 16% 0 0;
    margin-inline: 0 16%;
  }
  .tile .tick svg {
    inline-size: 60%;
    block-size: 60%;
    stroke-width: 3.5;
  }
  .tick svg {
    inline-size: 16px;
    block-size: 16px;
    stroke: var(--paper);
    stroke-width: 3.5;
  }
  .ask {
    display: grid;
    gap: 32px;
  }
  .sum {
    margin-block-end: 24px;
  }
  .note h2 {
    margin-block-end: 6px;
  }
  .list > div {
    display: grid;
    grid-template-columns: 1.625em 1fr auto;
    gap: 0 14px;
    padding-block: 12px;
    border-block-end: 2px solid var(--line);
    align-items: start;
  }
  .list > div:first-child {
    border-block-start: 2px solid var(--line);
  }
  .list dt {
    color: var(--soft);
    font-size: 0.9375em;
  }
  .list dd {
    grid-column: 2;
  }
  .list > div > svg {
    inline-size: 1.625em;
    block-size: 1.625em;
    grid-row: span 2;
    margin-block-start: 4px;
  }
  .list .go {
    grid-column: 3;
    grid-row: 1 / span 2;
  }
  .next li {
    position: relative;
    display: grid;
    grid-template-columns: 44px 1fr;
    gap: 14px;
    align-items: start;
    padding-block-end: 20px;
  }
  .next p {
    align-self: center;
  }
  .next li > span {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: var(--r);
    border-start-end-radius: var(--turn);
    background: var(--tint);
  }
  .next li > span svg {
    inline-size: 26px;
    block-size: 26px;
  }
  .next li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-inline-start: 21px;
    inset-block: 44px 0;
    inline-size: 2px;
    background: var(--line);
  }

  /* match */
  .safe {
    display: block;
    padding: 10px 18px;
    border: 3px solid var(--spot);
    border-radius: var(--r);
    border-start-end-radius: var(--turn);
    background: var(--paper);
    font-size: 1.75em;
    font-weight: 700;
    line-height: 1.15;
  }
  .box {
    container-type: inline-size;
  }
  .talk {
    display: grid;
    gap: 12px;
  }
  .talk li {
    max-inline-size: 30em;
    padding: 10px 14px;
    border: 2px solid var(--line);
    border-radius: var(--r);
    border-start-end-radius: var(--turn);
    justify-self: start;
  }
  .talk .me {
    justify-self: end;
    background: var(--tint);
    border-color: transparent;
    border-start-end-radius: var(--r);
    border-start-start-radius: var(--turn);
  }
  .cols {
    display: grid;
    gap: 24px;
  }
  .send {
    display: grid;
    gap: 10px;
  }

  /* waiting */
  .ghost {
    display: block;
    block-size: 0.8em;
    border-radius: 4px;
    background: var(--line);
  }
  .wait .tile {
    background: var(--line);
  }
  @media (prefers-reduced-motion: no-preference) {
    .wait .ghost,
    .wait .tile {
      animation: wait 1.6s ease-in-out 6 alternate;
    }
    .btn:active {
      translate: 0 1px;
    }
  }
  @keyframes wait {
    to {
      opacity: 0.45;
    }
  }
  .blank {
    display: grid;
    gap: 14px;
    justify-items: start;
    padding-block: 28px;
  }
  .blank .tile {
    inline-size: 112px;
    block-size: 112px;
    border-start-end-radius: var(--turn-l);
    background: var(--glow);
  }
  .blank .tile svg {
    stroke-width: 1.25;
  }

  /* width belongs to the container, in em, so large text gets the narrow layout by itself */
  @container (max-width: 17em) {
    .row {
      grid-template-columns: 1fr;
    }
    .tile {
      grid-row: auto;
    }
    .list > div {
      grid-template-columns: 1fr;
    }
    .list > div > svg {
      display: none;
    }
    .list dd,
    .list .go {
      grid-column: 1;
      grid-row: auto;
    }
    .note {
      grid-template-columns: 1fr;
    }
    .note > :not(svg) {
      grid-column: 1;
    }
    .t1 {
      font-size: 1.375em;
    }
    .panel,
    .sum,
    .find {
      padding: 14px;
    }
    .btn {
      inline-size: 100%;
      padding-inline: 0.5em;
    }
    .safe {
      font-size: 1.5em;
    }
    .next li {
      grid-template-columns: 1fr;
    }
    .next li::before {
      display: none;
    }
    .acts {
      display: grid;
    }
  }
  @container (max-width: 30em) {
    .kind .soft {
      display: none;
    }
    .kind {
      grid-template-columns: auto 1fr;
    }
    .btn.wide {
      inline-size: 100%;
    }
    .panel {
      padding: 14px;
    }
  }
  @container (min-width: 34em) {
    .find {
      grid-template-columns: 1fr 1fr;
    }
    .row {
      grid-template-columns: auto 1fr auto;
      column-gap: 20px;
    }
    .row > .crew {
      grid-column: 3;
      grid-row: 1 / span 3;
      align-self: center;
      flex-direction: column;
      align-items: end;
      gap: 2px;
      text-align: end;
    }
    .picks {
      grid-template-columns: repeat(5, 1fr);
    }
    .top {
      grid-template-columns: 1fr auto;
      align-items: end;
    }
    .top .tabs {
      grid-column: 1 / -1;
    }
    .head {
      grid-template-columns: auto 1fr;
    }
    .send {
      grid-template-columns: 1fr auto;
      align-items: end;
    }
  }
  @container (min-width: 52em) {
    .row {
      grid-template-columns: auto 1fr 8.5em;
    }
    .row .facts {
      display: grid;
      grid-template-columns: 13em 1fr 9em;
      gap: 2px 14px;
    }
    .find {
      grid-template-columns: 1.5fr 1fr 1.1fr 1fr auto;
      padding: 16px 20px 20px;
    }
    .two-up {
      display: grid;
      grid-template-columns: 15em 1fr;
      gap: 36px;
      margin-block-start: 24px;
      align-items: start;
    }
    .two-up .kinds {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .ask {
      grid-template-columns: minmax(0, 41em) minmax(0, 1fr);
      gap: 56px;
    }
    .cols {
      grid-template-columns: 1fr 1fr;
      gap: 40px;
    }
    .cols.main {
      grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr);
    }
    .narrow {
      display: none;
    }
    .bar {
      margin-block-start: 0;
    }
    .kinds-h {
      padding-block-start: 13px;
    }
  }
  @container (max-width: 51.99em) {
    .wideonly {
      display: none;
    }
  }
  :dir(rtl) .flip {
    scale: -1 1;
  }
  @media (forced-colors: active) {
    svg {
      stroke: CanvasText;
    }
    svg .spot {
      fill: none;
    }
    .tile,
    .panel,
    .find,
    .kind,
    .talk li,
    .num {
      border: 2px solid CanvasText;
    }
    .btn {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
    .btn svg {
      stroke: ButtonText;
    }
    .pick:has(:checked),
    .kind:has(:checked),
    .tabs [aria-current],
    .steps .on {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }
    .tabs a {
      border-color: Canvas;
    }
    .steps .on {
      background: Highlight;
      forced-color-adjust: none;
    }
    .steps li {
      background: GrayText;
      forced-color-adjust: none;
    }
    .ghost {
      background: GrayText;
      forced-color-adjust: none;
    }
    .tick svg {
      stroke: CanvasText;
    }
    .crew .on {
      fill: CanvasText;
    }
  }
  .row.bare {
    padding-block: 0;
    border: 0;
    min-block-size: 0;
    grid-template-columns: auto 1fr;
    align-items: center;
  }
  blockquote {
    margin: 0;
  }
  .said {
    padding-inline-start: 18px;
    border-inline-start: 5px solid var(--spot);
  }
  .rule {
    border: 0;
    border-block-start: 2px solid var(--line);
    margin-inline: 0;
  }
  .ghost.a {
    inline-size: 60%;
    block-size: 1.1em;
    margin-block: 4px 12px;
  }
  .ghost.b {
    inline-size: 28%;
  }
  .ghost.c {
    inline-size: 78%;
    max-inline-size: 30em;
    grid-column: 2;
  }
  .row.top-a {
    align-items: start;
    margin-block-start: 12px;
  }
  .row.top-a .facts {
    display: grid;
    grid-column: 1 / -1;
    margin-block-start: 10px;
  }
  .row.top-a .tile {
    grid-row: auto;
  }
  .ghost.d {
    inline-size: 8em;
  }
  /* browsers from before 2024: the light values, the default accent */
  @supports not ((color: light-dark(#000, #fff)) and (color: oklch(from red l c h))) {
    :host {
      --ink: #231c19;
      --paper: #fff;
      --spot: #f6b73c;
      --danger: #b3261e;
      --accent: #6d2150;
      --press: #5f2246;
      --soft: #514b48;
      --edge: #777270;
      --line: #e0ccd6;
      --tint: #f4ecf0;
      --glow: #feedd3;
      --alarm: #fbeeec;
    }
  }

  /* choices in a row, ticks, and what opens in place */
  .dot {
    inline-size: 22px;
    block-size: 22px;
    border: 2px solid var(--edge);
    border-radius: 50%;
    background: var(--paper);
  }
  .kind:has(:checked) .dot {
    border: 7px solid var(--accent);
  }
  .tick-line {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 12px;
    align-items: center;
    min-block-size: 44px;
    font-weight: 400;
    cursor: pointer;
  }
  .tick-line input {
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--accent);
  }
  fieldset.bad {
    padding-inline-start: 14px;
    border-inline-start: 5px solid var(--danger);
  }
  .w-xs {
    inline-size: 4.5em;
  }
  .w-s {
    inline-size: 9em;
  }
  .more-to > summary {
    inline-size: fit-content;
    list-style: none;
    cursor: pointer;
  }
  .more-to > summary::-webkit-details-marker {
    display: none;
  }
  .more-to[open] {
    flex-basis: 100%;
  }
  .more-to[open] > summary {
    margin-block-end: 8px;
  }
  .stack-s > * + * {
    margin-block-start: 4px;
  }
  dl.safe {
    display: grid;
    gap: 10px;
  }
  .safe dt {
    font-size: 0.55em;
    font-weight: 400;
  }
  .row h4 {
    font-size: 1.1875em;
  }
  .row h4 a {
    color: var(--ink);
    text-decoration-color: var(--edge);
  }
  .row.bare h4 a,
  .row .link {
    position: relative;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
  }

  /* the board: what is folded when narrow, and what keeps its height while it is on its way */
  button.fold {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 56px;
    padding: 8px 14px;
    border: 2px solid var(--edge);
    border-radius: var(--r);
    border-start-end-radius: var(--turn);
    background: var(--paper);
    color: inherit;
    font: inherit;
    font-weight: 700;
    text-align: start;
    cursor: pointer;
  }
  button.fold > :last-child {
    margin-inline-start: auto;
    inline-size: 1.125em;
    block-size: 1.125em;
  }
  button.fold[aria-expanded='true'] > :last-child {
    rotate: 180deg;
  }
  button.fold .small {
    display: block;
    font-weight: 400;
    color: var(--soft);
    line-height: 1.3;
  }
  .unread {
    visibility: hidden;
  }
  .words {
    white-space: pre-line;
  }
  :focus:not(:focus-visible) {
    outline: 0;
  }
  [tabindex='-1']:focus {
    outline: 0;
  }
  .sum:focus,
  .told:focus {
    outline: 3px solid var(--goodturn-focus, var(--ink));
    outline-offset: 3px;
  }
  @container (max-width: 51.99em) {
    .shut {
      display: none;
    }
    .finder {
      margin-block-start: 12px;
    }
  }
  @container (min-width: 52em) {
    button.fold {
      display: none;
    }
  }
`;
