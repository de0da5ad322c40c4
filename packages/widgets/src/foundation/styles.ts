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
    --turn-l: calc(1.4 * var(--turn));
    --gap: var(--goodturn-gap, 16px);
    /* derived: any accent is legible, so no host can choose a broken one; more chroma than a screen has would come out lighter */
    --accent: light-dark(oklch(from var(--a0) min(l, 0.47) min(c, 0.2) h / 1), oklch(from var(--a0) max(l, 0.8) min(c, 0.075) h / 1));
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
  /* browsers from before 2024: the light values, the default accent */
  @supports not (color: light-dark(oklch(from red l c h), red)) {
    :host {
      --ink: #231c19;
      --paper: #fff;
      --spot: #f6b73c;
      --danger: #b3261e;
      --accent: #6d2150;
    }
  }
  :host([hidden]) {
    display: none;
  }
  :host(:lang(ar)) {
    line-height: 1.7;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  * {
    min-width: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  fieldset,
  hr {
    border: 0;
  }
  h2,
  h3,
  h4 {
    line-height: 1.25;
    font-family: var(--goodturn-heading-font, inherit);
    text-wrap: balance;
  }
  svg {
    flex: none;
    width: 1.375em;
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
    width: 1px;
    height: 1px;
    overflow: hidden;
    opacity: 0;
    white-space: nowrap;
  }
  /* under what is laid over them */
  .sel,
  .kind,
  .row,
  .tile,
  .pick,
  .next li {
    position: relative;
  }
  /* one focus, everywhere: ink ring, paper gap */
  [tabindex='-1']:focus,
  .row h3 a:focus-visible {
    outline: 0;
  }
  :focus-visible,
  .sum:focus,
  .told:focus,
  .pick:has(:focus-visible),
  .kind:has(:focus-visible),
  .row:has(h3 a:focus-visible) {
    outline: 3px solid var(--goodturn-focus, var(--ink));
    outline-offset: 3px;
  }
  :where(a):focus-visible,
  .row:has(h3 a:focus-visible) {
    border-radius: var(--r);
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
  .hint,
  .list dt {
    color: var(--soft);
  }
  .small,
  .pick,
  .list dt {
    font-size: 0.9375em;
  }
  .stack > * + * {
    margin-top: var(--gap);
  }
  .stack-l > * + * {
    margin-top: calc(var(--gap) * 2);
  }
  .measure {
    max-width: 36em;
  }

  .btn,
  .find,
  .kind,
  .tile,
  .pick,
  .next li > span {
    border-radius: var(--r);
    border-start-end-radius: var(--turn);
  }
  /* buttons: one turned corner */
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    min-height: 48px;
    padding: 0.5em 1.25em;
    border: 2px solid var(--accent);
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
  .link,
  .tabs a {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 44px;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .acts,
  .inline,
  .facts,
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 20px;
  }

  /* top of the board */
  .top {
    display: grid;
    gap: 16px;
    margin-bottom: 20px;
  }
  .tabs {
    display: flex;
    gap: 4px 24px;
    border-bottom: 2px solid var(--line);
  }
  .tabs a {
    gap: 8px;
    padding-inline: 2px;
    margin-bottom: -2px;
    border-bottom: 4px solid transparent;
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
    min-width: 1.6em;
    padding: 0 0.4em;
    border-radius: 1em;
    background: var(--spot);
    font-size: 0.875em;
    font-weight: 700;
    text-align: center;
  }

  /* fields */
  label,
  .label {
    font-weight: 700;
  }
  .sel {
    display: grid;
    align-items: center;
  }
  .field {
    display: grid;
    gap: 4px;
    align-content: end;
  }
  .in,
  .fold {
    width: 100%;
    min-height: 48px;
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
  }
  .sel svg {
    position: absolute;
    inset-inline-end: 12px;
    width: 1.125em;
    pointer-events: none;
  }
  textarea.in {
    min-height: 7em;
    resize: vertical;
  }
  :dir(rtl) .in[dir='ltr'] {
    text-align: end;
  }
  .in.code {
    max-width: 9.5em;
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
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 12px;
    align-items: center;
    min-height: 46px;
    padding: 5px 12px;
    font-weight: 400;
    line-height: 1.25;
    cursor: pointer;
  }
  .kind svg {
    width: 1.625em;
  }
  .kind:hover {
    background: var(--tint);
  }
  .kind:has(:checked) {
    background: var(--tint);
    font-weight: 700;
    box-shadow: inset 5px 0 var(--accent);
  }
  :dir(rtl) .kind:has(:checked) {
    box-shadow: inset -5px 0 var(--accent);
  }
  .kinds-h {
    padding-block: 12px 10px;
  }

  /* the slip: one request in the list */
  .bar {
    min-height: 52px;
    gap: 4px 16px;
    justify-content: space-between;
    padding-block: 2px 6px;
    margin-top: 12px;
  }
  .bar .in {
    min-height: 44px;
    width: auto;
  }
  .inline {
    gap: 2px 10px;
    font-weight: 400;
  }
  .rows {
    border-top: 2px solid var(--line);
  }
  .row {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 16px;
    padding-block: 18px;
    border-bottom: 2px solid var(--line);
    min-height: 118px;
    align-content: start;
  }
  .tile {
    display: grid;
    place-items: center;
    width: min(3.5em, 96px);
    aspect-ratio: 1;
    background: var(--tint);
    grid-row: span 3;
  }
  .tile svg {
    width: 62%;
    stroke-width: 1.75;
  }
  .tile.big {
    width: min(5em, 120px);
    border-start-end-radius: var(--turn-l);
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
  .row h3,
  .row h4 {
    font-size: 1.1875em;
  }
  .row h3 a,
  .row h4 a {
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
    align-items: stretch;
    row-gap: 2px;
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
    width: 1.3em;
  }
  .facts svg {
    margin-top: 0.1em;
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
  .more {
    margin-top: 20px;
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
    width: 1.625em;
  }
  .note > :not(svg) {
    grid-column: 2;
  }
  .sum {
    margin-bottom: 24px;
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
    border: 2px solid var(--line);
    border-radius: var(--r);
    border-start-end-radius: var(--turn-l);
    overflow: hidden;
  }
  .who > * {
    padding: 14px 18px;
  }
  .who > * + * {
    border-top: 2px solid var(--line);
    background: var(--tint);
  }

  /* question page */
  .back {
    margin-bottom: 4px;
  }
  .steps {
    display: flex;
    gap: 4px;
    margin-block: 6px 20px;
  }
  .steps li {
    flex: 1;
    height: 6px;
    max-width: 56px;
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
    display: grid;
    gap: 8px;
    align-content: start;
    min-height: 6.5em;
    padding: 12px 10px 10px;
    border: 2px solid var(--edge);
    background: var(--paper);
    font-weight: 400;
    line-height: 1.2;
    cursor: pointer;
  }
  .pick > svg {
    width: 2.75em;
    stroke-width: 1.75;
  }
  .pick:hover {
    background: var(--tint);
  }
  .pick:not(:has(:checked)) .tick {
    display: none;
  }
  .pick:has(:checked) {
    border: 3px solid var(--accent);
    padding: 11px 9px 9px;
    background: var(--tint);
    font-weight: 700;
  }
  .tick {
    position: absolute;
    top: -3px;
    inset-inline-end: -3px;
    display: grid;
    place-items: center;
    width: 28px;
    height: 26px;
    background: var(--accent);
    border-start-end-radius: inherit;
    border-end-start-radius: 10px;
  }
  .tile .tick {
    top: 0;
    inset-inline-end: 0;
    width: 38%;
    height: 36%;
    border-end-start-radius: 8px;
  }
  .tile > svg:not(:only-child) {
    margin-top: 20%;
    margin-inline-end: 16%;
  }
  .tile .tick svg {
    width: 57%;
  }
  .tick svg {
    width: 16px;
    stroke: var(--paper);
    stroke-width: 3.5;
  }
  .ask {
    display: grid;
    gap: 32px;
  }
  .note h2 {
    margin-bottom: 6px;
  }
  .list > div {
    display: grid;
    grid-template-columns: 1.625em 1fr auto;
    gap: 0 14px;
    padding-block: 12px;
    border-bottom: 2px solid var(--line);
    align-items: start;
  }
  .list > div:first-child {
    border-top: 2px solid var(--line);
  }
  .list dd {
    grid-column: 2;
  }
  .list > div > svg {
    width: 1.625em;
    grid-row: span 2;
    margin-top: 4px;
  }
  .list .go {
    grid-column: 3;
    grid-row: 1 / span 2;
  }
  .next li {
    display: grid;
    grid-template-columns: 44px 1fr;
    gap: 14px;
    align-items: start;
    padding-bottom: 20px;
  }
  .next p {
    align-self: center;
  }
  .next li > span {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    background: var(--tint);
  }
  .next li > span svg {
    width: 26px;
  }
  .next li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-inline-start: 21px;
    inset-block: 44px 0;
    width: 2px;
    background: var(--line);
  }

  .box {
    container-type: inline-size;
  }
  .cols {
    display: grid;
    gap: 24px;
  }

  /* waiting */
  .ghost {
    display: block;
    height: 0.8em;
    border-radius: 4px;
    background: var(--line);
  }
  .wait .tile {
    background: var(--line);
  }
  @media (prefers-reduced-motion: no-preference) {
    .wait .row > * {
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
    width: 112px;
    border-start-end-radius: var(--turn-l);
    background: var(--glow);
  }
  .blank .tile svg {
    stroke-width: 1.25;
  }

  .row.bare {
    padding-block: 0;
    border: 0;
    min-height: 0;
    grid-template-columns: auto 1fr;
    align-items: center;
  }
  .said {
    padding-inline-start: 18px;
    border-inline-start: 5px solid var(--spot);
  }
  .rule {
    margin-bottom: 0.5em;
    border-top: 2px solid var(--line);
  }
  .ghost.a {
    width: 57%;
    height: 1.1em;
    margin-block: 4px 12px;
  }
  .ghost.b {
    width: 28%;
  }
  .ghost.c {
    width: 78%;
    max-width: 30em;
    grid-column: 2;
  }
  .row.top-a {
    align-items: start;
    margin-top: 12px;
  }
  .row.top-a .facts {
    display: grid;
    grid-column: 1 / -1;
    margin-top: 10px;
  }
  .row.top-a .tile {
    grid-row: auto;
  }
  .ghost.d {
    width: 8em;
  }
  /* choices in a row, ticks, and what opens in place */
  .dot {
    width: 22px;
    height: 22px;
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
    min-height: 44px;
    font-weight: 400;
    cursor: pointer;
  }
  .tick-line input {
    width: 24px;
    height: 24px;
    accent-color: var(--accent);
  }
  fieldset.bad {
    padding-inline-start: 14px;
    border-inline-start: 5px solid var(--danger);
  }
  .w-xs {
    width: 4.5em;
  }
  .w-s {
    width: 9em;
  }
  .more-to > summary::-webkit-details-marker {
    display: none;
  }
  .more-to[open] {
    flex-basis: 100%;
  }
  .more-to[open] > summary {
    margin-bottom: 8px;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
  }

  /* the board: what is folded when narrow, and what keeps its height while it is on its way */
  .fold {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 56px;
    padding: 8px 14px;
    border-start-end-radius: var(--turn);
    font-weight: 700;
    text-align: start;
    cursor: pointer;
  }
  .fold > :last-child {
    margin-inline-start: auto;
    width: 1.125em;
  }
  .fold[aria-expanded='true'] > :last-child {
    rotate: 180deg;
  }
  .fold .small {
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
  /* width belongs to the container, in em, so large text gets the narrow layout by itself */
  @container (max-width: 17em) {
    .row {
      grid-template-columns: 1fr;
    }
    .tile {
      grid-row: auto;
    }
    .list > div {
      display: block;
    }
    .list > div > svg {
      display: none;
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
    .sum,
    .find {
      padding: 14px;
    }
    .btn {
      width: 100%;
      padding-inline: 0.5em;
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
      width: 100%;
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
    .head {
      grid-template-columns: auto 1fr;
    }
    .top .tabs {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 52em) {
    .row {
      grid-template-columns: auto 1fr 8.5em;
    }
    .find:not(:has(.bad)) {
      grid-template-columns: 1.5fr 1fr 1.1fr 1fr auto;
      padding: 16px 20px 20px;
    }
    .two-up {
      display: grid;
      grid-template-columns: 15em 1fr;
      gap: 36px;
      margin-top: 24px;
      align-items: start;
    }
    .two-up .kinds {
      gap: 0;
    }
    .ask {
      grid-template-columns: minmax(0, 41em) 1fr;
      gap: 56px;
    }
    .cols {
      grid-template-columns: 1fr 1fr;
      gap: 40px;
    }
    .cols.main {
      grid-template-columns: 1.5fr 1fr;
    }
    .bar {
      margin-top: 0;
    }
    .fold {
      display: none;
    }
    .kinds-h {
      padding-top: 13px;
    }
  }
  @container (min-width: 62em) {
    .row .facts {
      display: grid;
      grid-template-columns: minmax(0, 13em) minmax(7em, 1fr) 9em;
      gap: 2px 14px;
    }
  }
  :dir(rtl) .back svg {
    scale: -1 1;
  }
  /* the system's own colours: what is pressed keeps its ground, what is chosen gets a ring, spots vanish */
  @media (forced-colors: active) {
    :host {
      --accent: LinkText;
      --danger: CanvasText;
      --paper: Canvas;
    }
    svg {
      stroke: CanvasText;
    }
    svg .spot {
      fill: none;
    }
    .crew .on {
      fill: CanvasText;
    }
    .btn {
      forced-color-adjust: none;
      outline-color: Highlight;
    }
    .tile,
    .find {
      border: 2px solid;
    }
    .tabs a {
      margin: 0;
      border-color: Canvas;
    }
    .tabs [aria-current] {
      border-color: Highlight;
    }
    .steps li {
      border: 1px solid;
    }
    .ghost {
      background: GrayText;
    }
    .steps .on {
      background: Highlight;
    }
    :where(.pick, .kind):has(:checked) {
      outline: 3px solid Highlight;
    }
  }
  @container (max-width: 51.99em) {
    .wideonly,
    .shut {
      display: none;
    }
    .finder {
      margin-top: 12px;
    }
  }
`;
