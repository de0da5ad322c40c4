/** Marks the text as styles, for editors and for the build. */
const css = String.raw;

/** The look of what only the desk has: its tabs, its list with tick boxes, its keys, and how it is printed. */
export const styles = css`
  .desk-top {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0 20px;
  }
  .desk-top ~ .fold {
    margin-bottom: 16px;
  }
  .desk-nav {
    flex-wrap: wrap;
    margin-bottom: 20px;
  }
  .entry {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 14px;
    align-items: start;
    padding-block: 12px;
    border-bottom: 2px solid var(--line);
  }
  .entry:not(:has(> input)) {
    column-gap: 0;
  }
  .entry > input {
    width: 24px;
    height: 24px;
    margin: 10px;
    accent-color: var(--accent);
  }
  .entry > :not(input) {
    grid-column: 2;
  }
  .entry :is(h3, h4) {
    font-size: 1.125em;
  }
  .entry :is(h3, h4) a {
    display: inline-flex;
    min-height: 44px;
    align-items: center;
    color: var(--ink);
    text-decoration-color: var(--edge);
  }
  .entry .note > svg {
    margin-top: 8px;
  }
  .entry:has(:is(h3, h4) a:focus-visible) {
    background: var(--tint);
  }
  .entry:has(:checked) {
    background: var(--tint);
    box-shadow: inset 5px 0 var(--accent);
  }
  :dir(rtl) .entry:has(:checked) {
    box-shadow: inset -5px 0 var(--accent);
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 2px 8px;
    border: 2px solid var(--edge);
    border-radius: var(--r);
    font-size: 0.9375em;
    font-weight: 700;
    color: var(--ink);
  }
  .mark.now {
    border-color: var(--danger);
    background: var(--alarm);
  }
  .mark.warm {
    border-color: transparent;
    background: var(--glow);
  }
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: 14px;
    align-items: end;
    padding: 16px;
    border-radius: var(--r);
    border-start-end-radius: var(--turn);
    background: var(--tint);
  }
  .search > .field {
    flex: 1 1 12em;
  }
  kbd {
    display: inline-block;
    min-width: 2.25em;
    padding: 3px 0.5em;
    border: 2px solid var(--edge);
    border-radius: var(--r);
    background: var(--paper);
    font: inherit;
    font-weight: 700;
    text-align: center;
  }
  .keys-panel {
    margin-bottom: 24px;
  }
  .keys {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 8px 16px;
    align-items: baseline;
  }
  .qr {
    display: block;
    width: min(14em, 100%);
    background: #fff;
  }
  .qr path {
    fill: #000;
    stroke: none;
  }
  .codes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9em, 100%), 1fr));
    gap: 4px 20px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  /* parts of a form that belong to one answer alone */
  .asks:not(:has(option[value='dbs']:checked)) > .of-dbs,
  .asks:has(option[value='none']:checked) > .of-any,
  .where:not(:has([value='venue']:checked)) > .of-venue,
  .where:has([value='remote']:checked) > .of-place,
  .joins:not(:has([value='link']:checked)) > .of-link {
    display: none;
  }
  .of-dbs {
    padding-inline-start: 18px;
    border-inline-start: 5px solid var(--line);
  }
  .table {
    width: 100%;
    border-collapse: collapse;
  }
  .table caption {
    padding-bottom: 4px;
    text-align: start;
  }
  .table :is(th, td) {
    padding: 6px 0;
    padding-inline-end: 12px;
    border-bottom: 2px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  .table thead th {
    font-size: 0.9375em;
    color: var(--soft);
  }
  .table th a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }
  .table .in {
    width: 100%;
  }
  .table td {
    min-width: 7em;
  }
  .link > .num {
    /* An underline does not go through a block. */
    display: inline-block;
    color: var(--ink);
  }
  .mark {
    flex: none;
    max-width: 100%;
    overflow-wrap: normal;
  }
  @container (max-width: 34em) {
    .table,
    .table tbody {
      display: block;
    }
    .table thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      opacity: 0;
    }
    .table tr {
      display: grid;
      grid-template-columns: 1fr 7em;
      gap: 0 12px;
      padding-block: 8px;
      border-bottom: 2px solid var(--line);
    }
    .table :is(th, td) {
      min-width: 0;
      padding: 2px 0;
      border: 0;
    }
    .table th {
      grid-column: 1 / -1;
    }
  }
  @container (max-width: 17em) {
    .table tr {
      grid-template-columns: 1fr;
    }
  }
  /* the three numbers of a day stay side by side */
  .day .w-xs {
    width: 4em;
  }
  .day .w-s {
    width: 6em;
  }
  @container (max-width: 30em) {
    .search {
      display: grid;
      padding: 14px;
    }
    .kinds {
      grid-template-columns: 1fr;
    }
  }
  /* on paper: what was read and decided, without what can be pressed */
  @media print {
    :host {
      --ink: #000;
      --paper: #fff;
      font-size: 11pt;
    }
    .desk-top,
    .desk-nav,
    .fold,
    .search,
    .btn,
    .back,
    .more-to,
    .link,
    .keys-panel,
    .entry > input,
    section:not(:has(> :not(h3, .acts))),
    form:not(:has(.table)) {
      display: none;
    }
    .entry,
    .panel {
      break-inside: avoid;
    }
  }
`;
