/** What the pages add to the widget's look: the frame, and what works there without JavaScript. */
export const pageStyles = `
svg {
  height: auto;
}
html {
  color-scheme: light dark;
  font: 100% / 1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif;
}
body.goodturn {
  min-height: 100vh;
  background: var(--paper);
}
.banner > *, main, .ending {
  max-width: 70em;
  margin-inline: auto;
  padding-inline: 16px;
}
.banner {
  background: var(--tint);
  border-bottom: 5px solid var(--accent);
}
.banner a {
  display: inline-flex;
  align-items: center;
  min-height: 52px;
  color: var(--ink);
  font-size: 1.125em;
  font-weight: 700;
  text-decoration: none;
}
.banner a:hover {
  text-decoration: underline;
}
main {
  display: block;
  padding-block: 24px 48px;
}
main:focus {
  outline: 0;
}
goodturn-request-board {
  display: block;
  --goodturn-font: inherit;
}
.ending > * {
  font-size: 0.9375em;
}
.ending {
  border-top: 2px solid var(--line);
  padding-block: 20px 40px;
}
.ending > * + * {
  margin-top: 8px;
}
.skip {
  position: absolute;
  inset-inline-start: 8px;
  top: -80px;
  z-index: 1;
  padding: 12px 16px;
  background: var(--paper);
  font-weight: 700;
}
.skip:focus {
  top: 8px;
}
/* In reach wherever the page is scrolled to. */
.exit {
  position: sticky;
  top: 0;
  z-index: 2;
  max-width: 70em;
  margin-inline: auto;
  padding-inline: 16px;
  block-size: 0;
  display: flex;
  justify-content: end;
}
.exit .btn {
  margin-top: 4px;
  block-size: 44px;
  min-height: 44px;
  padding-block: 0;
  background: var(--danger);
  color: var(--paper);
  width: auto;
}
/* On a phone the name stands below the way out, which would cover it. */
@media (max-width: 40em) {
  .banner {
    padding-block-start: 48px;
  }
}
.leaving {
  position: fixed;
  inset: 0;
  z-index: 3;
  background: var(--paper);
  color: var(--paper);
}
h1 {
  line-height: 1.25;
  font-size: 1.75em;
  text-wrap: pretty;
}
.sum h2 {
  font-size: 1.25em;
}
h2.label {
  font-size: 1em;
}
.note.small h2 {
  margin-bottom: 0;
}
.stack > [type='hidden'] + *, .stack-l > [type='hidden'] + * {
  margin-top: 0;
}
.folding .kinds-h {
  display: none;
}
@container (max-width: 33.99em) {
  .picks {
    grid-template-columns: repeat(auto-fill, minmax(min(7.5em, 100%), 1fr));
  }
}
a.kind {
  color: var(--ink);
  text-decoration: none;
}
a.kind[aria-current] {
  background: var(--tint);
  font-weight: 700;
  box-shadow: inset 5px 0 var(--accent);
}
:dir(rtl) a.kind[aria-current] {
  box-shadow: inset -5px 0 var(--accent);
}
summary {
  list-style: none;
  cursor: pointer;
}
summary::-webkit-details-marker {
  display: none;
}
.folding[open] > .fold > :last-child {
  rotate: 180deg;
}
.folding > :not(summary) {
  margin-top: 12px;
}
.folding + .folding, .two-up > .folding {
  margin-top: 12px;
}
summary.link::before, .more-to > summary.link::before {
  content: '+';
  font-weight: 700;
  text-decoration: none;
}
.more-to[open] > summary.link::before {
  content: '\\2212';
}
.more-to > summary.btn {
  list-style: none;
}
.place:has([value='address']:checked) .for-others,
.place:has([value='meeting']:checked) .for-address,
.place:has([value='remote']:checked) :is(.for-address, .for-meeting),
.place:has([value='address']:checked) .for-meeting,
.timing:has([value='flexible']:checked) :is(.for-day, .for-time),
.timing:has([value='by']:checked) .for-time,
.whom:has([value='me']:checked) .for-other {
  display: none;
}
.ask > div > form + form.note, .unreviewed {
  margin-top: 16px;
}
.left-out, .told {
  margin-bottom: 20px;
}
/* In a line that has more to press than its title, the title alone is the link. */
.row .stack-s h3 a::after {
  content: none;
}
.row:has(.stack-s h3 a:focus-visible) {
  outline: 0;
}
.row .stack-s h3 a:focus-visible {
  outline: 3px solid var(--goodturn-focus, var(--ink));
}
fieldset.week-day {
  padding-block: 8px 4px;
  border-bottom: 2px solid var(--line);
}
/* The parts of the days stand under each other: a word below its box where both have no room in one line. */
.slots {
  display: grid;
  grid-template-columns: repeat(3, minmax(0, 1fr));
  gap: 0 8px;
}
.slot {
  display: grid;
  gap: 2px 8px;
  justify-items: start;
  align-content: center;
  min-height: 52px;
  font-weight: 400;
  line-height: 1.2;
  cursor: pointer;
}
.slot input {
  width: 24px;
  height: 24px;
  accent-color: var(--accent);
}
@container (max-width: 17em) {
  .slots {
    grid-template-columns: 1fr;
  }
  .slot {
    grid-template-columns: auto 1fr;
    align-items: center;
  }
}
@container (min-width: 34em) {
  fieldset.week-day {
    padding-block: 4px;
  }
  .week-day legend {
    float: inline-start;
    width: 7.5em;
    padding-block: 10px;
  }
  .slot {
    grid-template-columns: auto 1fr;
    align-items: center;
    min-height: 44px;
  }
}
.kinds.one, .reference .kinds {
  grid-template-columns: 1fr;
}
.after {
  margin-top: 32px;
}
.figures {
  width: 100%;
  border-collapse: collapse;
}
.figures :is(th, td) {
  padding: 8px 12px 8px 0;
  border-bottom: 2px solid var(--line);
  text-align: start;
  vertical-align: top;
}
@media screen and (max-width: 40em) {
  .figures thead {
    display: none;
  }
  .figures :is(tr, th, td) {
    display: block;
    padding-block: 2px;
    border: 0;
  }
  .figures tr {
    padding-block: 8px;
    border-bottom: 2px solid var(--line);
  }
  .figures td::before {
    content: attr(data-name) ': ';
  }
}
.sign-in, .narrow {
  max-width: 41em;
}
@supports selector(details::details-content) {
  @container (min-width: 52em) {
    .folding > summary {
      display: none;
    }
    .folding::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .two-up > .folding, .two-up > .folding > :not(summary) {
      margin-top: 0;
    }
    .folding .kinds-h {
      display: block;
    }
  }
}
@supports not selector(details::details-content) {
  .folding > .fold {
    display: flex;
  }
}
@media (forced-colors: active) {
  a.kind[aria-current] {
    outline: 3px solid Highlight;
  }
}
@media print {
  .skip, .exit, .find, .folding, .ending :is(nav, ul), .no-print {
    display: none;
  }
}
`;
