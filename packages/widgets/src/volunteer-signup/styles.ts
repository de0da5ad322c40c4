/** Marks the text as styles, for editors and for the build. */
const css = String.raw;

/** The look of what only this element has: the week, a day a row, whose boxes stand under each other. */
export const styles = css`
  .week {
    border-top: 2px solid var(--line);
  }
  .day {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 0 8px;
    padding-block: 8px 4px;
    border-bottom: 2px solid var(--line);
  }
  .day > strong {
    grid-column: 1 / -1;
  }
  .slot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    min-height: 44px;
    font-weight: 400;
    line-height: 1.2;
    cursor: pointer;
  }
  .slot input {
    flex: none;
    width: 24px;
    height: 24px;
    accent-color: var(--accent);
  }
  .slot span {
    min-width: min(4.5em, 100%);
  }
  .many {
    grid-template-columns: repeat(auto-fill, minmax(min(7.5em, 100%), 1fr));
  }
  .one {
    grid-template-columns: 1fr;
  }
  .or {
    padding-block: 4px;
  }
  @container (max-width: 17em) {
    .day {
      grid-template-columns: 1fr;
    }
  }
  @container (min-width: 34em) {
    .many {
      grid-template-columns: repeat(4, 1fr);
    }
    .day {
      grid-template-columns: 7.5em repeat(3, 1fr);
      align-items: center;
      padding-block: 4px;
    }
    .day > strong {
      grid-column: auto;
    }
  }
`;
