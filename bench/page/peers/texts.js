/** What the lines of the list say. */
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

const timingText = ({ kind, date, from }) =>
  kind === 'flexible' ? 'Any time' : `${kind === 'by' ? 'By ' : ''}${day.format(new Date(date))}${from ? `, ${from}` : ''}`;

const lengthText = (minutes) => (minutes < 60 ? `${minutes} minutes` : `${minutes / 60} hour${minutes === 60 ? '' : 's'}`);

export const factsText = ({ area, timing, minutes, helpersWanted, helpersMatched }) => {
  const left = helpersWanted - helpersMatched;
  return `${area.name} · ${timingText(timing)} · about ${lengthText(minutes)} · ${left} helper${left === 1 ? '' : 's'} needed`;
};
